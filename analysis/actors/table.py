"""Tokens → who is named and who acts: names, nouns and pronouns, each led back to one name where it is plain."""

import pandas as pd

from analysis.actors.coreference import resolve
from analysis.actors.mention import Mention
from analysis.actors.names import name_mentions
from analysis.actors.nominals import noun_mentions, pronoun_mentions
from analysis.article import Article
from analysis.text.syntax import Syntax

ACTOR_COLUMNS = [
    "mention_id", "sentence_id", "token_id", "first", "last", "start", "end", "text", "kind", "type", "actor",
]  # fmt: skip

_ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})


def names(article: Article, tree: Syntax, found: list[Mention] | None = None) -> pd.DataFrame:
    """Return every name in the article, of persons, places, works and others: one row a place, in text order.

    Columns: those of `actors`, with `kind` "name", `type` (OntoNotes 5) and `actor`, the one form that the name goes
    under in this article (see `analysis.actors.name_forms`). Names are spaCy's, trimmed, and what titles and given
    names mark as such. This is where the project decides what something is called; others look it up. `found` are
    the `name_mentions` of `tree`, where they are known already.

    >>> from analysis.text import sentences, syntax, tag, tokens
    >>> article = Article("The United States spoke to Ann Lee. Lee smiled at the US.")
    >>> names(article, syntax(tag(tokens(article, sentences(article))))).actor.tolist()
    ['United States', 'Ann Lee', 'Ann Lee', 'United States']
    """
    return _table(article, tree, name_mentions(tree) if found is None else found)


def actors(article: Article, tree: Syntax, found: list[Mention] | None = None) -> pd.DataFrame:
    """Return the mentions of actors in the article: one row a mention, in text order.

    Columns: `mention_id`; `sentence_id`; `token_id` of its head; `first, last` token_ids; `start, end` in
    characters; `text`; `kind` (name, noun, pronoun); `type` (PERSON, ORG, GPE, NORP, LOC, FAC); `actor`, its
    one name in this article, missing for a pronoun that nothing plainly stands behind. Pronouns and "the country"
    go back to the nearest fitting subject, then to the nearest fitting name, of the three sentences before, a simple
    relative of Hobbs's (1978) and Lappin and Leass's (1994). `found` are the `name_mentions` of `tree`, where known.

    >>> from analysis.text import sentences, syntax, tag, tokens
    >>> article = Article("John Smith won. He cheered.")
    >>> actors(article, syntax(tag(tokens(article, sentences(article)))))[["text", "actor"]].values.tolist()
    [['John Smith', 'John Smith'], ['He', 'John Smith']]
    """
    return _table(article, tree, resolve(tree, article, mentions_of(article, tree, found)))


def mentions_of(article: Article, tree: Syntax, found: list[Mention] | None = None) -> list[Mention]:
    """Return the names, nouns and pronouns of actors in text order, not yet led back; `found` as in `actors`."""
    named = [name for name in (name_mentions(tree) if found is None else found) if name.type in _ACTING]
    mentions = named + noun_mentions(tree, article.text, named) + pronoun_mentions(tree)
    return sorted(mentions, key=lambda mention: mention.first)


def names_at(
    tree: Syntax, actors: pd.DataFrame, types: tuple[str, ...] = (), kinds: tuple[str, ...] = ()
) -> dict[int, str]:
    """Return what the actors are called that are called something, by the position of their heads in `tree`.

    Only those of `types` (GPE, PERSON ...) and `kinds` (name, noun, pronoun), where these are given.
    """
    columns = (actors[name].tolist() for name in ("token_id", "actor", "type", "kind"))
    return {
        token_id - tree.first_id: name
        for token_id, name, type_, kind in zip(*columns, strict=True)
        if isinstance(name, str) and (not types or type_ in types) and (not kinds or kind in kinds)
    }


def _table(article: Article, tree: Syntax, found: list[Mention]) -> pd.DataFrame:
    rows = [
        (number, tree.sentence[m.head], m.head + tree.first_id, m.first + tree.first_id, m.last + tree.first_id,
         tree.start[m.first], tree.end[m.last], article.text[tree.start[m.first] : tree.end[m.last]],
         m.kind, m.type, m.actor or None)
        for number, m in enumerate(found)
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=ACTOR_COLUMNS)
