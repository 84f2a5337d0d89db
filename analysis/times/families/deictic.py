"""Days that point at the publication: today, yesterday, tomorrow, tonight, this morning."""

from datetime import timedelta

from analysis.times.phrase import Phrase, Reading, Rule
from analysis.times.words import DAYPARTS, pattern

EXAMPLES = [
    ("it said today", "1998-02-27"),
    ("yesterday", "1998-02-26"),
    ("this morning", "1998-02-27TMO"),
    ("last night", "1998-02-26TNI"),
    ("tonight", "1998-02-27TNI"),
]

_STEPS = {"today": 0, "tonight": 0, "this": 0, "yesterday": -1, "last": -1, "tomorrow": 1}


def near_day(phrase: Phrase) -> Reading | None:
    """Read a day counted from the publication, with the part of it that is named."""
    published, word = phrase.scene.published, phrase.word("day")
    part = "TNI" if word == "tonight" else f"T{DAYPARTS[phrase.word('part')]}" if phrase.has("part") else ""
    kind = "TIME" if part else "DATE"
    if published is None:
        return Reading(kind, "XXXX-XX-XX" + part, "deictic: the publication is not known")
    day = published + timedelta(_STEPS[word])
    return Reading(kind, day.isoformat() + part, f"deictic: {word}", anchor="published")


RULES = (
    Rule("deictic", pattern("(?P<day>today|yesterday|tomorrow|tonight) (?P<part>DAYPART)?"), near_day),
    Rule("deictic", pattern("(?P<day>this|last) (?P<part>DAYPART)"), near_day),
)
