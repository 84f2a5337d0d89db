"""Bytes → text, and the reader of `.txt` files."""

import codecs
import re
from pathlib import Path

from analysis.article.readers.reading import Reading
from analysis.errors import FabulaError

# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)

# What no page, picture or table can hold (XML 1.0, 2.2), and what commands a terminal: halves of characters, controls.
# The controls of ISO 6429 from U+0080 are of both: U+009B alone begins what a terminal obeys.
UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_NEXT_LINE = "\x85"  # the line end of mainframes; Unicode has it break lines too (UAX 14, class NL)


def read(path: Path, content: bytes) -> list[Reading]:
    """Return the text of a `.txt` file, all of it."""
    return [Reading(decoded(path, content))]


def decoded(path: Path, content: bytes) -> str:
    """Return `content` as text: UTF-8, or what its byte order mark says; line ends become `\\n`.

    Without a mark nothing but UTF-8 is read. The legacy encodings differ just in the quotation marks and
    dashes that say who speaks, any bytes are valid in most of them, and a wrong guess shows nowhere.

    Raises FabulaError, with the first byte that is wrong and its place.
    """
    encoding = marked(content) or "utf-8"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        byte = f"byte 0x{content[error.start]:02x} at {error.start}"
        raise FabulaError(f"{path}: is not in {encoding[:6].upper()} ({byte}); save it again as UTF-8") from None
    if "\0" in text:
        raise FabulaError(f"{path}: is not plain text (a zero at {text.index(chr(0))}); save it again as text in UTF-8")
    return plain(text)


def plain(text: str) -> str:
    """Return `text` as a file can hold it and give it back: line ends as `\\n`, no zeros, no half of a character."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return text.encode("utf-8", "replace").decode()


def readable(text: str) -> str:
    """Return `text` at the same length with a space or U+FFFD in the place of each character that nothing can show.

    U+0085 becomes a line end. In texts of Windows read as Latin-1 it was an ellipsis, and other controls were quotation
    marks; which they were is not guessed, as no encoding is.

    >>> readable("Talks\\x0bbegan\\x1b.")
    'Talks began\ufffd.'
    """
    lines = text.replace(_NEXT_LINE, "\n")
    return UNREADABLE.sub(lambda match: " " if match[0].isspace() else "\ufffd", lines)


def marked(content: bytes) -> str | None:
    """Return the encoding that the byte order mark names, None where there is no mark."""
    return next((encoding for mark, encoding in _MARKS if content.startswith(mark)), None)
