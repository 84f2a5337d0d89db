"""Quotations → who claims what a word of the text tells, where the article does not vouch for it itself."""

import itertools
from dataclasses import dataclass

import pandas as pd

from analysis.lexicons import words
from analysis.quotations.contents import THROUGH, is_that
from analysis.text.reporting import reported_acts
from analysis.text.syntax import SUBJECTS, VERBAL, Syntax

_CLAUSES = ("ccomp", "parataxis", "relcl")  # what is claimed is told in a clause: "said that it fell"
_IN_ACT = ("dobj", "xcomp", "prep", "oprd", "attr", "acomp", "dative", "nsubjpass")  # what belongs to the act of saying
_IN_CLAUSE = SUBJECTS | {"dobj"}  # the headline tells the clause of these: "the strike hit the port"
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_DESCRIBING = frozenset(
    {
        "describe",
        "report",
        "allege",
        "recount",
        "detail",
        "depict",
        "mention",
        "recall",
        "confirm",
        "reveal",
        "disclose",
    }
)
_TEMPORAL = ("after", "before", "during", "following", "since", "until")
_OUGHT = frozenset({"must", "should", "might", "may", "ought"})
_HEARSAY = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
_PARTICIPLES = ("VBN", "VBG")


@dataclass(frozen=True)
class Voice:
    """Who says something, and whether in words of their own, between quotation marks."""

    speaker: str
    is_direct: bool


def speaker_at(quotations: pd.DataFrame, tree: Syntax, positions: list[int]) -> list[Voice | None]:
    """Return for each of `positions` in `tree` the Voice that claims what is told there, None for none.

    That is the inmost speech around it of somebody whom a reader can name, unless the act of saying is itself what
    is told there or the speaker takes it for granted (`is_claimed`). This is how everybody else learns who says
    something.
    """
    columns = [quotations[name].tolist() for name in ("start", "end", "speaker", "kind", "act", "cue_end")]
    spoken = [
        (
            end - start,
            start,
            end,
            Voice(speaker, kind != "indirect"),
            kind,
            -1 if pd.isna(cue) else tree.token_at(cue) - 1,
        )
        for start, end, speaker, kind, act, cue in zip(*columns, strict=True)
        if act == "speech" and isinstance(speaker, str) and is_somebody(speaker)
    ]
    spoken.sort(key=lambda speech: speech[:3])
    around = _around(tree, positions, [speech[1:3] for speech in spoken])
    return [
        next(
            (
                voice
                for _, _, _, voice, kind, cue in (spoken[number] for number in numbers)
                if kind == "direct" or is_claimed(tree, at, cue)
            ),
            None,
        )
        for at, numbers in zip(positions, around, strict=True)
    ]


def _around(tree: Syntax, positions: list[int], spans: list[tuple[int, int]]) -> list[list[int]]:
    """Return for each position the numbers of the `spans` that hold it, the lowest first.

    Both are gone through once, in the order of the text, with those that are open at each place.
    """
    found: list[list[int]] = [[] for _ in positions]
    begins = sorted(range(len(spans)), key=lambda number: spans[number][0])
    open_spans: list[int] = []
    begun = 0
    for place in sorted(range(len(positions)), key=lambda place: tree.start[positions[place]]):
        start, end = tree.start[positions[place]], tree.end[positions[place]]
        while begun < len(begins) and spans[begins[begun]][0] <= start:
            open_spans.append(begins[begun])
            begun += 1
        open_spans = [number for number in open_spans if spans[number][1] > start]
        found[place] = sorted(number for number in open_spans if spans[number][1] >= end)
    return found


def is_somebody(speaker: str) -> bool:
    """Return whether a reader learns from `speaker` who speaks: not from "it", "others" or "one"."""
    return speaker.lower() not in words("nobody_words")


def is_claimed(tree: Syntax, at: int, cue: int) -> bool:
    """Return whether the report with `cue` claims what `at` names.

    "She announced a strike" and "she promised to come" tell an act of hers, which the article vouches for. "He said
    that nobody had worked since the strike" takes for granted that there was one, and so does "the house sold in May".
    Nor does anybody claim what they did not say, ought to say, or tell as hearsay.
    """
    path = [at]
    while tree.head[path[-1]] not in (path[-1], cue):
        path.append(tree.head[path[-1]])
    is_below = tree.head[path[-1]] == cue and path[-1] != cue
    if is_below and (not _is_told_in_clause(tree, path, cue) or _is_unsaid(tree, cue)):
        return False
    is_hearsay = any(_is_report(tree, one, below) for below, one in itertools.pairwise(path))
    is_hearsay = is_hearsay or any(_is_hearsay(tree, one) for one in path)
    return not is_hearsay and not _is_taken_for_granted(tree, path)


def _is_report(tree: Syntax, noun: int, below: int) -> bool:
    """Return whether what hangs on a noun is told by what that names; not by the speaker "in a statement that"."""
    is_report = tree.pos[noun] == "NOUN" and tree.lemma[noun] in words("reporting_nouns")
    return is_report and not (is_that(tree, below) and tree.lemma[tree.head[noun]] in THROUGH)


def _is_unsaid(tree: Syntax, cue: int) -> bool:
    """Return whether the words of `cue` were not said: "did not say how it fell", "must admit that it fell"."""
    helpers = {tree.lemma[kid] for kid in tree.kids(cue, "aux")}
    is_said = tree.lemma[cue] in ("deny", "dispute", "doubt")
    return bool(helpers & _OUGHT) or (bool(tree.kids(cue, "neg")) and not is_said)


def _is_taken_for_granted(tree: Syntax, path: list[int]) -> bool:
    noun = path[0]
    is_in_clause = len(path) > 2 and tree.pos[path[2]] in VERBAL and tree.lemma[path[1]] not in _TEMPORAL
    is_apart = tree.dep[noun] not in _IN_CLAUSE and not is_in_clause
    is_known = is_apart and tree.pos[noun] == "NOUN" and tree.is_definite(noun)
    is_of_subject = any(tree.dep[one] in SUBJECTS and tree.is_definite(one) for one in path[1:])
    is_known = is_known or (is_of_subject and tree.tag[noun] == "VBG")  # "the clerk guilty of losing it will go"
    is_known = is_known or any(_is_aside(tree, one) for one in path)
    is_aside = any(tree.dep[one] == "acl" and tree.tag[one] in _PARTICIPLES and not is_that(tree, one) for one in path)
    return is_known or is_aside


def _is_aside(tree: Syntax, at: int) -> bool:
    """Return whether the clause of the verb at `at` is an aside on a thing: "the bridge, which opened in May, fell".

    An aside is the writer's, whoever is reported around it (Potts 2005). What a person did ("the man, who had fired at
    officers, ...") or what ends the sentence may be part of what is told.
    """
    noun, first = tree.head[at], tree.left[at]
    is_of_subject = tree.dep[at] == "relcl" and tree.dep[noun] in SUBJECTS and tree.tag[at] in ("VBD", "VBN")
    is_of_thing = tree.lemma[first] in ("which", "where")
    return is_of_subject and is_of_thing and noun < first and tree.token[first - 1] == ","


def _is_hearsay(tree: Syntax, at: int) -> bool:
    """Return whether what hangs on `at` is told as others tell it: "a raid that reportedly killed ten"."""
    if tree.dep[at] != "relcl":
        return False
    if any(tree.lemma[kid] in _HEARSAY for kid in tree.kids(at, "advmod")):
        return True
    is_passive = bool(tree.kids(at, "auxpass")) and bool(tree.kids(at, "xcomp"))
    return is_passive and reported_acts().get(tree.lemma[at]) == "speech"


def _is_told_in_clause(tree: Syntax, path: list[int], cue: int) -> bool:
    """Return whether a clause leads to the cue, or a charge: "accused him of stealing"."""
    is_clause = any(_is_telling_clause(tree, one, cue) for one in path)
    is_further = tree.dep[path[-1]] == "conj" and bool(tree.kids(path[-1], "mark"))
    if is_clause or is_further or tree.pos[cue] == "NOUN" or tree.dep[path[-1]] not in (*_IN_ACT, "conj"):
        return True
    is_charge = tree.lemma[path[-1]] == "of" and len(path) > 1 and tree.dep[path[-2]] == "pcomp"
    return is_charge and bool(tree.kids(cue, "dobj", "nsubjpass"))


def _is_telling_clause(tree: Syntax, at: int, cue: int) -> bool:
    """Return whether the clause of the verb at `at` tells what is claimed.

    Not a bare infinitive ("vowed to make them pay"), nor what is known of the thing that somebody speaks about: "she
    criticised a law that bans bells". What she will do with it is hers to tell: "a plan that would close mines".
    """
    dep = tree.dep[at]
    helpers = [tree.tag[kid] for kid in tree.kids(at, "aux", "auxpass")]
    if dep == "ccomp":
        return tree.tag[at] != "VB" or any(tag in _FINITE for tag in helpers) or bool(tree.kids(at, "mark"))
    if is_that(tree, at):
        return True  # "said in a statement that it fell"
    if dep == "relcl":
        return "MD" in helpers or tree.lemma[cue] in _DESCRIBING or tree.pos[cue] != "VERB"
    return dep in _CLAUSES
