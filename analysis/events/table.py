"""Sentences and tokens → the events that they mention: what, who, where, whether it happened, and who says so."""

import functools
from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from analysis.actors import names_at
from analysis.article import Article
from analysis.events.coreference import merged
from analysis.events.description import describe
from analysis.events.mention import EventMention
from analysis.events.participants import participants, place
from analysis.events.status import status
from analysis.events.telling import Days
from analysis.events.triggers import triggers
from analysis.quotations import speaker_at
from analysis.text.records import records
from analysis.text.syntax import Syntax

EVENT_COLUMNS = [
    "mention_id", "sentence_id", "start", "end", "text", "lemma", "description", "status", "speaker", "actors", "place",
    "event_id", "token_id", "cue_start", "cue_end", "tense",
]  # fmt: skip

PLACES = ("GPE", "LOC", "FAC")


def events(
    article: Article,
    sentences: pd.DataFrame,
    tree: Syntax,
    actors: pd.DataFrame,
    quotations: pd.DataFrame,
    times: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return the events that the story's own sentences mention: one row a mention, in text order.

    Columns: `mention_id` from 0; `sentence_id`; `start, end, text` of the trigger, the one word that names the
    event; its `lemma`; `description`, the words around it, at most twelve; `status` (see
    `analysis.events.status.status`); `speaker`, who claims it (see `analysis.quotations.speaker_at`), missing where
    the article vouches for it; `actors`, a tuple of names; `place`, missing where none is told; `event_id`, one
    number for the mentions of one event, from 0 in text order; `token_id` of the trigger; `cue_start, cue_end`, the
    characters of the word that settles the status, -1 where the tense does; `tense` (TimeML; "" for nouns).
    `times`, the expressions of time, keep two events of two days two. The trigger, not its clause, is the mention, as
    in TimeML (Pustejovsky et al. 2003).

    >>> from analysis.actors import actors
    >>> from analysis.quotations import quotations
    >>> from analysis.text import sentences, syntax, tag, tokens
    >>> article = Article("Smith visited Cairo. He may resign.")
    >>> s = sentences(article)
    >>> tree = syntax(tag(tokens(article, s)))
    >>> who = actors(article, tree)
    >>> table = events(article, s, tree, who, quotations(article, s, tree, who))
    >>> table[["text", "status", "actors"]].values.tolist()
    [['visited', 'happened', ('Smith',)], ['resign', 'possible', ('Smith',)]]
    """
    places = names_at(tree, actors, types=PLACES)
    found = _shared(merged(tree, unmerged(sentences, tree, actors, quotations), places, days_at(tree, times)))
    rows = [
        (number, tree.sentence[m.at], tree.start[m.at], tree.end[m.at], article.text[tree.start[m.at] : tree.end[m.at]],
         tree.lemma[m.at], describe(tree, m.at, article.text), m.status.status, m.speaker, m.actors, m.place,
         m.event_id, m.at + tree.first_id, tree.start[m.status.cue] if m.status.cue >= 0 else -1,
         tree.end[m.status.cue] if m.status.cue >= 0 else -1, m.status.tense)
        for number, m in enumerate(found)
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=EVENT_COLUMNS)


def days_at(tree: Syntax, times: pd.DataFrame | None) -> dict[int, Days]:
    """Return first and last day of the expressions of `times` that have both, by the position of their heads."""
    if times is None:
        return {}
    found = {}
    for row in records(times):
        if row.earliest is not None and row.latest is not None:
            first, last = tree.token_at(row.start), tree.token_at(row.end) - 1
            found[tree.head_of((first, last))] = (row.earliest, row.latest)
    return found


def unmerged(
    sentences: pd.DataFrame, tree: Syntax, actors: pd.DataFrame, quotations: pd.DataFrame
) -> list[EventMention]:
    """Return the mentions of the story's own sentences before it is asked which of them speak of one event."""
    in_body = set(sentences.sentence_id[sentences.in_body].tolist())
    found = [EventMention(at, status(tree, at)) for at in triggers(tree) if tree.sentence[at] in in_body]
    return list(_with_parties(tree, _spoken(tree, found, quotations), actors, names_at(tree, actors, types=PLACES)))


def _spoken(tree: Syntax, found: list[EventMention], quotations: pd.DataFrame) -> Iterator[EventMention]:
    """Give each mention the speaker who claims it."""
    said = speaker_at(quotations, tree, [mention.at for mention in found])
    for mention, voice in zip(found, said, strict=True):
        yield mention if voice is None else replace(mention, speaker=voice.speaker, is_direct=voice.is_direct)


def _with_parties(
    tree: Syntax, found: Iterator[EventMention], actors: pd.DataFrame, places: dict[int, str]
) -> Iterator[EventMention]:
    """Give each mention its place and its actors; whom a speaker calls "he" is somebody else."""
    named = names_at(tree, actors)
    pronouns = set(names_at(tree, actors, kinds=("pronoun",)))

    @functools.cache
    def named_by(speaker: str) -> dict[int, str]:
        return {at: name for at, name in named.items() if at not in pronouns or name != speaker}

    for mention in found:
        here = named_by(mention.speaker) if mention.is_direct else named
        where = place(tree, mention.at, places)
        who = participants(tree, mention.at, here)
        yield replace(mention, place=where, actors=tuple(name for name in who if name != where))


def _shared(found: list[EventMention]) -> list[EventMention]:
    """Give the mentions of one event that name no actor or place those of the first mention that does."""
    actors: dict[int, tuple[str, ...]] = {}
    places: dict[int, str | None] = {}
    for mention in reversed(found):
        actors[mention.event_id] = mention.actors or actors.get(mention.event_id, ())
        places[mention.event_id] = mention.place or places.get(mention.event_id)
    return [
        m
        if m.actors and m.place
        else replace(m, actors=m.actors or actors[m.event_id], place=m.place or places[m.event_id])
        for m in found
    ]
