"""Names, titles and pronouns → whether a man or a woman is meant, where they show it."""

import functools

from analysis.actors.mention import Mention
from analysis.lexicons import lexicon
from analysis.text.syntax import Syntax

SEX = dict.fromkeys(["he", "him", "his", "himself"], "male") | dict.fromkeys(
    ["she", "her", "hers", "herself"], "female"
)


def known_sexes(tree: Syntax, names: list[Mention]) -> dict[str, str]:
    """Return the sex of each actor whom a given name or a title before it tells, the first that does."""
    table = {row["name"]: row["sex"] for row in lexicon("given_names")}
    found: dict[str, str] = {}
    for name in names:
        words = [tree.token[name.first - 1] if name.first else "", *name.text.split()[:1]]
        sex = next((table[word] for word in words if word in table), "")
        if sex and name.type == "PERSON":
            found.setdefault(name.actor, sex)
    return found


def gender_of(word: str) -> str | None:
    """Return "male" or "female" where a title or a first name shows it, else None."""
    return _genders().get(word.lower())


@functools.cache
def _genders() -> dict[str, str]:
    return {row["word"]: row["gender"] for row in lexicon("gendered_words")}
