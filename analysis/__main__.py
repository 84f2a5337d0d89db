"""`python -m analysis` is `fabula`."""

from analysis.cli import main

if __name__ == "__main__":
    main()
