"""The headlines of a page → the same, each person in full, and with what he is where the page names him first."""

from collections.abc import Sequence

from analysis.actors import Persons
from analysis.lexicons import words as lexicon_words
from analysis.timeline.wording.pieces import MOST

_ENDS = ("’s", "’", "'s", "'", ",", ":", ";")
_SMALL = ("of", "for", "and", "the")


def introduced(headlines: Sequence[str], persons: Persons, title: str) -> list[str]:
    """Return `headlines`, in the order of the page, with `persons` as a newspaper introduces them.

    A surname that stands alone becomes the full name; before the first mention of a person whom the `title` of the
    article does not name stands what he is, where there is room.

    >>> persons = Persons({"Ann Lee": "surgeon"}, {"Lee": "Ann Lee"}, frozenset())
    >>> introduced(["Lee left for Rome", "Ann Lee resigned"], persons, "Strike ends")
    ['Surgeon Ann Lee left for Rome', 'Ann Lee resigned']
    """
    said = {name for name in persons.introductions if name.split()[-1] in _bare(title)}
    found = []
    for headline in headlines:
        words = headline.split()
        for last, name in persons.full_names.items():
            words = _in_full(words, last, name.split(), persons)
        for name, what in persons.introductions.items():
            place = _place(words, name.split(), persons)
            if place < 0 or name in said:
                continue
            said.add(name)
            if _may_stand(words, place, what):
                words = [*words[:place], *what.split(), *words[place:]]
        text = " ".join(words)
        found.append(text[:1].upper() + text[1:] if headline[:1].isupper() else text)
    return found


def _bare(text: str) -> list[str]:
    """Return the words of a text without what stands close behind them."""
    found = []
    for word in text.split():
        for end in _ENDS:
            word = word.removesuffix(end)
        found.append(word)
    return found


def _place(words: list[str], name: list[str], persons: Persons) -> int:
    """Return where a name begins among some words, -1 where it does not, or what is meant is only called by it."""
    bare = _bare(" ".join(words))
    for place in range(len(bare) - len(name) + 1):
        after = place + len(name)
        if (
            bare[place:after] == name
            and (*words[after - 1 : after], *words[after : after + 1]) not in persons.attributes
        ):
            return place
    return -1


def _in_full(words: list[str], last: str, name: list[str], persons: Persons) -> list[str]:
    """Return the words with a full name for a surname that stands alone, the first time, where there is room."""
    place = _place(words, [last], persons)
    if place < 0 or len(words) + len(name) - 1 > MOST or (set(name) - {last}) & set(_bare(" ".join(words))):
        return words
    before, after = words[place - 1 : place], words[place + 1 : place + 2]
    is_owned = bool(before) and before[0].endswith(("’s", "’"))  # "Austria’s Lee"
    is_part = bool(before) and before[0][:1].isupper() and not is_owned and (place > 1 or _may_be_name(before[0]))
    is_part = is_part or (words[place] == last and bool(after) and after[0][:1].isupper())  # "Lee Tower"
    mark = words[place].removeprefix(last)
    return words if is_part else [*words[:place], *name[:-1], name[-1] + mark, *words[place + 1 :]]


def _may_be_name(word: str) -> bool:
    """Return whether a word that begins a headline may belong to the name behind it: all but small ones."""
    return word.lower() not in ("if", "as", "after", "before", "when", "while", "with", *_SMALL)


def _may_stand(words: list[str], place: int, what: str) -> bool:
    """Return whether there is room for what somebody is before his name, and nothing of it is said already."""
    before = words[place - 1] if place else ""
    is_title_there = before[:1].isupper() and (place > 1 or before.lower() in lexicon_words("titles"))
    is_title_there = is_title_there or before[:1].isdigit() or before.endswith(("’s", "’", "-old"))
    own, known = set(_bare(what.lower())) - set(_SMALL), set(_bare(" ".join(words).lower()))
    return len(words) + len(what.split()) <= MOST and not is_title_there and not own & known
