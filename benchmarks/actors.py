"""Whether everybody gives one answer to "who is this?" and "who says this?", on articles of the corpus."""

import csv
import datetime
import gzip
import random
import sys
from pathlib import Path

from analysis import Article, analyse
from analysis.story import Analysis

ARTICLES = 50


def names_that_differ(story: Analysis) -> tuple[int, int]:
    """Return how many names `terms` and `actors` both have, and how many of them they call differently."""
    named = story.actors[story.actors.kind == "name"]
    called = dict(zip(named["first"], named.actor, strict=True))
    terms = story.term_tokens[story.term_tokens.kind == "name"]
    both = [(term, called[first]) for term, first in zip(terms.term, terms["first"], strict=True) if first in called]
    return len(both), sum(term != actor for term, actor in both)


def speakers_that_differ(story: Analysis) -> tuple[int, int]:
    """Return how many events stand in a quotation, and how many of them have another speaker than the inmost one."""
    said = story.quotations[(story.quotations.act == "speech") & story.quotations.speaker.notna()]
    inside = differ = 0
    for event in story.events.itertuples():
        around = said[(said.start <= event.start) & (event.end <= said.end)]
        if len(around):
            inside += 1
            differ += event.speaker != around.speaker[(around.end - around.start).idxmin()]
        else:
            differ += isinstance(event.speaker, str)
    return inside, differ


def articles(corpus: Path, number: int = ARTICLES, seed: int = 0) -> list[Article]:
    """Return `number` articles of the corpus, drawn by `seed`."""
    csv.field_size_limit(10**9)
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if len(row["text"].split()) > 150]
    drawn = random.Random(seed).sample(rows, number)
    return [
        Article(row["text"], row["title"], datetime.date(*map(int, row["publish_date"].split()[0].split("/"))))
        for row in drawn
    ]


def main(corpora: Path) -> None:
    """Print both counts."""
    names = said = other_names = other_speakers = 0
    for article in articles(corpora / "news_articles.csv.gz"):
        story = analyse(article)
        both, differ = names_that_differ(story)
        names, other_names = names + both, other_names + differ
        inside, differ = speakers_that_differ(story)
        said, other_speakers = said + inside, other_speakers + differ
    print(f"actors: names in terms and actors {names}, called differently {other_names}")
    print(f"actors: events in quotations {said}, events with another speaker than theirs {other_speakers}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
