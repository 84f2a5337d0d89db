"""A bare "the city", "the senator" → the name that it stands for, where only one can be meant."""

from analysis.lexicons import words
from analysis.text.kept import kept
from analysis.text.syntax import SUBJECTS, Syntax
from analysis.timeline.wording.person import Persons
from analysis.timeline.wording.pieces import Name
from analysis.timeline.wording.weighing import BODY_NOUNS, Weights, kind_of

_PLACES = frozenset({"city", "town", "village", "enclave", "territory", "peninsula", "island", "province"})
_PERSONS = frozenset({"republican", "democrat", "conservative", "senator", "congressman", "congresswoman", "governor",
                      "lawmaker", "nominee", "billionaire", "tycoon", "premier", "businessman"})  # fmt: skip
_OFFICES = frozenset({"minister", "secretary", "commissioner", "spokesman", "spokeswoman", "speaker"})
_HEADS = frozenset(
    {"ceo", "chief", "chairman", "chairwoman", "director", "head", "president", "boss", "founder", "leader"}
)
_OFFICE_TITLES = {
    "senator": ("senator", "sen"),
    "governor": ("governor", "gov"),
    "premier": ("premier",),
    "congressman": ("congressman", "rep", "representative"),
    "congresswoman": ("congresswoman", "rep", "representative"),
}
_TITLED = _OFFICES | _HEADS
_NEAR_NAMES = _PLACES | _PERSONS
_DOING = (*SUBJECTS, "poss", "agent", "dobj", "appos")
_CALLED = frozenset({"province", "island", "peninsula"})  # of which the name has to say so: "Kunduz province"
_TOWNS = ("GPE",)  # what a city can be: no "Middle East"
_PAIRS = frozenset({"pair", "duo"})
_BEFORE = 2  # sentences that a pair looks back
_WITHIN = frozenset({"in", "of", "on", "from", "to", "near", "outside", "into", "around", "for"})
_STEM = 4  # letters that a country and its people share: "Peru", "Peruvian"


class Referents(Persons):
    """Knows whom, which land, body and place bare nouns of one article mean."""

    def __init__(self, tree: Syntax, names: dict[int, str]) -> None:
        super().__init__(tree, names)
        weights = self._weights = Weights(tree, self.names)
        for noun, name in list(self.names.items()):
            if tree.tag[noun] == "NN" and tree.lemma[noun] in BODY_NOUNS and name in self.persons:
                del self.names[noun]  # a regulator is not the one who heads it
        for noun in (at for at in range(len(tree.token)) if kind_of(tree, at)):
            self.names.pop(noun, None)
            if name := weights.best(noun):
                self.names[noun] = name

    def referent(self, head: int) -> Name | None:
        """Return the name that the bare noun at `head` stands for: the only one of its kind.

        None where there are several, or none in its sentence nor in the one before.
        """
        tree, kind = self.tree, self.tree.lemma[head].lower()
        person = self.person(head)
        if person is not None:
            return person
        if body := self._weights.main_body(head):
            return Name(head, body)
        if [tree.lemma[kid] for kid in tree.kids(head, "det")] != ["the"]:
            return None
        others = [
            kid
            for kid in tree.children[head]
            if tree.dep[kid] not in ("det", "case", "punct") and tree.lemma[kid] != "by" and not self.is_aside(kid)
        ]
        is_named = self.names.get(head, kind).lower() != kind
        if is_named or others:
            return None
        if kind in _PAIRS:
            return self._pair(head)
        if kind not in _NEAR_NAMES or tree.entity[head] not in ("", "NORP"):
            return None
        near = self.sentence_of(head)
        before = self.sentence_of(near[0] - 1) if near[0] > 0 else range(0)
        for sentence in (near, before):
            own = [at for at in sentence if tree.pos[at] == "PROPN" and not self._is_beside(at, head)]
            found = self._places(own, kind) if kind in _PLACES else self._people(own, head)
            if found:
                return Name(head, found.pop()) if len(found) == 1 else None
        return None

    def _pair(self, head: int) -> Name | None:
        """Return the two persons whom "the pair" means: those who last did something together, near before it."""
        tree = self.tree
        for at in range(head - 1, -1, -1):
            if tree.sentence[head] - tree.sentence[at] > _BEFORE:
                return None
            others = tree.kids(at, "conj")
            if tree.dep[at] in SUBJECTS and others and self.names.get(at) in self.persons:
                two = [at, *others]
                is_two = len(two) == 2 and self.names.get(others[0]) in self.persons
                return Name(head, " and ".join(self.names[each] for each in two)) if is_two else None
        return None

    def points_back(self, noun: int) -> bool:
        """Return whether a noun stands for what only the sentences before name, and nothing tells which that is."""
        tree = self.tree
        if tree.tag[noun] != "NN" or tree.entity[noun]:
            return False
        own = [tree.lemma[kid] for kid in tree.children[noun] if tree.dep[kid] not in ("punct", "case")]
        is_bare = own in (["the"], ["this"], ["that"])
        is_open = noun not in self.names and (bool(kind_of(tree, noun)) or tree.lemma[noun] in words("pointing_nouns"))
        return is_bare and is_open and self.referent(noun) is None

    def _is_beside(self, name: int, noun: int) -> bool:
        """Return whether a name hangs on the verb of which a noun is the subject: "the city was retaken from IS"."""
        over = self.tree.head[noun]
        return name > noun and self.tree.dep[noun] in SUBJECTS and self.tree.head[self.tree.head[name]] == over

    def titled(self, head: int) -> int | None:
        """Return the name of whom two nouns are said: "adviser and son-in-law Bo Kim"."""
        tree = self.tree
        is_title = tree.pos[head] in ("NOUN", "PROPN") and tree.lemma[head].lower() in _TITLED
        before = tree.kids(head, "prep") if is_title else []
        office = [each for kid in before if kid == head + 1 for each in tree.kids(kid, "pobj")]
        if office:
            is_held = tree.entity[office[0]] == "PERSON" and tree.entity[head] != "PERSON" and self.is_named(office[0])
            is_head = tree.lemma[head].lower() in _HEADS
            is_held = is_held and (
                not is_head or any(tree.entity[kid] in ("ORG", "GPE") for kid in tree.subtree(office[0]))
            )
            return office[0] if is_held else None  # "Minister for Housing Ann Lee", as the tree has it
        others = tree.kids(head, "conj")
        if not others:
            return None
        named = [kid for kid in others if self.is_named(kid) and tree.entity[kid] == "PERSON"]
        beside = [kid for kid in tree.kids(head, "appos") if self.is_named(kid) and tree.entity[kid] == "PERSON"]
        if beside and tree.tag[head] == "NN" and not tree.kids(head, "det"):
            return beside[0]
        if tree.pos[head] not in ("NOUN", "PROPN") or tree.entity[head] == "PERSON" or len(named) != 1:
            return None
        before = tree.kids(named[0], "compound", "nmod", "amod")
        before = [kid for kid in before if tree.token[kid] not in self.names[named[0]]]
        is_one = tree.tag[head] in ("NN", "NNP") and not tree.kids(named[0], "det", "poss")
        is_title = tree.lemma[head] in words("actor_nouns") or not tree.kids(head, "det")
        return named[0] if is_one and before and is_title else None

    def _people(self, own: list[int], head: int) -> set[str]:
        tree = self.tree
        named = (self.names.get(at, "") for at in own if at < head and tree.dep[tree.first_conjunct(at)] in _DOING)
        kind = tree.lemma[head].lower()
        return {name for name in named if name in self.persons and self._is_titled(name, kind)}

    def _is_titled(self, name: str, kind: str) -> bool:
        """Return whether a person is told to hold the office that a noun says, where it says one: "Sen. Lee"."""
        if kind not in _OFFICE_TITLES:
            return True
        tree = self.tree
        for at in (at for at, each in self.names.items() if each == name and tree.pos[at] == "PROPN"):
            beside = [*tree.kids(at, "compound", "appos"), tree.head[at]]
            beside += tree.kids(tree.head[at], "attr") if tree.dep[at] == "nsubj" else []
            party = "".join(tree.token[at + 1 : at + 3])  # "Ann Lee (R-Ohio)"
            if any(tree.lemma[each].rstrip(".") in _OFFICE_TITLES[kind] for each in beside):
                return True
            if kind != "senator" and party.startswith(("(R-", "(D-")):
                return True
        return False

    def _places(self, own: list[int], kind: str) -> set[str]:
        """Return the places of a sentence, without countries and what stands after the place that is in it."""
        tree, found = self.tree, set()
        for at in own:
            is_place = (
                tree.entity[at] in (_TOWNS if kind in ("city", "town", "village") else ("GPE", "LOC"))
                and tree.head[at] not in own
                and tree.dep[at] != "appos"
            )
            name = self.names.get(at, tree.token[at])
            is_where = tree.dep[at] in ("nsubj", "nsubjpass") or (
                tree.dep[at] == "pobj" and tree.lemma[tree.head[at]] in _WITHIN
            )
            is_land = name[:_STEM] in self._peoples or name in words("countries")
            is_called = kind not in _CALLED or name in self._called.get(kind, ())
            if is_place and is_where and is_called and not is_land:
                found.add(name)
        return found

    @kept
    def _called(self) -> dict[str, set[str]]:
        """The places beside which a noun says what they are, by that noun: "Kunduz province", "the island of Bute"."""
        tree = self.tree
        found: dict[str, set[str]] = {}
        for at, lemma in enumerate(tree.lemma):
            if lemma in _CALLED:
                beside = [*tree.kids(at, "compound", "nmod", "appos"), tree.head[at]]
                beside += [noun for of in tree.kids(at, "prep") for noun in tree.kids(of, "pobj")]
                found.setdefault(lemma, set()).update(self.names.get(each, tree.token[each]) for each in beside)
        return found

    @kept
    def _peoples(self) -> set[str]:
        """The stems of the peoples that the article names, and of places after a comma: "Lyon, France"."""
        tree = self.tree
        places = (at for at in range(1, len(tree.token)) if tree.entity[at] in ("GPE", "NORP"))
        return {
            tree.token[at][:_STEM]
            for at in places
            if tree.entity[at] == "NORP" or (tree.token[at - 1] == "," and tree.entity[at - 2] == "GPE")
        } | {"Unit"}
