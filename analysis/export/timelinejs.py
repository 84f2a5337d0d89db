"""A timeline → TimelineJS 3, which draws it on a web page."""

import datetime
import html
from typing import Any

import pandas as pd

from analysis.article import Article


def to_timelinejs(timeline: pd.DataFrame, article: Article) -> dict[str, Any]:
    """Return `timeline` as TimelineJS 3 reads it: a dictionary of a `title` and `events`, a slide an event.

    Where the day of an event is uncertain, its interval is in `display_date`. TimelineJS has no place for what
    has no date of its own, so such events are listed on the title. Text of the article is escaped, for
    TimelineJS takes it for HTML. The format is Knight Lab's (https://timeline.knightlab.com/docs/json-format.html).
    Raises nothing.
    """
    from analysis.charts.parts import captions  # imported late: tables alone need no matplotlib

    is_dated = timeline.basis.isin(captions.DATED)
    title = {
        "headline": _escaped(article.title or article.id or "Timeline"),
        "text": _about(article, timeline[~is_dated]),
    }
    return {"title": {"text": title}, "events": [_slide(row) for row in timeline[is_dated].to_dict("records")]}


def _about(article: Article, undated: pd.DataFrame) -> str:
    """Return what stands below the title: source and date of the article, and the events without a date."""
    from analysis.charts.parts import dates

    facts = [article.source, dates.day(article.published) if article.published else None]
    known = _escaped(", ".join(fact for fact in facts if fact))
    events = "".join(f"<li>{_escaped(headline)}</li>" for headline in undated.headline)
    without = f"<p>Events without a date:</p><ul>{events}</ul>" if events else ""
    return (f"<p>{known}</p>" if known else "") + without


def _slide(row: dict[str, Any]) -> dict[str, Any]:
    from analysis.charts.parts import captions

    first, last = _day(row["earliest"]), _day(row["latest"])
    slide: dict[str, Any] = {
        "text": {"headline": _escaped(row["headline"]), "text": _evidence(row)},
        "group": captions.STATUSES[row["status"]],
        "unique_id": f"event-{row['event_id']}",
        "start_date": _parts(first or last),
    }
    if first and last and first != last:
        slide["end_date"] = _parts(last)
    if first != last:
        slide["display_date"] = captions.when(row)
    return slide


def _evidence(row: dict[str, Any]) -> str:
    """Return how it is known: the status, who says so, and the words that date it."""
    from analysis.charts.parts import captions, speakers

    said = ", ".join(filter(None, [captions.STATUSES[row["status"]], speakers.says(row)]))
    return _escaped(f"{said}; dated by “{row['quote']}” ({row['basis']})")


def _day(value: Any) -> datetime.date | None:
    return None if value is None or pd.isna(value) else value


def _parts(day: datetime.date | None) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day} if day else {}


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)
