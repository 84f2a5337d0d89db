"""A clause on a noun → pieces of a headline: what a plan is, what a report says, which one is meant."""

from analysis.lexicons import words
from analysis.text.reporting import reported_acts, reporting_verbs
from analysis.timeline.wording.pieces import (
    FURTHER,
    LOOSE,
    NEAR,
    NEEDED,
    Piece,
    Spare,
    count,
    flat,
    placed,
    position,
    spares,
)
from analysis.timeline.wording.preposition import REST, Prepositions

RELATIVES = ("WDT", "WP", "WP$")
_ANYBODY = frozenset({"man", "woman", "person", "people", "boy", "girl", "child", "group", "company", "somebody"})
_SHARES = frozenset({"majority", "minority", "number", "percent", "%", "most", "half", "third", "quarter", "all",
                     "many", "share", "proportion", "part", "fraction", "percentage", "none", "some"})  # fmt: skip
_TALKS = frozenset({"conference", "meeting", "interview", "briefing", "speech", "debate", "call", "visit", "day"})
_SHOWING = frozenset({"show", "see", "catch", "film", "capture", "depict", "hear", "spot", "watch", "find"})
_LONGER = 10  # on what is new to the reader
_RELATIVE_WORDS = 8  # of a relative clause that is printed
_SIGNS = frozenset(
    {"evidence", "proof", "sign", "indication", "suggestion", "doubt", "hint", "reason", "claim", "question"}
)


class NounClauses(Prepositions):
    """Writes the clauses on the nouns of one article."""

    def clause_on(self, kid: int, head: int, owner: int | None, depth: int) -> list[Piece]:
        """Return a clause on a noun: "those who fled", "a man who shot two", "a plan to sell", "claims that ..."."""
        tree = self.tree
        first = tree.left[kid]
        is_rest = tree.lemma[head] in REST or (tree.lemma[head] == "time" and tree.dep[head] in ("dobj", "attr"))
        if first <= head or any(tree.token[each] in (",", ":", "-", "--", "(") for each in range(head + 1, first)):
            return []
        is_to = self.is_infinitive(kid) and first > head and tree.lemma[first] == "to"  # "a law to close the port"
        is_of_none = self.is_of_none(kid)
        is_content = is_of_none or self.is_content(kid)
        if (
            tree.dep[kid] == "relcl"
            and not (is_rest or is_to or is_content)
            and not self._is_short_relative(kid, head, depth)
        ):
            return []
        found = self.nested(kid, owner, depth + 1) if tree.token[kid] not in ("dating", "dated") else []
        if len(found) < 2 or flat(found)[-1] == kid - 1:
            return []
        if tree.dep[kid] == "relcl" and self.is_cut(kid, found):
            return []  # "a man who claims" what is left out
        if self._is_governed_relative(first, head):
            found = [first, first + 1, *found]
            return [Spare(found, NEAR)] if count(tree, flat(found, spares(found))) <= _RELATIVE_WORDS else []
        if is_rest:
            return found
        if tree.dep[kid] == "relcl" and not (is_to or is_content):
            is_new = tree.dep[head] == "dobj" and any(tree.lemma[each] == "a" for each in tree.kids(head, "det"))
            most = _LONGER if is_new else _RELATIVE_WORDS
            is_short = count(tree, flat(found, spares(found))) <= most and (
                tree.tag[first] == "PRP" or not (self._is_risky(found, head) and self._is_risky(found, owner))
            )
            is_which = (
                self._is_anybody(head) or self._is_part(head) or is_new or self._is_any(head)
            )  # "filed a bill that would lower"
            return [Spare(found, NEEDED if is_which else LOOSE)] if is_short else []
        if is_of_none:
            return found  # "no evidence he was there"
        if any(tree.lemma[each] == "that" for each in tree.kids(kid, "mark")):
            is_told = tree.lemma[tree.head[head]] in reported_acts() and tree.lemma[head] in words("actor_nouns")
            return [Spare(found if is_told else ["that", *found], NEEDED)]  # not "reminded passengers that"
        if self.is_infinitive(kid):
            return [Spare(found, NEEDED if first == head + 1 else NEAR)]
        is_shown = tree.dep[head] == "dobj" and tree.lemma[tree.head[head]] in _SHOWING and tree.tag[kid] == "VBG"
        if is_shown and first == head + 1:
            return [Spare(found, NEEDED)]  # "video showed man pulling a cart"
        return [] if self._is_risky(found, owner) else [Spare(found, FURTHER)]

    def is_content(self, kid: int) -> bool:
        """Return whether a clause says what its noun is about, also where the tree has it as relative: "proof that"."""
        tree = self.tree
        is_that = any(tree.lemma[each] == "that" and tree.tag[each] == "IN" for each in tree.kids(kid, "mark"))
        that = [each for each in tree.kids(kid, "dobj") if tree.lemma[each] == "that" and each < kid]
        is_that = is_that or (bool(that) and len(tree.kids(kid, "dobj")) > 1)  # "the rumour that he left the club"
        own = tree.kids(kid, "nsubj", "nsubjpass", "expl")
        is_talk = tree.lemma[tree.head[kid]] in _TALKS or tree.pos[tree.head[kid]] == "PROPN"
        return is_that and not is_talk and bool(own) and tree.tag[own[0]] not in RELATIVES

    def _is_anybody(self, head: int) -> bool:
        """Return whether a noun says nothing but that it is somebody: "a man" who ..."""
        tree = self.tree
        before = [kid for kid in tree.children[head] if kid < head and tree.lemma[kid] not in ("a", "the")]
        return not before and tree.lemma[head] in _ANYBODY

    def _is_any(self, head: int) -> bool:
        """Return whether a noun without a word before it is an object: "attended schools that ..."."""
        tree = self.tree
        return tree.tag[head] == "NNS" and tree.dep[head] in ("dobj", "pobj") and tree.left[head] == head

    def _is_part(self, head: int) -> bool:
        """Return whether a number of those whom a noun names are spoken of: "most of the children" who ..."""
        tree, of = self.tree, self.tree.head[head]
        return tree.dep[head] == "pobj" and tree.lemma[of] == "of" and tree.lemma[tree.head[of]] in _SHARES

    def _is_short_relative(self, kid: int, head: int, depth: int) -> bool:
        """Return whether a relative clause says which, and may be printed: it has "who" or "that" and stands close."""
        tree = self.tree
        who = tree.left[kid]
        of = [each for each in tree.kids(head, "prep") if each == head + 1 and tree.lemma[each] == "of"]
        end = tree.right[of[0]] if of and tree.lemma[who] == "who" else head  # "members of the crew who died"
        is_close = who == end + 1 and tree.lemma[who] in ("who", "that") and tree.head[who] == kid
        is_subject = is_close and tree.dep[who] in ("nsubj", "nsubjpass")
        if self._is_governed_relative(who, head):
            return depth <= 1
        if tree.lemma[who] == "where" and who == head + 1:  # "an event where the minister was to speak"
            return depth <= 1 and not tree.kids(kid, "conj") and not tree.is_definite(head)
        is_bare = tree.tag[who] == "PRP" and tree.head[who] == kid and who == head + 1  # "the men it deported"
        return (
            depth <= (3 if self._is_part(head) or is_subject else 1)
            and (is_subject or is_bare)
            and not tree.kids(kid, "conj")
        )

    def _is_governed_relative(self, first: int, head: int) -> bool:
        """Return whether a relative clause begins with a preposition: "the pact in which they promised"."""
        tree = self.tree
        is_which = tree.tag[first] == "IN" and tree.token[first + 1 : first + 2] == ["which"]
        return is_which and first == head + 1 and tree.is_definite(head)

    def is_of_none(self, verb: int) -> bool:
        """Return whether a clause says what there is no sign of: "no evidence that he was there", "did not show proof
        that he was"."""
        tree, noun = self.tree, self.tree.head[verb]
        is_content = tree.dep[verb] in ("acl", "relcl") and bool(tree.kids(verb, "nsubj", "nsubjpass"))
        is_content = is_content and not any(tree.tag[kid] in RELATIVES for kid in tree.kids(verb, "nsubj", "nsubjpass"))
        is_none = any(tree.lemma[kid] == "no" for kid in tree.kids(noun, "det"))
        is_none = is_none or (tree.dep[noun] == "dobj" and bool(tree.kids(tree.head[noun], "neg")))
        return is_content and is_none and tree.lemma[noun] in words("answered_nouns") | _SIGNS

    def is_cut(self, verb: int, pieces: list[Piece]) -> bool:
        """Return whether pieces have a verb without the clause behind it that it needs."""
        tree = self.tree
        below = [kid for kid in tree.kids(verb, "xcomp", "ccomp") if kid > verb]
        below += [kid for kid in tree.kids(verb, "advcl") if tree.left[kid] == verb + 1 and tree.tag[verb + 1] == "TO"]
        printed = {position(piece) for piece in placed(flat(pieces))}
        is_open = tree.lemma[verb] in reporting_verbs() and tree.right[verb] == verb and verb in printed
        return is_open or any(printed.isdisjoint(tree.subtree(kid)) for kid in below)
