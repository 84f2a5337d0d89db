"""Seasons: the winter of 1994, the summer, spring elections, a winter morning; seasons of sport."""

from dataclasses import replace

from analysis.times import anchor, calendar, habits, narrative
from analysis.times.every_year import is_of_opposites
from analysis.times.families.month import bare_month
from analysis.times.families.told import STEPS
from analysis.times.patterns import CONTEXTS, DAYPARTS, MONTHS, OTHER, SEASONS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule
from analysis.times.season_names import begin, names_event

EXAMPLES = [
    ("The rebels struck even in winter months when the fighting usually wanes.", "XXXX-WI"),
    ("When the winter heating is on in recent years, smog comes.", "XXXX-WI"),
    ("from autumn next year to the spring of 2000", "1999-FA"),
    ("It could be the worst storm of the winter.", "1998-WI"),
    ("It rained five times the summer rainfall average.", "XXXX-SU"),
    ("the winter of 1994", "1994-WI"),
    ("summer 1996", "1996-SU"),
    ("the fall of the wall", None),
    ("he scored last season", "PAST_REF"),
    ("before the end of the current season", "PRESENT_REF"),
    ("the next season of the show", None),
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
    ("This past season was long.", "PAST_REF"),
    ("I like to ski in the wintertime.", "XXXX-WI"),
    ("They will see it in the autumn budget. It makes the autumn budget hard, and it was so before.", "1998-FA"),
    ("They fight less in the winter months.", "XXXX-WI"),
    ("It is worst in the winter, when the sea is rough.", "XXXX-WI"),
    ("the Madrid Spring of 1938", "1938"),
    ("England face Rome in the summer. They go there in winter.", "1998-SU"),
    ("They swim in summer and ski in winter.", "XXXX-WI"),
    ("They will code over the summer months.", "1998-SU"),
    ("They lived in the Spring and Autumn Period.", None),
    ("It was the Mid-Autumn festival, near the winter solstices.", None),
    ("She also travels to Rome when schools close for the summer.", "XXXX-SU"),
    ("He will travel to Rome for the summer.", "1998-SU"),
    ("A cover of grass during winter led to more worms.", "XXXX-WI"),
]

_JUST = 135  # days; "the worst storm of the winter" said in April
_FRESH = 45  # days; "in the spring" said in March is of that spring, whatever the verb
_CLAUSE, _PRESENT = 10, frozenset({"is", "are"})
_AVERAGE = frozenset({"average", "averages", "norm"})
_POINTS = frozenset({"beginning", "start", "end", "arrival", "onset"})
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
    if phrase.has("year") and _is_uprising(phrase):
        return None  # the Prague Spring of 1968
    if phrase.has("year"):
        return Reading("DATE", f"{phrase.year()}-{name}", "period: season and year")
    published, words = phrase.scene.published, phrase.scene.words
    of_year = phrase.after() == "of" and _OF_YEAR.match(words.letters, phrase.last)
    if (phrase.after() == "of" and not of_year) or names_event(phrase):
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
        and phrase.before(2) not in _POINTS
        and not (row or followed or named)
    ):
        return None
    if (found := narrative.reached(phrase)) and (value := narrative.inherited(phrase, found, name)):
        return Reading("DATE", value, f"period: {narrative.RULE}", anchor=anchor.TEXT)
    if published is None:
        return None
    values = [f"{published.year + step:04d}-{name}" for step in (-1, 0, 1, 2)]
    begun = [value for value in values if begin(value) <= published][-1]
    if _is_each_year(phrase, named):
        return Reading("SET", f"XXXX-{name}", "repeated: the season of every year")  # "I ski in the wintertime"
    if phrase.before() in ("of", "after") and (published - begin(begun)).days < _JUST:
        return Reading("DATE", begun, "period: the season that is just over", anchor=anchor.PUBLICATION)
    if told := _told(phrase, f"-{name}", named):
        return Reading("DATE", told, "period: the season told before", anchor=anchor.PUBLICATION)
    if (published - begin(begun)).days < _FRESH:
        return Reading("DATE", begun, "period: the season that has just begun", anchor=anchor.PUBLICATION)
    coming = next(value for value in values if begin(value) > published)
    if anchor.looks_ahead(phrase) or (named and anchor.nearest(phrase, begin(begun), begin(coming))[0] != begin(begun)):
        return Reading("DATE", coming, "period: the season to come, by the verb", anchor=anchor.PUBLICATION)
    return Reading("DATE", begun, "period: the season begun last", anchor=anchor.PUBLICATION)


def _is_uprising(phrase: Phrase) -> bool:
    """Return whether a place with a capital makes a season the name of an uprising: the Prague Spring."""
    words, first = phrase.scene.words, phrase.match.start("season")
    named = first > 1 and words.written(first - 1)[:1].isupper() and words.letters[first - 1] == OTHER
    return named and words.written(first)[:1].isupper() and not anchor.opens(phrase.scene, first - 1, 1)


def _is_each_year(phrase: Phrase, named: bool) -> bool:
    """Return whether the season of every year is meant: "in the wintertime", "the winter months", "in winter, when"."""
    words, last = phrase.scene.words.words, phrase.last
    if words[last : last + 2] == ["months", "when"] and "usually" in words[last : last + _CLAUSE]:
        return True  # "attacks even in winter months when the fighting usually wanes"
    if any(words[place : place + 3] == ["in", "recent", "years"] for place in range(last, last + _CLAUSE)):
        return True  # "after the winter heating has been turned on in recent years"
    if not _AVERAGE.isdisjoint((phrase.after(), phrase.after(2))):
        return True  # "five times the summer rainfall average"
    if phrase.before() == "in" and phrase.word("season").endswith("time"):
        return True
    if phrase.before() == "during" and phrase.word("season") == phrase.scene.words.words[phrase.first] and not named:
        return True  # "a cover of grass during winter"
    if not named and is_of_opposites(phrase):
        return True
    if not named and (habits.is_general(phrase) or habits.is_custom(phrase)):
        return True  # "usually in the winter", "she goes there for the summer"
    if anchor.side(phrase) > 0:
        return False
    if phrase.after() == "months":
        return phrase.before() in ("in", "during", "through", "over")
    if phrase.before() == "in" and phrase.word("season") == phrase.scene.words.words[phrase.first] and not named:
        return anchor.side(phrase) == 0  # "they swim in summer"
    return (
        phrase.before() == "in"
        and words[last : last + 2] == [",", "when"]
        and not _PRESENT.isdisjoint(words[last : last + _CLAUSE])
    )


def _told(phrase: Phrase, rest: str, named: bool) -> str | None:
    """Return the season that the text has told as to come, where no verb tells: "this fall ... in the fall"."""
    for mention in reversed(phrase.scene.mentions[-_LOOK:]):
        reading, published = mention.reading, phrase.scene.published
        if reading.anchor == anchor.PUBLICATION and reading.value.endswith(rest):
            ahead = published is not None and begin(reading.value) > published
            return reading.value if ahead and (named or anchor.side(phrase) >= 0) else None
    return None


_SIDE = "(?P<side>last|this|next|current|coming|previous|past)"
_SEASONS = letters_of(SEASONS)
_ELECTIONS = "election|elections|referendum|budget|summit|conference"
RULES = (
    Rule("period", pattern(f"(the|this)? {_SIDE} season"), season_of_sport, letters_of(["season"])),
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
    Rule("period", pattern("(?<=[beginning start end arrival onset height] of) (?P<season>SEASON)"), season, _SEASONS),
    Rule("period", pattern(f"(?P<season>SEASON) (?={_ELECTIONS})"), season, _SEASONS),
    Rule(
        "period",
        pattern("(the|(?<=[- early mid late during since until by in and throughout from])) (?P<season>SEASON)"),
        season,
        _SEASONS,
    ),
)
