"""Dated events of an entity on SemEval-2015 task 4's trial data, and the simple way beside them."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from analysis.story import analyse
from analysis.text import sentences
from analysis.times import times
from benchmarks.gold.timeml import Document, read_folder, tagged

Found = list[tuple[int, int, str]]


def simple_way(document: Document) -> Callable[[str], Found]:
    """Every verb in a sentence that names the entity, on the day of the sentence's expression, else of publication."""
    tokens, sents = tagged(document), sentences(document.article)
    verbs = tokens[tokens.pos == "VERB"]
    found = times(document.article, sents)
    days = found[found.type.isin(["DATE", "TIME"])].drop_duplicates("sentence_id").set_index("sentence_id").value

    def of(entity: str) -> Found:
        naming = set(sents.sentence_id[sents.text.str.contains(entity, case=False, regex=False)])
        published = document.article.published.isoformat()
        return [
            (row.start, row.end, days.get(row.sentence_id, published))
            for row in verbs.itertuples()
            if row.sentence_id in naming
        ]

    return of


def our_way(document: Document) -> Callable[[str], Found]:
    """The mentions of the rows of `timeline_of`, on the day of their expression of time, else of publication."""
    story = analyse(document.article)
    values = dict(zip(story.times.time_id, story.times.value, strict=True))
    spans = dict(zip(story.events.mention_id, zip(story.events.start, story.events.end, strict=True), strict=True))
    published = document.article.published.isoformat()

    def of(entity: str) -> Found:
        rows = [(row, day(row)) for row in story.timeline_of(entity).itertuples()]
        return [(*map(int, spans[mention]), when) for row, when in rows if when for mention in row.mentions]

    def day(row: object) -> str:
        if row.time_id >= 0:
            return values[row.time_id].replace("PRESENT_REF", published)[:10]
        return published if row.status in ("happened", "ongoing") else ""

    return of


def score(gold: Path, way: Callable[[Document], Callable[[str], Found]], documents: list[Document]) -> dict:
    """Return what score.py says of the events that `way` finds."""
    entities = [
        path.read_text(encoding="utf-8").splitlines()[0].strip() for path in sorted((gold / "timelines").glob("*.txt"))
    ]
    ways = [(document.id, way(document)) for document in documents]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for entity in entities:
            rows = [[name, *found] for name, of in ways for found in of(entity)]
            file.write(json.dumps({"entity": entity, "events": rows}) + "\n")
        file.flush()
        command = [sys.executable, str(gold.parents[1] / "tools" / "score.py"), "timelines", str(gold), file.name]
        return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def main(gold: Path) -> None:
    """Print both ways' figures."""
    documents = read_folder(gold / "timelines-apple" / "documents")
    for label, way in (("the simple way", simple_way), ("Fabula", our_way)):
        figures = score(gold / "timelines-apple", way, documents)
        parts = [
            f"{kind} " + ", ".join(f"{name} {value:.1f}" for name, value in figures[kind].items())
            for kind in ("mention", "mention_and_date")
        ]
        print(f"timelines, {label}: gold {figures['gold']}, found {figures['found']}; " + "; ".join(parts))


if __name__ == "__main__":
    pd.set_option("display.width", 200)
    main(Path(sys.argv[1]))
