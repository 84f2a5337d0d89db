"""Pronouns of an article → what a headline calls them, where that is sure."""

from analysis.lexicons import words
from analysis.text.reporting import reported_acts
from analysis.text.syntax import SUBJECTS, VERBAL
from analysis.timeline.wording.called import BODIES, is_other_gender
from analysis.timeline.wording.naming import Naming
from analysis.timeline.wording.pieces import Name

_PERSONS = frozenset({"he", "she", "his", "her", "him"})
_MANY = frozenset({"they", "their", "them"})
_NEAR = 20  # words


class Pronouns(Naming):
    """Knows whom the pronouns of one article mean."""

    def called(self, pronoun: int) -> Name | None:
        """Return what the pronoun at `pronoun` is called, None where nobody knows."""
        name = self._own_name(pronoun) or self.names.get(pronoun)
        if name is not None and self.tree.tag[pronoun] == "PRP" and self.is_taken(pronoun, name):
            return None
        is_subject = self.tree.tag[pronoun] == "PRP" and self.tree.dep[pronoun] in SUBJECTS
        if is_subject and self.tree.lemma[pronoun] in ("it", "they") and self.takes_place(self.tree.head[pronoun]):
            return None
        if self._is_sayers(pronoun, name) or self._is_another(pronoun, name):
            return None
        name = name or self._only_person(pronoun)
        is_many = self.tree.lemma[pronoun] == "our"  # "our country" is no person's own
        if self.speaker and (self.tree.lemma[pronoun] in ("i", "my") or (is_many and not self._is_one(self.speaker))):
            name = name or self.speaker
        if (
            name is None
            or not self._is_sure(pronoun, name)
            or (self._is_one(name) and self.tree.lemma[pronoun] in _MANY)
        ):
            return None
        return Name(pronoun, self.tree.token[self.plurals[name]] if name in self.plurals else name)

    def _own_name(self, pronoun: int) -> str | None:
        """Return the name of whom the grammar of its sentence gives a pronoun to, None where it does not tell.

        "Mrs Lee had said she would go", of whom else the name is no person's; "in its first year, Coast Bank grew".
        """
        tree, verb = self.tree, self.tree.head[pronoun]
        above = tree.head[verb]
        if (
            tree.tag[pronoun] == "PRP"
            and tree.dep[pronoun] == "nsubj"
            and tree.dep[verb] == "ccomp"
            and above < pronoun
        ):
            over = tree.head[above] if tree.dep[above] == "advcl" and tree.tag[above] == "VBG" else above
            says = tree.kids(over, "nsubj")[-1:] if tree.lemma[above] in reported_acts() else []
            is_person = bool(says) and tree.lemma[pronoun] in ("he", "she") and tree.pos[says[0]] == "PROPN"
            is_other = over != above or self.names.get(pronoun) not in self.persons
            if is_person and is_other and not is_other_gender(tree.token[pronoun], self._titled(says[0])):
                return self.names.get(says[0], self._titled(says[0]))
        if tree.tag[pronoun] != "PRP$" or tree.lemma[pronoun] not in ("its", "his", "her"):
            return None
        fronted = [up for up in tree.ancestors(pronoun) if tree.dep[up] == "prep" and tree.pos[tree.head[up]] in VERBAL]
        owners = tree.kids(tree.head[fronted[0]], "nsubj", "nsubjpass") if fronted and fronted[0] < pronoun else []
        is_before = len(owners) == 1 and tree.right[fronted[0]] < tree.left[owners[0]]
        is_person = is_before and (tree.entity[owners[0]] == "PERSON" or self.names.get(owners[0]) in self.persons)
        fits = is_before and is_person == (tree.lemma[pronoun] != "its")
        return self.names.get(owners[0]) if fits and tree.pos[owners[0]] == "PROPN" else None

    def _titled(self, head: int) -> str:
        """Return a name with the title before it: "Mrs Lee"."""
        tree = self.tree
        return " ".join(
            tree.token[each] for each in [*(kid for kid in tree.kids(head, "compound") if kid < head), head]
        )

    def _is_another(self, pronoun: int, name: str | None) -> bool:
        """Return whether a "he" in a quotation would be the one who is quoted, who says "I"."""
        tree = self.tree
        if name is None or name != self.speaker or tree.lemma[pronoun] not in _PERSONS | {"hers", "himself"}:
            return False
        first = max(self.sentence_of(pronoun)[0] - 1, 0)
        quotes = [tree.tag[at] for at in range(first, pronoun) if tree.token[at] == '"']
        return quotes[-1:] == ["``"]

    def _only_person(self, pronoun: int) -> str | None:
        """Return the one person named before "his" in its sentence: "Lee took over when his father died"."""
        tree = self.tree
        if tree.tag[pronoun] != "PRP$" or tree.lemma[pronoun] not in ("his", "her"):
            return None
        before = [at for at in range(max(0, pronoun - 2 * _NEAR), pronoun) if self.is_same(at, pronoun)]
        actors = words("actor_nouns") - BODIES
        others = any(tree.tag[at] == "NN" and tree.lemma[at] in actors for at in before)
        named = {self.names[at] for at in before if tree.pos[at] == "PROPN" and self.names.get(at) in self.persons}
        doers = [at for at in before if tree.pos[at] == "PROPN" and tree.dep[at] in SUBJECTS]
        others = others or any(self.names.get(at) not in named for at in doers)
        fits = {name for name in named if not is_other_gender(tree.token[pronoun], name)}
        return fits.pop() if len(named) == 1 and fits and not others else None

    def _is_one(self, name: str) -> bool:
        """Return whether a name is one person's, also the family name alone: "Sessions"."""
        return any(person == name or person.endswith(f" {name}") for person in self.persons)

    def _is_sure(self, pronoun: int, name: str) -> bool:
        """Return whether "his" can only be one person's: of two before it in its sentence, the one who does things."""
        tree = self.tree
        if tree.tag[pronoun] != "PRP$" or tree.lemma[pronoun] not in _PERSONS:
            return True
        own = [at for at in self.sentence_of(pronoun) if self.names.get(at) in self.persons]
        named = {self.names[at] for at in own if tree.pos[at] == "PROPN"}
        if own and min(own) > pronoun - 1 and named and name not in named and self.is_fronted(pronoun):
            return False  # "at the time of his death, relatives described Lee"
        before = (at for at in self.sentence_of(pronoun) if at < pronoun and tree.pos[at] == "PROPN")
        if len({self.names[at] for at in before if self.names.get(at) in self.persons}) < 2:
            return True
        for up in tree.ancestors(pronoun):
            for doer in tree.kids(up, "nsubj", "nsubjpass"):
                if self.names.get(doer) in self.persons:
                    return self.names.get(doer) == name
        return False

    def _is_bound(self, pronoun: int, owner: int) -> bool:
        """Return whether a pronoun goes back to the nameless subject of its clause: "every ship burnt its fuel"."""
        tree = self.tree
        verb = next((up for up in tree.ancestors(pronoun) if tree.pos[up] in VERBAL), pronoun)
        if tree.tag[owner] == "WP" and tree.head[owner] == verb and tree.tag[pronoun] == "PRP$":
            is_many = tree.tag[tree.head[verb]] in ("NNS", "NNPS", "DT")
            return tree.lemma[pronoun] == "their" if is_many else tree.lemma[pronoun] in _PERSONS  # "who quit his job"
        is_nameless = tree.tag[owner] == "NN" and not tree.entity[owner] and self.names.get(owner, "of none").islower()
        if not is_nameless or pronoun < owner:
            return False
        if tree.tag[pronoun] == "PRP$" and tree.lemma[pronoun] in ("its", "his", "her"):
            is_person = tree.lemma[pronoun] != "its"
            over = [verb, tree.head[verb]] if tree.dep[verb] == "xcomp" else [verb]
            return any(owner in tree.kids(up, *SUBJECTS) for up in over) and is_person <= self._may_be_person(owner)
        is_on_object = tree.dep[verb] == "relcl" and owner in tree.kids(tree.head[tree.head[verb]], *SUBJECTS)
        return is_on_object and tree.dep[pronoun] in SUBJECTS and tree.lemma[pronoun] in ("he", "she")

    def _is_sayers(self, pronoun: int, name: str | None) -> bool:
        """Return whether "it" is the body that speaks, not what goes under `name`: "the ministry said it welcomed"."""
        tree = self.tree
        verb = next((up for up in tree.ancestors(pronoun) if tree.pos[up] in VERBAL), pronoun)
        over = tree.head[verb]
        is_many = any(tree.tag[kid] in ("NNS", "NNPS") for kid in tree.kids(verb, *SUBJECTS))
        is_own = tree.lemma[pronoun] == "its" and is_many  # "the mission said soldiers had closed its road"
        is_it = (tree.lemma[pronoun] == "it" and tree.dep[pronoun] == "nsubj") or is_own
        if not is_it or tree.dep[verb] != "ccomp" or name is None:
            return False
        says = [kid for kid in tree.kids(over, "nsubj") if kid < pronoun and tree.tag[kid] in ("NN", "NNP")]
        is_body = bool(says) and tree.entity[says[-1]] in ("", "ORG", "GPE") and tree.lemma[over] in reported_acts()
        return is_body and self.names.get(says[-1], tree.token[says[-1]]) != name and tree.lemma[verb] != "be"

    def is_taken(self, pronoun: int, name: str) -> bool:
        """Return whether the subject of an object's own clause goes under its name already: then it is another's."""
        tree = self.tree
        if tree.dep[pronoun] in SUBJECTS:
            return False
        verb = next((up for up in tree.ancestors(pronoun) if tree.pos[up] in VERBAL), pronoun)
        doers = tree.kids(verb, "nsubj", "nsubjpass") or tree.kids(tree.first_conjunct(verb), "nsubj", "nsubjpass")
        if not doers and tree.tag[pronoun] == "PRP" and tree.dep[verb] in ("advcl", "xcomp"):
            doers = tree.kids(tree.head[verb], "nsubj", "nsubjpass")  # "Lee turned to Kim, asking him"
        return any(self.names.get(doer, tree.token[doer]).lower() == name.lower() for doer in doers)

    def antecedent(self, pronoun: int) -> int | None:
        """Return the noun that a nameless "they" or "it" goes back to: a subject over its own clause (Hobbs 1978).

        What takes place is an event that the sentence has named before.
        """
        tree = self.tree
        if tree.dep[pronoun] in SUBJECTS and self.takes_place(tree.head[pronoun]):
            before = range(pronoun - 1, self.sentence_of(pronoun)[0] - 1, -1)
            tags = ("NN",) if tree.lemma[pronoun] == "it" else ("NNS",)
            return next((at for at in before if tree.tag[at] in tags and tree.lemma[at] in words("event_nouns")), None)
        many = tree.lemma[pronoun] in ("they", "their", "them")
        if not many and tree.lemma[pronoun] not in ("it", "its"):
            return None
        above = tree.ancestors(pronoun)
        for up in [up for up in above if tree.pos[up] in VERBAL][(0 if tree.tag[pronoun] == "PRP$" else 1) :]:
            for noun in tree.kids(up, "nsubj", "nsubjpass"):
                is_many = tree.tag[noun] in ("NNS", "NNPS") or bool(tree.kids(noun, "conj"))
                is_over = tree.left[noun] <= pronoun <= tree.right[noun]  # "the missile it tested" is not the missile
                if noun < pronoun and not is_over and tree.pos[noun] in ("NOUN", "PROPN") and is_many == many:
                    is_heard = sum(tree.token[at] == '"' for at in range(noun, pronoun)) % 2 == 1
                    if is_heard or (not many and self._is_told_between(noun, pronoun)):
                        return None
                    return noun if many or tree.entity[noun] != "PERSON" else None
        return None

    def _is_told_between(self, noun: int, pronoun: int) -> bool:
        """Return whether another thing does something between a noun and "it": "Lee denied the dam broke, near it"."""
        tree = self.tree
        between = (at for at in range(noun + 1, pronoun) if tree.tag[at] == "NN" and tree.dep[at] in SUBJECTS)
        return tree.dep[pronoun] not in SUBJECTS and any(tree.pos[tree.head[at]] in VERBAL for at in between)

    def takes_place(self, verb: int) -> bool:
        """Return whether only an event can be the subject of a verb: "took place", "is due to happen"."""
        tree = self.tree
        for each in (verb, *tree.kids(verb, "xcomp")):
            if tree.lemma[each] in ("happen", "occur"):
                return True
            if tree.lemma[each] == "take" and any(tree.lemma[kid] == "place" for kid in tree.kids(each, "dobj")):
                return True
        return False

    def goes_back(self, pronoun: int, owner: int | None) -> bool:
        """Return whether a pronoun plainly stands for the subject of the headline."""
        tree = self.tree
        if owner is None or pronoun == owner or (tree.tag[pronoun] != "PRP$" and tree.dep[pronoun] not in SUBJECTS):
            return False
        is_many = tree.tag[owner] in ("NNS", "NNPS") or bool(tree.kids(owner, "conj"))
        if is_many and tree.lemma[pronoun] == "their" and 0 < pronoun - owner < _NEAR and self.is_same(pronoun, owner):
            return True
        if self._is_bound(pronoun, owner):
            return True
        name, other = self.names.get(pronoun), self.names.get(owner)
        if name is not None and other is not None:
            return name == other
        if name is not None and self._is_some_person(owner) and not self._is_told(name, owner, pronoun):
            return True  # "the 26-year-old ... his debut"
        if name is not None:
            return name.split()[-1] == tree.token[owner]  # "Ann Lee's lawyers", which goes under no name
        if tree.sentence[pronoun] != tree.sentence[owner] or pronoun < owner:
            return False
        if tree.lemma[pronoun] in _PERSONS and not self._may_be_person(owner):
            return False
        return (tree.lemma[pronoun] in ("their", "they")) == is_many

    def _is_some_person(self, noun: int) -> bool:
        """Return whether a noun speaks of one person without the name."""
        tree = self.tree
        return tree.tag[noun] == "NN" and (
            tree.lemma[noun] in words("actor_nouns") or tree.lemma[noun].endswith("-old")
        )

    def _is_told(self, name: str, first: int, last: int) -> bool:
        """Return whether a name stands in the sentence of a pronoun, before it, or the pronoun before its noun."""
        tree = self.tree
        named = (at for at in range(tree.sentence_of(last).start, last) if tree.pos[at] == "PROPN")
        return first > last or not self.is_same(first, last) or any(self.names.get(at) == name for at in named)

    def _may_be_person(self, noun: int) -> bool:
        tree = self.tree
        if tree.pos[noun] == "NOUN":
            return tree.lemma[noun] in words("actor_nouns")
        return tree.entity[noun] in ("PERSON", "")
