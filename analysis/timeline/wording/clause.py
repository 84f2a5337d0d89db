"""A verb → its clause as a headline has it: who did what to whom, where."""

import itertools

from analysis.events.status_cues import cue, negation
from analysis.lexicons import words
from analysis.text.syntax import VERBAL
from analysis.timeline.wording.as_told import as_told
from analysis.timeline.wording.complement import PLACES
from analysis.timeline.wording.condition import Conditions
from analysis.timeline.wording.naming import SELVES, TIME
from analysis.timeline.wording.pieces import FAR, PLAIN, Name, Piece, Spare, fitted, flat
from analysis.timeline.wording.verb import is_passive, is_plural, verb_group

_AIMS = frozenset({"aim", "goal", "purpose", "plan", "task", "job", "intention", "idea", "objective", "mission",
                   "priority", "strategy", "way", "key", "solution", "answer",
                   "duty", "role", "focus", "point"})  # fmt: skip
_IDIOMS = frozenset({"fire", "part", "place", "office", "power", "care", "charge", "control", "root", "shape", "steps",
                     "action", "hold", "effect", "sides", "note", "advantage"})  # fmt: skip
# What is done here to its object no newspaper tells of the object: "Chile left", "Lyon fled".
_NEVER_TURNED = frozenset({"flee", "leave", "enter", "reach", "join", "quit", "escape", "survive", "attend", "exit",
                           "have", "lack", "cost", "suit", "become", "face", "undergo", "enjoy", "approach", "near",
                           "cross", "lose", "experience", "understand", "include", "involve", "contain"})  # fmt: skip
_UNDER = ("ccomp", "xcomp", "pcomp")  # clauses that a word over them may deny
_REGIONS = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "capital"})
_PLACE_NAMES = ("GPE", "LOC", "FAC")


class Clauses(Conditions):
    """Writes clauses of one article."""

    def clause(self, at: int, status: str, kept: int = -1) -> list[Piece]:
        """Return the clause of the verb at `at`, in the form that its status asks for, in twelve words if that can be.

        The position `kept` stays in it.
        """
        self.kept = kept
        found = fitted(self.tree, self.pieces(at, status), kept)
        found += self.saying_after(at, self.doer(at), found)
        self.kept = -1
        return found

    def pieces(self, at: int, status: str) -> list[Piece]:
        """Return subject, verb, objects, place, and what else belongs to the verb at `at`."""
        tree = self.tree
        if self.quoted(at) is not None and (quotation := self.quotation(at)):
            return quotation
        head = self.doer(at)
        self.unname(head, at)
        taken = self.gap(at)
        passive = is_passive(tree, at)
        is_open = head is None or self.is_nobody(head)
        is_named_only = tree.dep[at] == "pcomp" and tree.lemma[tree.head[at]] in ("include", "including")
        is_turning = is_open and not passive and not is_named_only
        turned = self._turned(at, head, taken) if is_turning else None
        if turned is not None:
            head, passive, is_open = turned, True, False
        blamed = self.blamed_for(at, turned)
        if head is not None and (tree.lemma[head] in ("it", "there") or tree.tag[head] == "EX"):
            below = self.real(at, head)
            if below:
                return below
        subject = self._subject(head, at) if head is not None else []
        verb = self._verb(at, status, head, passive)
        if blamed:
            subject = list(itertools.takewhile(lambda piece: flat([piece])[0] != blamed[0], subject))
        after = [*blamed] + [piece for kid in tree.children[at] if kid > at and kid != head
                 for piece in self.complement(kid, at, head)] + self.said_before(at)  # fmt: skip
        if not after:
            after = self._shared(at, status, head, passive) or self._day(at)
        if self._says_of_itself(subject, after):
            return after[1:]
        gap = self._without(self.phrase(taken, head), at) if taken is not None and taken != head else []
        after += self._without(self.phrase(tree.head[at], head), at) if self.is_stranded(at) else []
        if gap and any(kid > at for kid in tree.kids(at, "dobj", "xcomp")):
            return [*subject, *verb, *after, *gap]  # "the shop offered its customers" "the discount"
        return [*subject, *verb, *gap, *after, *self._places_before(at, head), *self.condition_before(at, head)]

    def _says_of_itself(self, subject: list[Piece], after: list[Piece]) -> bool:
        """Return whether somebody only says what they do: "the airline announced: the airline plans flights"."""
        first = [flat(pieces)[:1] for pieces in (subject, after[1:])]
        said = [name.text for names in first for name in names if isinstance(name, Name)]
        return after[:1] == [":"] and len(said) == 2 and said[0] == said[1]

    def _turned(self, at: int, head: int | None, taken: int | None) -> int | None:
        """Return the object to tell a verb of which nobody knows who does it: "they shot the man" is "man shot"."""
        tree = self.tree
        is_anybody = head is not None and tree.lemma[head] in ("you", "one")
        is_lasting = (
            tree.lemma[at] == "take" and head is not None and tree.lemma[head] == "it"
        )  # "it took police years"
        is_mute = tree.lemma[at] == "tell" and all(kid < at for kid in tree.kids(at, "ccomp", "xcomp"))
        if (
            is_anybody
            or is_lasting
            or is_mute
            or tree.lemma[at] in _NEVER_TURNED
            or tree.lemma[at] in words("stative_verbs")
        ):
            return None
        objects = [kid for kid in tree.kids(at, "dobj") if not tree.token[kid].lower().endswith((*SELVES, "way"))]
        if any(kid == at + 1 and tree.tag[kid] == "NN" and tree.lemma[kid] in _IDIOMS for kid in objects):
            return None  # "they opened fire"
        given = [kid for kid in tree.kids(at, "dative") if tree.pos[kid] in ("NOUN", "PROPN") and kid > at]
        objects = given if objects and given else objects  # "they fined the firm $10" is "firm fined $10"
        if head is None:
            objects = [kid for kid in objects if tree.pos[kid] != "PRON"]
        objects = [kid for kid in objects if not self.is_duration(kid)]  # "she waited two hours"
        return next((kid for kid in objects if not self.is_nobody(kid)), taken)

    def _verb(self, at: int, status: str, head: int | None, passive: bool) -> list[Piece]:
        """Return the verb with the adverbs before it that a headline needs, or has room for: "verbally attacked"."""
        tree = self.tree
        is_none = head is not None and negation(tree, head) >= 0  # "no plane"
        denies = status == "denied" and not is_none and negation(tree, at) < 0 and self._is_denied_above(at)
        above = tree.head[at]
        if tree.dep[at] == "xcomp" and tree.lemma[above] == "go" and tree.kids(above, "neg"):
            status, denies = "planned", True  # "is not going to leave"
        group = verb_group(tree, at, status, head, passive, denies)
        ends = tree.kids(head, "relcl") if head is not None else []
        is_after_verb = any(
            tree.right[kid] == kid == tree.left[kid] + 1 + len(tree.kids(kid, "aux", "auxpass")) for kid in ends
        )
        if is_after_verb and passive and len(group) == 1:
            group = ["were" if is_plural(tree, at, head) else "was", *group]  # "the site that has vanished was set up"
        if passive and len(group) == 1 and head is not None and tree.tag[head] == "PRP" and self.is_nobody(head):
            group = ["were" if tree.lemma[head] in ("they", "we", "you") else "was", *group]  # "he was allowed out"
        is_we = head is not None and tree.tag[head] == "PRP" and head not in self.names
        if (is_none or is_we) and group[0] == "to":
            group = ["will", *group[1:]]
        before = [kid for kid in tree.kids(at, "advmod") if (head or 0) < kid < at]
        kept = [kid for kid in before if tree.lemma[kid] in words("kept_adverbs")]
        manner = [kid for kid in before if kid == at - 1 and kid not in kept and self._is_manner(kid)]
        if self.speaker and head is not None and tree.token[head].lower() == "we" and not passive:
            return as_told(tree, at)  # it is quoted
        helpers = [tree.lemma[kid] for kid in tree.kids(at, "aux")]
        is_guess = "have" in helpers and any(tree.token[kid].lower() in ("will", "'ll") for kid in tree.kids(at, "aux"))
        if group[0] == "to" and is_guess and not any(tree.entity[each] in TIME for each in tree.subtree(at)):
            return as_told(tree, at)  # "will have been worried" is a guess, no plan
        if group[0] == "to" and self._is_aim(at, head):
            return [*as_told(tree, above), *kept, *group]
        if group[0] == "to":
            group, kept = [*kept, *group], []  # "likely to be discussed"
        spared: list[Piece] = [Spare(list(manner), PLAIN)] if manner else []
        if tree.token[at - 1] == "than" and tree.token[at - 2] in ("more", "less") and (head or 0) < at - 2:
            return [*group[:-1], at - 2, at - 1, group[-1]]  # "more than doubled"
        return [*group[:-1], *kept, *spared, group[-1]]

    def _is_aim(self, at: int, head: int | None) -> bool:
        """Return whether an infinitive says what an aim is: "the goal is to sell"."""
        tree = self.tree
        is_under = tree.dep[at] == "xcomp" and tree.lemma[tree.head[at]] == "be"
        return is_under and head is not None and tree.lemma[head] in _AIMS

    def _is_denied_above(self, at: int) -> bool:
        """Return whether the word over the verb at `at` says that it was not so: "denied that it sold"."""
        tree, above = self.tree, self.tree.head[at]
        if tree.dep[at] == "pcomp":
            above = tree.head[above]
        return tree.dep[at] in _UNDER and cue(tree.lemma[above])[1] == "denied" and negation(tree, above) < 0

    def _is_manner(self, adverb: int) -> bool:
        tree, token = self.tree, self.tree.token[adverb]
        is_time = tree.entity[adverb] in TIME or tree.lemma[adverb] in words("stop_adverbs")
        return token.endswith("ly") and token.islower() and not is_time

    def _shared(self, at: int, status: str, head: int | None, passive: bool) -> list[Piece]:
        """Return the verb beside a verb without objects of its own: "discussed and debated the plan"."""
        tree = self.tree
        other = next((kid for kid in tree.kids(at, "conj") if tree.pos[kid] in VERBAL), None)
        is_both = bool(tree.kids(at, "preconj"))  # "not only halted but reversed"
        links = [tree.lemma[kid] for kid in tree.kids(at, "cc") if kid <= at + 2]
        links = ["and" if is_both and link == "but" else link for link in links]
        if other is None or not links:
            return []
        is_done = passive and tree.tag[other] == "VBN" and not tree.kids(other, "aux", "auxpass", "dobj")
        if tree.kids(other, "nsubj", "nsubjpass") or not (is_done or (tree.kids(other, "dobj") and not passive)):
            return []
        below = [piece for kid in tree.children[other] if kid > other for piece in self.complement(kid, other, head)]
        form = verb_group(tree, other, status, head, passive)
        form = form[1:] if form[:1] in (["to"], ["may"]) else form
        return [*links, *form, *below]

    def _day(self, at: int) -> list[Piece]:
        """Return the date of a "to be" that says nothing else: "the first round is on 23 April"."""
        tree = self.tree
        if tree.lemma[at] != "be" or tree.pos[at] not in VERBAL:
            return []
        dates = [kid for kid in tree.kids(at, "prep", "npadvmod", "attr") if kid > at]
        return [each for kid in dates[:1] for each in tree.subtree(kid) if tree.dep[each] != "punct"]

    def _subject(self, head: int, at: int) -> list[Piece]:
        tree = self.tree
        if self.speaker and tree.token[head].lower() == "i" and head not in self.names:
            return [Name(head, self.speaker)]
        if tree.pos[head] in VERBAL:
            return self.nested(head, None, 1)
        found = self.phrase(head)
        if found == [head] and tree.tag[head] == "WDT" and head > 0 and tree.pos[head - 1] == "PROPN":
            found = self.phrase(head - 1)  # "outvoted by England which has"
        return self._without(found, at)

    def _without(self, pieces: list[Piece], at: int) -> list[Piece]:
        """Return a subject without what its clause says again: "man accused of theft" as the subject of "accused"."""
        if at not in flat(pieces):
            return pieces
        if self.tree.dep[at] == "amod":
            return [piece for piece in flat(pieces) if piece != at]
        found: list[Piece] = []
        for piece in pieces:
            if at in flat([piece]):
                break
            found.append(piece)
        while len(found) > 1 and isinstance(last := found[-1], int) and self.tree.dep[last] in ("prep", "amod"):
            found.pop()  # "towns ready for" hosting
        return found

    def _places_before(self, at: int, head: int | None) -> list[Piece]:
        """Return where it was, where the sentence begins with that."""
        tree = self.tree
        found = [
            kid
            for kid in tree.kids(at, "prep")
            if kid < at
            and (
                tree.left[kid] <= self.kept <= tree.right[kid]
                or (
                    tree.lemma[kid] in PLACES
                    and any(
                        tree.entity[noun] in _PLACE_NAMES or tree.lemma[noun] in _REGIONS
                        for noun in tree.kids(kid, "pobj")
                    )
                )
            )
        ][-1:]
        pieces = self.lower(self.preposition(found[0], head)) if found else []
        return [Spare(pieces, FAR)] if pieces else []
