"""Tagged tokens → the runs of proper nouns that titles, given names and what is said of them mark as persons."""

from collections.abc import Iterator

from analysis.actors.gender import gender_of, gender_of_noun
from analysis.actors.name_words import Words, is_suffix
from analysis.actors.nominals import actor_nouns
from analysis.actors.roles import age_beside
from analysis.lexicons import words
from analysis.text.syntax import SUBJECTS, Syntax

MAY_BE_PERSON = {"", "GPE", "NORP"}  # what the tagger makes of a last name that it does not know
PLACES_TOO = frozenset({"Austin", "Charlotte", "Chelsea", "Florence", "Victoria", "Virginia"})  # given names and places
_LONGEST = 5  # longer runs of capitals are headlines that the tagger took for names

Span = tuple[int, int]  # positions, the second exclusive


def persons(tree: Syntax) -> Iterator[tuple[Span, bool]]:
    """Yield the runs of proper nouns that are persons, and whether that is sure whatever the tagger calls them.

    A title makes it sure, and with a given name so does "Jr.", an age or an office: "Rita Sorel, a nurse".
    """
    at = 0
    while at < len(tree.pos):
        end = at + 1
        if tree.pos[at] == "PROPN":
            while end < len(tree.pos) and tree.pos[end] == "PROPN" and tree.sentence[end] == tree.sentence[at]:
                end += 1
            found = _person_in(tree, at, end)
            if found is not None:
                yield found
        at = end


def _person_in(tree: Syntax, first: int, end: int) -> tuple[Span, bool] | None:
    titled = [at for at in range(first, end) if tree.token[at].lower() in words("titles")]
    begin = titled[-1] + 1 if titled else first
    entities = set(tree.entity[begin:end])
    named = [at for at in range(begin, end - 1) if gender_of(tree.token[at])]
    if not titled and named and "PERSON" not in entities and _is_told(tree, named[0], end):
        return (named[0], end), True
    if "PERSON" in entities or entities - MAY_BE_PERSON:
        return None  # the model's own, or "Justice Department": a title of nobody
    if not titled:
        is_parted = bool(named) and _is_parted(tree, named[0], end)
        if not named or not (entities == {""} or is_parted):
            return None
        return ((named[0], end), is_parted) if end <= named[0] + _LONGEST else None
    return ((begin, end), True) if begin < end <= begin + _LONGEST else None


def _is_parted(tree: Syntax, first: int, end: int) -> bool:
    """Return whether the tagger took a given name alone for a place: "Ricardo" of "Ricardo Medina"."""
    is_begun = first == 0 or tree.entity_id[first - 1] != tree.entity_id[first]  # "West Virginia" is begun before
    is_name = all(tree.token[at].isalpha() and tree.token[at][0].isupper() for at in range(first, end))
    is_place = tree.token[first] in PLACES_TOO or not tree.entity[first]
    return is_begun and is_name and not is_place and len({tree.entity_id[at] for at in range(first, end)}) > 1


def _is_told(tree: Syntax, first: int, end: int) -> bool:
    """Return whether "Jr.", an age or an office says that a given name and what follows it are a person's."""
    return end - first <= _LONGEST and (is_suffix(tree.token[end - 1]) or is_person_there(tree, first, end))


def is_person_there(tree: Syntax, first: int, end: int) -> bool:
    """Return whether the words around a name say that it is a person's: an age, an office, a mother."""
    head = tree.head_of((first, end - 1))
    offices = [kid for kid in tree.kids(head, "appos") if kid >= end and tree.tag[kid] == "NN"]
    is_held = any(actor_nouns().get(tree.lemma[kid], ("", ""))[0] == "person" for kid in offices)
    is_kin = tree.dep[head] == "poss" and bool(gender_of_noun(tree.lemma[tree.head[head]]))
    return is_held or is_kin or bool(age_beside(tree, end - 1, first))


def surnames_first(tree: Syntax, types: dict[Words, str]) -> set[Words]:
    """Return the first words of persons' names, of those in `types`, that stand alone for them: "Bian" of "Bian Yong".

    So it is in China. Nowhere does the second word stand alone, nor the first before the whole name.
    """
    places: dict[str, list[int]] = {token: [] for name in types if len(name) == 2 for token in name}
    for at, token in enumerate(tree.token):
        if token in places:
            places[token].append(at)
    found: set[Words] = set()
    for name in (name for name, kind in types.items() if kind == "PERSON" and len(name) == 2):
        first, second = name
        if gender_of(first) or not (first.isalpha() and second.isalpha() and second.istitle()):
            continue
        whole = [at for at in places[first] if tree.token[at + 1 : at + 2] == [second]]
        alone = [
            at for at in places[first] if at not in whole and tree.pos[at] == "PROPN" and not is_within_name(tree, at)
        ]
        is_first = bool(whole and alone) and whole[0] < alone[0] and len(places[second]) == len(whole)
        if is_first and any(tree.dep[at] in SUBJECTS for at in alone) and second.lower() not in tree.token:
            found.add(name[:1])
    return found


def is_within_name(tree: Syntax, at: int) -> bool:
    """Return whether a proper noun is a part of a longer name."""
    return any(tree.pos[each] == "PROPN" and tree.sentence[each] == tree.sentence[at]
               for each in (at - 1, at + 1) if 0 <= each < len(tree.token))  # fmt: skip
