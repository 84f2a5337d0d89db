"""Two expressions side by side: one time in two parts, a year that both share, the days from one to the other."""

from dataclasses import replace
from datetime import date, timedelta

from analysis.times import calendar, narrative
from analysis.times.anchor import PUBLICATION, TEXT
from analysis.times.clauses import ends_sentence
from analysis.times.patterns import DAY_FIGURE, NTH
from analysis.times.phrase import Mention, Reading, Scene

WRITTEN_BEFORE = ", written in the year before"  # what a rule says of a text of January that tells of December
_SENTENCE = 20  # words
_SHARED = "absolute: the year after it"
_DATES = ("DATE", "TIME")  # "at midnight on Friday night"
_QUOTES = frozenset({'"', "''"})  # '"done by midnight" on Monday'
_NEAR = 12  # words
_LISTED = 40  # words between the times of a list of matches
_CHANNEL = 4  # words
_NAME = 3  # words of what a day names
_SHARES = frozenset({"-", ",", "and", "or", "to", "until", "through", "the"})


def joined(scene: Scene, left: Mention, right: Mention) -> Mention | None:
    """Return one mention for two that stand side by side and mean one time, or None.

    "5 p.m. EST, Nov. 6", "mid-afternoon yesterday", "June last year", "Wednesday last week".
    """
    gap = scene.words.words[left.last : right.first]
    if gap not in ([], [","], ["of"]) or right.reading.type != "DATE":
        return None
    one, other = left.reading, right.reading
    fine, coarse = calendar.grain(one.value), calendar.grain(other.value)
    relative = other.family == "period" and gap != [","]
    if gap == ["of"] and not (relative and coarse == "Y") and not (one.family == "daypart" and coarse == "D"):
        return None
    if _awaits_day(one) and coarse == "D":
        value = f"{other.value}T{one.value.partition('T')[2]}"
    elif relative and fine in ("D", "M", "S") and coarse == "Y" and "T" not in one.value:
        value = other.value + one.value[4:]
    elif one.rule.startswith("offset: -") and other.rule == "period: this" and fine == "Y" and coarse in ("M", "W"):
        if coarse == "W":
            return None
        value = f"{one.value}{other.value[4:]}"  # "two years ago this month"
    elif relative and one.family == "weekday" and coarse == "W":
        monday, day = calendar.days(other.value)[0], calendar.days(one.value)[0]
        if monday is None or day is None:
            return None
        value = value_on(monday, day) + one.value[10:]
    else:
        return None
    if calendar.grain(value) == "D" and calendar.days(value)[0] is None:
        return None  # 29 February last year
    rule = f"{one.family}: {other.rule}"
    both = replace(one, value=value, rule=rule, anchor=other.anchor, days=None, compared=other.compared)
    return Mention(left.first, right.last, both)


def sharing(scene: Scene, left: Mention, right: Mention) -> Mention | None:
    """Return the left of two dates with the year that only the right one says ("between March and April 1918")."""
    gap = scene.words.words[left.last : right.first]
    one, other = left.reading, right.reading
    if gap in (["and"], ["to"], ["-"]) and _awaits_day(one) and other.family == one.family == "clock":
        day, hour = other.value.partition("T")[0], one.value.partition("T")[2]
        told = other.rule != one.rule and calendar.grain(day) == "D"  # "between 03:00 and 04:00 on Friday"
        return replace(left, reading=replace(one, value=f"{day}T{hour}", anchor=TEXT, days=None)) if told else None
    if not 1 <= len(gap) <= 3 or not _SHARES.issuperset(gap):
        return None
    if other.anchor is not None and other.rule != _SHARED and not other.rule.startswith("absolute: period"):
        return None
    assumed = ("year assumed", "year is not known", "the season", narrative.RULE)
    if not any(words in one.rule for words in assumed) or other.type != "DATE":
        return None
    if one.family not in ("absolute", "period") or other.family not in ("absolute", "period", "year"):
        return None
    if other.family == "year" and not other.value.startswith("BC"):
        return None
    year, rest = (other.value[:6] if other.value.startswith("BC") else other.value[:4]), one.value[4:]
    if one.value.startswith("BC"):
        rest = one.value[6:]
    if len(rest) < 3 or not other.value[len(year) :]:
        return None
    value = f"{year}{rest}"
    first, last = calendar.days(value)[0], calendar.days(other.value)[1]
    if first and last and first > last:
        value = f"{int(year) - 1:04d}{rest}"  # from November to March 1996
    if not year.startswith("BC") and calendar.days(value)[0] is None:
        return None
    return replace(left, reading=replace(one, value=value, rule=_SHARED, anchor=TEXT, days=None))


def turned(scene: Scene, left: Mention, right: Mention) -> Mention | None:
    """Return the left of "this year's talks, which ran from 14 December", said in January, as of the year before."""
    published, one, other = scene.published, left.reading, right.reading
    if published is None or published.month != 1 or one.rule != "period: this" or calendar.grain(one.value) != "Y":
        return None
    near = range(left.last, right.first)
    if len(near) > _SENTENCE or any(ends_sentence(scene.words, index) for index in near):
        return None
    last = f"{published.year - 1:04d}"
    if calendar.grain(other.value) not in ("D", "M") or other.value[:4] != last or "past" not in other.rule:
        return None
    return replace(left, reading=replace(one, value=last, rule=f"{one.rule}{WRITTEN_BEFORE}", days=None))


def _is_told_before(scene: Scene, left: Mention) -> bool:
    """Return whether a clock time in brackets has its day before them."""
    if scene.words.words[left.first - 1 : left.first] != ["("] or len(scene.mentions) < 2:
        return False
    before = scene.mentions[-2]
    return left.first - before.last <= _LISTED and left.reading.value.startswith(before.reading.value[:10])


def named_of(scene: Scene, left: Mention, right: Mention) -> Mention | None:
    """Return the left of "the July 7 attack in 1937" with the year that is said after what it names, or None."""
    words = scene.words.words
    gap, one, other = words[left.last : right.first], left.reading, right.reading
    if not 2 <= len(gap) <= _NAME + 1 or gap[-1] != "in" or words[left.first - 1 : left.first] != ["the"]:
        return None
    if other.family != "year" or "year assumed" not in one.rule or calendar.grain(one.value) not in ("D", "M"):
        return None
    if not all(word.isalpha() for word in gap) or not calendar.days(other.value)[0]:
        return None
    value = f"{other.value}{one.value[4:]}"
    if calendar.days(value)[0] is None:
        return None
    return replace(left, reading=replace(one, value=value, rule=_SHARED, anchor=TEXT, days=None))


def spanning(scene: Scene, left: Mention, right: Mention) -> Mention:
    """Return the left of "March 13-15" with the days of both, or the left as it is."""
    words = scene.words
    if words.words[left.last : right.first] not in (["-"], ["to"], ["through"]):
        return left
    bare = (right.first, right.last) if right.last - right.first == 1 else (left.first, left.last)
    first, last = calendar.days(left.reading.value)[0], calendar.days(right.reading.value)[1]
    if bare[1] - bare[0] != 1 or words.letters[bare[0]] not in (DAY_FIGURE, NTH) or not first or not last:
        return left
    if {calendar.grain(left.reading.value), calendar.grain(right.reading.value)} != {"D"} or first >= last:
        return left
    return replace(left, reading=replace(left.reading, days=(first, last)))


def bracketed(scene: Scene, left: Mention, right: Mention) -> Mention | None:
    """Return "next year" of "next year (2017)", "today (6.2.2017)" with what the brackets name, or None."""
    words = scene.words.words
    one, other = left.reading, right.reading
    opens, closes = words[left.last : right.first], words[right.last : right.last + 1]
    beside = opens == [","] and one.family == "deictic" and other.rule == "absolute: day, month and year"
    if not beside and (opens not in (["("], ["["]) or closes not in ([")"], ["]"])):
        return None
    if one.family not in ("period", "deictic") or one.anchor != PUBLICATION or other.anchor is not None:
        return None
    grain = calendar.grain(one.value)
    if grain != calendar.grain(other.value) or grain not in ("Y", "M", "D"):
        return None
    return replace(left, reading=replace(one, value=other.value, rule="period: named in brackets", days=None))


def value_on(monday: date, day: date) -> str:
    """Return the day of the week that begins on `monday` which has the weekday of `day`."""
    return (monday + timedelta(day.weekday())).isoformat()


def _awaits_day(reading: Reading) -> bool:
    """Return whether a clock time or part of a day has its day only by assumption."""
    return reading.type == "TIME" and "T" in reading.value and reading.family in ("clock", "daypart")


def dated(scene: Scene, left: Mention, right: Mention) -> Mention | None:
    """Return the clock time with the day that is said after it ("14:30 GMT on Monday"), or None."""
    gap = scene.words.words[left.last : right.first]
    if gap[:1] == ["("] and ")" in gap[:5]:  # (0735 GMT)
        gap = gap[gap.index(")") :]
    gap = [word for word in gap if word not in _QUOTES]
    if (
        len(gap) > 1
        and gap[0] == gap[-1] == "on"
        and len(gap) <= _CHANNEL
        and scene.words.written(left.last + 1).istitle()
    ):
        gap = ["on"]  # "at 19:30 GMT on Channel One on Monday 13 February"
    if gap not in (["on"], ["of"], [")"], [",", "on"], [")", "on"]) or right.reading.type not in _DATES:
        return None
    if not _awaits_day(left.reading) or calendar.grain(day := right.reading.value.split("T")[0]) != "D":
        return None
    if gap == [")"] and _is_told_before(scene, left):
        return None  # "Friday: Lazio v Roma (20:30 CET) Saturday: ..."
    value = f"{day}T{left.reading.value.partition('T')[2]}"
    return replace(
        left, reading=replace(left.reading, value=value, rule="clock: the day after it", anchor=TEXT, days=None)
    )
