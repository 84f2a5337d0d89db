"""An event's mentions → the words that a newspaper would print beside its mark."""

from dataclasses import dataclass, replace
from typing import Any

from analysis.events.status import status as status_of
from analysis.lexicons import words
from analysis.text.reporting import reported_acts
from analysis.text.syntax import VERBAL, Syntax
from analysis.timeline.wording.clause import Clauses
from analysis.timeline.wording.phrase import TIME
from analysis.timeline.wording.pieces import LIMIT, Name, Part, Piece, count, fitted, written

_LEAST = 3  # words of a headline that tells enough
_MOST = 6  # mentions of an event that are tried
_ANOTHER = 0.75  # what another mention than the one that dates the event must be better by
_OWN = frozenset({"after", "before", "while", "since", "when", "upon", "by", "despite", "besides"})
_OWNERS = frozenset({"my", "our", "your", "his", "her", "its", "their"})  # "his brother" names nobody
_LOOSE = ("IN", "TO", "CC", "DT", "PRP$", "WDT", "MD", "WRB")


@dataclass(frozen=True)
class Headline:
    """Words for an event, and what an editor would strike in them: the fewer faults the better."""

    text: str
    faults: float


class Desk:
    """Words the events of one article; `names` gives by position what actors, pronouns too, are called.

    Articles, asides, dates and reports around an event are left out; what happened stands in the past (participles
    alone in the passive, as headlines have it), plans with "to", what may happen with its modal. Every word is the
    article's, but for inflection and a few function words.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> tree = analyse(Article("On Monday the police, who were called, have arrested two men in Cairo.")).tree
    >>> Desk(tree, {}).headline(10, "happened").text
    'Police arrested two men in Cairo'
    """

    def __init__(self, tree: Syntax, names: dict[int, str]) -> None:
        self.tree = tree
        known = {at: _plain(name) for at, name in names.items() if name.split(" ", 1)[0].lower() not in _OWNERS}
        self.clauses = Clauses(tree, known)

    def best(self, mentions: list[Any], statuses: list[str], first: int) -> str:
        """Return the headline of an event: that of its mention number `first` unless another has far fewer faults."""
        order = [first, *(number for number in range(len(mentions)) if number != first)][:_MOST]
        best: Headline | None = None
        for number in order:
            mention = mentions[number]
            found = self.headline(mention.token_id - self.tree.first_id, statuses[number], mention)
            if best is None or found.faults + _ANOTHER <= best.faults:
                best = found
            if best.faults < _ANOTHER:
                break
        assert best is not None
        return best.text

    def headline(self, at: int, status: str, mention: Any = None) -> Headline:
        """Return what to print of the event at `at`: who did what to whom, where, in at most twelve words.

        `mention` is its row in `events`, of which speaker, actors and place are used.
        """
        speaker = getattr(mention, "speaker", None)
        speaker = speaker if isinstance(speaker, str) else None
        tree = self.tree
        self.clauses.speaker = speaker if speaker and not speaker.islower() else None
        pieces = self.verb(at, status, speaker) if tree.pos[at] in VERBAL else self.noun(at, status, speaker)
        if tree.pos[at] not in VERBAL and at in pieces and count(tree, pieces) < _LEAST:
            pieces = [*pieces, *_company(tree, at, mention)]
        pieces = self._closed(pieces)
        text = written(tree, pieces)
        return Headline(_raised(text), self.faults(at, pieces, text))

    def _closed(self, pieces: list[Piece]) -> list[Piece]:
        """Return the pieces without a preposition or conjunction that is left at the end."""
        tree = self.tree
        while len(pieces) > _LEAST and isinstance(last := pieces[-1], int):
            if tree.tag[last] not in _LOOSE or tree.dep[last] == "prt":
                break
            pieces = pieces[:-1]
        return pieces

    def verb(self, at: int, status: str, speaker: str | None) -> list[Piece]:
        """Return the clause of a verb, or that of the word it hangs on where that settles what it means."""
        tree, clauses = self.tree, self.clauses
        above = self._governor(at, speaker)
        if above is not None:
            wider = [clauses.clause(above, status_of(tree, above).status)] if tree.pos[above] in VERBAL else [
                self.noun(above, status, speaker), fitted(tree, [Part(lambda length: clauses.phrase(above, length))])
            ]
            for pieces in wider:
                if at in pieces and count(tree, pieces) <= LIMIT:
                    return clauses.with_speaker(pieces)
        return clauses.with_speaker(clauses.clause(at, status))

    def _governor(self, at: int, speaker: str | None) -> int | None:
        """Return the word without which the verb at `at` would say something else: "refused to sell", "threat to sell"."""
        tree = self.tree
        start, found = at, None
        for _ in range(3):
            dep, head = tree.dep[at], tree.head[at]
            if dep == "xcomp" and tree.pos[head] in VERBAL:
                if tree.lemma[head] == "be" or (tree.lemma[head] == "go" and tree.tag[head] == "VBG"):
                    return found
            elif dep == "xcomp" and tree.pos[head] == "ADJ" and tree.pos[tree.head[head]] in VERBAL:
                head = tree.head[head]
            elif dep in ("acomp", "oprd", "attr") and tree.pos[head] in VERBAL:
                pass
            elif dep == "advcl" and self.clauses.is_infinitive(at) and not tree.kids(at, "nsubj") and head < at:
                pass
            elif dep == "acl" and self.clauses.is_infinitive(at):
                return head if at == start else found
            elif dep == "pcomp" and tree.lemma[head] not in _OWN and tree.dep[head] == "prep":
                head = tree.head[head]
                if tree.pos[head] == "ADJ" and tree.pos[tree.head[head]] in VERBAL:
                    head = tree.head[head]  # "found guilty of stealing"
            elif dep == "ccomp" and speaker is None and head < at and tree.pos[head] == "VERB":
                pass
            else:
                return found
            if tree.pos[head] not in VERBAL:
                is_noun = tree.pos[head] == "NOUN" and tree.entity[head] not in TIME
                return head if is_noun and at == start else found
            at = found = head
        return found

    def noun(self, at: int, status: str, speaker: str | None) -> list[Piece]:
        """Return the phrase of a noun with what belongs to it; where that says too little, the clause that it is in."""
        tree, clauses = self.tree, self.clauses
        head = at
        while tree.dep[head] == "compound" and tree.pos[tree.head[head]] in ("NOUN", "PROPN"):
            head = tree.head[head]
        alone = pieces = fitted(tree, [Part(lambda length: clauses.phrase(head, length))])
        verb, through = tree.head[head], head
        if tree.dep[head] == "pobj":
            through = tree.head[head]
            verb = tree.head[through]
            if tree.pos[verb] == "NOUN" and tree.dep[verb] in ("dobj", "nsubj", "nsubjpass"):
                verb = tree.head[verb]
            if tree.lemma[through] in ("as", "under") and not tree.is_definite(head):
                pieces = []
        elif tree.dep[head] == "attr":
            pieces = []
        is_light = tree.lemma[verb] in words("light_verbs") or tree.lemma[verb] in words("holding_verbs")
        is_part = tree.dep[head] in ("dobj", "nsubj", "nsubjpass", "attr")
        if tree.pos[verb] not in VERBAL:
            return alone
        if tree.dep[head] == "pobj" and (tree.lemma[verb] in reported_acts() or tree.lemma[head] in words("speech_nouns")):
            return self._speakers(verb, head, alone)
        if count(tree, pieces) > _LEAST and not (is_part and is_light):
            return pieces
        wider = self.verb(verb, status_of(tree, verb).status, speaker)
        if head in wider and count(tree, wider) <= LIMIT:
            strikes = self.faults(verb, wider, written(tree, wider))
            if strikes < self.faults(head, alone, written(tree, alone)):
                return wider
        return alone

    def _speakers(self, verb: int, head: int, pieces: list[Piece]) -> list[Piece]:
        """Return the phrase of what somebody said something in, with the name of who did: "Lee’s interview with TASS"."""
        tree, clauses = self.tree, self.clauses
        doer = clauses.doer(verb)
        if doer is None or tree.lemma[tree.head[head]] not in ("in", "during", "at") or tree.is_definite(head):
            return pieces
        name = clauses.phrase(doer, 0)
        return [replace(name[0], mark="’s"), *pieces] if len(name) == 1 and isinstance(name[0], Name) else pieces

    def faults(self, at: int, pieces: list[Piece], text: str) -> float:
        """Return how much an editor would strike: pronouns of nobody, loose ends, too many or too few words."""
        tree, clauses = self.tree, self.clauses
        length = len(text.split())
        found = 2.0 * (length < _LEAST) + 0.5 * (length == _LEAST) + 3.0 * (length > LIMIT)
        is_clause = tree.pos[at] in VERBAL
        if not is_clause:
            found += 0.75
        elif clauses.doer(at) is None:
            found += 1
        elif tree.lemma[at] in ("say", "tell", "add", "note") and not tree.kids(at, "ccomp", "xcomp"):
            found += 1.5
        if pieces and clauses.is_open(pieces[0]):
            found += 2
        found += sum(clauses.is_open(piece) for piece in pieces[1:] if isinstance(piece, int) and tree.tag[piece] == "PRP")
        last = pieces[-1] if pieces else ""
        if isinstance(last, int) and tree.tag[last] in _LOOSE and tree.dep[last] != "prt":
            found += 1.5
        return found


def _raised(text: str) -> str:
    """Return the text with a capital at its beginning, but for names that have theirs inside."""
    first = text.split(" ", 1)[0]
    return text if any(sign.isupper() for sign in first[1:]) else text[:1].upper() + text[1:]


def _company(tree: Syntax, at: int, mention: Any) -> list[Piece]:
    """Return between whom or where it was, for a noun that says too little: "Talks" "between France and Spain"."""
    actors, place = getattr(mention, "actors", ()), getattr(mention, "place", None)
    if tree.lemma[at] in words("mutual_nouns") and len(actors) == 2:
        return ["between", actors[0], "and", actors[1]]
    return ["in", place] if isinstance(place, str) else []


def _plain(name: str) -> str:
    """Return a name without its article, as headlines have it; "The Hague" keeps its own."""
    first, _, rest = name.partition(" ")
    return rest if first == "the" or (first == "The" and " " in rest) else name
