"""The words that Fabula knows, as tables: one file a subject, one word or phrase a line."""

import functools
import math
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from analysis.errors import FabulaError
from analysis.project import OWN

_FOLDER = Path(__file__).parent
_FOLDERS = (_FOLDER, _FOLDER / "learned", OWN / "data")


@functools.cache
def lexicon(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of the lexicon `name`, each a mapping of its column names to strings.

    A lexicon is `lexicons/NAME.tsv`, or `lexicons/learned/NAME.tsv` where a benchmark trained it, or
    `data/NAME.tsv`, which people extend themselves: UTF-8, a
    header of column names, a line a row, a tab between cells; lines that begin with `#` are comments.
    The first column is the key of its row and may not repeat.

    Raises FabulaError, with file and line, where a row has too many or too few cells or a key repeats.

    >>> lexicon("credits")[0]["phrase"]
    'licensed under'
    """
    path = next((path for path in (folder / f"{name}.tsv" for folder in _FOLDERS) if path.is_file()), None)
    if path is None:
        raise FabulaError(f"{name}.tsv is in none of {', '.join(map(str, _FOLDERS))}; put it back from the repository")
    lines = path.read_text(encoding="utf-8").splitlines()
    numbered = [(number, line.split("\t")) for number, line in enumerate(lines, 1) if line and not line.startswith("#")]
    (_, header), *body = numbered
    seen: dict[str, int] = {}
    for number, cells in body:
        if len(cells) != len(header):
            wrong = f"{len(cells)} cells where the header has {len(header)}"
            raise FabulaError(f"{path.name}, line {number}: {wrong}; separate them with tabs")
        if cells[0] in seen:
            raise FabulaError(
                f'{path.name}, line {number}: "{cells[0]}" appears twice (first in line {seen[cells[0]]}); delete one'
            )
        seen[cells[0]] = number
    return tuple(dict(zip(header, cells, strict=True)) for _, cells in body)


@functools.cache
def words(name: str) -> frozenset[str]:
    """Return the first column of the lexicon `name` as a set, for the question "is it in there?"."""
    return frozenset(next(iter(row.values())) for row in lexicon(name))


@functools.cache
def weights_of(name: str, part: str = "") -> Mapping[str, float]:
    """Return the weight of each feature of a learned table, of those of one `part` ("event: ...") without its name.

    >>> "score" in weights_of("salience_weights", "beside")
    True
    """
    prefix = f"{part}: " if part else ""
    rows = (row for row in lexicon(name) if row["feature"].startswith(prefix))
    return {row["feature"].removeprefix(prefix): float(row["weight"]) for row in rows}


def log_odds(name: str, known: Iterable[tuple[str, float]]) -> float:
    """Return what a learned table says of something of which features are `known`: names and values.

    >>> log_odds("need_weights", [("no such feature", 1.0)]) == weights_of("need_weights")["bias"]
    True
    """
    weights = weights_of(name)
    return weights["bias"] + sum([weights[feature] * value for feature, value in known if feature in weights])


def probability(name: str, known: Iterable[tuple[str, float]]) -> float:
    """Return the same as a probability."""
    return 1 / (1 + math.exp(-log_odds(name, known)))


def alternatives(phrases: list[str] | frozenset[str]) -> str:
    """Return a regular expression that matches any of `phrases`, the longest first.

    A space in a phrase stands for one to three white space characters.

    >>> alternatives(["day", "days", "business day"])
    'business\\\\s{1,3}day|days|day'
    """
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(r"\s{1,3}".join(re.escape(part) for part in phrase.split()) for phrase in ordered)
