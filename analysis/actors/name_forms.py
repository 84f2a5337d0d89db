"""The names of an article → the one form that each goes under."""

import bisect
import functools
from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from analysis.actors.gender import gender_of
from analysis.actors.mention import Mention
from analysis.lexicons import lexicon, words
from analysis.text.syntax import Phrases, Span

Words = tuple[str, ...]

_PLACES_AND_PEOPLES = frozenset(("GPE", "LOC", "NORP", "FAC", "LANGUAGE"))


def canonical_forms(kinds: Mapping[Words, str], written: Mapping[Words, str]) -> dict[Words, str]:
    """Return the form that each name in `kinds` goes under; `kinds` has their types, `written` their spelling.

    A person goes under the fullest form, and a surname under the only person of the article who has it; two with
    one surname ("Bill Clinton, Hillary Clinton"; "George W. Bush, George H.W. Bush") leave it alone. A known
    abbreviation goes under what it stands for (`name_variants.tsv`), and a plural under the singular
    where the article has both.

    >>> kinds = {("Ann", "Lee"): "PERSON", ("Lee",): "ORG"}
    >>> canonical_forms(kinds, {words: " ".join(words) for words in kinds})[("Lee",)]
    'Ann Lee'
    """
    fullest = _fullest_names(kinds)
    named: dict[Words, str] = {}
    for parts, kind in kinds.items():
        is_person = kind == "PERSON" or (len(parts) == 1 and kind not in _PLACES_AND_PEOPLES)
        name = written[fullest.get(parts[-1], parts) if is_person else parts]
        named[parts] = _known_variants().get(name.replace(".", "") if name.isupper() else name, name)
    for parts, kind in kinds.items():
        singular = (*parts[:-1], parts[-1].removesuffix("s"))
        if singular in kinds and (kind != "PERSON" or len(parts) == 1):
            named[parts] = named[singular]
    return named


def _fullest_names(kinds: Mapping[Words, str]) -> dict[str, Words]:
    """Return the fullest name of each surname that only one person has."""
    people: dict[str, list[Words]] = {}
    for parts, kind in kinds.items():
        if kind == "PERSON" and len(parts) > 1:
            people.setdefault(parts[-1], []).append(parts)
    fullest = {}
    for surname, names in people.items():
        middles = {name[1:-1] for name in names} - {()}
        if len({name[0] for name in names}) == 1 and len(middles) <= 1:
            fullest[surname] = max(names, key=len)
    return fullest


@functools.cache
def _known_variants() -> dict[str, str]:
    return {row["variant"]: row["name"] for row in lexicon("name_variants")}


_HONORIFICS = frozenset(
    {"mr.", "mrs.", "ms.", "mr", "mrs", "ms", "dr.", "dr", "sen.", "rep.", "gov.", "gen.", "president"}
)


def give_full_forms(names: list[Mention]) -> None:
    """Give each name the fullest form that the article has of it."""
    full: dict[tuple[str, ...], str] = {}
    for name in names:
        words = tuple(word for word in name.text.split() if word.lower() not in _HONORIFICS) or (name.text,)
        full.setdefault(words, " ".join(words))
    persons = {name.text for name in names if name.type == "PERSON"}
    ordered = sorted(full, key=lambda words: (-len(words), words))
    for name in names:
        words = tuple(word for word in name.text.split() if word.lower() not in _HONORIFICS) or (name.text,)
        name.actor = full[words]
        if len(words) == 1 or name.type == "PERSON":
            longer = [other for other in ordered if len(other) > len(words) and _is_short_of(words, other, persons)]
            if longer:
                name.actor = full[longer[0]]
                name.type = "PERSON" if full[longer[0]] in persons else name.type
        name.actor = name.actor.removeprefix("the ").removeprefix("The ")


def _is_short_of(words: tuple[str, ...], other: tuple[str, ...], persons: set[str]) -> bool:
    """Return whether `words` is a surname, a given name or the initials of the name `other`."""
    if " ".join(other) in persons:
        return (
            words == other[-len(words) :]
            or (len(words) == 1 and words[0] == other[0])
            or (len(words) > 1 and words[0] == other[0] and words[-1] == other[-1])
        )
    initials = "".join(word[0] for word in other if word[0].isupper())
    return len(words) == 1 and len(initials) > 2 and words[0].replace(".", "") == initials


_SUFFIXES = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"}
_LONGEST_NAME = 5  # words; longer runs are headlines that the tagger took for names
_MAY_BE_PERSON = {"", "GPE", "NORP"}  # what the tagger makes of a last name that it does not know
_SHORTEST_ROLE = 4  # letters: "president", not "Mr."


class PersonNamed(NamedTuple):
    """A name of a person outside quotation marks: its last token, the full name, whether it is a subject."""

    last: int
    name: str
    is_subject: bool


class People:
    """The people whom an article names.

    Names are runs of proper nouns, after the titles in them, that something marks as a person's: the tagger,
    a title before them, a known first name, or a last name known from elsewhere in the article. A last name
    stands for the longest name that ends in it; where several people share it, for the one named in full
    last whose gender agrees with "Mr." or "Mrs.".
    """

    def __init__(self, phrases: Phrases, text: str, is_quoted: np.ndarray) -> None:
        self.phrases, self.text = phrases, text
        self.mentions: list[PersonNamed] = []
        self.roles: dict[str, set[str]] = defaultdict(set)  # names, by the office before them
        self.gender: dict[str, str] = {}  # by name
        self._forms: dict[str, list[tuple[int, str]]] = defaultdict(list)  # (first token, full name), by last name
        self._bearers: dict[str, set[str]] = defaultdict(set)  # last names, by the other words of the name
        spans = self._spans()
        for first, last in spans:
            if last > first:
                self._learn(first, last)
        for first, last in sorted([*spans, *self._bare(spans)]):
            title = gender_of(self.word(first - 1)) if first else None
            name = self.name(self.key(last), first, title)
            shown = gender_of(name.split()[0]) if " " in name else title
            if shown:
                self.gender.setdefault(name, shown)
            role = self._role_before(first)
            if role:
                self.roles[role].add(name)
            if not is_quoted[phrases.start[first]]:
                self.mentions.append(PersonNamed(last, name, phrases.dep[last] in ("nsubj", "nsubjpass")))
        self._known = {mention.name.split()[-1].lower() for mention in self.mentions} | set(self._forms)

    def word(self, token: int) -> str:
        """Return the characters of `token`."""
        return self.text[self.phrases.start[token] : self.phrases.end[token]]

    def key(self, last: int) -> str:
        """Return the last name, in small letters, of the person whose name ends with the token `last`."""
        word = self.word(last).lower()
        word = self.word(last - 1).lower() if word in _SUFFIXES and last else word
        bearers = self._bearers.get(word, set())
        return next(iter(bearers)) if word not in self._forms and len(bearers) == 1 else word

    def is_known(self, key: str) -> bool:
        """Return whether `key` is the last name of a person in the article."""
        return key in self._known

    def name(self, key: str, token: int, title: str | None = None) -> str:
        """Return the full name for the last name `key` as it is understood at `token`, after a title of a gender."""
        forms = self._forms.get(key, [])
        forms = [form for form in forms if not title or gender_of(form[1].split()[0]) in (None, title)]
        if not forms:
            return self.word(token) if self.word(token).lower() == key else key.title()
        nearest = forms[max(bisect.bisect_left(forms, (token + 1, "")) - 1, 0)][1]
        return max((form for _, form in forms if form[0] == nearest[0]), key=len)

    def _learn(self, first: int, last: int) -> None:
        form = " ".join(self.word(token) for token in range(first, last + 1))
        word = self.word(last).lower()
        key = self.word(last - 1).lower() if word in _SUFFIXES else word
        forms = self._forms[key]
        if not forms or forms[-1][1] != form:  # only where the form changes: repetition says nothing new
            forms.append((first, form))
        for other in form.lower().split()[:-1]:
            self._bearers[other].add(key)

    def _spans(self) -> list[Span]:
        phrases, spans, token = self.phrases, [], 0
        while token < len(phrases.pos):
            last = token
            if phrases.pos[token] == "PROPN":
                sentence = phrases.sentence[token]
                while phrases.pos[last + 1 : last + 2] == ["PROPN"] and phrases.sentence[last + 1] == sentence:
                    last += 1
                name = self._person_in(token, last)
                if name is not None:
                    spans.append(name)
            token = last + 1
        return spans

    def _person_in(self, first: int, last: int) -> Span | None:
        run = range(first, last + 1)
        titled = [token for token in run if self.word(token).lower() in words("titles")]
        begin = titled[-1] + 1 if titled else first
        entities = {self.phrases.entity[token] for token in range(begin, last + 1)}
        if "PERSON" in entities:
            if not titled:
                begin = next(token for token in range(begin, last + 1) if self.phrases.entity[token] == "PERSON")
        elif entities - _MAY_BE_PERSON:
            return None  # "Justice Department": a title of nobody
        elif not titled:
            named = [token for token in run[:-1] if gender_of(self.word(token))]
            if not named or entities != {""}:
                return None
            begin = named[0]
        return (begin, last) if begin <= last < begin + _LONGEST_NAME else None

    def _bare(self, spans: list[Span]) -> list[Span]:
        """Return the last names that stand alone and that the tagger took for something else."""
        found = {last for _, last in spans}
        pos, dep = self.phrases.pos, self.phrases.dep
        alone = (token for token in range(len(pos)) if pos[token] == "PROPN" and dep[token] != "compound")
        return [(token, token) for token in alone if token not in found and self.word(token).lower() in self._forms]

    def _role_before(self, first: int) -> str | None:
        """Return the office right before a name: "president" of "President Putin"."""
        before = first - 1
        if before < 0 or self.phrases.head[before] < first or self.phrases.pos[before] not in ("PROPN", "NOUN"):
            return None
        word = self.phrases.lemma[before]
        return word if word.isalpha() and len(word) >= _SHORTEST_ROLE else None
