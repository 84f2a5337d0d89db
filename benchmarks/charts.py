"""Whether every label can be read on the charts of fifty news articles, and how long an article's charts take."""

import csv
import datetime
import gzip
import sys
import time
from pathlib import Path

import matplotlib
from matplotlib import pyplot as plt

from analysis import Article, analyse, charts
from benchmarks.legibility import faults

ARTICLES, LEAST_CHARACTERS = 50, 200


def main(corpora: Path) -> None:
    """Print every fault found, their number, and the processor time of all charts of an article."""
    matplotlib.use("Agg")
    with gzip.open(corpora / "news_articles.csv.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if len(row["text"]) >= LEAST_CHARACTERS]
    found, pictures, seconds = 0, 0, 0.0
    for row in rows[:: len(rows) // ARTICLES][:ARTICLES]:
        published = datetime.date(*map(int, row["publish_date"].split("/"))) if row["publish_date"] else None
        story = analyse(Article(row["text"], title=row["title"] or None, published=published))
        _ = story.timeline, story.sentiment, story.terms, story.dispersion
        begin = time.process_time()
        figures = {
            "overview": charts.overview(story),
            "timeline": charts.timeline(story.timeline, published=story.published).figure,
            "sentiment": charts.sentiment(story.sentiment, story.tokens).figure,
            "arc": charts.arc(story.sentiment).figure,
            "terms": charts.terms(story.terms).figure,
            "keyness": charts.keyness(story.terms).figure,
            "dispersion": charts.dispersion(story.dispersion).figure,
            "told": charts.told_and_happened(story.timeline, story.sentiment, published=story.published).figure,
        }
        seconds += time.process_time() - begin
        for name, figure in figures.items():
            said = faults(figure)
            pictures, found = pictures + 1, found + bool(said)
            for fault in said[:1]:
                print(f"article {row['article_id']}, {name}: {fault[:160]}")
        plt.close("all")
    print(f"charts: {found} of {pictures} pictures with a label that cannot be read")
    print(f"charts: {seconds / ARTICLES:.2f} s of processor time for all charts of an article")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
