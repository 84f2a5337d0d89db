"""Whether an event can be at a time: no plan for last year, no past to come."""

import datetime
from typing import Any

from analysis.events.ahead import tense_told
from analysis.events.status_cues import cue
from analysis.lexicons import words
from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import Syntax
from analysis.text.tense import auxiliaries
from analysis.timeline.scenes import BOUNDING
from analysis.timeline.sharing import is_beginning

_UNTIL = frozenset({"by", "until", "till"})
_FROM = frozenset({"from", "between", "since"})
_LONG_PAST = datetime.timedelta(100)
_ARRANGED = frozenset({"due", "schedule", "set", "slate", "suppose", "expect", "plan", "mean"})


def was_to_be(tree: Syntax, at: int) -> bool:
    """Return whether the infinitive at `at` is what was arranged once: "was due to close", "was scheduled to speak"."""
    first = tree.first_conjunct(at)
    over = tree.head[first]
    if tree.dep[first] != "xcomp" or tree.lemma[over] not in _ARRANGED:
        return False
    be = tree.head[over] if tree.dep[over] == "acomp" else over
    return tree.tag[be] == "VBD" or any(tree.tag[kid] == "VBD" for kid in tree.kids(be, "auxpass", "aux"))


def can_be(tree: Syntax, at: int, status: str, row: Any, before: str, window: Any) -> bool:
    """Return whether an event of `status` can be at the time of `row`: no plan for last year, no past to come."""
    if window is None or window.earliest is None:
        return True
    is_past = tree.tag[at] in ("VBD", "VBN")
    has_begun = before == "since" or (is_past and is_beginning(tree.lemma[at]))  # "began on Tuesday" and goes on
    if status == "happened" and row.text.lower().startswith("later") and row.latest and row.latest > window.latest:
        return False  # "was signed and takes effect later this year"
    if status == "possible" and is_aim(tree, at) and _is_past(row, window):
        return False  # "asked them last year to close it": the asking was then
    if status == "planned" or (status == "ongoing" and not has_begun):
        return row.latest is None or row.latest >= window.earliest
    if status == "happened" and is_past:
        begins_ahead = row.earliest is not None and row.earliest > window.latest
        ends_ahead = row.latest is None or row.latest > window.latest
        is_bound = before in _UNTIL and row.earliest is not None  # "adjourned until Monday"
        return not begins_ahead and not (is_bound and ends_ahead)
    return True


def is_of_another(tree: Syntax, at: int, row: Any, before: str, window: Any) -> bool:
    """Return whether a past day behind a present perfect is that of a noun: "has been fined over the spill in 2011".

    No point in the past dates a present perfect in English; a stretch may ("has fallen from 1980 to 2012").
    """
    if window is None or before in _FROM or row.start < tree.start[at]:
        return False
    return _is_till_now(tree, at) and _is_long_past(row, window)


def _is_till_now(tree: Syntax, at: int) -> bool:
    is_since = any(tree.lemma[kid] == "since" for kid in tree.kids(at, "prep", "advcl", "mark", "advmod"))
    helpers = (kid for kid in auxiliaries(tree, at) if tree.tag[kid] in ("VBZ", "VBP"))
    return not is_since and any(tree.token[kid].lower() in ("has", "have", "'s", "'ve") for kid in helpers)


def _is_long_past(row: Any, window: Any) -> bool:
    """Return whether an expression names a month or a year long before the publication: "in 2011"."""
    is_point = row.type == "DATE" and row.latest is not None and window.earliest is not None
    return is_point and row.rule != "vague" and window.earliest - row.latest > _LONG_PAST


def is_aim(tree: Syntax, at: int) -> bool:
    """Return whether the verb at `at` tells what somebody was asked, or tried, to do."""
    first = tree.first_conjunct(at)
    _, status = cue(tree.lemma[tree.head[first]])
    return tree.dep[first] == "xcomp" and tree.tag[at] == "VB" and status == "possible"


def _is_past(row: Any, window: Any) -> bool:
    is_earlier = row.text.lower().startswith("earlier") and row.latest is not None and row.latest <= window.latest
    return is_earlier or (row.latest is not None and row.latest < window.earliest)


def is_historic(tree: Syntax, at: int, row: Any, before: str, window: Any) -> bool:
    """Return whether the verb at `at` tells in the present what is past: "In 1947 the party wins", captions."""
    is_present = tree.tag[at] in ("VBZ", "VBP") or tense_told(tree, at)[0] == "PRESENT"
    if window is None or window.earliest is None or not is_present or before in BOUNDING:
        return False
    is_plain = not auxiliaries(tree, at) and tree.lemma[at] not in words("stative_verbs") | reporting_verbs()
    return is_plain and row.type == "DATE" and row.latest is not None and row.latest < window.earliest
