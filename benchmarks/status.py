"""The five statuses as TimeBank's and MEANTIME's attributes give them, and how many of them are found.

Where an annotation leaves two statuses open (TimeML does not tell a plan from a possibility), either is right; where it
says nothing (a noun, an infinitive without a link), the event is not counted.
"""

import sys
from collections import Counter
from pathlib import Path

from analysis.events.status import status
from analysis.events.statuses import STATUSES
from analysis.text.syntax import syntax
from benchmarks.gold.meantime import read_meantime
from benchmarks.gold.timeml import Document, read_folder, tagged

AHEAD = frozenset({"planned", "possible"})
HELD = frozenset({"happened", "ongoing"})


def timebank_statuses(instance: dict[str, str]) -> frozenset[str]:
    """Return the statuses that an EVENT's instance and its SLINKs allow, none where they say nothing."""
    links = set(instance.get("slinks", "").split())
    tense, aspect = instance.get("tense"), instance.get("aspect", "")
    if instance.get("polarity") == "NEG" or links & {"COUNTER_FACTIVE", "NEG_EVIDENTIAL"}:
        return frozenset({"denied"})
    if instance.get("modality", "none") not in ("none", "delete", "close", "to", "until"):
        return AHEAD if instance["modality"] in ("would", "'d") else frozenset({"possible"})
    if tense == "FUTURE":
        return frozenset({"planned"})
    if links & {"MODAL", "CONDITIONAL"} and tense in ("INFINITIVE", "NONE", "PRESPART"):
        return AHEAD
    if tense == "PRESENT" and "PROGRESSIVE" in aspect:
        return frozenset({"ongoing"})
    if tense == "PRESENT" and aspect == "NONE":
        return frozenset({"happened"} if instance.get("class") in ("REPORTING", "PERCEPTION") else {"ongoing"})
    if tense in ("PAST", "PRESENT"):
        return frozenset({"happened"})
    return HELD if "FACTIVE" in links else frozenset()


def meantime_statuses(mention: dict[str, str], in_title: bool) -> frozenset[str]:
    """Return the statuses that an EVENT_MENTION's attributes allow; a title tells in the present what happened."""
    if not mention.get("time") or mention["time"] == "UNDERSPECIFIED":
        return frozenset()
    if mention["polarity"] == "NEG":
        return frozenset({"denied"})
    if mention["certainty"] in ("POSSIBLE", "PROBABLE") or mention["special_cases"] == "COND_IF_CLAUSE":
        return frozenset({"possible"})
    if mention["time"] == "FUTURE":
        return AHEAD if mention["certainty"] != "CERTAIN" or mention["modality"] else frozenset({"planned"})
    if mention["tense"] == "PRESENT" and mention["aspect"] != "PERFECTIVE" and not in_title:
        return HELD if mention["aspect"] == "NONE" else frozenset({"ongoing"})
    return frozenset({"happened"})


def compare(document: Document, wanted: list[frozenset[str]]) -> list[tuple[frozenset[str], str]]:
    """Return the allowed and the found status of each event of `document` that has one."""
    tree = syntax(tagged(document))
    last = {}
    for at, (start, end) in enumerate(zip(tree.start, tree.end, strict=True)):
        last.update(dict.fromkeys(range(start, end), at))
    return [
        (allowed, status(tree, last[end - 1]).status)
        for (_, end), allowed in zip(document.events, wanted, strict=True)
        if allowed and end - 1 in last
    ]


def report(name: str, pairs: list[tuple[frozenset[str], str]]) -> None:
    """Print the accuracy, that of "everything happened", and each class."""
    right = sum(found in allowed for allowed, found in pairs)
    plain = sum("happened" in allowed for allowed, _ in pairs)
    print(
        f"status, {name}: {100 * right / len(pairs):.1f} of {len(pairs)}; all happened: {100 * plain / len(pairs):.1f}"
    )
    sums = Counter("/".join(sorted(allowed)) for allowed, _ in pairs)
    hits = Counter("/".join(sorted(allowed)) for allowed, found in pairs if found in allowed)
    print("  " + "; ".join(f"{key} {hits[key]} of {sums[key]}" for key in sorted(sums)))
    said = Counter(found for _, found in pairs)
    true = Counter(found for allowed, found in pairs if found in allowed)
    print("  said: " + "; ".join(f"{key} {true[key]} right of {said[key]}" for key in STATUSES))


def main(gold: Path) -> None:
    """Print the figures of both collections."""
    pairs = []
    for document in read_folder(gold / "tempeval3" / "TimeBank"):
        pairs += compare(document, [timebank_statuses(instance) for instance in document.instances])
    report("TimeBank", pairs)
    pairs = []
    for document, titles in read_meantime(gold / "meantime-apple"):
        pairs += compare(document, [meantime_statuses(*pair) for pair in zip(document.instances, titles, strict=True)])
    report("MEANTIME", pairs)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
