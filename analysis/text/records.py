"""The rows of a table as named tuples, fast enough to be asked for at every turn."""

import collections
import functools
from typing import Any

import pandas as pd


def records(table: pd.DataFrame) -> list[Any]:
    """Return the rows of `table` as named tuples, without its index.

    `DataFrame.itertuples` makes a class anew each time and asks columns of strings for one cell after another: on an
    article's tables that takes longer than most rules.

    >>> records(pd.DataFrame({"token": ["talks", "began"]}))[1].token
    'began'
    """
    cells = table.to_numpy(dtype=object).tolist() if len(table.columns) else []
    return list(map(_row(tuple(table.columns))._make, cells))


@functools.cache
def _row(names: tuple[str, ...]) -> Any:
    return collections.namedtuple("Row", names, rename=True)
