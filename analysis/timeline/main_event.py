"""The tables of an article → its main event: who did what, when and where, in the words of the article."""

import datetime
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.article import Article
from analysis.events.families import family
from analysis.text.records import records
from analysis.text.syntax import Syntax
from analysis.text.typography import plain_typography
from analysis.timeline.main_answers import Told, when, where, who
from analysis.timeline.main_telling import Title, main_telling
from analysis.timeline.main_title import title_act
from analysis.timeline.phrases import predicate

QUESTIONS = ("who", "what", "when", "where")
MAIN_EVENT_COLUMNS = ["question", "answer", "start", "end", "rule"]


@dataclass(frozen=True)
class Answer:
    """Words of the article that answer a question: `text` is its characters from `start` to `end`, end exclusive.

    `start` and `end` are None where they are words of its title. `rule` says how they came to be the answer: see
    `main_event`.
    """

    text: str
    start: int | None
    end: int | None
    rule: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class When:
    """When it was: the words (missing where only the day of publication is known) and the days, inclusive."""

    text: str | None
    start: int | None
    end: int | None
    rule: str
    earliest: datetime.date | None
    latest: datetime.date | None

    def __str__(self) -> str:
        if self.text is not None:
            return self.text
        return f"no date is given; published {' to '.join(dict.fromkeys(map(str, (self.earliest, self.latest))))}"


@dataclass(frozen=True)
class MainEvent:
    """Who did what, when and where; an answer that the article does not give is None.

    `event_id` and `headline` are those of the row of `timeline` that it comes from, -1 and "" where there is none.
    """

    who: Answer | None = None
    what: Answer | None = None
    when: When | None = None
    where: Answer | None = None
    event_id: int = -1
    headline: str = ""

    def table(self) -> pd.DataFrame:
        """Return one row an answer: `question, answer, start, end, rule`; questions without an answer are left out.

        `start, end` are missing where `answer` has no words of the text: those of the title, the day of publication.
        """
        given = [(question, answer) for question in QUESTIONS if (answer := getattr(self, question))]
        rows = [(question, str(answer), answer.start, answer.end, answer.rule) for question, answer in given]
        return pd.DataFrame(rows, columns=MAIN_EVENT_COLUMNS).astype({"start": "Int64", "end": "Int64"})


def main_event(
    article: Article,
    timeline: pd.DataFrame,
    events: pd.DataFrame,
    times: pd.DataFrame,
    window: Any,
    tree: Syntax,
    actors: pd.DataFrame,
    names: pd.DataFrame,
    telling: int | None = None,
) -> MainEvent:
    """Return the main event of an article: who did what, when and where, each in words of the article.

    The mention that tells it is chosen by `analysis.timeline.main_telling`, from the title where there is one, the
    salience of its row and its place in the text; `telling` is its mention_id, where that is known already. `rule` says
    how an answer came about. who: "subject" of what is told, "title" (whom the title names first), "party" (who else
    takes part). what: "telling", or "title" (what the title says was done, from its verb on, where that is another verb
    than that of the mention: the author's own words). when: "event" (the expression that dates it), "sentence",
    "opening" (a day just before the publication that its sentence, or one of the first eight, names), "publication" (no
    day is named: that of the publication, which need not be the day of the event). where: "clause", "title",
    "sentence", "dateline", "opening". Raises nothing: what the article does not say is None.

    The questions are those of Hamborg, Breitinger and Gipp (2019, Giveme5W1H).

    >>> from analysis.story import analyse
    >>> article = Article("Police arrested two men in Cairo on Monday.", published=datetime.date(2021, 5, 5))
    >>> told = analyse(article).main_event
    >>> [str(answer) for answer in (told.who, told.what, told.when, told.where)]
    ['Police', 'arrested two men in Cairo on Monday', 'Monday', 'Cairo']
    """
    there = {*timeline.event_id}  # a reader may have hidden some
    title, mentions = Title(article.title), [each for each in records(events) if each.event_id in there]
    number = main_telling(tree, title, mentions, timeline) if telling is None else telling
    if number is None:
        return MainEvent()
    mention = mentions[number]
    at = mention.token_id - tree.first_id
    row = next(row for row in records(timeline) if row.event_id == mention.event_id)
    act = title_act(article.title)
    is_titled = act is not None and family(act.lemma) != family(mention.lemma)
    what = Answer(act.text, None, None, "title") if act is not None and is_titled else None
    return MainEvent(
        _answer(article, who(tree, at, title, actors, row.actors)),
        what or _answer(article, Told(*tree.characters(predicate(tree, at)), "telling")),
        _when(row, mention.sentence_id, times, window, is_titled),
        _answer(article, where(tree, article.text, row.event_id, mentions, title, names)),
        row.event_id,
        row.headline,
    )


def _answer(article: Article, told: Told | None) -> Answer | None:
    """Return the words, with the quotation mark that closes one within them."""
    if told is None:
        return None
    plain = plain_typography(article.text[told.start : told.end + 1])
    is_open = plain[: told.end - told.start].count('"') % 2 == 1
    end = told.end + (is_open and plain.endswith('"') and len(plain) > told.end - told.start)
    return Answer(article.text[told.start : end], told.start, end, told.rule)


def _when(row: Any, sentence: int, times: pd.DataFrame, window: Any, is_titled: bool) -> When | None:
    """Return the day of the event, or that of the publication, as such; where only the title tells it, no old one."""
    found = when(row, sentence, times, window.latest, is_news=is_titled)
    if found is None:
        days = (window.earliest, window.latest)
        return When(None, None, None, "publication", *days) if window.earliest is not None else None
    time_id, rule = found
    words = next(each for each in records(times) if each.time_id == time_id)
    days = (row.earliest, row.latest) if rule == "event" else (words.earliest, words.latest)
    return When(words.text, words.start, words.end, rule, *days)
