"""`python -m analysis` is `fabula`."""

from analysis.cli import main

main()
