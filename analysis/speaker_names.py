"""A source as it is written ("he", "Mr. Kirby", "the president") → the one name that the article has for it."""

import bisect
import re

import numpy as np

from analysis.people import People, gender_of
from analysis.phrases import Phrases, Span

_LOOK_BACK = 5  # sentences before a pronoun in which the person it stands for is sought
_CLAUSES = 5  # verbs between a relative pronoun and the noun that its clause hangs on
_NEAR_COUNTRY = 40  # tokens before "the country" in which its name is sought: about two sentences
_LAST_SPEAKER = 2  # sentences for which who spoke last is the likeliest "he"
_MENTIONS = 40  # of people before a pronoun that are weighed at most
_COUNTRY = frozenset(("country", "nation", "kingdom", "republic"))
_ARTICLE = re.compile(r"^(?:the|an?)\s{1,3}", re.IGNORECASE)
_PRONOUN_GENDER = {
    **dict.fromkeys(("he", "him", "his"), "male"),
    **dict.fromkeys(("she", "her"), "female"),
    **dict.fromkeys(("they", "them", "their", "i", "we", "you", "it", "its"), "unknown"),
}


class SpeakerNames:
    """Leads sources back to names, in the order of the text.

    A pronoun stands for a person before it: a subject of its own sentence, who spoke last, the nearest
    subject, the nearest person, in this order, where the gender agrees as far as titles and first names
    show it (after Lappin & Leass 1994, much simplified). "Who" stands for the noun that its clause hangs on,
    a role ("the president") for the one person whose name it precedes somewhere in the article, "the
    country" for the country named before it.
    """

    def __init__(self, phrases: Phrases, text: str, is_quoted: np.ndarray) -> None:
        self.phrases, self.text = phrases, text
        self.people = People(phrases, text, is_quoted)
        self._lasts = [mention.last for mention in self.people.mentions]

    def of(self, source: Span, previous: str | None) -> str:
        """Return the name for the noun phrase `source`; `previous` is the speaker before it, or None.

        What cannot be led back to a name keeps its own words: "experts", "they".
        """
        phrases = self.phrases
        head = self.phrases.head_of(source)
        word = self.people.word(head).lower()
        if word in ("who", "which", "that") and phrases.dep[head] != "det":
            antecedent = self._antecedent(head)
            return self._of_noun(antecedent, self.phrases.head_of(antecedent)) if antecedent else word
        if word in _PRONOUN_GENDER:
            return self._of_pronoun(head, _PRONOUN_GENDER[word], previous) or word
        name = self._of_noun(source, head)
        joined = next((one for one in phrases.children[head] if phrases.dep[one] == "conj" and one <= source[1]), None)
        if joined is None:
            return name
        other = self.of(phrases.noun_phrase(joined), previous)
        if self.is_person(name):
            return f"{name} and {other}" if self.is_person(other) and other != name else name
        return self._plain((source[0], joined), joined)

    def _of_noun(self, source: Span, head: int) -> str:
        phrases = self.phrases
        beside = [head, *(child for child in phrases.children[head] if phrases.dep[child] == "appos")]
        for token in beside:
            key = self.people.key(token)
            is_name = self.people.word(token)[0].isupper() and self.people.is_known(key)
            if source[0] <= token <= source[1] and is_name:
                title = next((gender_of(self.people.word(one)) for one in range(source[0], token)), None)
                return self.people.name(key, token, title)
        if self.people.word(source[0]).lower() == "the" and head == source[1]:
            holders = self.people.roles.get(phrases.lemma[head], set())
            name = next(iter(holders)) if len(holders) == 1 else self._country(head) if head == source[0] + 1 else None
            if name is not None:
                return name
        return self._plain(source, head)

    def _country(self, noun: int) -> str | None:
        """Return the nearest country or place named before "the country", or None."""
        phrases = self.phrases
        if phrases.lemma[noun] not in _COUNTRY:
            return None
        for token in range(noun - 1, max(noun - _NEAR_COUNTRY, -1), -1):
            if phrases.entity[token] == "GPE" and phrases.pos[token] == "PROPN":
                first = token
                while first > 0 and phrases.entity_id[first - 1] == phrases.entity_id[token]:
                    first -= 1
                return self._plain((first, token), token)
        return None

    def _antecedent(self, pronoun: int) -> Span | None:
        verb = self.phrases.head[pronoun]
        for _ in range(_CLAUSES):
            if self.phrases.dep[verb] == "relcl":
                noun = self.phrases.head[verb]
                return self.phrases.noun_phrase(noun, before=pronoun) if noun < pronoun else None
            verb = self.phrases.head[verb]
        return None

    def _of_pronoun(self, token: int, gender: str, previous: str | None) -> str | None:
        if gender not in ("male", "female"):
            return None
        best: tuple[tuple[bool, bool, bool, int, int], str] | None = None
        before = bisect.bisect_left(self._lasts, token)
        for index in range(before - 1, max(before - _MENTIONS, 0) - 1, -1):
            last, name, is_subject = self.people.mentions[index]
            distance = self.phrases.sentence[token] - self.phrases.sentence[last]
            if distance > _LOOK_BACK:
                break
            is_speaker = name == previous and distance <= _LAST_SPEAKER
            rank = (is_subject and distance == 0, is_speaker, is_subject, -distance, last)
            if self.people.gender.get(name, gender) == gender and (best is None or rank > best[0]):
                best = rank, name
        if best is not None:
            return best[1]
        if previous is None or not self.is_person(previous):
            return None
        return previous if self.people.gender.get(previous, gender) == gender else None

    def is_person(self, name: str) -> bool:
        """Return whether `name` is that of a person in the article."""
        return self.people.is_known(name.split()[-1].lower())

    def _plain(self, source: Span, head: int) -> str:
        """Return the noun phrase up to its head and what is "of" it, without its article, as it is written."""
        last = max(head, source[0])
        while self.phrases.entity_id[head] >= 0 and self.phrases.entity_id[last + 1 : last + 2] == [
            self.phrases.entity_id[head]
        ]:
            last += 1
        of = next((child for child in self.phrases.children[head] if self.phrases.lemma[child] == "of"), None)
        noun = self.phrases.child(of, ("pobj",)) if of is not None else None
        if noun is not None and noun <= source[1]:
            last = noun
        phrase = self.text[self.phrases.start[source[0]] : self.phrases.end[last]]
        return _ARTICLE.sub("", " ".join(phrase.split()), count=1) or phrase
