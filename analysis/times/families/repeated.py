"""What happens again and again: every Monday, each July, annually, everyday; of rates see `rate`."""

from analysis.lexicons import words as lexicon_words
from analysis.times import anchor
from analysis.times.amounts import amount, vague_amount
from analysis.times.patterns import (
    CONTEXTS,
    DAYPARTS,
    MONTHS,
    OTHER,
    SEASONS,
    UNITS,
    WEEKDAYS,
    letters_of,
    pattern,
    rows,
)
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("Almost every second person is for it.", None),
    ("Do you want it each weekday?", "P1D"),
    ("It comes each weekday morning.", "XXXX-XX-XXTMO"),
    ("three-monthly rises", "P3M"),
    ("[ANN LEE / OSLO DAILY]", None),
    ("It gets smoother with every passing year.", "P1Y"),
    ('It was told by the "Allgemeine Zeitung" daily.', None),
    ("every Monday", "XXXX-WXX-1"),
    ("each July", "XXXX-07"),
    ("every two weeks", "P2W"),
    ("annually", "P1Y"),
    ("on Tuesday nights", "XXXX-WXX-2TNI"),
    ("a daily paper", "P1D"),
    ("he told the German daily Bild", None),
    ("it was in Israel's daily Haaretz", None),
    ("he told the Politiken daily.", None),
    ("the Kommersant daily published a letter", None),
    ("a letter published by Kommersant daily.", None),
    ("She spoke to Kommersant daily earlier.", None),
    ("They do it everyday.", "P1D"),
    ("She swims at weekends.", "XXXX-WXX-WE"),
    ("It is shut on weekdays.", "P1D"),
    ("Everyday they come to the gate.", "P1D"),
    ("It is about the everyday and its joys; everyday life is hard.", None),
    ("It may fall, the Tagblatt business daily notes.", None),
    ("Follow @weekly_review for more.", None),
    ("the White House daily briefing", "P1D"),
    ("a satirical weekly Oslo loves", None),
    ("the founder of local news weekly Nordlys", None),
    ("every morning", "XXXX-XX-XXTMO"),
    ("every single day", "P1D"),
    ("He would not do it in a month of Sundays.", None),
    ("He came every second day.", "P2D"),
    ("Every half hour she is asked.", "PT30M"),
    ('He told the daily "Bild".', None),
    ("Every 15 minutes or so one dies.", "PT15M"),
    ("It is cleared every few months.", "PXM"),
]

_PERIODS = {word: row["period"] for word, row in rows("repeated").items()}


def named(phrase: Phrase) -> Reading | None:
    """Read every Monday, each summer, Tuesday nights."""
    if phrase.before() == "of" and phrase.before(2) in UNITS:
        return None  # "not in a month of Sundays"
    if phrase.has("weekday"):
        part = phrase.word("part").rstrip("s")
        value = f"XXXX-WXX-{WEEKDAYS[phrase.list('weekday')[0]]}" + (f"T{DAYPARTS[part]}" if part else "")
    elif phrase.has("month"):
        value = f"XXXX-{MONTHS[phrase.list('month')[0]]:02d}"
    else:
        value = f"XXXX-{SEASONS[phrase.word('season')]}"
    return Reading("SET", value, "repeated: by name")


def every(phrase: Phrase) -> Reading | None:
    """Read every day, each year, every two weeks."""
    noun = phrase.scene.words.letters[phrase.last : phrase.last + 1] == OTHER and phrase.after() not in lexicon_words(
        "stop_words"
    )
    if phrase.word("unit") == "second" and noun and not phrase.has("count"):
        return None  # "almost every second person"
    count = phrase.number("count") if phrase.has("count") else 2.0 if phrase.has("other") else 1.0
    return Reading("SET", amount(count, UNITS[phrase.word("unit")]), "repeated: every")


def each_weekday(phrase: Phrase) -> Reading:
    """Read "each weekday", "each weekday morning"."""
    return part(phrase) if phrase.has("part") else Reading("SET", "P1D", "repeated: every")


def everyday(phrase: Phrase) -> Reading | None:
    """Read "they do it everyday" as every day; "everyday life" is only common."""
    after = phrase.after(2) if phrase.after() in ("and", "or", ",") else phrase.after()  # "everyday, he said"
    describes = after.isalpha() and after not in _FUNCTION
    if describes or phrase.before() in CONTEXTS["owners"] | _GRADES:
        return None
    return Reading("SET", "P1D", "repeated: every")


def on_each(phrase: Phrase) -> Reading:
    """Read "on weekends", "at weekends", "on weekdays"."""
    return Reading("SET", "XXXX-WXX-WE" if phrase.word("days") == "weekends" else "P1D", "repeated: every")


def every_few(phrase: Phrase) -> Reading:
    """Read "every few months"."""
    return Reading("SET", vague_amount(UNITS[phrase.word("unit")]), "repeated: every")


def half(phrase: Phrase) -> Reading:
    """Read every half hour."""
    return Reading("SET", amount(0.5, UNITS[phrase.word("unit")]), "repeated: every")


def adverb(phrase: Phrase) -> Reading | None:
    """Read daily, weekly, annually; in "the Daily News" it is a name."""
    words, last = phrase.scene.words, phrase.last
    if phrase.after() in CONTEXTS["papers"] and words.written(last)[:1].isupper():
        return None
    if last < len(words.words) and words.written(phrase.first)[:1].isupper() and words.written(last)[:1].isupper():
        return None
    if _is_paper(phrase):
        return None
    return Reading("SET", _PERIODS[phrase.word("word")], "repeated: by its adverb")


def every_so_many(phrase: Phrase) -> Reading:
    """Read "three-monthly" as every three months."""
    return Reading("SET", amount(phrase.number("count"), _PERIODS[phrase.word("word")][-1]), "repeated: by its adverb")


def _is_paper(phrase: Phrase) -> bool:
    """Return whether a daily or weekly is a newspaper: the German daily Bild, the Izvestia daily, the weekly said."""
    words, before = phrase.scene.words, phrase.first - 1
    if phrase.word("word") not in ("daily", "weekly", "monthly") or before < 0:
        return False
    name = phrase.last + (phrase.after() in _QUOTES)
    called = name < len(words.words) and words.written(name)[:1].isupper()
    named = words.written(before)[:1].isupper() and not anchor.opens(phrase.scene, before, 1)
    if words.written(phrase.first).isupper() and words.written(before).isupper():
        return True  # "[ANN LEE / OSLO DAILY]"
    if called and (name > phrase.last or named or phrase.before() == "'s" or phrase.before() in CONTEXTS["leanings"]):
        return True
    if phrase.before() in CONTEXTS["leanings"] and before > 1 and words.written(before - 1)[:1].isupper():
        return True  # "the Handelsblatt business daily"
    if phrase.after() in CONTEXTS["reports"] | _REPORTS:
        return named or phrase.before() in ("the", "newspaper")
    if phrase.before() in _QUOTES:
        return before > 0 and words.written(before - 1)[:1].isupper()  # "in Monday's 'Allgemeine' daily"
    first = before
    while first > 0 and words.written(first)[:1].isupper():
        first -= 1
    ends = not phrase.after()[:1].isalpha() or phrase.after() in _FUNCTION
    return named and ends and words.words[first] in ("the", "'s", "to", "by")


def part(phrase: Phrase) -> Reading:
    """Read every morning, each night."""
    return Reading("SET", f"XXXX-XX-XXT{DAYPARTS[phrase.word('part')]}", "repeated: by its part of the day")


_FUNCTION = lexicon_words("stop_words") | {"earlier"}
_GRADES = frozenset({"as", "be", "is", "less", "more", "most", "so", "too", "very", "was", "were"})  # "so everyday"
_QUOTES = frozenset({'"', "'", "``", "''"})
_REPORTS = frozenset({"published", "quoted", "reported", "reports", "carried", "cited", "writes"})
_COUNT = "(?P<count>NUMBER)? ((to|or|-) NUMBER)?"
_ADVERB = "|".join(_PERIODS)
RULES = (
    Rule("repeated", pattern("(every|each) (other|second|third)? (?P<weekday>WEEKDAY) (?P<part>DAYPART)?"), named),
    Rule("repeated", pattern("(?P<weekday>FULLDAY) (?P<part>mornings|afternoons|evenings|nights)"), named),
    Rule("repeated", pattern("(?P<weekday>WEEKDAYS)"), named),
    Rule("repeated", pattern("(every|each) ((?P<month>MONTH)|(?P<season>SEASON))"), named),
    Rule(
        "repeated",
        pattern(f"(every|each) single? (?P<other>other|second(?=UNIT))? {_COUNT} (?P<unit>UNIT|UNITS) (or so)?"),
        every,
    ),
    Rule("repeated", pattern("(every|each) half (?P<unit>hour)"), half, letters_of(["half"])),
    Rule("repeated", pattern(f"(?P<word>{_ADVERB})"), adverb),
    Rule("repeated", pattern("(?P<count>NUMBER) - (?P<word>monthly|weekly|yearly)"), every_so_many),
    Rule("repeated", pattern("(every|each) weekday (?P<part>DAYPART)?"), each_weekday, letters_of(["weekday"])),
    Rule("repeated", pattern("every passing (?P<unit>day|week|month|year)"), every),
    Rule("repeated", pattern("(?<=[on at during]) (?P<days>weekends|weekdays)"), on_each),
    Rule("repeated", pattern("everyday"), everyday, letters_of(["everyday"])),
    Rule("repeated", pattern("(every|each) (few|several) (?P<unit>UNITS)"), every_few),
    Rule("repeated", pattern("(every|each) (?P<part>DAYPART)"), part),
)
