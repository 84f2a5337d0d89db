"""The source of a quotation as it is written ("he", "Mr. Kirby", "the president") → the one name that it goes under."""

import pandas as pd

from analysis.actors import names_at
from analysis.lexicons import words
from analysis.quotations.descriptions import described, is_bare, is_taken_up
from analysis.text.syntax import Span, Syntax

_CLAUSES = 5  # verbs between a relative pronoun and the noun that its clause hangs on
_RELATIVE = frozenset({"who", "which", "that"})
_WITHIN = ("in", "at", "with")  # "the ambassador in the Republic Ann Lee"
_NUMBERS = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY"})
_PRONOUNS = frozenset({"i", "we", "you", "he", "she", "it", "they", "this", "one"})


class Speakers:
    """Looks sources up in the table of actors, in the order of the text.

    A source is called what the actor at its head is called, or the actor that stands beside it ("the spokesman,
    Peter Hall"); "who" what the noun is called that its clause hangs on; several persons are joined by "and".
    What is no actor keeps its own words: "experts".
    """

    def __init__(self, tree: Syntax, text: str, actors: pd.DataFrame) -> None:
        self.tree, self.text = tree, text
        self._actors = names_at(tree, actors)
        self._persons_at = names_at(tree, actors, types=("PERSON",))
        self._named_persons = names_at(tree, actors, types=("PERSON",), kinds=("name",))
        self._persons = set(self._persons_at.values())
        self._named = set(self._named_persons.values())
        self._names = set(names_at(tree, actors, kinds=("name",)).values())
        self._parties = set(names_at(tree, actors, types=("PERSON", "ORG"), kinds=("name",)).values())
        self._told: dict[str, str] = {}  # the last description with each noun

    def of(self, source: Span, previous: str | None) -> str:
        """Return the name for the noun phrase `source`; `previous` is the speaker before it, or None."""
        tree = self.tree
        head = tree.head_of(source)
        if source[1] in self._named_persons and {tree.entity[at] for at in range(source[0], source[1])} == {"PERSON"}:
            return self._named_persons[source[1]]  # the parser may hang the parts of a name apart
        word = tree.token[head].lower()
        if word in _RELATIVE and tree.dep[head] != "det":
            antecedent = self._antecedent(head)
            return self._of_noun(antecedent, tree.head_of(antecedent), previous) if antecedent else word
        if word in words("nobody_words") and self._part_of(source, head):
            return described(tree, self.text, source, head)
        if word in _PRONOUNS:
            spoke_before = previous if previous in self._persons and word in ("he", "she") else None
            name = self._actors.get(head) or spoke_before or word
            return name if name in self._names else self._told.get(name.lower().rpartition(" ")[2], name)
        holder = self._holder(source, head)
        if holder is not None:
            return holder
        name = self._of_noun(source, head, previous)
        joined = next((one for one in tree.kids(head, "conj") if one <= source[1]), None)
        if joined is None or (self._actors.get(head) in self._names and not self.is_person(name)):
            return name
        if name not in self._named:
            return self._plain((source[0], joined), joined, previous)
        other = self.of(tree.noun_phrase(joined), previous)
        return f"{name} and {other}" if self.is_person(other) and other != name else name

    def is_person(self, name: str) -> bool:
        """Return whether `name` is that of a person in the article."""
        return name in self._persons

    def is_named(self, source: Span) -> bool:
        """Return whether the head of `source` is an actor that the article names."""
        return self.tree.head_of(source) in self._actors

    def fullest(self, name: str) -> str:
        """Return the longer name of the one person or body whose name ends so: "Von Laan" is "Ann von Laan"."""
        longer = {one for one in self._parties if one.lower().endswith(f" {name.lower()}")}
        return longer.pop() if len(longer) == 1 and name in self._parties else name

    def is_number(self, source: Span) -> bool:
        """Return whether the head of `source` is a day, an amount or so many votes, which say nothing."""
        head = self.tree.head_of(source)
        if self.tree.lemma[head] == "vote" and self.tree.kids(head, "nummod"):
            return True
        return self.tree.entity[head] in _NUMBERS and self.tree.pos[head] != "PRON" and not self._part_of(source, head)

    def _of_noun(self, source: Span, head: int, previous: str | None) -> str:
        tree = self.tree
        if head in self._named_persons:
            return self._actors[head]
        for at in (*tree.kids(head, "appos"), head):
            is_other = at != head and at in self._persons_at
            if self._actors.get(at) in self._names and source[0] <= at <= source[1] and (at == head or is_other):
                return self._actors[at]
        return self._plain(source, head, previous)

    def _holder(self, source: Span, head: int) -> str | None:
        """Return the one person who has two offices: "Minister of Finance and Deputy Prime Minister, Ann Lee"."""
        tree, (begin, last) = self.tree, source
        first = last
        while first > begin and tree.entity_id[first - 1] == tree.entity_id[last] >= 0:
            first -= 1
        offices = range(begin, first - 1)
        joints = [at for at in offices if tree.lemma[at] == "and"]
        is_one = all(tree.pos[at + 1] not in ("DET", "PRON") for at in joints)  # but "and his deputy"
        is_apart = (
            first > begin and tree.token[first - 1] == "," and not any(at in self._named_persons for at in offices)
        )
        return self._named_persons.get(last) if joints and is_one and is_apart and head < first else None

    def _antecedent(self, pronoun: int) -> Span | None:
        verb = self.tree.head[pronoun]
        for _ in range(_CLAUSES):
            if self.tree.dep[verb] == "relcl":
                noun = self.tree.head[verb]
                return self.tree.noun_phrase(noun, before=pronoun) if noun < pronoun else None
            verb = self.tree.head[verb]
        return None

    def _part_of(self, source: Span, head: int) -> bool:
        """Return whether "one" or "some" says of whom: "one of the officials"."""
        of = next((kid for kid in self.tree.kids(head, "prep") if self.tree.lemma[kid] == "of"), None)
        noun = self.tree.child(of, ("pobj",)) if of is not None else None
        return noun is not None and noun <= source[1] and self.tree.pos[noun] != "PRON"

    def _plain(self, source: Span, head: int, previous: str | None) -> str:
        """Return the description of a noun, or what is taken up with it: a fuller description, the speaker before."""
        tree, word = self.tree, self.tree.token[head].lower()
        within = next((kid for kid in tree.kids(head, "prep") if tree.lemma[kid] in _WITHIN), None)
        person = tree.child(within, ("pobj",)) if within is not None else None
        if person in self._named_persons:
            return self._named_persons[person]  # the parser hangs a name on the place before it
        phrase = described(tree, self.text, source, head)
        if is_taken_up(tree, head):
            fuller = self._told.get(word, "")
            if fuller and (is_bare(tree, source, head) or fuller.endswith(phrase)):
                return fuller
            if word in words("taken_up_nouns") and previous in self._named:
                return str(previous)
        self._told[word] = phrase
        return phrase
