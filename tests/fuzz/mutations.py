"""Passages of real articles → texts that nobody would write, each from a seed."""

import datetime
import random
import re
from pathlib import Path

# What readers, tokenisers, dates and charts have stumbled over; each may land anywhere in a passage.
ODD = [
    *("\0", "\x07", "\x1b[31m", "\x85", "\u2028", "\ufeff", "\ufffd", "\uffff", "\U0010ffff", "\ud800", "\udfff"),
    *("\u202e", "\u2066", "\u200b", "\u200d", "\u0301" * 9, "👨‍👩‍👧", "🙂" * 7, "ﬁ", "İ", "ß", "١٢", "½", "²"),
    *("Ⅻ", "一月"),
    *("“", "”", '"', "'", "’", "«", "‹", "''", '"?', "‘‘", "—", "–", "--", "…", "...", "\n", "\n\n", "\r", "\t"),
    *("$x$", "$\\frac{}$", "$3 billion and $x", "<script>alert(1)</script>", "</svg>", "&lt;", "]]>", "=1+1", "../"),
    *("½a year", "1½hr", "0", "00", "31/02/2023", "29 February 2023", "24:61", "year 0", "9999", "10000 BC", "1 AD"),
    *(
        "a million years ago",
        "in 99999999999 years",
        "-5 days ago",
        "the 1st century",
        "the 0th quarter",
        "every day",
        "Q5 2023",
        "'s",
    ),
    *("of the war", "that he said that", ", ", "and", "not", "will", "on Friday", "two weeks later", "since May 9999"),
]
_WORD = re.compile(r"\S+")
_SENTENCE = re.compile(r"[^.!?\n]{3,300}[.!?][”’\"')]{0,2}\s?")


def passages(paths: list[Path]) -> list[str]:
    """Return the sentences of the articles in `paths`, their front matter left out."""
    texts = [re.sub(r"\A---\n.*?^---\n", "", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE) for path in paths]
    return [match[0] for text in texts for match in _SENTENCE.finditer(text)]


def mutated(chance: random.Random, sentences: list[str]) -> str:
    """Return one to three sentences of an article with up to six changes: cut, doubled, swapped, spliced, made odd."""
    first = chance.randrange(len(sentences))
    text = "".join(sentences[first : first + chance.choice((1, 1, 1, 2, 3))])
    for _ in range(chance.randrange(7)):
        text = chance.choice(_CHANGES)(chance, text, sentences)
    text = text[:1000]
    return text if text.strip() else "x"


def day(chance: random.Random) -> datetime.date | None:
    """Return a day of publication between the years 1 and 9999, often near an end, or none."""
    last = datetime.date.max.toordinal()
    near = [chance.randrange(1, 400), last - chance.randrange(400), chance.randrange(730_000, 750_000)]
    return chance.choice([None, *(datetime.date.fromordinal(each) for each in (*near, chance.randrange(1, last)))])


def _cut(chance: random.Random, text: str, _: list[str]) -> str:
    begin = chance.randrange(len(text) + 1)
    return text[:begin] + text[begin + chance.randrange(1, 40) :]


def _odd(chance: random.Random, text: str, _: list[str]) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(ODD) + text[at:]


def _between_words(chance: random.Random, text: str, _: list[str]) -> str:
    at = chance.choice([match.end() for match in _WORD.finditer(text)] or [0])
    return f"{text[:at]} {chance.choice(ODD)} {text[at:]}"


def _any_character(chance: random.Random, text: str, _: list[str]) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chr(chance.choice((chance.randrange(0x250), chance.randrange(0x110000)))) + text[at + 1 :]


def _repeated(chance: random.Random, text: str, _: list[str]) -> str:
    begin = chance.randrange(len(text) + 1)
    part = text[begin : begin + chance.randrange(1, 30)]
    return text[:begin] + part * chance.choice((2, 3, 12)) + text[begin:]


def _swapped(chance: random.Random, text: str, _: list[str]) -> str:
    words = text.split(" ")
    one, other = chance.randrange(len(words)), chance.randrange(len(words))
    words[one], words[other] = words[other], words[one]
    return " ".join(words)


def _spliced(chance: random.Random, text: str, sentences: list[str]) -> str:
    other = chance.choice(sentences)
    return text[: chance.randrange(len(text) + 1)] + other[chance.randrange(len(other)) :]


def _number(chance: random.Random, text: str, _: list[str]) -> str:
    return re.sub(r"\d+", lambda match: match[0] if chance.random() < 0.5 else str(chance.randrange(100_000)), text)


def _cased(chance: random.Random, text: str, _: list[str]) -> str:
    return chance.choice((str.upper, str.lower, str.title, str.swapcase))(text)


_CHANGES = [_cut, _odd, _odd, _between_words, _any_character, _repeated, _swapped, _spliced, _number, _cased]
