"""Quotation marks + reports → attributions: each quotation with the cue and the source that go with it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from analysis.quotation_marks import Quoted, quoted_spans
from analysis.reported_speech import reported_acts, reports
from analysis.syntax import Syntax

Span = tuple[int, int]  # characters of the article, end exclusive

_NEAR = 14  # tokens between a quotation and the cue that goes with it; a source with an apposition fits in
_FAR_SENTENCE = 6  # the same where the sentence splitter has cut after "!" or "?" inside the marks
_SIGNED = re.compile(r"[ \t\u00a0]{0,3}[―—–][ \t\u00a0]{0,3}(?P<name>[A-Z][^\n,.:;―—–]{1,50})[.,\n]|\Z")
_TURN = re.compile(r"^[\"“]?(?P<name>[A-Z][\w.’' -]{1,40}):[ \t\u00a0]{1,3}(?P<words>\S[^\n]{3,})$", re.MULTILINE)
_ENDS_AS_STATEMENT = re.compile(r"[,.?!…—-]['\"”’]{0,3}$")


@dataclass
class Attribution:
    """Content in one or more parts, with its cue and its source where they are known."""

    spans: list[Span]
    cue: Span | None = None
    source: Span | None = None
    quoted: list[Quoted] = field(default_factory=list)
    act: str = "speech"


def attributions(text: str, sentences: pd.DataFrame, syntax: Syntax) -> list[Attribution]:
    """Return the attributions of an article: those in quotation marks, those without, and turns of a talk.

    What stands inside quotation marks is not searched for further sources: the quoted speaker's "I think"
    is that speaker's. A quotation without a cue of its own goes on with the one before it in its paragraph,
    or with the one of the paragraph before where it fills its own.
    """
    marks = quoted_spans(text)
    turns = _turns(text)
    taken = [(one.start, one.end) for one in marks] + [turn.spans[0] for turn in turns]
    found = [
        Attribution(
            [syntax.characters(span) for span in report.contents],
            syntax.characters(report.cue),
            syntax.characters(report.source) if report.source else None,
            act=report.act,
        )
        for report in reports(syntax)
    ]
    is_taken = _mask(len(text), taken)
    found = [one for one in found if not (one.cue and is_taken[one.cue[0]])]
    joined = _Joiner(text, sentences, syntax, found, is_taken)
    in_turn = _mask(len(text), [(text.rfind("\n", 0, turn.spans[0][0]) + 1, turn.spans[0][1]) for turn in turns])
    for quoted in marks:
        if not in_turn[quoted.start]:
            joined.add(quoted)
    return joined.found + turns


class _Joiner:
    """Joins quotations in marks, in text order, to reports or to cues found beside them."""

    def __init__(
        self, text: str, sentences: pd.DataFrame, syntax: Syntax, found: list[Attribution], is_quoted: np.ndarray
    ) -> None:
        self.text, self.syntax, self.found, self.is_quoted = text, syntax, found, is_quoted
        self.starts = sentences.start.to_numpy()
        self.ends = sentences.end.to_numpy()
        self.paragraphs = sentences.paragraph_id.to_numpy()
        self.last: tuple[Attribution, int, bool] | None = None
        self.by_sentence: dict[int, list[Attribution]] = {}
        for one in found:
            for start, end in one.spans:
                for sentence in range(self.sentence(start), self.sentence(end - 1) + 1):
                    self.by_sentence.setdefault(sentence, []).append(one)

    def sentence(self, character: int) -> int:
        return max(int(np.searchsorted(self.starts, character, side="right")) - 1, 0)

    def add(self, quoted: Quoted) -> None:
        statement = _is_statement(self.text, quoted)
        owner = self._signature(quoted) or self._report(quoted) or self._beside(quoted) or self._labelled(quoted)
        paragraph = int(self.paragraphs[self.sentence(quoted.start)])
        if owner is None and (statement or self._starts_sentence(quoted)):
            owner = self._continued(quoted, paragraph)
        if owner is None and statement:
            owner = Attribution([])
        if owner is None:
            return
        if not any(owner is one for one in self.found):
            self.found.append(owner)
        _extend(owner, quoted)
        self.last = owner, paragraph, quoted.is_open

    def _labelled(self, quoted: Quoted) -> Attribution | None:
        """Return the attribution of a quotation after a name and a colon."""
        colon = self.syntax.token_at(quoted.start) - 1
        if colon < 1 or self.text[self.syntax.start[colon]] != ":" or self.syntax.pos[colon - 1] != "PROPN":
            return None
        name = self.syntax.nominal(colon - 1, -1)
        return Attribution([], self.syntax.characters((colon, colon)), self.syntax.characters(name)) if name else None

    def _starts_sentence(self, quoted: Quoted) -> bool:
        return bool(quoted.start == self.starts[self.sentence(quoted.start)])

    def _signature(self, quoted: Quoted) -> Attribution | None:
        """Return the attribution of a quotation that is signed: "..." — Name."""
        match = _SIGNED.match(self.text, quoted.end)
        if match is None or match["name"] is None:
            return None
        return Attribution([], (match.start("name") - 1, match.start("name")), match.span("name"))

    def _report(self, quoted: Quoted) -> Attribution | None:
        """Return the report whose content has the greater part of the quotation and whose cue is outside."""
        best: tuple[int, Attribution] | None = None
        sentence = self.sentence(quoted.start)
        length = min(quoted.end, int(self.ends[sentence])) - quoted.start  # a report ends with its sentence
        for one in self.by_sentence.get(sentence, []):
            if one.source is not None and _overlap(one.source, quoted):
                continue
            shared = sum(_overlap(span, quoted) for span in one.spans)
            if 2 * shared > length and (best is None or shared > best[0]):
                best = shared, one
        return best[1] if best else None

    def _beside(self, quoted: Quoted) -> Attribution | None:
        """Return an attribution to the nearest verb of speech after, then before the quotation."""
        for token in self._tokens_beside(quoted):
            if self.is_quoted[self.syntax.start[token]]:
                continue
            if reported_acts().get(self.syntax.lemma[token]) == "speech" and self._is_cue(token):
                subject = self.syntax.subject(token)
                if subject is None or self.is_quoted[self.syntax.start[subject[0]]]:
                    subject = self.syntax.nominal(token + 1, 1) or self._before(token)
                if subject is not None and not self.is_quoted[self.syntax.start[subject[0]]]:
                    cue, source = self.syntax.characters((token, token)), self.syntax.characters(subject)
                    known = [one for one in self.found if one.cue and one.cue[1] == cue[1] and one.source == source]
                    return known[0] if known else Attribution([], cue, source)
        return None

    def _is_cue(self, token: int) -> bool:
        syntax = self.syntax
        return (
            syntax.pos[token] == "VERB"
            and syntax.dep[token] != "amod"
            and (syntax.dep[token], syntax.tag[token]) != ("acl", "VBN")
        )

    def _before(self, verb: int) -> tuple[int, int] | None:
        """Return the noun phrase before `verb`, or the one that an apposition in commas parts from it."""
        subject = self.syntax.nominal(verb - 1, -1)
        comma = verb - 1
        if subject is None and self.text[self.syntax.start[comma]] == ",":
            while (
                comma > 0
                and self.syntax.sentence[comma - 1] == self.syntax.sentence[verb]
                and not self.is_quoted[self.syntax.start[comma - 1]]
            ):
                comma -= 1
            subject = self.syntax.nominal(comma, 1)
        return subject

    def _tokens_beside(self, quoted: Quoted) -> Iterable[int]:
        first, after = self.syntax.token_at(quoted.start), self.syntax.token_at(quoted.end)
        own = self.sentence(quoted.end - 1)
        near = _NEAR
        if after < len(self.syntax.start):
            sentence = self.sentence(int(self.syntax.start[after]))
            if sentence != own:
                same = self.paragraphs[sentence] == self.paragraphs[own]
                ending = self.text[quoted.start : quoted.end].rstrip("\"'”’»")[-1:]
                near = 0 if not same else _NEAR if ending == "," else _FAR_SENTENCE if ending in "!?—-" else 0
            for token in range(after, min(after + near, len(self.syntax.start))):
                if self.sentence(int(self.syntax.start[token])) == sentence:
                    yield token
        own = self.sentence(quoted.start)
        if first > 0 and self.text[self.syntax.start[first - 1]] == ":":
            own = self.sentence(int(self.syntax.start[first - 1]))  # a colon announces across a paragraph's end
        for token in range(first - 1, max(first - 1 - _NEAR, -1), -1):
            if self.sentence(int(self.syntax.start[token])) != own:
                break
            yield token

    def _continued(self, quoted: Quoted, paragraph: int) -> Attribution | None:
        if self.last is None:
            return None
        owner, last_paragraph, is_open = self.last
        inside = np.flatnonzero(self.paragraphs == paragraph)
        length = self.ends[inside[-1]] - self.starts[inside[0]]
        fills = 10 * (quoted.end - quoted.start) > 9 * length
        if paragraph == last_paragraph or (paragraph == last_paragraph + 1 and (is_open or fills)):
            return owner
        return None


def _turns(text: str) -> list[Attribution]:
    """Return the turns of a talk: lines that begin with a name and a colon, where one name does so twice."""
    matches = list(_TURN.finditer(text))
    names = [match["name"] for match in matches]
    return [
        Attribution([match.span("words")], (match.end("name"), match.end("name") + 1), match.span("name"))
        for match in matches
        if names.count(match["name"]) > 1
    ]


def _extend(owner: Attribution, quoted: Quoted) -> None:
    """Add a quotation to the content of `owner`, joined with the parts that it touches."""
    touching = [span for span in owner.spans if _overlap(span, quoted)]
    rest = [span for span in owner.spans if not _overlap(span, quoted)]
    start = min([quoted.start, *(span[0] for span in touching)])
    end = max([quoted.end, *(span[1] for span in touching)])
    owner.spans = sorted([*rest, (start, end)])
    owner.quoted.append(quoted)


def _overlap(span: Span, quoted: Quoted) -> int:
    return max(0, min(span[1], quoted.end) - max(span[0], quoted.start))


def _mask(length: int, spans: list[Span]) -> np.ndarray:
    mask = np.zeros(length + 1, dtype=bool)
    for start, end in spans:
        mask[start:end] = True
    return mask


def _is_statement(text: str, quoted: Quoted) -> bool:
    """Return whether a quotation is a sentence of its own, not some words or a title that the article quotes."""
    words = text[quoted.start : quoted.end]
    begins = words.lstrip("\"'“”‘’„«`[(…. ")[:1].isupper()
    return len(words.split()) > 3 and begins and (quoted.is_open or _ENDS_AS_STATEMENT.search(words) is not None)
