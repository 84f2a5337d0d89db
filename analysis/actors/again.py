"""A pronoun → the one of its kind before it, which it goes on about."""

from analysis.actors.antecedents import MOST
from analysis.actors.fitting import fits
from analysis.actors.gender import PRONOUN_GENDER
from analysis.actors.mention import Mention
from analysis.actors.nominals import PRONOUNS
from analysis.text.syntax import SUBJECTS, Syntax


def same_person(tree: Syntax, mention: Mention, before: list[Mention], gender: str) -> str:
    """Return whom the pronoun before "he" in its sentence means: "he came with Lee, whom he likes"."""
    for other in reversed(before[-MOST:]):
        if tree.sentence[other.head] != tree.sentence[mention.head]:
            return ""
        if _is_pronoun_of(other, gender):
            return other.actor
    return ""


def told_by_pronoun(tree: Syntax, before: list[Mention], sentence: int, gender: str) -> str:
    """Return whom the "he" means that is the subject of an earlier sentence: "he was named by Lee. He won"."""
    subjects = (
        other
        for other in reversed(before[-MOST:])
        if tree.sentence[other.head] == sentence and tree.dep[other.head] in SUBJECTS
    )
    return next((other.actor for other in subjects if _is_pronoun_of(other, gender)), "")


def _is_pronoun_of(mention: Mention, gender: str) -> bool:
    return mention.kind == "pronoun" and PRONOUN_GENDER.get(mention.text.lower()) == gender


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
