"""The timelines drawn beside 3,342 more articles by the editors' guide: `timelines.tsv`, which has no text."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from analysis.article import Article
from benchmarks.gold.corpus import read_articles
from benchmarks.gold.editor import Spans, Timeline, day_of
from benchmarks.gold.rows import article_of, read_lines, read_rows

T = TypeVar("T")

DRAWN = Path(__file__).parent / "timelines.tsv"
LEFT_OUT = 12  # of so many one is kept apart
NEWS = "news"  # the source whose articles are the corpus's; each of the others is a file of gold/order


def read_drawn(shared: Path, *, reads: bool = True) -> Iterator[Timeline]:
    """Yield the timelines; the folder `shared` has gold/ and corpora/, where the articles are."""
    events: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in read_rows(DRAWN):
        events.setdefault((row["source"], row["article"]), []).append(row)
    articles = dict(_articles(shared, set(events)))
    for (source, name), rows in events.items():
        places = [(_spans(row["words"]), _spans(row["fragments"])) for row in rows]
        days = [(day_of(row["earliest"]), day_of(row["latest"])) for row in rows]
        label = f"{source}-{name}" if source == NEWS else name
        yield Timeline(label, articles[source, name], places, days, [row["status"] for row in rows], reads)


def left_out(drawn: list[T]) -> list[T]:
    """Return those of all `drawn` ones that nothing is learnt from, for figures on what was not seen."""
    return drawn[::LEFT_OUT]


def _articles(shared: Path, wanted: set[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], Article]]:
    numbers = {int(name) for source, name in wanted if source == NEWS}
    for number, article in read_articles(shared / "corpora" / "news_articles.csv.gz", numbers):
        yield (NEWS, str(number)), article
    for source in sorted({source for source, _ in wanted} - {NEWS}):
        path = shared / "gold" / "order" / f"{source}.jsonl"
        for row in read_lines(path):
            if (source, row["doc"]) in wanted:
                yield (source, row["doc"]), article_of(row, path)


def _spans(characters: str) -> Spans:
    numbers = [int(each) for each in characters.split()]
    return list(zip(numbers[::2], numbers[1::2], strict=True))
