"""Where sentences end, and which verb a date belongs to."""

from analysis.lexicons import words as lexicon_words
from analysis.times.lexer import Words
from analysis.times.patterns import CONTEXTS
from analysis.times.weights import weight_behind, weight_of

# Where another clause begins: its verb tells of its own time ("said on Saturday that he will ...").
_CLAUSES = CONTEXTS["clauses"]
_ABBREVIATIONS = lexicon_words("abbreviations")
REACH = 30  # words; a verb further off is seldom the one that the date belongs to
_QUOTES = frozenset({'"', "''", "``"})  # who says it stands outside: "in June," he said
_RELATIVES, _ASIDES = frozenset({"who", "which"}), frozenset({",", "--", "-", "\u2013", "\u2014"})
NEXT = 5  # words; where the verb of that clause stands


def ends_sentence(words: Words, index: int) -> bool:
    """Return whether a word, or rather a sign, ends a sentence."""
    if words.letters[index] != ".":
        return words.letters[index] in "!?\n"
    before = words.words[index - 1] if index else ""
    following = words.written(index + 1)[:1] if index + 1 < len(words.words) else ""
    return (len(before) > 1 or before.isdigit()) and before not in _ABBREVIATIONS and not following.islower()


def sentence_before(words: Words, first: int, reach: int) -> range:
    """Return the places of the sentence before a place, from its beginning, at most `reach` words."""
    start = first
    while start > max(0, first - reach) and not ends_sentence(words, start - 1):
        start -= 1
    return range(start, first)


def said_before(words: Words, first: int, reach: int) -> list[str]:
    """Return the words of the sentence before a place, from its beginning, at most `reach`."""
    places = sentence_before(words, first, reach)
    return words.words[places.start : places.stop]


def in_clause(words: Words, first: int) -> bool:
    """Return whether a word of a sentence's other clause stands before a place: "he hid it because he fell in 1990"."""
    for index in range(first - 1, max(-1, first - REACH), -1):
        if ends_sentence(words, index):
            return False
        if words.words[index] in _CLAUSES:
            return True
    return False


def nearest_verb(words: Words, first: int, last: int) -> float:
    """Return the weight of the verb that a date belongs to: one of its own clause, before it first, or a later one."""
    own = True  # whether the clause of the date has not yet been left
    for index in range(first - 1, max(-1, first - REACH), -1):
        if ends_sentence(words, index) or (words.words[index] in _QUOTES and words.words[index - 1] == ":"):
            break
        if weight := weight_behind(words, index):
            return weight
        if own and words.words[index] in _CLAUSES:
            own = False  # "they looked at the day when the way to Easter begins"
            if weight := verb_behind(words, last, NEXT):
                return weight
    return verb_behind(words, last)


def verb_behind(words: Words, last: int, reach: int = REACH) -> float:
    """Return the weight of the first verb behind a date, at most `reach` words off, in its own clause."""
    aside = False  # within a relative clause: "in May, who was there, told them"
    for index in range(last, min(len(words.words), last + reach)):
        word = words.words[index]
        if ends_sentence(words, index) or word in _QUOTES:
            break
        if word in _RELATIVES and words.words[index - 1] in _ASIDES:
            aside = True
        elif word in _CLAUSES:
            break
        elif aside and word in _ASIDES:
            aside = False
        elif not aside and (weight := weight_of(words, index)):
            return weight
    return 0.0
