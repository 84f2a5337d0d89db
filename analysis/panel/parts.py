"""A story → the parts of its page as HTML, in the order in which they are read, one by one or as one page to print."""

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.parts import captions
from analysis.charts.parts.alt_text import alt_text
from analysis.charts.parts.style import in_style
from analysis.errors import AS_IT_STANDS
from analysis.export import report
from analysis.export.figures import picture
from analysis.export.report_charts import ReportChart, as_part, has_marks, links
from analysis.export.report_text import paragraphs
from analysis.panel.drawing import Choice, draw
from analysis.story import Analysis

TITLES = {"timeline": captions.TIMELINE_TITLE, "tone": captions.ARC_TITLE, "terms": captions.TERMS_TITLE}
WIDTHS = ("page", "column")
LIVE, PRINTED = "live-", "printed-"  # how the ids of each begin: both can be in one notebook

# JupyterLab has styles of its own for tables and headings.
_NARROW = "@container fabula (max-width: 680px)"
_IN_A_CELL = """
container: fabula / inline-size; box-sizing: border-box; max-width: 47rem; margin: 0; padding: 0 1rem;
section { margin: 0; }
section + section { margin-top: 1.2rem; }
h2 { font-weight: bold; }
dt { font-weight: normal; }
.title { border: 0; font-size: 1.35rem; }
"""
# JupyterLab would resolve the href of a link in an SVG, and fails in it; without one it needs its role said.
_LINKS = ("<a href=", '<a role="link" xlink:href=')
_PAGE = f'<div class="fabula-page {AS_IT_STANDS}">{{}}</div>'
_NOTE = "Click a mark or a linked word to go to its sentence in the text."
_WITHOUT_HTML = "The page of the article: its main event, timeline, tone, terms and text."


def opening(story: Analysis) -> str:
    """Return what the page begins with: title, date, source, and the main event."""
    return _page(_opening(story, LIVE))


def chart(
    story: Analysis, name: str, choice: Choice, width: str = "page", reference: pd.DataFrame | None = None
) -> str:
    """Return the chart of that name in CHARTS, each of its marks a link."""
    drawn = draw(story, name, choice, width, reference).ax
    with in_style():
        svg = as_part(drawn, f"{LIVE}{name}", links(story, LIVE))
    return _page(report.parts().chart(ReportChart(name, "", svg), TITLES[name]))


def whole(ax: Axes) -> str:
    """Return a chart of which no mark can be opened: one picture with its alt text."""
    return _page(picture(ax, "svg", alt_text(ax)).decode())


def text(story: Analysis) -> str:
    """Return the article with its marks."""
    return _page(report.parts().text(paragraphs(story), LIVE, "live-timeline"))


class PrintedPage:
    """The page of a story below a cell, in every width, to read, to follow its links, and to print."""

    def __init__(self, story: Analysis) -> None:
        self._story = story

    def _repr_html_(self) -> str:
        return f"<style>{style()}</style>{_page(self._parts())}"

    def __repr__(self) -> str:
        return _WITHOUT_HTML

    def _parts(self) -> str:
        story, parts, marks = self._story, report.parts(), links(self._story, PRINTED)
        drawn = ""
        for name, title in TITLES.items():
            page, column = (draw(story, name, Choice(), width).ax for width in WIDTHS)
            if not has_marks(page):
                continue
            with in_style():
                svgs = as_part(page, f"{PRINTED}{name}", marks), as_part(column, f"{PRINTED}{name}-column", marks)
            svgs = svgs[0].replace(*_LINKS), svgs[1].replace(*_LINKS)
            note = _NOTE if name == "timeline" else ""
            drawn += parts.chart(ReportChart(name, *svgs), title, note, f"{PRINTED}{name}-part")
        return _opening(story, PRINTED) + drawn + parts.text(paragraphs(story), PRINTED, f"{PRINTED}timeline-part")


def printed(story: Analysis) -> PrintedPage:
    """Return the page of `story`, to stand last in a cell: main event, timeline, tone, terms and text.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> page = printed(analyse(Article("The mayor of Paris resigned on 3 March 2021.")))
    >>> "<h2>The main event</h2>" in page._repr_html_()
    True
    """
    return PrintedPage(story)


def style() -> str:
    """Return the style of the page in a notebook: that of the report, for what stands in `.fabula-page` alone.

    There the width of the part decides what is shown, and not that of the window.
    """
    own = report.style().replace("body {", "& {").replace("@media screen and (max-width: 680px)", _NARROW)
    return f".fabula-page.fabula-page {{ {own} {_IN_A_CELL} }}\n"


def _opening(story: Analysis, prefix: str) -> str:
    said, parts = report.opening(story), report.parts()
    head = parts.head(said["title"], said["published"], said["source"], 2)
    return head + parts.main_event(said["lead"], said["answers"], prefix)


def _page(html: str) -> str:
    return _PAGE.format(html)
