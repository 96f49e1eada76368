"""Version: savings of one article found, ordered and compared; pages of one report put in order."""
