"""Gold in TimeML → documents with the spans of their events, for the benchmarks."""

import datetime
import pickle
import tempfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd

from analysis.article import Article
from analysis.text import sentences, tag, tokens


@dataclass(frozen=True)
class Document:
    """An annotated article: `events` are spans of its text, `instances` the attributes of each."""

    id: str
    article: Article
    events: list[tuple[int, int]]
    instances: list[dict[str, str]]


def read_folder(folder: str | Path) -> list[Document]:
    """Return the documents of the TimeML files in `folder`, by name."""
    return [_read(path) for path in sorted(Path(folder).glob("*.tml"))]


def tagged(document: Document) -> pd.DataFrame:
    """Return the tagged tokens of `document`, kept in a temporary folder since tagging takes most of the time."""
    store = Path(tempfile.gettempdir()) / "fabula-bench"
    store.mkdir(exist_ok=True)
    path = store / f"{document.id}-{len(document.article.text)}.pickle"
    if not path.is_file():
        path.write_bytes(pickle.dumps(tag(tokens(document.article, sentences(document.article)))))
    return pickle.loads(path.read_bytes())


def _read(path: Path) -> Document:
    root = ElementTree.parse(path).getroot()
    made = {node.get("eventID"): dict(node.attrib) for node in root.iter("MAKEINSTANCE")}
    for instance in made.values():
        instance["slinks"] = ""
    by_instance = {node.get("eiid"): made[node.get("eventID")] for node in root.iter("MAKEINSTANCE")}
    for link in root.iter("SLINK"):
        below = by_instance.get(link.get("subordinatedEventInstance"))
        if below is not None:
            below["slinks"] += f" {link.get('relType')}"
    pieces: list[str] = []
    spans: list[tuple[int, int, dict[str, str]]] = []
    _walk(root.find("TEXT"), pieces, spans)
    published = next(node.get("value", "") for node in root.iter("TIMEX3"))[:10]
    article = Article("".join(pieces), published=datetime.date.fromisoformat(published))
    instances = [attributes | made.get(attributes.get("eid"), {}) for _, _, attributes in spans]
    return Document(path.stem, article, [span[:2] for span in spans], instances)


def _walk(node: ElementTree.Element, pieces: list[str], spans: list) -> None:
    begin = sum(map(len, pieces))
    pieces.append(node.text or "")
    for child in node:
        _walk(child, pieces, spans)
        if child.tag == "s":  # tokenised files: one sentence an element, one a line
            pieces.append("\n")
        pieces.append(child.tail or "")
    if node.tag == "EVENT":
        spans.append((begin, sum(map(len, pieces)), dict(node.attrib)))
