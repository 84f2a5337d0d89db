"""Articles → a gallery: a page of each, and an index with a small picture of each, to be looked at in a browser."""

import csv
import sys
from dataclasses import dataclass
from pathlib import Path

from analysis import charts
from analysis.article import read_article
from analysis.charts.parts import captions
from analysis.charts.parts.style import apart
from analysis.export.figures import picture
from analysis.export.report import report_page, style, template
from analysis.files import write_whole
from analysis.project import project
from analysis.story import Analysis, analyse

LIST = "articles.tsv"

_INDEXES = {"index.html": "gallery.html.j2", "README.md": "gallery.md.j2"}
_DPI = 75
_TITLE = "What Fabula makes of a news article"
_LEAD = (
    "Each page is what the command fabula report makes of an article: a timeline of its events, the tone of its "
    "sentences, its most frequent terms, and the text with all of these marked. Nothing was corrected by hand, so the "
    "pages contain a program's mistakes: check each row against its sentence. Articles marked as invented were written "
    "for Fabula; the people, places and firms in them are not real."
)


@dataclass(frozen=True)
class Entry:
    """An article in the index: its id, by which its files are called; what it shows; length and date; the alt text."""

    id: str
    title: str
    about: str
    facts: str
    alt: str


def write_gallery(folder: str | Path) -> list[Path]:
    """Write into FOLDER a page and a picture of each article that FOLDER/articles.tsv lists, and an index of them.

    The list has the columns `article`, a path in the project, and `about`, what the article shows. The index is there
    twice: `index.html` for a browser, `README.md` for places that show no web pages. The same articles make the same
    bytes. Returns the paths. Raises FabulaError for an article that cannot be read or a folder that cannot be written.
    """
    folder = Path(folder)
    entries, paths = [], []
    for path, about in listed(folder):
        story = analyse(read_article(path))
        with apart():
            chart = charts.timeline(story.timeline, published=story.published)
        entry = _entry(story, about, charts.alt_text(chart))
        entries.append(entry)
        paths.append(write_whole(folder / f"{entry.id}.html", report_page(story).encode()))
        paths.append(write_whole(folder / f"{entry.id}.png", picture(chart, "png", entry.alt, _DPI)))
    for name, source in _INDEXES.items():
        page = template(source).render(entries=entries, style=style(), title=_TITLE, lead=_LEAD)
        paths.append(write_whole(folder / name, page.encode()))
    return paths


def listed(folder: Path) -> list[tuple[Path, str]]:
    """Return the articles that FOLDER/articles.tsv lists, in its order, and what is said of each."""
    with (folder / LIST).open(encoding="utf-8", newline="") as lines:
        rows = [*csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]
    return [(project() / row["article"], row["about"]) for row in rows]


def _entry(story: Analysis, about: str, alt: str) -> Entry:
    article, events = story.article, story.timeline
    title = " ".join(captions.headline(article, events).split())
    words = captions.plural(int(story.tokens.is_word.sum()), "word")
    known = captions.standfirst(story.published, int(events.is_main.sum()), len(events))
    return Entry(str(article.id), title, about, f"{words}. {known}", alt)


if __name__ == "__main__":
    for written in write_gallery(sys.argv[1]):
        print(written)
