"""Flow: the plan of steps, on one screen."""
