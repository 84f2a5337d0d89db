"""Sentences and tokens → the events that they tell: what, who, where, whether it happened, and who says so."""

import pandas as pd

from analysis.article import Article
from analysis.events.coreference import groups
from analysis.events.description import describe
from analysis.events.participants import participants, place
from analysis.events.speakers import voices_of
from analysis.events.status import status
from analysis.events.triggers import triggers
from analysis.text.syntax import syntax

EVENT_COLUMNS = [
    "event_id", "sentence_id", "start", "end", "text", "lemma", "description", "status", "speaker", "actors", "place",
    "token_id", "cue_start", "cue_end", "event_group", "tense",
]  # fmt: skip


def events(
    article: Article,
    sentences: pd.DataFrame,
    tokens: pd.DataFrame,
    actors: pd.DataFrame,
    quotations: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return the events that the story's own sentences mention: one row a mention, in text order.

    Columns: `event_id` from 0; `sentence_id`; `start, end, text` of the trigger, the one word that names the
    event; its `lemma`; `description`, the words around it, at most twelve; `status` (see
    `analysis.events.status.status`); `speaker`, who says so, missing for the article's own voice; `actors`, a tuple
    of names; `place`, missing where none is told; `token_id` of the trigger; `cue_start, cue_end`, the
    characters of the word that settles the status, -1 where the tense does; `event_group`, one number for the
    mentions of one event; `tense` (TimeML; "" for nouns). The trigger, not its clause, is the event, as in
    TimeML (Pustejovsky et al. 2003).

    >>> from analysis.actors import actors
    >>> from analysis.text import tag
    >>> from analysis.text import sentences
    >>> from analysis.text import tokens
    >>> article = Article("Smith visited Cairo. He may resign.")
    >>> s = sentences(article)
    >>> t = tag(tokens(article, s))
    >>> events(article, s, t, actors(article, s, t))[["text", "status", "actors"]].values.tolist()
    [['visited', 'happened', ('Smith',)], ['resign', 'possible', ('Smith',)]]
    """
    tree = syntax(tokens)
    in_body = set(sentences.sentence_id[sentences.in_body].tolist())
    found = [at for at in triggers(tree) if tree.sentence[at] in in_body]
    names = dict(zip(actors.token_id.tolist(), actors.actor.tolist(), strict=True))
    first_id = int(tokens.token_id.iloc[0]) if len(tokens) else 0
    named = {number - first_id: name for number, name in names.items() if isinstance(name, str)}
    types = dict(zip(actors.token_id.tolist(), actors.type.tolist(), strict=True))
    places = {n - first_id: names[n] for n, kind in types.items() if kind in ("GPE", "LOC", "FAC") and names[n]}
    standing = {at: status(tree, at) for at in found}
    voices = voices_of(tree, found, named, quotations)
    pronouns = {number - first_id for number in actors.token_id[actors.kind == "pronoun"].tolist()}
    others = {
        speaker: {at: name for at, name in named.items() if at not in pronouns or name != speaker}
        for speaker in {voice.speaker for voice in voices.values() if voice.is_direct}
    }  # whom a speaker calls "he" is somebody else
    who = {
        at: participants(tree, at, others[voices[at].speaker] if at in voices and voices[at].is_direct else named)
        for at in found
    }
    where = {at: place(tree, at, places) for at in found}
    who = {at: tuple(name for name in names if name != where[at]) for at, names in who.items()}
    group, statuses = groups(tree, found, who, places, standing)
    _share(found, group, who, where)
    rows = []
    for number, at in enumerate(found):
        cue = standing[at].cue
        rows.append(
            (number, tree.sentence[at], tree.start[at], tree.end[at], article.text[tree.start[at] : tree.end[at]],
             tree.lemma[at], describe(tree, at, article.text), statuses[at],
             voices[at].speaker if at in voices else None, who[at],
             where[at], at + first_id, tree.start[cue] if cue >= 0 else -1,
             tree.end[cue] if cue >= 0 else -1, group[at], standing[at].tense)
        )  # fmt: skip
    return pd.DataFrame(rows, columns=EVENT_COLUMNS)


def _share(
    found: list[int], group: dict[int, int], who: dict[int, tuple[str, ...]], where: dict[int, str | None]
) -> None:
    """Give the mentions of one event that name no actor or place those of the first mention that does."""
    actors: dict[int, tuple[str, ...]] = {}
    places: dict[int, str | None] = {}
    for at in reversed(found):
        actors[group[at]] = who[at] or actors.get(group[at], ())
        places[group[at]] = where[at] or places.get(group[at])
    for at in found:
        who[at] = who[at] or actors[group[at]]
        where[at] = where[at] or places[group[at]]
