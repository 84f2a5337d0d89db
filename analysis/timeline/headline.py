"""An event mention → the words that a newspaper would print beside its mark."""

from dataclasses import dataclass
from typing import Any

from analysis.events.participants import subjects
from analysis.text.inflection import participle, past
from analysis.text.reporting import reported_acts
from analysis.text.syntax import VERBAL, Syntax
from analysis.text.tense import auxiliaries

LIMIT = 12  # words

_LEFT = ("amod", "compound", "nummod", "poss", "nmod", "quantmod", "neg")
_OBJECTS = ("dobj", "dative", "oprd", "attr", "acomp")
_PREPOSITIONS = frozenset(
    ("of", "in", "at", "on", "with", "to", "from", "for", "against", "into", "between", "near", "over", "by", "as",
     "about", "among", "toward", "towards", "across", "off", "onto", "outside", "inside", "through", "without", "under")
)  # fmt: skip
_MODALS = frozenset({"could", "might", "would", "should", "must", "may", "can"})
_OF = frozenset({"of", "between"})  # what a noun seldom does without
_TIME = frozenset({"DATE", "TIME"})
_LEAST = 3  # words of a headline that tells enough
_DEEP = 3  # phrases within phrases

Piece = int | str  # a position, or a word of our own


@dataclass(frozen=True)
class Headline:
    """Words for an event, and what an editor would strike in them: the fewer faults the better."""

    text: str
    faults: float


def headline(tree: Syntax, at: int, status: str, names: dict[int, str]) -> Headline:
    """Return what to print of the event at `at`: who did what to whom, where, in at most twelve words.

    `names` gives by position what actors, pronouns too, are called. Articles, asides, dates and reports around it are
    left out; what happened stands in the past (participles alone in the passive, as headlines have it), plans with
    "to", what may happen with its modal. Every word is the article's, but for inflection, "to", "may", "not" and "and".

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> tree = analyse(Article("On Monday the police, who were called, have arrested two men in Cairo.")).tree
    >>> headline(tree, 10, "happened", {}).text
    'Police arrested two men in Cairo'
    """
    writer = _Writer(tree, names)
    pieces = writer.clause(at, status) if tree.pos[at] in VERBAL else writer.noun(at, status)
    words = _written(tree, pieces)
    return Headline(words[:1].upper() + words[1:], writer.faults + _faults_of(words))


def best(candidates: list[Headline]) -> str:
    """Return the text of the one with the fewest faults, the first of equals."""
    return min(candidates, key=lambda candidate: candidate.faults).text


def _faults_of(words: str) -> float:
    count = len(words.split())
    return 2.0 * (count < _LEAST) + 0.5 * (count == _LEAST) + 3.0 * (count > LIMIT)


class _Writer:
    """Puts the words of one headline together, and counts what is wrong with them."""

    def __init__(self, tree: Syntax, names: dict[int, str]) -> None:
        self.tree, self.names = tree, names
        self.faults = 0.0

    def clause(self, at: int, status: str) -> list[Piece]:
        """Return a verb with its subject, its objects and its place."""
        tree = self.tree
        is_passive = bool(tree.kids(at, "nsubjpass", "auxpass")) or (
            tree.tag[at] == "VBN" and not any(tree.lemma[kid] == "have" for kid in auxiliaries(tree, at))
        )
        doers = tree.kids(at, "nsubj", "nsubjpass")
        heads = [head for head in doers or subjects(tree, at) if tree.pos[head] not in VERBAL][:1]
        subject = self.phrase(heads[0]) if heads else []
        if not subject:
            self.faults += 2
        verb = self._verb(at, status, is_passive)
        parts = [self._object(kid) for kid in tree.children[at] if kid > at]
        return self._fitted(subject + verb, [part for part in parts if part and part[1:] != subject])

    def noun(self, at: int, status: str) -> list[Piece]:
        """Return the phrase of a noun with what belongs to it; where that says too little, the clause that it is in."""
        tree = self.tree
        self.faults += 0.75
        head = at
        while tree.dep[head] == "compound":
            head = tree.head[head]
        core = [*self._left(head), head]
        parts = [self._preposition(kid) for kid in tree.kids(head, "prep") if kid > head]
        pieces = self._fitted(core, [part for part in parts if part])
        verb = tree.head[head]
        is_part = tree.dep[head] in ("dobj", "nsubj", "nsubjpass") and tree.pos[verb] == "VERB"
        if _count(tree, pieces) >= _LEAST or not is_part or tree.lemma[verb] in reported_acts():
            return pieces
        return self.clause(verb, status)

    def phrase(self, head: int, depth: int = 0) -> list[Piece]:
        """Return a noun phrase without its article and its asides; a pronoun by its name, nothing where it has none."""
        tree = self.tree
        if tree.tag[head] in ("WDT", "WP", "WP$"):
            verb = next((up for up in tree.ancestors(head) if tree.dep[up] == "relcl"), None)
            return self.phrase(tree.head[verb], depth + 1) if verb is not None and depth < _DEEP else []
        if head in self.names and (tree.pos[head] in ("PROPN", "PRON") or tree.tag[head] == "PRP$"):
            return [self.names[head], *self._joined(head, depth)]
        if tree.pos[head] == "PRON":
            self.faults += 2 if tree.lemma[head] not in ("one", "more", "some", "many", "both") else 0.5
            return [head]
        pieces = [*self._left(head, depth), head]
        for kid in tree.kids(head, "prep"):
            if tree.lemma[kid] in _OF and kid > head and depth < _DEEP:
                pieces += self._preposition(kid, depth + 1)
        return pieces + self._joined(head, depth)

    def _left(self, head: int, depth: int = 0) -> list[Piece]:
        """Return what stands before a noun and belongs to it; "his" by its name."""
        tree = self.tree
        pieces: list[Piece] = []
        for kid in tree.kids(head, *_LEFT):
            if kid > head or tree.entity[kid] in _TIME:
                continue
            if tree.dep[kid] == "poss":
                owner = self.phrase(kid, depth + 1)
                if tree.tag[kid] == "PRP$" and kid not in self.names:
                    continue  # "his" of nobody knows whom is left out
                pieces += [*owner, "’s"] if owner else []
            else:
                pieces += [each for each in tree.subtree(kid) if each <= kid or tree.dep[each] in ("punct", "compound")]
        if any(tree.lemma[kid] == "no" for kid in tree.kids(head, "det")):
            pieces.insert(0, "no")
        return pieces

    def _joined(self, head: int, depth: int) -> list[Piece]:
        tree = self.tree
        others = [kid for kid in tree.kids(head, "conj") if tree.pos[kid] in ("NOUN", "PROPN", "PRON")]
        link = [kid for kid in tree.kids(head, "cc") if tree.lemma[kid] in ("and", "or")]
        if not others or not link or depth >= _DEEP:
            return []
        return [tree.lemma[link[0]], *self.phrase(others[0], depth + 1)]

    def _verb(self, at: int, status: str, is_passive: bool) -> list[Piece]:
        """Return the verb in the form that its status asks for, with its negation."""
        tree, lemma = self.tree, self.tree.lemma[at]
        aux = auxiliaries(tree, at)
        is_negated = any(tree.dep[kid] == "neg" for kid in tree.children[at])
        negation = ["not"] if is_negated else []
        modal = next((tree.lemma[kid] for kid in aux if tree.tag[kid] == "MD"), "")
        if status == "planned":
            return [*negation, "to", *(["be", participle(lemma)] if is_passive else [lemma])]
        if status == "possible":
            return [
                modal if modal in _MODALS else "may",
                *negation,
                *(["be", participle(lemma)] if is_passive else [lemma]),
            ]
        if status == "ongoing" and not is_passive:
            if tree.tag[at] == "VBG":
                return [*negation, at]
            if tree.tag[at] in ("VBZ", "VBP") and not is_negated:
                return [at]
        if is_passive:
            return [*negation, *(["being"] if status == "ongoing" and tree.lemma[at] else []), participle(lemma)]
        if is_negated:
            return ["will" if modal in ("will", "wo") else "did", "not", lemma]
        return [past(lemma)]

    def _object(self, kid: int) -> list[Piece]:
        """Return what belongs to a verb and follows it: its objects, its place, what it was done for."""
        tree = self.tree
        dep = tree.dep[kid]
        if dep == "prt":
            return [kid]
        if dep in _OBJECTS:
            return self.phrase(kid) if tree.pos[kid] in ("NOUN", "PROPN", "PRON", "NUM") else [*self._left(kid), kid]
        if dep in ("prep", "agent"):
            return self._preposition(kid)
        if dep == "xcomp" and any(tree.lemma[each] == "to" for each in tree.kids(kid, "aux")):
            below = [self._object(each) for each in tree.children[kid] if each > kid]
            return ["to", *(["be", participle(tree.lemma[kid])] if tree.kids(kid, "auxpass") else [tree.lemma[kid]]),
                    *next((part for part in below if part), [])]  # fmt: skip
        if dep == "ccomp" and tree.lemma[tree.head[kid]] in reported_acts():
            return self._content(kid)
        return []

    def _content(self, verb: int) -> list[Piece]:
        """Return the clause that is reported, in its own words."""
        tree = self.tree
        heads = tree.kids(verb, "nsubj", "nsubjpass")[:1]
        own = [kid for kid in (*auxiliaries(tree, verb), *tree.kids(verb, "neg")) if kid < verb]
        below = [self._object(kid) for kid in tree.children[verb] if kid > verb and tree.dep[kid] != "ccomp"]
        return [
            *(self.phrase(heads[0]) if heads else []),
            *sorted(own),
            verb,
            *(piece for part in below[:2] for piece in part),
        ]

    def _preposition(self, kid: int, depth: int = 0) -> list[Piece]:
        tree = self.tree
        nouns = tree.kids(kid, "pobj")
        if tree.lemma[kid] not in _PREPOSITIONS or not nouns or tree.entity[nouns[0]] in _TIME:
            return []
        faults = self.faults
        phrase = self.phrase(nouns[0], depth + 1)
        if self.faults > faults or not phrase:
            self.faults = faults
            return []  # better without than "with it"
        return [kid, *phrase]

    def _fitted(self, core: list[Piece], parts: list[list[Piece]]) -> list[Piece]:
        """Return `core` and as many of `parts` as twelve words bear, in their order."""
        for part in parts:
            if _count(self.tree, core + part) <= LIMIT:
                core = core + part
        return core


def _count(tree: Syntax, pieces: list[Piece]) -> int:
    return len(_written(tree, pieces).split())


def _written(tree: Syntax, pieces: list[Piece]) -> str:
    """Return the pieces as text: as close together as they stand in the article."""
    text, last = "", None
    for piece in pieces:
        word = tree.token[piece] if isinstance(piece, int) else piece
        joins = (
            isinstance(piece, int)
            and isinstance(last, int)
            and piece == last + 1
            and tree.end[last] == tree.start[piece]
        )
        text += word if not text or joins or word == "’s" else f" {word}"
        last = piece
    return text.strip(" ,;:-–—\"'")


def headline_of(tree: Syntax, mentions: list[Any], statuses: list[str], names: dict[int, str], first: int) -> str:
    """Return the best headline for an event: that of its mention number `first` unless another has fewer faults."""
    order = [first, *(number for number in range(len(mentions)) if number != first)]
    candidates = [
        headline(tree, mentions[number].token_id - tree.first_id, statuses[number], names) for number in order[:6]
    ]
    return best(candidates)
