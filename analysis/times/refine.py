"""What belongs to a reading and is said around it: early March, nearly two years, 1994 or later, 5 p.m. Tuesday."""

import re
from dataclasses import replace

from analysis.times import calendar
from analysis.times.phrase import Mention, Scene
from analysis.times.words import OTHER, QUANTIFIERS, UNITS, WEEKDAYS, any_of, pattern, rows, split

_PHASES = {" ".join(split(phrase)): row["mod"] for phrase, row in rows("phases").items()}
_MODS = {" ".join(split(phrase)): mod for phrase, mod in QUANTIFIERS.items()}
_WINDOW = 5  # words; no phrase of phases.tsv or quantifiers.tsv is longer, with an article before it


def _ending(source: str) -> re.Pattern[str]:
    return re.compile(source + r"\Z")


_PHASE = _ending(f"(?P<phase>{pattern('the?').pattern}{any_of(_PHASES)})-?")
_QUANTIFIER = _ending(any_of(_MODS))
_OR_LATER = pattern("or later|and beyond|and after|onward|onwards")
_EXCEEDS = frozenset("just for last lasting lasts slightly little after by spent took".split())
_UNCOUNTED = frozenset("the these last past next recent first several few many years months weeks days".split())
_PLAIN = (
    frozenset(UNITS) | frozenset(rows("repeated")) | {"today", "tomorrow", "yesterday", "tonight", "now"}
)  # written small but in titles
_AROUND = _ending(any_of(["around", "about"]))


def is_title(scene: Scene, mention: Mention) -> bool:
    """Return whether the words are rather a name: USA Today, "This Week", 60 Minutes."""
    words = scene.words
    last = words.written(mention.last - 1)
    if last[:1].isupper() and words.words[mention.last - 1] in _PLAIN:
        if mention.last - mention.first > 1:
            return not words.written(mention.first).isupper() or words.written(mention.first).isdigit()
        return (
            mention.first > 0
            and words.letters[mention.first - 1] == OTHER
            and words.written(mention.first - 1)[:1].isupper()
        )
    return False


def refined(scene: Scene, mention: Mention) -> Mention:
    """Return the mention with the words around it that modify it."""
    mention = _with_phase(scene, mention)
    mention = _with_quantifier(scene, mention)
    return _with_or_later(scene, mention)


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
    said = " ".join(words[first : mention.first])
    mod = _PHASES.get(said, _PHASES.get(said.removeprefix("the ").removesuffix(" -")))
    return Mention(first, mention.last, replace(reading, mod=mod)) if mod else mention


def _with_quantifier(scene: Scene, mention: Mention) -> Mention:
    reading = mention.reading
    counted = reading.type == "DURATION" and _begins_with_number(scene, mention) or reading.rule.startswith("offset")
    match = (_QUANTIFIER if counted else _AROUND).search(_before(scene, mention))
    if match is None or (not counted and (reading.type == "DURATION" or not reading.value[-1].isdigit())):
        return mention
    if not counted and scene.words.words[mention.first] in WEEKDAYS:
        return mention  # "ways around Wednesday's ruling"
    first = mention.first - (match.end() - match.start())
    said = " ".join(scene.words.words[first : mention.first])
    if said == "over" and scene.words.words[first - 1] not in _EXCEEDS:
        return mention  # "over three years" is the stretch itself, "for over three years" is longer
    mod = _MODS.get(said)
    return Mention(first, mention.last, replace(reading, mod=mod)) if mod else mention


def _begins_with_number(scene: Scene, mention: Mention) -> bool:
    """Return whether a length begins with its number, so that "nearly" before it belongs to it."""
    return scene.words.words[mention.first] not in _UNCOUNTED


def _with_or_later(scene: Scene, mention: Mention) -> Mention:
    if mention.reading.type != "DATE":
        return mention
    match = _OR_LATER.match(scene.words.letters, mention.last)
    if match is None:
        return mention
    earliest = (mention.reading.days or calendar.days(mention.reading.value))[0]
    reading = replace(mention.reading, mod="ON_OR_AFTER", days=(earliest, None))
    return Mention(mention.first, match.end(), reading)


def joined(scene: Scene, left: Mention, right: Mention) -> Mention | None:
    """Return one mention for a clock time, a part of the day or a month and the date that follows it.

    "5 p.m. EST, Nov. 6", "mid-afternoon yesterday", "June last year".
    """
    gap = scene.words.words[left.last : right.first]
    if gap not in ([], [","]) or right.reading.type != "DATE":
        return None
    one, other = left.reading, right.reading
    grain = calendar.grain(other.value)
    if (
        one.type == "TIME"
        and "T" in one.value
        and grain == "D"
        and "assumed" in one.rule + one.rule.replace("before it", "assumed")
    ):
        time = one.value.partition("T")[2]
        reading = replace(
            one, value=f"{other.value}T{time}", rule=f"{one.rule.split(':')[0]}: {other.rule}", anchor=other.anchor
        )
    elif (
        not gap
        and calendar.grain(one.value) in ("D", "M", "S")
        and grain == "Y"
        and right.reading.rule.startswith("period")
    ):
        reading = replace(other, value=other.value + one.value[4:], rule=f"{one.rule.split(':')[0]}: {other.rule}")
    else:
        return None
    return Mention(left.first, right.last, reading)
