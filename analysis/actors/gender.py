"""Names, titles and pronouns → whether a man or a woman is meant, where they show it."""

import functools

from analysis.actors.mention import Mention
from analysis.lexicons import lexicon
from analysis.text.syntax import Syntax

PRONOUN_GENDER = {
    **dict.fromkeys(["he", "him", "his", "himself"], "male"),
    **dict.fromkeys(["she", "her", "hers", "herself"], "female"),
}


def gender_of(word: str) -> str:
    """Return "male" or "female" where a title or a given name shows it, else "".

    >>> gender_of("Mrs."), gender_of("Robin")
    ('female', '')
    """
    return _genders().get(word.lower(), "")


def genders_of_actors(tree: Syntax, names: list[Mention]) -> dict[str, str]:
    """Return the gender of each actor that a given name or a title before it shows, by the first place that does."""
    found: dict[str, str] = {}
    for name in names:
        words = [tree.token[name.first - 1] if name.first else "", *name.actor.split()[:1], *name.text.split()[:1]]
        gender = next((gender_of(word) for word in words if gender_of(word)), "")
        if gender and name.type == "PERSON":
            found.setdefault(name.actor, gender)
    return found


@functools.cache
def _genders() -> dict[str, str]:
    by_title = {row["title"]: row["gender"] for row in lexicon("titles") if row["gender"] != "-"}
    return {row["name"].lower(): row["gender"] for row in lexicon("given_names")} | by_title
