"""Event mentions → which of them speak of one event."""

import functools

from analysis.events.status import Status
from analysis.lexicons import lexicon
from analysis.text.syntax import Syntax

_POINTING = frozenset({"the", "this", "these", "that", "those"})
_NEW = frozenset({"a", "an", "any", "another", "such", "no", "other", "next", "new", "latest", "first", "second"})
_LOOK_BACK = 40  # mentions


def groups(
    tree: Syntax,
    found: list[int],
    who: dict[int, tuple[str, ...]],
    places: dict[int, str],
    standing: dict[int, Status],
) -> tuple[dict[int, int], dict[int, str]]:
    """Return the group of each event position in `found`, and its status once its group has been heard.

    A noun that points back ("these talks", "the conflict") or that names the same parties joins the nearest
    event before it of its own word family (`event_families.tsv`), unless their parties differ. A noun without
    a cue of its own takes the status of its group: talks that are being held go on wherever they are named.
    """
    group: dict[int, int] = {}
    result = {at: standing[at].status for at in found}
    kinds = {at: {tree.lemma[kid] for kid in tree.kids(at, "compound")} for at in found}
    families = {at: family(tree.lemma[at]) for at in found}
    parties = {at: set(who[at]) | _near(tree, at, places) for at in found}
    for number, at in enumerate(found):
        group[at] = number
        if tree.pos[at] in ("VERB", "AUX") or _is_new(tree, at):
            continue
        before = [
            other
            for other in reversed(found[max(0, number - _LOOK_BACK) : number])
            if families[at] == families[other] and not (kinds[at] and kinds[other] and not kinds[at] & kinds[other])
        ]
        sharing = [other for other in before if parties[at] & parties[other]]
        silent = [other for other in before if not parties[at] or not parties[other]]
        if sharing or (silent and _points_back(tree, at)):
            other = (sharing or silent)[0]
            group[at] = group[other]
            for each in found[:number]:  # what one mention tells of the parties holds for its group
                if group[each] == group[at]:
                    parties[each] |= parties[at]
                    kinds[each] |= kinds[at]
            parties[at] |= parties[other]
            kinds[at] |= kinds[other]
            is_told = standing[at].cue >= 0 and tree.head[standing[at].cue] == at
            if not is_told and result[other] != "denied":
                result[at] = result[other]
    return group, result


def _is_new(tree: Syntax, at: int) -> bool:
    return any(tree.lemma[kid] in _NEW for kid in tree.kids(at, "det", "predet", "amod"))


def _points_back(tree: Syntax, at: int) -> bool:
    determiners = {tree.lemma[kid] for kid in tree.kids(at, "det", "predet")}
    return bool(determiners & _POINTING or tree.kids(at, "poss") or tree.dep[at] == "compound")


def _near(tree: Syntax, at: int, places: dict[int, str]) -> set[str]:
    top = tree.head[at] if tree.dep[at] == "compound" else at
    return {places[noun] for kid in tree.kids(top, "prep") for noun in tree.kids(kid, "pobj") if noun in places}


def family(lemma: str) -> str:
    """Return the first word of the family that `lemma` belongs to, itself where it has none.

    >>> family("negotiation")
    'negotiate'
    """
    return _families().get(lemma, lemma)


@functools.cache
def _families() -> dict[str, str]:
    return {word: row["family"].split()[0] for row in lexicon("event_families") for word in row["family"].split()}
