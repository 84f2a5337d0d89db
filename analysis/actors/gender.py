"""Names, titles and pronouns → whether a man or a woman is meant, where they show it."""

import functools
from collections import Counter

from analysis.actors.mention import Mention
from analysis.lexicons import lexicon
from analysis.text.syntax import Syntax

PRONOUN_GENDER = {
    **dict.fromkeys(["he", "him", "his", "himself"], "male"),
    **dict.fromkeys(["she", "her", "hers", "herself"], "female"),
}
_MOST = 3  # pronouns of one gender for each of the other, from which it is known


def gender_of(word: str) -> str:
    """Return "male" or "female" where a title or a given name shows it, else "".

    >>> gender_of("Mrs."), gender_of("Robin")
    ('female', '')
    """
    return _genders().get(word.lower(), "")


def gender_of_noun(word: str) -> str:
    """Return "male" or "female" where a noun is said of men or of women alone: "widow", "spokesman"; else ""."""
    return _nouns().get(word.lower(), "")


def genders_of_actors(tree: Syntax, mentions: list[Mention]) -> dict[str, str]:
    """Return the gender of each actor that a given name or a title before it shows, by the first place that does.

    Of who has no name the noun shows it: "his widow".
    """
    found: dict[str, str] = {}
    for mention in mentions:
        if mention.type != "PERSON" or mention.kind == "pronoun":
            continue
        before = tree.token[mention.first - 1] if mention.first else ""
        words = [before, *mention.actor.split()[:1], *mention.text.split()[:1]]
        gender = gender_of_noun(tree.lemma[mention.head])
        if mention.kind == "name":
            gender = next((gender_of(word) for word in words if gender_of(word)), "")
        if gender and mention.actor:
            found.setdefault(mention.actor, gender)
    return found


def genders_by_pronouns(mentions: list[Mention], plain: set[int], known: dict[str, str]) -> dict[str, str]:
    """Return `known` and the gender of the actors that the pronouns at the heads `plain` show, nearly all alike."""
    told: dict[str, Counter[str]] = {}
    for mention in mentions:
        gender = PRONOUN_GENDER.get(mention.text.lower(), "") if mention.kind == "pronoun" else ""
        if gender and mention.head in plain and mention.actor and mention.actor not in known:
            told.setdefault(mention.actor, Counter())[gender] += 1
    found = dict(known)
    for actor, counts in told.items():
        gender, most = counts.most_common(1)[0]
        if most >= _MOST * (counts.total() - most):
            found[actor] = gender
    return found


@functools.cache
def _genders() -> dict[str, str]:
    by_title = {row["title"]: row["gender"] for row in lexicon("titles") if row["gender"] != "-"}
    return {row["name"].lower(): row["gender"] for row in lexicon("given_names")} | by_title


@functools.cache
def _nouns() -> dict[str, str]:
    return {row["noun"]: row["gender"] for row in lexicon("actor_nouns") if row["gender"] != "-"}
