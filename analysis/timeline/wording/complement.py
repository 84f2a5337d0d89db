"""What follows a verb and belongs to it → parts of a headline; clauses within clauses."""

from analysis.lexicons import words
from analysis.text.reporting import reported_acts
from analysis.text.syntax import VERBAL
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.phrase import ASIDES, RELATIVES, Phrases
from analysis.timeline.wording.pieces import KEPT, Part, Piece
from analysis.timeline.wording.verb import as_told

OBJECTS = ("dobj", "dative", "oprd", "attr", "acomp")
_HELPERS = ("aux", "auxpass", "neg")
PLACES = frozenset({"in", "at", "near", "outside", "inside", "on", "across"})
_LATE = frozenset({"after", "before", "amid", "amidst", "during", "because", "following", "without", "until", "under",
                   "over", "ahead", "due"})  # fmt: skip
_REACHED = frozenset({"to", "into", "of", "against", "from", "as"})  # what a verb with an object seldom does without
_CAUSING = frozenset({"make", "let", "help", "have", "see", "watch"})  # "let him go"
_EMPTY = frozenset({"come", "happen", "occur", "follow"})  # "the visit came as tensions rose"
_NEEDING = frozenset({"able", "unable", "likely", "unlikely", "willing", "ready", "due", "bound", "about", "set"})
_WHEN = frozenset({"as", "after", "before"})
_CONDITIONS = frozenset({"if", "unless"})
_MARKS = frozenset({"whether", "if", "unless", "for"})
_ASKING = ("WRB", "WP", "WDT")
_DEEP = 3  # clauses within clauses


class Complements(Phrases):
    """Writes what belongs to the verbs of one article."""

    def complement(self, kid: int, at: int, owner: int | None) -> list[Part]:
        """Return what hangs on the verb at `at` and follows it, as a part that may be shortened; nothing for asides."""
        tree = self.tree
        dep = tree.dep[kid]
        first = tree.left[kid]
        is_second_half = first - 1 > at and 0 <= tree.entity_id[kid] == tree.entity_id[first - 1]
        if is_second_half or (kid in self.asides and at not in self.asides):
            return []  # the parser's slip: "DC" of "in Washington DC"
        if dep == "prt":
            return [Part(lambda _: [kid])]
        if dep in OBJECTS:
            return self._object(kid, owner)
        if dep == "agent":
            return [Part(lambda length: self.preposition(kid, length, owner))]
        if dep == "prep" and kid == at + 1 and not tree.children[kid]:
            return [Part(lambda _: [kid])]  # "infringed upon"
        if dep == "prep":
            return [Part(lambda length: self.preposition(kid, length, owner), *self._weight(kid, at))]
        if dep == "xcomp" or (dep == "ccomp" and self._takes_content(at)):
            return [Part(lambda length: self.nested(kid, length, owner, 1))]
        if dep in ("advmod", "npadvmod"):
            return self._adverb(kid, at, owner)
        return self._adverbial(kid, at, owner) if dep == "advcl" else []

    def _object(self, kid: int, owner: int | None) -> list[Part]:
        tree = self.tree
        dep = tree.dep[kid]
        if tree.entity[kid] in TIME and not self.is_duration(kid) and not tree.kids(kid, "prep"):
            return []
        if dep == "acomp" or (dep in ("oprd", "attr") and tree.pos[kid] in ("ADJ", "ADV", "VERB")):
            return [Part(lambda length: self.predicate(kid, length, owner), rank=KEPT)]
        if dep == "dative" and tree.pos[kid] == "ADP":
            return [Part(lambda length: self.preposition(kid, length, owner))]
        return [Part(lambda length: self.phrase(kid, length, owner), rank=KEPT)]

    def _weight(self, kid: int, at: int) -> tuple[int, int]:
        """Return how early a preposition is cut and at which length it goes: the first after a verb is needed."""
        tree, lemma = self.tree, self.tree.lemma[kid]
        if lemma in _LATE:
            return 0, 2
        if tree.kids(at, "ccomp") and tree.lemma[at] in reported_acts():
            return 0, 3  # what was said counts more than where
        is_first = not any(at < each < kid for each in tree.kids(at, "prep") if tree.lemma[each] not in ASIDES)
        is_near = kid == at + 1 or not tree.kids(at, "dobj", "attr", "acomp", "oprd", "xcomp", "agent")
        if is_first and is_near:
            return 2, 0 if tree.kids(at, "ccomp") else -1
        if is_first and lemma in _REACHED:
            return 1, -1
        return 0, 1 if lemma in PLACES else 0

    def _adverb(self, kid: int, at: int, owner: int | None) -> list[Part]:
        tree, lemma = self.tree, self.tree.lemma[kid]
        if tree.dep[kid] == "npadvmod":
            if tree.entity[kid] not in TIME:
                is_measure = tree.left[kid] == at + 1 or not tree.kids(at, "dobj", "attr")
                return [Part(lambda length: self.phrase(kid, length, owner))] if is_measure else []
            rate = [each for each in tree.kids(kid, "det") if tree.lemma[each] == "a" and each == kid - 1]
            is_rate = rate and tree.tag[kid] == "NN" and kid >= at + 3  # "paid $50 million a year"
            return [Part(lambda _: [*rate, kid])] if is_rate else []
        is_next = tree.left[kid] == at + 1 and lemma not in words("stop_adverbs")
        if tree.entity[kid] in TIME or not (is_next or lemma in words("kept_adverbs")):
            return []
        return [Part(lambda length: self.predicate(kid, length, owner), 0, -1 if is_next else 0)]

    def _adverbial(self, kid: int, at: int, owner: int | None) -> list[Part]:
        """Return a condition, a purpose, when an empty verb happened; nothing for another adverbial clause."""
        tree = self.tree
        marks = [each for each in tree.kids(kid, "mark", "advmod") if each < kid]
        if any(tree.lemma[each] in _CONDITIONS for each in marks):
            return [Part(lambda length: self.nested(kid, min(length, 1), owner, 1), 1, 0)]
        if tree.lemma[at] in _EMPTY and any(tree.lemma[each] in _WHEN for each in marks):
            return [Part(lambda length: [marks[0], *self.nested(kid, min(length, 2), owner, 1)])]
        if self.is_infinitive(kid) and not tree.kids(kid, "nsubj"):
            return [Part(lambda length: self.nested(kid, length - 1, owner, 1), 0, 1)]
        return []

    def _takes_content(self, at: int) -> bool:
        """Return whether the clause under the verb at `at` belongs to it: "said that", "let him go"."""
        tree, lemma = self.tree, self.tree.lemma[at]
        if lemma in reported_acts() or lemma in _CAUSING:
            return True
        return lemma != "be" and not tree.kids(at, "dobj", "attr", "acomp", "xcomp", "nsubjpass")

    def predicate(self, at: int, length: int, owner: int | None) -> list[Piece]:
        """Return an adjective, participle or adverb with what belongs to it: "responsible for the attack"."""
        tree = self.tree
        pieces: list[Piece] = []
        for kid in tree.kids(at, "advmod", "npadvmod", "neg", "nummod", "amod", "compound"):
            pieces += tree.subtree(kid) if kid < at else []
        pieces.append(at)
        for kid in tree.children[at]:
            dep = tree.dep[kid]
            if kid < at:
                continue
            if dep in ("prep", "agent") and (length >= 1 or kid == at + 1):
                pieces += self.preposition(kid, length, owner, 1)
            elif dep in ("xcomp", "ccomp") and (length >= 1 or tree.lemma[at] in _NEEDING):
                pieces += self.nested(kid, length, owner, 1)
            elif dep == "conj":
                pieces += [*(tree.lemma[link] for link in tree.kids(at, "cc")[:1]), *self.predicate(kid, length, owner)]
            elif dep == "dobj":
                pieces += self.phrase(kid, length, owner, 1)
        return pieces

    def nested(self, verb: int, length: int, owner: int | None, depth: int) -> list[Piece]:
        """Return a clause within a clause in the article's words: its subject, verb, objects, the first preposition."""
        if depth > _DEEP or verb in self.writing:
            return []
        self.writing.add(verb)
        tree = self.tree
        heads = tree.kids(verb, "nsubj", "nsubjpass", "expl")
        is_told = bool(heads or tree.kids(verb, *_HELPERS))
        pieces = self._opening(verb, heads[:1], length, owner, depth) + (as_told(tree, verb) if is_told else [verb])
        if tree.dep[verb] == "xcomp":  # "which they hope to end" is what they hope to end
            for kid in tree.kids(verb, "dobj"):
                pieces += self.phrase(kid, 1, owner, depth) if tree.tag[kid] == "WDT" else []
        under = heads[0] if heads else owner
        below = [part for kid in tree.children[verb] if kid > verb for part in self.complement(kid, verb, under)]
        is_taken = False
        for part in below:
            if length > part.leaves and (length >= 2 or not is_taken or (part.leaves < 0 and depth < 2)):
                pieces += part.make(max(length - 1, 0))
                is_taken = True
        other = next((kid for kid in tree.kids(verb, "conj") if tree.pos[kid] in VERBAL), None)
        if not below and other is not None and other - verb <= 3:
            links = [tree.lemma[link] for link in tree.kids(verb, "cc")]
            pieces += [*links[:1], *self.nested(other, length, owner, depth + 1)]  # "to discuss and debate the plan"
        self.writing.discard(verb)
        return pieces

    def _opening(self, verb: int, heads: list[int], length: int, owner: int | None, depth: int) -> list[Piece]:
        """Return what stands before the verb of a clause: "whether", its subject, "allegedly"."""
        tree = self.tree
        told_from = min(tree.kids(verb, *_HELPERS), default=verb)
        pieces: list[Piece] = []
        for kid in tree.children[verb]:
            dep = tree.dep[kid]
            if kid > verb:
                break
            if kid in heads:
                is_own = tree.dep[verb] == "relcl" and tree.tag[kid] in RELATIVES
                pieces += [kid] if is_own else self.phrase(kid, min(length, 2), owner, depth)
            elif dep == "mark":
                pieces += [kid] if tree.lemma[kid] in _MARKS else []
            elif tree.tag[kid] == "WDT" and tree.dep[verb] == "xcomp":
                continue
            elif tree.tag[kid] in _ASKING:
                pieces += [kid] if dep in ("advmod", "dobj", "attr", "pobj") else []
            elif dep == "advmod" and tree.lemma[kid] in words("kept_adverbs") and kid < told_from:
                pieces.append(kid)
        return pieces
