"""Dependency trees → who is reported to say, think or show what."""

import bisect
import functools
import itertools
from collections.abc import Iterator
from typing import NamedTuple

from analysis.lexicons import lexicon, words
from analysis.quotations.contents import comments_on_head, complements, content
from analysis.text.reporting import reported_acts, reported_contents
from analysis.text.syntax import SUBJECTS, Span, Syntax

_FARTHEST_AGENT = 25  # tokens from a passive verb to its "by"
QUOTING = frozenset({"quote", "cite"})
_OF_ITS_OWN = SUBJECTS | {"aux"}  # what a clause has whose verb is no bare participle
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_IN_SOURCE = ("NOUN", "PROPN", "ADJ", "DET", "NUM", "CCONJ", "ADP", "PART")
_AFTER_SAID = ("ADP", "PROPN", "NOUN", "NUM", "DET", "ADJ", "ADV", "PUNCT", "PART")
_RELATIVE = ("WDT", "WP", "IN", "WRB")  # "which", "what": alone they say nothing of the content


class Report(NamedTuple):
    """A cue with its source and the parts of its content, as spans of tokens; the act that the cue reports."""

    cue: Span
    source: Span | None
    contents: tuple[Span, ...]
    act: str = "speech"


def reports(tree: Syntax) -> Iterator[Report]:
    """Yield the reports of an article, in the order of their cues.

    A report is a reporting verb with a subject and a complement that it takes (reporting_verbs.tsv), a noun
    made from such a verb with its clause (reporting_nouns.tsv), or "according to" with what it qualifies.
    The constructions are those of Krestel, Bergler & Witte (2008) and Pareti (2016), read off dependencies.
    """
    for token, lemma in enumerate(tree.lemma):
        if lemma in ("accord", "according"):
            report = _according(tree, token)
        elif lemma in reported_contents() and tree.pos[token] in ("VERB", "AUX"):
            report = _verb(tree, token)
        elif lemma in words("reporting_nouns") and tree.pos[token] == "NOUN":
            report = _noun(tree, token)
        else:
            continue
        if report is not None:
            yield report._replace(act=reported_acts().get(lemma, "speech"))


def _verb(tree: Syntax, verb: int) -> Report | None:
    if tree.lemma[verb] in QUOTING:
        quoted = _quoted(tree, verb)
        if quoted is not None:
            return quoted
    if tree.lemma[verb] == "defend" and tree.tag[verb] == "VBG" and tree.kids(verb, "aux"):
        return None  # "is defending a majority" with deeds
    takes = reported_contents()[tree.lemma[verb]]
    contents = [content(tree, child) for child in complements(tree, verb, takes)]
    passive = tree.passive_subject(verb)
    agent = _agent(tree, verb)
    participle = tree.dep[verb] == "acl" and tree.tag[verb] == "VBN"
    if passive is None and agent is None and not participle:
        is_lost = tree.lemma[verb] in ("say", "report") and (not contents or tree.subject(verb) is None)
        at_end = _at_end(tree, verb) if is_lost else None
        if at_end is not None:
            return at_end
        source = None if _is_purpose(tree, verb) or _is_done_to_subject(tree, verb) else _subject(tree, verb)
        if source is not None and tree.lemma[source[0]] == "that" and source[0] == source[1]:
            return None  # "a law that proposes": what says so is seldom who says so
        if source is not None and tree.lemma[source[0]] == "that" and tree.tag[source[0]] in _RELATIVE:
            source = source[0] + 1, source[1]  # "the day that reports surfaced claiming it"
        if not contents and "clause" in takes and comments_on_head(tree, verb):
            contents = [tree.reach(tree.head[verb])]
        return _report(tree, _cue(tree, verb), source, contents) if source is not None else None
    by = tree.child(agent, ("pobj",)) if agent is not None else None
    if by is None and not (passive is not None and "anonymous" in takes):
        return None
    if passive is not None:
        contents.append(tree.reach(passive))
    elif participle:
        contents.append(tree.noun_phrase(tree.head[verb], before=verb))
    source = tree.noun_phrase(by) if by is not None else None
    return _report(tree, _cue(tree, verb), source, contents, agent)


def _quoted(tree: Syntax, verb: int) -> Report | None:
    """Return what a paper quotes somebody as saying: it is the words of who is quoted."""
    whom = tree.child(verb, ("dobj", "nsubjpass"))
    below = [
        at for at in tree.subtree(verb) if at > verb and tree.dep[at] == "pcomp" and tree.lemma[tree.head[at]] == "as"
    ]
    saying = next((at for at in below if tree.lemma[at] in reported_contents()), None)
    if whom is None or saying is None:
        return None
    contents = complements(tree, saying, frozenset({"clause", "object"}))
    contents = contents or complements(tree, verb, frozenset({"clause"}))
    source = tree.noun_phrase(whom, before=verb if whom < verb else tree.head[saying])
    return _report(tree, (tree.head[saying], saying), source, [content(tree, child) for child in contents])


def _subject(tree: Syntax, verb: int) -> Span | None:
    """Return the subject of `verb`; of "arguing that it is weak and suggesting ..." that of "arguing"."""
    is_joined = tree.dep[verb] == "conj" and tree.tag[verb] == "VBG" and not tree.kids(verb, "aux", "nsubj")
    if is_joined and tree.tag[tree.first_conjunct(verb)] != "VBG":
        verb = next((at for at in tree.ancestors(verb) if tree.tag[at] == "VBG"), verb)
    return tree.subject(verb)


def _is_purpose(tree: Syntax, verb: int) -> bool:
    """Return whether `verb` is what something is done for, or wanted: "voted to confirm"; nobody has said it yet."""
    auxiliaries = [tree.lemma[kid] for kid in tree.kids(verb, "aux")]
    if tree.dep[verb] == "xcomp":
        return (
            auxiliaries == ["to"] and tree.lemma[tree.head[verb]] in _looking_ahead()
        )  # not "is alleged to have said"
    return tree.dep[verb] in ("advcl", "acl", "relcl") and auxiliaries[:1] == ["to"]


@functools.cache
def _looking_ahead() -> frozenset[str]:
    """Return the words over an infinitive of which nobody knows yet whether it happens: "agree", "urge", "want"."""
    cues = lexicon("status_cues")
    return frozenset(
        cue["lemma"] for cue in cues if cue["status"] in ("planned", "possible") and cue["scope"] != "modifier"
    )


def _is_done_to_subject(tree: Syntax, verb: int) -> bool:
    """Return whether others told or asked the subject of the sentence: "Asked how it fell, she left"."""
    is_participle = tree.dep[verb] == "advcl" and tree.tag[verb] in ("VBN", "VBD")  # the tagger mixes them up
    return is_participle and tree.child(verb, _OF_ITS_OWN) is None


def _agent(tree: Syntax, verb: int) -> int | None:
    """Return the "by" of a passive verb, also where the parser hung it into the words quoted before it."""
    own = tree.child(verb, ("agent",))
    if own is not None or tree.tag[verb] != "VBN":
        return own
    for token in range(verb + 1, min(tree.right[verb], verb + _FARTHEST_AGENT) + 1):
        name = tree.child(token, ("pobj",)) if tree.lemma[token] == "by" else None
        if name is not None and tree.pos[name] == "PROPN" and tree.tag[token - 1] == "''":
            return token
    return None


def _at_end(tree: Syntax, verb: int) -> Report | None:
    """Return what a verb at the end of its sentence attributes where the parser is lost: "..., police said on Monday".

    Its source is the noun phrase between the last comma and the verb, or the name at its end.
    """
    first = bisect.bisect_left(tree.sentence, tree.sentence[verb])
    comma = verb - 1
    while comma > first and tree.pos[comma] in _IN_SOURCE:
        comma -= 1
    after = itertools.takewhile(lambda at: tree.sentence[at] == tree.sentence[verb], range(verb + 1, len(tree.token)))
    is_last = all(tree.pos[at] in _AFTER_SAID for at in after)
    is_finite = any(tree.tag[at] in _FINITE for at in range(first, comma))
    if tree.token[comma] != "," or comma == verb - 1 or not is_last or not is_finite or tree.tag[verb] not in _FINITE:
        return None
    start = comma + 1
    if tree.entity[verb - 1] == "PERSON":
        start = next(at for at in range(comma + 1, verb) if tree.entity_id[at] == tree.entity_id[verb - 1])
    is_named = any(tree.pos[at] in ("NOUN", "PROPN") for at in range(start, verb))
    return _report(tree, (verb, verb), (start, verb - 1), [(first, comma - 1)]) if is_named else None


def _noun(tree: Syntax, noun: int) -> Report | None:
    clauses = [
        child
        for child in tree.children[noun]
        if tree.dep[child] in ("acl", "ccomp") and tree.child(child, ("nsubj", "nsubjpass", "expl")) is not None
    ]
    owner = tree.child(noun, ("poss",))
    for preposition in tree.children[noun]:
        if tree.dep[preposition] == "prep" and tree.lemma[preposition] in ("by", "from"):
            owner = owner or tree.child(preposition, ("pobj",))
    if owner is None or not clauses:
        return None
    return _report(tree, (noun, noun), tree.noun_phrase(owner), [tree.reach(child) for child in clauses])


def _according(tree: Syntax, token: int) -> Report | None:
    to = tree.child(token, ("prep",))
    noun = tree.child(to, ("pobj",)) if to is not None else None
    if to is None or noun is None or tree.lemma[to] != "to" or to != token + 1:
        return None
    head = tree.head[token]
    while tree.pos[head] not in ("VERB", "AUX") and tree.head[head] != head:
        head = tree.head[head]
    return _report(tree, (token, to), tree.noun_phrase(noun), [tree.reach(head)])


def _cue(tree: Syntax, verb: int) -> Span:
    first = verb
    while first - 1 in tree.children[verb] and tree.dep[first - 1] in ("aux", "auxpass", "neg", "advmod"):
        first -= 1
    return first, verb


def _report(
    tree: Syntax, cue: Span, source: Span | None, contents: list[Span], agent: int | None = None
) -> Report | None:
    """Return the report, with the cue and its source cut out of the content; None where nothing is left."""
    holes = [cue] if source is None else [cue, (source[0] if agent is None else agent, source[1])]
    merged: list[Span] = []
    for span in sorted(contents):
        for first, last in (tree.trim(*piece) for piece in _without(span, holes)):
            if tree.dep[first] == "punct" or (first == last and tree.tag[first] in _RELATIVE):
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
