"""Quotation marks + reports → attributions: each piece of content with its cue and its source."""

import bisect
import re
from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from analysis.quotations.cues import Characters, Cues
from analysis.quotations.posts import posts
from analysis.quotations.reports import reports
from analysis.text.quotation_marks import Quoted, quoted_spans
from analysis.text.syntax import Syntax

_TURN = re.compile(r"^[\"“]?(?P<name>[A-Z][\w.’' -]{1,40}):[ \t\u00a0]{1,3}(?P<words>\S[^\n]{3,})$", re.MULTILINE)
_GLUE = re.compile(  # "fell.-READ NOW: ...", "in 2001.- “I went ...", "we lost.”- That they lost ..."
    r"(?:(?<=[a-z]{2}[.!?])|(?<=\d\d[.!?])|(?<=\w[.!?][\"”]))\s{0,2}[-–]\s{0,2}(?=[\"“]?[A-Z])"
)
_NESTED = 50  # contents that begin before a quotation and may reach into it; more no sentence of news has
_ENDS_AS_STATEMENT = re.compile(r"[,.?!…—-]['\"”’]{0,3}$")


@dataclass(eq=False)
class Attribution:
    """Content in one or more parts, with its cue and its source where the text gives them."""

    spans: list[Characters]
    cue: Characters | None = None
    source: Characters | None = None
    quoted: list[Quoted] = field(default_factory=list)
    act: str = "speech"


def attributions(text: str, sentences: pd.DataFrame, tree: Syntax) -> list[Attribution]:
    """Return the attributions of an article: those in quotation marks, those without, turns of a talk, and posts.

    What stands inside quotation marks is not searched for further sources: the quoted speaker's "I think"
    is that speaker's. A quotation belongs to the report whose content it fills, else to the cue beside it;
    without one it belongs to whom the sentence before reports or is about; else it goes on with the quotation
    before it in its paragraph, or with that of the paragraph before where that did not close or where this one
    fills its own paragraph.
    """
    marks = quoted_spans(text)
    turns = _turns(text)
    is_quoted = mask(len(text), [(one.start, one.end) for one in marks])
    is_taken = is_quoted | mask(len(text), [turn.spans[0] for turn in turns])
    found = []
    for report in reports(tree):
        cue = tree.characters(report.cue)
        contents = [_unglued(text, tree.characters(span), cue) for span in report.contents]
        if not is_taken[cue[0]] and any(contents):
            source = tree.characters(report.source) if report.source else None
            found.append(Attribution([span for span in contents if span], cue, source, [], report.act))
    joiner = _Joiner(Cues(text, sentences, tree, is_quoted), found)
    in_turn = mask(len(text), [(text.rfind("\n", 0, turn.spans[0][0]) + 1, turn.spans[0][1]) for turn in turns])
    for quoted in marks:
        if not in_turn[quoted.start]:
            joiner.add(quoted)
    joiner.settle()
    signed = [Attribution([words], cue, name, [Quoted(*words)]) for words, cue, name in posts(text, sentences)]
    return joiner.found + turns + signed


def mask(length: int, spans: list[Characters]) -> np.ndarray:
    """Return for each character, and one beyond the last, whether it stands in one of `spans`."""
    inside = np.zeros(length + 1, dtype=bool)
    for start, end in spans:
        inside[start:end] = True
    return inside


class _Joiner:
    """Gives quotations in marks, in text order, to the attributions found so far or to new ones."""

    def __init__(self, cues: Cues, found: list[Attribution]) -> None:
        self.cues, self.text, self.found = cues, cues.text, found
        self.waiting: list[Quoted] = []
        self.last: tuple[Attribution, int, bool] | None = None
        self.last_end = 0
        self.by_cue = {(one.cue[1], one.source): one for one in found if one.cue}
        by_start = sorted((start, number) for number, one in enumerate(found) for start, _ in one.spans)
        self.contents = [found[number] for _, number in by_start]
        self.content_starts = [start for start, _ in by_start]
        told = [(one.cue[0], one) for one in found if one.cue and one.source and one.act == "speech"]
        self.told_starts, self.told = [start for start, _ in told], [one for _, one in told]

    def add(self, quoted: Quoted) -> None:
        """Join a quotation to its attribution; one that does not close waits for what the next one tells."""
        owner = self._beside(quoted)
        if owner is None and quoted.is_open:
            self.waiting.append(quoted)
            return
        goes_on = bool(self.waiting) and not self.text[self.waiting[-1].end : quoted.start].strip()
        self.settle(owner if goes_on else None)
        self._settle(quoted, owner)

    def settle(self, owner: Attribution | None = None) -> None:
        """Join the quotations that wait: to `owner`, or to what they go on with."""
        waiting, self.waiting = self.waiting, []
        for quoted in waiting:
            self._settle(quoted, owner)

    def _settle(self, quoted: Quoted, owner: Attribution | None) -> None:
        """Join a quotation to `owner` or to what it goes on with; what is no statement may be left alone."""
        is_statement = _is_statement(self.text, quoted)
        paragraph = int(self.cues.paragraphs[self.cues.sentence(quoted.start)])
        if owner is None and (is_statement or self._starts_sentence(quoted)):
            owner = self._led_up_to(quoted, paragraph) or self._continued(quoted, paragraph)
        if owner is None and is_statement:
            owner = Attribution([])
            self.found.append(owner)
        if owner is not None:
            _extend(owner, quoted)
            self.last, self.last_end = (owner, paragraph, quoted.is_open), quoted.end

    def _beside(self, quoted: Quoted) -> Attribution | None:
        place = self.cues.signature(quoted)
        if place is None:
            report = self._report(quoted)
            if report is not None:
                return report
            place = self.cues.verb(quoted) or self.cues.label(quoted)
        if place is None:
            return None
        cue, source = place
        known = self.by_cue.get((cue[1], source))
        if known is None:
            known = self.by_cue[cue[1], source] = Attribution([], cue, source)
            self.found.append(known)
        return known

    def _report(self, quoted: Quoted) -> Attribution | None:
        """Return the report whose content has the greater part of the quotation and whose source is outside."""
        best: tuple[int, Attribution] | None = None
        sentence = self.cues.sentence(quoted.start)
        length = min(quoted.end, int(self.cues.ends[sentence])) - quoted.start  # a report ends with its sentence
        last = bisect.bisect_left(self.content_starts, quoted.end)
        for one in self.contents[max(last - _NESTED, 0) : last]:
            if one.source is not None and _overlap(one.source, quoted):
                continue
            shared = sum(_overlap(span, quoted) for span in one.spans)
            if 2 * shared > length and (best is None or shared > best[0]):
                best = shared, one
        return best[1] if best else None

    def _led_up_to(self, quoted: Quoted, paragraph: int) -> Attribution | None:
        """Return whose words the sentence before leads up to: whom it reports, else the person that it is about.

        "She said that she was sorry. “I failed.”"; "Ann Lee runs the market. “I get up at four.”"
        """
        before = self.cues.sentence(quoted.start) - 1
        is_apart = bool(self.cues.paragraphs[before] != paragraph)
        if before < 0 or (is_apart and not self._fills(quoted, paragraph)):
            return None
        start, end = max(self.cues.starts[before], self.last_end), self.cues.ends[before]
        number = bisect.bisect_left(self.told_starts, start)
        told = self.told[number] if number < len(self.told) and self.told_starts[number] < end else None
        if told is not None or is_apart or start > self.cues.starts[before]:
            return told
        person = self.cues.subject_of_sentence(before) if _is_statement(self.text, quoted) else None
        if person is None:
            return None
        self.found.append(Attribution([], None, person))
        return self.found[-1]

    def _continued(self, quoted: Quoted, paragraph: int) -> Attribution | None:
        if self.last is None:
            return None
        owner, last_paragraph, is_open = self.last
        goes_on = paragraph == last_paragraph + 1 and (is_open or self._fills(quoted, paragraph))
        return owner if paragraph == last_paragraph or goes_on else None

    def _fills(self, quoted: Quoted, paragraph: int) -> bool:
        """Return whether a quotation is all of its paragraph, or nearly so."""
        first, end = np.searchsorted(self.cues.paragraphs, [paragraph, paragraph + 1])
        return bool(10 * (quoted.end - quoted.start) > 9 * (self.cues.ends[end - 1] - self.cues.starts[first]))

    def _starts_sentence(self, quoted: Quoted) -> bool:
        return bool(quoted.start == self.cues.starts[self.cues.sentence(quoted.start)])


def _turns(text: str) -> list[Attribution]:
    """Return the turns of a talk: lines that begin with a name and a colon, where one name does so twice."""
    matches = list(_TURN.finditer(text))
    names = Counter(match["name"] for match in matches)
    return [
        Attribution([match.span("words")], (match.end("name"), match.end("name") + 1), match.span("name"))
        for match in matches
        if names[match["name"]] > 1
    ]


def _unglued(text: str, span: Characters, cue: Characters) -> Characters | None:
    """Return the part of `span` that no glued sentence cuts off from its cue, None where nothing is left."""
    first, last = min(span[0], cue[0]), max(span[1], cue[1])
    before = [match.end() for match in _GLUE.finditer(text, first, last) if match.end() <= cue[0]]
    after = [match.start() for match in _GLUE.finditer(text, first, last) if match.start() >= cue[1]]
    start, end = max([span[0], *before]), min([span[1], *after])
    return (start, end) if (start, end) == span or (start < end and len(text[start:end].split()) > 1) else None


def _extend(owner: Attribution, quoted: Quoted) -> None:
    """Add a quotation to the content of `owner`, joined with the parts that it touches."""
    touching = [span for span in owner.spans if _overlap(span, quoted)]
    rest = [span for span in owner.spans if not _overlap(span, quoted)]
    start = min([quoted.start, *(span[0] for span in touching)])
    end = max([quoted.end, *(span[1] for span in touching)])
    owner.spans = sorted([*rest, (start, end)])
    owner.quoted.append(quoted)


def _overlap(span: Characters, quoted: Quoted) -> int:
    return max(0, min(span[1], quoted.end) - max(span[0], quoted.start))


def _is_statement(text: str, quoted: Quoted) -> bool:
    """Return whether a quotation is a sentence of its own, not some words or a title that the article quotes."""
    words = text[quoted.start : quoted.end]
    begins = words.lstrip("\"'“”‘’„«`[(…. ")[:1].isupper()
    return len(words.split()) > 3 and begins and (quoted.is_open or _ENDS_AS_STATEMENT.search(words) is not None)
