"""Distances from a clock time that the text has just told: four hours later, half an hour earlier, minutes before."""

import re
from datetime import datetime, timedelta

from analysis.times import anchor
from analysis.times.families.offset import CLOCK
from analysis.times.patterns import UNITS, letters_of, pattern
from analysis.times.phrase import Mention, Phrase, Reading, Rule

EXAMPLES = [
    ("It fell at 11:05 p.m. on Tuesday. Four hours later, the road was clear.", "1998-02-25T03:05"),
    ("He left at 5 p.m. on Tuesday and was back half an hour later.", "1998-02-24T17:30"),
    ("He left at 5 p.m. on Tuesday. They had met about 40 minutes earlier.", "1998-02-24T16:20"),
    ("He left at 5 p.m., and was back two hours later.", "1998-02-27T19:00"),
    ("The train came at 5 p.m. on Tuesday, a couple of minutes later than usual.", "PT2M"),
]

_LOOK, _NEARBY, _SENTENCES = 2, 40, 2  # mentions, for a day may stand behind its hour; words
_MINUTES = {"H": 60.0, "TM": 1.0, "S": 1 / 60}
_AT = re.compile(r"\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d")


def from_clock(phrase: Phrase) -> Reading | None:
    """Read "four hours later" as the clock time that it leads to, where the text has just told one."""
    unit, told = UNITS[phrase.word("unit")], _told(phrase)
    if unit not in CLOCK or told is None or phrase.after() == "than":
        return None
    count = phrase.number("count") if phrase.has("count") else 2.0 if phrase.has("couple") else 0.5
    step = timedelta(minutes=count * _MINUTES[unit])
    moment = datetime.fromisoformat(told.reading.value)
    moment = moment + step if phrase.word("side") == "later" else moment - step
    days = told.reading.days if moment.date().isoformat() == told.reading.value[:10] else None
    return Reading("TIME", moment.strftime("%Y-%m-%dT%H:%M"), "offset: from a clock time", None, anchor.TEXT, days)


def _told(phrase: Phrase) -> Mention | None:
    """Return the clock time told last, where it stands near before the phrase."""
    told = next((each for each in reversed(phrase.scene.mentions[-_LOOK:]) if _AT.fullmatch(each.reading.value)), None)
    if told is None or phrase.first - told.last > _NEARBY:
        return None
    ends = sum(anchor.ends_sentence(phrase.scene.words, index) for index in range(told.last, phrase.first))
    return told if ends <= _SENTENCES else None


_SIDE = "(?P<side>later|earlier|previously|before(?=[, \\. \\;]))"
_SIDES = letters_of(["later", "earlier", "previously", "before"])
RULES = (
    Rule("offset", pattern(f"(?P<count>NUMBER|A) (?P<unit>UNIT|UNITS) {_SIDE}"), from_clock, _SIDES),
    Rule("offset", pattern(f"(?P<couple>A couple of?) (?P<unit>UNITS) {_SIDE}"), from_clock, _SIDES),
    Rule("offset", pattern(f"(half (A|-)|A half -?) (?P<unit>UNIT) {_SIDE}"), from_clock, _SIDES),
)
