"""Whether today means these years by the clause alone: "is alive today", "more cars today".

No time long over need be told beside it, as `nowadays` asks; what each sign says is seldom said of one day.
"""

import itertools

from analysis.times.anchor import ends_sentence
from analysis.times.clauses import sentence_before
from analysis.times.patterns import CONTEXTS, NUMBERS, UNITS
from analysis.times.phrase import Phrase

_FEW, _CLAUSE = 5, 14  # words
_COMPARES = (["compared", "to"], ["compared", "with"], ["up", "from"], ["down", "from"])
_SHARES = frozenset({"fifth", "half", "percent", "%", "quarter", "third"})
_THERE, _ARE = frozenset({"there"}), frozenset({"'re", "'s", "are", "exist", "is"})
_MORE = frozenset({"fewer", "less", "many", "more", "too"})
_MADE = frozenset({"built", "developed", "grown", "manufactured", "produced", "sold", "taught", "used"})
_GOES_ON = frozenset(
    {"continue", "continues", "endure", "endures", "exist", "exists", "persist", "persists", "survives"}
)
_LONG = frozenset({"centuries", "decades", "generations", "years"})
_LIKE = (["it", "'s", "like"], ["it", "is", "like"], ["it", "means", "to"], ["it", "takes", "to"])
_LASTING = frozenset({"changing", "living"})  # "how the lives of women are changing today"
_RELATIVES, _OPENS_THAT = frozenset({"that", "which"}), frozenset({"given", "fact", "now", "so"})
_HAPPENING = ("ing", "ed")
_SEEN_AS = frozenset({"called", "considered", "known", "regarded"})
_AGO_REACH = 24  # words
_BEING = CONTEXTS["states"] - {"has", "have", "want", "wants", "need", "needs"}


def is_of_these_years(phrase: Phrase) -> bool:
    """Return whether what the clause says of today is said of these years, and of no one day."""
    if phrase.before() == "alive" and "found" not in (phrase.before(2), phrase.before(3)):
        return True  # "there are many who are not alive today"
    signs = (_is_figure, _is_count, _is_of_trade, _goes_on, _is_indirect, _is_lasting, _is_relative, _is_before_ago)
    return any(sign(phrase) for sign in signs)


def _said(phrase: Phrase, reach: int = _CLAUSE) -> list[str]:
    words, near = phrase.scene.words, sentence_before(phrase.scene.words, phrase.first, reach)
    return words.words[near.start : near.stop]


def _ends_clause(phrase: Phrase) -> bool:
    return not phrase.after()[:1].isalnum()


def _is_figure(phrase: Phrase) -> bool:
    """Return whether a figure of today is set beside another: "up from 37 percent today", "only a third today"."""
    said = _said(phrase, 2 + _FEW)
    if not _ends_clause(phrase) or not (phrase.before()[:1].isdigit() or phrase.before() in _SHARES | NUMBERS.keys()):
        return False
    return any(said[place : place + 2] in _COMPARES for place in range(len(said) - 1))


def _is_count(phrase: Phrase) -> bool:
    """Return whether more or fewer of a kind are there than were: "there are more drivers on the road today"."""
    said = _said(phrase)
    for place, word in enumerate(said[:-2]):
        if word in _THERE and said[place + 1] in _ARE and not _MORE.isdisjoint(said[place + 2 : place + 4]):
            return _ends_clause(phrase)
    return False


def _is_of_trade(phrase: Phrase) -> bool:
    """Return whether things of a kind are meant, as they are made today: "the homes being built here today"."""
    return any(one == "being" and other in _MADE for one, other in itertools.pairwise(_said(phrase, 2 * _FEW)))


def _goes_on(phrase: Phrase) -> bool:
    """Return whether what has gone on for years goes on: "they have done so for decades and it continues today"."""
    said = _said(phrase, 2 * _CLAUSE)
    return _ends_clause(phrase) and phrase.before() in _GOES_ON and not _LONG.isdisjoint(said)


def _is_indirect(phrase: Phrase) -> bool:
    """Return whether a clause says what something is like: "what it's like to raise children today"."""
    said = _said(phrase)
    return _ends_clause(phrase) and any(said[place : place + 3] in _LIKE for place in range(len(said) - 2))


def _is_lasting(phrase: Phrase) -> bool:
    """Return whether what goes on takes years: "how lives are changing in the town today"."""
    said = _said(phrase, 2 * _FEW)
    if phrase.before() == "that" and phrase.before(2) in _OPENS_THAT:
        words = phrase.scene.words
        ahead = range(phrase.last, min(len(words.words), phrase.last + 2 * _FEW))
        said = list(itertools.takewhile(lambda word: word not in ".!?", (words.words[place] for place in ahead)))
    elif not _ends_clause(phrase) or "how" not in _said(phrase):
        return False
    return any(one == "are" and other in _LASTING for one, other in itertools.pairwise(said))


def _is_relative(phrase: Phrase) -> bool:
    """Return whether a clause says what something has become: "the flag, which is today a symbol"."""
    said = _said(phrase, _FEW)
    if phrase.before() in _ARE and phrase.before(2) in _RELATIVES:
        after = phrase.after()
        return after[:1].isalpha() and (after in _SEEN_AS or not after.endswith(_HAPPENING))
    places = range(len(said) - 2)
    return any(said[place + 1 : place + 3] == ["what", "is"] and said[place] in ("in", "of") for place in places)


def _is_before_ago(phrase: Phrase) -> bool:
    """Return whether the next sentence tells what was long ago: "We are friends today with those. Decades ago, ..."."""
    words, said = phrase.scene.words, phrase.scene.words.words
    if _BEING.isdisjoint(_said(phrase, _FEW)):
        return False
    ends = 0
    for place in range(phrase.last, min(len(said), phrase.last + _AGO_REACH)):
        ends += ends_sentence(words, place)
        if ends > 1:
            return False
        if said[place] == "ago":
            return said[place - 1] in _LONG and UNITS.get(said[place - 1], "E") != "D"
    return False
