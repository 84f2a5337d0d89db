"""A branch of a sentence → pieces of a headline, as it stands, without what an editor leaves out of it."""

import itertools
import re

from analysis.lexicons import words
from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import VERBAL
from analysis.timeline.wording.context import Contexts
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.need import SETTLED, need
from analysis.timeline.wording.noun_clause import RELATIVES
from analysis.timeline.wording.pieces import NEEDED, Piece, flat, spares
from analysis.timeline.wording.preposition import CLAUSAL

KEPT = 0.5  # how likely an editor keeps what stays, unless more is asked for
_LONGEST = 3  # words of an adverb
_DEEPEST = 5  # branches on branches
_HELPERS = ("aux", "auxpass", "neg")
_OPENING = (*RELATIVES, "WRB")
_ASIDES = ("appos", "relcl", "acl", "advcl", "dobj", "attr", "npadvmod")  # what stands behind a comma
_LINKS = frozenset({"and", "or", "but"})
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "X")
_DAY = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}")
_POINTING = frozenset(
    {"that", "this", "these", "those", "it", "which", "time", "point", "moment", "extent", "way", "turn"}
)
_PARTS = frozenset({"end", "beginning", "middle", "start", "age", "part", "side", "rest", "number"})  # of what
_YEAR = re.compile(r"(?:.*-)?[12]\d{3}s?")
_SAME = (("VBD", "VBN"), ("VB", "VBP"))  # forms of verbs that look alike


class Branches:
    """Writes branches of the sentence of one event, in the article's words and order.

    What an editor would keep no likelier than `least` is left out.
    """

    def __init__(self, contexts: Contexts, at: int, owner: int | None, least: float = KEPT) -> None:
        self.contexts, self.tree, self.at, self.owner, self.least = contexts, contexts.tree, at, owner, least

    def written(self, kid: int, depth: int = 0) -> list[Piece]:
        """Return what hangs on a word by `kid`, with the comma or the "and" before it; nothing where it says nothing.

        What nobody could read alone says nothing: a clause without its subject, a number in brackets, a date.
        """
        tree, dep = self.tree, self.tree.dep[kid]
        first = tree.left[kid]
        sign = tree.token[first - 1] if first else ""
        if depth > _DEEPEST or sign in ("(", "-", "--", ":", ";", '"') or _DAY.fullmatch(tree.token[kid]):
            return []
        if dep == "conj":
            return self._beside(kid, depth)
        if tree.token[kid] == "as" and any(tree.lemma[each] == "such" for each in tree.children[kid]):
            return []  # "such as" is an example
        is_bare_unit = tree.lemma[kid] in words("units") and not tree.kids(kid, "nummod")  # "began centuries" ago
        if (dep == "appos" and not self._is_beside(kid)) or (dep == "dobj" and is_bare_unit):
            return []
        below = self._word(kid, depth)
        is_aside = sign == "," and kid > tree.head[kid] and dep in _ASIDES
        return [",", *below] if below and is_aside else below

    def _word(self, kid: int, depth: int) -> list[Piece]:
        """Return a word with what belongs to it."""
        tree = self.tree
        if tree.dep[kid] in ("prep", "agent", "dative") and tree.pos[kid] in ("ADP", "SCONJ", "VERB"):
            below = tree.kids(kid, "pobj", "pcomp", "prep")
            if kid < tree.head[kid] and tree.pos[tree.head[kid]] not in VERBAL:
                return []
            is_clause = tree.lemma[kid] in CLAUSAL and any(self.contexts.is_next_subject(each) for each in below)
            if is_clause or any(self._is_unclear(each) for each in below):
                return []
            parts: list[list[Piece]] = [
                [each] if tree.lemma[each] == "of" else self._word(each, depth + 1) for each in below
            ]
            return [kid, *itertools.chain.from_iterable(parts)] if all(parts) and below else []
        if tree.pos[kid] in VERBAL:
            return self._clause(kid, depth)
        if tree.pos[kid] in _NOMINAL:
            whole = self.contexts.phrase(kid, self.owner, depth)
            found = flat(whole, [] if self.least == KEPT else [each for each in spares(whole) if each.rank < NEEDED])
            return [] if found[-1:] == [kid] and tree.lemma[kid] in _PARTS else found
        below = tree.subtree(kid)
        is_date = tree.entity[kid] in TIME or any(tree.token[each] in ("and", "not") for each in below)
        return [] if is_date or len(below) > _LONGEST else [*below]

    def _is_beside(self, kid: int) -> bool:
        """Return whether an apposition is one: "a mine, the largest", "the baker Ann Lee"; not "the cup, Lee said"."""
        tree, head = self.tree, self.tree.head[kid]
        is_person = tree.lemma[head] in words("actor_nouns") or tree.entity[head] == "PERSON"
        if tree.entity[kid] == "PERSON" and not is_person:
            return False
        return tree.token[tree.left[kid] - 1] == "," or (tree.pos[kid] == "PROPN" and tree.left[kid] == head + 1)

    def _is_unclear(self, noun: int) -> bool:
        """Return whether a noun means nothing without the sentences before, or the day of the paper: "that time"."""
        tree = self.tree
        below = tree.subtree(noun)
        if tree.entity[noun] in TIME:
            is_number = any(tree.pos[each] == "NUM" for each in below) and tree.lemma[noun] in words("units")
            is_whole = any(tree.lemma[kid] == "of" for kid in tree.kids(noun, "prep"))  # "weeks of unrest"
            return not (is_number or is_whole or any(_YEAR.fullmatch(tree.token[each]) for each in below))
        is_bare = all(tree.dep[each] in ("det", "amod") for each in tree.children[noun])
        is_pointing = any(tree.lemma[each] in _POINTING for each in tree.kids(noun, "det"))
        return is_bare and (is_pointing or tree.lemma[noun] in _POINTING)

    def _clause(self, verb: int, depth: int) -> list[Piece]:
        """Return a clause as it stands; nothing where a finite verb has no subject that can be named."""
        tree = self.tree
        is_said = tree.lemma[verb] in reporting_verbs() and tree.dep[verb] in ("ccomp", "advcl", "parataxis", "dep")
        if is_said and not any(kid > verb for kid in tree.kids(verb, "ccomp", "dobj", "xcomp", "prep")):
            return []  # "South Korea said" behind what it said
        relative = [tree.left[verb]] if tree.dep[verb] == "relcl" and tree.tag[tree.left[verb]] in _OPENING else []
        found: list[Piece] = [*relative]
        has_subject = False
        for kid in sorted([*tree.children[verb], verb]):
            dep = tree.dep[kid]
            if kid == verb or dep in _HELPERS or dep == "prt":
                found.append(kid)
            elif dep in ("nsubj", "nsubjpass", "expl", "csubj"):
                more = [kid] if tree.tag[kid] in _OPENING or dep == "expl" else self._word(kid, depth + 1)
                has_subject = bool(more)
                found += [each for each in more if each not in relative]
            elif dep == "mark" or (tree.tag[kid] in _OPENING and kid < verb):
                found += [kid] if kid not in relative and tree.dep[verb] != "xcomp" else []
            elif not self._is_left(kid, verb) and need(tree, self.at, kid) > self.least:
                found += self.written(kid, depth + 1)
        is_finite = tree.tag[verb] in _FINITE or any(tree.tag[kid] == "MD" for kid in tree.kids(verb, "aux"))
        is_cut = (tree.lemma[verb] == "be" and found[-1:] == [verb]) or found == [verb]
        is_cut = is_cut or (tree.dep[verb] == "acl" and tree.tag[verb] == "VBD")  # "Palmyra, Lee told the paper"
        is_cut = is_cut or (has_subject and found[0] != verb and self._is_run_on(verb))
        is_cut = is_cut or (tree.dep[verb] == "relcl" and self.contexts.is_cut(verb, found))
        return found if (has_subject or not is_finite or tree.dep[verb] == "conj") and not is_cut else []

    def _is_run_on(self, verb: int) -> bool:
        """Return whether a clause of its own hangs on the one before without a word that joins them."""
        tree = self.tree
        is_joined = bool(tree.kids(verb, "mark")) or any(tree.tag[each] in _OPENING for each in tree.subtree(verb))
        return tree.dep[verb] in ("advcl", "acl", "parataxis", "dep") and not is_joined

    def _is_left(self, kid: int, verb: int) -> bool:
        """Return whether what hangs on a verb is settled by grammar, stands before it, or holds the event itself."""
        tree = self.tree
        is_before = kid < verb and tree.dep[kid] not in ("advmod", "dobj", "attr")
        return tree.dep[kid] in SETTLED or is_before or tree.left[kid] <= self.at <= tree.right[kid]

    def _beside(self, kid: int, depth: int) -> list[Piece]:
        """Return what is coordinated with the word before it: "and closed two mines"."""
        tree, head = self.tree, self.tree.head[kid]
        first = tree.left[kid]
        links = [each for each in tree.kids(head, "cc") if head < each < first and tree.lemma[each] in _LINKS]
        links = [each for each in links if tree.lemma[each] != "but" or tree.pos[kid] not in _NOMINAL]
        if tree.pos[kid] in VERBAL:
            is_alike = tree.tag[kid] == tree.tag[head] or {tree.tag[kid], tree.tag[head]} in map(set, _SAME)
            is_own = bool(tree.kids(kid, "nsubj", "nsubjpass"))
            if not links or not is_alike or is_own:
                return []
        is_loose = tree.pos[kid] == "ADV" or self.contexts.is_next_subject(kid)  # "lasted hours and twice had to stop"
        below = self._word(kid, depth) if not is_loose else []
        if not below:
            return []
        if links:
            return [tree.lemma[links[-1]], *below]
        return [",", *below] if first and tree.token[first - 1] == "," else []
