"""When was this article published? Its own words may say so."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from analysis.article import Article
from analysis.lexicons import lexicon
from analysis.times import calendar, engine
from analysis.typography import plain_typography


@dataclass(frozen=True)
class PublicationWindow:
    """The days in which an article was published, and the words that say so."""

    earliest: date | None
    latest: date | None
    basis: str | None  # "explicit", "counted", or None where it cannot be known
    quote: str | None
    start: int | None
    end: int | None
    reason: str


def publication_window(article: Article) -> PublicationWindow:
    """Return the days in which the article was published, with the evidence in its own words.

    >>> publication_window(Article("The war in Ukraine is now in its 19th month.")).earliest
    datetime.date(2023, 8, 24)
    """
    if article.published is not None:
        reason = "The article gives its date of publication."
        return PublicationWindow(article.published, article.published, "explicit", None, None, None, reason)
    windows = _counted(article)
    if windows:
        return windows[0]
    return PublicationWindow(None, None, None, None, None, None, "Nothing in the text says when it was published.")


def _counted(article: Article) -> list[PublicationWindow]:
    scene = engine.mentions(article.text)
    plain = plain_typography(article.text).lower()
    found = []
    for mention in scene.mentions:
        reading = mention.reading
        match = re.fullmatch(r"P(?P<nth>\d+)(?P<unit>[DWMY])", reading.value)
        if not reading.rule.startswith("counted") or match is None:
            continue
        start, end = scene.words.starts[mention.first], scene.words.ends[mention.last - 1]
        epoch = _epoch(plain, start, end)
        if epoch is None:
            continue
        name, began = epoch
        nth, unit = int(match["nth"]), match["unit"]
        earliest, after = calendar.add(began, nth - 1, unit), calendar.add(began, nth, unit)
        if earliest is None or after is None:
            continue
        latest = after - timedelta(1)
        reason = f"{name} began on {began.isoformat()}, so its {nth}. {unit} is {earliest} to {latest}."
        found.append(PublicationWindow(earliest, latest, "counted", article.text[start:end], start, end, reason))
    return found


def _epoch(plain: str, start: int, end: int) -> tuple[str, date] | None:
    """Return the epoch whose cues all stand in the sentence of the phrase, the nearest of several."""
    begin = max(plain.rfind(mark, 0, start) for mark in (". ", "! ", "? ", "\n"))
    stop = min(
        (place for mark in (". ", "! ", "? ", "\n") if (place := plain.find(mark, end)) >= 0), default=len(plain)
    )
    sentence = set(re.findall(r"[a-z]+", plain[begin + 1 : stop]))
    best = [
        (len(cues), row)
        for row in lexicon("epochs")
        for cues in [row["cues"].split()]
        if all(any(one in sentence for one in cue.split("|")) for cue in cues)
    ]
    if not best:
        return None
    row = max(best, key=lambda pair: pair[0])[1]
    return row["name"], date.fromisoformat(row["began"])
