"""Who says what, against PolNeAR's development part (gold/quotes/dev): `python -m benchmarks.quotations GOLD`.

Gold: 84 articles with spans of Source, Cue and Content; a span may be in several parts. Where an article was
annotated several times, the first file by name counts, so that each article counts once. Rows of our
table that share a cue are one attribution, as in the gold; rows without a cue stand alone.

Attributions: a gold attribution and one of ours match where their contents share at least half of the
characters of the longer of the two, and their sources share at least one character, or neither has a
source. Each counts once (pairs are made by falling overlap). Precision, recall and F1 are over all
articles together. Beside it, the looser reading in which contents need to share only one character.

Direct quotations: gold attributions that have a source and whose every part of content begins and ends
with a quotation mark (punctuation aside). The source is found where rows of ours that have a source that
shares a character with the gold source cover at least half of the characters of the gold content. The
share of all such gold attributions is given: what we do not see as a quotation counts as not found.
"""

import re
import sys
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from analysis.article import Article
from analysis.article.readers.text import UNREADABLE
from analysis.story import analyse

_MARKS = "\"“”„«»'‘’`"
_ENTITY = re.compile(r"T\d+\t(?P<type>\S+) (?P<spans>[\d ;]+)\t")


class Attribution(NamedTuple):
    """One attribution: the characters of its content and of its source, and whether its content is all in marks."""

    content: frozenset[int]
    source: frozenset[int]
    is_direct: bool = False


def gold_attributions(path: Path, text: str) -> list[Attribution]:
    """Return the attributions of a brat stand-off file."""
    spans: dict[str, list[tuple[int, int]]] = {}
    found = []
    lines = path.read_text(encoding="utf-8").splitlines()
    for line in lines:
        if match := _ENTITY.match(line):
            parts = [part.split() for part in match["spans"].split(";")]
            spans[line.split("\t")[0]] = [(int(start), int(end)) for start, end in parts]
    for line in lines:
        if line.startswith("E"):
            roles = [role.split(":") for role in line.split("\t")[1].split()]
            content = [span for role, name in roles if role.startswith("Content") for span in spans[name]]
            source = [span for role, name in roles if role.startswith("Source") for span in spans[name]]
            if content:
                found.append(Attribution(_characters(content), _characters(source), _is_direct(text, content)))
    return found


def our_attributions(table: pd.DataFrame) -> list[Attribution]:
    """Return the rows of `quotations` as attributions: rows of one cue together."""
    groups: dict[object, list] = {}
    for row in table.itertuples():
        key = row.quotation_id if pd.isna(row.cue_start) else ("cue", int(row.cue_start), row.source)
        groups.setdefault(key, []).append(row)
    found = []
    for rows in groups.values():
        source = [(int(row.source_start), int(row.source_end)) for row in rows if not pd.isna(row.source_start)]
        found.append(Attribution(_characters([(row.start, row.end) for row in rows]), _characters(source[:1])))
    return found


def matched(gold: list[Attribution], ours: list[Attribution], share: float) -> list[tuple[int, int]]:
    """Return the pairs (gold, ours) that match, each in one pair, best overlap first."""
    pairs = []
    for i, one in enumerate(gold):
        for j, other in enumerate(ours):
            common = len(one.content & other.content) / max(len(one.content), len(other.content))
            agree = bool(one.source & other.source) or not (one.source or other.source)
            if common > 0 and common >= share and agree:
                pairs.append((-common, i, j))
    used_gold, used_ours, chosen = set(), set(), []
    for _, i, j in sorted(pairs):
        if i not in used_gold and j not in used_ours:
            used_gold.add(i)
            used_ours.add(j)
            chosen.append((i, j))
    return chosen


def is_found(one: Attribution, ours: list[Attribution]) -> bool:
    """Return whether ours give the gold source to half of the gold content or more."""
    covered = frozenset().union(*(other.content for other in ours if other.source & one.source))
    return 2 * len(covered & one.content) >= len(one.content)


def _characters(spans: list[tuple[int, int]]) -> frozenset[int]:
    return frozenset(character for start, end in spans for character in range(start, end))


def _is_direct(text: str, content: list[tuple[int, int]]) -> bool:
    parts = [text[start:end].strip(" .,;:!?") for start, end in content]
    return all(part and part[0] in _MARKS and part[-1] in _MARKS for part in parts)


def main(folder: Path) -> None:
    """Print both measures."""
    if not (folder / "text").is_dir():
        sys.exit(f"{folder} is missing: give the folder of PolNeAR's development part (text/, attributions/)")
    hits = {0.5: 0, 0.0: 0}
    of_gold = of_ours = direct = found = 0
    for path in sorted((folder / "text").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        article = Article(UNREADABLE.sub(" ", text))
        ours = our_attributions(analyse(article).quotations)
        gold = gold_attributions(min((folder / "attributions").glob(f"{path.stem}_*.ann")), text)
        of_gold, of_ours = of_gold + len(gold), of_ours + len(ours)
        for share in hits:
            hits[share] += len(matched(gold, ours, share))
        sourced = [one for one in gold if one.is_direct and one.source]
        direct, found = direct + len(sourced), found + sum(is_found(one, ours) for one in sourced)
    print(f"direct quotations: source found {found}/{direct} = {found / direct:.3f}")
    for share, label in ((0.5, "half of the content"), (0.0, "one character")):
        precision, recall = hits[share] / of_ours, hits[share] / of_gold
        f1 = 2 * hits[share] / (of_ours + of_gold)
        figures = f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"
        print(f"attributions sharing {label}: {figures} (gold {of_gold}, ours {of_ours})")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/gold/quotes/dev"))
