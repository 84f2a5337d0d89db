"""Lengths with an adjective: a chaotic two weeks, four tumultuous weeks."""

from analysis.times.families.duration import length
from analysis.times.patterns import OTHER, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("four tumultuous weeks in office", "P4W"),
    ("after a chaotic two weeks", "P2W"),
    ("a hectic three days", "P3D"),
    ("after ten brutal months of war", "P10M"),
    ("it was a picnic two weeks ago", "1998-W07"),
]

_ADJECTIVE = ("ic", "al", "ous", "ful", "ive", "able", "less", "busy", "tough", "long", "short")


def with_adjective(phrase: Phrase) -> Reading | None:
    """Read "four tumultuous weeks" as the weeks that they are."""
    adjective = phrase.scene.words.words[phrase.match.start("unit") - 1]
    return length(phrase) if len(adjective) > 5 and adjective.endswith(_ADJECTIVE) else None


def described(phrase: Phrase) -> Reading | None:
    """Read "a chaotic two weeks", whose adjective belongs to the length; "a man two weeks" has none."""
    adjective = phrase.scene.words.words[phrase.first + 1]
    return length(phrase) if adjective.endswith(_ADJECTIVE) else None


_NOT_AFTER = "(?!ago|earlier|later|before|after|from|old|older|-)"
RULES = (
    Rule("duration", pattern(f"A {OTHER} (?P<count>NUMBER) (?P<unit>UNITS) {_NOT_AFTER}"), described),
    Rule("duration", pattern(f"(?P<count>NUMBER) {OTHER} (?P<unit>UNITS)"), with_adjective),
)
