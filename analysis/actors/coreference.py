"""A pronoun or "the company" → the name that stands for it, where the article makes it plain."""

import bisect
import re

import numpy as np

from analysis.actors.gender import SEX, gender_of
from analysis.actors.mention import PRONOUNS, Mention, actor_nouns
from analysis.actors.name_forms import People
from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import SUBJECTS, Phrases, Span, Syntax

_KINDS = {"PERSON": "person", "ORG": "body", "GPE": "country", "NORP": "many", "LOC": "place", "FAC": "place"}
_WINDOW = 3  # sentences that a pronoun or "the country" looks back
_PLAIN = frozenset({"poss", "agent", "appos", "ROOT"})  # with the subjects: who a story is about, not what it passes by
_EMPTY_VERBS = frozenset({"be", "remain", "seem", "appear", "turn", "take", "look"})


def antecedent(tree: Syntax, mention: Mention, before: list[Mention], sexes: dict[str, str]) -> str:
    """Return the actor that `mention` stands for, "" for a pronoun that has none; a noun stands for itself.

    `sexes` are those of the actors, as far as their names tell.
    """
    sentence = tree.sentence[mention.head]
    near = [
        other
        for other in reversed(before)
        if other.actor and sentence - tree.sentence[other.head] <= _WINDOW and _fits(tree, mention, other)
    ]
    sex = SEX.get(mention.text.lower(), "")
    near = [other for other in near if not sex or sexes.get(other.actor, sex) == sex]
    if mention.kind == "noun":
        by_role = {other.actor for other in before if mention.text.lower() in other.roles and other.kind == "name"}
        if len(by_role) == 1:
            return by_role.pop()
        return next((other.actor for other in near if _is_plain(tree, other.head)), mention.text)
    if PRONOUNS[mention.text.lower()] != "person" and _is_about_a_thing(tree, mention.head, before):
        return ""
    has_subject = any(tree.sentence[other.head] == sentence and tree.dep[other.head] in SUBJECTS for other in near)
    is_speaker = tree.lemma[tree.head[mention.head]] in reporting_verbs() and tree.dep[mention.head] in SUBJECTS
    if is_speaker and not has_subject:
        speaker = next((other for other in near if _speaks(tree, other)), None)
        if speaker is not None:
            return speaker.actor
    for back in range(_WINDOW + 1):
        here = [other for other in near if sentence - tree.sentence[other.head] == back]
        plain = [other for other in here if tree.dep[other.head] in SUBJECTS] or [
            other for other in here if _is_plain(tree, other.head)
        ]
        if plain:
            return plain[0].actor
    return near[0].actor if near and PRONOUNS[mention.text.lower()] == "person" else ""


def is_empty(tree: Syntax, at: int) -> bool:
    """Return whether "it" stands for nothing: "it is worth noting that", "it remains to be seen"."""
    if tree.dep[at] == "expl":
        return True
    verb = tree.head[at]
    parts = [verb, *tree.kids(verb, "acomp", "attr")]
    return (
        tree.lemma[at] == "it"
        and tree.dep[at] in SUBJECTS
        and (tree.lemma[verb] in _EMPTY_VERBS or tree.dep[at] == "nsubjpass")
        and any(tree.kids(part, "ccomp", "xcomp", "csubj", "advcl") for part in parts)
    )


def _speaks(tree: Syntax, other: Mention) -> bool:
    return tree.dep[other.head] in SUBJECTS and tree.lemma[tree.head[other.head]] in reporting_verbs()


def _is_plain(tree: Syntax, at: int) -> bool:
    """Return whether the mention at `at` is one that a pronoun takes up: a subject, an owner, a doer, not a place."""
    at = tree.first_conjunct(at)
    return (
        tree.dep[at] in SUBJECTS
        or tree.dep[at] in _PLAIN
        or tree.dep[tree.head[at]] == "agent"
        or tree.lemma[tree.head[at]] == "of"
    )


def _is_about_a_thing(tree: Syntax, at: int, before: list[Mention]) -> bool:
    """Return whether the subject before the pronoun at `at`, in its sentence or the one before, is a plain noun."""
    actors = {other.head for other in before}
    position = at - 1
    while position >= 0 and tree.sentence[position] == tree.sentence[at]:
        if tree.dep[position] in SUBJECTS and tree.pos[position] != "PRON":
            return tree.pos[position] == "NOUN" and position not in actors
        position -= 1
    while position >= 0 and tree.sentence[position] == tree.sentence[at] - 1:
        if tree.dep[position] in SUBJECTS and tree.dep[tree.head[position]] == "ROOT":
            return tree.pos[position] == "NOUN" and position not in actors
        position -= 1
    return False


def _fits(tree: Syntax, mention: Mention, other: Mention) -> bool:
    kind, is_many = _KINDS.get(other.type, ""), tree.tag[other.head] in ("NNS", "NNPS")
    if mention.kind == "noun":
        wanted, back = actor_nouns()[tree.lemma[mention.head]]
        return back == "name" and other.kind == "name" and kind == wanted and not is_many
    if PRONOUNS[mention.text.lower()] == "person":
        return kind == "person" and not is_many
    if PRONOUNS[mention.text.lower()] == "thing":
        return kind in ("body", "country") and not is_many
    return is_many or kind == "many" or (kind == "body" and other.kind == "name")


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
