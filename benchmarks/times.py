"""How well and how fast expressions of time are found and read: python -m benchmarks.times.

Scored by the shared score.py on the gold of TempEval-3 and on sixteen histories (folder ../shared beside the
repository, or what FABULA_SHARED names). Three conventions on which annotators differ are also chosen anew in
cross-validation, each fold by the other four, to show how much of the figures is owed to having seen the documents:
whether a vague word is marked, and whether "earlier"/"late"/"early" and "nearly"/"about" belong to the span.
"""

import datetime
import importlib.util
import json
import os
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any

from analysis.article import Article
from analysis.times import engine, times
from analysis.times.patterns import QUANTIFIERS, VAGUE, rows

SHARED = Path(os.environ.get("FABULA_SHARED", Path(__file__).resolve().parents[2] / "shared"))
# UzZaman et al. 2013 give the task; these figures were measured with HeidelTime 2.2.1 on the same gold.
HEIDELTIME = {"TimeBank": (85.3, 79.5), "AQUAINT": (81.3, 72.9)}
NARRATIVES = "narratives"  # histories (Mazur & Dale 2010, WikiWars); what HeidelTime does on them was not measured
FOLDS = 5
Row = list[Any]  # start, end, type, value: as score.py reads them


def scorer() -> ModuleType:
    """Return the shared score.py as a module."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "tools" / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def found_rows(text: str, published: str) -> list[Row]:
    """Return what the engine finds in a document."""
    scene = engine.mentions(text, datetime.date.fromisoformat(published))
    starts, ends = scene.words.starts, scene.words.ends
    return [[starts[m.first], ends[m.last - 1], m.reading.type, m.reading.value] for m in scene.mentions]


def score_rows(score: ModuleType, folder: Path, found: dict[str, list[Row]]) -> dict[str, Any]:
    """Return what score.py says of these rows."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for doc, rows_of_doc in found.items():
            file.write(json.dumps({"doc": doc, "times": rows_of_doc}) + "\n")
        file.flush()
        return score.score_times(folder, file.name)


def convention(row: Row, text: str) -> tuple[str, int] | None:
    """Return the convention that a row depends on and how many characters its other form leaves out."""
    said = text[row[0] : row[1]].lower()
    if " ".join(said.split()) in VAGUE:
        return f"vague: {said}", len(said)
    for kind, phrases in (("phase", rows("phases")), ("quantifier", QUANTIFIERS)):
        for phrase in phrases:
            if not phrase.startswith("the ") and said.startswith(phrase + " "):
                return f"{kind}: {phrase}", len(phrase) + 1
    return None


def cross_validated(score: ModuleType, folder: Path, found: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """Return the rows with each convention as the documents outside their fold have it."""
    documents = score.gold_documents(folder)
    votes: dict[int, dict[str, int]] = {fold: defaultdict(int) for fold in range(FOLDS)}
    for number, document in enumerate(documents):
        text = document["text"]
        spans = {score.trimmed(text, span[1:3]) for span in document["spans"] if span[0] == "TIMEX3"}
        for row in found[document["doc"]]:
            if choice := convention(row, text):
                name, left = choice
                kept = (row[0], row[1]) in spans
                other = (row[0] + left, row[1]) in spans if left < row[1] - row[0] else not kept
                for fold in range(FOLDS):
                    if fold != number % FOLDS:
                        votes[fold][name] += kept - other
    chosen: dict[str, list[Row]] = {}
    for number, document in enumerate(documents):
        chosen[document["doc"]] = []
        for row in found[document["doc"]]:
            choice = convention(row, document["text"])
            if choice and votes[number % FOLDS][choice[0]] < 0:
                row = [row[0] + choice[1], *row[1:]]
            if row[0] < row[1]:
                chosen[document["doc"]].append(row)
    return chosen


def accuracy(score: ModuleType, gold: str) -> None:
    """Print the figures of one gold folder, as shipped and cross-validated, beside HeidelTime's."""
    folder = SHARED / "gold" / (gold if gold == NARRATIVES else f"tempeval3/{gold}")
    found = {d["doc"]: found_rows(d["text"], d["published"]) for d in score.gold_documents(folder)}
    for name, rows_of_docs in (("Fabula", found), ("cross-validated", cross_validated(score, folder, found))):
        s = score_rows(score, folder, rows_of_docs)
        print(
            f"{gold:9} {name:16} strict F1 {s['strict']['f1']:5.1f}  value F1 {s['value_f1']:5.1f}"
            f"  type F1 {s['type_f1']:5.1f}  relaxed F1 {s['relaxed']['f1']:5.1f}  gold {s['gold']}  found {s['found']}"
        )
    if gold in HEIDELTIME:
        strict, value = HEIDELTIME[gold]
        print(f"{gold:9} {'HeidelTime 2.2.1':16} strict F1 {strict:5.1f}  value F1 {value:5.1f}")


def speed(score: ModuleType) -> None:
    """Print words a second of processor time of `times` alone, beside dateparser's where it is installed."""
    documents = [
        Article(document["text"], published=datetime.date.fromisoformat(document["published"]))
        for gold in HEIDELTIME
        for document in score.gold_documents(SHARED / "gold" / "tempeval3" / gold)
    ]
    words = sum(len(article.text.split()) for article in documents)
    times(documents[0])  # the first call pays for the imports
    begin = time.process_time()
    for article in documents:
        times(article)
    rate = words / (time.process_time() - begin)
    print(f"speed     Fabula           {rate:8,.0f} words/s of processor time, tables and all")
    try:
        from dateparser.search import search_dates
    except ImportError:
        print("speed     dateparser       is not installed: pip install dateparser to compare")
        return
    sample = documents[:5]
    begin = time.process_time()
    for article in sample:
        search_dates(article.text, languages=["en"])
    words = sum(len(article.text.split()) for article in sample)
    print(f"speed     dateparser       {words / (time.process_time() - begin):8,.0f} words/s")


def main() -> None:
    """Print every figure, one a line."""
    if not (SHARED / "gold" / "tempeval3").is_dir():
        sys.exit(f"{SHARED} has no gold: the benchmark of times needs it; name its folder in FABULA_SHARED")
    score = scorer()
    for gold in (*HEIDELTIME, NARRATIVES):
        accuracy(score, gold)
    speed(score)


if __name__ == "__main__":
    main()
