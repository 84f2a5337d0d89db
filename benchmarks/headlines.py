"""What is wrong with headlines: what a machine can see, and what readers said of those that are worded as they judged.

python -m benchmarks.headlines ARTICLES.csv.gz [HOW_MANY] [SEED].
"""

import itertools
import random
import re
import sys
from collections import Counter
from pathlib import Path

import pandas as pd

from analysis import Article, analyse
from analysis.text.syntax import VERBAL
from analysis.timeline.wording.pieces import LIMIT, MOST
from benchmarks.gold.corpus import read_articles
from benchmarks.gold.rows import digest, read_rows

WORDINGS = Path(__file__).parent / "gold" / "wordings.tsv"

_OWN = frozenset({"to", "may", "not", "and", "be", "been", "being", "is", "are", "was", "were", "will", "did", "do",
                  "does", "have", "has", "had", "between", "in", "of", "would", "s", "that", "a", "an",
                  "the"})  # fmt: skip
_EDGES = frozenset({"a", "an", "the", "of", "in", "at", "on", "with", "from", "for", "against", "into", "between", "by",
                    "as", "about", "among", "that", "which", "who", "whose", "whom", "and", "or", "but", "is", "are",
                    "was", "were", "be", "been", "to", "than", "if", "because", "while", "when", "where", "during",
                    "after", "before"})  # fmt: skip
_PRONOUNS = frozenset({"i", "he", "she", "it", "they", "we", "you", "him", "them", "us", "me", "who", "whom", "this",
                       "these"})  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", re.UNICODE)


def flaws(headline: str, words: frozenset[str], is_verb: bool) -> list[str]:
    """Return what a machine sees wrong in `headline`, of an article with `words` in small letters.

    >>> flaws("They spoke of", frozenset({"they", "spoke", "of"}), True)
    ['begins with a pronoun', 'loose end']
    """
    tokens = headline.split()
    small = [token.strip(",:.").lower() for token in tokens]
    unknown = [word for word in _WORD.findall(headline) if not _is_known(word.lower(), words)]
    found = {
        "over twelve words": len(tokens) > LIMIT,
        "over sixteen words": len(tokens) > MOST,
        "under three words": len(tokens) < 3,
        "begins with a pronoun": small[:1] and small[0] in _PRONOUNS,
        "loose end": small[-1:] and small[-1] in _EDGES,
        "loose beginning": small[:1] and small[0] in _EDGES - {"as", "about", "between", "over"},
        "which or that": bool({"which", "that"} & set(small)),
        "half a pair of quotation marks": headline.count('"') % 2 == 1,
        "word that is not the article's": bool(unknown),
        "noun without a verb": not is_verb,
        "a word twice running": any(one == other for one, other in itertools.pairwise(small)),
    }
    return [name for name, holds in found.items() if holds]


def _is_known(word: str, words: frozenset[str]) -> bool:
    """Return whether a word is the article's, its inflection, or one of the few of our own."""
    word = re.sub(r"['’]s?$", "", word)
    return word in words or word in _OWN or any(each[:3] == word[:3] or _is_form(word, each) for each in words)


def _is_form(word: str, other: str) -> bool:
    return word[:1] == other[:1] and len(word) < 7 and len(other) < 7  # "went", "gave": go and give


def counted(articles: pd.DataFrame, only_main: bool = True) -> tuple[Counter, int]:
    """Return how many headlines of `articles` (columns text, title, publish_date) have each flaw, and of how many."""
    totals: Counter = Counter()
    rows = 0
    for article in articles.itertuples():
        day = pd.to_datetime(article.publish_date, errors="coerce")
        title = article.title if isinstance(article.title, str) else None
        story = analyse(Article(article.text, title=title, published=None if pd.isna(day) else day.date()))
        table = story.timeline[story.timeline.is_main] if only_main else story.timeline
        known = frozenset(word.lower() for word in _WORD.findall(article.text)) | frozenset(story.tokens.lemma)
        verbs = set(story.tokens.start[story.tokens.pos.isin(VERBAL)])
        for row in table.itertuples():
            is_verb = row.start in verbs or len(row.headline.split()) > 5
            totals.update(flaws(row.headline, known, is_verb))
            totals["any but a noun without a verb"] += bool(set(flaws(row.headline, known, True)))
            rows += 1
    return totals, rows


def judged(path: Path, how_many: int, seed: int) -> Counter[str]:
    """Return how many main headlines there are of `how_many` articles that were judged, and were judged so worded.

    Readers judged several wordings of each event (`gold/wordings.tsv`): "printable" are those that they let stand.
    """
    verdicts = {(int(row["article"]), row["sha256"]): row["printable"] == "1" for row in read_rows(WORDINGS)}
    numbers = sorted({article for article, _ in verdicts})
    chosen = set(random.Random(seed).sample(numbers, min(how_many, len(numbers))))
    found: Counter[str] = Counter()
    for number, article in read_articles(path, chosen):
        timeline = analyse(article).timeline
        for headline in timeline.headline[timeline.is_main]:
            verdict = verdicts.get((number, digest(headline)))
            found.update(printed=1, judged=verdict is not None, printable=bool(verdict))
    return found


def main(path: Path, how_many: int = 60, seed: int = 1) -> None:
    """Print the share of the main headlines that have each flaw, in a random sample of articles."""
    found = judged(path, how_many, seed)
    print(f"headlines of {how_many} articles that readers judged: {found['printed']}, so worded {found['judged']}")
    print(f"headlines, of those printable: {100 * found['printable'] / max(1, found['judged']):.1f} %")
    frame = pd.read_csv(path)
    frame = frame[frame.text.str.len() > 400].reset_index(drop=True)
    chosen = random.Random(seed).sample(range(len(frame)), how_many)
    totals, rows = counted(frame.iloc[chosen])
    print(f"headlines of {how_many} articles: {rows}")
    for flaw, count in sorted(totals.items()):
        print(f"headlines, {flaw}: {100 * count / rows:.1f} %")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
