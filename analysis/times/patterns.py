"""The words of time, and the small language in which the families write their patterns.

Every word that means something here has a letter, so that a text becomes a string with one letter a
token, and a pattern over words is a regular expression over that string. It is written with the words
themselves; a name in capitals stands for a class of words or for a pattern made of them:

>>> from analysis.times.lexer import read_words
>>> weeks = pattern("the? (last|past) (?P<count>NUMBER) (?P<unit>UNITS)")
>>> bool(weeks.fullmatch(read_words("the past three weeks").letters))
True
"""

import re
from collections.abc import Iterable, Mapping

from analysis.lexicons import lexicon

_FIRST, _FIGURE = 0xE000, 0xF000  # the private use area of Unicode: letters that no lexer gives to a text
_letters: dict[str, str] = {}

OTHER = "_"  # any word that means nothing here
BREAK = "\n"  # the end of a paragraph
DASH = "\u2014"  # a dash between clauses, as against the hyphen of "two-day"
# Figures, by what they could be; `figure_letter` tells them apart.
DAY_FIGURE, YEAR_FIGURE, FIGURE, DECIMAL, NTH, CLOCK, ISO, SLASHED, DECADE, YEAR_RANGE, FRACTION, MONEY = (
    chr(_FIGURE + n) for n in range(12)
)


def letter(word: str) -> str:
    """Return the letter of a word, a new one where it has none yet."""
    return _letters.setdefault(word, chr(_FIRST + len(_letters)))


def letters_of(words: Iterable[str]) -> frozenset[str]:
    """Return the letters of these words: what a text must have for a pattern that needs one of them."""
    return frozenset(letter(word) for word in words)


def known_letters() -> Mapping[str, str]:
    """Return word → letter for every word of the lexicons and of the patterns."""
    return _letters


def any_of(words: Iterable[str]) -> str:
    """Return a pattern that matches one of these words or phrases, the longest first."""
    phrases = [[_of_phrase(word) for word in split(phrase)] for phrase in dict.fromkeys(words)]
    single = "".join(phrase[0] for phrase in phrases if len(phrase) == 1)
    longer = sorted(("".join(phrase) for phrase in phrases if len(phrase) > 1), key=lambda p: (-len(p), p))
    return "(?:" + "|".join([*longer, *([f"[{single}]"] if single else [])]) + ")"


def _of_phrase(word: str) -> str:
    """Return the letter of a word of a phrase; a full stop or a hyphen stands for itself."""
    return letter(word) if word[-1].isalnum() else re.escape(word)


def split(phrase: str) -> list[str]:
    """Return the tokens of a phrase of a lexicon: words, a possessive 's, a full stop."""
    return re.findall(r"[0-9]+/[0-9]+|[^\W_]+|'s|[^\w\s]", phrase.lower())


def rows(name: str) -> dict[str, Mapping[str, str]]:
    """Return the rows of a lexicon by their first column."""
    return {next(iter(row.values())): row for row in lexicon(name)}


MONTHS = {word: int(row["month"]) for word, row in rows("months").items()}
WEEKDAYS = {word: int(row["weekday"]) for word, row in rows("weekdays").items()}
UNITS = {word: row["unit"] for word, row in rows("units").items()}
NUMBERS = {word: float(row["number"]) for word, row in rows("numbers").items()}
SCALES = frozenset(word for word, row in rows("numbers").items() if row["kind"] == "scale")
ORDINALS = {word: int(row["number"]) for word, row in rows("ordinals").items()}
SEASONS = {word: row["season"] for word, row in rows("seasons").items()}
DAYPARTS = {word: row["part"] for word, row in rows("dayparts").items()}
DECADES = {word: int(row["digit"]) for word, row in rows("decades").items()}
QUANTIFIERS = {phrase: row["mod"] for phrase, row in rows("quantifiers").items()}
VAGUE = {phrase: row["value"] for phrase, row in rows("vague").items()}
ZONES = {zone: row["offset"] for zone, row in rows("zones").items()}
HOLIDAYS = {phrase: row["rule"] for phrase, row in rows("holidays").items()}

# Words that stand beside a time word and decide what it is.
CONTEXTS = {name: frozenset(row["words"].split()) for name, row in rows("contexts").items()}


def _form(name: str, form: str, column: str = "form") -> list[str]:
    return [word for word, row in rows(name).items() if row[column] == form]


_number_word = any_of(_form("numbers", "small", "kind") + _form("numbers", "tens", "kind"))
_scale = any_of(_form("numbers", "scale", "kind"))
_figures = f"[{DAY_FIGURE}{YEAR_FIGURE}{FIGURE}{DECIMAL}]"
_tens, _small = any_of(_form("numbers", "tens", "kind")), any_of(_form("numbers", "small", "kind"))
_a = f"[{letter('a')}{letter('an')}]"

CLASSES = {
    "MONTH": f"(?:{any_of(_form('months', 'full'))}|{any_of(_form('months', 'short'))}\\.?)",
    "WEEKDAY": f"(?:{any_of(_form('weekdays', 'full'))}|{any_of(_form('weekdays', 'short'))}\\.?)",
    "FULLDAY": any_of(_form("weekdays", "full")),
    "WEEKDAYS": any_of(_form("weekdays", "plural")),
    "UNIT": any_of(_form("units", "one", "number")),
    "UNITS": any_of(_form("units", "many", "number")),
    "NUMBER": (
        f"(?:{_figures}(?:-?{FRACTION})?(?:{_scale}){{0,2}}"
        f"|{_number_word}(?:-?{_number_word}){{0,2}}(?:{_scale}(?:{letter('and')}?{_number_word}(?:-?{_small})?)?){{0,2}}"
        f"|{_a}{_scale}{{1,2}})"
    ),
    "ORDINAL": f"(?:{NTH}|{_tens}-{any_of(ORDINALS)}|{any_of(ORDINALS)})",
    "SEASON": any_of(SEASONS),
    "DAYPART": any_of(DAYPARTS),
    "DECADEWORD": any_of(DECADES),
    "VAGUE": any_of(VAGUE),
    "ZONE": any_of(ZONES),
    "HOLIDAY": any_of(HOLIDAYS),
    "DAYNUMBER": DAY_FIGURE,
    "NTH": NTH,
    "YEAR": f"(?:{YEAR_FIGURE}|[{letter('nineteen')}{letter('eighteen')}{letter('twenty')}]-?{_tens}(?:-?{_small})?)",
    "CLOCK": CLOCK,
    "ISO": ISO,
    "SLASHED": SLASHED,
    "DECADE": DECADE,
    "YEARRANGE": YEAR_RANGE,
    "FRACTION": FRACTION,
    "DECIMAL": DECIMAL,
    "FIGURE": _figures,
    "BIGFIGURE": FIGURE,
    "MONEY": MONEY,
    "TENS": _tens,
    "SMALL": _small,
    "A": _a,
}
_NAMES = re.compile(r"\(\?P<\w+>|\\.|'s|[A-Za-z]+|\{[\d,]+\}")


def pattern(source: str) -> re.Pattern[str]:
    """Compile a pattern over words; space in it means nothing, `-`, `,` and `\\.` stand for themselves."""

    def compiled(match: re.Match[str]) -> str:
        name = match[0]
        if name[0] in "(\\{":
            return name
        return CLASSES[name] if name.isupper() else letter(name)

    return re.compile("".join(_NAMES.sub(compiled, part) for part in source.split()))
