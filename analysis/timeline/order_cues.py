"""Events → what the words between them say of their order: which was before which, while which."""

import functools
from dataclasses import dataclass

from analysis.lexicons import lexicon, words
from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import SUBJECTS, VERBAL, Syntax
from analysis.text.tense import auxiliaries

_PURPOSE = frozenset({"advcl", "xcomp"})


@dataclass(frozen=True)
class Link:
    """The event number `below` is before, after or during (`order`) the event number `above`.

    `cue` is the position of the word that says so, -1 where only the way that the one hangs on the other does;
    `rule` is the family of such words.
    """

    below: int
    above: int
    order: str
    cue: int = -1
    rule: str = "word"

    def pair(self) -> tuple[int, int]:
        """Return the two events, the one that was before first."""
        return (self.below, self.above) if self.order == "before" else (self.above, self.below)


def links(tree: Syntax, positions: list[int], statuses: list[str]) -> list[Link]:
    """Return the Links between the events at `positions` that words and syntax give.

    From each event to the nearest one over it in the tree: "after, before, since, while" between them, the past
    perfect, reporting (what is reported to have happened was before the report, what is planned comes after it),
    coordinated verbs ("arrested and charged"), purpose ("gathered to protest"). From the subject of a word of
    consequence to its object: "the attack led to protests". From a verb with "then", "later", "earlier" to the main
    verb told before it.
    """
    number_at = {at: number for number, at in enumerate(positions)}
    found = []
    for number, at in enumerate(positions):
        found += _to_above(tree, at, number, number_at, statuses[number])
        found += _from_consequence(tree, at, number_at)
        found += _to_last_told(tree, at, number, positions)
    return found


@dataclass(frozen=True, eq=False)
class _Way:
    """The way up the tree from an event of `status`, the first of `path`, to the nearest event `above` it."""

    tree: Syntax
    path: list[int]
    above: int
    status: str

    @property
    def dep(self) -> str:
        """How the last of the way hangs on the event above."""
        return self.tree.dep[self.path[-1]]

    @property
    def is_direct(self) -> bool:
        """Whether the event itself hangs on the one above."""
        return len(self.path) == 1


def _to_above(tree: Syntax, at: int, number: int, number_at: dict[int, int], status: str) -> list[Link]:
    """Return the Link from the event at `at` to the nearest event over it."""
    path = [at]
    for up in tree.ancestors(at):
        if up in number_at:
            for rule in (_by_word, _by_perfect, _by_report, _by_coordination, _by_purpose):
                order, cue = rule(_Way(tree, path, up, status))
                if order:
                    return [Link(number, number_at[up], order, cue, rule.__name__.removeprefix("_by_"))]
            break
        path.append(up)
    return []


# Rules: how does the event lie to the one above it, and which word says so? ("", -1) where nothing does.


def _by_word(way: _Way) -> tuple[str, int]:
    """Say before to "fled after the attack", after to "met before they left"."""
    tree, top = way.tree, way.path[-1]
    is_clause = way.dep == "advcl"
    marks = [kid for kid in tree.kids(top, "mark", "advmod") if kid < top] if is_clause else []
    marks += [at for at in way.path if tree.pos[at] in ("ADP", "SCONJ") or tree.dep[at] in ("prep", "advmod")]
    for mark in marks:
        order = _words("order_words").get(tree.token[mark].lower(), "")
        if order and (order != "during" or is_clause or not way.is_direct):
            return order, mark
    return "", -1


def _by_perfect(way: _Way) -> tuple[str, int]:
    """Say before to "said that he had left"."""
    cue = _had(way.tree, way.path[0])
    is_past = cue >= 0 and _had(way.tree, way.above) < 0 and way.tree.tag[way.above] == "VBD"
    return ("before", cue) if is_past else ("", -1)


def _had(tree: Syntax, at: int) -> int:
    return next((kid for kid in auxiliaries(tree, at) if tree.token[kid].lower() in ("had", "'d", "having")), -1)


def _by_report(way: _Way) -> tuple[str, int]:
    """Say before to "said that he left", after to "said that he will leave", "promised to leave"."""
    if way.tree.lemma[way.above] not in reporting_verbs() or way.dep not in ("ccomp", "xcomp"):
        return "", -1
    if way.status == "happened" and way.dep == "ccomp":
        return "before", way.above
    return ("after", way.above) if way.status == "planned" else ("", -1)


def _by_coordination(way: _Way) -> tuple[str, int]:
    """Say after to "charged" in "was arrested and charged": two steps in the words of one tense."""
    tree, at, above = way.tree, way.path[0], way.above
    is_step = way.is_direct and way.dep == "conj" and tree.tag[at] == tree.tag[above]
    if not is_step or tree.tag[at] not in ("VBD", "VBN") or tree.kids(at, *SUBJECTS, "neg"):
        return "", -1
    return "after", next((each for each in range(above + 1, at) if tree.dep[each] == "cc"), -1)


def _by_purpose(way: _Way) -> tuple[str, int]:
    """Say after to "protest" in "gathered to protest"."""
    tree, at = way.tree, way.path[0]
    to = next((kid for kid in tree.kids(at, "aux") if tree.lemma[kid] == "to"), -1)
    is_purpose = way.is_direct and way.dep in _PURPOSE and to >= 0 and tree.pos[way.above] in VERBAL
    is_one_event = way.status == "ongoing" or tree.lemma[way.above] in words("holding_verbs")  # "began to protest"
    return ("after", to) if is_purpose and not is_one_event else ("", -1)


def _from_consequence(tree: Syntax, verb: int, number_at: dict[int, int]) -> list[Link]:
    """Return the Links from the events that are subjects of the verb at `verb` to those that it leads to."""
    known = _words("consequence_verbs")
    causes = [kid for kid in tree.kids(verb, "nsubj", "nsubjpass") if kid in number_at]
    found = []
    for kid in tree.children[verb] if causes else []:
        is_phrase = tree.dep[kid] in ("prep", "agent")
        order = known.get(f"{tree.lemma[verb]} {tree.lemma[kid]}" if is_phrase else tree.lemma[verb], "")
        for noun in tree.kids(kid, "pobj") if is_phrase else [kid] if tree.dep[kid] == "dobj" else []:
            if order and noun in number_at:
                found += [Link(number_at[cause], number_at[noun], order, verb, "consequence") for cause in causes]
    return found


def _to_last_told(tree: Syntax, at: int, number: int, positions: list[int]) -> list[Link]:
    """Return the Link that "then", "later" or "earlier" beside a main verb makes to the main verb told before it."""
    if tree.pos[at] not in VERBAL or tree.dep[tree.first_conjunct(at)] != "ROOT" or number == 0:
        return []
    known = _words("sequence_words")
    cue = next((kid for kid in tree.kids(at, "advmod") if tree.token[kid].lower() in known), -1)
    if cue < 0 or any(tree.dep[kid] == "npadvmod" for kid in tree.children[cue]):
        return []  # "two days later" is counted from a day that need not be the last one told
    last = _last_main(tree, number, positions)
    return [] if last < 0 else [Link(number, last, known[tree.token[cue].lower()], cue, "sequence")]


def _last_main(tree: Syntax, number: int, positions: list[int]) -> int:
    """Return the number of the main verb told last before `number`, at most one sentence before, -1 for none."""
    at = positions[number]
    for other in range(number - 1, -1, -1):
        before = positions[other]
        if tree.sentence[at] - tree.sentence[before] > 1:
            break
        if tree.tag[before] in ("VBD", "VBN") and tree.dep[tree.first_conjunct(before)] == "ROOT":
            return other
    return -1


@functools.cache
def _words(name: str) -> dict[str, str]:
    return {next(iter(row.values())): row["order"] for row in lexicon(name)}
