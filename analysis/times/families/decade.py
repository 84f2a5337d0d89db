"""Decades and centuries: the late 1970s, the nineties, the '80s, the 19th century, the 5th century B.C."""

import itertools
from dataclasses import replace

from analysis.times import calendar, narrative
from analysis.times.patterns import CONTEXTS, DECADES, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("the 1990s", "199"),
    ("the nineties", "199"),
    ("the '80s", "198"),
    ("the 1800s", "18"),
    ("the 5th century B.C.", "BC04"),
    ("the 19th century", "18"),
    ("the 19th and 20th centuries", "18"),
    ("the turn of the last century", "19"),
    ("They met at the turn of the millennium.", "20"),
    ("It was built at the turn of the 18th century.", "17"),
    ("the 1990's German boom", "199"),
    ("in the 20th Century", "19"),
    ("He is loved by the under-30s.", None),
    ("a bid by 20th Century Fox", None),
    ("They voted for the 21st Century Skills Act.", None),
    ("He wrote about 19th Century France.", "18"),
    ("the Xia (c. 21st century-16th century BC)", "BC20"),
    ("its rating is in the low 60s", None),
    ("both groups were of one age, mid-20s on average", None),
    ("It is the 30s bracket that buys.", None),
    ("Swimming for over 50s", None),
    ("It could be gone by the end of the century.", "19"),
    ("It is the biggest fair of the decade for our town.", "199"),
    ("It has been so this entire decade.", "199"),
]

_SINCE, _NEAR_YEAR = 10, 20  # years; words
_HALF = 50  # years; later than that the turn of the century may be the next
_ACTS = frozenset({"act", "bill", "fund", "funds", "initiative", "program", "programme"})
_POSSESSIVE = frozenset({"his", "her", "their", "my", "your", "our"})


def decade_before_christ(phrase: Phrase) -> Reading | None:
    """Read "the 470s BC" as a decade before the common era."""
    digits = phrase.word("decade").strip("s").strip("'")
    return Reading("DATE", f"BC{int(digits) // 10:03d}", "decade: before the common era") if digits.isdigit() else None


def decade(phrase: Phrase) -> Reading | None:
    """Read a decade; one without a century is the publication's or the last before it."""
    apart, alone = phrase.before() == "-", len(phrase.match[0]) == 1 and phrase.has("decade")
    if phrase.before(1 + apart) in ("over", "under") and (apart or alone):
        return None  # "the over-60s", "swimming for over 50s"
    age = phrase.has("word") or len(phrase.word("decade").strip("'")) <= len("60s")
    if age and _POSSESSIVE.intersection(phrase.before(count) for count in (1, 2, 3)):
        return None  # "in his mid-30s" is an age
    if _is_level(phrase):
        return None
    if phrase.has("word"):
        digits = str(DECADES[phrase.word("word")])
    else:
        digits = phrase.word("decade").strip("s").strip("'")[:-1]
    if len(digits) == 1:
        published = phrase.scene.published
        this = published.year // 10 if published else 199
        digits = str(this - (this - int(digits)) % 10)
        return Reading("DATE", digits, "decade: century assumed", anchor="published" if published else None)
    if len(digits) != 3 or digits <= "100":
        return None
    if digits.endswith("0") and digits != "200":
        return Reading("DATE", digits[:2], "century: as written")  # "the 1800s" are a hundred years, "the 2000s" ten
    return Reading("DATE", digits, "decade: as written")


def _is_level(phrase: Phrase) -> bool:
    """Return whether two figures tell how high something stands: a rating in the low 60s."""
    words, first = phrase.scene.words.words, phrase.first
    if phrase.has("word") or len(phrase.word("decade").strip("'")) != 3 or phrase.word("decade").startswith("'"):
        return False
    near = words[max(0, first - 20) : first] + words[phrase.last : phrase.last + 3]
    return phrase.before() in CONTEXTS["heights"] or not CONTEXTS["levels"].isdisjoint(near)


def century(phrase: Phrase) -> Reading | None:
    """Read the nth century as the hundred years that begin with n - 1."""
    if _is_in_name(phrase):
        return None
    nth = int(phrase.number("nth"))
    era = "BC" if phrase.has("era") else ""
    return Reading("DATE", f"{era}{nth - 1:02d}", "century: as written") if 0 < nth < 40 else None


def _is_in_name(phrase: Phrase) -> bool:
    """Return whether capitals make it part of a name: 20th Century Fox, "the 21st Century Skills Act"."""
    words, last = phrase.scene.words, phrase.last
    if not words.written(last - 1).istitle() or last >= len(words.words) or not words.written(last)[:1].isupper():
        return False
    if phrase.after() in CONTEXTS["firms"]:
        return True
    named = itertools.takewhile(lambda place: words.written(place)[:1].isupper(), range(last, len(words.words)))
    return any(words.words[place] in _ACTS for place in named)  # but "in the 19th Century London grew"


def turn(phrase: Phrase) -> Reading | None:
    """Read "the turn of the century" as the first years of the publication's own, "of the last" of the one before."""
    published, is_last = phrase.scene.published, phrase.has("last")
    if not is_last and (told := _year_before(phrase)):
        if _SINCE < told % 100 < _HALF:
            return None  # of a story of 1920 the century that has begun, or the next
        return Reading("DATE", f"{(told + _HALF) // 100:02d}", "century: its turn", "START", anchor="text", parts=10)
    is_young = published is not None and published.year % 100 < _HALF
    if published is None or not (is_last or is_young):
        return None
    value = f"{published.year // 100 - (is_last and is_young):02d}"
    return Reading("DATE", value, "century: its turn", "START", anchor="published", parts=10)


def _year_before(phrase: Phrase) -> int | None:
    """Return the year of a century before that a story has told right before: "In 1899, at the turn of the century"."""
    told, published = phrase.scene.mentions[-1] if phrase.scene.mentions else None, phrase.scene.published
    if told is None or phrase.first - told.last > _NEAR_YEAR or not calendar.grain(told.reading.value):
        return None
    year = told.reading.value[:4]
    own = published is not None and year[:2] == f"{published.year:04d}"[:2]
    return None if own or len(year) < len("1899") or not year.isdigit() else int(year)


def millennium(_: Phrase) -> Reading:
    """Read "the turn of the millennium" as that of the year 2000."""
    return Reading("DATE", "20", "century: its turn", "START", parts=10)


def turn_of(phrase: Phrase) -> Reading | None:
    """Read "the turn of the 20th century" as its first years."""
    found = century(phrase)
    return found and replace(found, rule="century: its turn", mod="START", parts=10)


def near(phrase: Phrase) -> Reading | None:
    """Read "the end of the century" and "this entire decade" as the publication's own."""
    published = phrase.scene.published
    if published is None or phrase.after() in CONTEXTS["firms"]:
        return None
    value = f"{published.year:04d}"[: 2 if phrase.word("unit") == "century" else 3]
    return Reading("DATE", value, "century: the publication's own", anchor="published")


def of_its_own(phrase: Phrase) -> Reading | None:
    """Read "the biggest event of the decade" as one of the publication's decade."""
    before = [phrase.before(count) for count in range(2, 2 + _NEAR_WORDS)]
    ranked = any(word in _RANKS or (word.endswith("est") and len(word) > len("best")) for word in before)
    return near(phrase) if ranked and not narrative.reached(phrase) else None


_RANKS, _NEAR_WORDS = frozenset({"best", "most", "worst"}), 4
_BC = letters_of(["bc", "bce"])
_NEAR = letters_of(["century", "decade"])
_CENTURY = letters_of(["century", "centuries"])
RULES = (
    Rule("decade", pattern("the? (?P<decade>DECADE) (bc|bce)"), decade_before_christ, _BC),
    Rule("decade", pattern("the? (?P<decade>DECADE)"), decade),
    Rule("decade", pattern("(the|(?<=[- early mid late])) (?P<word>DECADEWORD)"), decade),
    Rule("century", pattern("the turn of the (?P<last>last|previous)? century"), turn, _CENTURY),
    Rule("century", pattern("the turn of the millennium"), millennium, letters_of(["millennium"])),
    Rule("century", pattern("the turn of the (?P<nth>ORDINAL) -? century"), turn_of, _CENTURY),
    Rule("century", pattern("(?<=[by until before] the end of) the (?P<unit>century|decade)"), near, _NEAR),
    Rule("century", pattern("(?<=of) the (?P<unit>century|decade) (?!of|before|after|since|that|leading)"), of_its_own),
    Rule("century", pattern("(this (entire|whole)|the present) (?P<unit>century|decade)"), near, _NEAR),
    Rule(
        "century",
        pattern("the? (?P<nth>ORDINAL) (?=(,|and|or|to) (the|early|late)? ORDINAL centuries)"),
        century,
        _CENTURY,
    ),
    Rule(
        "century",
        pattern("the? (?P<nth>ORDINAL) century (?=(-|to|and|or) the? ORDINAL century (?P<era>bc|bce))"),
        century,
        _CENTURY,
    ),
    Rule("century", pattern("the? (?P<nth>ORDINAL) centuries"), century, _CENTURY),
    Rule("century", pattern("the? (?P<nth>ORDINAL) -? century ((?P<era>bc|bce)|ad|ce)?"), century, _CENTURY),
)
