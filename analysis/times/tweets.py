"""Posts that stand in an article without quotation marks: where one is, and the day that its stamp gives it."""

from dataclasses import replace

from analysis.times import calendar
from analysis.times.anchor import PUBLICATION, TEXT
from analysis.times.lexer import Words
from analysis.times.phrase import Mention, Scene

_NAME = 8  # words of "(@name)"
_LENGTH = 200  # characters of a post and its author's name
_LOOK = 4  # mentions
_PICTURE, _AHEAD = ["pic", ".", "twitter"], 40  # words


def is_in_post(words: Words, place: int) -> bool:
    """Return whether a post goes on behind a place: its picture follows in its own words."""
    ahead = words.words[place : place + _AHEAD]
    if _PICTURE[0] not in ahead:
        return False
    found = next((index for index in range(len(ahead) - 2) if ahead[index : index + 3] == _PICTURE), None)
    return found is not None and words.starts[place + found] - words.starts[place] <= _LENGTH


def stamped(scene: Scene, stamp: Mention) -> None:
    """Count the days of a post from the date behind its author: 'Played golf today. Ann Lee (@annlee) May 2, 2017'."""
    day, published = calendar.days(stamp.reading.value)[0], scene.published
    if not day or not published or day == published or not _is_stamp(scene.words, stamp):
        return
    for index in range(len(scene.mentions) - 1, max(-1, len(scene.mentions) - 1 - _LOOK), -1):
        mention = scene.mentions[index]
        if scene.words.starts[stamp.first] - scene.words.starts[mention.first] > _LENGTH:
            return
        if _is_stamp(scene.words, mention):
            return
        value, _, part = mention.reading.value.partition("T")
        own = calendar.days(value)[0] if calendar.grain(value) == "D" else None
        moved = calendar.add(own, (day - published).days, "D") if own else None
        if moved and mention.reading.family == "deictic" and mention.reading.anchor == PUBLICATION:
            rule = f"{mention.reading.rule}, of the post's own day"
            value = moved.isoformat() + (f"T{part}" if part else "")
            reading = replace(mention.reading, value=value, rule=rule, anchor=TEXT, days=None)
            scene.mentions[index] = replace(mention, reading=reading)


def _is_stamp(words: Words, mention: Mention) -> bool:
    """Return whether a full date stands right behind the name of an account in brackets."""
    before = words.words[max(0, mention.first - _NAME) : mention.first]
    return mention.reading.rule == "absolute: day, month and year" and before[-1:] == [")"] and "@" in before
