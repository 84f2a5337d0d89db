"""Tables → Parquet files, each written whole or not at all."""

import functools
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.corpus.schema import SCHEMA, TURNED, WORDS
from analysis.errors import FabulaError
from analysis.files import replacing

_LAST = "documents"  # whose file says that the part is whole


def place(folder: Path, table: str, part: str) -> Path:
    """Return where the rows of `table` of `part` are."""
    return folder / table / f"{part}.parquet"


def is_done(folder: Path, part: str) -> bool:
    """Return whether all tables of `part` are there: that of the documents is written last."""
    return place(folder, _LAST, part).is_file()


def write(folder: Path, part: str, tables: dict[str, pd.DataFrame]) -> None:
    """Write the `tables` of a part into `folder`; raises FabulaError where there is no room or no right to.

    The same rows give the same bytes: the files say neither when nor by whom they were written.
    """
    for name in sorted(tables, key=lambda name: name == _LAST):
        _write(place(folder, name, part), name, tables[name])


def _write(path: Path, name: str, table: pd.DataFrame) -> None:
    import duckdb

    columns = ", ".join(f'{_expression(column, kind)} AS "{column}"' for column, kind in SCHEMA[name].items())
    connection = _connection()
    connection.register("found", table)
    try:
        with replacing(path) as unfinished:
            query = f"COPY (SELECT {columns} FROM found) TO '{_quoted(unfinished)}' (FORMAT parquet, COMPRESSION zstd)"
            connection.execute(query).fetchall()
    except (OSError, duckdb.IOException) as error:
        problem = (getattr(error, "strerror", None) or str(error)).split("\n")[0].removeprefix("IO Error: ")
        raise FabulaError(f"{path}: cannot be written ({problem}); make room and run it again") from None
    finally:
        connection.unregister("found")


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def _expression(column: str, kind: str) -> str:
    """Return what makes of a column of the table one of the type `kind`."""
    if kind == WORDS:
        return f"""[{{'token_id': CAST(w[1] AS BIGINT), 'contribution': CAST(w[2] AS DOUBLE)}} FOR w IN "{column}"]"""
    if kind == TURNED:
        return f"""[{{'token_id': CAST(w[1] AS BIGINT), 'turned_by': CAST(w[2] AS BIGINT)}} FOR w IN "{column}"]"""
    if kind.startswith("MAP"):
        return f'map([p[1] FOR p IN "{column}"], [p[2] FOR p IN "{column}"])::{kind}'
    return f'CAST("{column}" AS {kind})'


@functools.cache
def _connection() -> Any:
    import duckdb

    return duckdb.connect(":memory:", config={"threads": 1, "pandas_analyze_sample": 1_000_000})
