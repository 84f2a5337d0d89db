"""Learn `analysis/lexicons/learned/event_classes.tsv`: of which class of TimeML the events are that a lemma names.

python -m benchmarks.train.event_classes GOLD_FOLDER. Counts the classes that annotators gave the events of TimeBank and
AQUAINT; articles that editors drew timelines of are left out, so that no choice of theirs is measured on what was
learnt from. The gold is read, never copied: what is written are shares.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from analysis.text.syntax import syntax
from benchmarks.gold.editor import read_timelines
from benchmarks.gold.timeml import Document, read_folder, tagged

OUTPUT = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "event_classes.tsv"
COLLECTIONS = ("TimeBank", "AQUAINT")
CLASSES = ("OCCURRENCE", "STATE", "I_STATE", "I_ACTION", "REPORTING", "ASPECTUAL", "PERCEPTION")
SEEN_AT_LEAST = 3


def classed_lemmas(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the lemma of the last word of each event of `document`, and its class."""
    tree = syntax(tagged(document))
    token_at = {place: at for at, span in enumerate(zip(tree.start, tree.end, strict=True)) for place in range(*span)}
    for (_, end), instance in zip(document.events, document.instances, strict=True):
        if end - 1 in token_at:
            yield tree.lemma[token_at[end - 1]], instance["class"]


def main(gold: Path) -> None:
    """Count the classes of each lemma and write their shares."""
    measured = {timeline.id for timeline in read_timelines(gold / "editor")}
    documents = [each for name in COLLECTIONS for each in read_folder(gold / "tempeval3" / name)]
    unmeasured = [document for document in documents if document.id not in measured]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for document in unmeasured:
        for lemma, name in classed_lemmas(document):
            counts[lemma][name] += 1
    lines = [
        "# How often annotators gave a lemma each class of TimeML; by benchmarks/train/event_classes.py.",
        "\t".join(["lemma", *(name.lower().replace("_", " ") for name in CLASSES)]),
    ]
    for lemma, found in sorted(counts.items()):
        if lemma.isalpha() and found.total() >= SEEN_AT_LEAST:
            lines.append("\t".join([lemma, *(f"{found[name] / found.total():.2f}" for name in CLASSES)]))
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"wrote {OUTPUT.name}: {len(lines) - 2} lemmas of {len(unmeasured)} articles")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
