"""A person → what a newspaper says of him where it names him first: "surfer" Adam Winerip, "Bishop" Greg Thompson."""

from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple

import pandas as pd

from analysis.actors.nominals import is_person_noun, is_title_word
from analysis.actors.surnames import full_names
from analysis.lexicons import words
from analysis.text.syntax import Syntax

_LONGEST = 5  # words
_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "sir", "lady", "dame", "lord", "dr", "st"})
_JOINING = frozenset({"of", "for", "and", "the"})  # within an office: "Minister for Justice"
_OWNING = ("'s", "’s", "'", "’")
_BEFORE_PHRASE = ("DET", "PUNCT", "VERB", "AUX", "ADP", "SCONJ", "CCONJ", "ADV", "PRON", "PART", "SPACE")
_OF_ANOTHER = ("PRP$", "VBN", "VBG", "CD", "HYPH")


class People(NamedTuple):
    """The persons of one article: what they are, by their names, and their full names, by their surnames.

    `attributes` are pairs of the last word of a name that only tells which, and the word behind it: "Lee", "clinic".
    """

    introductions: Mapping[str, str]
    full_names: Mapping[str, str]
    attributes: Set[tuple[str, str]]


def people(tree: Syntax, actors: pd.DataFrame) -> People:
    """Return what an article with these `actors` says of its persons."""
    attributes = {
        (tree.token[at], tree.token[at + 1])
        for at in range(len(tree.token) - 1)
        if tree.pos[at] == "PROPN" and tree.dep[at] in ("compound", "amod", "nmod") and tree.head[at] > at
    }
    return People(introductions(tree, actors), full_names(tree, actors), attributes)


def introductions(tree: Syntax, actors: pd.DataFrame) -> dict[str, str]:
    """Return by the names of persons what the article says before a name, or in an apposition, that they are.

    It is the office, the trade or the relation in full, from the first place in the text that has one; who is only
    "Mr", or somebody's wife without saying whose, has none. `actors` are the `analysis.actors` of the article.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> story = analyse(Article("The Kenyan surgeon Ann Lee met Bo Kim, a retired judge. Mr Roy Day left."))
    >>> introductions(story.tree, story.actors)
    {'Ann Lee': 'Kenyan surgeon', 'Bo Kim': 'retired judge'}
    """
    named = actors[(actors.kind == "name") & (actors.type == "PERSON") & actors.actor.notna()]
    found: dict[str, str] = {}
    for first, last, head, name in zip(named["first"], named["last"], named.token_id, named.actor, strict=True):
        if name in found or " " not in name:
            continue
        place = first - tree.first_id
        while place > 0 and tree.token[place - 1] in name.split():  # of which the tagger knew but the end
            place -= 1
        end = last - tree.first_id
        own = _before(tree, place, end) or _behind(tree, head - tree.first_id, end)
        if own and not {tree.token[at] for at in own} & set(name.split()) and not _goes_on(tree, end):
            found[name] = _written(tree, own)
    return found


def _goes_on(tree: Syntax, last: int) -> bool:
    """Return whether a name has not ended where the tagger ends it: "Abdel Fattah" al-Sisi."""
    after = last + 1
    return after < len(tree.token) and tree.pos[after] == "PROPN" and tree.head[after] in range(last, after + 2)


def _before(tree: Syntax, first: int, last: int) -> list[int]:
    """Return the positions of an office before the name from `first` to `last`: "Minister for Justice" Ann Lee."""
    own: list[int] = []
    at = first - 1
    if at < 0 or not _is_title(tree, at):
        return []
    while at >= 0 and tree.sentence[at] == tree.sentence[first] and _belongs(tree, at, own, range(first, last + 1)):
        own.insert(0, at)
        at -= 1
    begin = at + 1
    if tree.is_first(begin):
        return _whole(tree, own)
    is_half = tree.entity_id[at] == tree.entity_id[begin] >= 0  # of "Sri Lanka"
    is_open = tree.pos[at] not in _BEFORE_PHRASE or tree.tag[at] in _OF_ANOTHER
    is_of_two = tree.pos[at] == "CCONJ" and bool(tree.entity[begin])  # "Mali and Chad's"
    return [] if is_half or is_open or is_of_two else _whole(tree, own)


def _belongs(tree: Syntax, at: int, own: list[int], name: range) -> bool:
    """Return whether the word at a position goes on with an office of which the words `own` stand before a `name`."""
    token = tree.token[at]
    if token in _OWNING:
        return bool(own) and at > 0 and tree.pos[at - 1] == "PROPN"
    if token in _JOINING or (own and tree.token[own[0]] in _JOINING):
        return _is_joined(tree, at, own)
    if own and tree.entity[own[0]] == "NORP" and tree.entity[at] in ("GPE", "LOC"):
        return False  # the place of the report before "German Chancellor Ann Lee"
    office = name.start - 1
    is_within = tree.head[at] in name or (at < office == tree.head[at]) or tree.head[at] in own
    is_within = is_within or (at == office and any(tree.head[each] == office for each in name))
    is_within = is_within or any(tree.token[each] in _JOINING for each in own)
    return tree.pos[at] in ("NOUN", "PROPN", "ADJ") and token.replace("-", "").replace(".", "").isalnum() and is_within


def _is_joined(tree: Syntax, at: int, own: list[int]) -> bool:
    """Return whether a word belongs to "Minister for Justice", "Chancellor of the Exchequer": capitals around it."""
    token = tree.token[at]
    if token == "the":
        return at > 1 and tree.token[at - 1] == "of" and tree.token[at - 2][:1].isupper()
    if token == "and":
        return any(tree.token[each] in _JOINING and _is_joined(tree, each, own) for each in range(max(1, at - 3), at))
    if token in _JOINING:
        office = tree.token[at - 1]
        return bool(own) and office[:1].isupper() and is_person_noun(office.lower())
    return token[:1].isupper() and tree.pos[at] in ("NOUN", "PROPN", "ADJ")


def _is_title(tree: Syntax, at: int) -> bool:
    """Return whether a word says what a person is: "Bishop", "surfer", "Justice" behind "Minister for"."""
    lemma = tree.lemma[at].lower()
    if tree.pos[at] not in ("NOUN", "PROPN") or tree.tag[at] in ("NNS", "NNPS") or lemma.rstrip(".") in _HONORIFICS:
        return False
    return is_title_word(lemma) or _is_of_office(tree, at)


def _is_of_office(tree: Syntax, at: int) -> bool:
    """Return whether a word is what somebody is minister or secretary for, as in the words before it."""
    before = range(max(0, at - 3), at)
    return any(
        tree.token[of] in ("for", "of") and of > 0 and is_person_noun(tree.lemma[of - 1].lower())
        and tree.token[of - 1][:1].isupper() and tree.token[at][:1].isupper() for of in before
    )  # fmt: skip


def _behind(tree: Syntax, head: int, last: int) -> list[int]:
    """Return the positions of an apposition of a few words behind a name: Adam Winerip, "a surfer"."""
    for noun in tree.kids(head, "appos"):
        is_near = tree.token[last + 1 : last + 2] == [","] and tree.left[noun] == last + 2
        is_whole = tree.right[noun] == noun and is_person_noun(tree.lemma[noun].lower())
        if is_near and is_whole and tree.pos[noun] == "NOUN":
            own = [at for at in range(tree.left[noun], noun + 1) if tree.dep[at] != "det"]
            if not any(tree.tag[at] in ("PRP$", "CD", "CC") or tree.token[at] == "," for at in own):
                return _whole(tree, own)
    return []


def _whole(tree: Syntax, own: list[int]) -> list[int]:
    """Return the positions of an office without opinions before it; none where it says too little or too much."""
    while len(own) > 1 and (_is_opinion(tree, own[0]) or tree.token[own[0]] in (*_OWNING, *_JOINING)):
        own = own[1:]
    is_little = len(own) == 1 and tree.lemma[own[0]].lower() in words("whose_nouns") | words("relatives")
    count = sum(tree.token[at] not in _OWNING for at in own)
    return [] if not own or is_little or count > _LONGEST else own


def _is_opinion(tree: Syntax, at: int) -> bool:
    """Return whether a word before an office is no part of it: "embattled", "soft-spoken"."""
    lemma = tree.lemma[at].lower()
    is_capital = tree.token[at][:1].isupper() and not tree.is_first(at)
    is_part = tree.entity[at] or lemma in words("office_ranks") or is_capital
    return tree.pos[at] == "ADJ" and not is_part


def _written(tree: Syntax, own: list[int]) -> str:
    """Return the words at some positions as one phrase, small where only the sentence gave a capital."""
    return "".join(_pieces(tree, own))


def _pieces(tree: Syntax, own: list[int]) -> Iterator[str]:
    for number, at in enumerate(own):
        token = tree.token[at]
        is_small = tree.is_first(at) and tree.pos[at] != "PROPN" and not tree.entity[at] and token[1:].islower()
        is_close = number and tree.start[at] == tree.end[own[number - 1]]
        word = "’s" if token == "'s" else "’" if token == "'" else token
        yield ("" if not number or is_close else " ") + (word.lower() if is_small else word)
