"""What the tables of terms find, and how long they take: `python -m benchmarks.terms --shared FOLDER`."""

import argparse
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.article import Article
from analysis.story import analyse
from analysis.terms import collocations, concordance, dispersion, diversity, readability, term_tokens, terms


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="the folder with corpora/")
    parser.add_argument("--articles", type=int, default=40, help="how many articles of the corpus")
    options = parser.parse_args()
    corpus = options.shared / "corpora/news_articles.csv.gz"
    if not corpus.is_file():
        sys.exit(f"skipped: {corpus} is not here; give --shared FOLDER")
    texts = pd.read_csv(corpus).text.dropna()
    articles = [Article(text) for text in texts[texts.str.len().between(1500, 9000)].iloc[: options.articles]]
    seconds, found = measure(articles)
    print(f"{len(articles)} articles, {found.words.sum()} words, milliseconds an article")
    print((seconds.groupby("step", sort=False).seconds.mean() * 1000).round(1).to_string())
    print("\nOf all occurrences of terms, %")
    print((100 * found[["name", "compound", "word"]].sum() / found.occurrences.sum()).round(1).to_string())
    print("\nTerms an article, by what their counts can say")
    print(found[["more", "less", "unclear", "too rare"]].mean().round(1).to_string())


def measure(articles: list[Article]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the seconds of every step on every article, and what each article has."""
    seconds: list[tuple[str, float]] = []
    found = []

    def timed(step: str, function: Callable[[], Any]) -> Any:
        begin = time.perf_counter()
        table = function()
        seconds.append((step, time.perf_counter() - begin))
        return table

    for article in articles:
        story = analyse(article)
        read = timed("tagging", partial(getattr, story, "tokens")), story.sentences, story.names
        places = timed("occurrences of terms", partial(term_tokens, *read))
        table = timed("terms and keyness", partial(terms, *read))
        timed("collocations", partial(collocations, places, story.tokens))
        timed("concordance", partial(concordance, story, "[say]"))
        timed("dispersion", partial(dispersion, places, story.tokens.token_id))
        timed("diversity", partial(diversity, story.tokens, story.sentences))
        timed("readability", partial(readability, story.sentences))
        kinds, evidence = places.kind.value_counts(), table.evidence.value_counts()
        found.append({"words": table.total.max(), "occurrences": len(places), **kinds, **evidence})
    columns = ["words", "occurrences", "name", "compound", "word", "more", "less", "unclear", "too rare"]
    return pd.DataFrame(seconds, columns=["step", "seconds"]), pd.DataFrame(found).reindex(columns=columns).fillna(0)


if __name__ == "__main__":
    main()
