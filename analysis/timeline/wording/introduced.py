"""The headlines of a page → the same, each person in full, and with what he is where the page names him first."""

from collections.abc import Sequence

from analysis.actors import People
from analysis.actors.name_words import surname
from analysis.actors.nominals import is_title_word
from analysis.lexicons import words as lexicon_words
from analysis.timeline.wording.pieces import MOST

_MARKS = '.,:;?!“”"()'
_OWNING = ("’s", "’", "'s", "'")
_PAUSES = (",", ":", ";")
_SMALL = ("of", "for", "and", "the")


def introduced(headlines: Sequence[str], people: People, title: str) -> list[str]:
    """Return `headlines`, in the order of the page, with `people` as a newspaper introduces them.

    A surname that stands alone becomes the full name; before the first mention of a person that has room for it stands
    what he is, unless the `title` of the article names him.

    >>> people = People({"Ann Lee": "surgeon"}, {"Lee": "Ann Lee"}, frozenset())
    >>> introduced(["Lee left for Rome", "Ann Lee resigned"], people, "Strike ends")
    ['Surgeon Ann Lee left for Rome', 'Ann Lee resigned']
    """
    told = {word.casefold() for word in _bare(title.split())}
    said = {name for name in people.introductions if surname(tuple(name.split())).casefold() in told}
    found = []
    for headline in headlines:
        words = headline.split()
        for last, name in people.full_names.items():
            words = _in_full(words, last, name.split(), people)
        for name, what in people.introductions.items():
            place = _place(words, name.split(), people)
            if name not in said and place >= 0 and _may_stand(words, place, what):
                said.add(name)
                words = [*words[:place], *what.split(), *words[place:]]
        text = " ".join(words)
        found.append(text[:1].upper() + text[1:] if headline[:1].isupper() else text)
    return found


def _bare(words: Sequence[str]) -> list[str]:
    """Return words without the marks around them and the sign that they own something."""
    found = []
    for word in words:
        word = word.strip(_MARKS)
        for end in _OWNING:
            word = word.removesuffix(end)
        found.append(word)
    return found


def _place(words: list[str], name: list[str], people: People) -> int:
    """Return where a name begins among some words, -1 where it does not, or what is meant is only called by it."""
    if not any(name[0] in word for word in words):
        return -1
    bare = _bare(words)
    for place in range(len(bare) - len(name) + 1):
        after = place + len(name)
        is_whole = bare[place:after] == name and words[place : after - 1] == name[:-1]
        if is_whole and (words[after - 1], *bare[after : after + 1]) not in people.attributes:
            return place
    return -1


def _in_full(words: list[str], last: str, name: list[str], people: People) -> list[str]:
    """Return the words with a full name for a surname that stands alone, the first time, where there is room."""
    place = _place(words, [last], people)
    if place < 0 or len(words) + len(name) - 1 > MOST or (set(name) - {last}) & set(_bare(words)):
        return words
    before, after = words[place - 1] if place else "", words[place + 1 : place + 2]
    is_free = before.endswith((*_PAUSES, "’s", "’"))  # "Austria’s Lee", "In Rome, Lee"
    is_part = before[:1].isupper() and not is_free and (place > 1 or _may_be_name(before))
    is_part = is_part or (words[place] == last and bool(after) and after[0][:1].isupper())  # "Lee Tower"
    mark = words[place].removeprefix(last)
    return words if is_part else [*words[:place], *name[:-1], name[-1] + mark, *words[place + 1 :]]


def _may_be_name(word: str) -> bool:
    """Return whether a word that begins a headline may belong to the name behind it: all but small ones."""
    return word.lower() not in ("if", "as", "after", "before", "when", "while", "with", *_SMALL)


def _may_stand(words: list[str], place: int, what: str) -> bool:
    """Return whether there is room for what somebody is before his name, and nothing of it is said already."""
    before = words[place - 1] if place else ""
    bare = before.lower()
    is_title = is_title_word(bare) or bare in lexicon_words("relatives")
    is_title = is_title or (before[:1].isupper() and place > 1 and not before.endswith(_PAUSES))
    is_title = is_title or before[:1].isdigit() or before.endswith(("’s", "’", "-old"))
    own, known = set(_bare(what.lower().split())) - set(_SMALL), set(_bare([word.lower() for word in words]))
    return len(words) + len(what.split()) <= MOST and not is_title and not own & known
