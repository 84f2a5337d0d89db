"""The reader of `.docx` files: a zip whose `word/document.xml` holds the text (ECMA-376, part 1)."""

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.parsers import expat

from analysis.article.readers.reading import MEGABYTE, Reading
from analysis.errors import FabulaError

_LIMIT = 20  # megabytes of XML, unpacked: a book has about ten
_ELEMENTS, _DEPTH = 1_000_000, 500  # a book has some hundred thousand, twenty deep
_OLE = b"\xd0\xcf\x11\xe0"  # what Word wraps a protected document in, and what .doc files were
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_ELSEWHERE = (f"{_W}moveFrom", f"{_W}rt")  # what a tracked move took away, and the small print above Asian writing
_SPACES = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read(path: Path, content: bytes) -> list[Reading]:
    """Return the paragraphs of a Word document; one of the style "Title" at its head becomes the title.

    Text that tracked changes deleted or moved away, footnotes, headers and comments are left out. The document's own
    date is when the file was made, and its author who made it, so neither is taken for the article's. The package
    mammoth, tried in its place, loses what stands in simple fields, such as dates, and joins words at line breaks.

    Raises FabulaError for what is not a Word document, is protected, or would unpack to more than 20 MB.
    """
    paragraphs = list(_paragraphs(path, _document(path, content)))
    title = paragraphs.pop(0)[1] if paragraphs and paragraphs[0][0] == "Title" else None
    text = "\n\n".join(text for _, text in paragraphs)
    if not text:
        raise FabulaError(f"{path}: has no text; if it is a scan, run text recognition (OCR) on it first")
    return [Reading(text, {"title": title} if title else {})]


def _document(path: Path, content: bytes) -> bytes:
    """Return the XML of the text, unpacked no further than the limit, whatever sizes the archive states."""
    if content.startswith(_OLE):
        raise FabulaError(f"{path}: has a password or is an old .doc; save it as .docx without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open("word/document.xml") as part:
            xml = part.read(_LIMIT * MEGABYTE + 1)
    except (zipfile.BadZipFile, KeyError, RuntimeError, EOFError, zlib.error, lzma.LZMAError, OSError, ValueError):
        raise FabulaError(f"{path}: is not a Word document; open it in a word processor and save it as .docx") from None
    if len(xml) > _LIMIT * MEGABYTE:
        raise FabulaError(f"{path}: unpacks to more than {_LIMIT} MB, too much for an article; save the article alone")
    if _declares(xml):  # forbidden here (ECMA-376, part 2), and what XML bombs are made of
        raise FabulaError(f"{path}: is not a Word document; open it in a word processor and save it as .docx")
    return xml


class _BegunError(Exception):
    """The XML has come to its first element."""


class _DeclaredError(Exception):
    """The XML declares a type."""


def _declares(xml: bytes) -> bool:
    """Return whether the XML has a DOCTYPE, in whatever encoding; what is broken is said where it is read."""

    def refuse(*_: object) -> None:
        raise _DeclaredError

    def end(*_: object) -> None:
        raise _BegunError

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = end  # a type is declared before the first element, however far down that is
    try:
        parser.Parse(xml, True)
    except _DeclaredError:
        return True
    except (_BegunError, expat.ExpatError, LookupError, ValueError):
        pass
    return False


def _bounded(path: Path, xml: bytes) -> Iterator[tuple[str, ElementTree.Element]]:
    """Yield the begin and end of each element, of no more and no deeper ones than a document has."""
    elements = depth = 0
    for event, node in ElementTree.iterparse(io.BytesIO(xml), ("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if elements > _ELEMENTS or depth > _DEPTH:
            raise FabulaError(f"{path}: has more markup than an article needs; copy the article and paste it")
        yield event, node


def _paragraphs(path: Path, xml: bytes) -> Iterator[tuple[str, str]]:
    """Yield style and text of each paragraph that has one, in the order of the document."""
    repeating = 0  # how many Fallbacks deep: they say again, for old programs, what a Choice said
    begun = ""  # by a paragraph whose end was deleted, so that it goes on in the next
    try:
        for event, node in _bounded(path, xml):
            if node.tag == _FALLBACK:
                repeating += 1 if event == "start" else -1
            if event == "end" and node.tag in _ELSEWHERE:
                node.clear()
            if event == "start" or node.tag != f"{_W}p":
                continue
            style, text = node.find(f"{_W}pPr/{_W}pStyle"), "".join(_pieces(node))
            goes_on = node.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None
            node.clear()
            if repeating:
                continue
            text, begun = begun + text, ""
            if goes_on:
                begun = text
            elif text.strip():
                yield (style.get(f"{_W}val", "") if style is not None else ""), text.strip()
        if begun.strip():
            yield "", begun.strip()
    except FabulaError:
        raise
    except (ElementTree.ParseError, LookupError, ValueError) as error:  # the latter: an encoding that is none
        raise FabulaError(
            f"{path}: its XML is broken ({error}); open it in a word processor and save it again"
        ) from None


def _pieces(paragraph: ElementTree.Element) -> Iterator[str]:
    content = (node for part in paragraph if part.tag != f"{_W}pPr" for node in part.iter())  # tab stops are no tabs
    for node in content:
        if node.tag == f"{_W}t":
            yield node.text or ""
        elif node.tag in _SPACES:
            yield _SPACES[node.tag]
