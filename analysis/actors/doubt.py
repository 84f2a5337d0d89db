"""A pronoun and whom it was given to → whether somebody else may be meant as well."""

from collections.abc import Sequence

from analysis.actors.fitting import is_plural, is_said_by
from analysis.actors.gender import PRONOUN_GENDER, gender_of
from analysis.actors.mention import Mention
from analysis.actors.nominals import PRONOUNS
from analysis.lexicons import words
from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import SUBJECTS, VERBAL, Syntax

_NEAR = 40  # mentions that are looked at
_FAR = 2  # sentences back, over which "he" still goes
_LIVING = frozenset({"PERSON", "NORP"})
_TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL"})
_OBJECTS = frozenset({"dobj", "pobj"})
_NOMINAL = ("NOUN", "PROPN", "NUM", "ADJ")
_THINGS = frozenset({"WORK_OF_ART", "EVENT", "LAW", "LANGUAGE"})
_NO_RIVALS = frozenset({"attr", "oprd", "appos", "compound"})  # what only says what somebody or something is


class Doubts:
    """Knows where two are so near a pronoun that a reader has to know the story to tell which of them is meant."""

    def __init__(self, tree: Syntax, mentions: Sequence[Mention]) -> None:
        self._tree, self._mentions = tree, mentions
        self._at = {mention.head: mention for mention in mentions}
        full = {each.actor for each in mentions if each.type == "PERSON" and each.kind == "name"}
        self._parts = {part for name in full for part in name.split()}  # of which the tagger may know but one
        self._parts |= {tree.token[at + 1] for at in range(len(tree.token) - 1) if self._is_given(at)}

    def is_open(self, number: int, near: Sequence[Mention]) -> bool:
        """Return whether the pronoun at `number` may as well be another's than its actor's.

        `near` are those before it that it may stand for as far as grammar, number and gender go.
        """
        mention = self._mentions[number]
        before = [each for each in self._mentions[max(0, number - _NEAR) : number] if each.last < mention.head]
        told = [each for each in before if each.actor == mention.actor]
        if not told:
            return True
        place = self._best(told)
        kind, over = PRONOUNS[mention.text.lower()], self._tree.head[place.head]
        if self._tree.dep[place.head] == "poss" and self._tree.pos[over] == "PROPN" and kind == "person":
            return True  # "St Andrew's Street"
        if kind == "person" and self._is_set_apart(mention.head):
            return True
        back = self._tree.sentence[mention.head] - self._tree.sentence[place.head]
        if back > (_FAR if kind == "person" else 1):
            return True
        if kind == "person":
            return self._is_another_person(mention, place, before, near)
        return self._is_after_another(mention, place, kind == "many") or (
            kind == "many" and self._are_others(mention, place, before)
        )

    def _is_set_apart(self, at: int) -> bool:
        """Return whether whose something is sets somebody apart from others: "it was his case that moved them"."""
        tree, noun = self._tree, self._tree.head[at]
        is_set = tree.tag[at] == "PRP$" and tree.dep[noun] == "attr" and tree.lemma[tree.head[noun]] == "be"
        return is_set and any(tree.lemma[kid] == "it" for kid in tree.kids(tree.head[noun], "nsubj"))

    def _is_another_person(
        self, mention: Mention, place: Mention, before: Sequence[Mention], near: Sequence[Mention]
    ) -> bool:
        """Return whether "he" may be another: who does something as near, or a "he" of whom nobody knows.

        "He said" goes on about who spoke, whoever else was told of in the same sentence.
        """
        tree = self._tree
        is_sayer, is_doer = is_said_by(tree, mention.head), tree.dep[place.head] in SUBJECTS
        first = place.head + 1 if is_sayer else self._first(place.head)
        if first and not (is_sayer or is_doer) and tree.sentence[place.head] < tree.sentence[mention.head]:
            first = self._first(first - 1)
        unnamed = [each for each in before if each.kind == "pronoun" and not each.actor]
        after = [each for each in (*near, *unnamed) if each.head >= first and each.actor != mention.actor]
        if self._is_own_saying(place, mention):
            return False
        if self._is_told_by(place, mention) or any(self._is_rival(each, place, mention) for each in after):
            return True
        is_far = tree.sentence[place.head] != tree.sentence[mention.head]
        if place.kind == "noun" and is_far and not tree.is_definite(place.head):
            return True
        unknown = [at for at in range(first, mention.head) if self._is_unknown(at, mention, place)]
        own = next((up for up in tree.ancestors(mention.head) if tree.pos[up] in VERBAL), mention.head)
        return any(tree.head[at] == own or not self._is_over(place, mention) for at in unknown)

    def _is_own_saying(self, place: Mention, mention: Mention) -> bool:
        """Return whether the name at `place` says what the pronoun does: "Lee praised it but said he doubted"."""
        tree, verb = self._tree, self._tree.head[mention.head]
        over = tree.head[verb]
        is_said = tree.dep[verb] == "ccomp" and tree.lemma[over] in reporting_verbs() and over < mention.head
        doers = tree.kids(over, *SUBJECTS) or tree.kids(tree.first_conjunct(over), *SUBJECTS)
        return is_said and tree.dep[mention.head] in SUBJECTS and place.head in doers

    def _is_told_by(self, place: Mention, mention: Mention) -> bool:
        """Return whether somebody without a name reports all of it: "a judge says the town was sued after he died"."""
        tree, above = self._tree, self._tree.ancestors(mention.head)
        verb = tree.head[place.head]
        if place.kind != "noun" or not is_said_by(tree, place.head) or verb not in above:
            return False
        deps = [tree.dep[up] for up in above[: above.index(verb)]]
        return "advcl" in deps and "ccomp" in deps

    def _is_rival(self, other: Mention, place: Mention, mention: Mention) -> bool:
        """Return whether `other` stands where it may be meant as well as who stands at `place`."""
        tree, gender = self._tree, PRONOUN_GENDER.get(mention.text.lower(), "")
        is_doer = tree.dep[tree.first_conjunct(other.head)] in SUBJECTS
        is_place_doer = tree.dep[place.head] in SUBJECTS
        if other.kind == "pronoun":
            is_same = PRONOUN_GENDER.get(other.text.lower(), "") == gender
            return is_same and is_doer and (other.head > place.head or not is_place_doer)
        is_around = tree.left[other.head] <= mention.head <= tree.right[other.head]  # "Lee or a man close to him"
        is_same = tree.head[other.head] == tree.head[place.head] and is_doer and is_place_doer
        if is_around or is_same or tree.dep[other.head] in _NO_RIVALS:
            return False  # "The student, 15-year-old Ann Lee left", as the tree has it
        sentence = tree.sentence[other.head]
        is_between = tree.sentence[place.head] < sentence < tree.sentence[mention.head]
        is_named = other.kind == "name" and other.head > place.head and sentence == tree.sentence[place.head]
        is_beside = is_named and sentence == tree.sentence[mention.head]
        is_owner = other.kind == "name" and tree.dep[other.head] == "poss" and sentence > tree.sentence[place.head]
        if is_said_by(tree, mention.head):
            return is_doer
        return is_doer or is_between or is_beside or is_owner or (not is_place_doer and other.kind == "name")

    def _is_over(self, place: Mention, mention: Mention) -> bool:
        """Return whether the clause of the pronoun hangs on the one that the name at `place` does something in."""
        tree, verb = self._tree, self._tree.head[place.head]
        above = tree.ancestors(mention.head)
        is_told = tree.dep[place.head] == "dobj" and any(kid in above for kid in tree.kids(verb, "xcomp", "ccomp"))
        return verb in above and (tree.dep[place.head] in SUBJECTS or is_told)  # "forced Lee to sell his farm"

    def _is_given(self, at: int) -> bool:
        """Return whether a name without a kind stands before one that it belongs to: "Alphonse" Maddin."""
        tree, after = self._tree, at + 1
        is_before = tree.pos[at] == tree.pos[after] == "PROPN" and tree.head[at] == after and not tree.entity[at]
        is_first = at == 0 or tree.pos[at - 1] != "PROPN"
        return is_before and is_first and tree.token[at].istitle() and tree.token[at].lower() not in words("titles")

    def _is_unknown(self, at: int, mention: Mention, place: Mention) -> bool:
        """Return whether a name that does something at `at` may be a person's whom the tagger did not know."""
        tree, other = self._tree, self._at.get(at)
        if tree.pos[at] != "PROPN" or tree.dep[at] not in (*SUBJECTS, "attr") or tree.entity[at] in _TIMES:
            return False
        if other is not None and (
            other.actor == mention.actor or other.type == "PERSON" or other.actor in words("countries")
        ):
            return False
        if tree.token[at].isupper() or (tree.dep[at] == "attr" and tree.kids(at, "det")):
            return False  # "is the Labour MP"
        is_own = tree.tag[mention.head] == "PRP$" and tree.head[at] in tree.ancestors(mention.head)
        is_firm = is_own and other is not None and other.type == "ORG"  # who may be a man: "Federer won his title"
        is_open = other is None or is_firm or (tree.dep[place.head] not in SUBJECTS and tree.tag[at] == "NNP")
        is_alone = is_open and tree.tag[at] == "NNP" and tree.entity[at] not in _THINGS and tree.token[at].istitle()
        is_alone = is_alone and not tree.kids(at, "det", "compound")
        return is_alone or tree.token[at] in self._parts or bool(gender_of(tree.token[at]))

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
