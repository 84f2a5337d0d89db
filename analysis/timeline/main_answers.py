"""The mention that tells the main event → the words of the article that say who, where and when."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.events.statuses import REAL
from analysis.lexicons import words
from analysis.text.records import records
from analysis.text.syntax import VERBAL, Span, Syntax
from analysis.timeline.main_telling import Title
from analysis.timeline.moments import DATED
from analysis.timeline.phrases import doers, noun_phrase

OPENING = 8  # sentences in which an article says what, where and when

_WHO_WORDS = 8
_NAMED = ("PERSON", "ORG")
_RELATED = ("PRON", "DET")
_PLACES = ("GPE", "LOC", "FAC")
_IN = frozenset({"in", "at", "near", "outside", "inside", "around", "across", "throughout", "within"})
_ON = frozenset({"on"})  # a road or an island, not "sanctions on Russia"
_TO = frozenset({"to", "into"})
_AT = frozenset({"at", "outside", "inside", "near"})  # of an ORG they make a place: "at the White House"
_STEPS = ("clause", "title", "sentence", "opening")
_PART = ("compound", "amod", "nmod")
_TITLE_PLACE = r"\b(?:in|at|near|outside|to)(?: the)? {}\b"
_DATELINE = re.compile(
    r"(?<![\w-])(?P<place>[A-Z][A-Z.'-]{1,20}(?: [A-Z][A-Z.'-]{1,20}){0,2})(?:, [^()\n]{1,24})? ?"
    r"(?:\([A-Z][\w ]{1,24}\) ?)?(?:--|—|–|-) ?(?=[A-Z\"“])"
)
_DATELINE_WITHIN = 400  # characters: pages open with menus and captions
_RECENT = datetime.timedelta(60)  # what is news; an older day beside it ("their first title since 1908") is its history
_BACK, _LONG = datetime.timedelta(3), datetime.timedelta(2)
_FACTS = REAL | {"denied"}  # statuses of what the article tells as so


@dataclass(frozen=True)
class Told:
    """Characters of the article that answer a question, and how they came to be the answer."""

    start: int
    end: int
    rule: str


def who(tree: Syntax, at: int, title: Title, actors: pd.DataFrame, parties: tuple[str, ...]) -> Told | None:
    """Return who does what is told at `at`, or has it done to them; None where the article does not say.

    `rule`: "subject" (of a noun its owner, unless the title names others only); "title" for whom the title names first;
    "party" for the first of the event's `parties`. A pronoun and a part of a name lead to the first place that has the
    name in full.
    """
    rows = records(actors)
    full = _in_full(tree, rows)
    mentions = {row.token_id - tree.first_id: row for row in rows}
    phrases = (_phrase(tree, head, mentions.get(head), full) for head in doers(tree, at))
    own = next((span for span in phrases if span), None)
    named = []
    for row in rows:
        if row.kind == "name" and row.type in _NAMED and row.actor in full:
            places = title.places(tree, range(row.first - tree.first_id, row.last - tree.first_id + 1))
            is_meant = bool(title.places(tree, [row.last - tree.first_id]))  # not a "London Hospital" for "London"
            named += [(min(places), row.start, row.actor)] if is_meant else []
    if own and (tree.pos[at] in VERBAL or not named or title.places(tree, range(own[0], own[1] + 1))):
        return _told(tree, own, "subject")
    if named:
        return _told(tree, full[min(named)[2]], "title")
    return next((_told(tree, full[name], "party") for name in parties if name in full), None)


def _told(tree: Syntax, span: Span, rule: str) -> Told:
    return Told(*tree.characters(span), rule)


def _in_full(tree: Syntax, rows: list[Any]) -> dict[str, Span]:
    """Return for each actor where its whole name first stands, else where it is first called by a name or a noun."""
    whole: dict[str, Span] = {}
    other: dict[str, Span] = {}
    for row in rows:
        if row.kind != "pronoun" and isinstance(row.actor, str):
            kept = whole if row.text == row.actor else other
            kept.setdefault(row.actor, (row.first - tree.first_id, row.last - tree.first_id))
    return other | whole


def _phrase(tree: Syntax, head: int, mention: Any, full: dict[str, Span]) -> Span | None:
    """Return the words for who is at `head`: the whole name for a pronoun or a bare part of it."""
    name = mention.actor if mention is not None and isinstance(mention.actor, str) else None
    if tree.pos[head] in _RELATED or tree.tag[head] == "PRP$":
        return full.get(name) if name else None
    if tree.pos[head] in VERBAL:
        return None
    first, last = noun_phrase(tree, head)
    if mention is not None and mention.kind == "name":
        own = (mention.first - tree.first_id, mention.last - tree.first_id)
        if last - first >= _WHO_WORDS:
            first, last = own  # the rest of a menu or a caption that the parser hung on a name
        if (first, last) == own and name in full:
            return full[name]
    last = max(head, min(last, first + _WHO_WORDS - 1))
    return first, last - (last > head and tree.tag[last] == "POS")  # "Ann Lee's resignation": Ann Lee


def where(tree: Syntax, text: str, event: int, mentions: list[Any], title: Title, names: pd.DataFrame) -> Told | None:
    """Return where the event of that event_id is; None where the article does not say.

    `mentions` are the rows of `events`, `names` those of the table of names. `rule`, in the order in which they are
    asked: "clause" (a place in a phrase of the event), "title" (the place that the title says it is in), "sentence"
    (one that tells it), "dateline", "opening" (the first place in or at which something is, of eight sentences).
    """
    event_at = {mention.token_id - tree.first_id: mention.event_id for mention in mentions}
    told = {mention.sentence_id for mention in mentions if mention.event_id == event}
    heading = title.text.casefold()
    found: list[tuple[int, int, Span]] = []
    for row in records(names):
        head, span = row.token_id - tree.first_id, (row.first - tree.first_id, row.last - tree.first_id)
        in_title = row.type in _PLACES and re.search(_TITLE_PLACE.format(re.escape(row.text.casefold())), heading)
        if not in_title and not _is_place(tree, row.type, head):
            continue
        of = next((event_at[up] for up in tree.ancestors(head) if up in event_at), None)
        steps = (of == event, bool(in_title), row.sentence_id in told, row.sentence_id < OPENING)
        step = next((number for number, holds in enumerate(steps) if holds), None)
        if step is not None:
            found.append((step, row.start, _place_phrase(tree, span, head)))
    step, _, span = min(found, default=(len(_STEPS), 0, (0, 0)))
    line = _DATELINE.search(text, 0, _DATELINE_WITHIN)
    if line and step >= _STEPS.index("opening"):
        return Told(*line.span("place"), "dateline")
    return _told(tree, span, _STEPS[step]) if found else None


def _is_place(tree: Syntax, kind: str, at: int) -> bool:
    """Return whether something is said to be in or at what is named at `at`, or to go there."""
    if tree.dep[at] != "pobj":
        return False
    preposition = tree.head[at]
    word, above = tree.lemma[preposition], tree.lemma[tree.head[preposition]]
    if kind not in _PLACES:
        return kind == "ORG" and word in _AT
    return word in _IN or (word in _ON and kind != "GPE") or (word in _TO and above in words("motion_words"))


def _place_phrase(tree: Syntax, span: Span, head: int) -> Span:
    """Return the name of a place with what narrows it and what it is part of: "downtown Seattle", "Omaha, Nebraska"."""
    first, last = span
    while first and tree.head[first - 1] == head and tree.dep[first - 1] in _PART:
        first -= 1
    after = last + 2
    if after < len(tree.token) and tree.token[last + 1] == "," and tree.entity[after] in _PLACES:
        last = after
        while last + 1 < len(tree.token) and tree.entity_id[last + 1] == tree.entity_id[after]:
            last += 1
    return first, last


def when(
    row: Any, sentence: int, times: pd.DataFrame, published: datetime.date | None, is_news: bool = False
) -> tuple[int, str] | None:
    """Return the time_id of the expression that says when the event of the timeline's `row` is, and how; None for none.

    How: "event" (it dates the event), or a day just before the publication: "sentence" (named in the `sentence` that
    tells it) or "opening" (of what is told as a fact, the latest that the first eight sentences name). A date of the
    event that is older than two months is its history where such a day is named, and always where it `is_news`.
    """
    rows = records(times)
    own = next((each for each in rows if each.time_id == row.time_id and row.basis in DATED), None)
    known = (own.time_id, "event") if own is not None else None
    if published is None or (own is not None and _is_recent(row, published)):
        return known
    if known and (is_news or pd.isna(row.latest)):
        known = None  # "their first since 1908" was not in 1908
    near = [each for each in rows if _is_near(each, published)]
    beside = next((each.time_id for each in near if each.sentence_id == sentence), None)
    if beside is not None:
        return beside, "sentence"
    opening = [each for each in near if each.sentence_id < OPENING and row.status in _FACTS]
    if not opening:
        return known
    return max(opening, key=lambda each: (each.earliest, -each.start)).time_id, "opening"


def _is_recent(row: Any, published: datetime.date) -> bool:
    """Return whether the day of an event is news: two months old at most, or still to come; no longer time is."""
    known = [day for day in (row.earliest, row.latest) if not pd.isna(day)]
    is_long = len(known) > 1 and known[1] - known[0] > _RECENT  # "in the past seven months"
    return not is_long and any(published - day <= _RECENT for day in known)


def _is_near(time: Any, published: datetime.date) -> bool:
    """Return whether an expression names a day or two just before the publication."""
    if time.type not in ("DATE", "TIME") or time.value.endswith("_REF") or pd.isna(time.sentence_id):
        return False
    if time.earliest is None or time.latest is None or time.latest - time.earliest > _LONG:
        return False
    return datetime.timedelta(0) <= published - time.earliest <= _BACK  # no day before the year 1 is named
