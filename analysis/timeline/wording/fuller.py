"""A bare "the law", "the court" → how the article called it in full before, where there is only one of its kind."""

import functools
from collections.abc import Iterable
from typing import NamedTuple

from analysis.lexicons import lexicon, words
from analysis.text.kept import kept
from analysis.timeline.wording.completion import Completions
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.pieces import NEAR, Name, Piece, Spare
from analysis.timeline.wording.referent import Referents
from analysis.timeline.wording.weighing import kind_of

_BACK = frozenset({"the", "this", "that", "these", "those"})
_AGAIN = frozenset({"same", "such"})  # "the same mine", "such a report"
_NEW = frozenset({"a", "an", "any", "some", "each", "every", "no"})
_OTHER = frozenset({"another", "other"})
_TELLING = ("compound", "nmod", "poss", "amod")
_PARTS = ("dobj", "nsubj", "nsubjpass", "pobj", "poss", "agent")
_FIGURES = TIME | {"CARDINAL", "ORDINAL", "PERCENT", "QUANTITY"}
_AFTER = frozenset({"of", "on", "against"})
_MARKS = frozenset({",", '"', "(", ")", "[", "]", "/"})
_LONGEST = 5  # words
_GAP = 10  # sentences over which a noun goes on about what it was told of last
_NEAR = 3  # sentences over which another noun of its family takes it up: "a ferry ... the vessel"
_IDLE = frozenset({"new", "old", "first", "second", "third", "last", "late", "possible", "potential", "large", "small",
                   "big", "major", "recent", "current", "initial", "former", "controversial", "widespread", "sweeping",
                   "huge", "proposed", "massive", "short", "long", "full", "special", "particular", "future", "fresh",
                   "previous", "several", "many", "few", "more", "next", "important"})  # fmt: skip


class Told(NamedTuple):
    """A noun at a position, what says there which one it is ("" for nothing), and whether it is a new one."""

    at: int
    text: str
    is_new: bool


class Fuller(Referents):
    """Knows what bare nouns of one article were called where it told of them first."""

    def referent(self, head: int) -> Name | None:
        """Return the name that a bare noun stands for, or what the article called the only one of its kind before."""
        if head not in self.referents:
            self.referents[head] = super().referent(head) or self._fuller(head)
        return self.referents[head]

    def completed(self, head: int, pieces: list[Piece]) -> list[Piece]:
        """Return the phrase of a bare noun with the words that the article has beside it elsewhere, as far as sure."""
        before, after = self._completions.best(head)
        if not before and not after:
            return pieces
        counting = [place for place, piece in enumerate(pieces) if self._is_counting(piece, head)]
        first, rest = pieces[: counting[-1] + 1] if counting else [], pieces[counting[-1] + 1 if counting else 0 :]
        more: list[Piece] = [Spare([*before], NEAR)] if before else []
        if before and before[-1].endswith(("’s", "’")):
            more += [each for each in first if not self._is_article(each)]
        else:
            more = [*first, *more]
        return [*more, *rest, *([Spare([*after], NEAR)] if after else [])]

    def _is_counting(self, piece: Piece, head: int) -> bool:
        """Return whether a word before a noun stands first of all: "the", "two", "2016"."""
        tree = self.tree
        is_number = isinstance(piece, int) and piece < head and (tree.dep[piece] == "nummod" or tree.tag[piece] == "CD")
        return is_number or self._is_article(piece)

    def _is_article(self, piece: Piece) -> bool:
        return piece in ("a", "an", "the") or (isinstance(piece, int) and self.tree.dep[piece] in ("det", "predet"))

    @kept
    def _completions(self) -> Completions:
        return Completions(self.tree)

    def _fuller(self, head: int) -> Name | None:
        if not self._is_bare(head):
            return None
        tree, key = self.tree, (self.tree.lemma[head], self.tree.tag[head])
        every = self._nouns.get(key, [])
        text = self._last_told([told for told in every if told.at < head], head, _GAP)
        soon = [told for told in every if 0 <= tree.sentence[told.at] - tree.sentence[head] <= _NEAR]
        if any(not _is_within(told.text, text) for told in soon):
            text = ""  # what is called otherwise soon after may be meant already
        if not text and tree.tag[head] == "NN":
            text = self._of_family(head)
        most = _LONGEST if tree.dep[head] != "poss" else 2
        return Name(head, text) if 0 < len(text.split()) <= most else None

    def _is_bare(self, head: int) -> bool:
        """Return whether a noun has nothing but "the" or "this" and is of those that are told of by what they are."""
        tree, lemma = self.tree, self.tree.lemma[head]
        if tree.tag[head] not in ("NN", "NNS") or tree.dep[head] not in _PARTS or tree.entity[head] in TIME:
            return False
        own = [kid for kid in tree.children[head] if tree.dep[kid] not in ("case", "punct")]
        own = [kid for kid in own if tree.lemma[kid] not in _AGAIN or tree.tag[head] == "NNS"]
        is_such = any(tree.lemma[kid] == "such" for kid in tree.kids(head, "predet")) and own[:1] == [head - 1]
        is_bare = len(own) == 1 and (is_such or tree.lemma[own[0]] in _BACK) and head - own[0] in (1, 2)
        is_called = self.names.get(head, lemma).lower().removeprefix("the ") not in (lemma, tree.token[head].lower())
        return is_bare and not is_called and lemma not in words("everyday_nouns") and lemma not in words("units")

    def _last_told(self, before: list[Told], head: int, gap: int) -> str:
        """Return what the last of some nouns before another is called in full, "" where they are several or far away.

        All of them have to be that one: none is new since it was told, none is called otherwise, and the article has
        not left it for more than `gap` sentences. A land or a body is told of by name, and only near.
        """
        tree = self.tree
        gap = 1 if kind_of(tree, head) else gap
        after, fullest = head, ""
        for told in reversed(before):
            if tree.sentence[after] - tree.sentence[told.at] > gap:
                break
            after = told.at
            if not _is_within(told.text, fullest) and not _is_within(fullest, told.text):
                return ""
            fullest = max(fullest, told.text, key=len)
            if told.is_new:
                break
        return fullest if all(_is_within(told.text, fullest) for told in before) else ""

    def _of_family(self, head: int) -> str:
        """Return what was told of by a noun that the one at `head` takes up: "a rescue ferry ... the vessel"."""
        tree, lemma = self.tree, self.tree.lemma[head]
        own = [told for told in self._nouns.get((lemma, "NN"), ()) if told.at < head]
        near = [
            told
            for noun in _families().get(lemma, ())
            for told in self._nouns.get((noun, "NN"), ())
            if told.at < head and tree.sentence[head] - tree.sentence[told.at] <= _NEAR
        ]
        is_one = len({tree.lemma[told.at] for told in near}) == 1 and sum(told.is_new for told in near) <= 1
        return "" if own or not is_one else self._last_told(sorted(near), head, _NEAR)

    @kept
    def _nouns(self) -> dict[tuple[str, str], list[Told]]:
        """The nouns of the article by lemma and number, each with what says which one is meant."""
        tree = self.tree
        found: dict[tuple[str, str], list[Told]] = {}
        for at, tag in enumerate(tree.tag):
            if tag in ("NN", "NNS") and tree.dep[at] != "compound":
                own = {tree.lemma[kid] for kid in tree.kids(at, "det", "amod")}
                text = "" if own & _OTHER else self._told_of(at)
                found.setdefault((tree.lemma[at], tag), []).append(Told(at, text, bool(own & (_NEW | _OTHER))))
        return found

    def _told_of(self, noun: int) -> str:
        """Return a noun with what says which it is, without what only says how it is; empty where nothing does."""
        tree = self.tree
        before = [kid for kid in tree.kids(noun, *_TELLING) if kid < noun]
        after = [kid for kid in tree.kids(noun, "prep") if kid == noun + 1 and tree.lemma[kid] in _AFTER]
        after = [each for kid in after for each in tree.kids(kid, "pobj") if self._is_told_by(each)][:1]
        telling = [kid for kid in before if self._is_telling(kid)]
        if not telling and not after:
            return ""
        shown = [each for kid in before if not self._is_idle(kid) for each in tree.subtree(kid)]
        if tree.kids(noun, "conj", "cc") or any(tree.tag[each] in ("PRP$", "WP$") for each in shown):
            return ""
        around = range(min(shown, default=noun), (after[0] if after else noun) + 1)
        inside = [each for each in around if tree.lemma[each] not in ("a", "an", "the")]
        if any(
            tree.token[each] in _MARKS or tree.tag[each] in ("VBZ", "VBD", "VBP") or tree.entity[each] in TIME
            for each in inside
        ):
            return ""
        return self._written(inside)

    def _written(self, inside: Iterable[int]) -> str:
        """Return the words at some positions, without the capital of the first of a sentence."""
        tree, text, last = self.tree, "", -1
        for each in inside:
            token = tree.token[each]
            is_first = tree.is_first(each)
            is_small = is_first and tree.tag[each] in ("NN", "NNS", "JJ") and not tree.entity[each]
            is_apart = text and tree.start[each] > tree.end[last]
            text += (" " if is_apart else "") + (token[:1].lower() + token[1:] if is_small else token)
            last = each
        return text

    def _is_idle(self, at: int) -> bool:
        """Return whether a word before a noun says how it is, not which one: "new", "hastily called"."""
        tree = self.tree
        is_how = tree.tag[at] in ("VBN", "VBG", "JJR") or tree.lemma[at] in _IDLE
        return tree.dep[at] == "amod" and is_how and not self._is_telling(at)

    def _is_told_by(self, noun: int) -> bool:
        """Return whether a noun says which one is meant: "a team of Chilean divers"."""
        before = self.tree.kids(noun, "amod", "compound", "nmod")
        return self._is_telling(noun) or any(self.tree.entity[kid] in ("NORP", "GPE", "ORG") for kid in before)

    def _is_telling(self, at: int) -> bool:
        """Return whether a word beside a noun says which one is meant: a name, or the noun before a noun."""
        tree = self.tree
        if tree.tag[at] == "VBG":
            return False  # "releasing emails", as the tree has it
        is_named = tree.pos[at] == "PROPN" or (bool(tree.entity[at]) and tree.entity[at] not in _FIGURES)
        return is_named or (tree.dep[at] == "compound" and tree.tag[at] == "NN")


def _is_within(text: str, fuller: str) -> bool:
    """Return whether all words of a text are in another: "ban", "travel ban"."""
    return set(text.lower().split()) <= set(fuller.lower().split())


@functools.cache
def _families() -> dict[str, tuple[str, ...]]:
    """Return the nouns that each noun takes up: "vessel" for "ferry"."""
    return {row["noun"]: tuple(row["takes_up"].split()) for row in lexicon("taking_nouns")}
