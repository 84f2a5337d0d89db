"""Names and pronouns of an article → what a headline calls them."""

from dataclasses import replace

from analysis.lexicons import words
from analysis.text.reporting import reported_acts
from analysis.text.syntax import SUBJECTS, VERBAL, Syntax
from analysis.timeline.wording.pieces import Name, Piece

TIME = frozenset({"DATE", "TIME"})
LINKS = frozenset({"and", "or", "&", "nor"})
SELVES = ("self", "selves")
_PERSONS = frozenset({"he", "she", "his", "her", "him"})
_DAYS = frozenset({"today", "tomorrow", "yesterday", "tonight", "morning", "afternoon", "evening", "night", "now",
                   "christmas", "easter", "spring", "summer", "autumn", "winter", "season"})  # fmt: skip
_NEAR = 20  # words
_OPEN = ("PRP", "PRP$", "WP", "WDT", "DT", "EX")


class Naming:
    """Knows what is called what in one article; `names` gives by position what actors, pronouns too, are called."""

    def __init__(self, tree: Syntax, names: dict[int, str]) -> None:
        self.tree, self.names = tree, dict(names)
        self.asides = _asides(tree)
        self.kept = -1  # the position that the headline is for
        self.telling = -1  # the word whose phrase or clause is the headline
        self.writing: set[int] = set()  # nouns whose phrases are being written: a "who" within goes back to them
        self.speaker: str | None = None  # who says the sentence at hand
        self.persons = {  # of whom "they" does not speak
            name for at, name in self.names.items() if tree.pos[at] == "PROPN" and tree.entity[at] == "PERSON"
        }
        self.plurals = {  # "Chilean", which stands for "Chileans" and for "their"
            name: at
            for at, name in names.items()
            if tree.tag[at] in ("NNPS", "NNS") and tree.token[at].lower() == f"{name}s".lower()
        }

    def is_named(self, head: int) -> bool:
        """Return whether the noun at `head` is printed as the full name that it goes under."""
        tree = self.tree
        if head not in self.names:
            return False
        if tree.tag[head] == "NN":  # "the minister", where it is known which
            return [tree.lemma[kid] for kid in tree.children[head] if tree.dep[kid] != "punct"] == ["the"]
        is_more = tree.entity[head] == "GPE" and any(
            tree.entity[kid] != "GPE" and tree.pos[kid] == "PROPN" for kid in tree.kids(head, "compound")
        )  # "India House Houston"
        is_one_of = bool(tree.kids(head, "amod")) and any(tree.lemma[kid] == "a" for kid in tree.kids(head, "det"))
        return tree.pos[head] == "PROPN" and tree.entity[head] != "NORP" and not (is_more or is_one_of)

    def called(self, pronoun: int) -> Name | None:
        """Return what the pronoun at `pronoun` is called, None where nobody knows."""
        name = self.names.get(pronoun)
        if name is not None and self.tree.tag[pronoun] == "PRP" and self.is_taken(pronoun, name):
            return None
        if self._is_sayers(pronoun, name):
            return None
        if self.speaker and self.tree.lemma[pronoun] in ("i", "my", "our"):
            name = name or self.speaker
        if (
            name is None
            or not self._is_sure(pronoun, name)
            or (name in self.persons and self.tree.lemma[pronoun] in ("they", "their", "them"))
        ):
            return None
        return Name(pronoun, self.tree.token[self.plurals[name]] if name in self.plurals else name)

    def _is_sure(self, pronoun: int, name: str) -> bool:
        """Return whether "his" can only be one person's: of two before it in its sentence, the one who does things."""
        tree = self.tree
        if tree.tag[pronoun] != "PRP$" or tree.lemma[pronoun] not in _PERSONS:
            return True
        before = (at for at in range(pronoun) if self.is_same(at, pronoun) and tree.pos[at] == "PROPN")
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
        is_nameless = tree.tag[owner] == "NN" and not tree.entity[owner] and self.names.get(owner, "of none").islower()
        if not is_nameless or pronoun < owner:
            return False
        if tree.tag[pronoun] == "PRP$" and tree.lemma[pronoun] in ("its", "his", "her"):
            is_person = tree.lemma[pronoun] != "its"
            over = [verb, tree.head[verb]] if tree.dep[verb] == "xcomp" else [verb]
            if any(
                tree.head[up] == owner and any(tree.lemma[k] == "who" for k in tree.kids(up, *SUBJECTS)) for up in over
            ):
                return is_person  # "a generation who quit his job"
            return any(owner in tree.kids(up, *SUBJECTS) for up in over) and is_person <= self._may_be_person(owner)
        is_on_object = tree.dep[verb] == "relcl" and owner in tree.kids(tree.head[tree.head[verb]], *SUBJECTS)
        return is_on_object and tree.dep[pronoun] in SUBJECTS and tree.lemma[pronoun] in ("he", "she")

    def _is_sayers(self, pronoun: int, name: str | None) -> bool:
        """Return whether "it" is the body that speaks, not what goes under `name`: "the ministry said it welcomed"."""
        tree = self.tree
        verb, over = tree.head[pronoun], tree.head[tree.head[pronoun]]
        if tree.lemma[pronoun] != "it" or tree.dep[pronoun] != "nsubj" or tree.dep[verb] != "ccomp" or name is None:
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
        """Return the noun that a nameless "they" or "it" goes back to: a subject over its own clause (Hobbs 1978)."""
        tree = self.tree
        many = tree.lemma[pronoun] in ("they", "their", "them")
        if not many and tree.lemma[pronoun] not in ("it", "its"):
            return None
        above = tree.ancestors(pronoun)
        for up in [up for up in above if tree.pos[up] in VERBAL][(0 if tree.tag[pronoun] == "PRP$" else 1) :]:
            for noun in tree.kids(up, "nsubj", "nsubjpass"):
                is_many = tree.tag[noun] in ("NNS", "NNPS") or bool(tree.kids(noun, "conj"))
                is_over = tree.left[noun] <= pronoun <= tree.right[noun]  # "the missile it tested" is not the missile
                if noun < pronoun and not is_over and tree.pos[noun] in ("NOUN", "PROPN") and is_many == many:
                    return noun if many or tree.entity[noun] != "PERSON" else None
        return None

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
        named = (at for at in range(last) if tree.pos[at] == "PROPN" and self.is_same(at, last))
        return first > last or not self.is_same(first, last) or any(self.names.get(at) == name for at in named)

    def _may_be_person(self, noun: int) -> bool:
        tree = self.tree
        if tree.pos[noun] == "NOUN":
            return tree.lemma[noun] in words("actor_nouns")
        return tree.entity[noun] in ("PERSON", "")

    def is_same(self, at: int, other: int) -> bool:
        """Return whether two positions are in one sentence."""
        return self.tree.sentence[at] == self.tree.sentence[other]

    def beside(self, head: int) -> int | None:
        """Return the name that stands beside a noun and says who it is: "the carmaker Daimler"."""
        tree = self.tree
        if tree.tag[head] != "NN" or tree.kids(head, "conj"):
            return None
        beside = tree.kids(head, "appos")
        if len(beside) != 1 or not self.is_named(beside[0]) or tree.entity[beside[0]] == "GPE":
            return None
        return beside[0] if tree.token[tree.left[beside[0]] - 1] not in ("-", "--", ":") else None

    def is_several(self, head: int) -> bool:
        """Return whether the name at `head` has swallowed another: "Medvedev and President Pahor"."""
        tree = self.tree
        link = next((at for at in range(tree.left[head], head) if tree.lemma[at] in LINKS), None)
        return link is not None and any(
            tree.pos[at] == "PROPN" and tree.entity[at] and tree.entity_id[at] != tree.entity_id[head]
            for at in range(tree.left[head], link)
        )

    def whole_name(self, head: int) -> list[Piece]:
        """Return a name of which the tree has put the beginning elsewhere: "Party of China" where "China" owns."""
        tree = self.tree
        first = tree.left[head]
        if tree.entity[head] not in ("ORG", "EVENT", "LAW", "WORK_OF_ART", "FAC"):
            return []
        while first > 0 and tree.entity_id[first - 1] == tree.entity_id[first] == tree.entity_id[head]:
            first -= 1
        if first == tree.left[head] or any(at in self.writing or tree.pos[at] == "VERB" for at in range(first, head)):
            return []
        return [each for each in range(first, head + 1) if tree.dep[each] != "det"]

    def owning(self, pieces: list[Piece]) -> list[Piece]:
        """Return the pieces with the mark of the possessive after them."""
        last = pieces[-1]
        if isinstance(last, Name):
            return [*pieces[:-1], replace(last, mark="’" if last.text.endswith("s") else "’s")]
        word = self.tree.token[last] if isinstance(last, int) else str(last)
        is_many = word.endswith("s") and (not isinstance(last, int) or self.tree.tag[last] != "NN")
        return [*pieces, "’" if is_many else "’s"]

    def is_open(self, piece: Piece) -> bool:
        """Return whether a piece is a pronoun of which nobody knows whom it means."""
        tree = self.tree
        if not isinstance(piece, int) or tree.pos[piece] != "PRON":
            return False
        is_self = tree.token[piece].lower().endswith(SELVES)
        return tree.tag[piece] in _OPEN and not is_self

    def is_duration(self, noun: int) -> bool:
        """Return whether an expression of time is a length: "five years"."""
        return bool(self.tree.kids(noun, "nummod")) and self.tree.token[noun].lower() in words("units")

    def is_date(self, at: int) -> bool:
        """Return whether a word names a day or a unit of time: "Monday", "week", "1917"; not "the last eight"."""
        token = self.tree.token[at].lower()
        is_named = token in words("weekdays") | words("months") | words("units") or token in _DAYS
        return is_named or (token[:1].isdigit() and len(token) > 2)

    def is_year(self, at: int) -> bool:
        """Return whether a token is a year: "1917"."""
        return self.tree.entity[at] in TIME and self.tree.token[at].isdigit() and len(self.tree.token[at]) == 4

    def is_cut_off(self, first: int, after: int) -> bool:
        """Return whether a full stop stands between two words that the tree holds together: a sentence glued on."""
        tree = self.tree
        before = first - 1
        while before > after and tree.token[before] in ('"', "'", ")"):
            before -= 1
        if tree.token[before] == "?" and tree.token[before - 1] == '"' and tree.token[first].islower():
            return False  # a scrape's '"?' for a quotation mark and a space
        return before > after and tree.token[before] in (".", "?", "!")

    def is_infinitive(self, verb: int) -> bool:
        """Return whether the verb has "to" before it."""
        return any(self.tree.lemma[kid] == "to" for kid in self.tree.kids(verb, "aux"))


def _asides(tree: Syntax) -> frozenset[int]:
    """Return the positions within brackets."""
    found: list[int] = []
    opened = -1
    for at, token in enumerate(tree.token):
        if token in ("(", "["):
            opened = at
        elif token in (")", "]"):
            if opened >= 0 and tree.sentence[opened] == tree.sentence[at]:
                found += range(opened, at + 1)
            opened = -1
    return frozenset(found)
