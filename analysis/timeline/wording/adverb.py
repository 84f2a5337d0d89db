"""An adverb or a measure after a verb → pieces of a headline."""

from analysis.lexicons import words
from analysis.timeline.wording.content import Contents
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.pieces import FAR, PLAIN, Piece, Spare
from analysis.timeline.wording.preposition import ASIDES

_PARTICLES = frozenset({"out", "off", "up", "down", "back", "away", "over", "apart", "together", "in"})
_SINCE = frozenset({"before", "after", "ago", "later", "earlier"})


class Adverbs(Contents):
    """Writes the adverbs of one article that its headlines keep."""

    def adverb(self, kid: int, at: int, owner: int | None) -> list[Piece]:
        """Return the adverb or measure at `kid` after the verb at `at`; nothing for when and for asides."""
        tree, lemma = self.tree, self.tree.lemma[kid]
        if lemma in ASIDES or tree.token[tree.left[kid] - 1] in (",", "-", "--", "?"):
            return []
        if tree.dep[kid] == "npadvmod":
            if tree.entity[kid] not in TIME:
                if tree.lemma[min(kid + 1, len(tree.lemma) - 1)] in _SINCE:
                    return []  # "a short while before"
                is_measure = tree.left[kid] == at + 1 or not tree.kids(at, "dobj", "attr")
                opened = tree.left[kid]
                if tree.token[max(opened - 2, 0) : opened] == ["instead", "of"]:
                    return [Spare([opened - 2, opened - 1, *self.phrase(kid, owner)], FAR)]
                return self.phrase(kid, owner) if is_measure else []
            if tree.left[kid] == at + 1 and self.is_duration(kid):
                return self.phrase(kid, owner)  # "lasted three days"
            rate = [each for each in tree.kids(kid, "det") if tree.lemma[each] == "a" and each == kid - 1]
            is_rate = rate and tree.tag[kid] == "NN" and kid >= at + 3  # "paid $50 million a year"
            return [*rate, kid] if is_rate else []
        if (
            lemma == "back"
            and tree.lemma[min(kid + 1, len(tree.lemma) - 1)] == "in"
            and any(tree.entity[each] in TIME for each in tree.kids(kid + 1, "pobj"))
        ):
            return []  # "back in 2015"
        if lemma in ("here", "there") and kid == at + 1 and not tree.kids(at, "dobj", "prep", "attr"):
            return [kid]  # "before they got here"
        if lemma in ("once", "twice"):
            return [*(each for each in tree.kids(kid, "advmod") if each < kid), kid]  # "lost ground just once"
        if lemma == "far" and any(tree.lemma[each] == "from" for each in tree.kids(kid, "prep")):
            return self.predicate(kid, owner)  # "is far from allowing it"
        if lemma == "enough" and tree.dep[kid - 1] in ("acomp", "attr"):
            return [kid]  # "for not being radical enough"
        if lemma == "yet" and tree.token[kid + 1 : kid + 2] == ["to"]:
            return [kid]
        if any(tree.tag[each] == "WRB" for each in tree.subtree(kid)) or tree.entity[kid] in TIME:
            return []
        if lemma in _PARTICLES and not tree.children[kid]:
            return [kid]  # "keep them out"
        before = at + 1 if tree.dep[at + 1] != "prt" else at + 2  # "went down well"
        is_next = tree.left[kid] == before and lemma not in words("stop_adverbs")
        is_kept = lemma in words("kept_adverbs") or tree.token[kid].lower() in words("kept_adverbs")
        if not (is_next or is_kept):
            return []
        found = self.predicate(kid, owner)
        if tree.token[tree.left[kid]] == "as" and not any(tree.lemma[each] == "as" for each in tree.kids(kid, "prep")):
            return []  # "as far away" as where
        is_way = tree.children[kid] or not tree.token[kid].endswith("ly")
        is_all = not tree.kids(at, "dobj", "ccomp", "xcomp", "auxpass")  # "react slowly to"
        return found if is_kept or is_way or is_all else [Spare(found, PLAIN)]
