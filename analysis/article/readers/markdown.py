"""The reader of `.md` files, and of the fields that YAML gives an article."""

import re
import warnings
from pathlib import Path

import yaml

from analysis.article.readers.reading import Reading
from analysis.article.readers.text import decoded
from analysis.errors import FabulaError

FIELDS = ("id", "title", "published", "source", "author", "language")

_LONGEST = 20_000  # characters, of which PyYAML reads some hundred thousand a second
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


def read(path: Path, content: bytes) -> list[Reading]:
    """Return the text behind the front matter, character for character, with the fields of the front matter."""
    text = decoded(path, content)
    if not re.match(r"---[ \t]*\n", text):
        return [Reading(text)]
    match = _FRONT_MATTER.match(text)
    if match is None:
        raise FabulaError(f"{path}: the front matter is not closed; end it with a line of ---")
    found = fields(path, match["yaml"], "the front matter", first_line=2)
    return [Reading(text[match.end() :], {name: value for name, value in found.items() if value})]


_BREAKS = "\x85\u2028\u2029"  # YAML folds these line breaks; escaped they stay


def fields(path: Path, source: str, what: str, first_line: int = 1) -> dict[str, str]:
    """Return the fields in YAML `source`; `what` names it and `first_line` counts it in what is said of a mistake.

    Raises FabulaError where it does not parse or is no list of fields; warns of a field that nothing reads.
    """
    if len(source) > _LONGEST:
        raise FabulaError(f"{path}: {what} has {len(source):,} characters; keep only {', '.join(FIELDS)}")
    try:  # BaseLoader: every value stays the string that was written
        found = yaml.load(source, Loader=yaml.BaseLoader) or {}
    except (yaml.YAMLError, RecursionError) as error:
        problem = " ".join(str(getattr(error, "problem", None) or error).split())
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + first_line}" if mark else ""
        raise FabulaError(f'{path}{line}: {what} cannot be read ({problem}); write "key: value" lines') from None
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise FabulaError(f'{path}: {what} is not a list of fields; write "key: value" lines')
    unknown = sorted(set(found) - set(FIELDS))
    if unknown:
        warnings.warn(f"{path}: {what} has {', '.join(unknown)}, which Fabula does not use", stacklevel=3)
    return {key: value for key, value in found.items() if key in FIELDS}


def written(values: dict[str, str]) -> str:
    """Return `values` as the YAML that `fields` reads back.

    >>> written({"title": "Talks: a beginning"})
    "title: 'Talks: a beginning'\\n"
    """
    is_plain = not any(mark in value for value in values.values() for mark in _BREAKS)
    return yaml.safe_dump(values, allow_unicode=is_plain, sort_keys=False, width=10_000) if values else ""


def document(values: dict[str, str], text: str) -> str:
    """Return the `.md` file that `read` reads as `text` with the fields in `values`."""
    return f"---\n{written(values)}---\n{text}"
