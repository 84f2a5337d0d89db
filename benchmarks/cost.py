"""What the whole of `analyse` costs beside spaCy alone, measured in one run on the same texts."""

import sys
import time
from pathlib import Path

from analysis.article import Article
from analysis.story import analyse
from analysis.text import sentences, tag, tokens
from benchmarks.gold.timeml import read_folder

TABLES = ["tokens", "actors", "quotations", "sentences", "terms", "sentiment", "times", "events", "timeline"]


def main(gold: Path) -> None:
    """Print the seconds of each table, in the order of need, and the sum as a multiple of spaCy's."""
    warm = analyse(Article("Talks began in Pyongyang."))  # loading models and lexicons is no part of the cost
    for name in TABLES:
        getattr(warm, name)
    alone, spent, words = 0.0, dict.fromkeys(TABLES, 0.0), 0
    for document in read_folder(gold / "tempeval3" / "AQUAINT"):
        plain = tokens(document.article, sentences(document.article))
        begin = time.perf_counter()
        tag(plain)
        alone += time.perf_counter() - begin
        story = analyse(document.article)
        for name in TABLES:
            begin = time.perf_counter()
            getattr(story, name)
            spent[name] += time.perf_counter() - begin
        words += len(plain)
    print(f"cost, {words} tokens: spaCy alone {alone:.2f} s; " + ", ".join(f"{k} {v:.2f} s" for k, v in spent.items()))
    print(f"cost, all of analyse: {sum(spent.values()) / alone:.2f} times spaCy alone")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
