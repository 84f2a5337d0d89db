"""MEANTIME (Minard et al. 2016) as documents: text, events and their attributes."""

from pathlib import Path
from xml.etree import ElementTree

from analysis.article import Article
from benchmarks.gold.timeml import Document


def read_meantime(folder: Path) -> list[tuple[Document, list[bool]]]:
    """Return the documents of MEANTIME's files, their tokens joined by spaces, and which events are in titles."""
    documents = []
    for path in sorted(folder.glob("*.xml")):
        root = ElementTree.parse(path).getroot()
        text, spans, sentence_of = "", {}, {}
        last = "0"
        for token in root.iter("token"):
            sentence = token.get("sentence", "0")
            text += "\n" if sentence != last else " " if text else ""
            last = sentence
            spans[token.get("t_id")] = (len(text), len(text) + len(token.text or ""))
            sentence_of[token.get("t_id")] = sentence
            text += token.text or ""
        found, attributes, titles = [], [], []
        for node in root.iter("EVENT_MENTION"):
            anchors = [anchor.get("t_id") for anchor in node.iter("token_anchor")]
            if anchors:
                found.append((spans[anchors[0]][0], spans[anchors[-1]][1]))
                attributes.append(dict(node.attrib))
                titles.append(sentence_of[anchors[0]] == "0")
        documents.append((Document(path.stem, Article(text), found, attributes), titles))
    return documents
