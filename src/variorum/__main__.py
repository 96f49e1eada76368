"""Main: `python -m variorum` is the command line."""

from variorum.cli import main

if __name__ == "__main__":
    main()
