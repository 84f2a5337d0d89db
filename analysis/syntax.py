"""Tagged tokens as lists, with the trees that hang them together."""

import functools
from dataclasses import dataclass

import pandas as pd

from analysis.typography import plain_typography

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})


@dataclass(frozen=True, eq=False)
class Syntax:
    """The columns of tagged tokens as lists; an index into each is a position in the table.

    `head` holds positions, a root its own. Lists, because the rules on events ask single tokens many
    thousand times an article, which pandas answers a hundred times slower.
    """

    token: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    sentence: list[int]
    start: list[int]
    end: list[int]
    entity: list[str]
    entity_id: list[int]

    @functools.cached_property
    def children(self) -> list[list[int]]:
        """The positions that hang on each position, in text order."""
        children: list[list[int]] = [[] for _ in self.head]
        for position, head in enumerate(self.head):
            if head != position:
                children[head].append(position)
        return children

    def kids(self, position: int, *deps: str) -> list[int]:
        """Return what hangs on `position` by one of `deps`."""
        return [kid for kid in self.children[position] if self.dep[kid] in deps]

    def subtree(self, position: int) -> list[int]:
        """Return `position` and all that hangs below it, in text order."""
        found, waiting = [], [position]
        while waiting:
            at = waiting.pop()
            found.append(at)
            waiting += self.children[at]
        return sorted(found)

    def ancestors(self, position: int) -> list[int]:
        """Return what `position` hangs on, the nearest first."""
        found = []
        while self.head[position] != position:
            position = self.head[position]
            found.append(position)
        return found

    def first_conjunct(self, position: int) -> int:
        """Return the head of the coordination that `position` belongs to: "met" for "talked" in "met and talked"."""
        while self.dep[position] == "conj":
            position = self.head[position]
        return position

    def conjuncts(self, position: int) -> list[int]:
        """Return `position` and what is coordinated under it."""
        found = [position]
        for at in found:
            found += self.kids(at, "conj")
        return found


def syntax(tokens: pd.DataFrame) -> Syntax:
    """Return the Syntax of `tokens`, which `analysis.tagging.tag` has tagged; words are in plain typography.

    >>> from analysis.article import Article
    >>> from analysis.tagging import tag
    >>> from analysis.tokens import sentences, tokens
    >>> article = Article("They met and talked.")
    >>> tree = syntax(tag(tokens(article, sentences(article))))
    >>> tree.token[tree.first_conjunct(3)]
    'met'
    """
    if tokens.empty:
        return Syntax([], [], [], [], [], [], [], [], [], [], [])
    offset = int(tokens.token_id.iloc[0])
    return Syntax(
        token=plain_typography("\n".join(tokens.token.tolist())).split("\n"),
        lemma="\n".join(tokens.lemma.tolist()).lower().split("\n"),
        pos=tokens.pos.tolist(),
        tag=tokens.tag.tolist(),
        dep=tokens.dep.tolist(),
        head=[head - offset for head in tokens["head"].tolist()],
        sentence=tokens.sentence_id.tolist(),
        start=tokens.start.tolist(),
        end=tokens.end.tolist(),
        entity=[name if isinstance(name, str) else "" for name in tokens.entity.tolist()],
        entity_id=tokens.entity_id.tolist(),
    )
