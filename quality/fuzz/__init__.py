"""Fuzz: each reader fed with damaged files; whatever it is given, it reads or tells, in time and in memory."""
