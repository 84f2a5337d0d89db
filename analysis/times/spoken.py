"""What a quotation counts from: the day of its saying, where the sentence tells one that is over.

'"Six months ago we agreed," he said last November' is of the May before it.
"""

from dataclasses import replace
from datetime import date, timedelta

from analysis.times import calendar
from analysis.times.anchor import PUBLICATION, TEXT, ends_sentence, side_of
from analysis.times.lexer import Words
from analysis.times.patterns import CONTEXTS
from analysis.times.phrase import Mention, Reading, Scene

_SAYINGS = frozenset({"said", "says", "told", "tells", "wrote", "tweeted", "added", "replied"})
_QUOTES = frozenset({'"', "''", "``"})
_COUNTED = frozenset({"period", "deictic", "offset"})
_WELCOMES = frozenset({"condemned", "criticised", "criticized", "hailed", "praised", "tweeted", "welcomed"})
_GATHERS, _NOW = frozenset({"held", "gathered", "met"}), frozenset({"today", "tonight"})
_NIGHTS = 8  # mentions
_REACH = {"weekday": 3, "absolute": 365}  # days
_LOOK, _FAR = 3, 40  # mentions; words from the quotation to the day of its saying
_STOPS = frozenset({",", ".", "!", "?"})
_QUOTED = 60  # words from its beginning
_SAYING = 12  # words from the end of the quotation
_YEAR, _MONTH = 12, 30  # months; days
_OPEN = {("Y", "D"): "-XX-XX", ("Y", "M"): "-XX", ("M", "D"): "-XX"}
_BREAKS = _QUOTES | {",", "but", "and", "that"}
_SHIFTS = {"D": ("D", "W", "M", "Y"), "M": ("M", "Y"), "Y": ("Y",)}  # what can be counted from such a day


def spoken(scene: Scene, told: Mention) -> None:
    """Count what a quotation before `told` says from the day of `told`, where that is when it was said."""
    value = told.reading.value.partition("T")[0]  # "he said on Tuesday morning" is of that day
    published, first, grain = scene.published, calendar.days(value)[0], calendar.grain(value)
    if published is None or first is None or first >= published or grain not in _SHIFTS:
        return
    if told.reading.type not in ("DATE", "TIME"):
        return
    words = scene.words
    for index in range(len(scene.mentions) - 1, max(-1, len(scene.mentions) - 1 - _LOOK), -1):
        mention = scene.mentions[index]
        between = range(mention.last, told.first)
        if len(between) > _FAR or not _closes(words, between):
            return
        counted = mention.reading.anchor == PUBLICATION and mention.reading.family in _COUNTED
        now = mention.reading.value == "PRESENT_REF" and (published - first).days > _MONTH
        if (counted or now) and is_inside(words, mention.first):
            moved = _of_then(mention.reading, told.reading, grain) or _moved(mention.reading, first, published, grain)
            scene.mentions[index] = replace(mention, reading=moved)


def said_before(scene: Scene, mention: Mention) -> Mention:
    """Return a today of a quotation as the day of its saying, which the sentence before it has told.

    'She welcomed it on Monday. "We have today won," she said', in a text of the day after.
    """
    told, published = scene.mentions[-1] if scene.mentions else None, scene.published
    if told is None or published is None or mention.reading.family != "deictic":
        return mention
    if (moved := _as_before(scene, told, mention)) or (moved := _as_last_night(scene, mention)):
        return moved
    if (left_open := _of_a_while(scene, told, mention)) or told.reading.family not in ("weekday", "absolute"):
        return left_open or mention
    day, own = calendar.days(told.reading.value)[0], calendar.days(mention.reading.value.partition("T")[0])[0]
    if day is None or own != published or not 0 < (published - day).days <= _REACH[told.reading.family]:
        return mention
    words, near = scene.words, range(told.last, mention.first)
    ends = [index for index in near if ends_sentence(words, index)]
    opens = ends[0] + 1 if ends and len(near) <= _FAR else 0
    same = not ends and not _SAYINGS.isdisjoint(words.words[told.last : mention.first])  # "Monday, he said, "today ..."
    if not is_inside(words, mention.first) or not (same or (len(ends) == 1 and words.words[opens] in _QUOTES)):
        return mention
    ends = ends or [mention.first]
    before = words.words[max(0, told.first - _SAYING) : ends[0]]
    vigil = scene.words.words[mention.first] == "tonight" and not _GATHERS.isdisjoint(before)
    if CONTEXTS["reports"].isdisjoint(before) and _WELCOMES.isdisjoint(before) and not vigil:
        return mention
    value = day.isoformat() + "".join(mention.reading.value.partition("T")[1:])
    return replace(mention, reading=replace(mention.reading, value=value, anchor=TEXT, days=None))


def _as_last_night(scene: Scene, mention: Mention) -> Mention | None:
    """Return a tonight told as over as the night before, where the text has told it as Thursday night, or None."""
    published, value = scene.published, mention.reading.value
    if published is None or scene.words.words[mention.first] != "tonight" or side_of(scene, *_place(mention)) >= 0:
        return None
    last = f"{published - timedelta(1)}TNI"
    told = any(each.reading.value == last and each.reading.family == "weekday" for each in scene.mentions[-_NIGHTS:])
    if not told or not value.startswith(published.isoformat()):
        return None
    return replace(mention, reading=replace(mention.reading, value=last, anchor=TEXT))


def _of_a_while(scene: Scene, told: Mention, mention: Mention) -> Mention | None:
    """Return a day of a quotation whose saying has only its week or month told, which leaves it open, or None.

    'Last week, she tweeted, "Seven were hurt yesterday"'.
    """
    words, days = scene.words, calendar.days(told.reading.value)
    between = range(told.last, mention.first)
    if calendar.grain(told.reading.value) not in ("W", "M") or not days[1] or not scene.published:
        return None
    over = any(ends_sentence(words, index) for index in between) or days[1] >= scene.published
    if over or _SAYINGS.isdisjoint(words.words[told.last : mention.first]) or not is_inside(words, mention.first):
        return None
    value = "XXXX-XX-XX" + "".join(mention.reading.value.partition("T")[1:])
    return replace(mention, reading=replace(mention.reading, value=value, anchor=TEXT, days=days))


def _place(mention: Mention) -> tuple[int, int]:
    return mention.first, mention.last


def _as_before(scene: Scene, told: Mention, mention: Mention) -> Mention | None:
    """Return a day of a quotation counted from the one that the same quotation has as its today, or None."""
    words, published, own = scene.words, scene.published, mention.reading
    first, value = calendar.days(told.reading.value.partition("T")[0])[0], own.value.partition("T")
    day = calendar.days(value[0])[0]
    same = told.reading.family == "deictic" and told.reading.anchor == TEXT and words.words[told.first] in _NOW
    if not same or published is None or first is None or day is None:
        return None
    if not _QUOTES.isdisjoint(words.words[told.last : mention.first]) or own.anchor != PUBLICATION:
        return None
    moved = calendar.add(day, (first - published).days, "D")
    if moved is None:
        return None
    return replace(mention, reading=replace(own, value=moved.isoformat() + value[1] + value[2], anchor=TEXT))


def is_inside(words: Words, first: int) -> bool:
    """Return whether the last quotation mark before a place begins a quotation, as no space follows it."""
    near = range(first - 1, max(-1, first - _QUOTED), -1)
    mark = next((index for index in near if words.words[index] in _QUOTES), None)
    if mark is None:
        return False
    before, after = words.text[words.starts[mark] - 1 : words.starts[mark]], words.text[words.ends[mark] :][:1]
    return after.strip() != "" and not (before in _STOPS and after == "?")  # ',"?he said', of a text ill decoded


def _closes(words: Words, between: range) -> bool:
    """Return whether a quotation ends and a saying follows it: '," he said in'."""
    ends = next((index for index in between if words.words[index] in _QUOTES), None)
    if ends is None or between.stop - ends > _SAYING:
        return False
    said = words.words[ends + 1 : between.stop]
    over = any(ends_sentence(words, index) for index in range(ends + 1, between.stop))
    return not over and not _SAYINGS.isdisjoint(said) and _BREAKS.isdisjoint(said)


def _of_then(reading: Reading, told: Reading, grain: str) -> Reading | None:
    """Return the reading within the year or month of its saying, which tells it no closer: "today," he said in 2015."""
    days = told.days or calendar.days(told.value)
    if reading.value == "PRESENT_REF":
        return replace(reading, anchor=TEXT, days=days)
    own = calendar.grain(reading.value.partition("T")[0])
    open_part = _OPEN.get((grain, own or ""))
    if open_part is None or not (reading.family == "deictic" or reading.rule.endswith(": this")):
        return None
    return replace(reading, value=told.value + open_part, anchor=TEXT, days=days)


def _moved(reading: Reading, said: date, published: date, grain: str) -> Reading:
    """Return the reading as far back as the saying is from the publication, no finer than the saying's own grain."""
    first, own = calendar.days(reading.value)[0], calendar.grain(reading.value)
    if first is None or own is None or own not in _SHIFTS[grain]:
        return reading
    months = _YEAR * (said.year - published.year) + (said.month - published.month if grain != "Y" else 0)
    days = grain == "D" and own in ("D", "W")
    day = calendar.add(first, (said - published).days, "D") if days else calendar.add(first, months, "M")
    if day is None:
        return reading
    value = calendar.value_of(day, own) + reading.value.partition("T")[1] + reading.value.partition("T")[2]
    return replace(reading, value=value, anchor=TEXT, days=None)
