"""Runs the families over the words of an article and keeps, of what overlaps, the longest reading."""

import functools
import re
from datetime import date

from analysis.times import narrative
from analysis.times.families import RULES
from analysis.times.lexer import read_words
from analysis.times.neighbours import bracketed, dated, joined, named_of, sharing, spanning, turned
from analysis.times.news_day import of_news_day
from analysis.times.phrase import Mention, Phrase, Rule, Scene
from analysis.times.refine import is_title, refined
from analysis.times.spoken import said_before, spoken
from analysis.times.tweets import stamped

_CALENDAR_BEGINS, _CALENDAR_ENDS = 5, 9995  # no family counts further than four years from the publication


def mentions(text: str, published: date | None = None) -> Scene:
    """Return the scene of a text with every expression of time in it, in text order.

    From a publication at the very ends of the calendar (the years 1 to 5 and 9995 to 9999, which stand for no day in
    tables that need one) nothing can be counted; it is read as not known.
    """
    if published and not _CALENDAR_BEGINS < published.year < _CALENDAR_ENDS:
        published = None
    scene = Scene(read_words(text), published)
    cluster: list[tuple[Rule, re.Match[str]]] = []
    reach = 0
    for rule, match in _candidates(scene.words.letters):
        if match.start() >= reach:
            _read(scene, cluster)
            cluster = []
        cluster.append((rule, match))
        reach = max(reach, match.end())
    _read(scene, cluster)
    return scene


@functools.lru_cache(maxsize=1)
def scene_of(text: str, published: date | None) -> Scene:
    """Return what `mentions` does, once for the window of publication and the table of times, which both ask."""
    return mentions(text, published)


def _candidates(letters: str) -> list[tuple[Rule, re.Match[str]]]:
    present = frozenset(letters)
    found = [
        (match.start(), -match.end(), order, match)
        for order, rule in enumerate(RULES)
        if not rule.needs or not rule.needs.isdisjoint(present)
        for match in rule.pattern.finditer(letters)
    ]
    found.sort(key=lambda candidate: candidate[:3])
    return [(RULES[order], match) for _, _, order, match in found]


def _read(scene: Scene, cluster: list[tuple[Rule, re.Match[str]]]) -> None:
    """Read the matches that overlap one another, the longest first, and keep what does not overlap."""
    taken: list[Mention] = []
    used: set[int] = set()
    for rule, match in sorted(cluster, key=lambda candidate: candidate[1].start() - candidate[1].end()):
        span = range(match.start(), match.end())
        if not used.isdisjoint(span):
            continue
        reading = rule.read(Phrase(scene, match))
        if reading is not None:
            used.update(span)
            taken.append(Mention(match.start() + reading.cut, match.end() - reading.drop, reading))
    for mention in sorted(taken, key=lambda mention: mention.first):
        _keep(scene, mention)


def _keep(scene: Scene, mention: Mention) -> None:
    """Add a mention to the scene with what modifies it, as one with the mention before it where they belong."""
    if is_title(scene, mention):
        return
    bare, mention = mention, refined(scene, mention)
    if scene.mentions:
        previous = scene.mentions[-1]
        if mention.first < previous.last <= bare.first:
            mention = bare  # "two weeks later on May 7", of which "later" belongs to the weeks
        if mention.first < previous.last:  # a modifier that the mention before has taken
            return
        if both := joined(scene, previous, mention):
            scene.mentions.pop()
            mention = both
        elif told := _told_after(scene, previous, mention):
            scene.mentions[-1] = told
            if len(scene.mentions) > 1 and (shared := sharing(scene, scene.mentions[-2], told)):
                scene.mentions[-2] = shared  # "between 03:00 and 04:00 on Friday"
    _share(scene, mention)
    spoken(scene, mention)
    stamped(scene, mention)
    mention = of_news_day(scene, said_before(scene, mention))
    scene.add(mention)
    narrative.advance(scene)


def _told_after(scene: Scene, previous: Mention, mention: Mention) -> Mention | None:
    """Return the mention before this one with what this one says of it, or None."""
    told = turned(scene, previous, mention) or dated(scene, previous, mention)
    return told or bracketed(scene, previous, mention) or named_of(scene, previous, mention)


def _share(scene: Scene, mention: Mention) -> None:
    """Give the year of a mention to those before it in its row: "January, February and March 1996"."""
    right = mention
    for index in range(len(scene.mentions) - 1, max(-1, len(scene.mentions) - 4), -1):
        told = sharing(scene, scene.mentions[index], right)
        if told is None:
            break
        scene.mentions[index] = right = told
    if scene.mentions:
        scene.mentions[-1] = spanning(scene, scene.mentions[-1], mention)
