"""What tells that a row has little to print: a noun that has no days, the words of a quotation, what something is."""

from collections.abc import Sequence
from typing import Any

from analysis.text.quotation_marks import Quoted
from analysis.text.syntax import SUBJECTS, VERBAL, Syntax

THIN = (
    "noun without days",
    "in quotation marks",
    "noun of what is",
    "habitual",
)  # what an editor seldom prints as it stands
_WITHOUT_DAYS = frozenset({"tense", "undated"})


def thinness(tree: Syntax, at: int, row: Any, quoted: Sequence[Quoted]) -> dict[str, float]:
    """Return what the weights of salience know the trigger `at` of a timeline's `row` by: names and values.

    Whether a noun or a verb tells it, with or without days; whether a noun is all that tells it, once; whether it is
    told in `quoted` words; whether its noun is what a clause says something is or was ("was a clear break", "the
    protest is not about rent"). A verb with days tells an event; a noun without them is often only a topic.

    >>> import datetime
    >>> from analysis.story import analyse
    >>> from analysis.article import Article
    >>> story = analyse(Article("The merger was a departure.", published=datetime.date(2021, 5, 9)))
    >>> row = story.timeline.iloc[0]
    >>> sorted(thinness(story.tree, story.tree.token_at(row.start), row, ()))
    ['noun of what is', 'noun told once', 'noun without days']
    """
    kind = "verb" if tree.pos[at] in VERBAL else "noun"
    is_undated = row.basis in _WITHOUT_DAYS
    found = {f"{kind} {'without' if is_undated else 'with'} days": 1.0}
    if kind == "noun":
        found |= {"noun told once": 1.0} if row.told == 1 else {}
        found |= {"noun of what is": 1.0} if _is_of_what_is(tree, at) else {}
    if isinstance(row.speaker, str) and is_undated:
        found["said by somebody, without days"] = 1.0
    if any(span.start <= row.start and row.end <= span.end for span in quoted):
        found["in quotation marks"] = 1.0
        if is_undated:
            found["in quotation marks, without days"] = 1.0
    return found


def _is_of_what_is(tree: Syntax, at: int) -> bool:
    """Return whether the noun at `at` is what something is, or what is said to be something."""
    above = tree.head[at]
    is_subject = tree.dep[at] in SUBJECTS and tree.lemma[above] == "be" and tree.pos[above] == "AUX"
    return tree.dep[at] == "attr" or is_subject
