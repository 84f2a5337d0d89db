"""What an expression of time hangs on where it is no event: the thing that it names, the time that it is a part of."""

import re
from collections.abc import Collection
from typing import Any

from analysis.lexicons import words
from analysis.text.syntax import SUBJECTS, Syntax

BOUNDING = frozenset({"before", "after", "since", "until", "till", "by"})  # what these stand before is a bound

_UNTIL = frozenset({"until", "till"})
_OF_THINGS = frozenset({"for", "of", "from", "than"})
_SCENES = frozenset({"at", "in", "during"})
_LIMITS = BOUNDING | {"following"}
_BOUNDS = frozenset({"since"})  # "has held the hill since the 1967 War"
_ATTRIBUTE = frozenset({"compound", "nummod", "amod", "poss", "nmod"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})  # "the 2005 League final", as the tagger has it
_NAMED = frozenset({"compound", "nmod"})
_COMPARING = frozenset({"JJS", "RBS"})
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "only"})
_REACH = 10  # tokens from "the worst" to the "since" that it is compared by
_HANDLE = re.compile(r"\(@\w{1,30}\)\s{0,3}$")
_PRINTED = re.compile(r"[.!?…][\"'”’]?\s{1,3}\($")
_NAME = 40  # characters of a handle, at most
_EDGES = frozenset({"end", "begin", "start"})
_PERIODS = frozenset({"period", "season", "term", "half"})
_LINKING = frozenset({"involve", "include", "contain", "concern", "regard", "comprise", "consist", "feature"})
_AMOUNTS = frozenset(
    {"million", "billion", "trillion", "cents", "percent", "%", "a", "share", ",", "or", "pence", "points"}
)
_CHANGES = frozenset(
    {"increase", "rise", "gain", "growth", "jump", "decrease", "drop", "fall", "decline", "up", "down"}
)
_MEASURED = (_AMOUNTS | _CHANGES) - {"a", ","}  # "3 percent from last year", "an increase from a year earlier"
_COUNTS = frozenset({"number", "figure", "total", "rate", "level", "amount", "sum", "share"})
_MORE = frozenset({"more", "less", "fewer"})
_AGAINST = frozenset({"from", "than", "with", "against"})
_PARTS = frozenset({"start", "beginning", "middle", "end", "whole", "course"})  # of a day, of a season
_LATER = frozenset({"late", "later", "early", "earlier", "soon", "sooner", "rather", "other"})
_YEAR = re.compile(r"\d{4}(?:-Q\d|-H\d)?")
_COPIES = frozenset({"be", "do", "have"})  # "warmer than it was", "than we did"
_PREVIOUS = frozenset({"previous", "prior", "preceding"})


def named_by(tree: Syntax, top: int, events: Collection[int]) -> int | None:
    """Return the noun that the expression at `top` tells apart: "the 2010 law", "the 2008 Delhi bombings"."""
    above = tree.head[top]
    if tree.dep[top] not in _ATTRIBUTE or tree.pos[above] not in ("NOUN", "PROPN"):
        return None
    while above not in events and tree.dep[above] in _NAMED and tree.pos[tree.head[above]] in _NOMINAL:
        above = tree.head[above]
    return above


def part_of_time(tree: Syntax, top: int) -> int:
    """Return the word that the expression at `top` hangs on the clause by: "evening" for "on the evening of Tuesday".

    "In the middle of the 2004 season" is in 2004, "over the whole of 2009" in 2009.
    """
    above = top
    if tree.dep[top] in _ATTRIBUTE and tree.lemma[tree.head[top]] in words("units") | {"season"}:
        above = tree.head[top]
    of = tree.head[above]
    noun = tree.head[of]
    is_part = tree.dep[above] == "pobj" and tree.lemma[of] == "of" and tree.dep[noun] in ("pobj", "npadvmod")
    return noun if is_part and tree.lemma[noun] in words("units") | words("dayparts") | _PARTS else top


def word_before(tree: Syntax, first: int) -> str:
    """Return the preposition before the expression that opens at `first`, "" for none.

    What was "not found until Friday" was found on Friday.
    """
    if not first or tree.pos[first - 1] not in ("ADP", "SCONJ"):
        return ""
    word = tree.lemma[first - 1]
    return "" if word in _UNTIL and tree.kids(tree.head[first - 1], "neg") else word


def opener_of(tree: Syntax, first: int, top: int, events: Collection[int]) -> str:
    """Return the preposition before the expression that opens at `first` and hangs on the clause by `top`, or ""."""
    before = word_before(tree, first)
    noun = named_by(tree, top, events)
    if noun is not None and noun in events:
        return "" if before in _LIMITS else before  # "before Monday's announcement" was on Monday
    if before not in ("", "of") or (first and tree.lemma[first - 1] in _UNTIL):
        return before
    noun = top if noun is None else noun
    over = tree.head[noun]
    return tree.lemma[over] if tree.dep[noun] == "pobj" and over < first else before  # "since the 1967 War"


def scene_of(tree: Syntax, noun: int, row: Any) -> int | None:
    """Return the verb that happens at the thing that an expression is of, None where that tells no day.

    "Won at the 2014 Olympics", "won the 2015 Nobel Prize", "third-quarter net income fell".
    """
    up = tree.head[noun]
    if str(row.rule).startswith("named"):
        return None  # "at a Christmas market"
    if tree.dep[noun] == "dobj" and tree.lemma[up] in words("contest_verbs"):
        return up
    if tree.dep[noun] == "pobj" and tree.lemma[up] in _SCENES | _BOUNDS:
        verb = tree.head[up]
        return verb if tree.pos[verb] in ("VERB", "NOUN") else None
    if str(row.rule).startswith("quarter"):
        return next((at for at in tree.ancestors(noun) if tree.pos[at] == "VERB"), None)
    return None


def is_of_a_thing(tree: Syntax, top: int, events: Collection[int]) -> bool:
    """Return whether the expression tells of a thing, not of an event: "profit for 2016", "up from 8 in 2015"."""
    path = [top]
    for up in tree.ancestors(top):
        if up in events:
            break
        path.append(up)
    nouns = [n for n, at in enumerate(path) if n and tree.pos[at] in ("NOUN", "PROPN", "NUM")]
    return (
        any(tree.lemma[path[n - 1]] in _OF_THINGS for n in nouns)
        or any(tree.dep[path[n]] in SUBJECTS for n in nouns)  # "the deadline on Wednesday was changed"
        or any(tree.lemma[at] in ("from", "than") for at in path[2:])
    )


def is_compared(tree: Syntax, word: int, is_length: bool = False) -> bool:
    """Return whether the preposition at `word` opens what something is compared with: "the worst flood since 1953".

    It tells how far back one looks, not how long the flood was. "Has been the largest port since 1953" has lasted.
    `is_length` says whether a length of time follows: "the first win in ten years".
    """
    if word < 0 or (tree.lemma[word] != "since" and not (is_length and tree.lemma[word] in ("in", "for", "over"))):
        return False
    begin = max(
        word - _REACH, next((at for at in range(word, 0, -1) if tree.sentence[at - 1] != tree.sentence[word]), 0)
    )
    for at in range(word - 1, begin - 1, -1):
        is_verb = tree.pos[at] in ("VERB", "AUX") and tree.dep[at] != "amod"  # "a governing party" is no clause
        if is_verb or tree.token[at] in (",", ";", ":", "-"):
            is_to = at and tree.lemma[at - 1] in ("to", "be")  # "the second skull to be found in 30 years"
            if not is_to:
                return False
        if tree.tag[at] in _COMPARING or tree.token[at].lower() in _ORDINALS:
            verb = next((up for up in tree.ancestors(at) if tree.pos[up] in ("VERB", "AUX")), at)
            lasts = tree.lemma[verb] == "be" and any(tree.lemma[kid] == "have" for kid in tree.kids(verb, "aux"))
            return not lasts
    return False


def is_yardstick(tree: Syntax, first: int, top: int, row: Any) -> bool:
    """Return whether the expression from `first` on tells what something is held against, not when it was.

    "Fewer than in May", "compared with 2016", "warmer than it was last year", "up 3 percent on last year". "No later
    than Friday" is a bound, and a rise "on the previous year" of which no year is told was in the one that it means.
    """
    before = first - 1
    if before > 0 and tree.lemma[before] == "the":
        before -= 1
    is_previous = any(tree.lemma[at] in _PREVIOUS for at in range(first, top + 1))
    is_year = _YEAR.fullmatch(row.value or "") is not None and not (is_previous and row.anchor == "published")
    is_over = tree.lemma[before] == "on" or (is_previous and tree.lemma[before] == "over")
    is_amount = before > 1 and (tree.pos[before - 1] == "NUM" or tree.lemma[before - 1] in _MEASURED)
    is_from = tree.lemma[before] == "from" and is_amount  # "up 10 percent from last year"
    if before > 0 and is_year and (is_over or is_from):
        return True  # nothing happens "on" a year
    is_counted = tree.lemma[before] in _COUNTS and tree.lemma[tree.head[top]] in ("before", "earlier")
    if before > 0 and (is_counted or (tree.lemma[first] in _MORE and tree.lemma[before] in _AMOUNTS - {"a", ","})):
        return True  # "double the number the year before", "15 percent more than a year ago"
    while before > 0 and tree.pos[before] in ("ADP", "SCONJ", "DET") and tree.lemma[before] != "than":
        before -= 1
    if before > 0 and tree.lemma[before] == "than":
        return tree.lemma[before - 1] not in _LATER
    for up in [top, *tree.ancestors(top)]:
        if tree.token[up].lower() == "compared" and tree.dep[up] in ("prep", "advcl", "acl"):
            return True
        if tree.pos[up] in ("VERB", "AUX"):
            is_copied = tree.lemma[up] in _COPIES  # not "worse than what was announced today"
            return is_copied and any(tree.lemma[kid] == "than" for kid in tree.kids(up, "mark"))
    return False


def tells_no_day(tree: Syntax, text: str, row: Any, first: int, top: int) -> bool:
    """Return whether the expression from `first` on, with its head `top`, tells the day of nothing that happens.

    It stamps a message, ends a period, or something is compared or held against it.
    """
    return (
        is_stamp(text, row.start)
        or is_compared(tree, first - 1, row.type == "DURATION")
        or is_yardstick(tree, first, top, row)
        or ends_a_period(tree, top)
        or is_of_an_amount(tree, first)
    )


def is_seconded(tree: Syntax, top: int, starts: Collection[int]) -> bool:
    """Return whether the expression at `top` follows another by "and": "in both 2007 and 2008" are of one event.

    `starts` are the characters at which expressions begin.
    """
    first = tree.first_conjunct(top)
    return (
        first != top and tree.dep[top] == "conj" and any(tree.start[at] in starts for at in (first, tree.left[first]))
    )


def is_of_an_amount(tree: Syntax, first: int) -> bool:
    """Return whether the expression that opens at `first` dates an amount compared with: "from $388 in 2015"."""
    at = first - 1 if first and tree.pos[first - 1] != "ADP" else first - 2
    has_number = False
    while at > 0 and (tree.pos[at] in ("NUM", "SYM") or tree.token[at].lower() in _AMOUNTS):
        has_number = has_number or tree.pos[at] == "NUM"
        at -= 1
    return has_number and tree.token[at].lower() in _AGAINST


def ends_a_period(tree: Syntax, top: int) -> bool:
    """Return whether the expression at `top` tells when a period ends or begins: "the quarter ended March 29"."""
    above = tree.head[tree.head[top]] if tree.dep[top] == "pobj" else tree.head[top]
    is_edge = tree.dep[above] in ("acl", "amod") and tree.lemma[above] in _EDGES
    return is_edge and tree.lemma[tree.head[above]] in words("units") | _PERIODS


def is_idle(tree: Syntax, at: int) -> bool:
    """Return whether a participle tells what something is like or has: "a growing town", "a crash involving a bus"."""
    is_linking = tree.dep[at] in ("acl", "prep", "advcl") and tree.lemma[at] in _LINKING
    return tree.tag[at] == "VBG" and (tree.dep[at] in ("amod", "compound") or is_linking)


def is_stamp(text: str, start: int) -> bool:
    """Return whether the expression at the character `start` tells when something was sent or printed.

    "Ann Lee (@lee) May 3"; behind what another report is about: "Bees are back in Bergen. (12.05.2017) The town".
    """
    return any(stamp.search(text[max(0, start - _NAME) : start]) for stamp in (_HANDLE, _PRINTED))
