"""An event → the clause or the phrase that tells it: its own, or that of the word without which it would mislead."""

from analysis.events.status import status as status_of
from analysis.events.statuses import REAL
from analysis.lexicons import words
from analysis.text.syntax import SUBJECTS, VERBAL
from analysis.timeline.wording.asking import Askings
from analysis.timeline.wording.complement import CONDITIONS
from analysis.timeline.wording.fault import LEAST
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.pieces import MOST, PLACED, Piece, count, fitted, flat

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
_SHORT_OF = frozenset({"far", "close", "short", "near"})  # "came close to stealing" is no theft
_RANKS = frozenset({"first", "last", "only", "second", "third", "fourth", "fifth"})
_CHAIN = 3  # verbs over verbs: "wants to try to sell"


class Contexts(Askings):
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
        found = self._with_condition(at, kept) or self.clause(at, status, kept)
        return self.with_speaker(self._in_full(at, found) or found)

    def _in_full(self, at: int, found: list[Piece]) -> list[Piece]:
        """Return the clause that a participle on a noun is in, where it says too little alone; nothing where that is no
        better: "letters shown there revealed a plan", "put the number of those arrested at 500".
        """
        tree, noun = self.tree, self.tree.head[at]
        is_little = count(tree, found) <= LEAST + 1 or tree.lemma[noun] in ("those", "one", "that")
        is_on_noun = tree.dep[at] == "relcl" or (tree.dep[at] == "acl" and tree.tag[at] in ("VBG", "VBN"))
        if is_on_noun and (wider := (self._none(noun, at) if tree.pos[noun] == "NOUN" else []) or self._ranked(at)):
            return wider
        if tree.dep[at] != "acl" or tree.tag[at] != "VBN" or not is_little or tree.pos[noun] not in ("NOUN", "PRON"):
            return []
        verb = self._verb_over(noun)
        if tree.pos[verb] not in VERBAL or self.doer(verb) is None or tree.lemma[verb] == "be":
            return []
        wider = self.clause(verb, self._told(verb), at)
        is_whole = at in wider and LEAST < count(tree, wider) <= MOST and not self.is_nobodys(wider)
        return wider if is_whole and self._told(verb) in REAL else []

    def _with_condition(self, at: int, kept: int) -> list[Piece]:
        """Return the clause that a condition is for, with it; nothing where it is short: "if prices rose, it could
        close" tells of no rise.
        """
        tree, verb = self.tree, self.tree.head[at]
        is_condition = tree.dep[at] == "advcl" and any(tree.lemma[kid] in CONDITIONS for kid in tree.kids(at, "mark"))
        doer = self.doer(verb) if is_condition and tree.pos[verb] in VERBAL else None
        if doer is None or self.is_nobody(doer):
            return []
        wider = self.clause(verb, self._told(verb), kept if kept > verb else -1)  # one that is asked for is told alone
        is_whole = kept in flat(wider) and count(tree, wider) <= MOST and "if" in [self._word(each) for each in wider]
        return wider if is_whole and isinstance(wider[0], PLACED) and not self.is_nobodys(wider) else []

    def _word(self, piece: Piece) -> str:
        return self.tree.token[piece].lower() if isinstance(piece, int) else str(piece)

    def _ranked(self, at: int) -> list[Piece]:
        """Return the clause that says which of many something was: "was the first time that she won", "the warmest
        month ever recorded"; of a participle on a subject, the clause of that: "the drive backing it is stuck".
        """
        tree, noun = self.tree, self.tree.head[at]
        verb = tree.head[noun]
        ranks = [noun, *tree.kids(noun, "amod")]
        is_rank = any(tree.tag[kid] in ("JJS", "RBS") or tree.lemma[kid] in _RANKS for kid in ranks)
        is_ranked = is_rank and tree.dep[noun] == "attr" and tree.lemma[verb] == "be"
        is_backing = (
            tree.dep[at] == "acl"
            and tree.tag[at] == "VBG"
            and tree.dep[noun] in SUBJECTS
            and tree.token[tree.left[at] - 1] != ","
            and tree.tag[noun] == "NN"
            and tree.lemma[noun] not in words("actor_nouns")
        )
        if not (is_ranked or is_backing) or tree.pos[verb] not in VERBAL:
            return []
        wider = self.clause(verb, self._told(verb), at)
        is_cut = bool(wider) and isinstance(wider[-1], int) and tree.lemma[wider[-1]] in _RANKS
        is_whole = at in wider and LEAST < count(tree, wider) <= MOST and not is_cut
        return wider if is_whole and not self.is_nobodys(wider) else []

    def _none(self, noun: int, at: int) -> list[Piece]:
        """Return the clause that says there is no such thing as does what a participle says; nothing where there is:
        "did not return messages seeking comment", "has no evidence supporting the claim".
        """
        tree = self.tree
        noun = tree.first_conjunct(noun)
        verb = tree.head[noun]
        is_denied = tree.dep[noun] == "dobj" and bool(tree.kids(verb, "neg"))
        is_none = tree.dep[noun] == "dobj" and any(tree.lemma[kid] in ("no", "any") for kid in tree.kids(noun, "det"))
        is_denied = is_denied and (tree.dep[at] == "acl" or is_none)  # "did not see the man who left"
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
        elif dep == "xcomp" and tree.lemma[head] == "be" and any(tree.lemma[kid] == "how" for kid in tree.children[at]):
            pass  # "the worry is how to steal"
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
        is_far = tree.lemma[head] in _SHORT_OF and dep == "pcomp"  # "is far from stealing"
        if (tree.pos[head] == "ADJ" or is_far) and tree.pos[tree.head[head]] in VERBAL:
            head = tree.head[head]  # "is likely to steal", "guilty of stealing"
        if tree.pos[head] in VERBAL:
            return head if dep != "acl" else None
        is_noun = tree.pos[head] == "NOUN" and tree.entity[head] not in TIME
        return head if is_noun and dep in ("acl", "pcomp") else None

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
