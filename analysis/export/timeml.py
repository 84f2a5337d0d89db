"""An article, its expressions of time and its events → TimeML, for the tools that read it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

import pandas as pd

from analysis.article import Article

_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RELATIONS = {"before": "BEFORE", "after": "AFTER", "during": "DURING", "same": "SIMULTANEOUS"}
_MODALITY = {"possible": "MAY", "planned": "WILL"}


@dataclass(frozen=True)
class _Mark:
    """An element of TimeML around the characters from `start` to `end`."""

    start: int
    end: int
    tag: str
    attributes: dict[str, str]


def to_timeml(
    article: Article,
    times: pd.DataFrame,
    events: pd.DataFrame | None = None,
    timeline: pd.DataFrame | None = None,
) -> str:
    """Return the article as a TimeML document with its expressions of time, and its events where they are given.

    The publication is `t0`, in `<DCT>`; the expressions are `t1` and on, in `<TEXT>`. Each mention in `events` is
    an EVENT with its MAKEINSTANCE, but for those inside an expression of time, where TimeML has no room. `timeline`
    links them (TLINK): an event to the expression that dates it, its mentions to the one that tells it best
    (IDENTITY), and two events whose order is known. Characters that XML cannot hold become spaces. Raises
    nothing. TimeML 1.2.1 (Saurí et al. 2006).

    >>> from analysis.article import Article
    >>> from analysis.times import times
    >>> article = Article("It began on 3 March 2021.")
    >>> "<TIMEX3 tid=" in to_timeml(article, times(article))
    True
    """
    root = ElementTree.Element("TimeML")
    ElementTree.SubElement(root, "DOCID").text = _legal(article.id or "article")
    published = article.published.isoformat() if article.published else ""
    stamp = {"tid": "t0", "type": "DATE", "value": published, "functionInDocument": "CREATION_TIME"}
    ElementTree.SubElement(ElementTree.SubElement(root, "DCT"), "TIMEX3", stamp).text = published
    ElementTree.SubElement(root, "TITLE").text = _legal(article.title or "")
    expressions = [_expression(row) for row in times.to_dict("records")]
    mentions = [] if events is None else _beside(expressions, events)
    marks = expressions + [_trigger(row) for row in mentions]
    _write(ElementTree.SubElement(root, "TEXT"), article.text, sorted(marks, key=lambda mark: mark.start))
    for row in mentions:
        ElementTree.SubElement(root, "MAKEINSTANCE", _instance(row))
    if timeline is not None:
        for number, link in enumerate(_links(mentions, timeline), 1):
            ElementTree.SubElement(root, "TLINK", {"lid": f"l{number}"} | link)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _legal(text: str) -> str:
    """Replace what XML 1.0 cannot hold by a space, one for one."""
    return _ILLEGAL.sub(" ", text)


def _write(body: ElementTree.Element, text: str, marks: list[_Mark]) -> None:
    """Write `text` into `body` with its `marks`, which are in text order and do not overlap."""
    edges = [mark.start for mark in marks] + [len(text)]
    body.text = _legal(text[: edges[0]])
    for mark, following in zip(marks, edges[1:], strict=True):
        element = ElementTree.SubElement(body, mark.tag, mark.attributes)
        element.text = _legal(text[mark.start : mark.end])
        element.tail = _legal(text[mark.end : following])


def _expression(row: dict[str, Any]) -> _Mark:
    attributes = {"tid": _time(row["time_id"]), "type": row["type"], "value": row["value"]}
    if row["mod"]:
        attributes["mod"] = row["mod"]
    attributes["temporalFunction"] = "true" if row["anchor"] else "false"
    return _Mark(row["start"], row["end"], "TIMEX3", attributes)


def _trigger(row: dict[str, Any]) -> _Mark:
    return _Mark(row["start"], row["end"], "EVENT", {"eid": f"e{row['mention_id']}", "class": "OCCURRENCE"})


def _beside(expressions: list[_Mark], events: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the mentions that no expression of time has any character of, in text order."""
    taken = {at for mark in expressions for at in range(mark.start, mark.end)}
    rows = events.sort_values("start", kind="stable").to_dict("records")
    return [row for row in rows if taken.isdisjoint(range(row["start"], row["end"]))]


def _instance(row: dict[str, Any]) -> dict[str, str]:
    number, tense = row["mention_id"], row["tense"]
    instance = {"eiid": f"ei{number}", "eventID": f"e{number}", "tense": tense or "NONE", "aspect": "NONE"}
    instance |= {"polarity": "NEG" if row["status"] == "denied" else "POS", "pos": "VERB" if tense else "NOUN"}
    if row["status"] in _MODALITY:
        instance["modality"] = _MODALITY[row["status"]]
    return instance


def _links(mentions: list[dict[str, Any]], timeline: pd.DataFrame) -> Iterator[dict[str, str]]:
    """Yield the TLINKs of the events in `timeline` that have a mention among `mentions`."""
    rows = timeline.to_dict("records")
    tellers = {}  # by event: the instance of the mention that tells it best, else of the first
    for row in rows:
        own = [mention for mention in mentions if mention["event_id"] == row["event_id"]]
        for mention in sorted(own, key=lambda mention: mention["start"] != row["start"])[:1]:
            tellers[row["event_id"]] = f"ei{mention['mention_id']}"
    for row in rows:
        if row["event_id"] in tellers and row["time_id"] >= 0:
            source = {"eventInstanceID": tellers[row["event_id"]], "relatedToTime": _time(row["time_id"])}
            yield source | {"relType": _toward_its_time(row)}
    for mention in mentions:
        instance, teller = f"ei{mention['mention_id']}", tellers.get(mention["event_id"])
        if teller and instance != teller:
            yield {"eventInstanceID": instance, "relatedToEventInstance": teller, "relType": "IDENTITY"}
    for row in rows:
        if row["relation"] and row["event_id"] in tellers and row["related_to"] in tellers:
            source = {"eventInstanceID": tellers[row["event_id"]], "relatedToEventInstance": tellers[row["related_to"]]}
            yield source | {"relType": _RELATIONS[row["relation"]]}


def _toward_its_time(row: dict[str, Any]) -> str:
    """Return how an event lies to what dates it: within it, or, where an end is open, from it on or until it."""
    if pd.isna(row["latest"]):
        return "BEGUN_BY"
    return "ENDED_BY" if pd.isna(row["earliest"]) else "IS_INCLUDED"


def _time(time_id: int) -> str:
    return f"t{time_id + 1}"  # t0 is the publication
