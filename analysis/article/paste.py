"""Pasted text → an article's file."""

import datetime
import re
import unicodedata
from pathlib import Path

from analysis.article.article import checked
from analysis.article.corrections import date_of
from analysis.article.readers import markdown
from analysis.article.readers.text import plain
from analysis.errors import FabulaError
from analysis.files import RESERVED, write_new


def paste(
    text: str,
    folder: str | Path,
    title: str | None = None,
    published: datetime.date | str | None = None,
    source: str | None = None,
    author: str | None = None,
    language: str | None = None,
) -> Path:
    """Write pasted text into a new `.md` file in `folder`, with what is known of it as front matter; return the file.

    It is named after the title, or the first words, and no file that is there is written over. Line ends become
    `\\n`, and zeros are dropped; else the text stays as it was pasted.

    Raises FabulaError for a text that is empty, too long or not English, a date that is none, and a folder that cannot
    be written to; then nothing is saved.

    Example: `paste("Talks began on Friday.", "data/articles", title="Talks begin", published="2023-09-05")`
    """
    folder = Path(folder)
    text = plain(text)
    if isinstance(published, str):
        published = date_of(Path("the pasted text"), published) if published.strip() else None
    known = {"title": title, "source": source, "author": author, "language": language}
    values = {name: " ".join(value.split()) for name, value in known.items() if value and value.strip()}
    if published:
        values["published"] = published.isoformat()
    content = markdown.document(values, text)
    name = _name(values.get("title", text))
    pasted = Path("the pasted text")  # what is wrong is said before anything is written
    checked(pasted, markdown.read(pasted, content.encode())[0])
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FabulaError(
            f"{folder}: cannot be created ({error.strerror}); choose a folder that you can write to"
        ) from None
    return write_new(folder, name, ".md", content)


def _name(words: str) -> str:
    """Return a file's name of at most eight words in plain letters, which every file system takes."""
    plain = unicodedata.normalize("NFKD", words[:500]).encode("ascii", "ignore").decode().lower()
    name = "-".join(re.findall(r"[a-z0-9]+", plain)[:8])[:60].strip("-")
    return "pasted" if not name or RESERVED.fullmatch(name) else name
