"""What stands before a noun and belongs to it → words of a headline; possessors and pronouns by their names."""

from analysis.lexicons import words
from analysis.timeline.wording.naming import SELVES, TIME, Naming
from analysis.timeline.wording.pieces import Name, Piece

_DETERMINERS = frozenset({"no", "all", "some", "both", "every", "each", "another", "any", "neither", "either", "half",
                          "most"})  # fmt: skip
_BEFORE = ("compound", "nummod", "nmod", "quantmod", "amod", "advmod", "cc", "conj")
_BELONGING = ("punct", "nummod", "compound", "cc", "conj", "prep", "pobj", "quantmod")
_MARKS = ("-", "$", '"', ",")  # signs that belong to words
DEEP = 7  # phrases within phrases


class Modifiers(Naming):
    """Writes what stands before the nouns of one article."""

    def left(self, head: int, length: int, owner: int | None = None, depth: int = 0) -> list[Piece]:
        """Return what stands before a noun and belongs to it; "his" by its name."""
        tree = self.tree
        pieces: list[Piece] = []
        for kid in tree.children[head]:
            if kid > head:
                break
            if kid in self.asides and head not in self.asides:
                continue
            dep = tree.dep[kid]
            if dep == "poss":
                pieces += self.possessor(kid, owner, depth)
            elif dep in ("neg", "preconj", "advmod") and tree.token[min(kid + 1, head)].lower() == "only":
                continue  # "not only this but that" is this and that
            elif tree.lemma[kid] == "some" and length == 0:
                continue
            elif (dep in ("det", "predet") and tree.lemma[kid] in _DETERMINERS) or (dep in ("neg", "preconj")):
                pieces += tree.subtree(kid)  # "not every", "almost all"
            elif tree.pos[head] in ("NUM", "ADJ") and dep in ("advmod", "quantmod", "amod"):
                pieces += tree.subtree(kid)
            elif dep in _BEFORE or (dep == "punct" and tree.token[kid] in _MARKS[:3]):
                pieces += self._whole(kid) if self._is_kept(kid, length) else []
        return pieces

    def _is_kept(self, kid: int, length: int) -> bool:
        tree = self.tree
        if tree.token[kid].lower() == "very":
            return False
        if tree.entity[kid] in TIME and tree.dep[kid] != "amod" and tree.entity[tree.head[kid]] not in TIME:
            return (
                "-" in tree.token[kid]
                or bool(tree.kids(kid, "punct"))
                or any(self.is_year(each) for each in tree.subtree(kid))
            )
        if tree.dep[kid] == "advmod":
            return tree.lemma[kid] in words("kept_adverbs")
        if tree.dep[kid] != "amod" or length >= 3:
            return True
        is_name = tree.pos[kid] == "PROPN" or tree.token[kid][:1].isupper()
        return is_name or tree.token[kid].lower() in words("kept_adjectives") or bool(tree.kids(kid, "punct"))

    def _whole(self, kid: int) -> list[Piece]:
        """Return a word before a noun with all that belongs to it, but for articles."""
        tree = self.tree
        pieces: list[Piece] = [
            each for each in tree.subtree(kid) if self.is_year(each)
        ]  # "the February 1917 revolution" is "1917 revolution"
        return pieces or [
            each
            for each in tree.subtree(kid)
            if (each <= kid or tree.dep[each] in _BELONGING)
            and tree.dep[each] != "det"
            and (tree.dep[each] != "punct" or tree.token[each] in _MARKS)
        ]

    def possessor(self, kid: int, owner: int | None, depth: int = 0) -> list[Piece]:
        """Return whose something is: "Ann Lee’s", "her" of somebody named already; nothing where nobody knows whose."""
        tree = self.tree
        if tree.tag[kid] in ("PRP$", "WP$"):
            if self.goes_back(kid, owner):
                return [kid]
            called = self.phrase(kid, 0, owner, depth + 1) if tree.tag[kid] == "WP$" else self.pronoun(kid, owner)
            is_common = isinstance(called[0], Name) and called[0].text.islower()
            return self.owning(called) if called != [kid] and not is_common else []
        if tree.entity[kid] in TIME:
            return []
        name: list[Piece] = self.phrase(kid, 3, owner, depth + 1) if depth < DEEP else [kid]
        return self.owning(name)

    def pronoun(self, head: int, owner: int | None) -> list[Piece]:
        """Return a pronoun by its name; as it stands where its noun is there already, or none is known."""
        if self.tree.token[head].lower().endswith(SELVES) or self.goes_back(head, owner):
            return [head]
        called = self.called(head)
        if called is not None:
            return [called]
        noun = self.antecedent(head)
        return [head] if noun is None or noun == owner else self.phrase(noun, 1, None, DEEP)

    def phrase(self, head: int, length: int, owner: int | None = None, depth: int = 0) -> list[Piece]:
        """Return the phrase of the noun at `head`; `Phrases` knows how."""
        raise NotImplementedError
