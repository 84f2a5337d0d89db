"""A pronoun or "the company" → the name that stands for it, where the article makes it plain."""

import functools
from dataclasses import dataclass, field

from analysis.cues import reporting_verbs
from analysis.lexicons import lexicon
from analysis.syntax import SUBJECTS, Syntax

PRONOUNS = {
    **dict.fromkeys(["he", "she", "him", "her", "his", "hers", "himself", "herself"], "person"),
    **dict.fromkeys(["it", "its", "itself"], "thing"),
    **dict.fromkeys(["they", "them", "their", "theirs", "themselves"], "many"),
}
_SEX = dict.fromkeys(["he", "him", "his", "himself"], "male") | dict.fromkeys(
    ["she", "her", "hers", "herself"], "female"
)
_KINDS = {"PERSON": "person", "ORG": "body", "GPE": "country", "NORP": "many", "LOC": "place", "FAC": "place"}
_WINDOW = 3  # sentences that a pronoun or "the country" looks back
_PLAIN = frozenset({"poss", "agent", "appos", "ROOT"})  # with the subjects: who a story is about, not what it passes by
_EMPTY_VERBS = frozenset({"be", "remain", "seem", "appear", "turn", "take", "look"})


@dataclass
class Mention:
    """A place in the text that speaks of an actor; positions are positions in the Syntax."""

    head: int
    first: int
    last: int
    kind: str
    type: str
    text: str
    actor: str = ""
    roles: set[str] = field(default_factory=set)


def antecedent(tree: Syntax, mention: Mention, before: list[Mention], sexes: dict[str, str]) -> str:
    """Return the actor that `mention` stands for, "" for a pronoun that has none; a noun stands for itself.

    `sexes` are those of the actors, as far as their names tell.
    """
    sentence = tree.sentence[mention.head]
    near = [
        other
        for other in reversed(before)
        if other.actor and sentence - tree.sentence[other.head] <= _WINDOW and _fits(tree, mention, other)
    ]
    sex = _SEX.get(mention.text.lower(), "")
    near = [other for other in near if not sex or sexes.get(other.actor, sex) == sex]
    if mention.kind == "noun":
        by_role = {other.actor for other in before if mention.text.lower() in other.roles and other.kind == "name"}
        if len(by_role) == 1:
            return by_role.pop()
        return next((other.actor for other in near if _is_plain(tree, other.head)), mention.text)
    if PRONOUNS[mention.text.lower()] != "person" and _is_about_a_thing(tree, mention.head, before):
        return ""
    has_subject = any(tree.sentence[other.head] == sentence and tree.dep[other.head] in SUBJECTS for other in near)
    is_speaker = tree.lemma[tree.head[mention.head]] in reporting_verbs() and tree.dep[mention.head] in SUBJECTS
    if is_speaker and not has_subject:
        speaker = next((other for other in near if _speaks(tree, other)), None)
        if speaker is not None:
            return speaker.actor
    for back in range(_WINDOW + 1):
        here = [other for other in near if sentence - tree.sentence[other.head] == back]
        plain = [other for other in here if tree.dep[other.head] in SUBJECTS] or [
            other for other in here if _is_plain(tree, other.head)
        ]
        if plain:
            return plain[0].actor
    return near[0].actor if near and PRONOUNS[mention.text.lower()] == "person" else ""


def is_empty(tree: Syntax, at: int) -> bool:
    """Return whether "it" stands for nothing: "it is worth noting that", "it remains to be seen"."""
    if tree.dep[at] == "expl":
        return True
    verb = tree.head[at]
    parts = [verb, *tree.kids(verb, "acomp", "attr")]
    return (
        tree.lemma[at] == "it"
        and tree.dep[at] in SUBJECTS
        and (tree.lemma[verb] in _EMPTY_VERBS or tree.dep[at] == "nsubjpass")
        and any(tree.kids(part, "ccomp", "xcomp", "csubj", "advcl") for part in parts)
    )


def _speaks(tree: Syntax, other: Mention) -> bool:
    return tree.dep[other.head] in SUBJECTS and tree.lemma[tree.head[other.head]] in reporting_verbs()


def _is_plain(tree: Syntax, at: int) -> bool:
    """Return whether the mention at `at` is one that a pronoun takes up: a subject, an owner, a doer, not a place."""
    at = tree.first_conjunct(at)
    return (
        tree.dep[at] in SUBJECTS
        or tree.dep[at] in _PLAIN
        or tree.dep[tree.head[at]] == "agent"
        or tree.lemma[tree.head[at]] == "of"
    )


def _is_about_a_thing(tree: Syntax, at: int, before: list[Mention]) -> bool:
    """Return whether the subject before the pronoun at `at`, in its sentence or the one before, is a plain noun."""
    actors = {other.head for other in before}
    position = at - 1
    while position >= 0 and tree.sentence[position] == tree.sentence[at]:
        if tree.dep[position] in SUBJECTS and tree.pos[position] != "PRON":
            return tree.pos[position] == "NOUN" and position not in actors
        position -= 1
    while position >= 0 and tree.sentence[position] == tree.sentence[at] - 1:
        if tree.dep[position] in SUBJECTS and tree.dep[tree.head[position]] == "ROOT":
            return tree.pos[position] == "NOUN" and position not in actors
        position -= 1
    return False


def _fits(tree: Syntax, mention: Mention, other: Mention) -> bool:
    kind, is_many = _KINDS.get(other.type, ""), tree.tag[other.head] in ("NNS", "NNPS")
    if mention.kind == "noun":
        wanted, back = actor_nouns()[tree.lemma[mention.head]]
        return back == "name" and other.kind == "name" and kind == wanted and not is_many
    if PRONOUNS[mention.text.lower()] == "person":
        return kind == "person" and not is_many
    if PRONOUNS[mention.text.lower()] == "thing":
        return kind in ("body", "country") and not is_many
    return is_many or kind == "many" or (kind == "body" and other.kind == "name")


def known_sexes(tree: Syntax, names: list[Mention]) -> dict[str, str]:
    """Return the sex of each actor whom a given name or a title before it tells, the first that does."""
    table = {row["name"]: row["sex"] for row in lexicon("given_names")}
    found: dict[str, str] = {}
    for name in names:
        words = [tree.token[name.first - 1] if name.first else "", *name.text.split()[:1]]
        sex = next((table[word] for word in words if word in table), "")
        if sex and name.type == "PERSON":
            found.setdefault(name.actor, sex)
    return found


@functools.cache
def actor_nouns() -> dict[str, tuple[str, str]]:
    """Return the kind of each noun for an actor, and what it goes back to."""
    return {row["noun"]: (row["kind"], row["back"]) for row in lexicon("actor_nouns")}
