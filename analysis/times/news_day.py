"""A today that is quoted in news of the day before: "They left on Thursday. 'Today we won,' he said", on a Friday."""

from dataclasses import replace
from datetime import date, timedelta

from analysis.times import calendar
from analysis.times.anchor import TEXT, ends_sentence, side_of
from analysis.times.lexer import Words
from analysis.times.patterns import WEEKDAYS
from analysis.times.phrase import Mention, Scene
from analysis.times.spoken import is_inside
from analysis.times.tweets import is_in_post
from analysis.times.weights import weight_of

_NOW = frozenset({"today", "tonight", "this"})
_NAMED = ("weekday", "absolute")
_WEEKDAY_NAMES = {number: name for name, number in reversed(WEEKDAYS.items())}
_EVENING = 17  # o'clock
_NIGHT, _FAR, _STORY, _SAME, _JUST, _NEAR, _VERB = 8, 300, 150, 60, 40, 8, 3  # mentions; words


def of_news_day(scene: Scene, mention: Mention) -> Mention:
    """Return a today or tonight of the publication as the day before it, where the text shows that it was said then.

    News is often dated the morning after. Where it tells of yesterday by its weekday and of the publication's day
    nowhere, what it quotes was said yesterday.
    """
    published, value = scene.published, mention.reading.value
    if published is None:
        return mention
    last, own = published - timedelta(1), _is_on(mention, published)
    if own and mention.reading.family == "deictic" and scene.words.words[mention.first] in _NOW:
        told = _is_of_evening(scene, mention, last) or _is_of_yesterday(scene, mention, last)
        if told or _is_retold(scene, mention, last):
            moved = last.isoformat() + "".join(value.partition("T")[1:])
            rule = f"{mention.reading.rule}, in news of the day before"
            return replace(mention, reading=replace(mention.reading, value=moved, rule=rule, anchor=TEXT, days=None))
    named = mention.reading.family in _NAMED
    if own and (named or (mention.reading.family == "deictic" and not _is_quoted(scene.words, mention.first))):
        scene.news.setdefault("own", mention.first)
    if mention.reading.family == "weekday" and _is_on(mention, last):
        scene.news["yesterday"] = mention.last
    return mention


def _is_of_evening(scene: Scene, mention: Mention, last: date) -> bool:
    """Return whether a tonight told as over is the evening of yesterday: "She was run over at 7 p.m. on Thursday"."""
    if scene.words.words[mention.first] != "tonight" or side_of(scene, mention.first, mention.last) >= 0:
        return False
    return any(_is_evening(each, last) for each in scene.mentions[-_NIGHT:])


def _is_evening(mention: Mention, last: date) -> bool:
    day, _, time = mention.reading.value.partition("T")
    if day != last.isoformat() or mention.reading.family not in ("weekday", "clock"):
        return False
    return time in ("NI", "EV") or (time[:2].isdigit() and int(time[:2]) >= _EVENING)


def _is_of_yesterday(scene: Scene, mention: Mention, last: date) -> bool:
    """Return whether it is quoted in a text that names yesterday and not the day of its publication."""
    words, told = scene.words, scene.news.get("yesterday")
    if told is None or "own" in scene.news or not _is_quoted(words, mention.first):
        return False
    if _WEEKDAY_NAMES[(last + timedelta(1)).isoweekday()] in scene.vocabulary:
        return False  # it names the day of its publication further on
    if words.words[mention.first - 1 : mention.first] == ["on"] or _names_day(words, mention.last):
        return False  # "on today's date"; "this morning on the Sunday shows"
    if _is_of_other(scene, mention, last):
        return False
    over = side_of(scene, mention.first, mention.last) < 0 or words.words[mention.first] == "tonight"
    near = _FAR if is_in_post(words, mention.first) else _STORY
    return over or mention.first - told <= near


def _is_of_other(scene: Scene, mention: Mention, last: date) -> bool:
    """Return whether another day or month has just been told: 'In late October she said, "This morning we voted"'."""
    told = next((each for each in reversed(scene.mentions) if each.reading.type in ("DATE", "TIME")), None)
    if told is None or mention.first - told.last > _JUST or _is_on(told, last):
        return False
    return calendar.grain(told.reading.value.partition("T")[0]) in ("D", "M")


def _is_quoted(words: Words, place: int) -> bool:
    return is_inside(words, place) or is_in_post(words, place)


def _is_on(mention: Mention, day: date) -> bool:
    return mention.reading.value.partition("T")[0] == day.isoformat()


def _names_day(words: Words, place: int) -> bool:
    return any(word in WEEKDAYS for word in words.words[place : place + _NEAR])


def _is_retold(scene: Scene, mention: Mention, last: date) -> bool:
    """Return whether the quotation tells what the sentence before it told of yesterday, with the same verb.

    'Two senators on Monday introduced a bill. "They today introduced a bill that is needed," her office said.'
    """
    words, told = scene.words, scene.mentions[-1] if scene.mentions else None
    if told is None or not _is_on(told, last) or told.reading.family != "weekday":
        return False
    between = range(told.last, mention.first)
    if len(between) > _SAME or not is_inside(words, mention.first):
        return False
    first = told.first
    while first > 0 and not ends_sentence(words, first - 1):
        first -= 1
    end = next((index for index in between if ends_sentence(words, index)), mention.first)
    near = range(max(end, mention.first - _VERB), min(len(words.words), mention.last + _VERB))
    verbs = {words.words[index] for index in near if weight_of(words, index) < 0}
    return not verbs.isdisjoint(words.words[first:end])
