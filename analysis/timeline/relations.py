"""The order of the events → a table: which was before which, by which word or rule."""

import pandas as pd

from analysis.text.syntax import Syntax
from analysis.timeline.arrangement import Arrangement, end_of
from analysis.timeline.claims import weightiest
from analysis.timeline.moments import DATED
from analysis.timeline.order import Claim

_TYPES = {
    **{"event_id": "int64", "relation": "str", "other_id": "int64", "cue": "str"},
    **{"start": "Int64", "end": "Int64", "rule": "str"},
}
RELATION_COLUMNS = [*_TYPES]


def relations(found: Arrangement, tree: Syntax, text: str) -> pd.DataFrame:
    """Return what is known of the order of each two events of a timeline, in its order.

    Columns: `event_id, other_id`, two events; `relation`, before (the first came before the second) or same (the one
    went on while the other did); `cue`, the word that says so, with its characters `start, end`, "" and missing where
    none does; `rule`: days (that do not touch), word, perfect, report, coordination, purpose, consequence or sequence
    (see `analysis.timeline.order_cues`), model (see `analysis.timeline.order_model`), follows (from others, where the
    model finds it likelier). All hold together: none contradicts the others, over however many steps. What follows, and
    what days say, is told of the sixty events that matter most, so that the table does not grow with their square.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> analyse(Article("He resigned after the attack.")).relations[["relation", "cue", "rule"]].values.tolist()
    [['before', 'after', 'word']]
    """
    rows = found.events.rows
    known = {(claim.first, claim.second): claim for claim in reversed(found.claims)}
    likely = {(claim.first, claim.second) for claim in found.guesses}
    for first, later in found.events.follows(weightiest(rows)).items():
        for second in later:
            if (first, second) in known:
                continue
            end, begin = end_of(rows[first]), rows[second].earliest
            is_dated = rows[first].basis in DATED and rows[second].basis in DATED
            if is_dated and end is not None and begin is not None and end < begin:
                known[first, second] = Claim(first, second, 1.0, "days")
            elif (first, second) in likely:
                known[first, second] = Claim(first, second, 1.0, "follows")
    place = {number: at for at, number in enumerate(found.rows)}
    table = [
        (rows[first].event_id, claim.relation, rows[second].event_id, *_cue(claim.cue, tree, text), claim.rule)
        for (first, second), claim in sorted(known.items(), key=lambda each: (place[each[0][0]], place[each[0][1]]))
    ]
    columns = list(zip(*table, strict=True)) or [()] * len(_TYPES)
    return pd.DataFrame(
        {name: pd.array(column, dtype=kind) for (name, kind), column in zip(_TYPES.items(), columns, strict=True)},
        copy=False,
    )


def _cue(at: int, tree: Syntax, text: str) -> tuple[str, int | None, int | None]:
    return (text[tree.start[at] : tree.end[at]], tree.start[at], tree.end[at]) if at >= 0 else ("", None, None)
