"""A cell of a table → the words in which a reader sees it."""

import datetime
from typing import Any

import pandas as pd


def in_words(cell: Any) -> str:
    """Return a cell of a table as a reader sees it.

    >>> in_words(0.3333), in_words(float("nan")), in_words(True), in_words(3.0)
    ('0.33', '', 'yes', '3')
    """
    if isinstance(cell, list | tuple | set | frozenset):
        return ", ".join(filter(None, map(in_words, cell)))
    if cell is None or pd.isna(cell):
        return ""
    if hasattr(cell, "strftime"):
        return _dates().day(cell)
    if isinstance(cell, bool) or type(cell).__name__ == "bool":
        return "yes" if cell else "no"
    if isinstance(cell, float) or type(cell).__name__.startswith("float"):
        return f"{cell:.0f}" if float(cell).is_integer() else f"{cell:.2f}"
    return " ".join(str(cell).split())


def days_in_words(earliest: Any, latest: Any) -> str:
    """Return an interval in words, open where one of its ends is missing."""
    known = [day for day in (earliest, latest) if isinstance(day, datetime.date) and not pd.isna(day)]
    if len(known) == 2:
        return _dates().interval(*known)
    return f"{'from' if known[0] == earliest else 'until'} {_dates().day(known[0])}" if known else ""


def _dates() -> Any:
    from analysis.charts.parts import dates  # imported late: it loads matplotlib

    return dates
