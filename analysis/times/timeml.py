"""The table of times → TimeML, for the tools that read it."""

import re
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
    >>> from analysis.times.table import times
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
