"""A source as it is written ("he", "Mr. Kirby", "the president") → the one name that the article has for it."""

import bisect
import functools
import re
from collections import defaultdict

import numpy as np

from analysis.lexicons import lexicon, words
from analysis.syntax import Span, Syntax

_SUFFIXES = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"}
_LONGEST_NAME = 5  # words; longer runs are headlines that the tagger took for names
_LOOK_BACK = 5  # sentences before a pronoun in which the person it stands for is sought
_CLAUSES = 5  # verbs between a relative pronoun and the noun that its clause hangs on
_NEAR_BODY = 40  # tokens before "the country" in which it is sought: about two sentences
_LAST_SPEAKER = 2  # sentences for which who spoke last is the likeliest "he"
_MENTIONS = 40  # of people before a pronoun that are weighed at most
_ARTICLE = re.compile(r"^(?:the|an?)\s{1,3}", re.IGNORECASE)
_PRONOUN_GENDER = {
    **dict.fromkeys(("he", "him", "his"), "male"),
    **dict.fromkeys(("she", "her"), "female"),
    **dict.fromkeys(("they", "them", "their", "i", "we", "you", "it", "its"), "unknown"),
}


class Names:
    """The people whom an article names, by the last word of the name, in the order of their mentions.

    A bare last name stands for the longest name that ends in it; where several people share it, for the one
    named in full last whose gender agrees with "Mr." or "Mrs.". A pronoun stands for the nearest person
    before it, subjects and the speaker before it first, whose gender agrees as far as the article's titles
    or the first name show it (after Lappin & Leass 1994, much simplified). A role ("the president") stands
    for the one person whose name it precedes somewhere in the article.
    """

    def __init__(self, syntax: Syntax, text: str, is_quoted: np.ndarray) -> None:
        self.syntax, self.text = syntax, text
        self.forms: dict[str, list[tuple[int, str]]] = defaultdict(list)  # by last word: (first token, full form)
        self.mentions: list[tuple[int, str, bool]] = []  # (last token, name, whether it is a subject)
        self.roles: dict[str, set[str]] = defaultdict(set)
        self.gender: dict[str, str] = {}  # by name
        spans = self._person_spans()
        for first, last in spans:
            if last > first:
                form = " ".join(self._word(token) for token in range(first, last + 1))
                forms = self.forms[self._key(last)]
                if not forms or forms[-1][1] != form:  # only where the form changes: repetition says nothing new
                    forms.append((first, form))
        self._bearers: dict[str, set[str]] = defaultdict(set)  # last names by the other words of the name
        for key, forms in self.forms.items():
            for _, form in forms:
                for word in form.lower().split()[:-1]:
                    self._bearers[word].add(key)
        for first, last in sorted([*spans, *self._bare(spans)]):
            title = _gender(self._word(first - 1)) if first else None
            name = self._name(self._last_name(self._key(last)), first, title)
            shown = _gender(name.split()[0]) if " " in name else title
            if shown:
                self.gender.setdefault(name, shown)
            role = self._role_before(first)
            if role:
                self.roles[role].add(name)
            if not is_quoted[syntax.start[first]]:
                self.mentions.append((last, name, syntax.dep[last] in ("nsubj", "nsubjpass")))
        self._lasts = [mention[0] for mention in self.mentions]
        self._keys = {name.split()[-1].lower() for _, name, _ in self.mentions} | set(self.forms)

    def of(self, source: Span, previous: str | None) -> str:
        """Return the name for the noun phrase `source`; `previous` is the speaker before it, or None.

        What cannot be led back to a name keeps its own words: "experts", "they".
        """
        syntax = self.syntax
        head = self._head(source)
        word = self._word(head).lower()
        if word in ("who", "which", "that") and syntax.dep[head] != "det":
            antecedent = self._antecedent(head)
            return self._of_noun(antecedent, self._head(antecedent)) if antecedent else word
        if word in _PRONOUN_GENDER:
            return self._of_pronoun(head, _PRONOUN_GENDER[word], previous) or word
        first = self._of_noun(source, head)
        joined = [child for child in syntax.children[head] if syntax.dep[child] == "conj" and child <= source[1]]
        others = [self.of(syntax.noun_phrase(child), previous) for child in joined[:1]]
        is_person = first.split()[-1].lower() in self._keys
        others = [name for name in others if (name.split()[-1].lower() in self._keys) == is_person]
        return " and ".join([first, *others])

    def _of_noun(self, source: Span, head: int) -> str:
        syntax = self.syntax
        beside = [head, *(child for child in syntax.children[head] if syntax.dep[child] == "appos")]
        for token in beside:
            key = self._last_name(self._key(token))
            if source[0] <= token <= source[1] and syntax.pos[token] == "PROPN" and key in self._keys:
                title = next((_gender(self._word(one)) for one in range(source[0], token)), None)
                return self._name(key, token, title)
        if self._word(source[0]).lower() == "the" and head == source[1]:
            holders = self.roles.get(syntax.lemma[head], set())
            name = next(iter(holders)) if len(holders) == 1 else self._body(head) if head == source[0] + 1 else None
            if name is not None:
                return name
        return self._plain(source, head)

    def _body(self, noun: int) -> str | None:
        """Return the nearest name before "the country", "the company" that is of its type, or None."""
        kind = _body_types().get(self.syntax.lemma[noun])
        for token in range(noun - 1, max(noun - _NEAR_BODY, -1), -1):
            if kind is not None and self.syntax.entity[token] == kind and self.syntax.pos[token] == "PROPN":
                first = token
                while first > 0 and self.syntax.entity_id[first - 1] == self.syntax.entity_id[token]:
                    first -= 1
                return self._plain((first, token), token)
        return None

    def _person_spans(self) -> list[Span]:
        """Return the names of people: runs of proper nouns, after the titles in them, that something marks so.

        That is the tagger, a title before the name, or a known first name in it.
        """
        syntax, spans, token = self.syntax, [], 0
        while token < len(syntax.pos):
            last = token
            if syntax.pos[token] == "PROPN":
                while (
                    syntax.pos[last + 1 : last + 2] == ["PROPN"] and syntax.sentence[last + 1] == syntax.sentence[last]
                ):
                    last += 1
                name = self._person_in(token, last)
                if name is not None:
                    spans.append(name)
            token = last + 1
        return spans

    def _bare(self, spans: list[Span]) -> list[Span]:
        """Return the last names that stand alone and that the tagger took for something else."""
        found = {last for _, last in spans}
        syntax = self.syntax
        return [
            (token, token)
            for token in range(len(syntax.pos))
            if syntax.pos[token] == "PROPN"
            and token not in found
            and syntax.dep[token] != "compound"
            and self._word(token).lower() in self.forms
        ]

    def _person_in(self, first: int, last: int) -> Span | None:
        run = range(first, last + 1)
        titled = [token for token in run if self._word(token).lower() in words("titles")]
        begin = titled[-1] + 1 if titled else first
        entities = {self.syntax.entity[token] for token in range(begin, last + 1)}
        if "PERSON" in entities:
            begin = next(token for token in range(begin, last + 1) if self.syntax.entity[token] == "PERSON")
        elif not titled:
            named = [token for token in run[:-1] if _gender(self._word(token))]
            if not named or entities - {"", "PERSON"}:
                return None
            begin = named[0]
        return (begin, last) if begin <= last < begin + _LONGEST_NAME else None

    def _word(self, token: int) -> str:
        return self.text[self.syntax.start[token] : self.syntax.end[token]]

    def _key(self, last: int) -> str:
        """Return the word that names the person: the last one, without "Jr."."""
        word = self._word(last).lower()
        return self._word(last - 1).lower() if word in _SUFFIXES and last else word

    def _last_name(self, key: str) -> str:
        """Return `key`, or where it is no last name but a word of one full name only, the last name in that."""
        if key in self.forms:
            return key
        bearers = self._bearers.get(key, set())
        return next(iter(bearers)) if len(bearers) == 1 else key

    def _name(self, key: str, token: int, title: str | None = None) -> str:
        """Return the full name for the last name `key` as it is understood at `token`."""
        forms = self.forms.get(key, [])
        forms = [form for form in forms if not title or _gender(form[1].split()[0]) in (None, title)]
        if not forms:
            return self._word(token) if self._word(token).lower() == key else key.title()
        nearest = forms[max(bisect.bisect_left(forms, (token + 1, "")) - 1, 0)][1]
        return max((form for _, form in forms if form[0] == nearest[0]), key=len)

    def _head(self, source: Span) -> int:
        first, last = source
        inside = range(first, last + 1)
        return next((token for token in inside if not first <= self.syntax.head[token] <= last), last)

    def _role_before(self, first: int) -> str | None:
        """Return the role that stands right before a name: "president" of "President Putin"."""
        before = first - 1
        if before < 0 or self.syntax.head[before] < first or self.syntax.pos[before] not in ("PROPN", "NOUN"):
            return None
        word = self.syntax.lemma[before]
        return word if word.isalpha() and len(word) > 3 else None

    def _antecedent(self, pronoun: int) -> Span | None:
        verb = self.syntax.head[pronoun]
        for _ in range(_CLAUSES):
            if self.syntax.dep[verb] == "relcl":
                noun = self.syntax.head[verb]
                return self.syntax.noun_phrase(noun, before=pronoun) if noun < pronoun else None
            verb = self.syntax.head[verb]
        return None

    def _of_pronoun(self, token: int, gender: str, previous: str | None) -> str | None:
        if gender not in ("male", "female"):
            return None
        best: tuple[tuple[bool, bool, bool, int, int], str] | None = None
        before = bisect.bisect_left(self._lasts, token)
        for index in range(before - 1, max(before - _MENTIONS, 0) - 1, -1):
            last, name, is_subject = self.mentions[index]
            distance = self.syntax.sentence[token] - self.syntax.sentence[last]
            if distance > _LOOK_BACK:
                break
            is_speaker = name == previous and distance <= _LAST_SPEAKER
            rank = (is_subject and distance == 0, is_speaker, is_subject, -distance, last)
            if self.gender.get(name, gender) == gender and (best is None or rank > best[0]):
                best = rank, name
        if best is not None:
            return best[1]
        is_person = previous is not None and previous.split()[-1].lower() in self._keys
        return previous if is_person and self.gender.get(str(previous), gender) == gender else None

    def _plain(self, source: Span, head: int) -> str:
        """Return the noun phrase up to its head and what is "of" it, without its article, as it is written."""
        last = max(head, source[0])
        while self.syntax.entity_id[head] >= 0 and self.syntax.entity_id[last + 1 : last + 2] == [
            self.syntax.entity_id[head]
        ]:
            last += 1
        of = next((child for child in self.syntax.children[head] if self.syntax.lemma[child] == "of"), None)
        noun = self.syntax.child(of, ("pobj",)) if of is not None else None
        if noun is not None and noun <= source[1]:
            last = noun
        phrase = self.text[self.syntax.start[source[0]] : self.syntax.end[last]]
        return _ARTICLE.sub("", " ".join(phrase.split()), count=1) or phrase


@functools.cache
def _body_types() -> dict[str, str]:
    return {row["noun"]: row["type"] for row in lexicon("body_nouns")}


@functools.cache
def _genders() -> dict[str, str]:
    return {row["word"]: row["gender"] for row in lexicon("gendered_words")}


def _gender(word: str) -> str | None:
    return _genders().get(word.lower())
