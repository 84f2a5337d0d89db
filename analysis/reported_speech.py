"""Tagged tokens → who is reported to say, think or show what, read off the syntax."""

import functools
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.lexicons import lexicon

Span = tuple[int, int]  # first and last token, inclusive

_SUBJECTS = {"nsubj", "csubj", "expl"}
_PASSIVE_SUBJECTS = {"nsubjpass", "csubjpass"}
_NOT_IN_SOURCE = {"punct", "cc", "prep_after", "advcl", "relcl_"}


class Report(NamedTuple):
    """A cue with its source and the parts of its content, as spans of tokens."""

    cue: Span
    source: Span | None
    contents: tuple[Span, ...]


class Syntax:
    """The tokens of an article as lists, with the children and the reach of each."""

    def __init__(self, tokens: pd.DataFrame) -> None:
        self.head = tokens["head"].to_numpy() - (int(tokens.token_id.iloc[0]) if len(tokens) else 0)
        self.dep, self.tag, self.pos = tokens.dep.tolist(), tokens.tag.tolist(), tokens.pos.tolist()
        self.lemma = [str(lemma).lower() for lemma in tokens.lemma]
        self.start, self.end = tokens.start.to_numpy(), tokens.end.to_numpy()
        self.sentence = tokens.sentence_id.to_numpy()
        self.children: list[list[int]] = [[] for _ in self.dep]
        roots = []
        for token, head in enumerate(self.head):
            (roots if head == token else self.children[head]).append(token)
        order = roots
        for token in order:  # grows while it is read: heads come before what hangs on them
            order.extend(self.children[token])
        self.left, self.right = np.arange(len(self.dep)), np.arange(len(self.dep))
        for token in reversed(order):
            head = self.head[token]
            self.left[head] = min(self.left[head], self.left[token])
            self.right[head] = max(self.right[head], self.right[token])

    def reach(self, token: int) -> Span:
        """Return the first and the last token of what hangs on `token`, without punctuation at its ends."""
        return self.trim(int(self.left[token]), int(self.right[token]))

    def trim(self, first: int, last: int) -> Span:
        while first < last and self.dep[first] in ("punct", "cc"):
            first += 1
        while last > first and self.dep[last] == "punct":
            last -= 1
        return first, last

    def child(self, token: int, deps: set[str]) -> int | None:
        return next((child for child in self.children[token] if self.dep[child] in deps), None)


@functools.cache
def reporting_verbs() -> dict[str, frozenset[str]]:
    """Return what each reporting verb takes as its content, by lemma."""
    return {row["lemma"]: frozenset(row["takes"].split()) for row in lexicon("reporting_verbs")}


def reports(syntax: Syntax) -> Iterator[Report]:
    """Yield the reports of an article, in the order of their cues.

    A report is a reporting verb with a subject and a complement that it takes (reporting_verbs.tsv), a verb
    of speaking that interrupts or follows what is said, or "according to" with what it qualifies: the
    constructions of Krestel, Bergler & Witte (2008), read off a dependency tree.
    """
    for token, lemma in enumerate(syntax.lemma):
        if lemma == "accord" or lemma == "according":
            report = _according(syntax, token)
        elif lemma in reporting_verbs() and syntax.pos[token] in ("VERB", "AUX"):
            report = _verb(syntax, token)
        else:
            continue
        if report is not None:
            yield report


def source_of(syntax: Syntax, verb: int) -> Span | None:
    """Return who the subject of `verb` is: its own, or that of the verb that it is joined to or depends on."""
    for _ in range(4):
        subject = syntax.child(verb, _SUBJECTS)
        if subject is not None:
            return _noun_phrase(syntax, subject)
        if syntax.dep[verb] == "acl" and syntax.tag[verb] in ("VBG", "VB"):
            return _noun_phrase(syntax, int(syntax.head[verb]), before=verb)
        if syntax.dep[verb] not in ("conj", "xcomp", "advcl", "dep", "parataxis") or syntax.head[verb] == verb:
            return None
        verb = int(syntax.head[verb])
        if syntax.child(verb, _PASSIVE_SUBJECTS) is not None:
            return _noun_phrase(syntax, int(syntax.child(verb, _PASSIVE_SUBJECTS) or 0))
    return None


def _noun_phrase(syntax: Syntax, noun: int, before: int | None = None) -> Span:
    first, last = syntax.reach(noun)
    if before is not None:
        last = min(last, before - 1)
    return syntax.trim(first, max(first, last))


def _verb(syntax: Syntax, verb: int) -> Report | None:
    takes = reporting_verbs()[syntax.lemma[verb]]
    cue = _cue(syntax, verb)
    agent = syntax.child(verb, {"agent"})
    passive = syntax.child(verb, _PASSIVE_SUBJECTS)
    participle = syntax.dep[verb] == "acl" and syntax.tag[verb] == "VBN"
    if passive is not None or agent is not None or participle:
        noun = syntax.child(agent, {"pobj"}) if agent is not None else None
        source = _noun_phrase(syntax, noun) if noun is not None else None
        if source is None:
            return None
        told = [passive] if passive is not None else [int(syntax.head[verb])] if participle else []
        contents = [syntax.reach(child) for child in _complements(syntax, verb, takes)]
        if passive is not None:
            contents.append(syntax.reach(told[0]))
        elif participle:
            contents.append(_noun_phrase(syntax, told[0], before=verb))
        return _report(syntax, cue, source, contents)
    contents = [syntax.reach(child) for child in _complements(syntax, verb, takes)]
    source = source_of(syntax, verb)
    if not contents and syntax.dep[verb] in ("parataxis", "ccomp") and "clause" in takes and source is not None:
        contents = [syntax.reach(int(syntax.head[verb]))]
    return _report(syntax, cue, source, contents) if source is not None and contents else None


def _complements(syntax: Syntax, verb: int, takes: frozenset[str]) -> list[int]:
    found = []
    for child in syntax.children[verb]:
        dep = syntax.dep[child]
        if (
            (dep in ("ccomp", "parataxis") and takes & {"clause", "oprd"})
            or (dep == "xcomp" and takes & {"infinitive", "oprd", "clause"})
            or (dep in ("dobj", "oprd", "attr", "acomp") and takes & {"object", "oprd"})
            or (dep == "prep" and syntax.lemma[child] in takes)
            or (dep == "prep" and syntax.lemma[child] == "as" and "object" in takes)
        ):
            found.append(child)
    return found


def _according(syntax: Syntax, token: int) -> Report | None:
    to = syntax.child(token, {"prep"})
    noun = syntax.child(to, {"pobj"}) if to is not None else None
    if to is None or noun is None:
        return None
    head = int(syntax.head[token])
    while syntax.pos[head] not in ("VERB", "AUX") and syntax.head[head] != head:
        head = int(syntax.head[head])
    return _report(syntax, (token, to), _noun_phrase(syntax, noun), [syntax.reach(head)])


def _cue(syntax: Syntax, verb: int) -> Span:
    first = verb
    while first - 1 in syntax.children[verb] and syntax.dep[first - 1] in ("aux", "auxpass", "neg", "advmod"):
        first -= 1
    return first, verb


def _report(syntax: Syntax, cue: Span, source: Span | None, contents: list[Span]) -> Report | None:
    """Return the report with the cue and its source cut out of its content."""
    inside = [cue] if source is None else [cue, source]
    pieces: list[Span] = []
    for span in sorted(contents):
        pieces += _without(span, inside)
    merged: list[Span] = []
    for first, last in (syntax.trim(*piece) for piece in pieces):
        if syntax.dep[first] == "punct":
            continue
        if merged and first <= merged[-1][1] + 2:
            merged[-1] = merged[-1][0], max(last, merged[-1][1])
        else:
            merged.append((first, last))
    return Report(cue, source, tuple(merged)) if merged else None


def _without(span: Span, holes: list[Span]) -> list[Span]:
    """Return what is left of `span` when `holes`, and what lies between them, are cut out."""
    inside = [hole for hole in holes if hole[0] <= span[1] and hole[1] >= span[0]]
    if not inside:
        return [span]
    first, last = min(hole[0] for hole in inside), max(hole[1] for hole in inside)
    return [piece for piece in ((span[0], first - 1), (last + 1, span[1])) if piece[0] <= piece[1]]
