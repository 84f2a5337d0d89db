"""Whom pronouns and bare nouns mean: what `actors` says beside what readers said (`gold/referents.tsv`).

python -m benchmarks.referents ARTICLES.csv.gz [EVERY [FIRST]]: one article in EVERY, beginning with number FIRST.
"""

import sys
from collections import Counter
from pathlib import Path

from analysis import Article, analyse
from benchmarks.gold.corpus import read_articles
from benchmarks.gold.rows import read_rows

REFERENTS = Path(__file__).parent / "gold" / "referents.tsv"


def read_referents() -> dict[int, dict[int, int]]:
    """Return by article, and by the first character of a word, where the article first names whom it means, or -1."""
    found: dict[int, dict[int, int]] = {}
    for row in read_rows(REFERENTS):
        found.setdefault(int(row["article"]), {})[int(row["start"])] = int(row["name"])
    return found


def compared(article: Article, meant: dict[int, int]) -> Counter[tuple[str, str]]:
    """Return how many words of each kind mean somebody ("named"), were led back to a name, and were so rightly."""
    table = analyse(article).actors
    names = dict(zip(table.start, table.actor, strict=True))
    named = set(table.actor[table.kind == "name"].dropna())
    found: Counter[tuple[str, str]] = Counter()
    for kind, start, actor in zip(table.kind, table.start, table.actor, strict=True):
        if kind == "name" or start not in meant:
            continue
        own = names.get(meant[start])
        is_given = actor in named
        found[kind, "named"] += meant[start] >= 0
        found[kind, "given"] += is_given
        found[kind, "right"] += is_given and actor == own
    found["word", "lost"] = len(meant.keys() - set(table.start))
    return found


def main(path: Path, every: int = 1, first: int = 0) -> None:
    """Print precision and recall of pronouns and of nouns."""
    referents = read_referents()
    chosen = sorted(referents)[first::every]
    found: Counter[tuple[str, str]] = Counter()
    for number, article in read_articles(path, set(chosen)):
        found += compared(article, referents[number])
    print(f"referents: {len(chosen)} articles, {found['word', 'lost']} words that `actors` has not")
    for kind in ("pronoun", "noun"):
        named, given, right = (found[kind, name] for name in ("named", "given", "right"))
        print(
            f"referents, {kind}s: {named} name somebody, {given} led back, {right} rightly: "
            f"precision {100 * right / max(1, given):.1f} %, recall {100 * right / max(1, named):.1f} %"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
