"""A table → CSV and JSON, the same bytes at each run."""

import json
import re
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.files import write_whole

# What a spreadsheet would run as a formula: =HYPERLINK(…), +1+cmd|…, @SUM(…), and no number, sign or dash by itself.
_FORMULA = re.compile(r"[\t\r]|[=@+-](?![0-9., ]*$)")


def export_table(table: pd.DataFrame, name: str, folder: str | Path = "output") -> Path:
    """Write `table` as NAME.csv: UTF-8, a header, lists as JSON, what is missing empty. Returns its path.

    A text that a spreadsheet would run as a formula has an apostrophe before it, which makes it a text there.
    """
    plain = table.copy()
    for column in plain.columns[[plain[column].map(is_list).any() for column in plain]]:
        plain[column] = [json.dumps(cell, ensure_ascii=False, default=str) for cell in plain[column]]
    for column in plain.columns[[plain[column].map(_is_formula).any() for column in plain]]:
        plain[column] = [f"'{cell}" if _is_formula(cell) else cell for cell in plain[column]]
    return write_whole(Path(folder) / f"{name}.csv", plain.to_csv(index=False, lineterminator="\n").encode())


def export_json(table: pd.DataFrame, name: str, folder: Path) -> Path:
    """Write `table` as NAME.json: a list of its rows; days as ISO 8601, what is missing as null."""
    rows = [
        {key: None if not is_list(cell) and pd.isna(cell) else cell for key, cell in row.items()}
        for row in table.to_dict("records")
    ]
    return write_whole(
        folder / f"{name}.json", (json.dumps(rows, ensure_ascii=False, indent=1, default=str) + "\n").encode()
    )


def is_list(cell: Any) -> bool:
    """Return whether a cell holds several things."""
    return isinstance(cell, list | tuple)


def _is_formula(cell: Any) -> bool:
    return isinstance(cell, str) and _FORMULA.match(cell) is not None
