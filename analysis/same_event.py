"""Event mentions → which of them speak of one event."""

import functools

from analysis.lexicons import lexicon
from analysis.status import Status
from analysis.syntax import Syntax

_POINTING = frozenset({"the", "this", "these", "that", "those"})
_LOOK_BACK = 40  # mentions


def groups(
    tree: Syntax,
    found: list[int],
    who: dict[int, tuple[str, ...]],
    places: dict[int, str],
    statuses: dict[int, str],
    standing: dict[int, Status],
) -> tuple[dict[int, int], dict[int, str]]:
    """Return the group of each event position in `found`, and its status once its group has been heard.

    A noun that points back ("these talks", "the conflict") or that names the same parties joins the nearest
    event before it of its own word family (`event_families.tsv`), unless their parties differ. A noun without
    a cue of its own takes the status of its group: talks that are being held go on wherever they are named.
    """
    group: dict[int, int] = {}
    result = dict(statuses)
    for number, at in enumerate(found):
        group[at] = number
        if tree.pos[at] in ("VERB", "AUX"):
            continue
        for other in reversed(found[max(0, number - _LOOK_BACK) : number]):
            if _is_same(tree, at, other, who, places):
                group[at] = group[other]
                if standing[at].cue < 0:
                    result[at] = result[other]
                break
    return group, result


def _is_same(tree: Syntax, at: int, other: int, who: dict[int, tuple[str, ...]], places: dict[int, str]) -> bool:
    if family(tree.lemma[at]) != family(tree.lemma[other]):
        return False
    here, there = set(who[at]) | _near(tree, at, places), set(who[other]) | _near(tree, other, places)
    if here and there and not here & there:
        return False
    determiners = {tree.lemma[kid] for kid in tree.kids(at, "det", "predet")}
    if determiners & {"a", "an", "any", "another", "such", "no"}:
        return False
    pointing = determiners & _POINTING or tree.kids(at, "poss") or tree.dep[at] == "compound"
    return bool(pointing or here & there)


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
