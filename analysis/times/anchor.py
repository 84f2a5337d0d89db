"""On which side of the publication an expression lies, by the words around it."""

import itertools
import math
from datetime import date

from analysis.lexicons import lexicon
from analysis.lexicons import words as lexicon_words
from analysis.times.beside import is_mishap_of, is_subject, side_beside
from analysis.times.clauses import NEXT, REACH, ends_sentence, nearest_verb, verb_behind
from analysis.times.lexer import Words
from analysis.times.patterns import CONTEXTS
from analysis.times.phrase import Phrase, Scene
from analysis.times.weights import AHEAD, PARTICIPLE, weight_of

_ADJACENT = {row["word"]: float(row["weight"]) for row in lexicon("tense") if row["where"] == "adjacent"}
_FUNCTION = lexicon_words("stop_words")
_JOINTS = frozenset({",", ";", "-", "and", "but"})  # before "in April we will", which begins a clause
_CONCEDES = frozenset({"although", "though", "because", "while", "whereas"})
_BUT = ([",", "but", "was"], [",", "but", "were"])
_NEGATIVE = frozenset({"not", "'t", "t", "nothing", "nobody", "never", "no", "none"})
_OPEN = CONTEXTS["modals"] | {"won", "couldn", "wouldn", "shouldn", "mustn", "is", "are", "isn", "aren", "be"}
_UPCOMING = frozenset({"forthcoming", "looming", "upcoming"})
_LIMITS = (["later", "than"], ["earlier", "than"], ["sooner", "than"])
_AS_SOON = (["as", "early", "as"], ["as", "soon", "as"])
_RECORDS = frozenset({"record", "high", "low", "mark", "best"})
_TELLING = frozenset({"comment", "confirm", "disclose", "discuss", "elaborate", "reveal", "rule", "say", "specify"})
_FORESEEN = frozenset({"anticipated", "forecast", "projected", "proposed"})
_MOVED = frozenset({"adjourned", "delayed", "extended", "moved", "postponed", "pushed", "rescheduled"})
_BEGINS = 5  # words from the end of a sentence to the day with which the next begins: '." -- On Monday'
_BOTH = frozenset({"cut", "hit", "hurt", "let", "put", "set", "shut"})  # past as well as present
_DECIDED = frozenset({"agreement", "choice", "decision", "promise", "refusal", "vote"})
_VOTES = frozenset({"ballot", "election", "elections", "poll", "polls", "primary", "referendum", "vote"})
_MARKED = frozenset({"celebrate", "celebrates", "mark", "marks"})
_PROGRAMMED = frozenset({"airs", "begins", "ends", "expires", "falls", "opens", "reopens", "resumes", "starts"})
_PRESS = frozenset({"journalists", "reporters"})
_WILL = frozenset({"will", "'ll"})
_DID = frozenset({"did", "didn", "had", "hadn", "was", "wasn", "were", "weren"})
_OWNERS = frozenset({"his", "her", "its", "their"})
_COMPARED = 5  # words from "than" to the date of what is compared with
_OVER = -2.5  # of what happens unforeseen
_PHRASE, _CLAUSE = 4, 12  # words of a noun and of a clause before a date, seldom more
PUBLICATION = "published"
TEXT = "text"


def side(phrase: Phrase) -> float:
    """Return how strongly the words around the phrase put it after the publication, or before it (negative).

    The preposition before it and the nearest verb, of those before it first, are added up.
    """
    first, mentions = phrase.first, phrase.scene.mentions
    if mentions and mentions[-1].last == first and mentions[-1].reading.type == "TIME":
        first = mentions[-1].first  # "until 15:00 GMT Saturday"
    return side_of(phrase.scene, first, phrase.last)


def side_of(scene: Scene, first: int, last: int) -> float:
    """Return the same for the words from `first` to `last`, end exclusive."""
    said = scene.words.words
    if said[max(0, first - 2) : first] == ["at", "least"]:
        first -= 2  # "until at least Monday"
    before = first - 2 if first and said[first - 1] == "the" else first - 1
    told = _side_by_neighbours(scene, first, last, before)
    return _side_of_verb(scene, first, last, before) if told is None else told


def _side_by_neighbours(scene: Scene, first: int, last: int, before: int) -> float | None:
    """Return the side that the words beside tell, None where the verb has to; `before` is where the preposition is."""
    said = scene.words.words
    if said[max(0, first - 2) : first] in (["is", "on"], ["are", "on"]):
        return AHEAD  # "the match is on Saturday"
    if said[max(0, first - 3) : first] in _AS_SOON and not CONTEXTS["modals"].isdisjoint(
        said[max(0, first - REACH) : first]
    ):
        return AHEAD  # "it may be forced to close as early as Monday"
    if not _UPCOMING.isdisjoint(said[max(0, before - _PHRASE) : before]):
        return AHEAD  # "the upcoming election on Sunday was the first"
    if before > 1 and said[before - 1] == "set" and not _RECORDS.isdisjoint(said[max(0, before - _PHRASE) : before]):
        return -AHEAD  # "below the record high set on Aug. 6"
    if said[max(0, before - 2) : before] in _LIMITS:
        return AHEAD if _is_denied_beside(said, before) else 0.0  # "no later than in March"
    on = before > 0 and said[before] == "on"
    dated = said[before : before + 1] == ["in"] or (on and not is_subject(scene.words, before - 1))
    if dated and said[before - 1] in CONTEXTS["mishaps"]:
        return -AHEAD  # "the ringleaders of an attempted coup in July", but "a hearing on the fire on Friday"
    if said[before : before + 1] == ["in"] and "than" in said[max(0, before - _COMPARED) : before]:
        return -AHEAD  # "more than at the first meeting in November"
    if said[before : before + 1] == ["in"] and said[before - 1] in _DECIDED and said[last : last + 1] == ["to"]:
        return -AHEAD  # "it is asked whether the decision in June to leave will harm it"
    if said[before : before + 1] == ["in"] and _is_former(said, before):
        return -AHEAD  # "unchanged from the previous forecast in December"
    if said[last : last + 2] == ["would", "not"] and said[last + 2 : last + 3] and said[last + 2] in _TELLING:
        return -AHEAD  # "a spokesman on Friday would not say"
    if first and said[first - 1] in _FORESEEN and said[last : last + 1] == ["that"]:
        return -AHEAD  # "the office projected Monday that it would rise"
    if said[last : last + 1] in (["will"], ["would"]) and not _told_by_participle(scene.words, before):
        return AHEAD  # "the talks on Sunday will lead to more"
    if told := side_beside(scene.words, first):
        return told
    if said[max(0, before - 1) : before + 1][1:] == ["from"] and said[before - 1] in CONTEXTS["notices"]:
        return -AHEAD  # "will look at a ruling from October"
    if said[last : last + 1] == ["'s"] and said[last + 1 : last + 2] and said[last + 1] in CONTEXTS["mishaps"]:
        return -AHEAD  # "three are missing after Tuesday's crash"
    if said[before : before + 1] == ["to"] and not _MOVED.isdisjoint(said[max(0, before - 2) : before]):
        return AHEAD  # "the hearing was pushed back to June 19"
    if first and said[first - 1] in _PRESS and "speaking" in said[max(0, first - _PHRASE) : first]:
        return -AHEAD  # "it has no plans to pay, he said, speaking to reporters Wednesday"
    if before > 0 and said[before - 1 if on else before] in _PROGRAMMED:
        return AHEAD  # "the show airs Sunday", "the feast that falls on Saturday"
    if said[last : last + 2] == [",", "when"] and not _WILL.isdisjoint(said[last + 2 : last + 2 + _PHRASE]):
        return AHEAD  # "a loss on Saturday, when they'll be without him"
    near = range(last, min(len(said), last + _PHRASE))
    marks = any(said[index] in _MARKED and scene.words.written(index).islower() for index in near)
    if marks and said[last] == "," and opens(scene, first, _BEGINS):
        return AHEAD  # "On Wednesday, Romans mark the feast"
    if on and said[last : last + 1] in (["is"], ["are"]) and nearest_verb(scene.words, first, first) == 0:
        return AHEAD  # "the match on Saturday is a better opportunity"
    if on and said[before - 1] in _VOTES and said[last : last + 1] and said[last] in _BOTH:
        return 0.0  # "the elections on Sunday put it back in the spotlight"
    if on and _follows_own(said, before):
        return -AHEAD  # "it is over following his resignation on Monday"
    if said[last : last + 1] in (["was"], ["were"]) or said[last : last + 3] in _BUT:
        return -AHEAD  # "the match planned for Saturday was canceled"
    if before > 1 and said[before] == "in" and _is_past_beside(scene.words, before):
        return -2 * AHEAD  # "the report, which was published in January", of whatever day
    return None


def _side_of_verb(scene: Scene, first: int, last: int, before: int) -> float:
    """Return the side that the nearest verb tells, with the preposition's."""
    said = scene.words.words
    aside = said[max(0, before - 1)] == "," and said[last : last + 1] == [","]
    joined = before > 0 and said[before] in ("in", "on") and said[before - 1] in _JOINTS | _CONCEDES
    if (joined and not aside) or (before >= 0 and said[before] == "that"):  # "adding that this year they will"
        verb = verb_behind(scene.words, last, NEXT) or nearest_verb(scene.words, first, last)
    else:
        verb = nearest_verb(scene.words, first, last)
    if verb == 0 and is_mishap_of(scene.words, first):
        verb = _OVER
    if before >= 0 and said[before] == "until" and _is_denied(scene.words, before, surely=verb > 0):
        return min(verb, -verb)  # "they heard nothing until Monday", "it did not come until March 5"
    if verb < 0 and before >= 0 and said[before] == "until" and _is_perfect(said, before):
        return verb  # "he is thought to have lived there until December"
    if verb < 0 and before >= 0 and said[before] == "until" and before < first - 1 and _names_thing(scene, last):
        return verb  # "they backed him until the October leak"
    return (_ADJACENT.get(said[_part_begins(said, before)], 0.0) if before >= 0 else 0.0) + verb


def _is_denied_beside(said: list[str], before: int) -> bool:
    """Return whether a limit is denied: "no later than", "not earlier than"."""
    return not _NEGATIVE.isdisjoint(said[max(0, before - 3) : before - 2])


def _is_former(said: list[str], before: int) -> bool:
    """Return whether a preposition follows what was before: "the previous forecast in", "a previous rally in"."""
    return "last" in said[max(0, before - 2) : before] or "previous" in said[max(0, before - _COMPARED) : before]


def _is_perfect(said: list[str], before: int) -> bool:
    """Return whether what somebody is thought to have done stands near before a place."""
    near = said[max(0, before - _CLAUSE) : before]
    return any(pair == ("to", "have") for pair in itertools.pairwise(near))


def _follows_own(said: list[str], before: int) -> bool:
    """Return whether somebody's doing that something followed has its day: "following his resignation on Monday"."""
    near = said[max(0, before - NEXT - 1) : before]
    return any(one == "following" and (other in _OWNERS) for one, other in itertools.pairwise(near))


def _names_thing(scene: Scene, last: int) -> bool:
    """Return whether a noun that is no awaited event follows a date: "the October leak", not "the October vote"."""
    after = scene.words.words[last] if last < len(scene.words.words) else ""
    is_noun = after.isalpha() and scene.words.written(last).islower() and after not in _FUNCTION
    return is_noun and after not in CONTEXTS["awaited"]


def _part_begins(said: list[str], before: int) -> int:
    """Return the place of the preposition of "by the end of March", or `before`, where no part is named."""
    if said[before] != "of" or before < _PHRASE or said[before - 1] not in CONTEXTS["spells"]:
        return before
    return before - 3 if said[before - 2] == "the" else before - 2


def _is_past_beside(words: Words, before: int) -> bool:
    """Return whether a past verb stands right before a preposition, and no "would" that only imagines it."""
    said = words.words
    if said[before - 2] == "being" or is_imagined(words, before):
        return False
    return weight_of(words, before - 1) < 0


def is_imagined(words: Words, place: int) -> bool:
    """Return whether "would" stands near before a place: "they would have come by the time it ended in March"."""
    return "would" in words.words[max(0, place - _CLAUSE) : place]


def _is_denied(words: Words, place: int, *, surely: bool = False) -> bool:
    """Return whether something is denied before a place: "nobody knew until"; `surely`: it is by "did not"."""
    for index in range(place - 1, max(-1, place - REACH), -1):
        if ends_sentence(words, index):
            return False
        if words.words[index] in _NEGATIVE:
            before = words.words[index - 1]
            return before in _DID if surely else before not in _OPEN  # "it might not reopen until Monday"
    return False


def _told_by_participle(words: Words, before: int) -> bool:
    """Return whether a participle stands before the preposition: "the law passed on Monday will end that"."""
    place = before - 1 if words.words[before] == "on" else before  # "the act unveiled Monday will pass"
    return place > 0 and (bool(PARTICIPLE.fullmatch(words.words[place])) or weight_of(words, place) < 0)


def opens(scene: Scene, first: int, reach: int = 3) -> bool:
    """Return whether a sentence begins less than `reach` words before the word `first`, or with it."""
    return first < reach or any(ends_sentence(scene.words, index) for index in range(first - reach, first))


def looks_ahead(phrase: Phrase) -> bool:
    """Return whether the words around the phrase put it after the publication."""
    return side(phrase) > 0


def follows(phrase: Phrase, these: frozenset[str]) -> bool:
    """Return whether one of these words stands in the sentence before the phrase."""
    words = phrase.scene.words
    for index in range(phrase.first - 1, max(-1, phrase.first - REACH), -1):
        if ends_sentence(words, index):
            return False
        if words.words[index] in these:
            return True
    return False


def nearest(phrase: Phrase, past: date | None, future: date | None, lean: float = 0.0) -> tuple[date | None, str]:
    """Return the past or the future date by the words around the phrase and the distance of each.

    The sum of log2(distance of the past one / distance of the future one), of what the verb tells and of
    `lean`, which is how much the reader expects the future one, decides by its sign.
    """
    published = phrase.scene.published
    if past is None or future is None or published is None or past == future:
        return past or future, "the only one near"
    distance = math.log2(max(1, (published - past).days) / max(1, (future - published).days))
    found = side(phrase)
    ahead = distance + lean + found > 0
    how = "by the verb" if found and (found > 0) == ahead else "assumed"
    return (future, f"ahead {how}") if ahead else (past, f"past {how}")
