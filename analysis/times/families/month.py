"""Months alone, whose year the words around them tell: in January, the June meeting, from May to July."""

from datetime import date

from analysis.lexicons import words as lexicon_words
from analysis.times import anchor, antecedent, day_of_story, habits, leans, narrative
from analysis.times.every_year import is_of_custom
from analysis.times.month_names import is_month
from analysis.times.month_told import in_row, listed, named_after, named_before, named_last, reached_from, told_by_year
from analysis.times.patterns import CONTEXTS, MONTHS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("It is unclear due to a ruling in November.", "1997-11"),
    ("He was nominated by the party to run against her in September.", "1998-09"),
    ("They met three times last year: at a fair in February, at a forum in April, and in June.", "1997-02"),
    ("It stirred a debate soon after its release in May.", "1997-05"),
    ("In January, they said that since March, they had laid only nine.", "1997-03"),
    ("Bill Hill -- May's predecessor who lost the vote -- is puzzled.", None),
    ("They deal with the ringleaders of an attempted coup in July.", "1997-07"),
    ("They said that the rule could be revisited at a meeting in July.", "1998-07"),
    ("In her June Republican speech she said so.", "1997-06"),
    ("As of January 1996 they had sold nine. By the end of May, they sold twenty.", "1996-05"),
    ("They will look at a ruling from October that was split.", "1997-10"),
    ("They plan a March for Science.", None),
    ("The king sang in 1966. A cook posted what had featured in a November paper.", "1997-11"),
    ("The campaign runs throughout March.", "1998-03"),
    ("He was chosen as candidate for the post in July's general election.", "1998-07"),
    ("Prices rose in January. They are likely to have risen by 2 percent in January from a year ago.", "1998-01"),
    ("The text will be revised and enlarged before a budget is released around June.", "1998-06"),
    ("in January", "1998-01"),
    ("the month of January", "1998-01"),
    ("at its June meeting", "1998-06"),
    ("sales from January to November", "1997-01"),
    ("in December and January", "1998-01"),
    ("the report was published in March", "1997-03"),
    ("the March of Time", None),
    ("the March to Rome", None),
    ("The March for Rome is near.", None),
    ("an April referendum on reform will follow", "1998-04"),
    ("A poll found that they are tempted to stay away in May.", "1998-05"),
    ("Facing an election in June, they have cut taxes.", "1998-06"),
    ("He is committed to attending a summit in June.", "1998-06"),
    ("Theresa May resigned", None),
    ("Theresa May will go in the first week of May", "1998-05"),
    ("they may resign", None),
    ("He defended his March Budget.", "1998-03"),
    ("Britain's June vote shook the markets.", "1997-06"),
    ("the women's March drew crowds", None),
    ("Prices fell following the vote on the union in May.", "1997-05"),
    ("It opens after the vote in May.", "1998-05"),
    ("They vote in France in May and in Spain in September.", "1998-09"),
    ("a poll on the odds of winning April's closely watched election", "1998-04"),
    ("The baker saw it in April 1996. Marches had begun there in March.", "1996-03"),
    ("It was March 1972 and they were at war; by mid-March they had no bread.", "1972-03"),
    ("They may win seats in September's general election.", "1998-09"),
    ("They will go, unchanged from the previous forecast in December.", "1997-12"),
    ("It will come no earlier than June.", "1998-06"),
    ("In October, the ministry unveiled a plan to sell it.", "1997-10"),
    ("It was hit on January 11. They would look into the January strike.", "1998-01"),
    ("Every year in October they meet.", "XXXX-10"),
    ("Theresa May said that talks will begin in mid-May.", "1998-05"),
    ("570 percent of the average for January", "XXXX-01"),
    ("Details of the May crash will be told by the ministry.", "1997-05"),
    ("a film of the October Revolution", None),
    ("He lost the October War.", None),
    ("Preparations for the 1999 Cup, to be held in June, go on.", "1999-06"),
    ("They met Anna Bell, August Miller and others.", None),
    ("They must present plans for required reforms before April.", "1998-04"),
    ("It will be longer than at the first meeting in November.", "1997-11"),
    ("Workshops will shut down by the end of March.", "1998-03"),
    ("Earlier in 1996, it was tied to the raids in May in Rome.", "1996-05"),
    ("He ran against her in elections set for September.", "1998-09"),
    ("The November average is 60mm.", "XXXX-11"),
    ("above the July average for the coast", "XXXX-07"),
    ("beyond the May average of 70mm", "XXXX-05"),
    ("far colder than a typical January", "XXXX-01"),
    ("in February, average pay rose", "1998-02"),
    ("the January average was 3 percent", "1998-01"),
    ("Since last year's October it has been shut.", "1997-10"),
    ("They will meet no later than in April, it was agreed.", "1998-04"),
    ("She backed him up until the October leak of a tape.", "1997-10"),
    ("The vote had been due to take place in August.", "1997-08"),
    ("A plan, announced by the minister in August, covers schools.", "1997-08"),
    ("a party of that name (On the March)", None),
    ("It is vital that it is ready before the budget in October.", "1998-10"),
    ("It rose from 107 at the end of October to 113 by the end of December.", "1997-12"),
    ("He is thought to have lived there until December.", "1997-12"),
    ("The valley has two wet seasons, one from March to May and one from October to December.", "XXXX-05"),
    ("It gets rain in every month between May and July.", "XXXX-07"),
    ("The dry spell lasts until October.", "XXXX-10"),
    ("The flu usually spreads from November till March.", "XXXX-03"),
    ("Drivers first walked out over the plans in December.", "1997-12"),
    ("He was jailed in November 1993 and lost an appeal in May of the following year.", "1994-05"),
    ("He has organised a meeting of his party in Rome in May.", "1998-05"),
    ("Few believed that he could win November's election.", "1997-11"),
    ("Sales sank by a tenth, as against March last year.", "1997-03"),
    ("the upcoming March for Bread", None),
    ("They hang works by Jan Fabre.", None),
    ("the film The March Begins", None),
    ("He accepts the verdict of July's referendum, he would say. They voted on 23 July, she said.", "1997-07"),
    ("He won the first vote in June 1996. Today he is glad. It was further put off in June after a storm.", "1997-06"),
    ("The plan's fate won't be known until the end of the session in May.", "1998-05"),
]

_SPAN = frozenset({"to", "through", "until", "-"})
_TYPICAL = frozenset({"average", "normal", "typical", "usual"})  # "wetter than a normal February"
_AVERAGES = frozenset({"average", "mean", "norm"})
_OF_WEATHER = frozenset({"is", "for", "rainfall", "temperature", "temperatures", "high", "low", "snowfall"})
_MEASURES = frozenset({"mm", "cm", "inches", "degrees"})
_FUNCTION = lexicon_words("stop_words")
_MONTH = letters_of(MONTHS)
_BEGUN = 6  # days


def _is_typical(phrase: Phrase) -> bool:
    """Return whether the month of all years is meant: a normal February, the May average is 80mm."""
    if phrase.before() == "for" and phrase.before(2) in _AVERAGES:
        return True
    if habits.is_general(phrase) or is_of_custom(phrase):
        return True  # "the flu usually spreads from November till March"
    measured = phrase.after(2) in _OF_WEATHER or (phrase.after(2) == "of" and phrase.after(4) in _MEASURES)
    return phrase.before() in _TYPICAL or (phrase.after() in _AVERAGES and measured)


def _is_the_month(phrase: Phrase) -> bool:
    """Return whether it is the month after what was told: "in the summer of 2015 ... in the December"."""
    noun = phrase.after().isalpha() and phrase.after() not in _FUNCTION
    return phrase.before() == "the" and not noun and not phrase.after().isdigit()


def _is_each_year(phrase: Phrase) -> bool:
    """Return whether the month of every year is meant: "every year in February"."""
    told = phrase.scene.mentions[-1] if phrase.scene.mentions else None
    beside = told is not None and told.last == phrase.first - 1 and phrase.before() == "in"
    return beside and told is not None and told.reading.type == "SET" and told.reading.value == "P1Y"


def _is_not_this(phrase: Phrase, published: date, month: int) -> bool:
    """Return whether a month that has hardly begun is told as over by its name, and so is that of the year before."""
    is_new = month == published.month and published.day <= _BEGUN and phrase.before() == "in"
    return is_new and anchor.side(phrase) < 0


def _is_of_thing(phrase: Phrase) -> bool:
    """Return whether a thing that is over is named by its month: "the January crash will be looked into"."""
    return phrase.before() == "the" and phrase.after() in CONTEXTS["mishaps"]


def _number(phrase: Phrase) -> int:
    return MONTHS[phrase.list("month")[0]]


def bare_month(phrase: Phrase) -> Reading | None:
    """Read a month alone as the one that fits the words around it and lies near."""
    published, month = phrase.scene.published, _number(phrase)
    if not is_month(phrase):
        return None
    if _is_each_year(phrase):
        return Reading("SET", f"XXXX-{month:02d}", "repeated: the month of every year")
    if _is_typical(phrase):
        return Reading("SET", f"XXXX-{month:02d}", "repeated: the month of all years")
    found = narrative.beside(phrase) or narrative.reached(phrase) or narrative.looked_back(phrase)
    found = found or (narrative.told_before(phrase) if _is_the_month(phrase) else None)
    if (found := found or day_of_story.same_month(phrase, month)) and (
        value := narrative.inherited(phrase, found, f"{month:02d}")
    ):
        return Reading("DATE", value, f"absolute: {narrative.RULE}", anchor=anchor.TEXT)
    if phrase.after() in CONTEXTS["movements"] and phrase.scene.words.written(phrase.last)[:1].isupper():
        return None  # "the October Revolution", in a text of other years
    if published is None:
        return Reading("DATE", f"XXXX-{month:02d}", "absolute: the year is not known")
    if year := narrative.opened(phrase, before=0) or antecedent.year_followed(phrase, month):
        return Reading("DATE", f"{year:04d}-{month:02d}", f"absolute: {narrative.RULE}", anchor=anchor.TEXT)
    if value := listed(phrase, month):
        return Reading("DATE", value, "absolute: one of the year told", anchor=anchor.TEXT)
    if value := reached_from(phrase, month):
        return Reading("DATE", value, "absolute: year assumed, from the one before it", anchor=anchor.PUBLICATION)
    if value := named_before(phrase, month):
        return Reading("DATE", value, "absolute: year assumed, as told before", anchor=anchor.PUBLICATION)
    if value := told_by_year(phrase, month, published):
        return Reading("DATE", value, "absolute: year assumed, as told with its year", anchor=anchor.TEXT)
    if value := in_row(phrase, month):
        return Reading("DATE", value, "absolute: year assumed, from the one before it", anchor=anchor.PUBLICATION)
    if _is_of_thing(phrase) and month != published.month:
        value = f"{published.year - (month > published.month):04d}-{month:02d}"
        return Reading("DATE", value, "absolute: year assumed, past as of a thing", anchor=anchor.PUBLICATION)
    end = _row_end(phrase)
    past = date(published.year - (end > published.month), end, 1)
    future = date(published.year + (end < published.month), end, 1)
    chosen, how = anchor.nearest(phrase, past, future, leans.of_month(phrase))
    assert chosen is not None
    if chosen > published and (year := antecedent.year_of_event(phrase)):
        return Reading("DATE", f"{year:04d}-{month:02d}", "absolute: the year of the event", anchor=anchor.TEXT)
    if how.startswith("ahead") and (again := named_last(phrase, past) or named_after(phrase, past)):
        return Reading("DATE", again, "absolute: year assumed, as told before", anchor=anchor.PUBLICATION)
    told = antecedent.told_within(phrase, "M") if phrase.before() == "since" and how.startswith("past") else None
    if told and told < chosen.isoformat()[:7]:
        chosen, how = date(chosen.year - 1, month, 1), "past as before the month told"  # "in May ... since June"
    if _is_not_this(phrase, published, month):
        chosen, how = date(published.year - 1, month, 1), "past by the verb"
    value = f"{chosen.year - (month > end):04d}-{month:02d}"
    return Reading("DATE", value, f"absolute: year assumed, {how}", anchor=anchor.PUBLICATION)


def _row_end(phrase: Phrase) -> int:
    """Return the last month of a row, whose side the first takes: November in "between January and November"."""
    letters, last = phrase.scene.words.letters, phrase.last
    spans = phrase.after() in _SPAN or (phrase.before(), phrase.after()) == ("between", "and")
    return MONTHS[phrase.after(2)] if spans and letters[last + 1 : last + 2] in _MONTH else _number(phrase)


RULES = (Rule("absolute", pattern("(the month of)? (?P<month>MONTH)"), bare_month, _MONTH),)
