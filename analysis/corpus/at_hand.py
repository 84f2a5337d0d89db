"""What a notebook finds: a corpus that was made, articles to make one of, or the articles that come with Fabula."""

from collections.abc import Callable
from pathlib import Path

from analysis.corpus.query import LIST, Corpus, open_corpus
from analysis.corpus.run import build_corpus
from analysis.project import ARTICLES, project


def corpus_at_hand(
    articles: str | Path = "", out: str | Path = "output/corpora", workers: int = 1, say: Callable[[str], None] = print
) -> Corpus:
    """Return the corpus of `articles`, made where it has not been made, and say what was found.

    `articles` is a folder that `fabula corpus` has left, or what `build_corpus` reads: a folder, an archive or a
    table of articles; seen from the working directory, or else from the folder of the project. Its tables are left in
    `out`/<its name> and not made again. Where it is not there, or none is named, the articles in `data/articles` are
    read. Raises FabulaError for articles that cannot be read.

    >>> corpus_at_hand("my-articles.csv")  # doctest: +SKIP
    """
    found = _found(articles)
    if found is None:
        if str(articles):
            say(f"{articles} is not there: the articles that come with Fabula are read.")
        else:
            say("No articles are named: those that come with Fabula are read.")
        found = project() / ARTICLES
    if (found / LIST).is_file():
        say(f"{found} is a corpus that was made before.")
        return open_corpus(found)
    folder = Path(out) / found.name.split(".")[0]
    return build_corpus(found, folder, workers=workers, progress=_told(say, folder))


def _found(articles: str | Path) -> Path | None:
    places = (Path(articles), project() / articles) if str(articles) else ()
    return next((place for place in places if place.exists()), None)


def _told(say: Callable[[str], None], folder: Path) -> Callable[[int, int], None]:
    """Return what says, at each tenth of the way, how many articles have been read."""
    last = [-1]

    def tell(done: int, every: int) -> None:
        tenth = 10 * done // every
        if last[0] < 0:
            done_before = f", {done:,} of them before" if 0 < done < every else ""
            if done < every:
                say(f"Reading {every:,} articles{done_before}, once; their tables stay in {folder}.")
        elif tenth > last[0] and done < every:
            say(f"{done:,} of {every:,} articles are read.")
        last[0] = tenth

    return tell
