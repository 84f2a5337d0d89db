"""Learn `analysis/lexicons/learned/whom_weights.tsv`: whom "he" and "she" mean.

python -m benchmarks.train.whom ARTICLES.csv.gz. A ranking of the persons named before each pronoun and of nobody, from
what readers said of the news corpus (`benchmarks/gold/referents.tsv`, no text), where those before it are known. Prints
how well pronouns are led back, by rules and by it, as on a page, in articles left out a fifth at a time; then writes
the weights learnt on all.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy import optimize, sparse

from analysis.actors.coreference import resolve_by_rules, signs_of
from analysis.actors.gender import PRONOUN_GENDER
from analysis.actors.table import mentions_of
from analysis.actors.whom import LIKELY, Whom, softmax
from analysis.actors.whom_features import Features, Known
from analysis.actors.whom_signs import Signs
from analysis.story import Analysis, analyse
from benchmarks.gold.corpus import read_articles
from benchmarks.referents import read_referents

OUTPUT = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "whom_weights.tsv"
STRENGTH = 1.0  # of the penalty on large weights
SEEN = 10  # times that a sign has to be seen
FOLDS = 5

Chances = Callable[[dict[str, Known]], dict[str, float]]


class Told(NamedTuple):
    """An article: its number, its signs, whom rules take each pronoun for, and whom it means, where readers said."""

    number: int
    signs: Signs
    plain: dict[int, str]
    meant: dict[int, str]


class Choice(NamedTuple):
    """A pronoun: the signs for each whom it may mean, nobody last, whom it means, whom it is given, by rules or not."""

    article: int
    known: dict[str, Known]
    meant: str
    given: str
    is_open: bool


def told(number: int, story: Analysis, referents: dict[int, int]) -> Told:
    """Return what is known of an article, its nouns led back."""
    tree = story.tree
    mentions = mentions_of(story.article, tree)
    signs = signs_of(tree, story.article, mentions)
    resolved = resolve_by_rules(tree, story.article, mentions_of(story.article, tree))
    named = {tree.start[mention.first]: mention.actor for mention in resolved if mention.kind == "name"}
    plain, meant = {}, {}
    for place, mention in enumerate(resolved):
        start = tree.start[mention.first]
        if mention.kind != "pronoun":
            signs.meant[place] = mention.actor
        elif mention.text.lower() in PRONOUN_GENDER:
            plain[place] = mention.actor
            if start in referents:
                meant[place] = named.get(referents[start], "")
    return Told(number, signs, plain, meant)


def choices(article: Told, chances: Chances | None = None) -> Iterator[Choice]:
    """Yield the pronouns, those before each led back by `chances`, where there are none as readers did."""
    signs = article.signs
    for place, plain in article.plain.items():
        meant = article.meant.get(place, "")

        def by_readers(known: dict[str, Known], meant: str = meant) -> dict[str, float]:
            return {actor: float(actor == (meant if meant in known else "")) for actor in known}

        known = Features(signs, place).known()
        given = Whom(signs, chances or by_readers).of(place, plain)
        if place in article.meant:
            yield Choice(article.number, known, meant, given, not plain)


class Ranking:
    """The weights of the signs that are seen often enough in `choices`."""

    def __init__(self, choices: list[Choice]) -> None:
        often = Counter(name for choice in choices for known in choice.known.values() for name in known)
        self.columns = {name: place for place, name in enumerate(sorted(n for n, c in often.items() if c >= SEEN))}
        matrix, begins, right = self._matrix(choices)

        def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
            chances = _softmax(matrix @ weights, begins)
            off = chances.copy()
            off[right] -= 1
            cost = -np.log(chances[right] + 1e-12).sum() + STRENGTH * weights @ weights / 2
            return cost, matrix.T @ off + STRENGTH * weights

        self.weights = optimize.minimize(loss, np.zeros(len(self.columns)), jac=True, method="L-BFGS-B").x

    def _matrix(self, choices: list[Choice]) -> tuple[sparse.csr_matrix, np.ndarray, np.ndarray]:
        rows, columns, values, begins, right = [], [], [], [0], []
        for choice in choices:
            actors = list(choice.known)
            right.append(begins[-1] + actors.index(choice.meant if choice.meant in actors else ""))
            for place, known in enumerate(choice.known.values()):
                own = [(self.columns[name], value) for name, value in known.items() if name in self.columns]
                rows += [begins[-1] + place] * len(own)
                columns += [column for column, _ in own]
                values += [value for _, value in own]
            begins.append(begins[-1] + len(actors))
        shape = (begins[-1], len(self.columns))
        return sparse.csr_matrix((values, (rows, columns)), shape=shape), np.array(begins), np.array(right)

    def chances(self, known: dict[str, Known]) -> dict[str, float]:
        """Return what `analysis.actors.whom.chances` does, by these weights."""
        names = self.columns.keys()
        return softmax(
            {
                actor: sum(self.weights[self.columns[name]] * own[name] for name in own.keys() & names)
                for actor, own in known.items()
            }
        )

    def write(self, output: Path, comment: str) -> None:
        """Write the lexicon of the weights."""
        lines = [f"{name}\t{self.weights[place]:.2f}" for name, place in self.columns.items()]
        output.write_text("\n".join([f"# {comment}", "feature\tweight", *lines]) + "\n", encoding="utf-8")


def _softmax(scores: np.ndarray, begins: np.ndarray) -> np.ndarray:
    sizes = np.diff(begins)
    parts = np.exp(scores - np.repeat(np.maximum.reduceat(scores, begins[:-1]), sizes))
    return parts / np.repeat(np.add.reduceat(parts, begins[:-1]), sizes)


def named_of(choice: Choice) -> set[str]:
    """Return those whom a pronoun may mean that have a name; rules lead some back to nouns."""
    return {choice.meant, *choice.known} - {""}


def left_out(articles: list[Told], lessons: list[Choice]) -> list[Choice]:
    """Return the pronouns of each article, led back by a ranking that is learnt from the `lessons` of the others."""
    order = np.random.default_rng(0).permutation(sorted(article.number for article in articles))
    fold = {number: place % FOLDS for place, number in enumerate(order)}
    found: list[Choice] = []
    for each in range(FOLDS):
        ranking = Ranking([choice for choice in lessons if fold[choice.article] != each])
        for article in articles:
            if fold[article.number] == each:
                found += choices(article, ranking.chances)
    return found


def main(path: Path) -> None:
    """Read, print, write."""
    referents = read_referents()
    articles = [
        told(number, analyse(article, reads=False), referents[number])
        for number, article in read_articles(path, set(referents))
    ]
    lessons = [choice for article in articles for choice in choices(article)]
    found = left_out(articles, lessons)
    print(f"whom, left out, from {LIKELY}: {len(articles)} articles")
    for kind, own in (("all", found), ("left open by rules", [choice for choice in found if choice.is_open])):
        named, given = sum(bool(choice.meant) for choice in own), [each for each in own if each.given in named_of(each)]
        right = sum(choice.given == choice.meant for choice in given)
        print(
            f"  {kind}: {len(own)} pronouns, {named} mean one named, {len(given)} led back, {right} rightly: "
            f"precision {100 * right / len(given):.1f} %, recall {100 * right / named:.1f} %"
        )
    Ranking(lessons).write(OUTPUT, "What speaks for whom a pronoun means; by benchmarks/train/whom.py.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
