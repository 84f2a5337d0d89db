"""The source of a quotation as it is written ("he", "Mr. Kirby", "the president") → the one name that it goes under."""

import re
from dataclasses import dataclass

import pandas as pd

from analysis.actors import names_at
from analysis.text.syntax import Span, Syntax

_CLAUSES = 5  # verbs between a relative pronoun and the noun that its clause hangs on
_RELATIVE = frozenset({"who", "which", "that"})
_PRONOUNS = frozenset({"i", "we", "you", "he", "she", "it", "they", "this", "one"})
_ARTICLE = re.compile(r"^(?:the|an?)\s{1,3}", re.IGNORECASE)


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

    def of(self, source: Span, previous: str | None) -> str:
        """Return the name for the noun phrase `source`; `previous` is the speaker before it, or None."""
        tree = self.tree
        head = tree.head_of(source)
        word = tree.token[head].lower()
        if word in _RELATIVE and tree.dep[head] != "det":
            antecedent = self._antecedent(head)
            return self._of_noun(antecedent, tree.head_of(antecedent)) if antecedent else word
        if word in _PRONOUNS:
            spoke_before = previous if previous in self._persons and word in ("he", "she") else None
            return self._actors.get(head) or spoke_before or word
        name = self._of_noun(source, head)
        joined = next((one for one in tree.kids(head, "conj") if one <= source[1]), None)
        if joined is None or (head in self._actors and not self.is_person(name)):
            return name
        if not self.is_person(name):
            return self._plain((source[0], joined), joined)
        other = self.of(tree.noun_phrase(joined), previous)
        return f"{name} and {other}" if self.is_person(other) and other != name else name

    def is_person(self, name: str) -> bool:
        """Return whether `name` is that of a person in the article."""
        return name in self._persons

    def is_named(self, source: Span) -> bool:
        """Return whether the head of `source` is an actor that the article names."""
        return self.tree.head_of(source) in self._actors

    def _of_noun(self, source: Span, head: int) -> str:
        tree = self.tree
        if head in self._named_persons:
            return self._actors[head]
        for at in (*tree.kids(head, "appos"), head):
            if at in self._actors and source[0] <= at <= source[1] and (at == head or at in self._persons_at):
                return self._actors[at]
        return self._plain(source, head)

    def _antecedent(self, pronoun: int) -> Span | None:
        verb = self.tree.head[pronoun]
        for _ in range(_CLAUSES):
            if self.tree.dep[verb] == "relcl":
                noun = self.tree.head[verb]
                return self.tree.noun_phrase(noun, before=pronoun) if noun < pronoun else None
            verb = self.tree.head[verb]
        return None

    def _plain(self, source: Span, head: int) -> str:
        """Return the noun phrase up to its head and what is "of" it, without its article, as it is written."""
        tree = self.tree
        last = max(head, source[0])
        of = next((kid for kid in tree.children[head] if tree.lemma[kid] == "of"), None)
        noun = tree.child(of, ("pobj",)) if of is not None else None
        if noun is not None and noun <= source[1]:
            last = noun
        phrase = " ".join(self.text[slice(*tree.characters((source[0], last)))].split())
        return _ARTICLE.sub("", phrase, count=1) or phrase


@dataclass(frozen=True)
class Voice:
    """Who says something, and whether in words of their own, between quotation marks."""

    speaker: str
    is_direct: bool


def speaker_at(quotations: pd.DataFrame, characters: list[tuple[int, int]]) -> list[Voice | None]:
    """Return for each span of `characters` the Voice of the inmost quotation around it that is speech, None for none.

    This is how everybody else learns who says something.
    """
    columns = [quotations[name].tolist() for name in ("start", "end", "speaker", "kind", "act")]
    spoken = sorted(
        (end - start, start, end, speaker, kind != "indirect")
        for start, end, speaker, kind, act in zip(*columns, strict=True)
        if act == "speech" and isinstance(speaker, str)
    )
    return [
        next((Voice(*voice) for _, begin, stop, *voice in spoken if begin <= start and end <= stop), None)
        for start, end in characters
    ]
