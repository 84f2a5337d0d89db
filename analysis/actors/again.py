"""An "it" or "they" → the one of its kind before it, which it goes on about."""

from analysis.actors.antecedents import MOST
from analysis.actors.fitting import fits
from analysis.actors.mention import Mention
from analysis.actors.nominals import PRONOUNS
from analysis.text.syntax import SUBJECTS, Syntax


def same_before(tree: Syntax, mention: Mention, before: list[Mention]) -> Mention | None:
    """Return the pronoun of the same kind that is the subject before this one: both stand for one, or for nobody.

    "They belong to the state. They fly to Rome, and the state pays for their fuel": but a name between them that fits
    is who the second stands for.
    """
    sentence, pronoun = tree.sentence[mention.head], PRONOUNS[mention.text.lower()]
    for other in reversed(before[-MOST:]):
        if sentence - tree.sentence[other.head] > 1:
            return None
        is_subject = tree.dep[other.head] in SUBJECTS
        if other.kind == "pronoun" and is_subject and PRONOUNS[other.text.lower()] == pronoun:
            return other
        if is_subject and other.kind != "pronoun" and fits(tree, mention, other):
            return None
    return None
