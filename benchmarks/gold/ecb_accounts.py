"""ECB+ as accounts: what each of its articles tells of each event, by the mentions given or by those that are found."""

import json
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import pandas as pd

from analysis import events, timeline
from analysis.corpus.accounts import Account, Rarity, accounts
from analysis.corpus.same_events import LEAST
from analysis.text.syntax import Syntax
from benchmarks.gold.ecb import Clustered, Span, read_ecb

Mention = tuple[str, int, int]  # an article and the characters


@dataclass(frozen=True, eq=False)
class Told:
    """The accounts of all articles, and what the annotators said."""

    accounts: list[Account]
    rarity: Rarity
    documents: pd.DataFrame
    topics: list[str]  # of each account
    events: list[set[str]]  # of each account, the names of its mentions' events
    key: dict[Mention, str]  # of each annotated mention, the name of its event
    found: dict[Mention, int]  # of each mention that has one, its account
    lemmas: dict[Mention, str]


def read_told(path: Path, given: bool) -> Told:
    """Return the accounts of ECB+, of the mentions that annotators marked (`given`) or of those that are found.

    An annotated mention that nobody linked is an event of its own. Of those that are found only what lies in the
    sentences that were annotated is asked for; one that touches an annotated mention is that mention.
    """
    rows = {row["doc"]: row for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    articles = read_ecb(path)
    key: dict[Mention, str] = {}
    at: dict[Mention, tuple[str, int]] = {}
    lemmas: dict[Mention, str] = {}
    tables, whole = [], []
    for article in articles:
        gold = _checked(article, rows[article.id]["unlinked"])
        mentions, told, spans = _given(article, sorted(gold)) if given else _own(article, sorted(gold))
        key |= {(article.id, *span): name for span, name in gold.items()}
        for span, row in spans:
            at[article.id, *span] = (article.id, row.event_id)
            lemmas[article.id, *span] = row.lemma
        tables.append((mentions.assign(doc_id=article.id), told.assign(doc_id=article.id)))
        whole.append((article.story.events.assign(doc_id=article.id), article.story.timeline.assign(doc_id=article.id)))
        article.__dict__.pop("story", None)  # hundreds of trees would fill the memory
    documents = pd.DataFrame({"doc_id": [article.id for article in articles]})
    mentions, told = (pd.concat(parts, ignore_index=True) for parts in zip(*tables, strict=True))
    kept = set(at.values())
    told = told[[pair in kept for pair in zip(told.doc_id, told.event_id, strict=True)]]
    every = accounts(told, mentions, documents)
    mentions, told = (pd.concat(parts, ignore_index=True) for parts in zip(*whole, strict=True))
    others = accounts(told[told.salience >= LEAST], mentions, documents)  # as in use: whole articles
    number = {(account.doc_id, account.event_id): place for place, account in enumerate(every)}
    found = {mention: number[where] for mention, where in at.items()}
    names: list[set[str]] = [set() for _ in every]
    for mention, place in found.items():
        if mention in key:
            names[place].add(key[mention])
    topic = {article.id: article.topic for article in articles}
    topics = [topic[account.doc_id] for account in every]
    return Told(every, Rarity([*every, *others], documents), documents, topics, names, key, found, lemmas)


def _checked(article: Clustered, unlinked: list[list[int]]) -> dict[Span, str]:
    """Return the annotated mentions of an article and the names of their events."""
    loose = {(start, end): f"{article.id} {start}" for start, end in unlinked}
    return {span: name for span, name in {**loose, **article.event_of}.items() if article.is_checked(*span)}


def _given(article: Clustered, spans: list[Span]) -> tuple[pd.DataFrame, pd.DataFrame, list]:
    """Return the tables of an article whose mentions are `spans`, and the row of each span."""
    story, tree = article.story, article.story.tree
    heads = {span: _head(tree, span) for span in spans}
    with mock.patch("analysis.events.table.triggers", lambda _: sorted(set(heads.values()))):
        found = events.events(
            article.article,
            story.sentences.assign(in_body=True),
            tree,
            story.actors,
            story.quotations,
            story.times,
        )
    row = {each.token_id - tree.first_id: each for each in found.itertuples()}
    told = story.timeline.head(0)
    if len(found):
        told = timeline.timeline(article.article, found, story.times, story.published, tree, story.actors)
    return found, told, [(span, row[head]) for span, head in heads.items()]


def _head(tree: Syntax, span: Span) -> int:
    first = tree.token_at(span[0])
    return tree.head_of((first, max(first, tree.token_at(span[1]) - 1)))


def _own(article: Clustered, spans: list[Span]) -> tuple[pd.DataFrame, pd.DataFrame, list]:
    """Return the tables of an article with the mentions that are found in it, and the row of each of these."""
    story, free, found = article.story, list(spans), []
    for row in story.events.itertuples():
        if article.is_checked(row.start, row.end):
            span = next((each for each in free if each[0] < row.end and row.start < each[1]), None)
            if span is not None:
                free.remove(span)
            found.append((span or (row.start, row.end), row))
    return story.events, story.timeline, found
