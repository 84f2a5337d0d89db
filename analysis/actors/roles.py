"""Words beside a name → what its bearer is: "president", "foreign minister", "41-year-old"."""

from analysis.actors.nominals import actor_nouns
from analysis.text.syntax import Syntax

_NOT_HELD = frozenset({"former", "ex", "ex-", "then", "late", "vice", "deputy", "assistant", "shadow", "outgoing"})
_OLD = "-year-old"
_OFFICE = 4  # letters at least of an office before a name: "president", not "Mr."


def roles(tree: Syntax, head: int, first: int, kind: str) -> set[str]:
    """Return what the words of a name or beside it say that its bearer is: "Prime Minister May", "Lee, the spokesman".

    A former president or a vice president is "former president" here, one of another people "foreign president", one
    of a firm "firm's president"; "the 41-year-old" is who is told to be 41.
    """
    if kind in ("ORG", "FAC"):
        last = tree.token[head].lower()
        return {last} if actor_nouns().get(last, ("", "")) == ("body", "role") else set()
    beside = tree.kids(head, "compound", "appos") + ([tree.head[head]] if tree.dep[head] == "appos" else [])
    found = {at for at in beside if tree.lemma[at] in actor_nouns() and tree.pos[at] in ("NOUN", "PROPN")}
    before = first - 1
    if before >= 0 and tree.head[before] >= first and tree.pos[before] in ("PROPN", "NOUN"):
        found |= {before} if tree.token[before].isalpha() and len(tree.lemma[before]) >= _OFFICE else set()
    offices = {f"{_kept(tree, at)}{tree.lemma[at]}" for at in found}
    offices |= {phrase for at in found if (phrase := _phrase(tree, at, first))}
    return offices | ({f"{age}{_OLD}"} if (age := age_beside(tree, head, first)) else set())


def _phrase(tree: Syntax, office: int, first: int) -> str:
    """Return an office with the small word before it: "chief strategist", "" where there is none."""
    before = office - 1
    is_part = (
        office < first and before >= 0 and tree.dep[before] in ("amod", "compound") and tree.head[before] >= office
    )
    is_part = is_part or (office > first and tree.head[before] == office and tree.dep[before] in ("amod", "compound"))
    is_small = is_part and tree.token[before].islower() and tree.token[before] not in _NOT_HELD
    return f"{tree.token[before]} {tree.lemma[office]}" if is_small else ""


def _kept(tree: Syntax, office: int) -> str:
    """Return what sets an office before a name apart from the bare one: that it is past or a deputy's, or abroad."""
    near = [at for at in range(max(0, office - 2), office) if tree.sentence[at] == tree.sentence[office]]
    before = [kid for kid in tree.children[office] if kid < office] + near
    if any(tree.token[at].lower() in _NOT_HELD for at in before):
        return "former "
    if tree.token[office] == "president" and any(tree.entity[at] == "ORG" for at in before):
        return "firm's "  # whom nobody calls "the president" beside a head of state
    return "foreign " if any(tree.entity[at] in ("NORP", "GPE") for at in before) else ""


def age_beside(tree: Syntax, head: int, first: int) -> str:
    """Return the years of a person beside the name: "Ann Lee, 41," or "41-year-old Ann Lee"."""
    if first and tree.token[first - 1].endswith(_OLD):
        return tree.token[first - 1].removesuffix(_OLD)
    after = tree.token[head + 1 : head + 4]
    is_age = len(after) == 3 and after[1].isdigit() and len(after[1]) == 2
    return after[1] if is_age and (after[0], after[2]) in ((",", ","), (",", "."), ("(", ")")) else ""
