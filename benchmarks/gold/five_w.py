"""Who, what, when, where of the main event of articles, as three coders answered, and what is the same answer."""

import functools
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from analysis.article import Article
from analysis.article.corrections import date_of
from analysis.events.families import family
from analysis.story import Analysis, analyse
from analysis.text import sentences, tag, tokens
from benchmarks.gold.rows import article_of, read_lines

QUESTIONS = ("who", "what", "when", "where")
LEAST, SURE = 0.5, 2  # of a token F1; coders
_TITLES = {"mr"}  # "Mrs" without its last letter, too


@dataclass(frozen=True)
class Gold:
    """An answer, None for "the article does not say"; how many of three coders gave it; of "when", the day."""

    text: str | None
    coders: int
    day: date | None = None


@dataclass(frozen=True, eq=False)
class Asked:
    """An article, the story that it belongs to (several tell of one), and the coders' answers by question."""

    id: str
    article: Article
    topic: str
    answers: dict[str, list[Gold]]

    @functools.cached_property
    def story(self) -> Analysis:
        """The analysis of the article."""
        return analyse(self.article)


def read_five_w(folder: Path) -> list[Asked]:
    """Return the articles of `folder`, which has five-w.jsonl, in its order."""
    path = folder / "five-w.jsonl"
    return [_asked(row, path) for row in read_lines(path)]


def _asked(row: dict, path: Path) -> Asked:
    answers = {
        question: [
            Gold(text, coders, date_of(path, day[0]) if day and day[0] else None)
            for text, coders, *day in row[question]
        ]
        for question in QUESTIONS
    }
    return Asked(row["doc"], article_of(row, path), row["category"] or row["doc"], answers)


@functools.cache
def content(phrase: str) -> frozenset[str]:
    """Return what a phrase says: the families of its words, without function words.

    >>> sorted(content("met with Mr Obama")) == sorted(content("a meeting with Obama"))
    True
    """
    if not phrase.strip():
        return frozenset()
    article = Article(phrase)
    table = tag(tokens(article, sentences(article)))
    kept = table[table.is_word & ~table.is_stop]
    return frozenset(family(lemma.lower().rstrip(".")).removesuffix("s") for lemma in kept.lemma) - _TITLES


def is_right(answer: str | None, gold: list[Gold], known: str | None = None) -> bool:
    """Return whether an answer says what at least one coder said.

    It has half of the content words of the coder's answer, or all of its own are among them. `known` words (the answer
    to "who", where a coder's "what" repeats it) are not asked of it. No answer is right where a coder gave none.
    """
    if answer is None:
        return any(one.text is None for one in gold)
    said = content(answer)
    for one in gold:
        whole = content(one.text or "")
        for wanted in (whole, whole - content(known or "")):
            shared = len(said & wanted)
            if shared and (2 * shared >= len(wanted) or shared == len(said)):
                return True
    return False


def is_close(answer: str | None, gold: list[Gold]) -> bool:
    """Return the stricter verdict: a token F1 of at least .5 with an answer that two of the coders gave."""
    sure = [one for one in gold if one.coders >= SURE]
    if answer is None:
        return any(one.text is None for one in sure)
    said = content(answer)
    return any(
        2 * len(said & wanted) >= LEAST * (len(said) + len(wanted)) > 0
        for wanted in (content(one.text) for one in sure if one.text is not None)
    )
