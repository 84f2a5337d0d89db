"""What belongs to a reading and is said around it: early March, nearly two years, 1994 or later."""

import re
from dataclasses import replace
from datetime import date, timedelta

from analysis.lexicons import words as lexicon_words
from analysis.times import calendar
from analysis.times.anchor import PUBLICATION
from analysis.times.patterns import (
    CONTEXTS,
    DAYPARTS,
    QUANTIFIERS,
    UNITS,
    VAGUE,
    WEEKDAYS,
    any_of,
    pattern,
    rows,
    split,
)
from analysis.times.phrase import Mention, Reading, Scene
from analysis.times.weights import PARTICIPLE

_PHASES = {" ".join(split(phrase)): row["mod"] for phrase, row in rows("phases").items()}
_MODS = {" ".join(split(phrase)): mod for phrase, mod in QUANTIFIERS.items()}
_TITLE = 2  # words of a title after its first, in capitals
_QUOTES = frozenset({'"', "''", "``", "'"})
_MARKS = [[mark] for mark in ('"', "''", "``", "'")]
_OF_WORDS = frozenset({"word", "words", "called", "term", "termed", "means", "meaning"})
_BARE = frozenset({"by", "at", "until", "till", "before", "since", "from", "after"})  # "by end of the year"
_WINDOW = 5  # words; no phrase of phases.tsv or quantifiers.tsv is longer, with an article before it


_ENDS_BARE = frozenset({"end of", "start of", "beginning of"})


def _ending(source: str) -> re.Pattern[str]:
    return re.compile(source + r"\Z")


_PHASE = _ending(f"(?P<phase>{pattern('the?').pattern}{any_of(_PHASES)})-?")
_QUANTIFIER = _ending(any_of(_MODS))
_OR_LATER = pattern("or later(?!in)|and beyond|and after|onward|onwards")
_FUNCTION = lexicon_words("stop_words")
_EXCEEDS = CONTEXTS["exceeds"]
_UNCOUNTED = CONTEXTS["uncounted"]
# Written with a small letter but in titles and names.
_PLAIN = frozenset([*UNITS, *DAYPARTS, *VAGUE, *rows("repeated"), "today", "tomorrow", "yesterday", "tonight"])
_AROUND = _ending(any_of(["about", "approximately", "around", "roughly"]))
_ASKS = frozenset({"what", "how"})


def is_title(scene: Scene, mention: Mention) -> bool:
    """Return whether the words are rather a name: USA Today, "This Week", 60 Minutes, the Daily Mail."""
    words = scene.words
    if _is_quoted(scene, mention):
        return True
    last = words.written(mention.last - 1)
    if last == "TODAY" and _is_show(scene, mention):
        return True
    if not last[:1].isupper() or last.isupper() or words.words[mention.last - 1] not in _PLAIN:
        return False
    if words.words[mention.first] in ("per", "currently", "recently"):
        return False  # "Two Meals Per Day"; "Currently, it is closed" right behind a heading
    if mention.reading.family in ("named", "century") or words.words[mention.last : mention.last + 1] == ["later"]:
        return False  # Thanksgiving Day, the 20th Century; "Minutes later", whatever stands before it
    if mention.reading.family == "weekday" and words.words[mention.first] in WEEKDAYS:
        return words.written(mention.last)[:1].isupper()  # "Saturday Night Live", but "on Saturday Night"
    if _begins_title(scene, mention):
        return True
    return mention.last - mention.first > 1 or (mention.first > 0 and words.words[mention.first - 1][-1].isalpha())


def _is_show(scene: Scene, mention: Mention) -> bool:
    """Return whether capitals name a show and do not shout: "TODAY co-anchor Ann Lee", "she told TODAY"."""
    words = scene.words
    after = words.words[mention.last : mention.last + 1]
    return words.words[max(0, mention.first - 1)] in ("told", "on", "with") or after in (["co"], ["host"], ["show"])


def _is_quoted(scene: Scene, mention: Mention) -> bool:
    """Return whether the text speaks of the word itself: a language whose word for "tomorrow" is long."""
    words, first = scene.words.words, mention.first
    if (
        mention.last - first > 1
        or words[first - 1 : first] not in _MARKS
        or words[mention.last : mention.last + 1] not in _MARKS
    ):
        return False
    return not _OF_WORDS.isdisjoint(words[max(0, first - _WINDOW) : first])


def _begins_title(scene: Scene, mention: Mention) -> bool:
    """Return whether a title begins with the word, in quotation marks and capitals: her "Today, I Am Free" tour."""
    words, first, last = scene.words, mention.first, mention.last
    if first < _TITLE or words.words[first - 1] not in _QUOTES or not words.words[first - 2][-1].isalnum():
        return False
    following = [words.written(index) for index in range(last, min(last + _WINDOW, len(words.words)))]
    following = [written for written in following if written[0].isalpha()][:_TITLE]
    return len(following) == _TITLE and all(written[0].isupper() for written in following)


_NOT = frozenset({"not", "n't", "'t", "cannot", "never", "no", "t"})


def _with_limit(scene: Scene, mention: Mention) -> Mention:
    """Read "sooner than 2020" as the time before it, and "no sooner than 2020" as the time from it on."""
    said = scene.words.words[max(0, mention.first - 8) : mention.first]
    if mention.reading.type != "DATE" or said[-1:] != ["than"] or said[-2:-1] not in (["sooner"], ["earlier"]):
        return mention
    first = (mention.reading.days or calendar.days(mention.reading.value))[0]
    if first is None or first == date.min:
        return mention
    if _NOT.intersection(said):
        return replace(mention, reading=replace(mention.reading, mod="ON_OR_AFTER", days=(first, None)))
    return replace(mention, reading=replace(mention.reading, mod="BEFORE", days=(None, first - timedelta(1))))


def refined(scene: Scene, mention: Mention) -> Mention:
    """Return the mention with the words around it that modify it."""
    mention = _with_phase(scene, mention)
    mention = _with_quantifier(scene, mention)
    return _with_limit(scene, _with_or_later(scene, mention))


def _before(scene: Scene, mention: Mention) -> str:
    return scene.words.letters[max(0, mention.first - _WINDOW) : mention.first]


def _with_phase(scene: Scene, mention: Mention) -> Mention:
    reading = mention.reading
    if reading.type not in ("DATE", "TIME") or reading.value.endswith("_REF") or reading.mod:
        return mention
    words = scene.words.words
    inner = mention.first + (words[mention.first] == "the")
    if inner > mention.first and words[inner] in ("early", "late"):
        return mention
    match = _PHASE.search(_before(scene, mention))
    if match is None:
        return mention
    first = mention.first - (match.end() - match.start())
    if words[first] == "the" and words[mention.first - 1] == "-" and calendar.grain(reading.value) == "M":
        first += 1  # "the late-November trip" has its article, "the late 1990s" theirs
    said = " ".join(words[first : mention.first])
    if said in _ENDS_BARE and (first == 0 or words[first - 1] not in _BARE):
        return mention  # "the deep end of the year"
    if said.endswith("hours of") and "T" in reading.value:
        return mention  # "the early hours of Thursday morning"
    mod = _PHASES.get(said, _PHASES.get(said.removeprefix("the ").removesuffix(" -")))
    if mod is None:
        return mention
    return Mention(first, mention.last, _part(scene, reading, said, mod))


# "Late 2016" is its last third, "the end of 2016" its last month.
_ENDS = {"Y": 12, "M": 6, "E": 10, "C": 10}


def _part(scene: Scene, reading: Reading, said: str, mod: str) -> Reading:
    """Return the reading with the part of it that is said: a half, an end, a third; what is earlier is over."""
    if "half" in said:
        return replace(reading, mod=mod, parts=2)
    ends = said.removesuffix(" -") == "end"  # "by end-2016"
    if ends or any(word in said for word in ("end of", "close of", "beginning of", "start of")):
        days = None if reading.family == "period" else reading.days
        return replace(reading, mod=mod, parts=_ENDS.get(calendar.grain(reading.value) or "", 3), days=days)
    if reading.rule == "period: this" and said == "earlier" and _begins(scene, reading):
        reading = replace(reading, value=calendar.shifted(reading.value, -1) or reading.value, days=None)
        return replace(reading, mod=mod, parts=1)  # said on a Monday of the days before it
    (first, last), published = calendar.days(reading.value), scene.published
    if said == "early" and reading.rule == "period: this" and reading.days and first and last and published:
        begun, until = calendar.narrowed(first, last, mod, 3)  # of the whole year, not of what of it is over
        return replace(reading, mod=mod, parts=1, days=(begun, min(until, published)))
    if not said.startswith(("earlier", "later")) or reading.anchor != PUBLICATION:
        return replace(reading, mod=mod)
    days = reading.days
    if published and first and last and first <= published <= last:
        days = (first, published) if said.startswith("earlier") else (published, last)
    return replace(reading, mod=mod, parts=1, days=days)  # "earlier last week" is no third of it


def _begins(scene: Scene, reading: Reading) -> bool:
    """Return whether the week begins with the publication, so that nothing of it is earlier."""
    return calendar.grain(reading.value) == "W" and scene.published == calendar.days(reading.value)[0]


def _with_quantifier(scene: Scene, mention: Mention) -> Mention:
    reading = mention.reading
    counted = (reading.type == "DURATION" and _begins_with_number(scene, mention)) or reading.family == "offset"
    match = (_QUANTIFIER if counted else _AROUND).search(_before(scene, mention))
    if match is None or (not counted and (reading.type == "DURATION" or not reading.value[-1].isdigit())):
        return mention
    owned = scene.words.words[mention.last : mention.last + 1] == ["'s"] or reading.family == "deictic"
    if not counted and (owned or scene.words.words[mention.first] in WEEKDAYS):
        return mention  # "ways around Wednesday's ruling", "uneasy about today"
    first = mention.first - (match.end() - match.start())
    said = " ".join(scene.words.words[first : mention.first])
    if said == "around" and first and scene.words.words[first - 1] in ("be", "been", "is", "was", "were"):
        return mention  # "she had been around years ago"
    if said == "about" and first and scene.words.words[first - 1] in _ASKS:
        return mention  # "what about a week?"
    if said == "about" and reading.family == "year" and first and _is_noun(scene, first - 1):
        return mention  # "expectations about 2017"
    ago = reading.family == "offset" and reading.anchor == PUBLICATION and reading.rule.startswith("offset: -")
    if said == "over" and not ago and (first == 0 or scene.words.words[first - 1] not in _EXCEEDS):
        return mention  # "over three years" is the stretch itself, "for over three years" is longer
    mod = _MODS.get(said)
    if mod is None:
        return mention
    days = _beyond(scene, reading, said, mod) if ago else reading.days
    return Mention(first, mention.last, replace(reading, mod=mod, days=days))


def _is_noun(scene: Scene, place: int) -> bool:
    """Return whether a word of content stands at a place: "expectations", not "in"."""
    word = scene.words.words[place]
    return word.isalpha() and word not in _FUNCTION and not PARTICIPLE.fullmatch(word)


def _beyond(scene: Scene, reading: Reading, said: str, mod: str) -> calendar.Days | None:
    """Return the days of "more than three years ago" and "less than two weeks ago"."""
    count = re.search(r"-([\d.]+)(\w+)", reading.rule)
    if scene.published is None or count is None:
        return reading.days
    day = calendar.add(scene.published, -float(count[1]), count[2])
    if day is not None and mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        return None, day
    if day is not None and mod == "LESS_THAN" and said.endswith(("than", "under")):
        return day, scene.published
    return reading.days


def _begins_with_number(scene: Scene, mention: Mention) -> bool:
    """Return whether a length begins with its number, so that "nearly" before it belongs to it."""
    return scene.words.words[mention.first] not in _UNCOUNTED


def _with_or_later(scene: Scene, mention: Mention) -> Mention:
    if mention.reading.type != "DATE":
        return mention
    match = _OR_LATER.match(scene.words.letters, mention.last)
    if match is None:
        return mention
    earliest, latest = mention.reading.days or calendar.days(mention.reading.value)
    if earliest and latest:
        earliest, _ = calendar.narrowed(earliest, latest, mention.reading.mod, mention.reading.parts)
    reading = replace(mention.reading, mod="ON_OR_AFTER", days=(earliest, None))
    return Mention(mention.first, match.end(), reading)
