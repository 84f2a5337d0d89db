"""Whether today means these years by the clause alone: "is alive today", "up from 37% today".

No time long over need be told beside it, as `nowadays` asks; what each sign says is seldom said of one day.
"""

import itertools

from analysis.times.anchor import ends_sentence
from analysis.times.clauses import said_before
from analysis.times.patterns import NUMBERS
from analysis.times.phrase import Phrase

_FEW, _CLAUSE = 5, 14  # words
_IS, _NOT = frozenset({"'re", "'s", "are", "aren", "is", "isn"}), frozenset({"'t", "not", "still", "t"})
_COMPARES = (["compared", "to"], ["compared", "with"], ["up", "from"], ["down", "from"])
_SHARES = frozenset({"fifth", "half", "percent", "%", "quarter", "third"})
_AMOUNTS = _SHARES | NUMBERS.keys() | {"a", "about", "almost", "just", "nearly", "only", "over", "per", "cent"}
_ARE = frozenset({"'re", "'s", "are", "is"})
_MADE = frozenset({"built", "developed", "grown", "manufactured", "produced", "sold", "taught", "used"})
_GOES_ON = frozenset(
    {"continue", "continues", "endure", "endures", "exist", "exists", "persist", "persists", "survives"}
)
_LONG = frozenset({"centuries", "decades", "generations", "years"})
_AGES = frozenset({"centuries", "generations"})
_HUNDREDS = (["hundreds", "of"], ["thousands", "of"])
_LIKE = (["what", "it", "'s", "like", "to"], ["what", "it", "is", "like", "to"])
_LASTING = frozenset({"changing", "living"})  # "how the lives of women are changing today"
_RELATIVES, _OPENS_THAT = frozenset({"that", "which"}), frozenset({"given", "fact", "now", "so"})
_SEEN_AS = frozenset({"a", "an", "called", "considered", "known", "regarded"})
_AGO_REACH = 24  # words


def is_of_these_years(phrase: Phrase) -> bool:
    """Return whether what the clause says of today is said of these years, and of no one day."""
    if phrase.before() == "alive" and phrase.before(3 if phrase.before(2) in _NOT else 2) in _IS:
        return True  # "there are many who are not alive today", but "was rescued alive today"
    signs = (_is_figure, _is_of_trade, _goes_on, _is_indirect, _is_lasting, _is_relative, _is_before_ago)
    return any(sign(phrase) for sign in signs)


def words_before(phrase: Phrase, reach: int = _CLAUSE) -> list[str]:
    """Return the words of the sentence before the phrase, from its beginning, at most `reach`."""
    return said_before(phrase.scene.words, phrase.first, reach)


def ends_clause(phrase: Phrase) -> bool:
    """Return whether no word follows the phrase at once."""
    return not phrase.after()[:1].isalnum()


def _is_figure(phrase: Phrase) -> bool:
    """Return whether a figure of today is set beside another: "up from 37 percent today", "only a third today"."""
    said = words_before(phrase, 2 + _FEW)
    if not ends_clause(phrase) or not (phrase.before()[:1].isdigit() or phrase.before() in _SHARES | NUMBERS.keys()):
        return False
    for place in range(len(said) - 1):
        if said[place : place + 2] in _COMPARES:
            return all(word[:1].isdigit() or word in _AMOUNTS for word in said[place + 2 :])
    return False


def _is_of_trade(phrase: Phrase) -> bool:
    """Return whether things of a kind are judged, as they are made today: "many of the homes being built today are"."""
    said = words_before(phrase, 2 * _FEW)
    places = (place for place in range(3, len(said) - 1) if said[place] == "being" and said[place + 1] in _MADE)
    return phrase.after() in _ARE and any("of" in said[place - 3 : place - 1] for place in places)


def _goes_on(phrase: Phrase) -> bool:
    """Return whether what has gone on for ages goes on: "they have done so for centuries and it continues today"."""
    said = words_before(phrase, 2 * _CLAUSE)
    ages = any(
        word in _AGES or (word == "years" and said[place - 2 : place] in _HUNDREDS) for place, word in enumerate(said)
    )
    lasts = phrase.before() in _GOES_ON and phrase.before(2) in ("and", "it", "still", "that", "this")
    return ends_clause(phrase) and lasts and ages and "for" in said and "ago" not in said


def _is_indirect(phrase: Phrase) -> bool:
    """Return whether a clause says what something is like: "what it's like to raise children today"."""
    said = words_before(phrase)
    return ends_clause(phrase) and any(said[place : place + 5] in _LIKE for place in range(len(said) - 4))


def _is_lasting(phrase: Phrase) -> bool:
    """Return whether what goes on takes years: "how lives are changing in the town today"."""
    said = words_before(phrase, 2 * _FEW)
    if phrase.before() == "that" and phrase.before(2) in _OPENS_THAT:
        words = phrase.scene.words
        ahead = range(phrase.last, min(len(words.words), phrase.last + 2 * _FEW))
        said = list(itertools.takewhile(lambda word: word not in ".!?", (words.words[place] for place in ahead)))
    elif not ends_clause(phrase) or "how" not in words_before(phrase):
        return False
    return any(one == "are" and other in _LASTING for one, other in itertools.pairwise(said))


def _is_relative(phrase: Phrase) -> bool:
    """Return whether a clause says what something has become: "the flag, which is today a symbol"."""
    if phrase.before() in _ARE and phrase.before(2) in _RELATIVES:
        return phrase.after() in _SEEN_AS
    words, said = phrase.scene.words, words_before(phrase, _FEW)
    place = next((place for place in range(1, len(said) - 2) if said[place : place + 2] == ["what", "is"]), 0)
    named = range(phrase.first - len(said) + place + 2, phrase.first)  # "in what is southern Poland today"
    is_land = all(words.written(each)[:1].isupper() or words.words[each].endswith("ern") for each in named)
    return place > 0 and said[place - 1] in ("in", "of") and is_land


def _is_before_ago(phrase: Phrase) -> bool:
    """Return whether the next sentence tells what was long ago: "We are friends today with those. Decades ago, ..."."""
    words, said = phrase.scene.words, phrase.scene.words.words
    if phrase.before(2) not in _ARE or not _is_plural(phrase.before()):
        return False  # "she is in Rome today. Years ago she fled it"
    ends = 0
    for place in range(phrase.last, min(len(said), phrase.last + _AGO_REACH)):
        ends += ends_sentence(words, place)
        if ends > 1:
            return False
        if said[place] == "ago":
            return ends == 1 and said[place - 1] in _LONG
    return False


def _is_plural(word: str) -> bool:
    """Return whether a word looks like the plural of a noun: "are allies", not "is in Rome"."""
    return len(word) > len("this") and word.endswith("s") and not word.endswith("ss")
