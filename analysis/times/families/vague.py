"""Now, then and some day: what points at the publication, before it or after it without a distance."""

from analysis.times import calendar
from analysis.times.phrase import Phrase, Reading, Rule
from analysis.times.words import VAGUE, pattern

EXAMPLES = [("they now own it", "PRESENT_REF"), ("it recently rose", "PAST_REF"), ("in the future", "FUTURE_REF")]


def vague(phrase: Phrase) -> Reading | None:
    """Read what vague.tsv lists."""
    value = VAGUE[phrase.word("phrase").replace(" 's", "'s")]
    days = calendar.publication_days(phrase.scene.published, value)
    return Reading("DATE", value, "vague", anchor="published" if phrase.scene.published else None, days=days)


RULES = (Rule("vague", pattern("(?P<phrase>VAGUE)"), vague),)
