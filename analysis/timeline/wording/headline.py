"""An event's mentions → the words that a newspaper would print beside its mark."""

from dataclasses import dataclass, field, replace
from typing import Any

from analysis.lexicons import words
from analysis.text.kept import kept
from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import VERBAL, Syntax
from analysis.timeline.wording.called import cleared
from analysis.timeline.wording.context import LEAST
from analysis.timeline.wording.credit import chance, features
from analysis.timeline.wording.growth import grown
from analysis.timeline.wording.loss import losses
from analysis.timeline.wording.mend import mended
from analysis.timeline.wording.noun import NounContexts
from analysis.timeline.wording.pieces import HANGING, MOST, Piece, count, flat, written
from analysis.timeline.wording.remainder import completed
from analysis.timeline.wording.scrape import severed
from analysis.timeline.wording.verb import are_told_alike

_MOST = 6  # mentions of an event that are tried
_ANOTHER = 1.0  # what another mention than the one that dates the event must be better by
_BETTER, _GOOD = 0.08, 0.5  # its credit must be greater by that; the credit with which no other is asked
_OTHERWISE = 1.5  # what it counts that a headline tells what is planned as done
_LOSS = 1.5  # what each thing that a headline lacks counts
_AMOUNTS = frozenset({"few", "dozen", "hundred", "thousand", "million", "billion", "third", "quarter", "half", "lot"})
_HELPERS = frozenset({"to", "may", "did", "not", "will", "would", "was", "were", "is", "are", "do", "does"})


@dataclass(frozen=True)
class Headline:
    """Words for an event, and what an editor would strike in them: the fewer faults the better.

    `brief` are as few words as tell it, by which events are compared; `text` has what the reader needs beside them.
    """

    text: str
    faults: float
    brief: str = ""
    number: int = 0  # of the mention whose words these are
    known: dict[str, float] = field(default_factory=dict, repr=False, compare=False)

    @kept
    def credit(self) -> float:
        """The probability that a reporter would print it: see `analysis.timeline.wording.credit`."""
        return chance(self.known)


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
        tree = self.tree = mended(severed(tree))
        names = cleared(tree, names)
        self.capitals = {tree.token[at] for at in range(len(tree.token)) if tree.pos[at] == "PROPN" or tree.entity[at]}
        proper = {name for at, name in names.items() if tree.pos[at] == "PROPN"}
        self.contexts = NounContexts(tree, {at: self._plain(name, name in proper) for at, name in names.items()})

    def _plain(self, name: str, is_proper: bool) -> str:
        """Return a name without its article; "Two men" without its capital, which "Canadian actor" keeps."""
        plain, first = _without_article(name, is_proper), name.split(" ", 1)[0]
        is_lowered = not is_proper and plain == name and first[1:].islower() and first not in self.capitals
        return name[:1].lower() + name[1:] if is_lowered else plain

    def best(self, mentions: list[Any], statuses: list[str], first: int, status: str = "") -> Headline:
        """Return the headline of an event: that of its mention number `first` unless another is far better.

        It is better for far fewer faults, or for as few and more credit: how likely readers let it stand.
        It is a fault to tell what has the `status` planned as a thing of the past, and the other way round.
        """
        order = [first, *(number for number in range(len(mentions)) if number != first)][:_MOST]
        best = Headline("", float("inf"))
        for number in order:
            mention = mentions[number]
            at = mention.token_id - self.tree.first_id
            own = status if status and (self._is_after(at) or self._is_seen(at, status)) else statuses[number]
            found = self.headline(at, own, mention, number)
            if status and not are_told_alike(status, own):
                found = replace(found, faults=found.faults + _OTHERWISE)
            is_better = found.faults <= best.faults and found.credit >= best.credit + _BETTER
            if found.faults + _ANOTHER <= best.faults or (is_better and found.text != best.text):
                best = found
            if best.faults < _ANOTHER and best.credit > _GOOD:
                break
        return best

    def _is_after(self, at: int) -> bool:
        """Return whether a gerund only says what was before or after: "paid before canceling the order"."""
        above = self.tree.lemma[self.tree.head[at]]
        return self.tree.dep[at] == "pcomp" and self.tree.tag[at] == "VBG" and above in ("before", "after", "since")

    def _is_seen(self, at: int, status: str) -> bool:
        """Return whether a bare participle tells what happened: "a film shows him selling a boat in May"."""
        tree = self.tree
        is_bare = tree.tag[at] == "VBG" and tree.pos[at] in VERBAL and not tree.kids(at, "aux")
        return status == "happened" and is_bare and tree.dep[at] in ("ccomp", "acl", "advcl")

    def headline(self, at: int, status: str, mention: Any = None, number: int = 0) -> Headline:
        """Return what to print of the event at `at`: who did what to whom, where, in at most twelve words.

        `mention` is its row in `events`, of which speaker, actors and place are used; `number` which of the event's.
        """
        tree, contexts = self.tree, self.contexts
        if tree.dep[at] == "npadvmod" and tree.token[at] == "date":  # "to date", which is tagged as a verb
            at = next((up for up in tree.ancestors(at) if tree.pos[up] in VERBAL), at)
        if tree.dep[at] == "dep" and at + 1 == tree.head[at] and tree.pos[at + 1] in VERBAL:
            at += 1  # "has test launched"
        speaker = getattr(mention, "speaker", None)
        is_said = isinstance(speaker, str) or _is_said_by_nobody(tree, at)
        contexts.speaker = str(speaker) if isinstance(speaker, str) and not str(speaker).islower() else None
        if tree.pos[at] in VERBAL:
            pieces = contexts.verb(at, status, is_said)
            contexts.telling = at
        else:
            pieces = contexts.noun(at, is_said, status)
            if at in pieces and count(tree, pieces) < LEAST:
                pieces = [*pieces, *_company(tree, at, mention)]
        pieces = _closed(tree, pieces)
        lost = self._lost(at, pieces)
        if lost:
            pieces, lost = self._whole(at, status, is_said, pieces, lost)
        faults = contexts.faults(contexts.telling, pieces)
        shorter, pieces = pieces, completed(contexts, at, pieces)
        pieces = _begun(tree, pieces)
        if (
            pieces[0] in ("a", "an", "the")
            and len(pieces) > 1
            and (tree.pos[at] not in VERBAL or (pieces[0] != "the" and not _is_amount(tree, pieces)))
        ):
            pieces = pieces[1:]
        if pieces != shorter:
            faults = min(faults, contexts.faults(contexts.telling, pieces))
        faults += _LOSS * lost
        known = features(contexts, at, pieces, faults, f"{status} said" if isinstance(speaker, str) else status)
        brief = self._text(pieces)
        longer = _begun(tree, grown(contexts, at, pieces))
        text = brief if longer == flat(pieces) else self._text(longer)
        return Headline(text, faults, brief, number, known)

    def _text(self, pieces: list[Piece]) -> str:
        return _raised(written(self.tree, pieces).removeprefix("and "))

    def _lost(self, at: int, pieces: list[Piece]) -> int:
        """Return how much a headline lacks of what its words need, its subject too."""
        tree = self.tree
        is_verb = tree.pos[at] in VERBAL and not self.contexts.is_order(at)
        is_subjectless = is_verb and (
            (isinstance(pieces[0], int) and tree.tag[pieces[0]] == "WP" and tree.dep[at] in ("relcl", "advcl", "ROOT"))
            or (isinstance(pieces[0], str) and pieces[0] in _HELPERS)
            or (pieces[:1] == [at] and tree.tag[at] == "VBN")
            or (
                isinstance(pieces[0], int)
                and tree.tag[pieces[0]] == "VBG"
                and tree.dep[pieces[0]] in ("pcomp", "advcl")
            )
        )
        return len(losses(tree, at, pieces)) + is_subjectless

    def _whole(self, at: int, status: str, is_said: bool, pieces: list[Piece], lost: int) -> tuple[list[Piece], int]:
        """Return a headline that has lost something in another wording, if that has lost less, and how much it has.

        First with what its verbs need as that stands in the sentence, then in the clause that it is in.
        """
        tree, contexts = self.tree, self.contexts
        contexts.is_full = True
        others = [contexts.verb(at, status, is_said) if tree.pos[at] in VERBAL else contexts.noun(at, is_said, status)]
        contexts.is_full = False
        others.append(contexts.in_sentence(at, at))
        for other in others:
            other = _closed(tree, other) if other else []
            if other and count(tree, other) <= MOST + 2 and (less := self._lost(at, other)) < lost:
                pieces, lost = other, less
        return pieces, lost


def _is_said_by_nobody(tree: Syntax, at: int) -> bool:
    """Return whether only a pronoun asks or says what is told: "they asked whether it will open"."""
    first = tree.first_conjunct(at)
    verb = tree.head[first]
    is_content = tree.dep[first] == "ccomp" and tree.lemma[verb] in reporting_verbs()
    return is_content and any(tree.tag[kid] == "PRP" for kid in tree.kids(verb, "nsubj"))


def _closed(tree: Syntax, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces without a preposition or conjunction that is left at the end."""
    while len(pieces) > LEAST and pieces[-1] in ("and", "or", ","):
        pieces = pieces[:-1]
    while len(pieces) > LEAST and isinstance(last := pieces[-1], int):
        is_loose = tree.tag[last] in HANGING and tree.dep[last] not in ("prt", "relcl") and not _is_particle(tree, last)
        if not is_loose and (tree.token[last] not in ("ahead", "up") or tree.dep[last] == "prt"):
            break
        pieces = pieces[:-1]
    return pieces


def _begun(tree: Syntax, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces without the "when" or "where" of a clause on another."""
    is_loose = len(pieces) > LEAST and isinstance(pieces[0], int) and tree.token[pieces[0]].lower() in ("when", "where")
    return pieces[1:] if is_loose else pieces


def _is_particle(tree: Syntax, at: int) -> bool:
    """Return whether a preposition without a noun right behind its verb belongs to it: "broke in"."""
    is_alone = all(kid < at for kid in tree.children[at])  # "asked what the vote could lead to"
    return tree.dep[at] == "prep" and tree.head[at] == at - 1 and is_alone and tree.pos[at - 1] == "VERB"


def _is_amount(tree: Syntax, pieces: list[Piece]) -> bool:
    """Return whether a headline begins with how many, which keeps its article: "a number of", "a few"."""
    first = next((piece for piece in pieces if isinstance(piece, int)), -1)
    noun = first + (tree.pos[first] == "ADJ" and first + 1 in pieces)
    return first < 0 or tree.lemma[first] in _AMOUNTS or tree.token[noun + 1 : noun + 2] == ["of"]


def _raised(text: str) -> str:
    """Return the text with a capital at its beginning, but for names that have theirs inside."""
    if text[:1] == '"':
        return text[:1] + _raised(text[1:])
    first = text.split(" ", 1)[0]
    return text if any(sign.isupper() for sign in first[1:]) else text[:1].upper() + text[1:]


def _company(tree: Syntax, at: int, mention: Any) -> list[Piece]:
    """Return between whom or where it was, for a noun that says too little: "Talks" "between France and Spain"."""
    actors: tuple[str, ...] = getattr(mention, "actors", ())
    place = getattr(mention, "place", None)
    if tree.lemma[at] in words("mutual_nouns") and len(actors) == 2:
        return ["between", _without_article(actors[0]), "and", _without_article(actors[1])]
    return ["in", place] if isinstance(place, str) else []


def _without_article(name: str, is_proper: bool = True) -> str:
    """Return a name without its article, as headlines have it; "The Hague" keeps its own."""
    first, _, rest = name.partition(" ")
    return rest if first == "the" or (first == "The" and (" " in rest or not is_proper)) else name
