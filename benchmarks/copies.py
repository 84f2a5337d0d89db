"""How well copies of articles are found, and at what cost: python -m benchmarks.copies NEWS_ARTICLES.csv.gz [SEED].

Copies are made of half the articles of a corpus in seven ways. A copy is found where its cluster has its original; a
pair of a cluster is right where one was made from the other or both from one article. Articles of the corpus that are
near-duplicates of each other without being made so are counted apart: the sample lists them for the eye.
"""

import itertools
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlparse

import pandas as pd

from analysis.corpus.copies import copies

MADE = 1400
SHORT = 80  # words: what is shorter is no article
HEAD = "The Daily Example, from our own reporters and from agencies."
FOOT = (
    "Sign up for our morning letter and never miss what matters. Follow us wherever you read. All rights are with the "
    "publisher and its partners, who are not answerable for what other pages hold. Write to the desk if you have seen "
    "something that we should look into, or if a fact on this page is wrong."
)


def _twos(values: list) -> list[tuple]:
    return list(zip(values[::2], values[1::2], strict=False))


def _half(text: str) -> str:
    words = text.split()
    return " ".join(words[: len(words) // 2])


def _reworded(text: str) -> str:
    """Return `text` with no five words of its lead as they were."""
    words = text.split()
    lead = words[: min(60, len(words) // 3)]
    kept = [word for number, word in enumerate(lead) if number % 3]
    swapped = [word for pair in _twos(kept) for word in reversed(pair)] if kept else []
    return " ".join(swapped + words[len(lead) :])


def _edited(text: str) -> str:
    return " ".join("thing" if number % 20 == 7 else word for number, word in enumerate(text.split()))


WAYS: dict[str, Callable[[str, str], str]] = {
    "cut": lambda text, _: _half(text),
    "lead reworded": lambda text, _: _reworded(text),
    "joined": lambda text, other: f"{text} {other}",
    "halves joined": lambda text, other: f"{_half(text)} {_half(other)}",
    "outlet's lines added": lambda text, _: f"{HEAD} {text} {FOOT}",
    "every 20th word changed": lambda text, _: _edited(text),
    "cut, lead reworded, lines added": lambda text, _: f"{_reworded(_half(text))} {FOOT}",
}


def articles_of(path: Path) -> pd.DataFrame:
    """Return the articles of the corpus as documents: those of some length, each text once."""
    table = pd.read_csv(path, dtype=str, keep_default_na=False, encoding_errors="replace")
    table = table[table.text.str.split().str.len() > SHORT].drop_duplicates("text")
    return pd.DataFrame(
        {
            "doc_id": [f"o{number:05}" for number in range(len(table))],
            "title": table.title.to_list(),
            "published": pd.to_datetime(table.publish_date, errors="coerce", format="%Y/%m/%d").dt.date.to_list(),
            "source": [urlparse(link).netloc for link in table.article_source_link],
            "text": table.text.to_list(),
        }
    )


def with_copies(documents: pd.DataFrame, seed: int) -> tuple[pd.DataFrame, dict[str, tuple[str, set[str]]]]:
    """Return the documents and copies of some of them; for each copy, how it was made and of which."""
    order = random.Random(seed).sample(range(len(documents)), 2 * MADE)
    ids, texts = documents.doc_id.tolist(), documents.text.tolist()
    made, rows = {}, []
    for number, (way, (own, other)) in enumerate(zip(itertools.cycle(WAYS), _twos(order), strict=False)):
        doc_id = f"c{number:05}"
        made[doc_id] = (way, {ids[own], ids[other]} if "joined" in way else {ids[own]})
        rows.append((doc_id, "", None, f"copier {number % 5}", WAYS[way](texts[own], texts[other])))
    return pd.concat([documents, pd.DataFrame(rows, columns=documents.columns)], ignore_index=True), made


def by_datasketch(documents: pd.DataFrame, bands: int, rows: int) -> set[tuple[str, str]]:
    """Return the candidate pairs of MinHash with locality-sensitive hashing, as datasketch has it: the peer."""
    import datasketch

    from analysis.corpus.copies import _shingles, _words

    empty = datasketch.MinHash(num_perm=128, seed=1, hashfunc=int)
    index = datasketch.MinHashLSH(num_perm=128, params=(bands, rows))
    found = set()
    for doc_id, text in zip(documents.doc_id, documents.text, strict=True):
        sketch = empty.copy()
        sketch.update_batch(_shingles(_words(text)).tolist())
        found |= {tuple(sorted((doc_id, other))) for other in index.query(sketch)}
        index.insert(doc_id, sketch)
    return found


def _pairs(table: pd.DataFrame) -> Iterator[tuple[str, str]]:
    for _, group in table.groupby("copy_of", sort=False):
        yield from itertools.combinations(sorted(group.doc_id), 2)


def main(path: Path, seed: int) -> None:
    """Print precision, recall and seconds, then what the corpus itself holds."""
    documents = articles_of(path)
    before = time.perf_counter()
    own = copies(documents)
    print(f"copies: {len(documents)} articles in {time.perf_counter() - before:.1f} s")
    known = set(_pairs(own))
    both, made = with_copies(documents, seed)
    before = time.perf_counter()
    found = copies(both)
    seconds = time.perf_counter() - before
    cluster = dict(zip(found.doc_id, found.copy_of, strict=True))
    for way in WAYS:
        hits = [
            any(cluster[doc_id] == cluster[each] for each in of) for doc_id, (how, of) in made.items() if how == way
        ]
        print(f"  recall, {way}: {sum(hits) / len(hits):.3f} of {len(hits)}")
    hits = [any(cluster[doc_id] == cluster[each] for each in of) for doc_id, (_, of) in made.items()]
    right = wrong = near = 0
    for one, other in _pairs(found):
        ones, others = (made[each][1] if each in made else {each} for each in (one, other))
        if ones & others:
            right += 1
        elif any(tuple(sorted((a, b))) in known for a in ones for b in others):
            near += 1
        else:
            wrong += 1
    precision = f"precision {right / (right + wrong):.3f} of {right + wrong} pairs (and {near} of the corpus's own)"
    print(f"copies, all ways: recall {sum(hits) / len(hits):.3f}, {precision}, {seconds:.1f} s")
    try:
        for bands, rows in ((42, 3), (64, 2)):
            before = time.perf_counter()
            pairs = by_datasketch(both, bands, rows)
            hits = [any(tuple(sorted((doc_id, each))) in pairs for each in of) for doc_id, (_, of) in made.items()]
            figures = f"{sum(hits) / len(hits):.3f} of the copies among {len(pairs)} candidates"
            print(f"  peer, MinHash LSH of {bands} x {rows}: {figures}, {time.perf_counter() - before:.1f} s")
    except ImportError:
        print("  peer: datasketch is not installed")
    title = dict(zip(documents.doc_id, zip(documents.source, documents.title, strict=True), strict=True))
    groups = [group for _, group in own.groupby("copy_of") if len(group) > 1]
    print(f"copies in the corpus itself: {sum(map(len, groups))} articles in {len(groups)} clusters, such as")
    for group in random.Random(seed).sample(groups, min(12, len(groups))):
        print("  " + " | ".join(f"{share:.2f} {title[doc_id][0]}: {title[doc_id][1][:60]}"
                                for doc_id, share in zip(group.doc_id, group.similarity, strict=True)))  # fmt: skip


if __name__ == "__main__":
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else Path()
    if not file.is_file():
        sys.exit("name the corpus: python -m benchmarks.copies NEWS_ARTICLES.csv.gz")
    main(file, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
