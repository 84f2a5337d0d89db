"""Mentions of events → what tells when each is: its form and clause, its days, the days told around it."""

import datetime
import functools
from dataclasses import dataclass
from typing import Any

from analysis.text.reporting import reported_acts
from analysis.text.syntax import VERBAL, Syntax
from analysis.text.tense import tense_of
from analysis.timeline.salience_features import event_classes
from analysis.timeline.sharing import is_perfect

DATED = frozenset({"explicit", "relative", "counted", "inferred"})  # the bases whose days the text gives

_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "xcomp", "pcomp", "parataxis"})
_SPANS = ((0, "ahead"), (1, "day"), (2, "yesterday"), (8, "week"), (45, "month"), (400, "year"))  # days before the news
_NEAR, _FAR = 1, 3  # sentences that the day told last is carried over


@dataclass(frozen=True)
class Days:
    """The days of an event, inclusive, as far as the text gives them, and how they came to it (`how`)."""

    earliest: datetime.date | None
    latest: datetime.date | None
    how: str

    def compared(self, other: "Days") -> str:
        """Return before or after where the days do not touch, same, or open."""
        if self.latest and other.earliest and self.latest < other.earliest:
            return "before"
        if other.latest and self.earliest and other.latest < self.earliest:
            return "after"
        is_known = self.earliest is not None and self.latest is not None
        return "same" if is_known and (self.earliest, self.latest) == (other.earliest, other.latest) else "open"


@dataclass(frozen=True, eq=False)
class Moment:
    """What tells when the event that is mentioned at position `at`, character `start`, was.

    `event` is the number of its row. `days` are its own, as the timeline has them; `scene` those of the event over it,
    beside it or told last, where it has none of its own. `form` is the tense and aspect of a verb, or NOUN, ADJ.
    """

    at: int
    start: int
    sentence: int
    event: int
    status: str
    form: str
    act: str
    days: Days
    scene: Days | None
    scene_age: str
    features: tuple[str, ...]


def moments(tree: Syntax, positions: list[int], mentions: list[Any], rows: list[Any], window: Any) -> list[Moment]:
    """Return the Moment of each of `mentions`, which stand at `positions`; `rows` are those of the timeline."""
    row_of = {row.event_id: number for number, row in enumerate(rows)}
    number_at = {at: number for number, at in enumerate(positions)}
    events = [row_of[mention.event_id] for mention in mentions]
    days = [days_of(rows[event]) for event in events]
    above = [next((number_at[up] for up in tree.ancestors(at) if up in number_at), -1) for at in positions]
    scenes = _scenes(
        tree, positions, [days[n] if rows[event].basis in DATED else None for n, event in enumerate(events)], above
    )
    published = window.latest if window is not None else None
    forms = [_form(tree, at) for at in positions]
    found = []
    for number, (at, mention, event) in enumerate(zip(positions, mentions, events, strict=True)):
        act = reported_acts().get(tree.lemma[at], "") if tree.pos[at] in VERBAL else ""
        scene, up = scenes[number], above[number]
        age = _age(scene, published)
        features = [
            *_own(tree, at, mention, forms[number], act),
            f"basis {rows[event].basis}",
            f"age {_age(days[number], published) if rows[event].basis in DATED else rows[event].basis}",
            f"scene {scene.how if scene else 'none'} {age}",
            f"scene {scene.how if scene else 'none'} {age} {forms[number]}",
        ]
        if up >= 0:
            lemma, status = tree.lemma[positions[up]], mentions[up].status
            dep = tree.dep[tree.first_conjunct(at)]
            features += [
                f"under {forms[up]} {dep}",
                f"under {lemma}",
                f"under {status}",
                f"{forms[number]} under {forms[up]}",
            ]
        found.append(
            Moment(
                at,
                tree.start[at],
                tree.sentence[at],
                event,
                mention.status,
                forms[number],
                act,
                days[number],
                scene,
                age,
                tuple(features),
            )
        )
    return found


def days_of(row: Any) -> Days:
    """Return the Days of a row of the timeline; `how` is its basis where no expression of time stands behind it."""
    return Days(row.earliest, row.latest, row.basis if row.basis in ("tense", "undated", "inferred") else row.link)


def _scenes(tree: Syntax, positions: list[int], known: list[Days | None], above: list[int]) -> list[Days | None]:
    """Return for each event the days that it has, or those of the event over, beside or told before it."""
    by_sentence: dict[int, list[int]] = {}
    for number, days in enumerate(known):
        if days is not None:
            by_sentence.setdefault(tree.sentence[positions[number]], []).append(number)
    found: list[Days | None] = []
    last = -1
    for number, at in enumerate(positions):
        own, up = known[number], above[number]
        while up >= 0 and known[up] is None:
            up = above[up]
        beside = by_sentence.get(tree.sentence[at], [])
        gap = tree.sentence[at] - tree.sentence[positions[last]] if last >= 0 else _FAR + 1
        if own is not None:
            source, how = number, "own"
            last = number if tree.pos[at] in VERBAL else last
        elif up >= 0:
            source, how = up, "above"
        elif beside:
            source, how = min(beside, key=lambda other: (abs(positions[other] - at), other)), "beside"
        else:
            source, how = (last, "last" if gap <= _NEAR else "some way back") if gap <= _FAR else (-1, "")
        days = known[source] if source >= 0 else None
        found.append(Days(days.earliest, days.latest, how) if days is not None else None)
    return found


def _age(days: Days | None, published: datetime.date | None) -> str:
    """Return how long before the publication `days` end: ahead, day, yesterday, week, month, year, old.

    With "since" it is how long before they begin, where their end is open, with "by" where their beginning is.
    """
    end = (days.latest or days.earliest) if days is not None else None
    if days is None or end is None or published is None:
        return "none"
    ago = (published - end).days
    age = next((name for most, name in _SPANS if ago < most), "old")
    return f"since {age}" if days.latest is None else f"by {age}" if days.earliest is None else age


def _form(tree: Syntax, at: int) -> str:
    """Return the tense and aspect of a verb ("PAST", "PRESENT PERFECT"), NOUN or ADJ."""
    if tree.pos[at] not in VERBAL:
        return "NOUN" if tree.pos[at] in ("NOUN", "PROPN") else "ADJ"
    tense, aspect = tense_of(tree, at)
    if is_perfect(tree, at):
        return f"{tense} PERFECT"
    return tense if aspect == "NONE" else f"{tense} {aspect}"


def _own(tree: Syntax, at: int, mention: Any, form: str, act: str) -> list[str]:
    """Return what the word itself and its clause tell."""
    dep = tree.dep[tree.first_conjunct(at)]
    place = ("lead", "second", "top", "top")[tree.sentence[at]] if tree.sentence[at] < 4 else "rest"
    quarter = min(3, 4 * tree.sentence[at] // (tree.sentence[-1] + 1))
    is_quoted = "quoted" if isinstance(mention.speaker, str) else "told"
    depth = sum(tree.dep[up] in _CLAUSES for up in [at, *tree.ancestors(at)])
    found = [
        f"form {form}",
        f"status {mention.status}",
        f"clause {dep}",
        f"form {form} {dep}",
        f"lemma {tree.lemma[at]}",
    ]
    found += [f"class {_classes().get(tree.lemma[at], 'unknown')}", f"place {place}", f"form {form} {place}"]
    found += [is_quoted, f"{is_quoted} {form}", f"depth {min(depth, 3)}", f"quarter {quarter}"]
    found += [f"act {act}", f"act {act} {form}"] if act else []
    found += sorted({f"with {tree.lemma[kid]}" for kid in tree.kids(at, "advmod", "npadvmod", "mark", "prep", "neg")})
    found += [f"after {tree.lemma[tree.head[at]]}"] if tree.dep[at] == "pobj" else []
    found += [f"definite {tree.is_definite(at)}"] if form == "NOUN" else []
    return found


@functools.cache
def _classes() -> dict[str, str]:
    """Return the class of TimeML that annotators gave each lemma oftenest."""
    return {lemma: max((share, name) for name, share in shares.items())[1] for lemma, shares in event_classes().items()}
