"""Tagged tokens → the names in an article, each with the one form that it goes under."""

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence

from analysis.actors.credits import credited
from analysis.actors.gender import gender_of
from analysis.actors.mention import Mention
from analysis.actors.name_forms import NameForms, is_suffix, surname
from analysis.actors.nominals import actor_nouns
from analysis.lexicons import words
from analysis.text.syntax import SUBJECTS, Syntax

NAME_TYPES = frozenset(
    ("PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE")
)

_LONGEST = 7  # a "name" of more words is a clause that the model took for a title
_LONGEST_PERSON = 5  # longer runs of capitals are headlines that the tagger took for names
_MARKS = frozenset('"();:,-[]')
_EDGES = frozenset(("DET", "PUNCT", "PART", "SYM", "SPACE", "CCONJ", "ADP", "AUX", "PRON"))
_MAY_BE_PERSON = {"", "GPE", "NORP"}  # what the tagger makes of a last name that it does not know
_NOT_HELD = frozenset({"former", "ex", "ex-", "then", "late", "vice", "deputy", "assistant", "shadow", "outgoing"})
_OLD = "-year-old"
_OFFICE = 4  # letters at least of an office before a name: "president", not "Mr."

Span = tuple[int, int]  # positions, the second exclusive
Words = tuple[str, ...]


def name_mentions(tree: Syntax) -> list[Mention]:
    """Return the names in `tree`, in text order, each under the form that `analysis.actors.name_forms` gives it.

    A name is an entity of the model without its article, possessive mark and title, or a run of proper nouns that
    a title or a given name marks as a person's; where it was seen once, every place with the same words is the
    name, and so is every surname of a person. Who only took a picture or sent the report is nobody here
    (`analysis.actors.credits`).
    """
    credits = credited(tree)
    spans: dict[Span, str] = dict(_entities(tree, credits))
    for (begin, end), is_titled in _persons(tree):
        if not credits.isdisjoint(range(begin, end)):
            continue
        over = [span for span in spans if span[0] < end and begin < span[1]]
        if not over or (is_titled and all(spans[span] in _MAY_BE_PERSON for span in over)):
            for span in over:
                del spans[span]
            spans[begin, end] = "PERSON"
    kinds: dict[Words, Counter[str]] = {}
    for (begin, end), kind in sorted(spans.items()):
        kinds.setdefault(tuple(tree.token[begin:end]), Counter())[kind] += 1
    types = {name: counter.most_common(1)[0][0] for name, counter in kinds.items()}
    for name in [name for name, kind in types.items() if kind == "PERSON" and len(name) > 1]:
        types.setdefault((surname(name),), "PERSON")
    given = {(name[0],) for name, kind in types.items() if kind == "PERSON" and len(name) > 1 and gender_of(name[0])}
    given -= set(types)
    types |= dict.fromkeys(given, "PERSON")
    every = [
        span
        for span in _everywhere(tree, sorted(spans), set(types))
        if credits.isdisjoint(range(*span)) and not (tuple(tree.token[slice(*span)]) in given and _is_part(tree, *span))
    ]
    found = [_mention(tree, span, types) for span in every]
    forms = NameForms(found)
    for mention in found:
        title = gender_of(tree.token[mention.first - 1]) if mention.first else ""
        mention.actor, mention.type = forms.of(mention, title)
    return found


def _mention(tree: Syntax, span: Span, types: dict[Words, str]) -> Mention:
    places = range(*span)
    head = next((at for at in reversed(places) if tree.head[at] not in places or tree.head[at] == at), places[-1])
    text = as_written(tree.token[slice(*span)], tree.start[slice(*span)], tree.end[slice(*span)])
    kind = types[tuple(tree.token[slice(*span)])]
    return Mention(head, span[0], places[-1], "name", kind, text, "", _roles(tree, head, span[0], kind))


def _is_part(tree: Syntax, first: int, after: int) -> bool:
    """Return whether a given name is no name alone there: no proper noun, or a part of a longer name."""
    near = [at for at in (first - 1, after) if 0 <= at < len(tree.token) and tree.sentence[at] == tree.sentence[first]]
    beside = [at for at in near if tree.pos[at] == "PROPN" and tree.token[at].lower() not in words("titles")]
    is_noun = tree.pos[first] == "PROPN" or tree.dep[first] in SUBJECTS
    return not is_noun or tree.entity[first] not in _MAY_BE_PERSON or bool(beside)


def _roles(tree: Syntax, head: int, first: int, kind: str) -> set[str]:
    """Return what the words of a name or beside it say that its bearer is: "Prime Minister May", "Lee, the spokesman".

    A former president or a vice president is "former president" here, one of another people "foreign president";
    "the 41-year-old" is who is told to be 41.
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
    return offices | ({f"{age}{_OLD}"} if (age := _age(tree, head, first)) else set())


def _kept(tree: Syntax, office: int) -> str:
    """Return what sets an office before a name apart from the bare one: that it is past or a deputy's, or abroad."""
    near = [at for at in range(max(0, office - 2), office) if tree.sentence[at] == tree.sentence[office]]
    before = [kid for kid in tree.children[office] if kid < office] + near
    if any(tree.token[at].lower() in _NOT_HELD for at in before):
        return "former "
    return "foreign " if any(tree.entity[at] in ("NORP", "GPE") for at in before) else ""


def _age(tree: Syntax, head: int, first: int) -> str:
    """Return the years of a person beside the name: "Ann Lee, 41," or "41-year-old Ann Lee"."""
    if first and tree.token[first - 1].endswith(_OLD):
        return tree.token[first - 1].removesuffix(_OLD)
    after = tree.token[head + 1 : head + 4]
    is_age = len(after) == 3 and after[1].isdigit() and len(after[1]) == 2
    return after[1] if is_age and (after[0], after[2]) in ((",", ","), (",", "."), ("(", ")")) else ""


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
        while places and not _may_end(tree.token[places[-1]], tree.pos[places[-1]]):
            places.pop()
        if places and kind == "PERSON" and _is_suffixed(tree, places[-1]):
            places.append(places[-1] + 1)
        is_clause = any(tree.pos[at] == "VERB" and tree.token[at].islower() for at in places)  # "Nance quotes Lee"
        if not 0 < len(places) <= _LONGEST or is_clause:
            continue
        first = tree.token[places[0]]
        is_stop = first.lower() in words("stop_words")
        if first[0].isupper() and (len(places) > 1 or not is_stop or first.isupper()):
            yield (places[0], places[-1] + 1), kind


def _is_suffixed(tree: Syntax, last: int) -> bool:
    """Return whether "Jr." follows the name that ends at `last`, and is not known to be a part of it."""
    after = last + 1
    is_near = after < len(tree.token) and tree.sentence[after] == tree.sentence[last]
    return is_near and is_suffix(tree.token[after]) and tree.entity_id[after] < 0


def _may_begin(form: str, pos: str, kind: str) -> bool:
    is_title = kind == "PERSON" and form.lower() in words("titles")
    return pos not in _EDGES and form[0].isalnum() and not form.islower() and not is_title


def _may_end(form: str, pos: str) -> bool:
    is_abbreviation = form[0].isalpha() and form.endswith(".")
    is_common = pos in ("NOUN", "ADJ", "ADV", "VERB") and form.islower()  # "Sichuan province"
    return pos not in _EDGES and not is_common and (form[-1].isalnum() or is_abbreviation)


def _persons(tree: Syntax) -> Iterator[tuple[Span, bool]]:
    """Yield the runs of proper nouns that a title or a given name marks as a person's, and whether a title does."""
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
    if "PERSON" in entities or entities - _MAY_BE_PERSON:
        return None  # the model's own, or "Justice Department": a title of nobody
    if not titled:
        named = [at for at in range(first, end - 1) if gender_of(tree.token[at])]
        if not named or entities != {""}:
            return None
        begin = named[0]
    return ((begin, end), bool(titled)) if begin < end <= begin + _LONGEST_PERSON else None


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
