"""A timeline → the formats that other programs draw and read: TimelineJS 3, TimeML, CSV."""

import datetime
import json
from typing import Any

import pandas as pd

from analysis.article import Article


def to_timelinejs(timeline: pd.DataFrame, article: Article) -> dict[str, Any]:
    """Return `timeline` as TimelineJS 3 reads it: a dictionary of `title`, `events` and `undated`.

    A day that is uncertain has its interval in `display_date`; what has no day at all is in `undated`, a list of
    our own that TimelineJS passes over. The format is Knight Lab's (2013). Raises nothing.
    """
    slides = [_slide(row) for row in timeline.to_dict("records")]
    title = {"text": {"headline": article.title or article.id or "Timeline"}}
    return {
        "title": title,
        "events": [slide for slide in slides if "start_date" in slide],
        "undated": [slide for slide in slides if "start_date" not in slide],
    }


def to_timelinejs_json(timeline: pd.DataFrame, article: Article) -> str:
    """Return `to_timelinejs` as text, the same bytes at each run."""
    return json.dumps(to_timelinejs(timeline, article), ensure_ascii=False, indent=1) + "\n"


def to_csv(timeline: pd.DataFrame) -> str:
    """Return `timeline` as CSV; the names of `actors` are joined by "; "."""
    return timeline.assign(actors=["; ".join(names) for names in timeline.actors]).to_csv(
        index=False, lineterminator="\n"
    )


def _slide(row: dict[str, Any]) -> dict[str, Any]:
    said = f" (according to {row['speaker']})" if isinstance(row["speaker"], str) else ""
    slide: dict[str, Any] = {
        "text": {"headline": row["description"], "text": f"{row['status']}{said}"},
        "group": row["status"],
        "unique_id": f"event-{row['event_id']}",
    }
    first, last = _day(row["earliest"]), _day(row["latest"])
    if first or last:
        slide["start_date"] = _parts(first or last)
        if first and last and first != last:
            slide["end_date"] = _parts(last)
        if first is None or last is None or first != last:
            slide["display_date"] = _displayed(first, last)
    return slide


def _day(value: Any) -> datetime.date | None:
    return None if value is None or pd.isna(value) else value


def _parts(day: datetime.date | None) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day} if day else {}


def _displayed(first: datetime.date | None, last: datetime.date | None) -> str:
    if first and last:
        return f"between {first.isoformat()} and {last.isoformat()}"
    return f"from {first.isoformat()} on" if first else f"by {last.isoformat()}" if last else ""
