"""An event that a noun names → its phrase, or the clause that tells it."""

from analysis.events.status_cues import cue
from analysis.events.statuses import OPEN, REAL
from analysis.lexicons import words
from analysis.text.reporting import reported_acts
from analysis.text.syntax import SUBJECTS, VERBAL
from analysis.timeline.wording.context import LEAST, PARTS, Contexts
from analysis.timeline.wording.fault import SAYING
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.noun_clause import RELATIVES
from analysis.timeline.wording.pieces import MOST, Name, Piece, count, fitted, flat

_SAID_IN = frozenset({"in", "during", "at"})
_SAID_ON = frozenset({"after", "before", "ahead", "on", "to", "with", "since", "following", "from"})
_UNREAL = OPEN | {"denied"}  # which the noun alone does not say
_MARKING = frozenset({"mark", "represent", "constitute", "become"})  # "any deal would mark the first takeover"
_SPELLS = frozenset({"hour", "day", "week", "month", "year", "round"})  # "two days of talks"
_COPULAR = frozenset({"be", "seem", "remain", "contain", "mean", "need", "exist", "stand", "include", "involve"})


class NounContexts(Contexts):
    """Writes events that nouns name, in their clauses where the nouns alone would be mere labels."""

    def verb(self, at: int, status: str, is_said: bool, kept: int = -1) -> list[Piece]:
        """Return the clause of a verb; of a short one on a noun, what tells the noun: "saw the place where it lay"."""
        tree = self.tree
        found = super().verb(at, status, is_said, kept)
        if (
            kept >= 0
            or count(tree, found) >= LEAST
            or tree.dep[at] not in ("acl", "relcl")
            or tree.pos[tree.head[at]] != "NOUN"
        ):
            return found
        wider = self.noun(tree.head[at], is_said, status)
        is_told = tree.pos[self.telling] in VERBAL and at in wider
        return wider if is_told and count(tree, wider) > count(tree, found) else found

    def noun(self, at: int, is_said: bool, status: str = "happened") -> list[Piece]:
        """Return the phrase of a noun with what belongs to it; where that says too little, the clause that it is in."""
        found = self._phrase_or_clause(at, is_said, status)
        head = self.whole_noun(at)
        is_short = count(self.tree, found) <= LEAST and (self.is_bare(head) or self._is_unowned(head))
        is_short = is_short or self.tree.lemma[head] in words("label_nouns")
        is_short = is_short or (self.tree.tag[head] == "NNS" and self.tree.lemma[head] in _SPELLS)
        is_label = self.telling == head and (is_short or self._is_half(head))
        if not is_label and count(self.tree, found) != 1:
            return found
        return self.in_sentence(head, at, status) or self._of_whom(head, found)

    def _of_whom(self, head: int, found: list[Piece]) -> list[Piece]:
        """Return what takes two with the one who does what is told after it: "After a meeting with Kim, Lee left"."""
        tree, of = self.tree, self.tree.head[head]
        verb = tree.head[of]
        is_before = tree.dep[head] == "pobj" and tree.lemma[of] in _SAID_ON and tree.pos[verb] in VERBAL
        return self._by_speaker(verb, head, found) if is_before and self._is_half(head) else found

    def _is_half(self, head: int) -> bool:
        """Return whether a noun names only one side of what takes two: "meetings with officials"."""
        tree = self.tree
        parties = self.parties(head)
        is_with = all(tree.dep[each] == "pobj" and tree.lemma[tree.head[each]] in ("with", "on") for each in parties)
        return bool(parties) and is_with and tree.lemma[head] in words("mutual_nouns")

    def _phrase_or_clause(self, at: int, is_said: bool, status: str) -> list[Piece]:
        tree = self.tree
        head = self.telling = self.whole_noun(at)
        alone = fitted(tree, self.phrase(head), at)
        is_little = count(tree, alone) < LEAST or self.is_bare(head) or tree.lemma[head] in words("label_nouns")
        verb = self._own_clause(head) or self._verb_over(head, is_little)
        first = at if tree.dep[at] == "compound" else head  # "war efforts"
        lasts = not words("process_nouns").isdisjoint((tree.lemma[head], tree.lemma[first]))
        is_new = tree.dep[head] == "dobj" and any(tree.lemma[kid] == "a" for kid in tree.kids(head, "det"))
        is_lasting = lasts and tree.dep[head] not in SUBJECTS and not (is_new or self._is_predicated(head, verb))
        if tree.pos[verb] not in VERBAL or (is_lasting and verb != self._own_clause(head)):
            return alone  # "buys arms for its war": the war is longer than the buying
        if self._is_said_in(head, verb, is_little):
            return self._with_said(verb, head, at, alone)
        told = self._told(verb)
        is_so = told == status or {told, status} <= REAL or self._is_predicated(head, verb)
        if told in REAL and count(tree, alone) > LEAST and self._is_marked(head, status):
            return alone
        if not (is_so or is_little or status in _UNREAL) or self._is_question(verb) or self._is_time(self.doer(verb)):
            return alone
        is_owned = any(self.tree.tag[kid] == "PRP$" and kid in self.names for kid in self.tree.kids(head, "poss"))
        if is_owned and self.tree.dep[head] == "pobj" and self._governor(verb, is_said) is not None:
            return alone  # "negotiates to buy arms for its war in Asia" tells another event
        wider = self.verb(verb, told, is_said, at)
        if self.is_nobodys(wider):
            wider = self.clause(verb, told, at)  # "He argues that growth slowed"
        is_better = self.faults(verb, wider) < self.faults(head, alone) and not self._loses(head, alone, wider)
        is_gerund = self.doer(verb) is None and not self.is_infinitive(verb)
        if at not in wider or not is_better or self.is_nobodys(wider) or is_gerund or self.is_copula(wider[-1]):
            return alone
        self.telling = verb
        return wider

    def _is_marked(self, head: int, status: str) -> bool:
        """Return whether the phrase of a noun says itself how real it is: "concerns about potential aid"."""
        return any(cue(self.tree.lemma[kid])[1] == status for kid in self.tree.kids(head, "amod"))

    def in_sentence(self, head: int, at: int, status: str = "") -> list[Piece]:
        """Return the nearest clause over a word that says too little alone: "Votes", "Setback"; one with room for it.

        With `status`, only one that is told as much as that: what happened is no part of a plan.
        """
        tree = self.tree
        for verb in [up for up in tree.ancestors(head) if tree.pos[up] in VERBAL and self.doer(up) is not None]:
            if (
                self._is_question(verb)
                or (tree.lemma[verb] in reported_acts() and not self._has_object(verb))
                or (status and not self._is_as_real(verb, status))
            ):
                continue
            found = self.verb(verb, self._told(verb), self.speaker is not None, at)
            if at in found and LEAST <= count(tree, found) <= MOST and not self.is_nobodys(found):
                self.telling = verb
                return found
        return []

    def _is_as_real(self, verb: int, status: str) -> bool:
        """Return whether a clause may tell what has the `status`; one that says "not" tells it with that."""
        told = self._told(verb)
        doer = self.doer(verb)
        no = self.tree.kids(doer, "det") if doer is not None else []
        is_not = bool(self.tree.kids(verb, "neg")) or any(self.tree.lemma[kid] == "no" for kid in no)
        is_not = is_not and told == "denied" and status in REAL
        return {told, status} <= REAL or told == status or is_not

    def _has_object(self, verb: int) -> bool:
        """Return whether a verb of saying says what was said in a noun: "repeated her opposition", not "told us"."""
        return self.tree.lemma[verb] not in SAYING and bool(self.tree.kids(verb, "dobj"))

    def _is_unowned(self, head: int) -> bool:
        """Return whether a noun after a preposition is nobody's: "the blockade of Donbass", not "Lee's arrest"."""
        return self.tree.dep[head] == "pobj" and not self.tree.kids(head, "poss")

    def _is_question(self, verb: int) -> bool:
        """Return whether a clause is asked, not told."""
        tree = self.tree
        end = verb
        while end + 1 < len(tree.token) and self.is_same(end, verb) and tree.token[end] not in (".", "?", "!"):
            end += 1
        is_asked = self.is_same(end, verb) and tree.token[end] == "?" and tree.token[end - 1] != '"'
        return is_asked or self._is_asked(verb)

    def _is_said_in(self, head: int, verb: int, is_little: bool) -> bool:
        """Return whether a noun is what somebody said something in; not "slammed as an attack"."""
        tree = self.tree
        is_spoken = tree.lemma[verb] in reported_acts() or tree.lemma[head] in words("speech_nouns")
        of = tree.head[head]
        is_in = tree.dep[head] == "pobj" and tree.lemma[of] in _SAID_IN | _SAID_ON
        is_in = is_in and (tree.lemma[of] in _SAID_IN or tree.pos[tree.head[of]] != "NOUN")  # "her answer to a vote"
        if not is_in or not is_spoken or tree.head[verb] == head:
            return False
        says_nothing = not tree.kids(verb, "ccomp", "dobj", "xcomp")
        return not says_nothing or not (is_little or not self._doers(head))

    def _doers(self, head: int) -> set[int]:
        """Return who does what a noun names, as far as its phrase says so: "attack by rebels", "Russia's attack"."""
        tree = self.tree
        by = {kid for kid in tree.kids(head, "prep", "agent") if tree.lemma[kid] in ("by", "between")}
        return by | {each for each in self.parties(head) if tree.dep[each] != "pobj"}

    def _loses(self, head: int, alone: list[Piece], wider: list[Piece]) -> bool:
        """Return whether the clause leaves out who takes part where the phrase of the noun has it."""
        return not self.parties(head).isdisjoint(_positions(alone)) and self.parties(head).isdisjoint(_positions(wider))

    def _own_clause(self, head: int) -> int | None:
        """Return the verb of a relative clause that says what its noun did: "the fire that killed 64 people"."""
        tree = self.tree
        doing = [kid for kid in tree.kids(head, "relcl") if self._is_doing(kid) and self._is_event(kid)]
        return doing[0] if doing else None

    def _is_event(self, verb: int) -> bool:
        """Return whether a verb tells of more than how something is."""
        return self._told(verb) != "ongoing" or self.tree.lemma[verb] not in words("stative_verbs") | _COPULAR

    def _is_time(self, subject: int | None) -> bool:
        """Return whether a subject only says when: "the beginning of the week saw ..."."""
        tree = self.tree
        if subject is None:
            return False
        of = [noun for kid in tree.kids(subject, "prep") if tree.lemma[kid] == "of" for noun in tree.kids(kid, "pobj")]
        return any(tree.entity[each] in TIME for each in [subject, *of])

    def _is_doing(self, verb: int) -> bool:
        """Return whether a relative clause says what its noun did: "the fire that killed 64 people"."""
        return any(self.tree.tag[kid] in RELATIVES for kid in self.tree.kids(verb, "nsubj", "nsubjpass"))

    def whole_noun(self, at: int) -> int:
        """Return the head of what the noun at `at` belongs to: "campaign" for "election campaign", "sign of" for it."""
        tree = self.tree
        while tree.dep[at] == "compound" and tree.pos[tree.head[at]] in ("NOUN", "PROPN"):
            at = tree.head[at]
        over = tree.head[tree.head[at]]
        is_governed = tree.dep[at] == "pobj" and tree.lemma[over] in words("governing_nouns")
        is_governed = is_governed or (
            tree.dep[at] == "pobj" and tree.tag[over] == "NNS" and tree.lemma[over] in _SPELLS
        )
        return self.whole_noun(over) if is_governed and tree.pos[over] == "NOUN" and over < at else at

    def _is_predicated(self, head: int, verb: int) -> bool:
        """Return whether a noun says little without its verb: "held talks", "is a test", "seen as a test"."""
        tree, dep = self.tree, self.tree.dep[head]
        if dep == "pobj":
            above = tree.head[head]
            return tree.pos[tree.head[above]] == "ADJ" or (
                tree.lemma[above] in ("as", "under") and not tree.is_definite(head)
            )
        is_light = tree.lemma[verb] in words("light_verbs") | words("holding_verbs") | _MARKING
        return dep == "attr" or (is_light and dep in PARTS)

    def _is_both(self, piece: Piece) -> bool:
        return isinstance(piece, int) and self.tree.lemma[piece] == "both"

    def _with_said(self, verb: int, head: int, at: int, alone: list[Piece]) -> list[Piece]:
        """Return what was said with when it was, of a bare noun: "police said two men had met after the hearing"."""
        tree = self.tree
        spoken = self._by_speaker(verb, head, alone)
        is_enough = bool(self.parties(head)) and count(tree, spoken) > count(tree, alone)  # "Lee’s talk with TASS"
        if is_enough or not tree.kids(verb, "ccomp") or self.doer(verb) is None:
            return spoken
        wider = self.clause(verb, self._told(verb), at)
        is_told = not _positions(wider).isdisjoint(tree.subtree(tree.kids(verb, "ccomp")[0]))
        is_whole = at in wider and is_told and count(tree, wider) <= MOST and not self.is_nobodys(wider)
        return wider if is_whole else spoken

    def _by_speaker(self, verb: int, head: int, pieces: list[Piece]) -> list[Piece]:
        """Return what somebody said something in, with the name of who did: "Lee’s interview with TASS"."""
        tree = self.tree
        doer = self.doer(verb)
        is_with = tree.lemma[head] in words("mutual_nouns") and any(
            tree.lemma[kid] == "with" for kid in tree.kids(head, "prep")
        )
        is_in = tree.lemma[tree.head[head]] in _SAID_IN or (is_with and tree.lemma[tree.head[head]] in _SAID_ON)
        if doer is None or not is_in or tree.is_definite(head):
            return pieces
        name = [each for each in flat(self.phrase(doer)) if each == "and" or not self._is_both(each)]
        is_name = all(isinstance(each, Name) or each in ("and", ",") for each in name)
        if not is_name and not all(isinstance(each, int) and tree.pos[each] == "PROPN" for each in name):
            return pieces
        return fitted(tree, [*self.owning(name), *self.phrase(head)])


def _positions(pieces: list[Piece]) -> set[int]:
    """Return the positions in the article that the pieces come from."""
    places = (piece.at if isinstance(piece, Name) else piece for piece in flat(pieces))
    return {place for place in places if isinstance(place, int)}
