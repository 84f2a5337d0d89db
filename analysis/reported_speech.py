"""Dependency trees → who is reported to say, think or show what."""

import functools
from collections.abc import Iterator
from typing import NamedTuple

from analysis.lexicons import lexicon, words
from analysis.syntax import Span, Syntax

_FARTHEST_AGENT = 25  # tokens from a passive verb to its "by"
_RELATIVE = ("WDT", "WP", "IN", "WRB")  # "which", "what": alone they say nothing of the content


class Report(NamedTuple):
    """A cue with its source and the parts of its content, as spans of tokens; the act that the cue reports."""

    cue: Span
    source: Span | None
    contents: tuple[Span, ...]
    act: str = "speech"


@functools.cache
def reporting_verbs() -> dict[str, frozenset[str]]:
    """Return what each reporting verb takes as its content, by lemma."""
    return {row["lemma"]: frozenset(row["takes"].split()) for row in lexicon("reporting_verbs")}


@functools.cache
def reported_acts() -> dict[str, str]:
    """Return what each reporting verb reports, by lemma: "speech", "thought" or "evidence"."""
    return {row["lemma"]: row["act"] for row in lexicon("reporting_verbs")}


def reports(syntax: Syntax) -> Iterator[Report]:
    """Yield the reports of an article, in the order of their cues.

    A report is a reporting verb with a subject and a complement that it takes (reporting_verbs.tsv), a noun
    made from such a verb with its clause (reporting_nouns.tsv), or "according to" with what it qualifies.
    The constructions are those of Krestel, Bergler & Witte (2008) and Pareti (2016), read off dependencies.
    """
    for token, lemma in enumerate(syntax.lemma):
        if lemma in ("accord", "according"):
            report = _according(syntax, token)
        elif lemma in reporting_verbs() and syntax.pos[token] in ("VERB", "AUX"):
            report = _verb(syntax, token)
        elif lemma in words("reporting_nouns") and syntax.pos[token] == "NOUN":
            report = _noun(syntax, token)
        else:
            continue
        if report is not None:
            yield report._replace(act=reported_acts().get(lemma, "speech"))


def _verb(syntax: Syntax, verb: int) -> Report | None:
    takes = reporting_verbs()[syntax.lemma[verb]]
    contents = [syntax.reach(child) for child in _complements(syntax, verb, takes)]
    passive = syntax.passive_subject(verb)
    agent = _agent(syntax, verb)
    participle = syntax.dep[verb] == "acl" and syntax.tag[verb] == "VBN"
    if passive is None and agent is None and not participle:
        source = syntax.subject(verb)
        if not contents and "clause" in takes and _comments_on_head(syntax, verb):
            contents = [syntax.reach(syntax.head[verb])]
        return _report(syntax, _cue(syntax, verb), source, contents) if source is not None else None
    by = syntax.child(agent, ("pobj",)) if agent is not None else None
    if by is None and not (passive is not None and "anonymous" in takes):
        return None
    if passive is not None:
        contents.append(syntax.reach(passive))
    elif participle:
        contents.append(syntax.noun_phrase(syntax.head[verb], before=verb))
    source = syntax.noun_phrase(by) if by is not None else None
    return _report(syntax, _cue(syntax, verb), source, contents, agent)


def _agent(syntax: Syntax, verb: int) -> int | None:
    """Return the "by" of a passive verb, also where the parser hung it into the words quoted before it."""
    own = syntax.child(verb, ("agent",))
    if own is not None or syntax.tag[verb] != "VBN":
        return own
    for token in range(verb + 1, min(syntax.right[verb], verb + _FARTHEST_AGENT) + 1):
        name = syntax.child(token, ("pobj",)) if syntax.lemma[token] == "by" else None
        if name is not None and syntax.pos[name] == "PROPN" and syntax.tag[token - 1] == "''":
            return token
    return None


def _complements(syntax: Syntax, verb: int, takes: frozenset[str]) -> list[int]:
    """Return the heads of what `verb` has as content."""
    return [child for child in syntax.children[verb] if _is_content(syntax, child, takes)]


def _is_content(syntax: Syntax, child: int, takes: frozenset[str]) -> bool:
    dep, lemma = syntax.dep[child], syntax.lemma[child]
    if dep in ("ccomp", "parataxis"):
        return bool(takes & {"clause", "predicate"})
    if dep == "xcomp":
        return bool(takes & {"clause", "infinitive", "predicate"})
    if dep in ("dobj", "oprd", "attr", "acomp"):
        return bool(takes & {"object", "predicate"})
    return dep == "prep" and (lemma in takes or (lemma == "as" and "object" in takes))


def _comments_on_head(syntax: Syntax, verb: int) -> bool:
    """Return whether `verb` speaks of the clause it hangs on: "Talks began, he said", "as he pointed out"."""
    if syntax.dep[verb] == "parataxis":
        return True
    marker = syntax.child(verb, ("mark", "advmod"))
    return syntax.dep[verb] == "advcl" and marker is not None and syntax.lemma[marker] == "as"


def _noun(syntax: Syntax, noun: int) -> Report | None:
    clauses = [
        child
        for child in syntax.children[noun]
        if syntax.dep[child] in ("acl", "ccomp") and syntax.child(child, ("nsubj", "nsubjpass", "expl")) is not None
    ]
    owner = syntax.child(noun, ("poss",))
    for preposition in syntax.children[noun]:
        if syntax.dep[preposition] == "prep" and syntax.lemma[preposition] in ("by", "from"):
            owner = owner or syntax.child(preposition, ("pobj",))
    if owner is None or not clauses:
        return None
    return _report(syntax, (noun, noun), syntax.noun_phrase(owner), [syntax.reach(child) for child in clauses])


def _according(syntax: Syntax, token: int) -> Report | None:
    to = syntax.child(token, ("prep",))
    noun = syntax.child(to, ("pobj",)) if to is not None else None
    if to is None or noun is None or syntax.lemma[to] != "to" or to != token + 1:
        return None
    head = syntax.head[token]
    while syntax.pos[head] not in ("VERB", "AUX") and syntax.head[head] != head:
        head = syntax.head[head]
    return _report(syntax, (token, to), syntax.noun_phrase(noun), [syntax.reach(head)])


def _cue(syntax: Syntax, verb: int) -> Span:
    first = verb
    while first - 1 in syntax.children[verb] and syntax.dep[first - 1] in ("aux", "auxpass", "neg", "advmod"):
        first -= 1
    return first, verb


def _report(
    syntax: Syntax, cue: Span, source: Span | None, contents: list[Span], agent: int | None = None
) -> Report | None:
    """Return the report, with the cue and its source cut out of the content; None where nothing is left."""
    holes = [cue] if source is None else [cue, (source[0] if agent is None else agent, source[1])]
    merged: list[Span] = []
    for span in sorted(contents):
        for first, last in (syntax.trim(*piece) for piece in _without(span, holes)):
            if syntax.dep[first] == "punct" or (first == last and syntax.tag[first] in _RELATIVE):
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
