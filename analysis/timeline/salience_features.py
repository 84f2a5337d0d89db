"""What tells how much an event matters: where, how often and how it is told, by whom, and in which words."""

import functools
import math
from collections import Counter
from typing import Any

import pandas as pd

from analysis.article import Article
from analysis.events.families import family
from analysis.lexicons import lexicon, words
from analysis.terms.reference import word_share
from analysis.text.quotation_marks import quoted_spans
from analysis.text.records import records
from analysis.text.reporting import reported_acts
from analysis.text.syntax import SUBJECTS, VERBAL, Syntax
from analysis.timeline.eventfulness import eventfulness
from analysis.timeline.genericity import genericity
from analysis.timeline.thinness import thinness

_SHORT = 2  # letters: shorter words of a headline say nothing
_STEM = 5  # letters that "killing" and "killed" share
_CLAUSES = frozenset({"ccomp", "relcl", "advcl", "parataxis", "csubj", "acl", "pcomp"})


class Setting:
    """What the features of every event need to know of the article."""

    def __init__(self, tree: Syntax, article: Article, timeline: pd.DataFrame) -> None:
        self.tree = tree
        self.last = max(tree.sentence, default=0) + 1
        self.fame = Counter(actor for actors in timeline.actors for actor in actors)
        self.title = {
            word.strip("'’\".,:;!?").lower() for word in (article.title or "").split() if len(word) > _SHORT
        } - words("stop_words")
        self.title_families = {family(word) for word in self.title}
        self.title_stems = {word[:_STEM] for word in self.title if len(word) >= _STEM}
        self.quoted = quoted_spans(article.text)
        self.words: dict[int, set[str]] = {}
        self.length = Counter(tree.sentence)
        self.dated = {
            sentence for sentence, entity in zip(tree.sentence, tree.entity, strict=True) if entity in ("DATE", "TIME")
        }
        for sentence, token, lemma in zip(tree.sentence, tree.token, tree.lemma, strict=True):
            self.words.setdefault(sentence, set()).update((token.lower(), lemma))

    def sentence(self, number: int) -> tuple[int, int, bool]:
        """Return the length of a sentence, how many words it shares with the headline, whether it has a date."""
        return self.length[number], len(self.words[number] & self.title), number in self.dated

    def above(self, starts: list[int]) -> list[int | None]:
        """Return for each trigger that begins at one of `starts` the number of the nearest over it, None for none."""
        number_at = {self.tree.token_at(start): number for number, start in enumerate(starts)}
        return [next((number_at[up] for up in self.tree.ancestors(at) if up in number_at), None) for at in number_at]

    def depth(self, at: int) -> int:
        """Return how many clauses stand over the one that `at` is in."""
        return sum(self.tree.dep[up] in _CLAUSES for up in [at, *self.tree.ancestors(at)])


def features(timeline: pd.DataFrame, mentions: list[Any], setting: Setting) -> list[dict[str, float]]:
    """Return what the weights know each row of `timeline` by: names and values.

    `mentions` are the rows of the table of events.
    """
    by_id = {mention.mention_id: mention for mention in mentions}
    return [_features(row, [by_id[number] for number in row.mentions], setting) for row in records(timeline)]


def _features(row: Any, mentions: list[Any], setting: Setting) -> dict[str, float]:
    tree = setting.tree
    at = tree.token_at(row.start)
    found = {f"basis {row.basis}": 1.0, f"status {row.status}": 1.0, f"lane {row.lane}": 1.0}
    found |= _place_in_text(mentions, setting)
    found |= _clause(tree, at) | genericity(tree, at) | eventfulness(tree, at)
    found |= thinness(tree, at, row, setting.quoted)
    found |= _parties(row, setting)
    length = len(row.headline.split())
    found |= {"headline of a word or two": float(length < 3), "long headline": float(length > 5)}
    found["told"] = math.log(len(mentions))
    found["told again"] = float(len(mentions) > 1)
    lemmas = sorted({mention.lemma for mention in mentions})  # in order: sums of floats depend on it
    found["in the headline"] = float(any(_in_title(mention, setting) for mention in mentions))
    found["without a headline"] = float(not setting.title)
    for lemma in lemmas:
        found[f"lemma {lemma}"] = 1.0
        act = reported_acts().get(lemma)
        if act and tree.pos[at] in VERBAL:
            found[f"act {act}"] = 1.0
    found["said by somebody"] = float(isinstance(row.speaker, str))
    found["listed noun"] = float(tree.pos[at] not in VERBAL and not words("event_nouns").isdisjoint(lemmas))
    found |= _words_around(at, setting)
    found |= _kind(lemmas)
    return found


def _words_around(at: int, setting: Setting) -> dict[str, float]:
    """Return how much the sentence and the phrase of the trigger share with the headline, and what is in them."""
    tree = setting.tree
    below = tree.subtree(at)
    near = {tree.token[each].lower() for each in below} | {tree.lemma[each] for each in below}
    length, shared, has_date = setting.sentence(tree.sentence[at])
    entities = [tree.entity[each] for each in below]
    found = {
        "phrase shares with the headline": float(min(len(near & setting.title), 4)),
        "sentence shares with the headline": float(min(shared, 5)),
        "sentence length": math.log(1 + length),
        "phrase length": math.log(1 + len(below)),
        "date in the sentence": float(has_date),
        "number in the phrase": float(any(tree.pos[each] == "NUM" for each in below)),
        "names in the phrase": float(min(sum(bool(entity) for entity in entities), 4)),
        "told by the way": float(setting.depth(at)),
    }
    for dep in ("nsubj", "nsubjpass", "dobj"):
        for kid in tree.kids(at, dep):
            kind = tree.entity[kid] or tree.pos[kid]
            found[f"{dep} {kind}"] = 1.0
    found["rare word"] = -math.log10(max(word_share(tree.lemma[at]), 1e-8)) - 5
    headline, lead = _newsworthiness().get(f"{tree.lemma[at]}/{tree.pos[at][0]}", (0.0, 0.0))
    return found | {"newsworthy word": headline, "word of leads": lead}


@functools.cache
def _newsworthiness() -> dict[str, tuple[float, float]]:
    return {row["word"]: (float(row["headline"]), float(row["lead"])) for row in lexicon("newsworthiness")}


def _kind(lemmas: list[str]) -> dict[str, float]:
    """Return of which classes of TimeML the lemmas of an event are, as its annotators had them."""
    known = [event_classes()[lemma] for lemma in lemmas if lemma in event_classes()]
    if not known:
        return {"class unknown": 1.0}
    return {f"class {name}": sum(row[name] for row in known) / len(known) for name in known[0]}


@functools.cache
def event_classes() -> dict[str, dict[str, float]]:
    """Return how often annotators gave each lemma each class of TimeML."""
    rows = lexicon("event_classes")
    return {row["lemma"]: {name: float(value) for name, value in row.items() if name != "lemma"} for row in rows}


def _in_title(mention: Any, setting: Setting) -> bool:
    return (
        family(mention.lemma) in setting.title_families
        or mention.text.lower() in setting.title
        or mention.lemma[:_STEM] in setting.title_stems
    )


def _place_in_text(mentions: list[Any], setting: Setting) -> dict[str, float]:
    first = min(mention.sentence_id for mention in mentions)
    found = {"depth": first / setting.last, "lead": float(first == 0), "second": float(first == 1)}
    found["top"] = float(first <= 3)
    found["late"] = float(first > 0.66 * setting.last)
    found["depth in sentences"] = math.log(1 + first)
    found["length"] = math.log(1 + setting.last)
    return found


def _clause(tree: Syntax, at: int) -> dict[str, float]:
    pos = "verb" if tree.pos[at] in VERBAL else "noun" if tree.pos[at] in ("NOUN", "PROPN") else "adjective"
    dep = tree.dep[tree.first_conjunct(at)]
    found = {f"pos {pos}": 1.0, f"clause {dep}/{pos}": 1.0, f"tag {tree.tag[at]}": 1.0}
    kids = {tree.dep[kid] for kid in tree.children[at]}
    found["has object"] = float("dobj" in kids)
    found["has subject"] = float(bool(kids & SUBJECTS))
    found["passive"] = float("nsubjpass" in kids or "auxpass" in kids)
    found["has complement"] = float(bool(kids & {"ccomp", "xcomp"}))
    found["has adverbial"] = float("prep" in kids or "npadvmod" in kids)
    found["negated"] = float("neg" in kids)
    if tree.dep[at] == "pobj":
        found[f"after {tree.lemma[tree.head[at]]}"] = 1.0
    above = tree.head[at]
    if above != at and tree.pos[above] in VERBAL:
        act = reported_acts().get(tree.lemma[above])
        if act:
            found[f"under {act}"] = 1.0
    return found


def _parties(row: Any, setting: Setting) -> dict[str, float]:
    most = max(setting.fame.values(), default=1)
    fame = max((setting.fame[actor] for actor in row.actors), default=0) / most
    in_title = any(word.lower() in setting.title for actor in row.actors for word in actor.split())
    return {
        "actors": float(min(len(row.actors), 3)),
        "fame": fame,
        "actor in headline": float(in_title),
        "has place": float(isinstance(row.place, str)),
    }
