"""An event → the clause or the phrase that tells it: its own, or that of the word without which it would mislead."""

from analysis.events.status import status as status_of
from analysis.lexicons import words
from analysis.text.syntax import SUBJECTS, VERBAL
from analysis.timeline.wording.fault import LEAST
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.pieces import MOST, Piece, count, fitted
from analysis.timeline.wording.voice import Voices

_AS_PREPOSITIONS = frozenset({"regarding", "concerning", "including", "involving", "surrounding"})
_SUBJECT_KEPT = frozenset({"after", "before", "while", "since", "when", "upon", "by", "despite", "besides"})
PARTS = ("dobj", "nsubj", "nsubjpass", "attr")
_ASIDE = frozenset(
    {
        "after",
        "before",
        "since",
        "until",
        "despite",
        "following",
        "like",
        "without",
        "besides",
        "than",
        "accord",
        "from",
    }
)  # of another time than the verb
_GROUNDS = frozenset({"reason", "need", "right", "attempt", "effort", "plan", "ability", "chance", "way", "time"})
_CAUSING = frozenset({"help", "let", "make", "have", "see"})  # "helping them make choices"
_SURE = frozenset({"sure", "certain", "clear", "confident", "hopeful", "afraid", "worried"})
_UNSURE = frozenset({"hint", "notion", "suggestion", "speculation", "myth", "theory", "impression", "belief", "doubt",
                     "rumor", "rumour", "idea", "fear", "hope", "possibility", "prospect", "risk"})  # fmt: skip
_DENYING = frozenset({"deny", "refute", "reject", "dismiss", "dispute", "rebut", "debunk"})
_CHAIN = 3  # verbs over verbs: "wants to try to sell"


class Contexts(Voices):
    """Writes events of one article, each in as much of its sentence as it takes to be true."""

    def verb(self, at: int, status: str, is_said: bool, kept: int = -1) -> list[Piece]:
        """Return the clause of a verb, or that of the word it hangs on where that settles what it means.

        `is_said` is whether the row of the event says who reports it, so that the headline need not.
        The position `kept` is not cut.
        """
        apart = self.apart(at)
        if apart:
            return apart
        above = self._governor(at, is_said)
        kept = at if kept < 0 else kept
        if above is not None:
            for pieces in self._around(above, kept):
                if (at in pieces or self.quoted(above) is not None) and count(self.tree, pieces) <= MOST:
                    return self.with_speaker(pieces)
        found = self.clause(at, status, kept)
        return self.with_speaker(self._in_full(at, found) or found)

    def _in_full(self, at: int, found: list[Piece]) -> list[Piece]:
        """Return the clause that a participle on a noun is in, where it says too little alone; nothing where that is no
        better: "letters shown there revealed a plan", "put the number of those arrested at 500".
        """
        tree, noun = self.tree, self.tree.head[at]
        is_little = count(tree, found) <= LEAST + 1 or tree.lemma[noun] in ("those", "one", "that")
        if (
            tree.dep[at] == "acl"
            and tree.tag[at] in ("VBG", "VBN")
            and tree.pos[noun] == "NOUN"
            and (none := self._none(noun, at))
        ):
            return none
        if tree.dep[at] != "acl" or tree.tag[at] != "VBN" or not is_little or tree.pos[noun] not in ("NOUN", "PRON"):
            return []
        verb = self._verb_over(noun)
        if tree.pos[verb] not in VERBAL or self.doer(verb) is None or tree.lemma[verb] == "be":
            return []
        wider = self.clause(verb, self._told(verb), at)
        is_whole = at in wider and LEAST < count(tree, wider) <= MOST and not self.is_nobodys(wider)
        return wider if is_whole and self._told(verb) in ("happened", "ongoing") else []

    def _none(self, noun: int, at: int) -> list[Piece]:
        """Return the clause that says there is no such thing as does what a participle says; nothing where there is:
        "did not return messages seeking comment", "has no evidence supporting the claim".
        """
        tree = self.tree
        noun = tree.first_conjunct(noun)
        verb = tree.head[noun]
        is_denied = tree.dep[noun] == "dobj" and bool(tree.kids(verb, "neg"))
        is_none = tree.dep[noun] == "dobj" and any(tree.lemma[kid] in ("no", "any") for kid in tree.kids(noun, "det"))
        if not (is_denied or is_none) or tree.pos[verb] not in VERBAL or self.doer(verb) is None:
            return []
        wider = self.clause(verb, self._told(verb), at)
        return wider if count(tree, wider) <= MOST and not self.is_nobodys(wider) else []

    def _around(self, above: int, at: int) -> list[list[Piece]]:
        """Return how the word `above` may be told: in its clause; a noun in the clause that it is in, or alone."""
        if self.tree.pos[above] in VERBAL:
            return [self.clause(above, self._told(above), at)]
        verb = self._verb_over(above)
        over = [self.verb(verb, self._told(verb), False, at)] if self.tree.pos[verb] in VERBAL else []
        return [*over, fitted(self.tree, self.phrase(above), at)]

    def _told(self, verb: int) -> str:
        """Return the status of a verb that is no event of its own here; what is told in the present stays there."""
        found = status_of(self.tree, verb)
        if self.tree.tag[verb] == "VBD" and found.status == "planned":
            return "happened"  # "the plan that they proposed"
        return "ongoing" if (found.status, found.tense) == ("happened", "PRESENT") else found.status

    def _governor(self, at: int, is_said: bool) -> int | None:
        """Return the word that settles what the verb at `at` means: "refused to sell", "threat to sell"; or None."""
        found = None
        for _ in range(_CHAIN):
            above = self._over(at, is_said)
            if above is None:
                break
            if self.tree.pos[above] not in VERBAL:
                return above  # "a refusal to allow him to speak"
            at = found = above
        return found

    def _over(self, at: int, is_said: bool) -> int | None:
        """Return the verb or noun over the verb at `at` that its meaning hangs on; None where it stands alone."""
        tree = self.tree
        first = tree.first_conjunct(at)
        if self.is_of_none(first):
            return tree.head[first]  # "no evidence that he was there"
        if tree.dep[first] == "pcomp" and tree.pos[first] in VERBAL and not tree.kids(at, *SUBJECTS):
            at = first  # "accused of stealing and selling"
        if first != at and tree.dep[first] == "xcomp" and tree.tag[at] == "VB" and not tree.kids(at, *SUBJECTS):
            at = first  # "forced to stay or leave"
        dep, head = tree.dep[at], tree.head[at]
        if dep == "pcomp" and tree.dep[head] == "prep" and tree.lemma[head] not in _SUBJECT_KEPT:
            head = tree.head[head]  # "accused of stealing"
        elif dep == "xcomp" and (tree.lemma[head], tree.tag[head]) != ("go", "VBG") and tree.lemma[head] != "be":
            pass  # "tried to steal", but not "is going to steal"
        elif (
            dep == "ccomp"
            and head < at
            and tree.pos[head] == "VERB"
            and (
                not is_said
                or self._is_asked(at)
                or tree.kids(head, "neg")
                or self._is_subjunctive(at)
                or (self.is_infinitive(at) and tree.kids(at, "nsubj") and tree.lemma[head] != "expect")
                or (tree.lemma[head] in _CAUSING and tree.tag[at] == "VB")
                or (tree.lemma[head] == "see" and tree.tag[at] == "VBN" and not tree.kids(at, "aux", "auxpass"))
                or (tree.lemma[head] == "want" or tree.lemma[head] in words("stative_verbs"))
            )
        ):
            pass  # "feared that they steal"
        elif dep in ("advcl", "acl") and self.is_infinitive(at) and head < at and not tree.kids(at, "nsubj"):
            pass
        elif dep == "relcl" and tree.lemma[head] in _GROUNDS and self.is_infinitive(at) and not tree.kids(at, "nsubj"):
            dep = "acl"  # "came to steal", "a threat to steal"
        elif dep == "ccomp" and tree.lemma[head] in _SURE and tree.dep[head] == "acomp" and head < at:
            pass  # "will make sure that they steal"
        elif tree.kids(at, *SUBJECTS) and self.is_content(at) and self._is_unsure(head, is_said):
            return head  # "hints that they steal"
        elif dep in ("ccomp", "advcl") and self._is_seldom(head) and head < at:
            pass  # "it is not often that they steal"
        elif dep in ("csubj", "nsubj") and tree.tag[at] == "VBG" and tree.pos[at] == "VERB":
            pass  # "blocking a vote would be an outrage", "trading with Chile began"
        elif dep in ("advcl", "ccomp") and (
            self.weighed_by(head) or (self.is_for(at) and tree.kids(head, "acomp") and tree.lemma[head] == "be")
        ):
            pass  # "costly for traders to bet"
        elif dep not in ("acomp", "oprd", "attr"):
            return None
        is_far = tree.lemma[head] == "far" and dep == "pcomp"  # "is far from stealing"
        if (tree.pos[head] == "ADJ" or is_far) and tree.pos[tree.head[head]] in VERBAL:
            head = tree.head[head]  # "is likely to steal", "guilty of stealing"
        if tree.pos[head] in VERBAL:
            return head if dep != "acl" else None
        is_noun = tree.pos[head] == "NOUN" and tree.entity[head] not in TIME
        return head if is_noun and dep in ("acl", "pcomp") else None

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

    def _verb_over(self, head: int, is_little: bool = False) -> int:
        """Return what the noun at `head` is the subject, the object or the like of."""
        tree = self.tree
        verb = tree.head[tree.first_conjunct(head)]
        for _ in range(2 * _CHAIN if is_little else _CHAIN):
            is_part = is_little and (tree.pos[verb] not in VERBAL or tree.dep[verb] == "prep")
            is_part = is_part or (tree.dep[verb] in ("acl", "prep") and tree.token[verb] in _AS_PREPOSITIONS)
            is_part = (
                is_part or tree.pos[verb] == "ADP" or (tree.pos[verb] in ("NOUN", "PROPN") and tree.dep[verb] in PARTS)
            )
            is_aside = tree.lemma[verb] == "with" and tree.head[verb] > verb  # "With elections ahead, ..."
            if not is_part or is_aside or (tree.lemma[verb] in _ASIDE and not is_little) or tree.head[verb] == verb:
                break
            if tree.pos[verb] != "ADP" and tree.dep[verb] in SUBJECTS and tree.kids(verb, "prep")[:1] != [verb + 1]:
                break
            verb = tree.head[verb]
        if tree.pos[verb] == "ADJ" and tree.pos[tree.head[verb]] in VERBAL:
            verb = tree.head[verb]  # "is responsible for the attack"
        return verb
