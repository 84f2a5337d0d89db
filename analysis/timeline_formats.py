"""A timeline → the formats that other programs draw and read: TimelineJS 3, TimeML, CSV."""

import datetime
import json
from typing import Any
from xml.etree import ElementTree

import pandas as pd

from analysis.article import Article

_RELATIONS = {"before": "BEFORE", "after": "AFTER", "during": "DURING"}
_MODALITY = {"possible": "MAY", "planned": "WILL"}


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


def add_events(timeml: str, timeline: pd.DataFrame) -> str:
    """Return the TimeML document `timeml` of the timeline's article, which `analysis.times` made, with its events.

    EVENT and MAKEINSTANCE, and TLINK: an event is linked to the expression that dates it (IS_INCLUDED) and to
    the event that syntax relates it to (TimeML 1.2.1, Saurí et al. 2006). The time_ids of `timeline` are those of the
    table that `timeml` was made from. Raises xml's ParseError where `timeml` is none.
    """
    root = ElementTree.fromstring(timeml)
    body = root.find("TEXT")
    if body is None:
        return timeml
    rows = sorted(timeline.to_dict("records"), key=lambda row: row["start"])
    written = _insert(body, rows)
    rows = [row for row in rows if row["event_id"] in written]
    for row in rows:
        number = row["event_id"]
        instance = {"eiid": f"ei{number}", "eventID": f"e{number}", "tense": row["tense"] or "NONE", "aspect": "NONE"}
        instance |= {"polarity": "NEG" if row["status"] == "denied" else "POS"}
        instance |= {"pos": "VERB" if row["tense"] else "NOUN"}
        if row["status"] in _MODALITY:
            instance["modality"] = _MODALITY[row["status"]]
        ElementTree.SubElement(root, "MAKEINSTANCE", instance)
    for row in rows:
        source = {"eventInstanceID": f"ei{row['event_id']}"}
        if row["time_id"] >= 0:
            _link(root, source | {"relatedToTime": f"t{row['time_id'] + 1}", "relType": "IS_INCLUDED"})
        if row["relation"] and row["related_to"] in written:
            target = {"relatedToEventInstance": f"ei{row['related_to']}", "relType": _RELATIONS[row["relation"]]}
            _link(root, source | target)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _link(root: ElementTree.Element, attributes: dict[str, str]) -> None:
    ElementTree.SubElement(root, "TLINK", {"lid": f"l{len(root.findall('TLINK')) + 1}"} | attributes)


def _insert(body: ElementTree.Element, rows: list[dict[str, Any]]) -> set[int]:
    """Put an EVENT around each trigger in the text between the TIMEX3 of `body`; return which events found room."""
    pieces: list[tuple[str, ElementTree.Element | None]] = [(body.text or "", None)]
    for child in list(body):
        pieces += [("".join(child.itertext()), child), (child.tail or "", None)]
        body.remove(child)
        child.tail = ""
    body.text = ""
    begin = 0
    written: set[int] = set()
    for text, element in pieces:
        if element is not None:
            body.append(element)
        else:
            at = 0
            for row in rows:
                start, end = row["start"] - begin, row["end"] - begin
                if at <= start and end <= len(text):
                    _write(body, text[at:start])
                    attributes = {"eid": f"e{row['event_id']}", "class": "OCCURRENCE"}
                    ElementTree.SubElement(body, "EVENT", attributes).text = text[start:end]
                    written.add(row["event_id"])
                    at = end
            _write(body, text[at:])
        begin += len(text)
    return written


def _write(body: ElementTree.Element, text: str) -> None:
    if len(body):
        body[-1].tail = (body[-1].tail or "") + text
    else:
        body.text = (body.text or "") + text
