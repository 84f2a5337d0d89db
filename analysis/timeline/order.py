"""Events → what syntax says of their order: which was before which, while which."""

import functools
from dataclasses import dataclass

from analysis.lexicons import lexicon
from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import Syntax
from analysis.text.tense import auxiliaries


@dataclass(frozen=True)
class Link:
    """The event number `below` is before, after or during (`order`) the event number `above`."""

    below: int
    above: int
    order: str


def links(tree: Syntax, positions: list[int], statuses: list[str]) -> list[Link]:
    """Return the Links between the events at `positions`, each joined only to the nearest event over it.

    By "after, before, since, while" between them, by the past perfect, and by reporting: what is reported to have
    happened was before the report, what is planned comes after it. The links run up the trees of syntax, one
    from each event at most, so that they can never form a cycle.
    """
    number_at = {at: number for number, at in enumerate(positions)}
    found = []
    for number, at in enumerate(positions):
        path = [at]
        for up in tree.ancestors(at):
            if up in number_at:
                order = _order(tree, path, up, statuses[number])
                if order:
                    found.append(Link(number, number_at[up], order))
                break
            path.append(up)
    return found


def _order(tree: Syntax, path: list[int], above: int, status: str) -> str:
    """Return how the first of `path` lies to the event at `above`, "" where nothing says."""
    at, top = path[0], path[-1]
    marks = (
        [tree.lemma[kid] for kid in tree.kids(top, "mark", "advmod") if kid < top] if tree.dep[top] == "advcl" else []
    )
    marks += [tree.lemma[each] for each in path if tree.pos[each] in ("ADP", "SCONJ")]
    for mark in marks:
        order = _words().get(mark, "")
        if order and (order != "during" or tree.dep[top] == "advcl" or len(path) > 1):
            return order
    if _is_perfect(tree, at) and not _is_perfect(tree, above) and tree.tag[above] == "VBD":
        return "before"
    if tree.lemma[above] in reporting_verbs() and tree.dep[top] in ("ccomp", "xcomp"):
        return "before" if status == "happened" else "after" if status == "planned" else ""
    return ""


def _is_perfect(tree: Syntax, at: int) -> bool:
    return any(tree.token[kid].lower() in ("had", "'d", "having") for kid in auxiliaries(tree, at))


@functools.cache
def _words() -> dict[str, str]:
    return {row["word"]: row["order"] for row in lexicon("order_words")}


def arranged(keys: list[tuple], found: list[Link]) -> list[int]:
    """Return the numbers of the events by `keys`, and where two have one key, by the links, else as told."""
    ranks = list(range(len(keys)))
    before: dict[int, list[int]] = {number: [] for number in ranks}
    for link in found:
        first, second = (link.below, link.above) if link.order == "before" else (link.above, link.below)
        if link.order != "during" and keys[first] == keys[second]:
            before[second].append(first)
    result: list[int] = []
    placed: set[int] = set()

    def put(number: int) -> None:
        if number not in placed:
            placed.add(number)
            for earlier in sorted(before[number]):
                put(earlier)
            result.append(number)

    for number in sorted(ranks, key=lambda each: (keys[each], each)):
        put(number)
    return result
