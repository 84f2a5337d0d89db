"""Two mentions of events → how likely the first happened before the second, as learnt from annotated articles."""

import functools
import math
from collections.abc import Mapping

from analysis.lexicons import weights_of, words
from analysis.text.syntax import Syntax
from analysis.timeline.moments import Moment

Forms = tuple[str, str, str]  # the form, status and act of a mention

_CLAUSES = frozenset({"advcl", "relcl", "acl", "ccomp", "conj", "pcomp"})
_LINKING = frozenset({"ADP", "SCONJ"})
_CLAUSE_OPENERS = frozenset({"advmod", "mark", "prep", "cc"})
_GAPS, _MANY = ("0", "1", "2", "some", "some", "some"), "many"  # by the sentences between two mentions
_ZONES = {"0": "in", "1": "near"}


class OrderModel:
    """The weights of a logistic regression: how late each event is, corrected by how two stand to each other.

    Learnt by `benchmarks/train/order.py`; docs/timeline.md has the model card. That the order of two events is a matter
    of each one's own place in time and of their relation in the text follows Chambers et al. (2014).
    """

    def __init__(self, tree: Syntax, moments: list[Moment]) -> None:
        self.tree, self.moments = tree, moments
        event, self._pair = (weights_of("order_weights", part) for part in ("event", "pair"))
        self.earliness = [sum(event.get(name, 0.0) for name in moment.features) for moment in moments]
        self._forms = [(each.form, each.status, each.act) for each in moments]
        kinds: dict[tuple, int] = {}
        self._days = [kinds.setdefault((each.days, each.scene, each.scene_age), len(kinds)) for each in moments]
        self._by_gap = {
            gap: (self.weight("bias") + self.weight(f"gap {gap}"), _ZONES.get(gap, "far")) for gap in {*_GAPS, _MANY}
        }
        self._by_days: dict[tuple[int, int], float] = {}

    def chance(self, first: int, second: int) -> float:
        """Return how likely the mention `first`, told first, was before the mention `second`."""
        return 1 / (1 + math.exp(-self.odds(first, second)))

    def odds(self, first: int, second: int) -> float:
        """Return the log odds of that chance."""
        one, other = self.moments[first], self.moments[second]
        gap, days = _gap(one, other), (self._days[first], self._days[second])
        if days not in self._by_days:  # many pairs of events are alike in their days, in their forms of all articles
            self._by_days[days] = self._sum(day_features(one, other))
        base, zone = self._by_gap[gap]
        found = base + _by_forms(self._forms[first], self._forms[second], zone) + self._by_days[days]
        if gap in ("0", "1"):
            found += self._sum(way_features(self.tree, one, other))
        return found + self.earliness[first] - self.earliness[second]

    def weight(self, name: str) -> float:
        """Return what the feature `name` of a pair adds."""
        return self._pair.get(name, 0.0)

    def _sum(self, names: list[str]) -> float:
        return _sum(self._pair, names)


@functools.lru_cache(maxsize=1 << 16)
def _by_forms(first: Forms, second: Forms, zone: str) -> float:
    return _sum(weights_of("order_weights", "pair"), _form_features(first, second, zone))


def _sum(weights: Mapping[str, float], names: list[str]) -> float:
    return sum([weights[name] for name in names if name in weights])


def pair_features(tree: Syntax, first: Moment, second: Moment) -> list[str]:
    """Return what tells how two mentions stand to each other; `first` is told first."""
    found = [f"gap {_gap(first, second)}", *form_features(first, second), *day_features(first, second)]
    return found + way_features(tree, first, second)


def _gap(first: Moment, second: Moment) -> str:
    """Return how many sentences lie between two mentions, as far as it matters."""
    gap = second.sentence - first.sentence
    return _GAPS[gap] if gap < len(_GAPS) else _MANY


def form_features(first: Moment, second: Moment) -> list[str]:
    """Return how the forms, statuses and acts of two mentions stand to each other."""
    one, other = ((each.form, each.status, each.act) for each in (first, second))
    return _form_features(one, other, _ZONES.get(_gap(first, second), "far"))


def _form_features(first: Forms, second: Forms, zone: str) -> list[str]:
    (form, status, act), (other_form, other_status, other_act) = first, second
    return [f"{zone} {form} / {other_form}", f"{status} / {other_status}", f"act {act} / {other_act}"]


def day_features(first: Moment, second: Moment) -> list[str]:
    """Return how the days of two mentions, and those told around them, stand to each other."""
    found = [
        f"days {first.days.compared(second.days)} {first.days.how} / {second.days.how}",
        f"ages {first.scene_age} / {second.scene_age}",
    ]
    if first.scene is not None and second.scene is not None:
        order = first.scene.compared(second.scene)
        found += [f"scenes {order}", f"scenes {order} {first.scene.how} / {second.scene.how}"]
    return found


def way_features(tree: Syntax, first: Moment, second: Moment) -> list[str]:
    """Return what stands between two mentions in one sentence or in neighbouring ones."""
    gap = second.sentence - first.sentence
    if gap == 0:
        return _way(tree, first, second)
    if gap > 1:
        return []
    openers = [at for at in range(first.at + 1, second.at) if tree.sentence[at] == second.sentence]
    openers = [at for at in openers if tree.dep[at] in _CLAUSE_OPENERS]
    return [f"opened by {tree.lemma[at]}" for at in openers if tree.lemma[at] in words("linking_words")]


def _way(tree: Syntax, first: Moment, second: Moment) -> list[str]:
    """Return what stands on the way from one event to another in the tree of their sentence, and between them."""
    up, down = _branches(tree, first.at, second.at)
    kind = "down" if not up else "up" if not down else "across"
    found = [
        f"way {kind}",
        f"way {'>'.join(_arc(tree, at) for at in up)}<{'<'.join(_arc(tree, at) for at in reversed(down))}",
    ]
    for name, branch in (("first", up), ("second", down)):
        for at in branch:
            openers = [kid for kid in tree.kids(at, "mark", "advmod") if kid < at] if tree.dep[at] in _CLAUSES else []
            for word in [*openers, *([at] if tree.pos[at] in _LINKING else [])]:
                found += [f"{name} {kind} {tree.lemma[word]}", f"{name} {tree.lemma[word]}"]
    tops = [tree.dep[branch[-1]] if branch else "" for branch in (up, down)]
    found += [f"tops {tops[0]} / {tops[1]}", f"tops {tops[0]} / {tops[1]} {first.form} / {second.form}"]
    if kind == "down":
        found += [f"over {tree.lemma[first.at]} {tops[1]}", f"down {len(down)} {tops[1]} {second.form} {first.act}"]
    if kind == "up":
        found += [f"over second {tree.lemma[second.at]} {tops[0]}", f"up {len(up)} {tops[0]} {first.form} {second.act}"]
    between = {tree.lemma[at] for at in range(first.at + 1, second.at)}
    return found + [f"between {word}" for word in sorted(between & words("linking_words"))]


def _branches(tree: Syntax, first: int, second: int) -> tuple[list[int], list[int]]:
    """Return the positions from each of two words up to the word over both, without it."""
    up, down = [first, *tree.ancestors(first)], [second, *tree.ancestors(second)]
    while up and down and up[-1] == down[-1]:
        up.pop()
        down.pop()
    return up, down


def _arc(tree: Syntax, at: int) -> str:
    return f"{tree.dep[at]}:{tree.lemma[at]}" if tree.pos[at] in _LINKING or tree.dep[at] == "prep" else tree.dep[at]
