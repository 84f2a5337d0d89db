"""A pronoun for a man or a woman → the persons before it whom it may mean, as far as grammar and gender go."""

import functools

from analysis.actors.gender import PRONOUN_GENDER, gender_of_noun
from analysis.actors.whom_signs import Signs
from analysis.text.syntax import SUBJECTS

_MOST = 200  # mentions before it that a pronoun looks back on
NEAR = 2  # sentences


class Pronoun:
    """One pronoun, and what stands before it: `places` has the mentions of each whom it may mean, the nearest first.

    `near` are those named in its sentence or the two before, `subjects` those who do something, `nouns` the nouns there
    for one person without a name.
    """

    def __init__(self, signs: Signs, number: int) -> None:
        self.all, self.number, self.tree = signs, number, signs.tree
        self.mention = signs.mentions[number]
        self.at = self.mention.head
        self.gender = PRONOUN_GENDER[self.mention.text.lower()]
        self.sentence = self.tree.sentence[self.at]
        self.before = [
            each for each in range(number - 1, max(-1, number - 1 - _MOST), -1) if signs.mentions[each].last < self.at
        ]
        self.places: dict[str, list[int]] = {}
        ruled_out = signs.antecedents.not_meant(self.mention)
        for each in self.before:
            if signs.antecedents.is_one_of_two(self.mention, signs.mentions[each]):
                ruled_out |= {signs.meant[each]}
        for each in self.before:
            actor = signs.meant[each]
            if actor not in ruled_out and self.may_be(actor):
                self.places.setdefault(actor, []).append(each)
        self.actors = list(self.places)
        self.subjects = list(dict.fromkeys(
            signs.meant[each] for each in self.before if signs.meant[each] in self.places and signs.is_subject(each)
        ))  # fmt: skip
        self.near = [actor for actor, places in self.places.items() if self.back(places[0]) <= NEAR]
        self.nouns = [each for each in self.before if self._is_other_person(each)]

    def may_be(self, actor: str) -> bool:
        """Return whether it may be said of `actor`, as far as that is a man or a woman."""
        return self.all.is_person(actor) and self.all.genders.get(actor, self.gender) == self.gender

    def back(self, number: int) -> int:
        """Return how many sentences back a mention stands."""
        return self.sentence - self.all.sentence(number)

    def _is_other_person(self, number: int) -> bool:
        """Return whether a mention is a noun for one person near who has no name: "a woman"."""
        mention = self.all.mentions[number]
        is_noun = mention.kind == "noun" and mention.type == "PERSON" and self.tree.tag[mention.head] in ("NN", "NNP")
        return is_noun and not self.all.is_person(self.all.meant[number]) and self.back(number) <= NEAR

    @functools.cached_property
    def kind(self) -> str:
        """What the pronoun is in its sentence."""
        if self.tree.tag[self.at] == "PRP$":
            return "owner"
        if self.mention.text.lower().endswith("self"):
            return "self"
        return "subject" if self.tree.dep[self.at] in SUBJECTS else "object"

    @functools.cached_property
    def doers(self) -> list[int]:
        """The subjects of the verbs that the pronoun hangs on, the nearest first, but for itself."""
        tree = self.tree
        found = [kid for up in tree.ancestors(self.at) for kid in tree.kids(up, *SUBJECTS)]
        return [each for each in found if not tree.left[each] <= self.at <= tree.right[each]]

    @functools.cached_property
    def strange(self) -> list[int]:
        """The names that do something near before it and are nobody's whom the article is known to tell of."""
        tree, heads = self.tree, self.all.heads
        begun = self.at
        while begun and tree.sentence[begun - 1] >= self.sentence - NEAR:
            begun -= 1
        names = (at for at in range(self.at - 1, begun - 1, -1) if tree.tag[at] == "NNP" and tree.dep[at] in SUBJECTS)
        return [at for at in names if at not in heads]

    def fits(self, number: int) -> bool:
        """Return whether a noun may be said of a man or a woman, whichever the pronoun is for."""
        gender = gender_of_noun(self.tree.lemma[self.all.mentions[number].head])
        return gender in ("", self.gender)

    def is_like(self, number: int) -> bool:
        """Return whether a mention is a pronoun of the same gender."""
        mention = self.all.mentions[number]
        return mention.kind == "pronoun" and PRONOUN_GENDER.get(mention.text.lower()) == self.gender
