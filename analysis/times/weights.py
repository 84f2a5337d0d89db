"""How strongly a word looks ahead of the publication, or back: will, said, due, "was chosen to run"."""

import re

from analysis.lexicons import lexicon
from analysis.times.lexer import Words
from analysis.times.patterns import CONTEXTS, OTHER

_WEIGHTS = {row["word"]: float(row["weight"]) for row in lexicon("tense") if row["where"] == "near"}
AHEAD = 5.0
_GOING_ON, _ARE = 1.0, frozenset({"is", "are", "'re"})
_PERFECT = -0.5
_CLAUSE = 8  # words
_UNSURE = -0.1
_PAST = -3.0  # for a form in -ed that is neither "need" nor "unspecified"
_DECIDED = 0.8  # "decided to vote in May": less surely ahead
_LEADS = 2.5  # for a past verb that leads to what is to be done: "was chosen to run"
PARTICIPLE = re.compile("(?!un)[a-z]{2,}[^e]ed")
_BOUND = CONTEXTS["bound"]
_LEADING = dict.fromkeys(CONTEXTS["leads"], _LEADS) | dict.fromkeys(("committed", "decided"), _DECIDED)
_BEFORE_NOUNS = frozenset({"a", "an", "the", "this", "his", "her", "its", "their"})  # "agreed to a truce"
_INFINITIVE = CONTEXTS["modals"] | {"to", "'ll"}
_LOOKING = frozenset({"look", "looks", "looking"})
_DESCRIBES = (_BEFORE_NOUNS | {"'s", "for", "of", "with"}) - {"this"}  # "this followed a quarrel"
_JOINED = ([","], ["by"], ["in"], ["to"], ["at"], ["on"])
_LITTLE = frozenset({"to", "is", "are"})  # words that tell the side only with those before them
_IS = frozenset({"is", "are", "'s", "'re"})
_AWAITED = frozenset({"expected", "likely", "due", "scheduled", "slated"})  # "is expected to meet on Tuesday"
_AWAITED |= {"determined", "eager", "keen", "poised", "prepared", "ready", "tempted", "willing"}
_HELD = CONTEXTS["held"]
_TO_APPEAR = [["to", verb] for verb in ("appear", "attend", "face", "reappear", "report", "return")]
_HAD_BEEN = ["had", "been"]  # "had been due to take place in August"
_ISSUED = frozenset({"announced", "approved", "introduced", "launched", "published", "released", "signed", "unveiled"})
_ARRANGED = frozenset({"arranged", "booked", "organised", "organized", "scheduled"})
_GOES_ON = frozenset({"continue", "continues", "ends", "expires", "resume", "resumes", "returns"})
_ASKED, _WISH = frozenset({"asked", "applied", "called", "pressed", "pushed"}), 4  # words
_BEFALLS = frozenset({"losing", "suffering", "sustaining"})
_MAY, _THOUGHT = frozenset({"may", "might"}), frozenset({"believed", "imagined", "knew", "thought"})
_HAD, _SEE = (["have"], ["be"], ["not"]), (["feel"], ["hear"], ["see"])
_SHOW = frozenset({"face", "meet"})
_SHOWS = (["meet", "the", "press"], ["face", "the", "nation"])
_SEEN = (["seen"], ["heard"], ["felt"], ["found"], ["smelled"], ["smelt"])
_MAY_BE = frozenset({"could", "might"})
_HAVE = frozenset({"has", "have", "'ve", "already"})
_PLANNERS = CONTEXTS["modals"] | {"they", "we", "you", "i", "who", "also", "now", "not", "still", "to", "people"}
_GRADES = frozenset({"a", "an", "the", "more", "most", "very", "as", "no", "less", "so"})
_TAKES = frozenset({"as", "at", "from", "immediately", "in", "on"})
_FIRST = frozenset({"initially", "originally", "first"})
_EARLIER, _OPENING = frozenset({"originally", "previously"}), 7  # words


def weight_of(words: Words, index: int) -> float:
    """Return how strongly a word looks ahead (positive) or back (negative); 0 for most."""
    told = _told_with_next(words, index)
    return _own_weight(words, index) if told is None else told


def _told_with_next(words: Words, index: int) -> float | None:
    """Return what a word tells together with those right beside it, None where they have no sense of their own."""
    said = words.words
    if said[index : index + 2] == ["set", "for"]:
        return AHEAD  # "elections set for September"
    if said[index] == "won" and said[index + 1 : index + 2] in (["'t"], ["t"]):
        return AHEAD  # "it won't be known until the session in May"
    if said[index] == "taking" and said[index + 1 : index + 2] in (["place"], ["effect"]):
        return 0.0 if said[max(0, index - 1)] in ("was", "were") else AHEAD  # "the vote taking place on Monday"
    if index and said[index - 1] == "after" and said[index] in _BEFALLS:
        return _PAST  # "they will travel to Rome after losing there on Saturday", which nobody knows ahead
    if said[index] in _SHOW and said[index : index + 3] in _SHOWS:
        return 0.0
    if said[index] == "forward" and said[max(0, index - 1)] in _LOOKING:
        return AHEAD  # "looking forward to the forum in December"
    if said[index : index + 2] == ["responsible", "for"] and said[index - 1 : index] != ["be"]:
        return _PAST  # "they were responsible for the mix-up on Sunday"
    if said[index] in _GOES_ON and said[index + 1 : index + 2] == ["on"]:
        return AHEAD  # "as the meeting continues on Friday"
    if said[index : index + 2] == ["placed", "to"]:
        return _LEADS  # "they look best placed to avoid it this year"
    if said[index] in _MAY_BE and said[index + 1 : index + 2] == ["be"] and said[index + 2 : index + 3] not in _SEEN:
        return _LEADS  # "the rule could be revisited in July", but "flags could be seen on Saturday"
    if said[index] in _MAY and _may_come(words, index):
        return _LEADS
    if said[index] in ("meet", "play") and said[max(0, index - 1)] == "to":
        return 0.0  # "it was hard to meet demand well into the summer"
    if said[index : index + 2] in (["soon", "after"], ["soon", "afterward"], ["soon", "afterwards"]):
        return 0.0  # "it stirred a debate soon after its release in March"
    due = index - (said[index] == "to")
    if said[due : due + 2] == ["due", "to"] and said[due + 2 : due + 3] and said[due + 2] in _BEFORE_NOUNS:
        return 0.0  # "it is unclear due to a ruling in February"
    if said[index] == "face" and said[max(0, index - 1)] == "-":
        return 0.0  # an about-face
    return None


def _own_weight(words: Words, index: int) -> float:
    """Return what a word tells by itself, as the words near it turn that."""
    said = words.words
    weight = _WEIGHTS.get(said[index])
    if weight is None and said[index].endswith("ing") and said[max(0, index - 1)] in _ARE:
        return _GOING_ON  # "are holding talks before a summit on Wednesday"
    if weight is None:  # a form in -ed, but no name: "the United States"
        named = words.written(index)[:1].isupper()
        weight = _PAST if PARTICIPLE.fullmatch(said[index]) and not named else 0.0
    if weight == 0 and said[index] not in _LITTLE:
        return 0.0
    if weight == _PAST and (_is_adjective(words, index) or said[max(0, index - 2)] == "with"):
        return 0.0  # "with results announced on Sept. 6"
    before = said[max(0, index - 2) : index]
    if weight < 0 and before[-1:] and before[-1] in _INFINITIVE:
        return 0.0  # "will shut down", "to put off"
    if weight < 0 and _is_perfect(said, index):
        return _PERFECT
    if weight == _PAST and before[-1:] == ["and"] and PARTICIPLE.fullmatch(before[0]):
        return weight_of(words, index - 2)  # "will be revised and enlarged"
    been = "been" in before and "had" in said[max(0, index - 4) : index]
    if said[index] == "to" and before[-1:] == ["plan"] and not _plans(before[0]):
        return 0.0  # "a plan to replace it"
    if weight == 0 and said[index] == "to" and before and before[-1] in _BOUND:
        over = _FIRST.intersection(said[max(0, index - 4) : index]) or said[max(0, index - 3) : index - 1] == _HAD_BEEN
        return -AHEAD if over else AHEAD  # "is to resume on Tuesday", "had originally been due to open"
    if weight == 0 and said[index] == "to" and len(before) == 2 and before[0] in _IS and before[1] in _AWAITED:
        return AHEAD
    if weight == 0 and said[index : index + 2] in _TO_APPEAR and _HELD.intersection(said[max(0, index - 5) : index]):
        return AHEAD  # "was remanded in custody to appear on Monday"
    if said[index] in ("is", "are") and "next" in said[max(0, index - 4) : index]:
        return AHEAD  # "the next match is against them on Saturday"
    other = words.letters[index + 1 : index + 2] == OTHER and said[index + 1] not in _TAKES
    if said[index] == "effective" and (other or not _GRADES.isdisjoint(before[-1:])):
        return 0.0  # "an effective army", "effective cost cuts", but "effective March 1"
    if said[index] in _ARRANGED and not _HAVE.isdisjoint(said[max(0, index - 1) : index]):
        return _LEADS  # "has organised a meeting in May"
    if said[index] == "plans" and before[-1:] and before[-1] in _DESCRIBES:
        return 0.0  # "a strike over the plans"
    if said[index] == "supposed" and before[-1:] in (["was"], ["were"]):
        return _UNSURE  # "was supposed to deliver it on Friday"
    was = before[-1:] in (["was"], ["were"]) and _EARLIER.intersection(said[max(0, index - _OPENING) : index])
    if weight > 0 and (been or was or _FIRST.intersection(before)):
        return -weight  # "had been due to expire on Friday", "was originally scheduled for Friday"
    if weight < 0 and said[index] not in _ISSUED and said[index + 1 : index + 2] == ["by"] and before[-1:] == [","]:
        return 0.0  # "is due on Monday, followed by a second on Tuesday"
    if weight == _PAST and before[-1:] and before[-1].endswith("ly") and before[0] in ("is", "are"):
        return 0.0  # "it is typically held in May"
    if weight == _PAST and before[-1:] in (["is"], ["are"]):
        return _LEADS if said[index + 1 : index + 2] in (["in"], ["on"]) else 0.0  # "the coin is released on Tuesday"
    if weight < 0 and before[-1:] and before[-1].endswith("ly"):
        before = said[max(0, index - 3) : index - 1]  # "will be officially charged"
    if weight < 0 and before[-1:] == ["be"]:  # "to be held" looks ahead, "will be redeemed" is told by "will"
        return -weight if before[0] == "to" else 0.0
    if weight == _LEADS and said[index].endswith("s") and "when" in said[max(0, index - _CLAUSE) : index]:
        return AHEAD  # "they will hear it when the director testifies on Monday"
    return weight


def _may_come(words: Words, index: int) -> bool:
    """Return whether something may be, as "may" and "might" say it, and not "few thought he might win".

    "Could" tells as often what was: "he could barely walk on Saturday".
    """
    said = words.words
    if not _BEFORE_NOUNS.isdisjoint(said[max(0, index - 1) : index]) or said[index - 1 : index] == ["all"]:
        return False  # "with all his might"
    if not words.written(index).islower() or said[index + 1 : index + 2] in _HAD:
        return False
    return said[index + 1 : index + 2] not in _SEE and _THOUGHT.isdisjoint(said[max(0, index - 3) : index])


def _plans(before: str) -> bool:
    """Return whether "plan" is a verb after this word: "they plan to", "the ministers plan to"."""
    return before in _PLANNERS or (before.endswith("s") and before not in ("'s", "his", "its", "this"))


def _is_adjective(words: Words, index: int) -> bool:
    """Return whether a participle only describes a thing: "a highly charged day", "the detained crew"."""
    said = words.words
    graded = index and (said[index - 1].endswith("ly") or said[index - 1] in ("most", "more"))
    article = index - 2 if graded else index - 1
    if article < 0 or said[index + 1 : index + 2] in _JOINED:
        return False
    return said[article] in _DESCRIBES or (said[article] == "against" and words.written(index + 1)[:1].isupper())


def _asks_for_event(said: list[str], first: int) -> bool:
    """Return whether what is asked for is an event that is awaited: "a hearing with the judge"."""
    return not CONTEXTS["awaited"].isdisjoint(said[first : first + _WISH])


def _asks_to_do(said: list[str], first: int) -> bool:
    """Return whether somebody is asked for or on to do something: "for people to stay", "on workers to strike"."""
    return said[first : first + 1] in (["for"], ["on"]) and "to" in said[first + 2 : first + 2 + _WISH]


def weight_behind(words: Words, index: int) -> float:
    """Return the same of a word for what stands behind it: "was chosen to run in May" leads ahead."""
    said = words.words
    if said[index] in _ASKED and said[index + 1 : index + 2] == ["for"] and _asks_for_event(said, index + 2):
        return _LEADS  # "asked for a hearing on Tuesday"
    if said[index] == "called" and said[index - 1 : index] in (["has"], ["have"]) and _asks_to_do(said, index + 1):
        return _LEADS  # "have called for people to stay at home on Monday"
    weight = _LEADING.get(said[index])
    if weight and said[index + 1 : index + 2] == ["by"] and "to" in said[index + 3 : index + 3 + _WISH]:
        return weight  # "was nominated by the party to run in September"
    if weight and said[index + 1 : index + 2] == ["to"] and _BEFORE_NOUNS.isdisjoint(said[index + 2 : index + 3]):
        return weight
    return weight_of(words, index)


def _is_perfect(said: list[str], index: int) -> bool:
    """Return whether has or have stands right before a participle, or with one small word between."""
    return any(word in ("has", "have", "'ve") for word in said[max(0, index - 2) : index])
