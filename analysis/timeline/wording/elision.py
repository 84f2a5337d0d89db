"""What a sentence leaves out, and where the tree has cut it wrong."""

from analysis.text.syntax import SUBJECTS, VERBAL
from analysis.timeline.wording.fuller import Fuller
from analysis.timeline.wording.naming import TIME

_DIALLING = frozenset({"call", "dial", "ring", "phone"})  # "called 911"
_BACK = 4  # sentences


class Elisions(Fuller):
    """Knows which nouns numbers stand for, and which words belong to the next clause, in one article."""

    def elided(self, head: int) -> int | None:
        """Return the noun that a number, "another" or "the next one" has left out, of the same sentence and before it.

        "One guard was killed and another hurt", "of 1,200 workers, 900 left", "the first match ... the next one".
        """
        tree = self.tree
        if tree.tag[head] != "CD" and tree.lemma[head] != "one" and tree.token[head].lower() != "another":
            return None
        is_one = tree.lemma[head] == "one" and tree.tag[head] == "NN" and bool(tree.kids(head, "amod", "relcl"))
        is_figure = tree.entity[head].startswith(("DATE", "TIME", "MON", "PERC"))
        is_number = (
            tree.tag[head] == "CD"
            and tree.lemma[tree.head[head]] not in _DIALLING
            and tree.lemma[head] != "one"
            and not is_figure
        )
        is_another = tree.token[head].lower() == "another"
        above = tree.head[head]
        is_part = tree.dep[head] == "pobj" and tree.lemma[above] in ("include", "including")  # "including 12 killed"
        if not (is_one or is_number or is_another) or not (tree.dep[head] in (*SUBJECTS, "dobj") or is_part):
            return None
        after = tree.kids(head, "relcl", *(() if is_part else ("acl",)))
        if tree.kids(head, "prep", "compound", "nummod") or [
            kid for kid in after if not is_one or tree.dep[kid] == "acl"
        ]:
            return None
        for noun in range(head - 1, -1, -1):
            if not self.is_same(noun, head):
                break
            is_like = tree.tag[noun] == ("NNS" if is_number else "NN") and tree.entity[noun] not in TIME
            if is_like and (tree.dep[noun] in SUBJECTS if is_one else tree.kids(noun, "nummod")):
                return noun
        return None

    def counted(self, head: int) -> int | None:
        """Return the nouns that "the two" goes back to: the last ones that were as many, a few sentences before."""
        tree = self.tree
        if tree.tag[head] != "CD":
            return None
        is_bare = [tree.lemma[kid] for kid in tree.children[head]] in (["the"], ["the", "both"])
        if not is_bare or tree.dep[head] not in (*SUBJECTS, "dobj", "pobj"):
            return None
        number = tree.token[head].lower()
        for noun in range(head - 2, -1, -1):
            if tree.sentence[head] - tree.sentence[noun] > _BACK:
                break
            is_like = tree.tag[noun] in ("NNS", "NNPS") and tree.entity[noun] not in TIME
            if is_like and any(tree.token[kid].lower() == number for kid in tree.kids(noun, "nummod")):
                return noun
        return None

    def is_next_subject(self, noun: int) -> bool:
        """Return whether a noun is the subject of the verb after it, which the tree has hung elsewhere.

        "Held a rally and hope is rising", "resumed after farmers, whose land it was, blocked the road".
        """
        tree, after = self.tree, self.tree.right[noun] + 1
        if tree.token[after : after + 1] == [","]:
            after += 1 if tree.kids(noun, "relcl", "appos") else 0
        if after >= len(tree.token) or not self.is_same(noun, after):
            return False
        verb = tree.head[after] if tree.dep[after] in ("aux", "auxpass") else after
        is_finite = tree.tag[after] in ("VBZ", "VBP", "VBD", "MD") and tree.pos[after] in VERBAL
        is_own = verb > noun and not tree.kids(verb, "nsubj", "nsubjpass", "expl")
        return is_finite and is_own and tree.dep[verb] in ("conj", "advcl")

    def is_beside_saying(self, at: int) -> bool:
        """Return whether a verb stands beside the one that says, not in what is said, as its helper shows.

        "Chile has promised that laws will be kept and has refused to pay".
        """
        tree, first = self.tree, self.tree.head[at]
        own, inner, outer = (
            {tree.lemma[kid] for kid in tree.kids(verb, "aux")} for verb in (at, first, tree.head[first])
        )
        return tree.dep[first] == "ccomp" and tree.head[first] < first and bool(own) and own == outer != inner

    def is_dash(self, at: int) -> bool:
        """Return whether a hyphen stands apart from the words beside it; not in "at -0.4 percent"."""
        tree = self.tree
        return tree.start[at] > tree.end[at - 1] and tree.start[min(at + 1, len(tree.start) - 1)] > tree.end[at]

    def members(self, head: int) -> list[int]:
        """Return a noun and what it is coordinated with, also where the parser took "A, B and C" for an apposition."""
        tree = self.tree
        members = tree.conjuncts(head)
        if len(members) > 1 or tree.kids(head, "nummod"):
            return members
        listed = [kid for kid in tree.kids(head, "appos") if tree.pos[kid] == tree.pos[head] and tree.pos[kid] != "NUM"]
        return members + [each for kid in listed if tree.kids(kid, "cc", "conj") for each in tree.conjuncts(kid)]
