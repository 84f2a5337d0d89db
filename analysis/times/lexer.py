"""A text → its words and, a letter a word, the string that the patterns of the families read."""

import re
from dataclasses import dataclass

from analysis.text.mending import mended
from analysis.times import patterns as w

# Bounded everywhere: a megabyte of digits or of letters becomes many tokens, in linear time.
_TOKEN = re.compile(
    r"""
      [AB]\.[CD]\b(?!\.)|(?:[A-Za-z]\.){2,4}                                                     # a.m., U.S., B.C.
    | '[stdm]\b|'(?:re|ve|ll)\b                                               # year's, won't
    | '[0-9]0s\b
    | [^\W\d_½¼¾⅓⅔]{1,40}
    | [0-9]{4}-[0-9][0-9]-[0-9][0-9](?![0-9])|[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}(?![0-9])
    | [0-9]{1,2}[.-][0-9]{1,2}[.-][0-9]{4}(?![0-9])
    | [½¼¾⅓⅔]
    | [0-9]{1,2}[:.][0-9][0-9](?::[0-9][0-9])?(?=\s?[ap]\.?m\b)|[0-9]{1,2}:[0-9][0-9](?::[0-9][0-9])?(?![0-9])
    | [0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9][0-9])(?![0-9])
    | [0-9]{1,3}/[0-9]{1,3}(?![0-9/])
    | [0-9]{4}-W[0-9]{2}(?![0-9])
    | [0-9]{4}[-/][0-9]{2}(?![0-9/-])
    | [0-9]{1,3}(?:,[0-9]{3}){1,4}(?![0-9])
    | [0-9]{1,9}\.[0-9]{1,9}
    | [0-9]{1,6}(?i:st|nd|rd|th)\b
    | [0-9]{1,4}[sS]\b|[0-9]{0,2}0'[sS]\b
    | [0-9]{3}0'[sS]\b(?!\s["'A-Z])|(?:(?<=\b[Tt]he\s)|(?<=early\s)|(?<=late\s))[0-9]{3}0'[sS]\b  # not 2010's "Faust"
    | [0-9]{1,20}
    | \n[ \t\r]{0,40}\n
    | ["'`*=~<>|]{2,40}                   # quotation marks and ornaments, a run of them as one
    | [^\s\w]|_|\d                    # any other sign; the figures of other scripts mean nothing here
    """,
    re.VERBOSE,
)
# Words of time that are also other words are read as time only with a capital.
_CAPITALS = frozenset(w.MONTHS) | frozenset(w.WEEKDAYS) | {"gmt", "est", "pt", "ct", "et", "ist", "mst", "pst", "cet"}
_PUNCTUATION = frozenset(",./()-;:!?'\"&")
_DATE = re.compile(r"[0-9]{4}[/-][0-9]+[/-][0-9]+|[0-9]+[./-][0-9]+[./-](?:[0-9]{4}|[0-9]{2})")
_YEAR_FIRST = re.compile("[0-9]{4}[/-]")
_FRACTIONS = frozenset("½¼¾⅓⅔")
_FIGURES = frozenset("0123456789")
_CURRENCY = frozenset("$£€¥#@")
_DOTTED = {
    "a.m.": "am",
    "p.m.": "pm",
    "b.c.": "bc",
    "b.c": "bc",
    "a.d": "ad",
    "a.d.": "ad",
    "e.s.t.": "est",
    "e.d.t.": "edt",
    "g.m.t.": "gmt",
}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: `letters[i]` is the class of `words[i]`, at `starts[i]` to `ends[i]`."""

    text: str
    words: list[str]  # in lower case
    starts: list[int]
    ends: list[int]
    letters: str

    def written(self, index: int) -> str:
        """Return the word as the text writes it."""
        return self.text[self.starts[index] : self.ends[index]]


def read_words(text: str) -> Words:
    """Return the words of `text` with their letters; offsets are characters of `text`."""
    plain = mended(text)
    known = w.known_letters()
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    letters: list[str] = []
    previous = ""
    for match in _TOKEN.finditer(plain):
        written = match[0]
        start, end = match.span()
        word = written.lower()
        first = written[0]
        if first.isalpha():
            word = _DOTTED.get(word, word)
            found = known.get(word, w.OTHER)
            if found != w.OTHER and (plain[start - 1 : start] == "@" or (word in _CAPITALS and not first.isupper())):
                found = w.OTHER  # "@daily_news"; "may", "sun"
        elif first in _FIGURES or first in _FRACTIONS or (first == "'" and len(written) == 4):
            inside = start and plain[start - 1].isalpha() and written.isdigit() and plain[end : end + 1].isalpha()
            if inside and letters[-1] != w.OTHER:
                letters[-1] = w.OTHER  # "March4Science" is a name from its beginning
            glued = inside or (start and plain[start - 1].isalpha() and letters[-1] == w.OTHER)  # a tag: #Games2016
            found = w.OTHER if glued else known.get(word) or figure_letter(word, previous)
        elif written == "-":
            found = "-" if plain[start - 1 : start].strip() and plain[end : end + 1].strip() else w.DASH
        elif first == "\n":
            found = w.BREAK
        else:
            found = written if written in _PUNCTUATION else known.get(word, w.OTHER)
        words.append(word)
        starts.append(start)
        ends.append(end)
        letters.append(found)
        previous = written if written != "@" or plain[end : end + 1].strip() else ""  # "the latest @ 8.45am"
    return Words(text, words, starts, ends, "".join(letters))


def figure_letter(figure: str, previous: str) -> str:
    """Return the letter of what is written in figures, by its form and by a sign of money before it."""
    if previous in _CURRENCY:
        return w.MONEY
    if figure.isdigit():
        if len(figure) <= 2:
            return w.DAY_FIGURE if 0 < int(figure) <= 31 else w.FIGURE
        return w.YEAR_FIGURE if len(figure) == 4 and "1000" <= figure <= "2199" else w.FIGURE
    if figure in _FRACTIONS:
        return w.FRACTION
    if _DATE.fullmatch(figure):
        return w.ISO if _YEAR_FIRST.match(figure) else w.SLASHED
    if ":" in figure:
        return w.CLOCK
    if "/" in figure:
        return w.YEAR_RANGE if _YEAR_FIRST.match(figure) else w.FRACTION
    if "-" in figure:
        return w.ISO if "w" in figure else w.YEAR_RANGE
    if figure[-2:] in ("st", "nd", "rd", "th"):
        return w.NTH if figure[:-2].strip("0") else w.OTHER  # nothing is the 0th of anything
    if figure[-1] == "s":
        return w.DECADE if figure[-2:-1] == "0" or figure[-3:-1] == "0'" else w.OTHER
    return w.FIGURE if "," in figure else w.DECIMAL
