"""When was this article published? Its own words may say so."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from analysis.article import Article
from analysis.lexicons import lexicon
from analysis.times import calendar, dateline, engine
from analysis.times.families import counted
from analysis.times.patterns import BREAK, WEEKDAYS
from analysis.times.phrase import Mention, Scene

_BEFORE, _AFTER = 25, 12  # words around a count among which its subject is looked for
_COUNT = re.compile(r"P(?P<nth>\d{1,4})(?P<unit>[DWMY])")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_LEADS_IN = frozenset({"now", "in", "its", "their", "the", "on", "entered", "into"})
_PRESENT = frozenset({"now", "is", "are", "already", "being"})
_STEPS = {"today": 0, "yesterday": 1, "tomorrow": -1}
_LINKS = frozenset({",", "(", "-", "on"})


@dataclass(frozen=True)
class PublicationWindow:
    """The days in which an article was published, and the words that say so.

    `basis` is "explicit" (the article's own field), "dated" (a dateline, or a full date and "today" or "yesterday"),
    "counted" (from a known beginning), or None, where both days are None too.
    """

    earliest: date | None
    latest: date | None
    basis: str | None
    quote: str | None
    start: int | None
    end: int | None
    reason: str


def publication_window(article: Article) -> PublicationWindow:
    """Return the days in which the article was published, with the evidence in its own words.

    The beginnings that are counted from are those of data/epochs.tsv; where two fit, or two counts
    contradict each other, nothing is concluded, and `reason` says so. Raises nothing.

    >>> publication_window(Article("The war in Ukraine is now in its 19th month.")).earliest
    datetime.date(2023, 8, 24)
    """
    if article.published is not None:
        reason = "The article states its date of publication."
        return PublicationWindow(article.published, article.published, "explicit", None, None, None, reason)
    scene = engine.scene_of(article.text, None)
    refused: list[str] = []
    if stated := dateline.stated(scene):
        day = stated.day
        reason = f"{stated.where} gives {day.isoformat()}."
        return _window(scene, stated.first, stated.last, (day, day), "dated", reason)
    for windows in (_dated(scene), _counted(scene, refused)):
        if windows:
            first = max(windows, key=lambda window: window.earliest or date.min)
            if all((window.latest or date.max) >= (first.earliest or date.min) for window in windows):
                return min(windows, key=lambda window: (window.latest or date.max) - (window.earliest or date.min))
            refused.append("The text counts from beginnings that contradict each other.")
    if not refused and (week := _week_after(scene)):
        return week
    reason = refused[0] if refused else "Nothing in the text says when it was published."
    return PublicationWindow(None, None, None, None, None, None, reason)


def _window(scene: Scene, first: int, last: int, days: calendar.Days, basis: str, reason: str) -> PublicationWindow:
    start, end = scene.words.starts[first], scene.words.ends[last - 1]
    return PublicationWindow(days[0], days[1], basis, scene.words.text[start:end], start, end, reason)


def _dated(scene: Scene) -> list[PublicationWindow]:
    """Read "yesterday, 23 March 2023" and "today (24 March 2023)"."""
    found = []
    for one, other in zip(scene.mentions, scene.mentions[1:], strict=False):
        between = scene.words.words[one.last : other.first]
        for near, full in ((one, other), (other, one)):
            step = _STEPS.get(scene.words.words[near.first])
            day = calendar.days(full.reading.value)[0]
            told = full.reading.anchor is None and calendar.grain(full.reading.value) == "D"
            if step is not None and told and day and len(between) <= 2 and _LINKS.issuperset(between):
                published = day + timedelta(step)
                reason = f'"{scene.words.words[near.first]}" is {day.isoformat()}.'
                found.append(_window(scene, one.first, other.last, (published, published), "dated", reason))
    return found


def _counted(scene: Scene, refused: list[str]) -> list[PublicationWindow]:
    """Read "in its 19th month" from the epoch whose cues stand near it."""
    found = []
    for mention in scene.mentions:
        match = _COUNT.fullmatch(mention.reading.value)
        if mention.reading.family != counted.RULE or match is None:
            continue
        elapsed = mention.reading.rule == counted.ELAPSED
        if elapsed and scene.words.words[mention.first - 1] not in _PRESENT:
            continue  # "two years into the war, he fled" tells of history
        epochs = _epochs(scene, mention)
        if len(epochs) > 1:
            refused.append(f"What is counted could be {' or '.join(row['name'] for row in epochs)}.")
        if len(epochs) != 1:
            continue
        row, nth, unit = epochs[0], int(match["nth"]), match["unit"]
        over = nth if elapsed else nth - 1
        began = date.fromisoformat(row["began"])
        earliest, following = calendar.add(began, over, unit), calendar.add(began, over + 1, unit)
        if earliest is None or following is None:
            continue
        latest = following - timedelta(1)
        first = mention.first
        while first and scene.words.words[first - 1] in _LEADS_IN:
            first -= 1
        name = row["name"][0].upper() + row["name"][1:]
        reason = f"{name} began on {row['began']}; {_UNITS[unit]} {over + 1} of it is {earliest} to {latest}."
        found.append(_window(scene, first, mention.last, (earliest, latest), "counted", reason))
    return found


def _epochs(scene: Scene, mention: Mention) -> list[Mapping[str, str]]:
    """Return the epoch that has a word of each group of its cues nearest to the mention, or several as near."""
    words, letters = scene.words.words, scene.words.letters
    near: dict[str, int] = {}
    for step, limit in ((-1, _BEFORE), (1, _AFTER)):
        index = mention.first - 1 if step < 0 else mention.last
        for distance in range(1, limit + 1):
            if not 0 <= index < len(words) or letters[index] == BREAK:
                break
            near[words[index]] = min(distance, near.get(words[index], limit))
            index += step
    reaches = []
    for row in lexicon("epochs"):
        groups = [[near[word] for word in group.split("|") if word in near] for group in row["cues"].split()]
        if all(groups):
            reaches.append((max(min(group) for group in groups), row))
    least = min((reach for reach, _ in reaches), default=0)
    return [row for reach, row in reaches if reach == least]


def _week_after(scene: Scene) -> PublicationWindow | None:
    """Read "On Friday, 24 March 2023, ... yesterday": news of that week, told in the days after it.

    Only a full date with its weekday, told as past, in a text that also says "today" or "yesterday"; without
    these it may be history, and the window stays open: only the reason tells of the date.
    """
    told = [
        (first, mention)
        for mention in scene.mentions
        for first in [calendar.days(mention.reading.value)[0]]
        if first and mention.reading.anchor is None and calendar.grain(mention.reading.value) == "D"
        if _tells(scene, mention)
    ]
    if not told:
        return None
    day, mention = max(told, key=lambda pair: pair[0])
    starts = [calendar.days(other.reading.value)[0] for other in scene.mentions if other.reading.anchor is None]
    if any(start and start > day for start in starts):
        return None  # it tells of later years too: the day is history
    near = {scene.words.words[other.first] for other in scene.mentions}.intersection(_STEPS)
    if scene.words.words[mention.first] not in WEEKDAYS or not near - {"tomorrow"}:
        reason = f"The text mentions {day.isoformat()}, so it was published then or later; it does not say when."
        return PublicationWindow(None, None, None, None, None, None, reason)
    said = "yesterday" if "yesterday" in near else "today"
    earliest = day + timedelta(_STEPS[said])
    reason = f'The text gives {day.isoformat()} with its weekday and says "{said}": it was published in the week after.'
    return _window(scene, mention.first, mention.last, (earliest, earliest + timedelta(6)), "dated", reason)


def _tells(scene: Scene, mention: Mention) -> bool:
    """Return whether a past tense stands near, so that the date is told and not announced."""
    words = scene.words.words[max(0, mention.first - 10) : mention.last + 10]
    ahead = {"will", "would", "shall", "scheduled", "due", "expires", "until", "by", "planned", "expected"}
    return not ahead.intersection(words) and any(
        word.endswith("ed") or word in ("said", "was", "were") for word in words
    )
