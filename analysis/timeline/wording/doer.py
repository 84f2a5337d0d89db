"""A verb → who does it, or to whom it is done."""

from analysis.events.participants import subjects
from analysis.lexicons import words
from analysis.text.kept import kept
from analysis.text.syntax import SUBJECTS, VERBAL
from analysis.timeline.wording.naming import SELVES, TIME
from analysis.timeline.wording.noun_clause import RELATIVES
from analysis.timeline.wording.pieces import flat
from analysis.timeline.wording.relative import Relatives
from analysis.timeline.wording.verb import is_passive

# What somebody does by doing what was told before the comma: "acted in a new manner, signaling anger".
_SHOWING = frozenset({"signal", "suggest", "show", "raise", "spark", "fuel", "prompt", "deal", "leave", "warn", "argue",
                      "call", "accuse", "urge"})  # fmt: skip
_CHAIN = 3  # verbs over verbs


class Doers(Relatives):
    """Knows who does what in one article."""

    def doer(self, at: int) -> int | None:
        """Return the head of the subject of the verb at `at`: its own, or the one that it shares; None for none."""
        if at not in self._known_doers:
            self._known_doers[at] = self._found_doer(at)
        return self._known_doers[at]

    @kept
    def _known_doers(self) -> dict[int, int | None]:
        return {}

    def _found_doer(self, at: int) -> int | None:
        head = self._doer(at)
        for _ in range(_CHAIN):  # "found herself locked in after falling": it is she who found herself
            if head is None or not self.tree.token[head].endswith(SELVES):
                break
            over = self.tree.head[head]
            over = self.tree.head[over] if self.tree.dep[head] in SUBJECTS else over
            head = self._doer(over) if self.tree.pos[over] in VERBAL and over != at else None
        dash = self._dateline(at) if head is not None and self.tree.sentence[at] in self._datelines else -1
        return head if head is None or not head < dash < at else self._first_after(dash, at)

    @kept
    def _datelines(self) -> set[int]:
        """The sentences in which a dash follows a bracket: few begin with a dateline."""
        tree = self.tree
        return {
            tree.sentence[at]
            for at in range(1, len(tree.token))
            if tree.token[at] in ("-", "--") and tree.token[at - 1] == ")"
        }

    def _dateline(self, at: int) -> int:
        """Return where the dash stands that ends a dateline: "LYON, May 3 (Agency) - Two men ..."; -1 for none."""
        tree, first = self.tree, at
        while first > 0 and self.is_same(first - 1, at):
            first -= 1
        dashes = (each for each in range(first + 1, min(first + 15, at)) if tree.token[each] in ("-", "--"))
        return next((each for each in dashes if tree.token[each - 1] == ")" and tree.token[first].isupper()), -1)

    def _first_after(self, dash: int, at: int) -> int | None:
        """Return the head of the first noun phrase between a dash and a verb."""
        tree, inside = self.tree, range(dash + 1, at)
        nouns = (each for each in inside if tree.pos[each] in ("NOUN", "PROPN", "PRON"))
        return next((each for each in nouns if tree.head[each] not in inside), None)

    def _doer(self, at: int) -> int | None:
        tree = self.tree
        above = tree.head[at]
        own = tree.kids(at, "nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
        own = [kid for kid in own if tree.entity[kid] not in TIME] or own
        if own:
            is_cleft = tree.tag[own[-1]] == "WDT" and tree.dep[at] == "ccomp" and tree.lemma[above] == "be"
            if (
                is_cleft
                and tree.kids(above, "attr")
                and any(tree.lemma[kid] == "it" for kid in tree.kids(above, "nsubj"))
            ):
                return tree.kids(above, "attr")[0]  # "it was her case that moved the court"
            event = self.event_of(at) if tree.tag[own[-1]] in ("WDT", "WP") and tree.dep[at] == "relcl" else None
            return event if event is not None else own[0] if tree.dep[own[0]] == "expl" else own[-1]
        if lost := self.uncovered(at):
            return next((each for each in lost[::-1] if tree.pos[each] != "NUM"), lost[-1])
        if (giver := self._giver(at)) is not None:
            return giver
        if (aside := self._before_comma(at)) is not None:
            return aside
        is_done = bool(tree.kids(at, "auxpass"))  # "the games to be held"
        if tree.dep[at] == "amod" or (tree.dep[at] == "acl" and (is_done or not self.is_infinitive(at))):
            return tree.head[at]
        if tree.dep[at] == "pcomp" and tree.lemma[above] in ("include", "including"):
            return None  # "on terms including obtaining a loan"
        if tree.lemma[at] == "use" and tree.dep[at] == "advcl" and is_passive(tree, above):
            return None  # "he was attacked using a knife"
        if tree.dep[at] in ("acl", "relcl") and self.is_infinitive(at) and self._is_only(above):
            return tree.head[above] if tree.dep[above] == "appos" else above
        if tree.dep[at] == "relcl" and tree.tag[at] == "VBN" and tree.lemma[tree.left[at]] == "when":
            return above  # "Lee, when asked about it, left"
        if tree.dep[at] == "relcl" and not self.has_relative(at):
            return above if is_done and self.is_infinitive(at) else None
        if tree.dep[at] == "pcomp" and tree.pos[tree.head[above]] == "ADJ":
            return self._said_of(tree.head[above])
        if (
            tree.dep[at] == "ccomp"
            and tree.dep[above] == "relcl"
            and tree.pos[above] in VERBAL
            and tree.kids(at, "auxpass")
        ):
            return tree.head[above]  # "the sum that the ministry said was budgeted"
        if tree.dep[at] == "ccomp" and tree.kids(at, "auxpass"):
            return None
        if tree.dep[at] == "conj" and tree.pos[tree.head[at]] in VERBAL:
            return self.doer(tree.head[above] if self.is_beside_saying(at) else above)
        if tree.dep[at] == "pcomp" and tree.lemma[above] == "like":
            return None  # "decisions like raising the price"
        using = tree.head[tree.first_conjunct(at)]
        if self.is_infinitive(tree.first_conjunct(at)) and tree.lemma[using] == "use" and tree.kids(using, "dobj"):
            return self.doer(using)  # "used the law to close the port and hire guards"
        found = subjects(tree, at)
        if any(self._is_by(head) for head in found):  # "he was held by the police after landing": he landed
            found = [head for head in found if not self._is_by(head)]
            over = next((up for up in tree.ancestors(at) if tree.kids(up, "nsubjpass", "nsubj")), None)
            found = found or (tree.kids(over, "nsubjpass", "nsubj") if over is not None else [])
        head = next((head for head in found if tree.pos[head] not in VERBAL), None)
        if head is not None and tree.dep[head] in ("nsubj", "nsubjpass"):
            head = tree.kids(tree.head[head], tree.dep[head])[-1]  # "LYON (Agency) - Two men": the place is none
        if head is None and tree.dep[at] == "advcl" and tree.tag[at] in ("VBG", "VBN"):
            return self.doer(tree.head[at])
        return self._set_aside(at) if head is None and tree.dep[at] == "ROOT" else head

    def _before_comma(self, at: int) -> int | None:
        """Return of whom a participle between commas is said, where the tree has it on another word.

        "As for the club, founded to help miners, Lee sees ...", "the council, a forum set up in May", 'said, "He
        should go," calling it odd'.
        """
        tree, above, first = self.tree, self.tree.head[at], self.tree.left[at]
        if tree.dep[at] == "acl" and tree.dep[above] == "appos" and tree.lemma[tree.left[above]] == "a":
            return tree.head[above] if self.is_named(tree.head[above]) else None
        if tree.dep[at] != "advcl" or at < 2:
            return None
        subject = next(iter(tree.kids(above, "nsubj", "nsubjpass")), -1)
        is_fronted = tree.tag[at] == "VBN" and tree.token[at - 1] == "," and at < subject < above
        if is_fronted and tree.pos[at - 2] in ("NOUN", "PROPN") and not tree.kids(at, "mark", "aux", "auxpass"):
            return at - 2
        is_after = tree.tag[at] == "VBG" and tree.token[first - 1] == '"' and tree.token[first - 2] == ","
        return (
            self.doer(tree.head[above])
            if is_after and tree.dep[above] == "ccomp" and tree.head[above] < above
            else None
        )

    def _giver(self, at: int) -> int | None:
        """Return who does what a participle says where that is not the word it hangs on.

        "Accounts of Lee attacking Kim", "led to Chile leaving", "spent $9 million (8 million euros) building".
        """
        tree, above = self.tree, self.tree.head[at]
        if tree.tag[at] != "VBG" or tree.dep[at] not in ("acl", "advcl"):
            return None
        if tree.dep[at] == "acl" and self.spent_on(above) == at:
            return self.doer(tree.head[above])
        if (
            tree.dep[at] == "acl"
            and tree.token[at - 1] == ","
            and tree.lemma[at] in _SHOWING
            and tree.tag[above] == "NN"
        ):
            over = next((up for up in tree.ancestors(above) if tree.pos[up] in VERBAL), None)
            return self.doer(over) if over is not None and tree.dep[above] in ("pobj", "dobj") else above
        before = at - 1
        while before > above and tree.tag[before] == "RB":
            before -= 1
        is_brought = tree.dep[before] == "pobj" and tree.head[before] in tree.kids(above, "prep")
        is_of = tree.lemma[tree.head[before]] == "of" and self.is_named(before)
        is_led = tree.dep[at] == "advcl" and self._is_ended(before, above)
        return before if is_brought and (is_of or is_led) else None

    def _set_aside(self, at: int) -> int | None:
        """Return the name before a finite verb that the tree has hung elsewhere: "Earlier in the day, Lee met Kim"."""
        tree = self.tree
        if tree.tag[at] not in ("VBD", "VBZ", "VBP"):
            return None
        before = range(at - 1, max(0, at - 12), -1)
        named = (each for each in before if self.is_same(each, at) and tree.dep[each] == "npadvmod")
        return next((each for each in named if self.is_named(each)), None)

    def _is_only(self, noun: int) -> bool:
        """Return whether a noun is the one who did what an infinitive says: "the first mayor to close a mine"."""
        tree = self.tree
        return any(tree.lemma[kid] in ("only", "first", "last", "latest") for kid in tree.kids(noun, "amod"))

    def _said_of(self, adjective: int) -> int | None:
        """Return of whom an adjective is said: "towns ready for", "were ready for", "found them guilty of"."""
        tree, above = self.tree, self.tree.head[adjective]
        own = tree.kids(adjective, "nsubj")
        if own or tree.dep[adjective] == "amod":
            return own[0] if own else above
        if tree.dep[adjective] in ("oprd", "ccomp") and tree.kids(above, "dobj"):
            return tree.kids(above, "dobj")[0]
        return self.doer(above) if tree.pos[above] in VERBAL else None

    def _is_by(self, noun: int) -> bool:
        """Return whether a noun is the one by whom something was done."""
        return self.tree.dep[noun] == "pobj" and self.tree.dep[self.tree.head[noun]] == "agent"

    def is_nobody(self, head: int) -> bool:
        """Return whether nobody knows who the subject is."""
        tree = self.tree
        if tree.tag[head] in RELATIVES or tree.pos[head] != "PRON":
            return False
        if self.speaker and tree.token[head].lower() in ("i", "we"):
            return False
        phrase = flat(self.phrase(head))
        return len(phrase) == 1 and self.is_open(phrase[0])

    def unname(self, head: int | None, at: int) -> None:
        """Forget the name of a subject whose own clause names the same again, as grammar forbids: it is another's."""
        tree = self.tree
        name = self.names.get(head, "") if head is not None and tree.pos[head] in ("PRON", "NOUN") else ""
        if not name or head is None:
            return
        if self._is_event_told(head, at):
            self._forget(head)
            return
        after = [each for each in range(at, tree.right[at] + 1) if self.names.get(each) == name]
        if any(
            tree.pos[each] == "PROPN"
            or (
                tree.tag[each] == "PRP"
                and tree.dep[each] not in SUBJECTS
                and at in (tree.head[each], tree.head[tree.head[each]])
            )
            for each in after
        ):
            self._forget(head)

    def _forget(self, head: int) -> None:
        """Take away a name, and what was found by it."""
        del self.names[head]
        self.referents.clear()

    def _is_event_told(self, head: int, at: int) -> bool:
        """Return whether "it" is an event: "it was a conventional speech"."""
        tree = self.tree
        said = [kid for kid in tree.kids(at, "attr") if tree.lemma[kid] in words("event_nouns")]
        return tree.lemma[head] == "it" and tree.lemma[at] == "be" and bool(said)
