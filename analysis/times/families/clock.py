"""Times of the clock: 5 p.m. EST, 10:35 a.m., noon, midnight, 4 in the morning."""

import re
from datetime import date

from analysis.times import anchor, antecedent, calendar, habits, narrative
from analysis.times.patterns import CONTEXTS, NUMBERS, OTHER, UNITS, WEEKDAYS, ZONES, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("I don't go to bed at 1 a.m. and wake up at 5 a.m.", "XXXX-XX-XXT01:00"),
    ("Results are expected between 03:00 GMT and 04:00 GMT on Saturday morning.", "1998-02-28T03:00"),
    ("It is on at 19:30 GMT on Channel One on Monday 2 March.", "1998-03-02T19:30"),
    ("They will be on view during a midday news conference.", "1998-02-27T12:00"),
    (
        "It was on Monday. It was foul. They told us. A statement was released late Thursday. It began at 14:40.",
        "XXXX-XX-XXT14:40",
    ),
    ("Ten have been hurt since midnight.", "1998-02-27T00:00"),
    ("Polls opened at 730am.", "1998-02-27T07:30"),
    ("The hearing at 3 p.m. will allow each side to speak.", "1998-02-27T15:00"),
    (
        "It sank on Tuesday. They were lost, he said at a news conference this afternoon. It happened at 6 p.m.",
        "1998-02-24T18:00",
    ),
    ("He watches its 10 p.m. show.", "XXXX-XX-XXT22:00"),
    ("Most thefts occur between 10pm and 4am on Friday and Saturday.", "XXXX-XX-XXT04:00"),
    ("the latest @ 8.45am", "1998-02-27T08:45"),
    ("They tested it yesterday. The council will meet at 10pm.", "1998-02-27T22:00"),
    ("at 5 p.m.", "1998-02-27T17:00"),
    ("at 7:15 p.m. EST", "1998-02-27T19:15"),
    ("at 5 p.m. EST Tuesday", "1998-02-24T17:00"),
    ("at noon Thursday", "1998-02-26T12:00"),
    ("at four in the morning", "1998-02-27T04:00"),
    ("at 19.00 Moscow time", "1998-02-27T19:00"),
    ("at 9p ET", "1998-02-27T21:00"),
    ("at midnight", "1998-02-27T24:00"),
    ("at 4 in the morning", "1998-02-27T04:00"),
    ("He says so at 2:38 in the video.", None),
    ("at 0735 GMT", "1998-02-27T07:35"),
    ("a score of 21:14", None),
    ("It was sung by the Five o'Clock Shadows.", None),
    ("I wake up at 5 a.m. and walk the dogs.", "XXXX-XX-XXT05:00"),
    ("Each Sunday he sings there at 10am.", "XXXX-XX-XXT10:00"),
    ("Doors open at 9am daily.", "XXXX-XX-XXT09:00"),
    ("We are at it from 6:30 in the morning until 11 o'clock at night.", "XXXX-XX-XXT23:00"),
    ("They met on Tuesday. A match in 1990 went on past midnight.", "XXXX-XX-XXT24:00"),
    ("She is usually in bed by 9pm.", "XXXX-XX-XXT21:00"),
    ("They will wake up at 5 a.m. to leave.", "1998-02-27T05:00"),
    ("The clock of doom stands at two minutes to midnight.", None),
    ("It fell on Tuesday. All were out, she said on Thursday. It burned at 6.05pm.", "1998-02-24T18:05"),
    ("The show is on weekdays between 9:00 and 11:00.", "XXXX-XX-XXT09:00"),
    ("They are paid more for hours that run between 10pm and 6am.", "XXXX-XX-XXT06:00"),
    ("The judge set an 8pm-6am curfew for him.", "XXXX-XX-XXT06:00"),
    ("They keep a curfew from 8pm.", "XXXX-XX-XXT20:00"),
    ("It is slow during rush hours, from 6 to 8 am.", "XXXX-XX-XXT08:00"),
    ("The curfew was lifted at 6 a.m.", "1998-02-27T06:00"),
    ("Night hours are between midnight and 5am.", "XXXX-XX-XXT24:00"),
    ("They gathered there the next morning. The buses came at 11am.", "XXXX-XX-XXT11:00"),
    ("A man climbed the wall. It happened at 11:05 p.m. near the gate.", "1998-02-26T23:05"),
    ("Her shifts include 6:30 pm to 8 pm on Tuesdays.", "XXXX-XX-XXT18:30"),
]

_NEAR, _STORY, _BRIEFING = 150, 60, 6  # words
_LOOK = 4  # mentions
_IMAGINED = frozenset({"had", "was", "were", "would"})
_OLD, _SOON = 14, 7  # days
_RECENT = 3  # days before the publication that a news story is of
_SMALL_HOURS, _LATE, _DAY = 6, 21, 24  # o'clock
_ISSUED = frozenset({"issued", "posted", "published", "released"})  # "a statement released late Friday"
_OLDER = ("Y", "M", "S", "W")
_ENDS = frozenset({"am", "pm", *ZONES, "time", "noon", "midnight"})
_RECORDED = {("in", noun) for noun in ("video", "clip", "recording", "footage", "film")}
_SHOWS = frozenset({"broadcast", "bulletin", "newscast", "news", "programme", "show", "slot"})
_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}


def clock(phrase: Phrase) -> Reading | None:
    """Read a clock time on the day mentioned last, or on the day of the publication."""
    told = phrase.before(3) if phrase.before(2) == "-" else phrase.before(2)
    if phrase.before() == "high" or (phrase.before() == "(" and told in _ENDS):
        return None  # the film High Noon; "10:35 a.m. (0735 GMT)" says one time twice
    if _is_name(phrase):
        return None  # "the Five o'Clock Shadows", a band
    if (phrase.after(), phrase.after(3)) in _RECORDED:
        return None  # "it can be heard at 2:38 in the video"
    if phrase.has("place") and not phrase.scene.words.written(phrase.last - 2)[:1].isupper():
        return None  # "a 2.30 lap time"
    if phrase.has("named") and phrase.before() == "to" and phrase.before(2) in UNITS:
        return None  # "two minutes to midnight", of the danger that the world is in
    time = _NAMED.get(phrase.word("named")) or _time(phrase)
    if time is None:
        return None
    if time == _NAMED["midnight"] and phrase.before() == "since":
        time = "00:00"  # "ten have died since midnight", with which the day began
    show = phrase.after() in _SHOWS and phrase.after(2) != "conference"
    if habits.is_habit(phrase) or show:
        return Reading("SET", f"XXXX-XX-XXT{time}", "clock: of a habit")
    if antecedent.is_of_unknown_day(phrase):
        return Reading("TIME", f"XXXX-XX-XXT{time}", "clock: the day is not known")
    days: calendar.Days | None = None
    if phrase.after() == "now" and phrase.scene.published is not None:
        own = phrase.scene.published
        return Reading("TIME", f"{own.isoformat()}T{time}", "clock: of the publication", None, anchor.PUBLICATION)
    value, anchored = antecedent.told_day(phrase), anchor.TEXT
    to_come = anchor.side(phrase) > 0 and not anchor.follows(phrase, _IMAGINED)  # "an inquest is scheduled for 14:00"
    if value is None and not to_come and narrative.reached(phrase):
        day = narrative.day_of(phrase)
        value = day.isoformat() if day else "XXXX-XX-XX"
    if value is None and (today := antecedent.written(phrase.scene)):
        value, anchored = today.isoformat(), anchor.PUBLICATION
        days = _told_near(phrase)
        over = days[1] and days[1] < today and anchor.looks_ahead(phrase)
        ahead = days[0] and days[0] > today and anchor.side(phrase) < 0 and days[0] != antecedent.only_day(phrase.scene)
        if over or ahead:  # "it tested a missile yesterday; the council will meet at 10pm"
            days = None
        elif days[0] and days[0] == days[1]:
            value, anchored = days[0].isoformat(), anchor.TEXT
        elif days[0] and days[1]:
            value, days = _of_last_night(phrase, days[0], days[1], int(time[:2])), None
    if value is None or (days == (None, None) and (phrase.scene.tenor.is_timeless or anchor.side(phrase) <= 0)):
        return Reading("TIME", f"XXXX-XX-XXT{time}", "clock: the day is not known")
    return Reading("TIME", f"{value}T{time}", "clock: the day assumed", anchor=anchored, days=days)


def _is_name(phrase: Phrase) -> bool:
    """Return whether an hour in words begins a name: "the Five o'Clock Shadows"."""
    words = phrase.scene.words
    if phrase.word("time") not in NUMBERS or phrase.last >= len(words.words) or phrase.after() in WEEKDAYS:
        return False
    return words.written(phrase.first).istitle() and words.written(phrase.last).istitle()


def _of_last_night(phrase: Phrase, before: date, today: date, hour: int) -> str:
    """Return the day of a clock time of this day or the one before.

    "At 11 p.m. last night" is of yesterday, "at 1 a.m. last night" of today; what was over at 11 p.m. is rather of
    yesterday.
    """
    if (phrase.after(), phrase.after(2)) == ("last", "night"):
        return (today if hour < _SMALL_HOURS else before).isoformat()
    late = anchor.side(phrase) < 0 and _LATE <= hour < _DAY
    return (before if late else today).isoformat()


def _told_near(phrase: Phrase) -> calendar.Days:
    """Return the day told shortly before, else nothing: a clock time alone is not one of the publication's day.

    A text that has named no day yet is news: it was the day of the publication or the one before.
    """
    told, published = phrase.scene.told, phrase.scene.published
    if _is_of_year(phrase):
        return None, None  # "a match in 2000 went on past midnight"
    number, value = _told_of_events(phrase) or told.get("D", (0, ""))
    day = calendar.days(value)[0] if number else None
    only = antecedent.only_day(phrase.scene)
    soon = day and published and 0 < (day - published).days <= _SOON
    ahead = soon and anchor.side(phrase) >= 0
    if day and (day == published or ahead or _is_beside(phrase, number) or _is_recent(only, published)):
        return day, day
    if phrase.scene.tenor.is_timeless:
        return None, None
    older = [told[grain][0] for grain in _OLDER if grain in told]
    aside = older and phrase.first - phrase.scene.mentions[max(older) - 1].last <= _NEAR
    if number or aside or published is None:
        return None, None
    return calendar.add(published, -1, "D"), published


def _is_beside(phrase: Phrase, number: int) -> bool:
    """Return whether a day stands in the sentence before the phrase's, but for those of sayings, or in its story."""
    words, told = phrase.scene.words, phrase.scene.mentions[number - 1]
    day, published, last = calendar.days(told.reading.value[:10])[0], phrase.scene.published, told.last
    if phrase.scene.tenor.is_told():
        return phrase.first - last <= _STORY
    ends = sum(anchor.ends_sentence(words, index) for index in range(last, phrase.first))
    old = day is not None and published is not None and abs((published - day).days) > _OLD
    return ends <= (1 if old else 2) + (len(phrase.scene.mentions) - number)


def _is_of_year(phrase: Phrase) -> bool:
    """Return whether the sentence has just told a year that is over."""
    told, published = phrase.scene.mentions[-1] if phrase.scene.mentions else None, phrase.scene.published
    if told is None or published is None or told.reading.family != "year" or not told.reading.value.isdigit():
        return False
    over = any(anchor.ends_sentence(phrase.scene.words, index) for index in range(told.last, phrase.first))
    return int(told.reading.value) < published.year and not over


def _told_of_events(phrase: Phrase) -> tuple[int, str] | None:
    """Return the number and value of the day told last that is not only the day of a saying: "she said on Friday"."""
    mentions, words = phrase.scene.mentions, phrase.scene.words.words
    for number in range(len(mentions), max(0, len(mentions) - _LOOK), -1):
        mention = mentions[number - 1]
        if phrase.first - mention.last > _NEAR:
            return None
        value = mention.reading.value.split("T")[0]
        if calendar.grain(value) != "D" or mention.reading.compared:
            continue
        before = words[max(0, mention.first - 2) : mention.first]
        said = words[max(0, mention.first - _BRIEFING) : mention.first]
        briefed = "said" in said and not CONTEXTS["notices"].isdisjoint(said[-1:] + said[-2:])
        issued = not _ISSUED.isdisjoint(before)
        reported = not CONTEXTS["reports"].isdisjoint(before if before[-1:] == ["on"] else before[-1:])
        if not (reported or briefed or issued):
            return number, value
    return None


def _is_recent(day: date | None, published: date | None) -> bool:
    return day is not None and published is not None and -1 <= (published - day).days <= _RECENT


def _time(phrase: Phrase) -> str | None:
    written = phrase.word("time")
    written = str(round(NUMBERS[written])) if written in NUMBERS else written
    match = re.fullmatch(r"(?P<hour>\d{1,2}?)(?:[:.]?(?P<minute>\d\d))?(?:[:.](?P<second>\d\d))?", written)
    if match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = phrase.word("half")
    if half in ("pm", "p", "afternoon", "evening", "night") and hour < 12:
        hour += 12
    elif half in ("am", "a", "morning") and hour == 12:
        hour = 0
    if hour > 24 or minute > 59 or (half and not 1 <= int(match["hour"]) <= 12):
        return None
    return f"{hour:02d}:{minute:02d}"


_ZONE = "(\\(? (ZONE|local time|(eastern|pacific|central|mountain) time?) \\)?)?"
RULES = (
    Rule("clock", pattern(f"(?P<time>DAYNUMBER|FIGURE|CLOCK|DECIMAL) (?P<half>am|pm) {_ZONE}"), clock),
    Rule("clock", pattern("(?P<time>CLOCK) (hours|ZONE|local time)"), clock),
    Rule("clock", pattern("(?<=[at by until around about between from and]) (?P<time>CLOCK)"), clock),
    Rule("clock", pattern(f"(?P<time>CLOCK|DECIMAL) (?P<place>{OTHER} time)"), clock),
    Rule("clock", pattern("(?P<time>FIGURE) (ZONE)"), clock),
    Rule("clock", pattern("(?P<time>DAYNUMBER) (?P<half>a|p) ZONE"), clock),
    Rule(
        "clock",
        pattern("(?P<time>DAYNUMBER|CLOCK|SMALL) (o ' clock)? (in the|at) (?P<half>morning|afternoon|evening|night)"),
        clock,
    ),
    Rule("clock", pattern("(?P<time>DAYNUMBER|SMALL) o ' clock"), clock, letters_of(["clock"])),
    Rule("clock", pattern("(?P<named>noon|midday|midnight)"), clock),
)
