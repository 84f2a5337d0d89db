"""What a reader changed of an article's timeline, kept beside its file in words that a person can read."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from analysis.article.corrections import parted
from analysis.article.readers.reading import REPAIR, content, is_there
from analysis.article.readers.text import decoded, plain, readable
from analysis.errors import FabulaError
from analysis.files import write_whole

CHANGES = ("hide", "main", "merge", "headline", "status", "day", "speaker")

_DIGEST = 16  # characters
_LONGEST = 200_000  # characters of the file
_LONGEST_VALUE = 500  # characters: a headline has sixty


@dataclass(frozen=True)
class Edit:
    """A change of one event: which words of the article tell it, where they begin, what is changed, to what.

    `text` is the digest of the article's text that it was made on. `change` is one of CHANGES: "hide" and "main" have
    no `value`; that of "merge" is where the words of the other event begin; that of "day" is a day, an interval
    ("2023-07-01/2023-07-31", "2023-07-01/.."), or "" for none.
    """

    text: str
    words: str
    at: int
    change: str
    value: str = ""


def sha256(text: str) -> str:
    """Return the SHA-256 of a text, in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def digest(text: str) -> str:
    """Return what tells one article's text from every other: the beginning of its SHA-256."""
    return sha256(text)[:_DIGEST]


def edits_file(path: str | Path) -> Path:
    """Return where the edits of an article are kept: beside its file, under its name and `.edits.yml`.

    >>> edits_file("articles/talks.html").name
    'talks.html.edits.yml'
    """
    file, id = parted(path)
    return file.with_name(f"{file.name}{f'.{id}' if id else ''}.edits.yml")


def read_edits(path: str | Path) -> tuple[Edit, ...]:
    """Return the edits of the article at `path`, in the order in which they were made.

    Raises FabulaError where their file cannot be read or holds what is no edit.
    """
    place = edits_file(path)
    if not is_there(place):
        return ()
    source = decoded(place, content(place, 1, REPAIR))
    if len(source) > _LONGEST:
        raise FabulaError(
            f"{place}: has {len(source):,} characters, more than edits can have; delete it to start again"
        )
    try:
        found = yaml.load(source, Loader=yaml.BaseLoader) or []
    except (yaml.YAMLError, RecursionError):
        raise FabulaError(f"{place}: is not valid YAML; {REPAIR}") from None
    if not isinstance(found, list):
        raise FabulaError(f"{place}: is not a list of edits; {REPAIR}")
    return tuple(_edit(place, number, entry) for number, entry in enumerate(found, 1))


def save_edit(path: str | Path, text: str, words: str, at: int, change: str, value: str = "") -> Path:
    """Add an edit of the event that `words` tell, which begin at the character `at` of `text`; return its file.

    An earlier change of the same kind of the same event gives way. Raises FabulaError for another change, words that do
    not stand there, and a folder that cannot be written to.

    Example: `save_edit(ARTICLE, story.article.text, "visited", 120, "headline", "Minister visits Pyongyang")`
    """
    place = edits_file(path)
    new = Edit(digest(text), words, at, change, _shown(" ".join(str(value).split())))
    _check(place, new)
    if text[at : at + len(words)] != words:
        raise FabulaError(f"{words!r} is not at character {at} of the article; give words that are")
    kept = [edit for edit in read_edits(path) if (edit.text, edit.at, edit.change) != (new.text, at, change)]
    return write_edits(path, [*kept, new])


def undo_edit(path: str | Path, number: int) -> Path:
    """Take back the edit with this number, 1 for the first; return the file, which is gone with the last.

    Raises FabulaError where there is no such edit.
    """
    place, edits = edits_file(path), list(read_edits(path))
    if not 1 <= number <= len(edits):
        raise FabulaError(f"{place}: has no edit {number}; it has {len(edits)}")
    del edits[number - 1]
    if edits:
        return write_edits(path, edits)
    try:
        place.unlink(missing_ok=True)
    except OSError as error:
        raise FabulaError(f"{place}: cannot be deleted ({error.strerror}); check its permissions") from None
    return place


def write_edits(path: str | Path, edits: Sequence[Edit]) -> Path:
    """Write `edits` as those of the article at `path`; return their file."""
    entries = [
        {"event": edit.words, "at": edit.at, edit.change: edit.value or "yes", "text": edit.text}
        if edit.change in ("hide", "main")
        else {"event": edit.words, "at": edit.at, edit.change: edit.value, "text": edit.text}
        for edit in edits
    ]
    return write_whole(edits_file(path), yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=10_000))


def _edit(place: Path, number: int, entry: Any) -> Edit:
    changes = [name for name in CHANGES if isinstance(entry, dict) and name in entry]
    is_whole = isinstance(entry, dict) and {"event", "at", "text"} <= set(entry) and _is_place(str(entry.get("at")))
    if len(changes) != 1 or not is_whole or not all(isinstance(value, str) for value in entry.values()):
        remedy = f"it needs event, at, text and one of {', '.join(CHANGES)}"
        raise FabulaError(f"{place}: entry {number} is not an edit; {remedy}")
    (change,) = changes
    value = "" if change in ("hide", "main") else _shown(entry[change])
    edit = Edit(entry["text"], entry["event"], int(entry["at"]), change, value)
    _check(place, edit)
    return edit


def _is_place(written: str) -> bool:
    return written.isdecimal() and len(written) < 10  # a text is shorter, and Python refuses to read 5,000 digits


def _shown(value: str) -> str:
    """Return what an edit says as tables and pictures can hold it, as the texts of articles are."""
    return readable(plain(value))


def _check(place: Path, edit: Edit) -> None:
    if len(edit.value) > _LONGEST_VALUE:
        long = f"the {edit.change} has {len(edit.value):,} characters, more than {_LONGEST_VALUE}"
        raise FabulaError(f"{place}: {long}; write a shorter one")
    if edit.change not in CHANGES:
        raise FabulaError(
            f"{place}: {edit.change!r} is not something that can be changed; use one of {', '.join(CHANGES)}"
        )
    if edit.change == "merge" and not _is_place(edit.value):
        raise FabulaError(f"{place}: merge needs the character at which the other event begins, not {edit.value!r}")
    if edit.change == "headline" and not edit.value:
        raise FabulaError(f"{place}: the headline is empty; write one, or hide the row")
