"""On which side a date lies by what stands right before it: "runs through Friday", "earlier on Friday"."""

from analysis.times.clauses import sentence_before
from analysis.times.lexer import Words
from analysis.times.patterns import CONTEXTS, UNITS
from analysis.times.weights import AHEAD, weight_of

_RUNS, _VERBS = frozenset({"last", "run", "runs"}), frozenset({"continue", "continues", "lasts"})
_AWAITS = frozenset({"await", "awaited", "awaiting", "awaits"})
_WAITS = frozenset({"wait", "waited", "waiting", "waits"})
_SUBJECTS = frozenset({"'ll", "he", "it", "she", "that", "they", "to", "which", "will", "would"})
_SHOWN = frozenset({"aired", "broadcast", "posted", "published", "recorded"})
_UNTIL = frozenset({"through", "till", "to", "until"})
_OWNERS = frozenset({"'s", "her", "his", "its", "my", "our", "the", "their"})
_SPEECHES = frozenset({"address", "interview", "remarks", "speech", "testimony"})
_OF = frozenset({"after", "at", "by", "during", "in", "of", "since"})  # but "wait for her testimony on Friday"
_ABOUT, _ARTICLES = frozenset({"about", "into", "on", "over"}), frozenset({"a", "an", "his", "the", "their", "this"})
_SENTENCE, _PHRASE = 40, 4  # words


def side_beside(words: Words, first: int) -> float:
    """Return the side that the words right before a place tell, 0 where they tell none."""
    said = words.words[max(0, first - _PHRASE) : first]
    if said[-1:] and said[-1] in _UNTIL and said[-2:-1] and _runs(said[:-1]):
        return AHEAD  # "the festivities, which run through Wednesday"
    if said[-2:] == ["earlier", "on"] and _is_over(words, first):
        return -AHEAD  # "in an interview broadcast earlier on Tuesday"
    noun = said[:-1] if said[-1:] == ["on"] else said
    if len(noun) < len(["of", "his", "speech"]) or noun[-1] not in _SPEECHES or noun[-2] not in _OWNERS:
        return 0.0
    waits = words.words[max(0, first - (said[-1] == "on") - len(["wait", "for", "her", "testimony"]))]
    if noun[-3] in _AWAITS or (noun[-3] == "for" and waits in _WAITS):
        return AHEAD  # "as investors awaited the speech Friday", "they wait for her testimony on Friday"
    told = noun[-3] in _OF and _first_verb(words, first) <= 0
    return -AHEAD if told else 0.0  # "before they boast of the success of his speech Tuesday night"


def _is_over(words: Words, first: int) -> bool:
    """Return whether "earlier on" a day tells of what is over: "it was sold earlier on", no train that leaves so."""
    verb, before = _first_verb(words, first), words.words[max(0, first - 3)]
    return before not in UNITS and (verb < 0 or (verb == 0 and before in _SHOWN))


def _runs(said: list[str]) -> bool:
    """Return whether what is said ends with a verb that lasts: "which run", "it lasts", but not "a run"."""
    before = said[-2] if len(said) > 1 else ""
    are_many = before.endswith("s") and before not in _OWNERS
    return said[-1] in _VERBS or (said[-1] in _RUNS and (before in _SUBJECTS or are_many))


def is_mishap_of(words: Words, first: int) -> bool:
    """Return whether a mishap stands shortly before, which nobody knows ahead: "a string of raids this week"."""
    near = range(max(0, first - _PHRASE), first)
    return any(words.words[place] in CONTEXTS["mishaps"] and not is_subject(words, place) for place in near)


def is_subject(words: Words, place: int) -> bool:
    """Return whether an event that is awaited deals with what stands at a place: "a hearing about the fire"."""
    before = place - 1 - (words.words[place - 1] in _ARTICLES)
    return before > 0 and words.words[before] in _ABOUT and words.words[before - 1] in CONTEXTS["awaited"]


def _first_verb(words: Words, first: int) -> float:
    """Return the weight of the first verb of the sentence before a place, 0 where there is none."""
    weights = (weight_of(words, place) for place in sentence_before(words, first, _SENTENCE))
    return next((weight for weight in weights if weight), 0.0)
