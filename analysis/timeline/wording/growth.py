"""The words of a headline → the same words with what an editor would not leave out of their sentence.

What hangs on a printed word and is not printed comes in, the most needed first, as long as an editor is likelier to
keep it than not and there is room.
"""

from analysis.lexicons import words
from analysis.text.syntax import VERBAL
from analysis.timeline.wording.branch import KEPT, Branches
from analysis.timeline.wording.context import Contexts
from analysis.timeline.wording.need import is_decided, need
from analysis.timeline.wording.pieces import (
    LOOSE,
    MOST,
    NEEDED,
    PLACED,
    PLAIN,
    Name,
    Piece,
    count,
    end_of,
    flat,
    placed,
    position,
    spares,
    written,
)

_LEAST = 0.6  # how likely an editor keeps what comes in
# How likely it keeps what hangs on that, the more the less there is room; what the grammar does without then.
_SPARED = {KEPT: LOOSE, 0.7: PLAIN, 0.85: NEEDED}
_ROUNDS = 12  # branches that are tried
_BEFORE_NOUN = ("amod", "compound", "nmod", "nummod", "quantmod", "poss", "advmod", "npadvmod")
_CLAUSES = ("relcl",)
_HEAVY = 3  # words by which a clause may be longer than what follows it
_LONGEST = 5  # words before a noun
_CURRENCIES = frozenset({"$", "€", "£", "¥"})
_OBJECTS = ("dobj", "attr", "oprd", "acomp", "dative", "xcomp", "ccomp", "advcl", "advmod", "prt", "npadvmod")
# What only points at the sentence before, or at the day.
_IDLE = frozenset({"accord", "according", "there", "here", "then", "also", "meanwhile", "however", "earlier", "later",
                   "late", "even", "such", "same", "ago", "date", "only", "though", "although"})  # fmt: skip


def grown(contexts: Contexts, at: int, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces of a headline on the word at `at` with what it needs of its sentence, while there is room.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> from analysis.timeline.wording.noun import NounContexts
    >>> tree = analyse(Article("The firm moved its mine out of Chile.")).tree
    >>> grown(NounContexts(tree, {}), 2, [1, 2, 4])
    [1, 2, 4, 5, 6, 7]
    """
    return _Growth(contexts, at).grown(flat(pieces))


class _Growth:
    """Knows what is needed beside the words of one headline."""

    def __init__(self, contexts: Contexts, at: int) -> None:
        self.contexts, self.tree, self.at = contexts, contexts.tree, at
        self.owner = contexts.doer(at) if self.tree.pos[at] in VERBAL else None
        self.tried: set[int] = set()
        self.needs: dict[int, float] = {}
        self.text = ""  # of the pieces so far, once it was asked for

    def grown(self, pieces: list[Piece]) -> list[Piece]:
        printed = self._printed(pieces)
        for _ in range(_ROUNDS):
            kid = self._most_needed(printed)
            if kid is None:
                break
            self.tried.add(kid)
            whole = self._by_grammar(kid)
            for least in _SPARED:
                more = self._written(kid, whole, pieces, least)
                longer = self._inserted(pieces, kid, more) if more else pieces
                if count(self.tree, longer) <= MOST:
                    if longer is not pieces:
                        pieces, printed, self.text = longer, self._printed(longer), ""
                    break
        return pieces

    def _most_needed(self, printed: set[int]) -> int | None:
        """Return the branch that an editor keeps most likely of those that hang on what is printed; None for none."""
        tree = self.tree
        best, found = _LEAST, None
        for head in sorted(printed):
            for kid in tree.children[head]:
                if kid in printed or kid in self.tried or not self._may_be(kid):
                    continue
                if kid not in self.needs:
                    self.needs[kid] = need(tree, self.at, kid)
                if self.needs[kid] > best:
                    best, found = self.needs[kid], kid
        return found

    def _printed(self, pieces: list[Piece]) -> set[int]:
        """Return the positions of the event's sentence that are printed, all of those that names stand for."""
        tree, found = self.tree, set()
        for piece in placed(pieces):
            first = position(piece)
            if tree.sentence[first] != tree.sentence[self.at]:
                continue
            found.add(first)
            if isinstance(piece, Name) and tree.entity_id[first] >= 0:
                found |= {
                    each
                    for each in range(tree.left[first], end_of(tree, piece) + 1)
                    if tree.entity_id[each] == tree.entity_id[first]
                }
        return found

    def _may_be(self, kid: int) -> bool:
        """Return whether a branch is one that an editor decides on, and is no aside."""
        tree = self.tree
        if not is_decided(tree, self.at, kid):
            return False
        head, first = tree.head[kid], tree.left[kid]
        before = tree.token[first - 1] if first else ""
        is_apart = any(self._is_sign(each) for each in range(kid, head))
        is_after = tree.dep[kid] == "advmod" and tree.lemma[kid] in ("after", "before")  # "the day after"
        is_within = kid in self.contexts.asides and head not in self.contexts.asides
        is_aside = is_after or is_within or tree.lemma[kid] in _IDLE or "(" in (before, tree.token[first]) or is_apart
        is_fronted = kid < head and tree.pos[head] in VERBAL and not self._is_opening(kid)
        is_of_another = tree.dep[kid] == "compound" and self._is_office(first)
        after = tree.token[kid + 1 : kid + 2]
        is_one_of_two = tree.pos[kid] == "ADV" and after in (["and"], ["or"])
        is_day = self.contexts.is_date(kid) and not self.contexts.is_duration(kid)
        is_when = tree.dep[kid] == "npadvmod" and is_day  # "that day"
        is_sum = (
            tree.dep[kid] == "nummod" and kid > head and tree.token[first] in _CURRENCIES
        )  # "the firm's $5 million"
        is_left = is_aside or is_fronted or is_of_another or is_one_of_two or is_when or is_sum
        return not is_left

    def _is_opening(self, kid: int) -> bool:
        """Return whether what stands before its verb may stand behind it: "in Lyon", "after she left", "finally"."""
        is_marked = bool(self.tree.kids(kid, "mark", "advmod", "prep"))
        return self.tree.dep[kid] in ("prep", "advmod") or (self.tree.dep[kid] == "advcl" and is_marked)

    def _is_before(self, pieces: list[Piece], first: int) -> bool:
        """Return whether pieces are a phrase that opens the sentence, before the subject at `first`: "in Lyon"."""
        here = [position(piece) for piece in placed(pieces)]
        own = pieces[:1] if pieces and isinstance(pieces[0], str) else []  # "In", in small letters
        is_phrase = bool(own and here) or bool(here and self.tree.pos[here[0]] in ("ADP", "SCONJ"))
        return is_phrase and max(here) < first

    def _is_office(self, first: int) -> bool:
        """Return whether what begins at a position is what somebody is minister for: "Minister for Housing Ann Lee"."""
        tree = self.tree
        is_for = tree.token[first - 1] in ("for", "of") and tree.token[first - 2][:1].isupper()
        return is_for and tree.lemma[first - 2] in words("actor_nouns")

    def _is_sign(self, at: int) -> bool:
        """Return whether a quotation mark, a colon or a dash stands at a position."""
        token = self.tree.token[at]
        return token in ('"', ":") or (token in ("-", "--") and self.contexts.is_dash(at))

    def _written(self, kid: int, whole: list[Piece], pieces: list[Piece], least: float) -> list[Piece]:
        """Return a branch as the grammar of headlines has it `whole`, else as it stands, in few words if need be."""
        found = flat(whole, [spare for spare in spares(whole) if spare.rank < _SPARED[least]])
        printed = {position(piece) for piece in placed(pieces)}
        if not found or not printed.isdisjoint(position(piece) for piece in placed(found)):
            found = Branches(self.contexts, self.at, self.owner, least).written(kid)
        is_again = not printed.isdisjoint(position(piece) for piece in placed(found))
        if is_again or not found:
            return []
        marks = self.tree.kids(kid, "mark") if self.tree.dep[kid] == "advcl" else []
        if marks and not any(mark in found for mark in marks):
            return []  # "held in Rome" [as] "crowds came" would run on
        self.text = self.text or written(self.tree, pieces)
        is_again = written(self.tree, found) in self.text  # within a name
        return [] if is_again or any(self._is_unsaid(piece) for piece in found) else found

    def _by_grammar(self, kid: int) -> list[Piece]:
        tree, contexts, dep, head = self.tree, self.contexts, self.tree.dep[kid], self.tree.head[kid]
        if dep in ("prep", "agent"):
            return contexts.preposition(kid, self.owner)
        if dep == "poss":
            return contexts.possessor(kid, self.owner, 0)
        if kid < head and dep in _BEFORE_NOUN:
            below = [each for each in tree.subtree(kid) if tree.dep[each] != "det"]
            if tree.pos[head] == "PROPN":  # "former chief economist": a title is whole or not at all
                name = tree.entity_id[head]
                before = [each for each in range(below[0], head) if tree.dep[each] not in ("det", "punct")]
                own = contexts.names.get(head, "").split()  # of which the tagger may not know all: "Marine Le" Pen
                below = [each for each in before if name < 0 or tree.entity_id[each] != name]
                below = [each for each in below if tree.entity[each] != "PERSON" or tree.token[each] not in own]
            return [*below] if len(below) <= _LONGEST else []
        if dep in _OBJECTS and kid > head and tree.token[tree.left[kid] - 1] != ",":
            return contexts.complement(kid, head, self.owner)
        return []

    def _is_unsaid(self, piece: Piece) -> bool:
        """Return whether a piece is a pronoun of which nobody knows who it is."""
        tree = self.tree
        if not isinstance(piece, int) or tree.tag[piece] not in ("PRP", "PRP$"):
            return False
        return not self.contexts.goes_back(piece, self.owner)

    def _inserted(self, pieces: list[Piece], kid: int, more: list[Piece]) -> list[Piece]:
        """Return the pieces with a branch where it stands in the sentence.

        What opens the clause stands last; first, with its comma, where the branch would part it from its verb.
        """
        tree, head = self.tree, self.tree.head[kid]
        own = [
            (number, position(piece))
            for number, piece in enumerate(pieces)
            if isinstance(piece, PLACED) and tree.sentence[position(piece)] == tree.sentence[self.at]
        ]
        if kid < head and (tree.pos[head] not in VERBAL or kid == head - 1):
            place = next((number for number, at in own if kid < at <= head and at >= tree.left[head]), -1)
            is_in_order = all(at < kid or at in tree.ancestors(head) for number, at in own if number == place - 1)
            place = place if is_in_order else -1
        else:
            within = range(tree.left[head], tree.right[head] + 1) if kid < head else range(head, tree.left[kid])
            place = max((number for number, at in own if at in within), default=-2) + 1
        if place < 0:
            return pieces
        after = pieces[place:]
        if kid > head and self._is_before(after, own[0][1]):
            return [*after, ",", *pieces[:place], *more]
        if after and tree.dep[kid] in _CLAUSES and len(more) > len(after) + _HEAVY:
            return pieces  # "the plan that the town hoped to carry out in May failed"
        is_aside = more[0] == "," and tree.dep[kid] != "conj"
        closed: list[Piece] = [","] if is_aside and place < len(pieces) else []
        return [*pieces[:place], *more, *closed, *pieces[place:]]
