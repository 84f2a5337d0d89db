"""A clause within another → whether it is asked, wanted, doubted or denied there, not told."""

from analysis.lexicons import words
from analysis.timeline.wording.voice import Voices

_UNSURE = frozenset({"hint", "notion", "suggestion", "speculation", "myth", "theory", "impression", "belief", "doubt",
                     "rumor", "rumour", "idea", "fear", "hope", "possibility", "prospect", "risk"})  # fmt: skip
_DENYING = frozenset({"deny", "refute", "reject", "dismiss", "dispute", "rebut", "debunk"})


class Askings(Voices):
    """Knows what the clauses of one article leave open of those within them."""

    def _is_unsure(self, noun: int, is_said: bool) -> bool:
        """Return whether a noun says that what it is about may not be so: "hints that", "denied reports that"."""
        tree, over = self.tree, self.tree.head[noun]
        is_denied = tree.dep[noun] == "dobj" and tree.lemma[over] in _DENYING
        return is_denied or (not is_said and tree.lemma[noun] in _UNSURE)

    def _is_seldom(self, verb: int) -> bool:
        """Return whether a clause denies what it brings in: "it is not often that"."""
        tree = self.tree
        is_it = any(tree.lemma[kid] == "it" for kid in tree.kids(verb, "nsubj"))
        return is_it and tree.lemma[verb] == "be" and bool(tree.kids(verb, "neg"))

    def _is_subjunctive(self, verb: int) -> bool:
        """Return whether a verb says what somebody asks for: "recommended that the charges be dropped"."""
        tree, helpers = self.tree, self.tree.kids(verb, "aux", "auxpass")
        is_bare = tree.tag[verb] == "VB" and not helpers and bool(tree.kids(verb, "nsubj"))
        is_be = bool(helpers) and all(tree.token[kid].lower() == "be" for kid in helpers)
        return is_bare or is_be

    def _is_wanted(self, verb: int) -> bool:
        """Return whether a verb tells what somebody asks or wants: "asked whether they stay", "wanted them to"."""
        above = self.tree.lemma[self.tree.head[verb]]
        return self._is_asked(verb) or above in words("stative_verbs")

    def _is_asked(self, verb: int) -> bool:
        """Return whether a verb stands in a question within a sentence: "whether they stay"."""
        asker = self.doer(self.tree.head[verb])
        is_told = asker is not None and not self.is_nobody(asker)
        is_asked = any(self.tree.lemma[kid] == "whether" for kid in self.tree.kids(verb, "mark"))
        return is_told and (is_asked or self._is_of_which(verb))

    def _is_of_which(self, verb: int) -> bool:
        """Return whether a clause asks which: "are studying what kind of valve was used"."""
        tree, first = self.tree, self.tree.left[verb]
        is_which = tree.lemma[first] in ("what", "which") and tree.dep[first] == "det" and tree.head[first] != verb
        return is_which and tree.dep[verb] == "ccomp" and tree.head[verb] < first
