"""Seasons and months of a name near the publication or near what was told: last fall, that summer, next season."""

from dataclasses import replace

from analysis.times import anchor, antecedent, calendar, narrative
from analysis.times.families.month import bare_month
from analysis.times.families.period import NEAR
from analysis.times.families.told import STEPS, TOLD
from analysis.times.patterns import CONTEXTS, DAYPARTS, MONTHS, OTHER, SEASONS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("last fall", "1997-FA"),
    ("last October", "1997-10"),
    ("last January", "1997-01"),
    ("the winter of 1994", "1994-WI"),
    ("summer 1996", "1996-SU"),
    ("the fall of the wall", None),
    ("he scored last season", "PAST_REF"),
    ("before the end of the current season", "PRESENT_REF"),
    ("the next season of the show", None),
    ("the next Winter Olympics", None),
    ("between 1994 and the spring of the following year", "1995-SP"),
    ("the winter White House", None),
    ("The estate is the winter home of a king.", None),
    ("He wore the winter coat.", None),
    ("They ran the summer camp.", None),
    ("The summer brought rain.", "1997-SU"),
    ("the winter and summer Paralympic Games", None),
    ("On a winter morning, two boys left.", "XXXX-WITMO"),
    ("One summer evening they met.", "XXXX-SUTEV"),
    ("on a January morning", "1998-01TMO"),
    ("on a cold and wet January morning", "1998-01TMO"),
    ("The spring elections will show it.", "1998-SP"),
    ("They await spring elections.", "1998-SP"),
    ("They sold spring onions.", None),
    ("in summer, winter and indoor sports", None),
    ("It is up this fall. They hope to beat him in the fall.", "1998-FA"),
    ("It was on 19 November 1995. On Monday they met. That November was wet.", "1995-11"),
    ("it told Bild that January was warm", "1998-01"),
    ("it found that January was warm", "1998-01"),
    ("there is a chance that March and April will be warm", "1998-04"),
    ("This past season was long.", "PAST_REF"),
    ("I like to ski in the wintertime.", "XXXX-WI"),
    (
        "They will see it in the autumn budget. That makes the autumn budget a hard one, and it was hard before.",
        "1998-FA",
    ),
]

_ROW = 6  # words of a row of seasons and what they are the seasons of
_FRESH = 45  # days; "in the spring" said in March is of that spring, whatever the verb
_LOOK = 30  # mentions
_SURELY = CONTEXTS["surely"] | {"during", "over", "by", "for", "throughout", "through", "into", "after", "before"}
_OF_YEAR = pattern("of the? (this|last|next|that|same|following|previous|coming) year")


def season_of_sport(phrase: Phrase) -> Reading | None:
    """Read "last season", "this season" as over, going on or to come: which months they are the text does not say."""
    step, published = STEPS[phrase.list("side")[-1]], phrase.scene.published
    if phrase.after() == "of":
        return None  # "the next season of the show"
    value = ("PRESENT_REF", "FUTURE_REF", "PAST_REF")[step]
    anchored = anchor.PUBLICATION if published else None
    days = calendar.publication_days(published, value) if step else None
    return Reading("DATE", value, "period: a season of sport", anchor=anchored, days=days or (None, None))


def near_named(phrase: Phrase) -> Reading | None:
    """Read the last, this or the next month or season of a name."""
    published, side = phrase.scene.published, phrase.list("side")[-1]
    if side == "latest" or _names_event(phrase):
        return None  # "the latest winter storm", "the next Winter Olympics"
    name = f"{MONTHS[phrase.list('month')[0]]:02d}" if phrase.has("month") else SEASONS[phrase.word("season")]
    if published is None:
        return Reading("DATE", f"XXXX-{name}", "period: the publication is not known")
    values = [f"{published.year + step:04d}-{name}" for step in (-2, -1, 0, 1, 2)]
    this = calendar.value_of(published, "M" if phrase.has("month") else "S")
    if STEPS[side] == 0:
        value = values[2]
    elif STEPS[side] > 0:
        value = next(value for value in values if _begin(value) > published)
    else:
        # The month just over is "last month": its name with "last" is the year before's.
        limit = calendar.shifted(this, -1) if phrase.has("month") and side == "last" else this
        value = [value for value in values if _begin(value) < _begin(limit or this)][-1]
    return Reading("DATE", value, f"period: {side}", anchor=anchor.PUBLICATION)


def told_named(phrase: Phrase) -> Reading | None:
    """Read "that summer", "the following spring", "the previous April" from what was mentioned last."""
    if _names_event(phrase) or (phrase.word("side") == "that" and _is_clause(phrase)):
        return None  # "it found that January was warm"
    name = f"{MONTHS[phrase.list('month')[0]]:02d}" if phrase.has("month") else SEASONS[phrase.word("season")]
    found = narrative.reached(phrase)
    if STEPS[phrase.list("side")[-1]] == 0 and (same := _same(phrase, name)):
        return Reading("DATE", same, f"period: {phrase.word('side')}", anchor=anchor.TEXT)
    value = found.value if found else antecedent.reference(phrase.scene, "Y M D Q W S")
    told = calendar.days(value)[0] if value else phrase.scene.published
    if told is None:
        return None
    values = [f"{year:04d}-{name}" for year in range(max(1, told.year - 2), min(9998, told.year + 2) + 1)]
    step = STEPS[phrase.list("side")[-1]]
    grain = calendar.grain(value) if value else "D"
    if step == 0:
        chosen = (
            f"{told.year:04d}-{name}" if grain == "Y" else max(v for v in values if _begin(v) <= told or v == values[0])
        )
    elif step > 0:
        last = calendar.days(value)[1] if value and grain != "Y" else told
        chosen = (
            next(v for v in values if _begin(v) > (last or told)) if grain != "Y" else f"{told.year + 1:04d}-{name}"
        )
    else:
        chosen = [v for v in values if _begin(v) < told][-1]
    return Reading("DATE", chosen, f"period: {phrase.word('side')}", anchor=anchor.TEXT)


def _same(phrase: Phrase, name: str) -> str | None:
    """Return the month or season of that name that the text has told: "on 19 November 2015 ... that November"."""
    for mention in reversed(phrase.scene.mentions[-_LOOK:]):
        value = mention.reading.value
        if value[4:].startswith(f"-{name}") and value[:4].isdigit():
            return value[: 5 + len(name)]
    return None


def _is_clause(phrase: Phrase) -> bool:
    """Return whether "that" begins a clause: it said that January was warm, a chance that March will be."""
    verb = phrase.after(3) if phrase.after() == "and" else phrase.after()
    return phrase.before() in CONTEXTS["reports"] or verb in CONTEXTS["modals"] or phrase.before(2) == "told"


def _begin(value: str) -> calendar.date:
    first = calendar.days(value)[0]
    assert first is not None
    return first


def _names_event(phrase: Phrase) -> bool:
    """Return whether a season only names a thing: the Winter Olympics, the summer Games, the winter White House."""
    words, after = phrase.scene.words, phrase.last
    if phrase.after() in ("and", "or") and phrase.after(2) in SEASONS:
        after += 2  # "the winter and summer Games"
        if phrase.after(3) in CONTEXTS["seasonal"] and phrase.has("season"):
            return True
    row = words.words[after : after + _ROW]
    if phrase.has("season") and row[:1] == [","] and row[1:2] and row[1] in SEASONS:
        return not CONTEXTS["seasonal"].isdisjoint(row)  # "summer, winter and indoor sports"
    if not phrase.has("season") or after >= len(words.words) or words.letters[after] != OTHER:
        return False
    if words.words[after] in CONTEXTS["seasonal"]:
        return True
    return words.written(after)[:1].isupper() and words.written(after - 1)[:1].isupper()


def part_of_a_day(phrase: Phrase) -> Reading | None:
    """Read "a winter morning" as one that the text does not date, "a January morning" as one of the month."""
    part = DAYPARTS[phrase.word("part")]
    if phrase.has("season"):
        return Reading("TIME", f"XXXX-{SEASONS[phrase.word('season')]}T{part}", "period: a day of the season")
    found = bare_month(phrase)
    return found and replace(found, type="TIME", value=f"{found.value}T{part}")


def season(phrase: Phrase) -> Reading | None:
    """Read a season of a year, or "the summer" as the last one begun."""
    name = SEASONS[phrase.word("season")]
    if phrase.has("year"):
        return Reading("DATE", f"{phrase.year()}-{name}", "period: season and year")
    published, words = phrase.scene.published, phrase.scene.words
    of_year = phrase.after() == "of" and _OF_YEAR.match(words.letters, phrase.last)
    if (phrase.after() == "of" and not of_year) or _names_event(phrase):
        return None
    if of_year:
        year = published.year if published else calendar.date.max.year
        return Reading("DATE", f"{year}-{name}", "period: of the year told after it", compared=True)
    beside = phrase.scene.mentions and phrase.scene.mentions[-1].last >= phrase.first - 2
    row = beside and calendar.grain(phrase.scene.mentions[-1].reading.value) == "S"
    if phrase.before() == "and" and not row:
        return None  # "peace and winter"
    followed = phrase.after() == "and" and any(phrase.after(count) in SEASONS for count in (2, 3))
    named = phrase.after() in CONTEXTS["awaited"]
    if (
        phrase.word("season") in ("fall", "spring")
        and phrase.before() not in _SURELY
        and not (row or followed or named)
    ):
        return None
    if (found := narrative.reached(phrase)) and (value := narrative.inherited(phrase, found, name)):
        return Reading("DATE", value, f"period: {narrative.RULE}", anchor=anchor.TEXT)
    if published is None:
        return None
    values = [f"{published.year + step:04d}-{name}" for step in (-1, 0, 1, 2)]
    begun = [value for value in values if _begin(value) <= published][-1]
    if phrase.word("season").endswith("time") and phrase.before() == "in":
        return Reading("SET", f"XXXX-{name}", "repeated: the season of every year")  # "I ski in the wintertime"
    if told := _told(phrase, f"-{name}", named):
        return Reading("DATE", told, "period: the season told before", anchor=anchor.PUBLICATION)
    if (published - _begin(begun)).days < _FRESH:
        return Reading("DATE", begun, "period: the season that has just begun", anchor=anchor.PUBLICATION)
    coming = next(value for value in values if _begin(value) > published)
    if anchor.looks_ahead(phrase) or (
        named and anchor.nearest(phrase, _begin(begun), _begin(coming))[0] != _begin(begun)
    ):
        return Reading("DATE", coming, "period: the season to come, by the verb", anchor=anchor.PUBLICATION)
    return Reading("DATE", begun, "period: the season begun last", anchor=anchor.PUBLICATION)


def _told(phrase: Phrase, rest: str, named: bool) -> str | None:
    """Return the season that the text has told as to come, where no verb tells: "this fall ... in the fall"."""
    for mention in reversed(phrase.scene.mentions[-_LOOK:]):
        reading, published = mention.reading, phrase.scene.published
        if reading.anchor == anchor.PUBLICATION and reading.value.endswith(rest):
            ahead = published is not None and _begin(reading.value) > published
            return reading.value if ahead and (named or anchor.side(phrase) >= 0) else None
    return None


_SIDE = "(?P<side>last|this|next|current|coming|previous|past)"
_SEASONS = letters_of(SEASONS)
_ELECTIONS = "election|elections|referendum|budget|summit|conference"
RULES = (
    Rule("period", pattern(f"(the|this)? {_SIDE} season"), season_of_sport, letters_of(["season"])),
    Rule("period", pattern(f"{TOLD} ((?P<month>MONTH)(?!DAYNUMBER)|(?P<season>SEASON))"), told_named),
    Rule("period", pattern(f"{NEAR} ((?P<month>MONTH)(?!DAYNUMBER)|(?P<season>SEASON))"), near_named),
    Rule(
        "period",
        pattern("(A|one) (?P<season>SEASON) (?P<part>morning|afternoon|evening|night)"),
        part_of_a_day,
        _SEASONS,
    ),
    Rule(
        "period",
        pattern("(A|one)? (?P<month>MONTH) (?P<part>morning|afternoon|evening|night)"),
        part_of_a_day,
        letters_of(MONTHS),
    ),
    Rule("period", pattern("the? (?P<season>SEASON) of? (?P<year>YEAR)"), season, _SEASONS),
    Rule("period", pattern(f"(?P<season>SEASON) (?={_ELECTIONS})"), season, _SEASONS),
    Rule(
        "period",
        pattern("(the|(?<=[- early mid late during since until by in and throughout])) (?P<season>SEASON)"),
        season,
        _SEASONS,
    ),
)
