"""Clauses within clauses, and what is said of somebody → pieces of a headline."""

from analysis.lexicons import words
from analysis.text.syntax import VERBAL
from analysis.timeline.wording.as_told import as_told
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.noun_clause import RELATIVES
from analysis.timeline.wording.phrase import Phrases
from analysis.timeline.wording.pieces import FURTHER, NEEDED, Piece, Spare

_HELPERS = ("aux", "auxpass", "neg")
_MARKS = frozenset({"whether", "if", "unless", "for"})
_ASKING = ("WRB", "WP", "WDT")
_DEEP = 4  # clauses within clauses


class Nested(Phrases):
    """Writes clauses of one article as they stand within others."""

    def predicate(self, at: int, owner: int | None) -> list[Piece]:
        """Return an adjective, participle or adverb with what belongs to it: "responsible for the attack"."""
        tree = self.tree
        pieces: list[Piece] = []
        for kid in tree.kids(at, "advmod", "npadvmod", "neg", "nummod", "amod", "compound", "preconj", "cc"):
            pieces += tree.subtree(kid) if kid < at and tree.lemma[kid] not in ("very", "so") else []
        pieces.append(at)
        for kid in tree.children[at]:
            dep = tree.dep[kid]
            if kid < at or (tree.token[tree.left[kid] - 1] in (",", "-", "--") and dep != "conj"):
                continue
            if dep in ("prep", "agent"):
                found = self.preposition(kid, owner, 1)
                pieces += found if kid == at + 1 else [Spare(found, FURTHER)]
            elif dep in ("xcomp", "ccomp") or (dep == "advcl" and self.is_infinitive(kid)):
                pieces += [Spare(self.nested(kid, owner, 1), NEEDED)]
            elif dep == "acl" and tree.left[kid] <= self.kept <= tree.right[kid]:
                pieces += self.nested(kid, owner, 1)  # "the warmest ever recorded"
            elif dep == "advmod" and tree.lemma[kid] == "enough":
                pieces.append(kid)  # "not radical enough"
            elif dep == "conj" and tree.pos[kid] == tree.pos[at]:
                pieces += [*(tree.lemma[link] for link in tree.kids(at, "cc")[:1]), *self.predicate(kid, owner)]
            elif dep == "dobj" or (dep == "npadvmod" and tree.entity[kid] not in TIME):
                pieces += self.phrase(kid, owner, 1)
        return pieces

    def nested(self, verb: int, owner: int | None, depth: int) -> list[Piece]:
        """Return a clause within a clause in the article's words: its subject, verb, objects and complements."""
        if depth > _DEEP or verb in self.writing:
            return []
        self.writing.add(verb)
        tree = self.tree
        heads = tree.kids(verb, "nsubj", "nsubjpass", "expl")
        is_told = bool(heads or tree.kids(verb, *_HELPERS))
        pieces = [
            *self._asked_for(verb, owner, depth),
            *self.uncovered(verb),
            *self._opening(verb, heads[:1], owner, depth),
        ] + (as_told(tree, verb) if is_told else [verb])
        if tree.dep[verb] == "xcomp":  # "which they hope to end" is what they hope to end
            for kid in tree.kids(verb, "dobj"):
                pieces += self.phrase(kid, owner, depth) if tree.tag[kid] == "WDT" else []
        under = heads[0] if heads else owner
        below = [piece for kid in tree.children[verb] if kid > verb for piece in self.complement(kid, verb, under)]
        pieces += below
        other = next((kid for kid in tree.kids(verb, "conj") if tree.pos[kid] in VERBAL), None)
        if not below and other is not None and other - verb <= 3 and not self.is_beside_saying(other):
            links = [tree.lemma[link] for link in tree.kids(verb, "cc")]
            pieces += [*links[:1], *self.nested(other, owner, depth + 1)]  # "to discuss and debate the plan"
        self.writing.discard(verb)
        return pieces

    def _asked_for(self, verb: int, owner: int | None, depth: int) -> list[Piece]:
        """Return the object of an infinitive that stands before it: "chose what path to take"."""
        tree = self.tree
        asked = [kid for kid in tree.kids(verb, "dobj") if tree.head[verb] < kid < verb and tree.dep[verb] == "xcomp"]
        asked = [kid for kid in asked if any(tree.tag[each] in ("WDT", "WP") for each in tree.kids(kid, "det"))]
        return [*tree.kids(asked[0], "det"), *self.phrase(asked[0], owner, depth)] if asked else []

    def uncovered(self, verb: int) -> list[int]:
        """Return the subject that the tree has hung elsewhere; `Contents` knows how."""
        raise NotImplementedError

    def _opening(self, verb: int, heads: list[int], owner: int | None, depth: int) -> list[Piece]:
        """Return what stands before the verb of a clause: "whether", its subject, "allegedly"."""
        tree = self.tree
        told_from = min(tree.kids(verb, *_HELPERS), default=verb)
        left = [each for kid in tree.kids(verb, "prep") if kid > verb for each in tree.kids(kid, "pobj") if each < verb]
        pieces: list[Piece] = [each for each in left if tree.tag[each] == "WP"]  # "what it could lead to"
        for kid in tree.children[verb]:
            dep = tree.dep[kid]
            if kid > verb:
                break
            if dep == "nsubj" and heads and kid != heads[0] and tree.tag[heads[0]] == "WP":
                pieces += self.phrase(kid, owner, depth)  # "for what she says is a lie"
            elif kid in heads:
                is_own = tree.dep[verb] == "relcl" and tree.tag[kid] in RELATIVES
                pieces += [kid] if is_own else self.phrase(kid, owner, depth)
            elif dep == "csubj" and (kid + 1 < verb or tree.children[kid]):
                pieces += self.nested(kid, owner, depth + 1)
            elif tree.lemma[kid] == "even" and tree.lemma[kid + 1] in _MARKS:
                pieces.append(kid)  # "even if the merger fails"
            elif dep == "mark":
                pieces += [kid] if tree.lemma[kid] in _MARKS else []
            elif tree.dep[verb] == "xcomp" and (tree.tag[kid] == "WDT" or tree.lemma[kid] == "when"):
                continue
            elif tree.dep[verb] == "xcomp" and tree.tag[kid] in _ASKING and kid < tree.head[verb]:
                continue  # "Oslo, where they are expected to meet"
            elif dep == "advmod" and kid - 1 in tree.kids(kid, "advmod") and tree.tag[kid - 1] == "WRB":
                pieces += [kid - 1, kid]  # "asked how often they met"
            elif tree.tag[kid] in _ASKING:
                pieces += [kid] if dep in ("advmod", "dobj", "attr", "pobj") else []
            elif dep == "advmod" and tree.lemma[kid] in words("kept_adverbs") and kid < told_from:
                pieces.append(kid)
        return pieces

    def complement(self, kid: int, at: int, owner: int | None) -> list[Piece]:
        """Return what hangs on the verb at `at` and follows it; `Complements` knows how."""
        raise NotImplementedError
