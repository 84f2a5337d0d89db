"""Which expression of time belongs to which event, by the sentence's syntax."""

from dataclasses import dataclass
from typing import Any

from analysis.events.statuses import REAL
from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import Syntax
from analysis.timeline import scenes
from analysis.timeline.compatibility import can_be, is_aim, is_historic, is_of_another, was_to_be
from analysis.timeline.dated import is_within, says_no_day, stretches
from analysis.timeline.inheritance import WALLS, inherited, is_of_then, is_told_till_now, word_passed_on
from analysis.timeline.measured import distances, measure_before, moved
from analysis.timeline.sharing import AFTER_EVENT, BEFORE_EVENT, bounded, is_beginning, sharing

_NEAR = 6  # tokens to an event that an expression may belong to where syntax gives it to one that cannot be
_GAP = 4  # characters between a time of day and its date
_LENGTH = 20  # tokens of an expression of time, at most
_DATING = ("DATE", "TIME", "DURATION")
_UNTIL = frozenset({"until", "till"})
_REVERSED = {"after": BEFORE_EVENT, "before": AFTER_EVENT}
_SIDE = {"happened": "past", "denied": "past", "ongoing": "present", "planned": "future", "possible": "future"}


@dataclass(frozen=True)
class Tie:
    """An expression of time that dates an event: "own" or "clause", and the word before it ("since").

    `away` is how long before or after the event that it dates this one was: "P2D" for "two days after the vote".
    """

    row: Any
    link: str
    word: str
    away: str = ""


def attached(
    tree: Syntax, text: str, positions: list[int], statuses: list[str], times: list[Any], window: Any
) -> dict[int, Tie]:
    """Return for each trigger that has one the Tie to its expression of time.

    An expression belongs to the nearest event that it hangs on, if that can be: what is planned was not last
    year. Below a dated verb, its infinitives, its objects and its coordinated verbs have its time, too, and so have
    the clauses that tell of the same moment (`analysis.timeline.sharing`); things known before ("the deal") have
    not. What was before or after a dated event has that bound.
    """
    status_at = dict(zip(positions, statuses, strict=True))
    direct = _direct(tree, text, status_at, times, window)
    known = direct | {
        at: Tie(direct[up].row, "clause", word_passed_on(tree, at, direct[up].row, direct[up].word))
        for at, up in inherited(tree, positions, direct).items()
        if _SIDE[status_at[at]] == _SIDE[status_at[up]]  # "agreed on Friday to sell" does not date the sale
        and not is_told_till_now(tree, at, up, direct[up].row, direct[up].word, window)
    }

    def fits(at: int, source: int) -> bool:
        if is_told_till_now(tree, at, source, known[source].row, known[source].word, window):
            return False
        side = _SIDE[status_at[at]]
        is_now = side == "present" and tree.tag[at] == "VBG" and tree.lemma[at] != "go"
        if is_now and _is_on_side("future", known[source].row, window):
            return False  # "facing an election in September, they are calling for help"
        has_noun = not {tree.pos[at], tree.pos[source]}.isdisjoint(("NOUN", "PROPN"))  # their statuses are less sure
        is_free = has_noun or side == "future"  # "in July they are slated to meet"
        if has_noun and tree.head[source] == at:
            return True  # "the summit, to be held in May, was announced", "the order signed on Monday bans plastic"
        return side == _SIDE[status_at[source]] or (is_free and _is_on_side(side, known[source].row, window))

    def goes_on_since(at: int, source: int) -> bool:
        return status_at[at] == "ongoing" and is_beginning(tree.lemma[source])  # "began a strike on Tuesday"

    shared = sharing(tree, positions, set(known), fits)
    known |= {
        at: Tie(known[up].row, "clause", "since" if goes_on_since(at, up) else known[up].word)
        for at, up in shared.items()
    }
    sure = {at for at, tie in known.items() if tie.word not in scenes.BOUNDING}
    free = [at for at in positions if at in sure or (at not in known and status_at[at] in REAL)]
    limits = bounded(tree, free, sure)
    known |= {
        at: Tie(known[limit.event].row, "clause", limit.word, measure_before(tree, limit.marker, times))
        for at, limit in limits.items()
        if status_at[at] == "happened" or limit.word != BEFORE_EVENT
    }
    return known | {
        each.at: Tie(known[each.source].row, "clause", _REVERSED[each.word], each.away)
        for each in distances(tree, [at for at in positions if at not in direct], known, times)
        if _is_exact(known[each.source], each.away)
    }


def _is_exact(tie: Tie, away: str) -> bool:
    """Return whether the event that `tie` dates has a day, or a year, that `away` can be counted from."""
    is_free = tie.word not in scenes.BOUNDING | {AFTER_EVENT, BEFORE_EVENT} and not tie.away
    return is_free and moved(tie.row.earliest, tie.row.latest, away, forward=True) is not None


def _is_on_side(side: str, row: Any, window: Any) -> bool:
    """Return whether the expression is wholly past, or ahead of the publication, as `side` says."""
    if window is None or window.earliest is None:
        return False
    if side == "future":
        return row.earliest is not None and row.earliest > window.latest
    return side == "past" and row.latest is not None and row.latest <= window.latest


def _direct(tree: Syntax, text: str, status_at: dict[int, str], times: list[Any], window: Any) -> dict[int, Tie]:
    """Return for each trigger that an expression of time itself hangs on the Tie to it."""
    at_start = {start: at for at, start in enumerate(tree.start)}
    direct: dict[int, Tie] = {}
    distance: dict[int, int] = {}
    begins = {row.start for row in times}
    long = stretches(times, text, window)
    ends = {row.time_id for row in long.values()}
    waiting = [row for row in times if row.type in _DATING and (row.earliest or row.latest) and row.time_id not in ends]
    dates = [(row.start, row.end) for row in waiting if row.type == "DATE"]
    waiting = [row for row in waiting if row.type != "TIME" or not _adjoins(row, dates)]
    vague = {row.time_id for row in waiting if says_no_day(row, window)}
    waiting.sort(key=lambda row: row.time_id in vague)  # "will now be released on 2 July" is dated by the day
    while waiting:
        row = waiting.pop(0)
        first = at_start.get(row.start)
        if first is None or _stands_alone(text, row):
            continue
        inside = [at for at in range(first, min(first + _LENGTH, len(tree.start))) if tree.start[at] < row.end]
        head = tree.head_of((first, inside[-1]))
        if scenes.is_seconded(tree, head, begins):
            continue
        named = scenes.named_by(tree, head, status_at)
        is_of_named = named in status_at  # "up on last year's election": the election was then, all the same
        is_stamp = scenes.is_stamp(text, row.start)
        is_told = is_of_named and not is_stamp
        if scenes.tells_no_day(tree, text, row, first, head) and not is_told and row.time_id not in long:
            then = [at for at in status_at if not is_stamp and at not in direct and is_of_then(tree, at, row)]
            direct |= {at: Tie(row, "own", "") for at in then[:1]}  # "the first since 2008, when they won it"
            distance |= {at: abs(at - head) for at in then[:1]}
            continue
        top = scenes.part_of_time(tree, head)
        before = scenes.opener_of(tree, first, top, status_at)
        for owner in _owners(tree, top, status_at, row, before, window):
            away = abs(owner - top)
            is_free = owner in direct and scenes.BOUNDING.isdisjoint((before, direct[owner].word))
            if owner in direct and (row.time_id in vague or (is_free and is_within(direct[owner].row, row))):
                break
            if is_free and is_within(row, direct[owner].row):  # "will be held this year on 3 July"
                direct[owner], distance[owner] = Tie(row, "own", before), away
                break
            if owner in direct and distance[owner] <= away:
                continue
            if owner in direct:  # a nearer expression has come: the other one looks on
                waiting.append(direct[owner].row)
            direct[owner], distance[owner] = Tie(row, "own", before), away
            break
    return direct


def _stands_alone(text: str, row: Any) -> bool:
    """Return whether the expression is a line of its own: it dates the article, not what the next line tells."""
    before = text[: row.start].rpartition("\n")[2]
    return not before.strip() and not text[row.end :].partition("\n")[0].strip(" .,")


def _adjoins(time: Any, dates: list[tuple[int, int]]) -> bool:
    """Return whether a time of day stands beside the date that it is of: "at midnight on 28 April"."""
    return any(0 <= start - time.end <= _GAP or 0 <= time.start - end <= _GAP for start, end in dates)


def _owners(tree: Syntax, top: int, status_at: dict[int, str], row: Any, before: str, window: Any) -> list[int]:
    """Return the triggers that the expression at `top` can date, the likeliest first."""
    above = scenes.named_by(tree, top, status_at)
    if above is not None and above not in status_at:
        scene = scenes.scene_of(tree, above, row)
        if scene is None:
            return []  # "the 2010 law" dates a law
        top = scene
    elif above is not None:
        top = above  # "the 2008 Delhi bombings"
    elif scenes.is_of_a_thing(tree, top, status_at):
        return []
    chain: list[int] = []
    for up in [top, *tree.ancestors(top)]:
        is_in = not any(
            top < mark < up for mark in tree.kids(up, "mark")
        )  # "on Friday, a day after she left, they met"
        chain += [up] if up in status_at and is_in and not scenes.is_idle(tree, up) else []
        if chain and tree.dep[up] in WALLS:
            break
    begin = next(at for at in range(top, -1, -1) if at == 0 or tree.sentence[at - 1] != tree.sentence[top])
    above_all = {at for at in tree.ancestors(top) if tree.lemma[at] in reporting_verbs()}  # "it fell in May, says Lee"
    apart = above_all.union(chain, (at for at in status_at if scenes.is_idle(tree, at)))
    near = [at for at in status_at if at >= begin and tree.sentence[at] == tree.sentence[top] and at not in apart]
    near = [at for at in near if not chain or abs(at - top) <= _NEAR]
    near.sort(key=lambda at: (abs(at - top), at))
    if chain and (before in _UNTIL or is_aim(tree, chain[0])):
        near = []  # "the trial was adjourned until Monday", "tried to close it in May"
    likely = chain[:1] + [at for at in near if abs(at - top) <= _NEAR] + chain[1:] + near
    if chain and status_at[chain[0]] == "planned" and was_to_be(tree, chain[0]):
        likely = chain[:1]  # "was due to close on Monday, but the owner resigned"
    hung = {at for at in chain if tree.pos[at] in ("NOUN", "PROPN") and status_at[at] == "ongoing"}
    return [
        at
        for at in dict.fromkeys(likely)
        if at in hung  # "Monday's deal ends the dispute"
        or (can_be(tree, at, status_at[at], row, before, window) and not is_of_another(tree, at, row, before, window))
        or (at in chain[:1] and is_historic(tree, at, row, before, window))
    ]
