"""A bare noun → what the article says beside the same noun elsewhere: "death penalty" for "the bill".

Each of those is weighed by how, where and how often it was said, and by what else was said of such things there (a
logistic regression, `benchmarks/train/completion.py`; docs/timeline.md has the model card).
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

from analysis.lexicons import log_odds, words
from analysis.text.kept import kept
from analysis.text.syntax import SUBJECTS, Syntax
from analysis.timeline.wording.beside import Beside, beside, is_new, written_beside
from analysis.timeline.wording.weighing import kind_of

LEAST, LEAST_OF_ONE = 0.7, 0.75  # how likely a completion is right, and one by a name of which there may be others
_BACK = frozenset({"the", "this", "that", "these", "those", "both", "all"})
_RIVALS = 3  # mentions that say something else, for each that says so
_OFTEN = 3  # times that a noun without an article has to have been told of so
_LEAD = 2  # sentences
_FIGURES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY"})
_PERSONAL = frozenset({"name PERSON", "owner"})  # which a sentence says but once: "Lee spoke during the campaign"
_LANDS = frozenset({"GPE", "NORP"})
_NO_PARTS = frozenset({"compound", "attr", "oprd", "appos", "nmod", "npadvmod"})


class Candidate(NamedTuple):
    """What is said beside some mentions of a noun, where it is, and where something else is said instead."""

    told: Beside
    places: list[int]
    rivals: list[int]
    exact: int  # how many of the mentions say just that, no more and no less

    @property
    def is_outnumbered(self) -> bool:
        """Whether far more mentions say something else."""
        return len(self.rivals) > _RIVALS * len(self.places)


class Completions:
    """Knows what the nouns of one article are called in full."""

    def __init__(self, tree: Syntax) -> None:
        self.tree = tree
        self._best: dict[int, tuple[list[str], list[str]]] = {}
        self._beside: dict[str, list[Beside]] = {}

    def best(self, noun: int) -> tuple[list[str], list[str]]:
        """Return the words before and after a bare noun that complete it, two empty lists where nothing does."""
        if noun not in self._best:
            self._best[noun] = self._weighed(noun)
        return self._best[noun]

    def _weighed(self, noun: int) -> tuple[list[str], list[str]]:
        best, found = 0.0, None
        for candidate in self.candidates(noun):
            odds = log_odds("completion_weights", features(self.tree, noun, candidate, self.mentions(noun)))
            least = LEAST_OF_ONE if candidate.told.kind in _PERSONAL else LEAST
            if odds > max(best, math.log(least / (1 - least))) and not candidate.is_outnumbered:
                best, found = odds, candidate.told
        return ([], []) if found is None else written_beside(self.tree, found, self._own(noun))

    def candidates(self, noun: int) -> list[Candidate]:
        """Return what may complete a noun, nothing where it is not bare."""
        tree, lemma = self.tree, self.tree.lemma[noun]
        if (
            not self._is_bare(noun)
            or kind_of(tree, noun)
            or lemma in words("everyday_nouns")
            or lemma in words("units") - {"inch"}
        ):
            return []
        own = self._own(noun)
        is_alone = not tree.kids(noun, "conj")
        is_amount = tree.entity[noun] == "QUANTITY"
        least = 1 if is_amount or tree.kids(noun, "det") else _OFTEN
        sentence = tree.sentence_of(noun)
        said = {tree.lemma[at] for at in range(sentence.start, noun)} - own
        doing = self._doing(noun) - own  # "the rebels began the attack" is no rebel attack
        others = [each for each in self._told(lemma) if each.noun != noun]
        others = [each for each in others if not each.words - own <= (said if each.kind in _PERSONAL else doing)]
        others = [each for each in others if each.noun < noun or each.noun not in sentence]
        found: dict[frozenset[str], Candidate] = {}
        for told in others:
            is_fit = own < told.words if told.is_before else is_alone and not own & told.words
            if not is_fit or told.words in found or (is_amount and told.kind != "of noun"):
                continue
            alike = [each for each in others if each.is_before == told.is_before]
            places = [each.noun for each in alike if each.words <= told.words or each.words >= told.words]
            rivals = [each.noun for each in alike if not (each.words <= told.words or each.words >= told.words)]
            exact = sum(each.words == told.words for each in alike)
            found[told.words] = Candidate(told, places, rivals, exact)
        return [each for each in found.values() if len(each.places) >= least]

    def _doing(self, noun: int) -> set[str]:
        """Return the words of who does what is told of a noun: "rebels" for "the rebels began the attack"."""
        tree = self.tree
        doers = [doer for up in tree.ancestors(noun) for doer in tree.kids(up, *SUBJECTS) if tree.right[doer] < noun]
        return {tree.lemma[at] for doer in doers for at in tree.subtree(doer)}

    def _own(self, noun: int) -> frozenset[str]:
        """Return the words that say already how a noun is: "executive" for "the executive order"."""
        tree = self.tree
        before = (at for kid in tree.kids(noun, "amod", "compound") if kid < noun for at in tree.subtree(kid))
        return frozenset(tree.lemma[at].lower() for at in before)

    def mentions(self, noun: int) -> list[int]:
        """Return where else the article has the noun at `noun`, and that place itself."""
        return self._mentions[self.tree.lemma[noun]]

    def _is_bare(self, noun: int) -> bool:
        """Return whether a noun has nothing beside it that tells which one it is."""
        tree, token = self.tree, self.tree.token[noun]
        is_first = tree.is_first(noun)
        if tree.tag[noun] not in ("NN", "NNS") or tree.dep[noun] in _NO_PARTS or tree.entity[noun] in _FIGURES:
            return False
        if token[:1].isupper() and not is_first:
            return False
        for kid in tree.children[noun]:
            dep = tree.dep[kid]
            is_how = dep in ("amod", "compound") and kid < noun and tree.tag[kid] in ("JJ", "NN")
            is_back = dep == "det" and tree.lemma[kid] in _BACK
            if (
                not is_back
                and dep not in ("punct", "case", "nummod", "cc", "conj")
                and not (dep == "relcl" and tree.token[tree.left[kid] - 1] == ",")
                and not (is_how and not tree.entity[kid])
            ):
                return False
        return True

    @kept
    def _mentions(self) -> dict[str, list[int]]:
        """The mentions of each noun, "Dam" of "Hill Dam" too."""
        tree = self.tree
        found: dict[str, list[int]] = {}
        for at, tag in enumerate(tree.tag):
            if tag in ("NN", "NNS") and tree.dep[at] != "compound":
                found.setdefault(tree.lemma[at], []).append(at)
            elif tag == "NNP" and tree.dep[at] != "compound" and tree.token[at].istitle():
                found.setdefault(tree.token[at].lower(), []).append(at)
        return found

    def _told(self, lemma: str) -> list[Beside]:
        if lemma not in self._beside:
            places = self._mentions.get(lemma, ())
            self._beside[lemma] = [told for at in places for told in beside(self.tree, at)]
        return self._beside[lemma]


def features(tree: Syntax, noun: int, candidate: Candidate, mentions: list[int]) -> Iterator[tuple[str, float]]:
    """Yield by name what is known of a completion of the noun at `noun`, which the article has at `mentions` too."""
    told, places, rivals, exact = candidate
    articles = [tree.lemma[kid] for kid in tree.kids(noun, "det")]
    yield f"kind {told.kind}", 1.0
    yield f"article {articles[0] if articles else 'none'}", 1.0
    yield "alike in number", float(any(tree.tag[at] == tree.tag[noun] for at in places))
    yield "many", float(tree.tag[noun] == "NNS")
    yield f"is {'subject' if tree.dep[noun] in SUBJECTS else tree.dep[noun]}", 1.0
    yield "has own", float(bool(tree.kids(noun, "amod", "compound")))
    yield "places", math.log(len(places))
    yield "exact", math.log(exact)
    yield "exactly", exact / len(places)
    yield "rivals", math.log(1 + len(rivals))
    told_of = {*places, *rivals}
    yield "bare mentions", math.log(1 + sum(at not in told_of for at in mentions if at != noun))
    before = [at for at in places if at < noun]
    if before:
        last = max(before)
        yield "distance", math.log(1 + tree.sentence[noun] - tree.sentence[last])
        yield "rival between", float(any(last < at < noun for at in rivals))
        yield "new between", float(any(last < at < noun and is_new(tree, at) for at in mentions))
    else:
        yield "only after", 1.0
        yield "ahead", math.log(1 + tree.sentence[min(places)] - tree.sentence[noun])
        yield "rival before", float(any(at < noun for at in rivals))
    yield "in lead", float(any(tree.sentence[at] - tree.sentence[0] < _LEAD for at in places))
    yield "told first", float(min(places) == min(mentions))
    yield "is new", float(any(is_new(tree, at) for at in places))
    yield "is known", float(any(tree.is_definite(at) for at in places))
    yield "words", float(len(told.words))
    yield from _around(tree, noun, told)


def _around(tree: Syntax, noun: int, told: Beside) -> Iterator[tuple[str, float]]:
    """Yield what is known of the words of a completion where the noun stands and in the whole article."""
    lemmas = tree.lemma
    yield "topic", math.log(min(lemmas.count(word) for word in told.words))
    sentence, first = tree.sentence[noun], noun
    while first > 0 and tree.sentence[first - 1] >= sentence - 1:
        first -= 1
    near = range(first, noun)
    yield "said near", float(any(lemmas[at] in told.words for at in near))
    yield "said in sentence", float(any(lemmas[at] in told.words for at in near if tree.sentence[at] == sentence))
    own = [at for at in told.inside if tree.entity[at] in _LANDS]
    others = [at for at in near if tree.entity[at] in _LANDS]
    yield (
        "another land near",
        float(bool(own) and any(tree.token[at][:4] != tree.token[each][:4] for at in others for each in own)),
    )
    yield (
        "its land near",
        float(bool(own) and any(tree.token[at][:4] == tree.token[each][:4] for at in others for each in own)),
    )
