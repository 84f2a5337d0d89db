"""On which side a date lies by what stands right before it: "runs through Friday", "earlier on Friday"."""

from analysis.times.clauses import sentence_before
from analysis.times.lexer import Words
from analysis.times.patterns import CONTEXTS
from analysis.times.weights import AHEAD, weight_of

_RUNS = frozenset({"continue", "continues", "last", "lasts", "run", "runs"})
_UNTIL = frozenset({"through", "till", "to", "until"})
_OWNERS = frozenset({"'s", "her", "his", "its", "my", "our", "the", "their"})
_SPEECHES = frozenset({"address", "interview", "remarks", "speech", "testimony"})
_SENTENCE, _PHRASE = 40, 4  # words


def side_beside(words: Words, first: int) -> float:
    """Return the side that the words right before a place tell, 0 where they tell none."""
    said = words.words[max(0, first - _PHRASE) : first]
    if said[-1:] and said[-1] in _UNTIL and said[-2:-1] and said[-2] in _RUNS:
        return AHEAD  # "the festivities, which run through Wednesday"
    if said[-2:] == ["earlier", "on"]:
        return -AHEAD  # "in an interview broadcast earlier on Tuesday"
    noun = said[:-1] if said[-1:] == ["on"] else said
    if noun[-1:] and noun[-1] in _SPEECHES and not _OWNERS.isdisjoint(noun[-3:-1]) and _is_told(words, first):
        return -AHEAD  # "before they boast of the success of his speech Tuesday night"
    return 0.0


def is_mishap_of(words: Words, first: int) -> bool:
    """Return whether a mishap stands shortly before, which nobody knows ahead: "a string of raids this week"."""
    return not CONTEXTS["mishaps"].isdisjoint(words.words[max(0, first - _PHRASE) : first])


def _is_told(words: Words, first: int) -> bool:
    """Return whether the first verb of the sentence before a place looks back, or none does either."""
    weights = (weight_of(words, place) for place in sentence_before(words, first, _SENTENCE))
    return next((weight for weight in weights if weight), 0.0) <= 0
