"""The places of names → what kind each of them is, where what stands beside them tells it better than the tagger."""

import functools
from collections import Counter

from analysis.actors.gender import gender_of
from analysis.actors.name_words import Words, surname
from analysis.actors.nominals import actor_nouns
from analysis.actors.persons import PLACES_TOO, is_person_there, is_within_name, surnames_first
from analysis.lexicons import lexicon
from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import SUBJECTS, Syntax

_PLACES = frozenset(("GPE", "LOC", "FAC", "NORP"))
_NOT_WHERE = frozenset(("as", "by", "with", "against", "for", "about", "like", "than"))
_SITES = frozenset(("Tower", "Towers", "Street", "Hotel", "Stadium", "Airport", "Bridge", "Square", "Resort", "Avenue"))
_HOUSES = frozenset(("House", "Station", "Prison", "Hospital", "University", "College"))
_COUNTIES = frozenset(("Co", "Co.", "County"))  # "Co Louth"
_LONGEST_PERSON = 3  # words of a person's name that the tagger took for a firm's

Span = tuple[int, int]  # positions, the second exclusive


def name_kinds(tree: Syntax, spans: dict[Span, str]) -> tuple[dict[Words, str], set[Words]]:
    """Return the kind of each name in `spans` and of what persons go under alone, and the given names among these."""
    kinds: dict[Words, Counter[str]] = {}
    for (begin, end), kind in sorted(spans.items()):
        kinds.setdefault(tuple(tree.token[begin:end]), Counter())[kind] += 1
    types = {name: counter.most_common(1)[0][0] for name, counter in kinds.items()}
    types |= dict.fromkeys(_told_firms(tree, spans, types), "ORG")
    types |= dict.fromkeys(_told_persons(tree, spans, types), "PERSON")
    types |= {
        name: _no_persons()[name[0]] for name, kind in types.items() if kind == "PERSON" and name[0] in _no_persons()
    }
    types |= {
        name: "GPE" for name, kind in types.items() if kind == "PERSON" and len(name) == 2 and name[0] in _COUNTIES
    }
    types |= {name: "FAC" for name, kind in types.items() if kind == "PERSON" and len(name) > 1 and _is_site(name)}
    for name in [name for name, kind in types.items() if kind == "PERSON" and len(name) > 1]:
        last = (surname(name),)
        if not last[0][0].isalpha():
            continue
        if types.get(last, "PERSON") in _PLACES and _is_doer(tree, spans, name, last):
            types[last] = "PERSON"  # "Medina wept": the tagger knows the town alone
        types.setdefault(last, "PERSON")
    given: set[Words] = {
        (name[0],) for name, kind in types.items() if kind == "PERSON" and len(name) > 1 and gender_of(name[0])
    }
    given -= set(types)
    types |= dict.fromkeys([*given, *surnames_first(tree, types)], "PERSON")
    return types, given


def _is_site(name: Words) -> bool:
    """Return whether a name's last word says that it is a place's: "Trump White House", not "Hugh House"."""
    is_person = len(name) == 2 and bool(gender_of(name[0]))
    return name[-1] in _SITES or (name[-1] in _HOUSES and not is_person)


def _told_persons(tree: Syntax, spans: dict[Span, str], types: dict[Words, str]) -> set[Words]:
    """Return the names with a given name that the tagger calls firms or places, and what is said of them persons."""
    found: set[Words] = set()
    places: dict[Words, list[Span]] = {}
    for span in spans:
        places.setdefault(_at(tree, span), []).append(span)
    for name, kind in types.items():
        if kind == "PERSON" or not 1 < len(name) <= _LONGEST_PERSON:
            continue
        if any(span[0] and tree.token[span[0] - 1].endswith("-year-old") for span in places[name]):
            found |= {name, name[-1:]}
        elif gender_of(name[0]):
            alike = places.get(name, []) + places.get(name[-1:], [])
            is_doer = kind in ("PRODUCT", "LAW", "LOC") and any(tree.dep[span[1] - 1] in SUBJECTS for span in alike)
            if is_doer or any(is_person_there(tree, *span) for span in alike) or _has_surname(tree, name):
                found |= {name, name[-1:]}
    return found


def _has_surname(tree: Syntax, name: Words) -> bool:
    """Return whether the article goes on about a given name and another word by that word alone: "Duterte said"."""
    last = name[-1]
    if len(name) != 2 or name[0] in PLACES_TOO or last.lower() in tree.token or not last.isalpha():
        return False
    alone = [at for at, token in enumerate(tree.token) if token == last and not is_within_name(tree, at)]
    doing = [at for at in alone if tree.dep[at] in SUBJECTS]
    is_speaker = any(tree.lemma[tree.head[at]] in reporting_verbs() for at in doing)
    is_the = any(tree.kids(at, "det", "amod") for at in alone)
    where = sum(_is_where(tree, at + 1) for at in alone)
    return (len(alone) > 1 or is_speaker) and not is_the and len(doing) > where


def _told_firms(tree: Syntax, spans: dict[Span, str], types: dict[Words, str]) -> set[Words]:
    """Return the names of one word that the tagger calls persons, and a noun beside them firms: "the airline Wizz"."""
    found: set[Words] = set()
    for first, after in spans:
        name, beside = _at(tree, (first, after)), tree.kids(first, "appos", "compound", "nmod")
        beside += [tree.head[first]] if tree.dep[first] == "appos" else []
        is_firm = any(tree.tag[at] == "NN" and actor_nouns().get(tree.lemma[at], ("",))[0] == "body" for at in beside)
        if len(name) == 1 and types[name] == "PERSON" and is_firm and not gender_of(name[0]):
            found.add(name)
    return found


def _at(tree: Syntax, span: Span) -> Words:
    return tuple(tree.token[slice(*span)])


def _is_doer(tree: Syntax, spans: dict[Span, str], name: Words, last: Words) -> bool:
    """Return whether the end of a person's `name`, behind it, stands oftener where one does something than where
    something is; before it, "Beijing" of "Ann Lee Beijing", it must nowhere say where.
    """
    alone = [span for span in spans if _at(tree, span) == last]
    where = sum(_is_where(tree, after) for _, after in alone)
    is_people = any(tree.dep[first] == "amod" or tree.lemma[max(first - 1, 0)] == "the" for first, _ in alone)
    if is_people or not where:
        return not is_people
    doing = sum(tree.dep[after - 1] in SUBJECTS and tree.pos[after - 1] == "PROPN" for _, after in alone)
    return doing > where and min(alone) > min(span for span in spans if _at(tree, span) == name)


def _is_where(tree: Syntax, after: int) -> bool:
    """Return whether the name before `after` stands where places stand: "in Medina", "Medina, Ohio"."""
    over = tree.head[after - 1]
    is_said = tree.lemma[over] == "to" and tree.lemma[tree.head[over]] in ("accord", "according")
    is_within = tree.dep[after - 1] == "pobj" and tree.lemma[over] not in _NOT_WHERE and not is_said
    return (
        is_within
        or tree.dep[after - 1] in ("npadvmod", "appos")
        or (
            after < len(tree.token)
            and tree.token[after] == ","
            and tree.entity[min(after + 1, len(tree.token) - 1)] == "GPE"
        )
    )


@functools.cache
def _no_persons() -> dict[str, str]:
    """Return the types of the names, by their first words, that the tagger takes for persons: "Brexit"."""
    return {row["name"]: row["type"] for row in lexicon("no_persons")}
