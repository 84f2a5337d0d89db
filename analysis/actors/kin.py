"""A bare surname that is not whose name the article has in full: "Kim, half-brother of Kim Il", "President Lee"."""

from collections import Counter

from analysis.actors.gender import PRONOUN_GENDER, gender_of
from analysis.actors.mention import Mention
from analysis.actors.name_words import surname
from analysis.lexicons import words
from analysis.text.syntax import Syntax


def apart(tree: Syntax, found: list[Mention]) -> dict[str, set[str]]:
    """Return by the surnames that stand alone the full names of relatives, who are not meant by them.

    The relative stands in what is said of the bare name, "Lee, a brother of Ann Lee", or owns it, "Ann Lee's brother,
    Lee"; or only the bare name has an office, and is told of first, and the other is no man, or a relative: "President
    Lee spoke. Ann Lee sang." `found` are the names of the article.
    """
    full = {at: name for name in found for at in range(name.first, name.last + 1) if name.first < name.last}
    alone = {name.head: name.text for name in found if name.first == name.last}
    strangers: dict[str, set[str]] = {}
    for at, text in alone.items():
        beside = tree.kids(at, "appos") + ([tree.head[at]] if tree.dep[at] in ("appos", "compound", "nmod") else [])
        for noun in beside:
            inside = tree.subtree(noun) if tree.lemma[noun] in words("relatives") else []
            for name in {full[each].text for each in inside if each in full}:
                if surname(tuple(name.split())) == text or name.split()[0] == text:
                    strangers.setdefault(text, set()).add(name)
    for text, names in _in_office(tree, found).items():
        strangers.setdefault(text, set()).update(names)
    return strangers


def _in_office(tree: Syntax, found: list[Mention]) -> dict[str, set[str]]:
    """Return who is named in full with the surname of somebody whose office alone was told before, by the surname."""
    officials: set[str] = set()
    others: dict[str, list[Mention]] = {}
    for name in found:
        if name.first == name.last and name.text not in others and _has_office(tree, name):
            officials.add(name.text)
        elif name.first < name.last and name.type == "PERSON":
            others.setdefault(surname(tuple(name.text.split())), []).append(name)
    called = {(name.text, gender_of(tree.token[name.first - 1])) for name in found if name.first}
    alone = {text: [each.head for each in found if each.first == each.last and each.text == text] for text in officials}
    called |= {(text, "female") for text, places in alone.items() if _is_called_she(tree, places)}
    called = {(text, gender) for text, gender in called if gender}  # "Mr Lee", who may be Bo Lee
    return {
        text: {name.text for name in others[text]}
        for text in officials & others.keys()
        if not any(
            _has_office(tree, name) or _is_the_man(tree, name) or (text, gender_of(name.text.split()[0])) in called
            for name in others[text]
        )
    }


def _is_called_she(tree: Syntax, places: list[int]) -> bool:
    """Return whether the sentences that name somebody at `places` go on with "she" rather than with "he".

    Another name between them may be whom the pronoun means.
    """
    told = Counter[str]()
    for at in places:
        for after in range(at + 1, len(tree.token)):
            is_far = tree.sentence[after] > tree.sentence[at] + 1
            if is_far or tree.entity[after] == "PERSON":
                break
            told[PRONOUN_GENDER.get(tree.token[after].lower(), "")] += 1
    return told["female"] > told["male"]


def _is_the_man(tree: Syntax, name: Mention) -> bool:
    """Return whether a full name is a man's of whom nothing beside it says whose relative he is.

    A woman of the same name is oftener the wife of who holds an office than the one who holds it.
    """
    over = tree.head[name.head]
    beside = [*tree.kids(name.head, "appos", "compound"), *([over] if tree.dep[name.head] == "appos" else [])]
    is_kin = any(tree.lemma[at] in words("relatives") for at in beside)
    return gender_of(name.text.split()[0]) == "male" and not is_kin


def _has_office(tree: Syntax, name: Mention) -> bool:
    """Return whether an office stands before a name or begins it: "President Lee", not "Mrs Lee"."""
    before = tree.token[name.first - 1].lower() if name.first else ""
    own = name.text.split()[0].lower()
    return any(word in words("titles") and not gender_of(word) for word in (before, own))
