"""An "it" or "they" and what it was given to → whether something else may be meant as well."""

from collections.abc import Sequence

from analysis.actors.fitting import is_plural
from analysis.actors.mention import Mention
from analysis.actors.nominals import PRONOUNS
from analysis.text.syntax import SUBJECTS, Syntax

_NEAR = 40  # mentions that are looked at
_LIVING = frozenset({"PERSON", "NORP"})
_TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL"})
_OBJECTS = frozenset({"dobj", "pobj"})
_NOMINAL = ("NOUN", "PROPN", "NUM", "ADJ")
_NO_RIVALS = frozenset({"attr", "oprd", "appos", "compound"})  # what only says what somebody or something is


class Doubts:
    """Knows where two are so near a pronoun that a reader has to know the story to tell which of them is meant."""

    def __init__(self, tree: Syntax, mentions: Sequence[Mention]) -> None:
        self._tree, self._mentions = tree, mentions
        self._at = {mention.head: mention for mention in mentions}

    def is_open(self, number: int) -> bool:
        """Return whether the pronoun at `number` may as well be another's than its actor's."""
        mention = self._mentions[number]
        before = [each for each in self._mentions[max(0, number - _NEAR) : number] if each.last < mention.head]
        told = [each for each in before if each.actor == mention.actor]
        if not told:
            return True
        place = self._best(told)
        kind = PRONOUNS[mention.text.lower()]
        if self._tree.sentence[mention.head] - self._tree.sentence[place.head] > 1:
            return True
        return self._is_after_another(mention, place, kind == "many") or (
            kind == "many" and self._are_others(mention, place, before)
        )

    def _is_over(self, place: Mention, mention: Mention) -> bool:
        """Return whether the clause of the pronoun hangs on the one that the name at `place` does something in."""
        tree, verb = self._tree, self._tree.head[place.head]
        above = tree.ancestors(mention.head)
        is_told = tree.dep[place.head] == "dobj" and any(kid in above for kid in tree.kids(verb, "xcomp", "ccomp"))
        return verb in above and (tree.dep[place.head] in SUBJECTS or is_told)  # "forced Lee to sell his farm"

    def _are_others(self, mention: Mention, place: Mention, before: Sequence[Mention]) -> bool:
        """Return whether "they" may be others: people told of since who was meant, or a body that is one.

        What officials say they do they do; "fighters gave the soldiers back after they were killed" leaves it open.
        """
        tree = self._tree
        is_over = self._is_over(place, mention)
        is_many = is_plural(tree, place) or bool(tree.kids(place.head, "conj")) or place.kind == "pronoun"
        is_aside = is_over and any(
            tree.dep[up] == "advcl"
            for up in tree.ancestors(mention.head)
            if up > place.head and up in self._below(place)
        )
        others = [each for each in before if each.head >= self._first(place.head) and each.actor != mention.actor]
        if any(PRONOUNS.get(each.text.lower()) == "many" and tree.dep[each.head] in SUBJECTS for each in others):
            return True
        others = [each for each in others if each.head > place.head]
        others = [each for each in others if each.kind != "pronoun" and tree.dep[each.head] not in _NO_RIVALS]
        is_living = any(is_plural(tree, each) and each.type in _LIVING for each in others)
        is_body = any(each.type == "ORG" and tree.dep[each.head] in SUBJECTS for each in others)
        is_thing = mention.text.lower() == "them" and any(
            tree.tag[at] == "NNS" and tree.dep[at] in _OBJECTS and tree.entity[at] not in _TIMES
            for at in range(place.head + 1, mention.head)
        )
        if is_thing and (not is_many or PRONOUNS.get(place.text.lower()) == "thing"):
            return True  # "the agency backs the centers after threats against them"
        return (is_living and (is_aside or not is_over)) or (not is_many and (is_body or not is_over))

    def _below(self, place: Mention) -> list[int]:
        """Return the positions under the verb that the name at `place` does something with."""
        return self._tree.subtree(self._tree.head[place.head])

    def _is_after_another(self, mention: Mention, place: Mention, is_many: bool) -> bool:
        """Return whether "it" or "they" may be something else that does something in the sentence of who was meant.

        Who does nothing is "it" nowhere, and "its" owner only where no other thing stands between them.
        """
        tree, pronoun = self._tree, mention.text.lower()
        is_doer = tree.dep[place.head] in SUBJECTS or self._is_over(place, mention)
        if (
            not is_many
            and (pronoun == "it" or tree.sentence[place.head] != tree.sentence[mention.head])
            and not is_doer
        ):
            return True
        if pronoun == "it" and tree.dep[mention.head] not in SUBJECTS and place.type == "GPE":
            return True  # what is done to "it" is seldom done to a land
        for at in range(place.head + 1 if is_doer else self._first(place.head), mention.head):
            other = self._at.get(at)
            is_thing = tree.dep[at] in SUBJECTS or (at > place.head and tree.dep[at] in _OBJECTS and not is_doer)
            if not is_thing or tree.entity[at] in _TIMES - {"CARDINAL"}:
                continue
            if other is not None and (other.actor == mention.actor or (other.type == "PERSON" and not is_many)):
                continue
            is_it = other is not None and PRONOUNS.get(other.text.lower()) == ("many" if is_many else "thing")
            is_several = tree.tag[at] in ("NNS", "NNPS", "CD") or bool(tree.kids(at, "conj"))
            if is_it or (tree.pos[at] in _NOMINAL and is_several == is_many):
                return True
        return False

    def _best(self, told: list[Mention]) -> Mention:
        """Return where who was meant stands best of his last places: where he does something, else the last."""
        tree = self._tree
        last = tree.sentence[told[-1].head]
        near = [each for each in told if tree.sentence[each.head] == last]
        return next((each for each in reversed(near) if tree.dep[each.head] in SUBJECTS), near[-1])

    def _first(self, at: int) -> int:
        """Return the first position of the sentence of `at`."""
        tree = self._tree
        while at > 0 and tree.sentence[at - 1] == tree.sentence[at]:
            at -= 1
        return at
