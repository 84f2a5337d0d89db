"""What actors are called, by position → the same without what no newspaper would print."""

from analysis.actors.gender import PRONOUN_GENDER, gender_of
from analysis.lexicons import words
from analysis.text.syntax import SUBJECTS, Syntax

_PERSONS = frozenset({"he", "she", "his", "her", "him"})
_OFFICES = frozenset({"State", "Defense", "Defence", "Justice", "Homeland", "Treasury", "Commerce", "Parliament"})
BODIES = frozenset({"organization", "organisation", "group", "company", "firm", "agency", "club", "party", "union",
                     "charity", "association", "bank", "court", "ministry", "newspaper"})  # fmt: skip
_SITES = frozenset({"airport", "airfield", "base", "building", "bridge", "port", "road", "camp", "prison", "house",
                    "hotel", "station", "square", "bar", "border", "island", "site", "shrine", "mosque", "plant",
                    "mine"})  # fmt: skip
_GENDERS = {
    **dict.fromkeys(["woman", "girl", "mother", "wife", "daughter", "sister", "actress"], "female"),
    **dict.fromkeys(["man", "boy", "father", "husband", "son", "brother"], "male"),
}
_LANDS = frozenset({"country", "nation", "state", "kingdom", "republic"})
_MANY = frozenset({"they", "them", "their"})
_COUNTS = frozenset({"One", "Two", "Three", "Four", "Five", "Some", "Several", "Many", "Most", "Both", "Another"})
_WHERE = frozenset({"on", "in", "at"})
_OWNERS = frozenset({"my", "our", "your", "his", "her", "its", "their"})
_SPEAKERS = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "source", "sources", "a spokesman", "a spokeswoman", "a spokesperson"}
)  # of whom pronouns seldom speak


def cleared(tree: Syntax, names: dict[int, str]) -> dict[int, str]:
    """Return `names` without the end of an office before them, and without a "he" that would be a place or a medium.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> tree = analyse(Article("The Secretary of State Ann Lee left.")).tree
    >>> cleared(tree, {5: "State Ann Lee"})
    {5: 'Ann Lee'}
    """
    proper: dict[str, list[int]] = {}
    for at, name in names.items():
        if tree.pos[at] == "PROPN":
            proper.setdefault(name, []).append(at)
    where = {name for name, told in proper.items() if all(_is_where(tree, at) for at in told)}
    persons = {name for name, told in proper.items() if _is_person(tree, name, told)}
    things = {
        name for at, name in names.items() if tree.tag[at] == "NN" and tree.lemma[at] in words("event_nouns") | _SITES
    }
    places = {name for name, told in proper.items() if all(tree.entity[at] in ("GPE", "LOC") for at in told)}
    bodies = {name for name, told in proper.items() if any(_is_one_body(tree, at) for at in told)}
    many = {name for at, name in names.items() if tree.tag[at] in ("NNS", "NNPS")}
    return _with_surnames(tree, names) | {
        at: _without_office(name) if name in proper else _uncounted(name)
        for at, name in names.items()
        if _is_telling(name)
        and not _is_misnamed(tree, at, name, places)
        and not (tree.lemma[at] in _LANDS and tree.tag[at] == "NN" and not _is_near(tree, at, proper.get(name, []), 1))
        and not (tree.lemma[at] in _MANY and name in bodies and not _is_near(tree, at, proper[name]))
        and not (tree.lemma[at] == "it" and tree.dep[at] not in SUBJECTS and name in places)
        and not (tree.pos[at] == "PRON" and is_other_gender(tree.token[at], name))
        and not (tree.pos[at] == "PRON" and _is_unfit(tree.lemma[at], name, where | things, many | persons))
    }


def _with_surnames(tree: Syntax, names: dict[int, str]) -> dict[int, str]:
    """Return by position the names of whom only the given name is known there: "Theresa" before "May"."""
    alone = [at for at, name in names.items() if name == tree.token[at] and tree.dep[at] == "compound"]
    alone = [at for at in alone if tree.head[at] == at + 1 not in names and tree.pos[at] == tree.pos[at + 1] == "PROPN"]
    return {at + 1: f"{names[at]} {tree.token[at + 1]}" for at in alone if tree.entity[at] == "PERSON"}


def _is_one_body(tree: Syntax, at: int) -> bool:
    """Return whether a name is a body's that takes a verb in the singular: "the League lists"."""
    verb = tree.head[at]
    helpers = [verb, *tree.kids(verb, "aux", "auxpass")]
    is_body = tree.entity[at] in ("ORG", "GPE") and tree.dep[at] in SUBJECTS
    return is_body and any(tree.tag[each] == "VBZ" or tree.token[each] == "was" for each in helpers)


def _is_near(tree: Syntax, at: int, told: list[int], back: int = 0) -> bool:
    """Return whether a name stands before a word in its sentence ("the firm says they will"), or `back` before that."""
    return any(each < at and tree.sentence[at] - tree.sentence[each] <= back for each in told)


def _is_person(tree: Syntax, name: str, told: list[int]) -> bool:
    """Return whether a name is a person's, as its tags or its given name say."""
    is_given = " " in name and bool(gender_of(name.split()[0]))
    return is_given or all(tree.entity[at] == "PERSON" for at in told)


def _is_unfit(pronoun: str, name: str, no_person: set[str], no_thing: set[str]) -> bool:
    """Return whether a pronoun cannot stand for a name: "he" for a place, "it" for many."""
    return (name in no_person and pronoun in _PERSONS | _MANY) or (name in no_thing and pronoun in ("it", "its"))


def is_other_gender(pronoun: str, name: str) -> bool:
    """Return whether "he" would stand for a woman, as her given name says, or "she" for a man."""
    own, given = PRONOUN_GENDER.get(pronoun.lower()), gender_of(name.split()[0]) if " " in name else ""
    given = _GENDERS.get(name.split()[-1].lower(), given)
    return bool(own and given) and own != given


def _is_misnamed(tree: Syntax, at: int, name: str, places: set[str]) -> bool:
    """Return whether a firm or a body is called by a place: "Houston" for "the organization"."""
    return name in places and tree.tag[at] == "NN" and tree.lemma[at] in BODIES


def _is_where(tree: Syntax, at: int) -> bool:
    """Return whether a name says where: "wrote on Twitter"."""
    return tree.dep[at] == "pobj" and tree.lemma[tree.head[at]] in _WHERE


def _without_office(name: str) -> str:
    """Return a name of three words or more without "State" before it, which is the end of "Secretary of State"."""
    first, _, rest = name.partition(" ")
    return rest if first in _OFFICES and rest.count(" ") == 1 and rest.istitle() else name


def _uncounted(name: str) -> str:
    """Return what is no name without the capital of a number that began its sentence: "One young voter"."""
    first, _, rest = name.partition(" ")
    return f"{first.lower()} {rest}" if first in _COUNTS and rest else _without_office(name)


def _is_telling(name: str) -> bool:
    """Return whether a name names somebody: "his brother" does not, nor a name with an address glued to it."""
    return (
        not ("/" in name and "." in name)
        and name.split(" ", 1)[0].lower() not in _OWNERS
        and name.lower() not in _SPEAKERS
    )
