"""The table of times → TimeML, for the tools that read it."""

import re
from typing import Any
from xml.etree import ElementTree

import pandas as pd

from analysis.article import Article

_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _legal(text: str) -> str:
    """Replace what XML 1.0 cannot hold by a space, one for one."""
    return _ILLEGAL.sub(" ", text)


def to_timeml(article: Article, times: pd.DataFrame) -> str:
    """Return the article as a TimeML document with its expressions of time as TIMEX3.

    The publication is `t0`, in `<DCT>`; the expressions are `t1` and on, in `<TEXT>`. Characters that XML
    cannot hold become spaces. TimeML 1.2.1 (Saurí et al. 2006).

    >>> from analysis.article import Article
    >>> from analysis.times import times
    >>> article = Article("It began on 3 March 2021.")
    >>> "<TIMEX3 tid=" in to_timeml(article, times(article))
    True
    """
    root = ElementTree.Element("TimeML")
    ElementTree.SubElement(root, "DOCID").text = article.id or "article"
    published = article.published.isoformat() if article.published else ""
    stamp = {"tid": "t0", "type": "DATE", "value": published, "functionInDocument": "CREATION_TIME"}
    ElementTree.SubElement(ElementTree.SubElement(root, "DCT"), "TIMEX3", stamp).text = published
    ElementTree.SubElement(root, "TITLE").text = _legal(article.title or "")
    body = ElementTree.SubElement(root, "TEXT")
    rows = times.to_dict("records")
    edges = [row["start"] for row in rows] + [len(article.text)]
    body.text = _legal(article.text[: edges[0]])
    for number, (row, following) in enumerate(zip(rows, edges[1:], strict=True), 1):
        attributes = {"tid": f"t{number}", "type": row["type"], "value": row["value"]}
        if row["mod"]:
            attributes["mod"] = row["mod"]
        attributes["temporalFunction"] = "true" if row["anchor"] else "false"
        expression = ElementTree.SubElement(body, "TIMEX3", attributes)
        expression.text = _legal(article.text[row["start"] : row["end"]])
        expression.tail = _legal(article.text[row["end"] : following])
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


_RELATIONS = {"before": "BEFORE", "after": "AFTER", "during": "DURING"}
_MODALITY = {"possible": "MAY", "planned": "WILL"}


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
