"""Tagged tokens → the names in an article, each with the one form that it goes under."""

import itertools
from collections.abc import Iterator, Sequence

from analysis.actors.credits import credited
from analysis.actors.gender import gender_of
from analysis.actors.kin import apart
from analysis.actors.mention import Mention
from analysis.actors.name_forms import NameForms
from analysis.actors.name_kinds import name_kinds
from analysis.actors.name_words import Words, is_particle, is_suffix
from analysis.actors.persons import MAY_BE_PERSON, persons
from analysis.actors.roles import roles
from analysis.lexicons import words
from analysis.text.syntax import SUBJECTS, Syntax

NAME_TYPES = frozenset(
    ("PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE")
)

_LONGEST = 7  # a "name" of more words is a clause that the model took for a title
_MARKS = frozenset('"();:,-[]')
_EDGES = frozenset(("DET", "PUNCT", "PART", "SYM", "SPACE", "CCONJ", "ADP", "AUX", "PRON"))

Span = tuple[int, int]  # positions, the second exclusive


def name_mentions(tree: Syntax) -> list[Mention]:
    """Return the names in `tree`, in text order, each under the form that `analysis.actors.name_forms` gives it.

    A name is an entity of the model without its article, possessive mark and title, or a run of proper nouns that
    a title or a given name marks as a person's; where it was seen once, every place with the same words is the
    name, and so is every surname of a person. Who only took a picture or sent the report is nobody here
    (`analysis.actors.credits`).
    """
    credits = credited(tree)
    spans: dict[Span, str] = dict(_entities(tree, credits))
    for (begin, end), is_sure in persons(tree):
        if not credits.isdisjoint(range(begin, end)):
            continue
        over = [span for span in spans if span[0] < end and begin < span[1]]
        if not over or (is_sure and all(spans[span] != "PERSON" for span in over)):
            for span in over:
                del spans[span]
            spans[begin, end] = "PERSON"
    types, given = name_kinds(tree, spans)
    every = [
        span
        for span in _everywhere(tree, sorted(spans), set(types))
        if credits.isdisjoint(range(*span)) and not (tuple(tree.token[slice(*span)]) in given and _is_part(tree, *span))
    ]
    found = [_mention(tree, span, types) for span in every]
    forms = NameForms(found, _in_brackets(tree, found), apart(tree, found))
    for mention in found:
        title = gender_of(tree.token[mention.first - 1]) if mention.first else ""
        mention.actor, mention.type = forms.of(mention, title)
    return found


def _in_brackets(tree: Syntax, found: list[Mention]) -> dict[str, str]:
    """Return the abbreviations that stand in brackets behind the name whose letters they are: "Coast Bank (CBK)"."""
    short: dict[str, str] = {}
    for name, after in itertools.pairwise(found):
        is_beside = after.first == after.last == name.last + 2 and tree.token[name.last + 1] == "("
        if is_beside and name.type == after.type == "ORG" and after.text.isupper() and " " in name.text:
            letters = iter(name.text.lower())
            is_of_it = name.text[0] == after.text[0] and all(letter in letters for letter in after.text.lower())
            short |= {after.text: name.text} if is_of_it else {}
    return short


def _mention(tree: Syntax, span: Span, types: dict[Words, str]) -> Mention:
    places = range(*span)
    head = next((at for at in reversed(places) if tree.head[at] not in places or tree.head[at] == at), places[-1])
    text = as_written(tree.token[slice(*span)], tree.start[slice(*span)], tree.end[slice(*span)])
    kind = types[tuple(tree.token[slice(*span)])]
    return Mention(head, span[0], places[-1], "name", kind, text, "", roles(tree, head, span[0], kind))


def _is_part(tree: Syntax, first: int, after: int) -> bool:
    """Return whether a given name is no name alone there: no proper noun, or a part of a longer name."""
    near = [at for at in (first - 1, after) if 0 <= at < len(tree.token) and tree.sentence[at] == tree.sentence[first]]
    beside = [at for at in near if tree.pos[at] == "PROPN" and tree.token[at].lower() not in words("titles")]
    is_noun = tree.pos[first] == "PROPN" or tree.dep[first] in SUBJECTS
    return not is_noun or tree.entity[first] not in MAY_BE_PERSON or bool(beside)


def as_written(words: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> str:
    """Return `words` as one string, with a space where there was something between them.

    >>> as_written(["Moody", "'s", "Corporation"], [0, 5, 8], [5, 7, 19])
    "Moody's Corporation"
    """
    apart = [" " if start > end else "" for start, end in zip(starts[1:], ends[:-1], strict=True)]
    return "".join(itertools.chain(*zip(words, [*apart, ""], strict=True)))


def _entities(tree: Syntax, credits: set[int]) -> Iterator[tuple[Span, str]]:
    """Yield the spans of the entities that are names, trimmed and parted at marks and credits, and their types."""
    named = (at for at, number in enumerate(tree.entity_id) if number >= 0 and tree.entity[at] in NAME_TYPES)
    for (_, kind, _, is_credit), run in itertools.groupby(
        named,
        lambda at: (
            tree.entity_id[at],
            tree.entity[at],
            tree.token[at] in _MARKS or "://" in tree.token[at],
            at in credits,
        ),
    ):
        places = [] if is_credit else list(run)
        while places and not _may_begin(tree.token[places[0]], tree.pos[places[0]], kind):
            places.pop(0)
        if len(places) > 2 and _is_land(tree.token[places[0]]) and gender_of(tree.token[places[1]]):
            places, kind = places[1:], "PERSON"  # "ambassador to China Andrei Denisov"
        while places and not _may_end(tree.token[places[-1]], tree.pos[places[-1]]):
            places.pop()
        if places and kind == "PERSON" and (_is_suffixed(tree, places[-1]) or _is_cut(tree, places[-1])):
            places.append(places[-1] + 1)
        is_clause = any(tree.pos[at] == "VERB" and tree.token[at].islower() for at in places)  # "Nance quotes Lee"
        if not 0 < len(places) <= _LONGEST or is_clause:
            continue
        first = tree.token[places[0]]
        is_stop = first.lower() in words("stop_words")
        if first[0].isupper() and (len(places) > 1 or not is_stop or first.isupper()):
            half = _half(tree, places)
            yield from (((part[0], part[-1] + 1), kind) for part in (places[:half], places[half:]) if part)


def _half(tree: Syntax, places: list[int]) -> int:
    """Return how many words a name has that the tagger took twice as one: "Omar H. Omar H."; else 0."""
    half = len(places) // 2
    said = [tree.token[at] for at in places]
    return half if half > 1 and said[:half] == said[half:] else 0


def _is_land(word: str) -> bool:
    """Return whether a word is a country's name or its people's: "China", "Canadian"; no given name."""
    is_people = word.endswith(("an", "ish", "ese")) and not gender_of(word)
    return word in words("countries") or (is_people and any(land[:4] == word[:4] for land in words("countries")))


def _is_suffixed(tree: Syntax, last: int) -> bool:
    """Return whether "Jr." follows the name that ends at `last`, and is not known to be a part of it."""
    after = last + 1
    is_near = after < len(tree.token) and tree.sentence[after] == tree.sentence[last]
    return is_near and is_suffix(tree.token[after]) and tree.entity_id[after] < 0


def _is_cut(tree: Syntax, last: int) -> bool:
    """Return whether the tagger left the end of a name out of it: "Pen" of "Marine Le Pen"."""
    after = last + 1
    is_part = after < len(tree.token) and tree.dep[last] == "compound" and tree.head[last] == after
    return is_part and is_particle(tree.token[last]) and tree.pos[after] == "PROPN" and tree.entity_id[after] < 0


def _may_begin(form: str, pos: str, kind: str) -> bool:
    is_title = kind == "PERSON" and form.lower() in words("titles")
    return pos not in _EDGES and form[0].isalnum() and not form.islower() and not is_title


def _may_end(form: str, pos: str) -> bool:
    is_abbreviation = form[0].isalpha() and form.endswith(".")
    is_common = pos in ("NOUN", "ADJ", "ADV", "VERB") and form.islower()  # "Sichuan province"
    return pos not in _EDGES and not is_common and (form[-1].isalnum() or is_abbreviation)


def _everywhere(tree: Syntax, spans: list[Span], names: set[Words]) -> list[Span]:
    """Return `spans` and every other place where one of `names` stands within a sentence, the longest first."""
    by_first: dict[str, list[Words]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        by_first.setdefault(name[0], []).append(name)
    taken = dict(spans)
    may_be_name = _may_be_name(tree)
    found: list[Span] = []
    reached = 0
    for place, token in enumerate(tree.token):
        if place < reached or not (place in taken or token in by_first):
            continue
        end = taken.get(place, place)
        for name in by_first.get(token, ()) if may_be_name[place] else ():
            stop = place + len(name)
            if stop > end and tuple(tree.token[place:stop]) == name and tree.sentence[stop - 1] == tree.sentence[place]:
                end = stop
                break
        if end > place:
            found.append((place, end))
            reached = end
    return found


def _may_be_name(tree: Syntax) -> list[bool]:
    """Return for each token whether a capital there means a name: the first of a sentence has to be a noun."""
    found, sentence, begun = [], -1, False
    for at, form in enumerate(tree.token):
        if tree.sentence[at] != sentence:
            sentence, begun = tree.sentence[at], False
        found.append(begun or tree.pos[at] in ("PROPN", "NOUN") or tree.dep[at] in SUBJECTS)
        begun = begun or any(character.isalnum() for character in form)
    return found
