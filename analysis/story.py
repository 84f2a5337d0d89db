"""An Article → an Analysis: the tables, each computed when it is first asked for."""

import functools
from collections.abc import Sequence

import pandas as pd

from analysis import actors, events, quotations, sentiment, terms, text, timeline, times
from analysis.article import Article
from analysis.timeline import Edited, InTime, MainEvent, Reading


class Analysis:
    """What an article says, as tidy tables: one row one thing, in text order unless said otherwise.

    Every table is a cached property; its columns are documented at the function that makes it. `start, end`
    are always characters of `article.text`, end exclusive. With `reads` a language model helps to choose and to date
    its events (`analysis.timeline.reading`); without, all tables take a third of the time, and are less often right.
    """

    def __init__(self, article: Article, *, reads: bool = True) -> None:
        self.article = article
        self._reading = Reading(article) if reads else None

    def __repr__(self) -> str:
        name = self.article.title or self.article.id or "an article"
        return f"Analysis of {name!r}, {len(self.article.text):,} characters"

    @functools.cached_property
    def sentences(self) -> pd.DataFrame:
        """What was written, sentence by sentence: see `analysis.text.sentences.sentences`."""
        return self._spoken.assign(speaker=quotations.sentence_speakers(self._spoken, self.quotations).to_numpy())

    @functools.cached_property
    def tokens(self) -> pd.DataFrame:
        """What was written, word by word: see `analysis.text.tokens.tokens` and `analysis.text.tagging.tag`."""
        return text.tag(text.tokens(self.article, self._spoken))

    @functools.cached_property
    def quotations(self) -> pd.DataFrame:
        """Who says what: see `analysis.quotations.table.quotations`."""
        return quotations.quotations(self.article, self._spoken, self.tree, self.actors)

    @functools.cached_property
    def actors(self) -> pd.DataFrame:
        """Who and what is named, and where: see `analysis.actors.actors`."""
        return actors.actors(self.article, self.tree, self._named)

    @functools.cached_property
    def names(self) -> pd.DataFrame:
        """What is named in it, and what each name stands for: see `analysis.actors.names`."""
        return actors.names(self.article, self.tree, self._named)

    @functools.cached_property
    def terms(self) -> pd.DataFrame:
        """Which words carry it: see `analysis.terms.terms`."""
        return terms.terms(self.tokens, self.sentences, self.names)

    @functools.cached_property
    def term_tokens(self) -> pd.DataFrame:
        """Where its terms stand, and in which forms: see `analysis.terms.term_tokens`."""
        return terms.term_tokens(self.tokens, self.sentences, self.names)

    def variants(self, term: str | None = None) -> pd.DataFrame:
        """Return the forms that were counted as one term, or as any: see `analysis.terms.variants`."""
        return terms.variants(self.term_tokens, term)

    @functools.cached_property
    def collocations(self) -> pd.DataFrame:
        """Which terms stand together: see `analysis.terms.collocations.collocations`."""
        return terms.collocations(self.term_tokens, self.tokens)

    @functools.cached_property
    def dispersion(self) -> pd.DataFrame:
        """Where its terms stand, and how evenly: see `analysis.terms.dispersion.dispersion`."""
        story = text.story_tokens(self.tokens, self.sentences)
        return terms.dispersion(self.term_tokens, story.token_id[story.is_word])

    @functools.cached_property
    def readability(self) -> pd.Series:
        """How hard it is to read: see `analysis.terms.readability`."""
        return terms.readability(self.sentences)

    @functools.cached_property
    def diversity(self) -> pd.Series:
        """How varied its words are: see `analysis.terms.diversity`."""
        return terms.diversity(self.tokens, self.sentences)

    @functools.cached_property
    def sentiment(self) -> pd.DataFrame:
        """What tone, whose voice, why: see `analysis.sentiment.sentiment`."""
        return sentiment.sentiment(self.sentences, self.tokens)

    @functools.cached_property
    def tone_summary(self) -> pd.DataFrame:
        """How the scores of the sentences are distributed, by voice: see `analysis.sentiment.summary.tone_summary`."""
        return sentiment.tone_summary(self.sentiment)

    @functools.cached_property
    def toward(self) -> pd.DataFrame:
        """The tone of what is said about each actor: see `analysis.sentiment.toward.toward`."""
        return sentiment.toward(self.actors, self.sentences, self.tree)

    @functools.cached_property
    def published(self) -> times.PublicationWindow:
        """Between which days it was published, and how that is known: see `analysis.times.publication_window`."""
        return times.publication_window(self.article)

    @functools.cached_property
    def times(self) -> pd.DataFrame:
        """The expressions of time and what they mean: see `analysis.times.times`."""
        return times.times(self.article, self._spoken)

    @functools.cached_property
    def events(self) -> pd.DataFrame:
        """What happens in it: see `analysis.events.events`."""
        return events.events(self.article, self.sentences, self.tree, self.actors, self.quotations, self.times)

    @functools.cached_property
    def timeline(self) -> pd.DataFrame:
        """What happened when, in order of time, with its reader's edits: see `analysis.timeline.in_time`, `edited`."""
        return self._edited.timeline

    @functools.cached_property
    def edits(self) -> pd.DataFrame:
        """What its reader changed of the timeline, and what became of it: see `analysis.timeline.edited`."""
        return self._edited.edits

    @functools.cached_property
    def relations(self) -> pd.DataFrame:
        """Which event was before which: see `analysis.timeline.relations`."""
        return timeline.relations(self._in_time.arrangement, self.tree, self.article.text)

    @functools.cached_property
    def main_event(self) -> MainEvent:
        """Who did what, when and where: see `analysis.timeline.main_event`."""
        return timeline.main_event(
            self.article, self.timeline, self.events, self.times, self.published, self.tree, self.actors, self.names
        )

    def timeline_of(self, actor: str) -> pd.DataFrame:
        """Return the timeline of one actor, by any of its names, or of a thing: see `analysis.timeline.timeline_of`."""
        concerning = timeline.concerned(self.tree, self.events, actor)
        names = actors.called(self.actors, actor)
        return timeline.timeline_of(self.timeline, actor, called=names, concerning=concerning)

    @functools.cached_property
    def tone_of_events(self) -> pd.DataFrame:
        """The timeline, with the tone of the sentence that tells each event: see `analysis.sentiment.summary`."""
        return sentiment.tone_of_events(self.timeline, self.sentiment)

    @functools.cached_property
    def tree(self) -> text.Syntax:
        """The grammar of its sentences, built once: see `analysis.text.syntax`."""
        return text.syntax(self.tokens)

    @functools.cached_property
    def _in_time(self) -> InTime:
        return timeline.in_time(
            self.article, self.events, self.times, self.published, self.tree, self.actors, self._reading
        )

    @functools.cached_property
    def _edited(self) -> Edited:
        return timeline.edited(self._in_time.timeline, self.events, self.article, self.published)

    @functools.cached_property
    def _named(self) -> list:
        return actors.name_mentions(self.tree)

    @functools.cached_property
    def _spoken(self) -> pd.DataFrame:
        return text.sentences(self.article)


def analyse_together(articles: Sequence[Article], *, reads: bool = True) -> list[Analysis]:
    """Return the Analysis of each article, what `analyse` gives, with the words of all of them tagged in one go.

    >>> [len(story.events) for story in analyse_together([Article("He left."), Article("She stayed.")])]
    [1, 1]
    """
    stories = [Analysis(article, reads=reads) for article in articles]
    tagged = text.tag_together([text.tokens(story.article, story._spoken) for story in stories])
    for story, tokens in zip(stories, tagged, strict=True):
        vars(story)["tokens"] = tokens  # where the cached property looks first
    return stories


def analyse(article: Article, *, reads: bool = True) -> Analysis:
    """Return the Analysis of `article`; nothing is computed before a table is asked for.

    `reads` says whether a language model helps to choose and to date the events: see `Analysis`.

    >>> analyse(Article("Talks began in Pyongyang.")).sentences.text.tolist()
    ['Talks began in Pyongyang.']
    """
    return Analysis(article, reads=reads)
