"""Tables and facts as a reader sees them: whole sentences, names, days in words, nothing for what is missing."""

import functools
import html
from collections.abc import Iterable
from typing import Any

import pandas as pd

from analysis.errors import AS_IT_STANDS
from analysis.export.words import in_words
from analysis.lexicons import lexicon

_STYLE = (
    "border-collapse:collapse;font-size:13px", "text-align:left;vertical-align:top;padding:3px 10px;max-width:36em;"
    "white-space:normal;overflow-wrap:anywhere;border-bottom:1px solid #8c8c8c55",
)  # fmt: skip
_MOST = 200  # rows


class View:
    """A table as its reader sees it, in a notebook as HTML and elsewhere as plain text."""

    def __init__(self, table: pd.DataFrame, most: int = _MOST) -> None:
        self._columns = [str(column) for column in table.columns]
        self._cells = [[in_words(cell) for cell in row] for row in table.head(most).itertuples(index=False)]
        self._left = len(table) - len(self._cells)

    def _repr_html_(self) -> str:
        heads = (f'<th scope="col" style="{_STYLE[1]}"{_note(name)}>{html.escape(name)}</th>' for name in self._columns)
        body = "".join(f"<tr>{''.join(self._cell(cell) for cell in row)}</tr>" for row in self._cells)
        head = f"<thead><tr>{''.join(heads)}</tr></thead>"
        return f'<table class="{AS_IT_STANDS}" style="{_STYLE[0]}">{head}<tbody>{body}</tbody></table>{self._more()}'

    def __repr__(self) -> str:
        return "\n".join(" | ".join(row) for row in [self._columns, *self._cells])

    def _cell(self, text: str) -> str:
        return f'<td style="{_STYLE[1]}">{html.escape(text)}</td>'

    def _more(self) -> str:
        return f"<p>… and {self._left} more rows</p>" if self._left > 0 else ""


def table(frame: pd.DataFrame | pd.Series, columns: Iterable[str] | None = None) -> View:
    """Return a table, or some `columns` of it, to be shown: the last line of a cell.

    Names stand for tuples, "26 Jul 2023" for a day, nothing for what is missing; who points at a heading reads what the
    column means. A Series is shown with its index as the first column.

    >>> table(pd.DataFrame({"actors": [("Kim", "Putin")], "told": [2]}))
    actors | told
    Kim, Putin | 2
    """
    if isinstance(frame, pd.Series):
        frame = frame.rename_axis(frame.index.name or "what").reset_index(name=frame.name or "value")
    return View(frame if columns is None else frame[[*columns]])


def facts(story: Any) -> View:
    """Return what is known of an article: its title, when it was published and how that is known, source and length.

    `story` is an `Analysis`. Nothing that the article does not say is there.
    """
    from analysis.charts.parts.captions import published_as  # imported late: it loads matplotlib

    article, sentences = story.article, story.sentences
    words = int(story.tokens.is_word.sum())
    speakers = sentences.speaker.dropna().nunique()
    known = {
        "title": article.title,
        "published": published_as(story.published),
        "how we know": story.published.reason,
        "source": article.source,
        "author": article.author,
        "length": f"{words:,} words in {len(sentences):,} sentences",
        "speakers": f"{speakers} besides the article itself" if speakers else None,
        "events": f"{len(story.timeline):,}, {int(story.timeline.is_main.sum())} of them in the timeline",
    }
    shown = {name: value for name, value in known.items() if value}
    return View(pd.DataFrame({"what": [*shown], "this article": [*shown.values()]}))


def _note(column: str) -> str:
    note = _notes().get(column)
    return f' title="{html.escape(note)}"' if note else ""


@functools.cache
def _notes() -> dict[str, str]:
    return {row["column"]: row["note"] for row in lexicon("column_notes")}
