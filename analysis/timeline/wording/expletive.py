"""An empty "it" or "there" → what is really said."""

from analysis.timeline.wording.as_told import as_told
from analysis.timeline.wording.complement import CONDITIONS
from analysis.timeline.wording.doer import Doers
from analysis.timeline.wording.pieces import Piece


class Expletives(Doers):
    """Knows what the clauses of one article say that begin with "it is" or "there is"."""

    def real(self, at: int, head: int) -> list[Piece]:
        """Return what is said with an empty "it" or "there": the content, the noun, whom "it was" that did."""
        tree = self.tree
        cleft = tree.kids(at, "attr") if tree.lemma[head] == "it" and tree.lemma[at] == "be" else []
        doing = [kid for noun in cleft for kid in tree.subtree(noun) if tree.dep[kid] == "relcl"]
        doing = [kid for kid in doing if any(tree.lemma[each] in ("that", "who") for each in tree.kids(kid, "nsubj"))]
        if doing:
            self.writing.update(doing)  # what they did is told beside, not on the noun
            subject = self.phrase(cleft[0])
            self.writing.difference_update(doing)
            after = [piece for kid in tree.children[doing[0]] if kid > doing[0]
                     for piece in self.complement(kid, doing[0], cleft[0])]  # fmt: skip
            return [*subject, *as_told(tree, doing[0]), *after]
        if head in self.names:
            return []
        content = tree.kids(at, "ccomp", "advcl") if tree.lemma[head] == "it" else []
        content = [
            kid
            for kid in content
            if not (tree.dep[kid] == "ccomp" and self.is_infinitive(kid))
            and not any(tree.lemma[each] in CONDITIONS for each in tree.kids(kid, "mark"))
        ]
        hard = [kid for kid in tree.kids(at, "acomp") if self.weighed_by(kid)] if tree.lemma[head] == "it" else []
        if hard:
            return self.predicate(hard[0], None)  # "it will be costly for traders to bet"
        weighing = tree.kids(at, "acomp")
        if content and weighing and self.is_for(content[0]):
            return [*self.predicate(weighing[0], None), *self.nested(content[0], None, 1)]
        is_asked = content and any(tree.lemma[kid] == "whether" for kid in tree.kids(content[0], "mark"))
        if is_asked and tree.kids(at, "neg"):
            return [head, *as_told(tree, at), *self.nested(content[0], None, 1)]  # "it is not known whether"
        if content and tree.lemma[at] == "be" and tree.kids(at, "neg") and tree.lemma[head] == "it":
            said = [each for kid in tree.kids(at, "acomp", "attr", "advmod") if at < kid < content[0]
                    for each in tree.subtree(kid) if each < tree.left[content[0]]]  # fmt: skip
            is_open = tree.tag[tree.left[content[0]]].startswith("W")  # "it is not clear who did it"
            link: list[Piece] = [] if is_open else ["that"]
            return [head, *as_told(tree, at), *said, *link, *self.nested(content[0], None, 1)]
        if content and tree.lemma[at] != "take" and tree.kids(content[0], "nsubj", "nsubjpass"):
            return self.nested(content[0], None, 1)
        content = content or tree.kids(at, "xcomp") if tree.lemma[at] == "take" else content
        if tree.lemma[at] == "take" and content and self.is_infinitive(content[0]):
            spent = [kid for kid in tree.kids(at, "dobj", "dative", "npadvmod") if at < kid < content[0]]
            whole = [each for kid in spent for each in tree.subtree(kid)]
            return [head, *as_told(tree, at), *whole, *self.nested(content[0], None, 1)]
        nouns = [kid for kid in tree.kids(at, "attr", "nsubj") if kid != head]
        if nouns and tree.lemma[head] == "there":
            places = [piece for kid in tree.kids(at, "prep") if kid > at for piece in self.complement(kid, at, None)]
            return [*(["not"] if tree.kids(at, "neg") else []), *self.phrase(nouns[0]), *places]
        return []
