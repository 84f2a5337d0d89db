"""What a verb cannot do without → the article's own words, where a shorter headline would lose it."""

from analysis.timeline.wording.circumstance import Circumstances
from analysis.timeline.wording.complement import OBJECTS
from analysis.timeline.wording.misread import BLAMING
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.pieces import Piece, flat

_NEEDED = (*OBJECTS, "xcomp", "ccomp", "agent", "prt")
_ASIDE_CLAUSES = ("relcl", "appos", "advcl", "acl", "parataxis", "prep")
_SET_OFF = (",", "-", "--", ";")
_ARTICLES = frozenset({"a", "an", "the"})
_LIMIT = 16  # words of one complement


class Standing(Circumstances):
    """Writes complements of one article as they stand in their sentences, if `is_full` asks for that."""

    is_full = False

    def complement(self, kid: int, at: int, owner: int | None) -> list[Piece]:
        """Return what hangs on the verb at `at` and follows it: as short as may be, or as it stands."""
        found = super().complement(kid, at, owner)
        tree = self.tree
        is_own = tree.dep[kid] in _NEEDED and (tree.dep[kid] != "ccomp" or self.takes_content(at) or found)
        if not self.is_full or not is_own or (tree.dep[kid] == "dobj" and tree.entity[kid] in TIME):
            return found
        if self.is_cut_off(tree.left[kid], at) or (kid in self.asides and at not in self.asides):
            return found
        whole = self.standing(kid, owner)
        return whole if len(whole) <= _LIMIT and len(whole) >= len(flat(found)) else found

    def standing(self, head: int, owner: int | None) -> list[Piece]:
        """Return the words under `head` as they stand, without asides and articles; pronouns by their names."""
        tree = self.tree
        gone: set[int] = set()
        for each in tree.subtree(head):
            first = tree.left[each]
            is_set_off = tree.token[max(first - 1, 0)] in _SET_OFF and tree.dep[each] in _ASIDE_CLAUSES
            if each != head and (is_set_off or (tree.dep[each] == "mark" and tree.lemma[each] == "that")):
                gone.update(tree.subtree(each))
        pieces: list[Piece] = []
        for each in tree.subtree(head):
            if each in gone or each in self.asides or tree.token[each] in _SET_OFF:
                continue
            if tree.lemma[each] in _ARTICLES and not self._needs_article(each, tree.head[each]):
                continue
            if tree.tag[each] == "PRP$":
                pieces += self.possessor(each, owner) or [each]
            elif tree.tag[each] == "PRP" and self.called(each) is not None and not self.goes_back(each, owner):
                pieces += self.pronoun(each, owner)
            else:
                pieces.append(each)
        return pieces

    def blamed_for(self, at: int, turned: int | None) -> list[Piece]:
        """Return of what somebody is accused where the tree has it on the accused: "accused the firm of lying"."""
        tree = self.tree
        if turned is None or tree.lemma[at] not in BLAMING:
            return []
        of = [kid for kid in tree.kids(turned, "prep") if tree.lemma[kid] in ("of", "for") and tree.kids(kid, "pcomp")]
        return self.preposition(of[0], turned) if of else []
