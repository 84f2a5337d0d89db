"""The names of lands or bodies before a noun → the one that it stands for, where no other comes near it."""

import functools
import math
from collections import Counter
from collections.abc import Iterable

from analysis.actors.gender import gender_of
from analysis.lexicons import lexicon, words
from analysis.text.kept import kept
from analysis.text.syntax import SUBJECTS, VERBAL, Syntax

LAND, BODY = "land", "body"
_BACK = 3  # sentences
_DECAY = 0.5  # what a sentence further back counts
_LEAST = {LAND: 0.5, BODY: 0.7}  # what the weight of the name has to be
_TIMES_MORE = 1.6  # how much more than that of the next it has to be
_OF_PEOPLE = 0.4  # what "Syrian" counts for Syria
_STEM = 4  # letters that a country and its people share
_CALLED = 0.5  # what it counts that the article has called it so: "Siemens, the biggest company of the town"
_COUNTED, _FIRST = 0.1, 0.2  # for each doubling of how often a name was told; for the first sentence
_MAY_BE_BODY = ("ORG", "GPE", "PRODUCT", "NORP", "FAC", "")  # as which the tagger has firms that it does not know
_SAID_OF = frozenset({"attr", "appos", "oprd"})
_OF_OTHERS = frozenset({"acl", "relcl", "pcomp"})  # what others do: "lorries entering the country", "kept him from it"
_SINGLE = frozenset({"a", "an", "another", "other", "some", "each", "every", "any", "no"})
_NO_FIRMS = frozenset(
    {"Court", "Ministry", "Department", "Government", "Parliament", "Senate", "Congress", "House", "Council", "Party",
     "Committee", "Commission", "Army", "Navy", "Police", "University", "Hospital", "Church", "School", "Union"}
)  # fmt: skip
_FIRMS = frozenset({"company", "firm", "airline", "carrier", "conglomerate", "corporation", "maker", "manufacturer",
                    "retailer", "group", "organization", "organisation"})  # fmt: skip
_MAIN_NOUNS = frozenset({"giant", "group", "bank", "lender", "insurer", "brewer", "automaker", "carmaker", "utility",
                         "operator", "supplier", "broadcaster", "organization", "club", "union"})  # fmt: skip
_MAIN_PARTS = frozenset({*SUBJECTS, "poss", "agent"})
_AMERICAN = frozenset({"American", "Americans", "Congress", "Democrat", "Democrats", "Democratic", "Obama", "Senate",
                       "Republican", "Republicans", "Trump", "Washington"})  # fmt: skip
_LEAD = 2  # sentences
_MAIN_LEAST, _MAIN_MORE = 3, 2.5  # times that what an article is about is named, and how much more than the next
_OTHER = frozenset({"other", "same", "new", "former", "first", "second", "third", "rival", "parent", "whole", "entire",
                    "holding", "last", "only", "largest", "biggest", "early", "late", "previous", "local"})  # fmt: skip


BODY_NOUNS = frozenset(row["noun"] for row in lexicon("actor_nouns") if row["kind"] == "body")


@functools.cache
def _kinds() -> dict[str, str]:
    """Return the kind of each noun that goes back to the nearest name of its kind."""
    kinds = {"country": LAND, "body": BODY}
    return {row["noun"]: kinds[row["kind"]] for row in lexicon("actor_nouns") if row["back"] == "name"}


def kind_of(tree: Syntax, noun: int) -> str:
    """Return whether a noun that says nothing but "the" is a land's or a body's; "" where it is neither."""
    kind = _kinds().get(tree.lemma[noun], "") if tree.tag[noun] == "NN" else ""
    if not kind:
        return ""
    own = [tree.lemma[kid] for kid in tree.children[noun] if tree.dep[kid] not in ("punct", "case")]
    return kind if own == ["the"] and tree.dep[noun] not in _SAID_OF and not tree.entity[noun] else ""


def _most_told(names: Iterable[str]) -> tuple[str, int]:
    """Return what is named far more often than all else, and how often; "" and 0 where nothing is."""
    (first, most), (_, second) = (*Counter(names).most_common(2), ("", 0), ("", 0))[:2]
    return (first, most) if most >= max(_MAIN_LEAST, _MAIN_MORE * second) else ("", 0)


class Weights:
    """Weighs the names of one article: near, doing something, told often (after Lappin and Leass 1994)."""

    def __init__(self, tree: Syntax, names: dict[int, str]) -> None:
        self._tree = tree
        told = sorted((at, name) for at, name in names.items() if tree.pos[at] in ("PROPN", "PRON"))
        proper = [(at, name) for at, name in told if tree.pos[at] == "PROPN"]
        kinds: dict[str, Counter[str]] = {}
        for at, name in proper:
            kinds.setdefault(name, Counter())[tree.entity[at]] += 1
        usual = {name: kind.most_common(1)[0][0] for name, kind in kinds.items()}
        lands = {name for name in usual if name in words("countries")}
        self._called = {name: self._nouns_beside(at) for at, name in proper}
        for at, name in proper:
            self._called[name] |= self._nouns_beside(at) | {name.split()[-1].lower()}
        acting = {name for at, name in proper if tree.dep[at] in SUBJECTS and usual[name] == "ORG"}
        called = {name for name, nouns in self._called.items() if any(_kinds().get(noun) == BODY for noun in nouns)}
        persons = {name for name in usual if " " in name and gender_of(name.split()[0])}
        self._bodies = (acting | called) - lands - persons
        others = {name for name, kind in usual.items() if kind in _MAY_BE_BODY} - lands
        self._first = {name for at, name in proper if tree.sentence[at] == tree.sentence[0]}
        self._peoples = {
            at: land
            for at, kind in enumerate(tree.entity)
            if kind == "NORP"
            for land in lands
            if land[:_STEM] == names.get(at, tree.token[at])[:_STEM]
        }
        self._told = {
            LAND: sorted([each for each in told if each[1] in lands] + list(self._peoples.items())),
            BODY: [each for each in told if each[1] in self._bodies | others],
        }

    def best(self, noun: int) -> str:
        """Return the name that the noun at `noun` stands for, "" where two are as near or none is."""
        tree, kind = self._tree, kind_of(self._tree, noun)
        weights: dict[str, float] = {}
        last: dict[str, int] = {}
        told: Counter[str] = Counter()
        for at, name in self._told.get(kind, ()):
            if at >= noun:
                break
            told[name] += 1
            back = tree.sentence[noun] - tree.sentence[at]
            if back <= _BACK:
                weights[name] = weights.get(name, 0.0) + self._role(at) * _DECAY**back
                last[name] = at
        for name in list(weights):
            weights[name] += _CALLED * (tree.lemma[noun] in self._called.get(name, ()))
            weights[name] += _COUNTED * math.log2(1 + told[name]) + _FIRST * self._is_first(name, noun)
            if self._is_beside(last[name], noun):
                del weights[name]
        ranked = sorted(weights.items(), key=lambda each: -each[1])
        (name, most), (_, second) = (*ranked, ("", 0.0), ("", 0.0))[:2]
        is_clear = most >= _LEAST.get(kind, 0) and most >= _TIMES_MORE * second
        is_kind = kind == LAND or (name in self._bodies and self._fits(noun, name))
        if is_clear and is_kind and not self._is_another_between(last[name], noun):
            return "" if kind == LAND and self._is_another_people(last[name], noun) else name
        return self._main_land(noun) if kind == LAND and not is_clear else ""

    def _main_land(self, noun: int) -> str:
        """Return the land that the article is about, where no other land is told of near the noun; else ""."""
        tree, sentence = self._tree, self._tree.sentence[noun]
        first, most = _most_told(name for _, name in self._told[LAND])
        is_led = any(name == first and tree.sentence[at] - tree.sentence[0] < _LEAD for at, name in self._told[LAND])
        is_main = is_led and (first == "United States" or _MAIN_MORE * self._american <= most)
        near = {name for at, name in self._told[LAND] if sentence - 1 <= tree.sentence[at] <= sentence}
        is_own = any(tree.sentence[at] == sentence for at, _ in self._told[LAND])
        is_own = is_own or any(tree.entity[at] == "NORP" for at in tree.sentence_of(noun))
        return first if is_main and near <= {first} and not is_own else ""

    @kept
    def _american(self) -> int:
        """How often the article speaks of the United States by what only they have: it seldom names them at home."""
        return sum(token in _AMERICAN for token in self._tree.token)

    def main_body(self, noun: int) -> str:
        """Return the body that the article is about, of which a noun says more: "the Chinese tech group"; else ""."""
        tree, sentence = self._tree, self._tree.sentence[noun]
        kids = [kid for kid in tree.children[noun] if tree.dep[kid] not in ("punct", "case")]
        more = [kid for kid in kids if tree.dep[kid] in ("amod", "compound", "nmod") and kid < noun]
        is_the = [tree.lemma[kid] for kid in kids if kid not in more] == ["the"] and bool(more)
        if not is_the or (_kinds().get(tree.lemma[noun], "") != BODY and tree.lemma[noun] not in _MAIN_NOUNS):
            return ""
        if tree.tag[noun] != "NN" or tree.dep[noun] not in _MAIN_PARTS or any(not self._may_tell(kid) for kid in more):
            return ""
        before = [(at, name) for at, name in self._told[BODY] if at < noun]
        first, _ = _most_told(name for _, name in before if name in self._bodies)
        if not first:
            return ""
        near = {name for at, name in before if tree.sentence[at] >= sentence - 1 and name in self._bodies}
        is_own = any(tree.sentence[at] == sentence for at, name in self._told[BODY] if name == first)
        fits = tree.lemma[noun] not in _FIRMS or first.split()[-1] not in _NO_FIRMS
        return first if near == {first} and not is_own and fits else ""

    def _may_tell(self, kid: int) -> bool:
        """Return whether a word before a noun may say what is known already: a people, a trade, a size; no name."""
        tree = self._tree
        is_name = tree.pos[kid] == "PROPN" or (bool(tree.entity[kid]) and tree.entity[kid] != "NORP")
        return not is_name and not tree.kids(kid, "poss") and tree.lemma[kid] not in _OTHER

    def _is_first(self, name: str, noun: int) -> bool:
        """Return whether a name stands in the first sentence, and the noun in another."""
        return name in self._first and self._tree.sentence[noun] != self._tree.sentence[0]

    def _nouns_beside(self, at: int) -> set[str]:
        """Return the nouns beside a name that say what it is: "the carmaker Daimler", "Wizz, an airline"."""
        tree = self._tree
        beside = tree.kids(at, "appos", "compound", "nmod") + ([tree.head[at]] if tree.dep[at] == "appos" else [])
        beside += (
            tree.kids(tree.head[at], "attr") if tree.dep[at] == "nsubj" and tree.lemma[tree.head[at]] == "be" else []
        )
        return {tree.lemma[each] for each in beside if tree.tag[each] == "NN"}

    def _fits(self, noun: int, name: str) -> bool:
        """Return whether a body of that name may be what the noun calls it: no court is "the firm"."""
        lemma, called = self._tree.lemma[noun], self._called.get(name, set())
        if lemma in _FIRMS:
            return name.split()[-1] not in _NO_FIRMS
        return lemma in called

    def _role(self, at: int) -> float:
        """Return how much a name weighs by what it is in its clause."""
        tree = self._tree
        if at in self._peoples:
            return _OF_PEOPLE
        top = tree.first_conjunct(at)
        dep = tree.dep[top]
        if dep in SUBJECTS:
            return 1.0
        if dep in ("poss", "agent", "appos", "ROOT") or tree.dep[tree.head[top]] == "agent":
            return 0.7
        return 0.6 if dep == "dobj" else 0.5 if dep == "pobj" else 0.4

    def _is_beside(self, at: int, noun: int) -> bool:
        """Return whether a name does what is done to the noun, or in it, or stands before it in its clause.

        "Russia helped them retake the country"; "with war in Syria, the country is at risk".
        """
        tree = self._tree
        if tree.sentence[at] != tree.sentence[noun]:
            return False
        owned = tree.head[noun] if tree.dep[noun] == "poss" else noun  # "Lee and Kim sang the group's songs"
        over = [up for up in tree.ancestors(noun) if tree.pos[up] in VERBAL]
        clause = next((up for up in over if tree.kids(up, *SUBJECTS) or tree.dep[up] in _OF_OTHERS), -1)
        if tree.dep[noun] in SUBJECTS:
            own = next((up for up in tree.ancestors(at) if tree.pos[up] in VERBAL), -1)
            return tree.dep[at] == "pobj" and own == clause == tree.head[noun]
        at = tree.first_conjunct(at)
        if tree.dep[at] not in (*SUBJECTS, "poss"):
            return False
        verb = tree.head[at] if tree.dep[at] in SUBJECTS else tree.head[tree.head[at]]
        return tree.dep[owned] in ("dobj", "pobj") and clause == verb

    def _is_another_people(self, at: int, noun: int) -> bool:
        """Return whether another people is told of after the land at `at`: "in Peru, but Chilean leader Lee".

        Where another is told of at all the people that does something in it is not meant: "the Chinese firm buys a
        Turkish one, as it grows in the country".
        """
        tree, land = self._tree, self._peoples.get(at)
        own = land or (tree.token[at] if at not in self._peoples else "")
        others = [
            each
            for each in range(tree.sentence_of(at).start, noun)
            if tree.entity[each] == "NORP" and tree.dep[each] == "amod"
            if tree.token[each][:_STEM] != own[:_STEM] and self._peoples.get(each) != own
        ]
        is_doer = tree.dep[at] in ("amod", "compound") and tree.dep[tree.head[at]] in SUBJECTS
        if land is not None and others and is_doer and tree.head[tree.head[at]] in tree.ancestors(noun):
            return True
        return any(each > at for each in others)

    def _is_another_between(self, at: int, noun: int) -> bool:
        """Return whether another of the kind, without a name, stands between a name and a noun: "a rival firm"."""
        tree, kind = self._tree, kind_of(self._tree, noun)
        return any(
            _kinds().get(tree.lemma[each]) == kind
            and any(tree.lemma[kid] in _SINGLE for kid in tree.kids(each, "det", "amod"))
            and tree.dep[each] not in _SAID_OF
            for each in range(at + 1, noun)
        )
