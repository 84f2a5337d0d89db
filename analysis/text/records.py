"""The rows of a table as named tuples, fast enough to be asked for at every turn."""

import collections
import functools
from collections.abc import Callable
from typing import Any

import pandas as pd


def records(table: pd.DataFrame) -> list[Any]:
    """Return the rows of `table` as named tuples, without its index.

    `DataFrame.itertuples` makes a class anew each time and asks columns of strings for one cell after another: on an
    article's tables that takes longer than most rules.

    >>> records(pd.DataFrame({"token": ["talks", "began"]}))[1].token
    'began'
    """
    columns = [column.tolist() for _, column in table.items()]
    return list(map(_row(tuple(table.columns)), *columns)) if columns else []


@functools.cache
def _row(names: tuple[str, ...]) -> Callable[..., Any]:
    return collections.namedtuple("Row", names, rename=True)
