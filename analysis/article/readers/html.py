"""The reader of saved web pages: what the article is and what stands around it, by trafilatura."""

import codecs
import email
import re
import warnings
from pathlib import Path

from analysis.article.readers.apart import run_apart
from analysis.article.readers.reading import Reading
from analysis.article.readers.text import marked
from analysis.errors import FabulaError

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?(?P<encoding>[\w-]{1,40})""", re.IGNORECASE)
# What browsers decode (WHATWG, Encoding, 4.2), and not the other codecs of Python, such as unicode_escape.
_ENCODING = re.compile(
    r"ascii|utf-8|utf-8-sig|utf-(?:16|32)(?:-[lb]e)?|iso8859-\d{1,2}|cp(?:125\d|866|874|932|949)|koi8-[ru]|mac-(?:roman|cyrillic)"
    r"|gb(?:2312|k|18030)|big5(?:hkscs)?|euc_(?:jp|kr)|shift_jis|iso2022_jp"
)
_EMBEDDED = re.compile(r"data:[\w/+.-]{1,100};base64,[A-Za-z0-9+/=]*")
_LOCKED = re.compile(r'"isAccessibleForFree"\s{0,3}:\s{0,3}"?false', re.IGNORECASE)  # schema.org
_FRAME = re.compile(r"<(?:frameset|frame)\b", re.IGNORECASE)
_IFRAME = re.compile(r"<iframe\b", re.IGNORECASE)
_SHORT = 200  # words: shorter than most reports, longer than what is shown to those who do not pay
_SECONDS = 30  # a page of a newspaper takes one; some small pages are made to take hours


def read(path: Path, content: bytes) -> list[Reading]:
    """Return the article of a web page: its body, and its title, date, source and author where the page says them.

    Menus, comments and adverts are left out, as trafilatura does it (Barbaresi 2021). The date is one that the
    page's markup gives; none is guessed from other numbers on the page.

    Raises FabulaError for a page of frames and for one without an article.
    """
    page = _EMBEDDED.sub("", _decoded(content))
    found = run_apart("extract_html.py", page.encode(), path, _SECONDS) if page.strip() else {}
    text = "\n\n".join(found.pop("paragraphs", []))
    if not text:
        raise FabulaError(f"{path}: {_why_empty(page)}")
    if _LOCKED.search(page) and len(text.split()) < _SHORT:
        warnings.warn(f"{path}: the page is for subscribers, and only its beginning may have been saved", stacklevel=2)
    return [Reading(text, _fields({name: " ".join(value.split()) for name, value in found.items() if value}))]


def read_archive(path: Path, content: bytes) -> list[Reading]:
    """Return the article of a page that a browser saved as a single file (MHTML, RFC 2557): its first part in HTML."""
    try:
        parts = email.message_from_bytes(content).walk()
        page = next((part.get_payload(decode=True) for part in parts if part.get_content_type() == "text/html"), b"")
    except (RecursionError, LookupError, ValueError):
        raise FabulaError(f"{path}: is not a page that a browser saved; copy the article and paste it") from None
    return read(path, page if isinstance(page, bytes) else b"")


def _fields(found: dict[str, str]) -> dict[str, str]:
    """Return the fields without the site's name in the title and among the authors, and without its motto."""
    site = found.get("source", "")
    source = re.split(r"\s{1,3}[|–—]\s{1,3}", site)[0]
    authors = [
        name for name in found.get("author", "").split("; ") if name.lower() not in (source.lower(), site.lower())
    ]
    cleaned = {"title": _title(found.get("title", ""), site), "source": source, "author": "; ".join(authors)}
    return {name: value for name, value in (found | cleaned).items() if value}


def _decoded(content: bytes) -> str:
    """Return the page as text, by its byte order mark, its declaration, UTF-8, or else Windows-1252.

    In this order browsers go (WHATWG, HTML, 13.2.3.2), so the page reads as it was seen.
    """
    declared = _DECLARED.search(content[:4096])
    names = [marked(content), "utf-8", declared["encoding"].decode() if declared else None]
    for name in filter(None, names):
        try:
            if not _ENCODING.fullmatch(codecs.lookup(name).name):
                continue
            return content.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("cp1252", errors="replace")


def _title(title: str, site: str) -> str:
    """Return the title without the name of the site that many pages set before or behind it."""
    if not site:
        return title
    name = re.escape(site)
    before = rf"^{name}\s{{0,3}}[|:–—-]{{1,2}}\s{{1,3}}"
    behind = rf"\s{{1,3}}[|–—-]{{1,2}}\s{{1,3}}{name}\b[^|–—]{{0,30}}$"
    return re.sub(behind, "", re.sub(before, "", title, flags=re.IGNORECASE), flags=re.IGNORECASE) or title


def _why_empty(page: str) -> str:
    if _FRAME.search(page):
        return "is made of frames; open the frame with the article in its own tab and save that"
    if _IFRAME.search(page):
        return "all its text is in frames; open the frame with the article in its own tab and save that"
    return "no article was found in it; open the page, copy the article and paste it"
