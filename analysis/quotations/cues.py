"""A quotation in marks → the cue and the source that stand beside it: a verb, a colon, a signature."""

import re
from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis.quotations.reports import QUOTING
from analysis.text.quotation_marks import Quoted
from analysis.text.reporting import reported_acts
from analysis.text.syntax import Span, Syntax

Characters = tuple[int, int]  # of the article, end exclusive

_NEAR = 14  # tokens between a quotation and the cue that goes with it: a name with its apposition fits in
_NEXT_SENTENCE = 6  # the same, where the sentence splitter has cut after "!" or "?" inside the marks
_NEXT = 3  # characters between a quotation and what follows it at once
_GAP = r"[ \t\u00a0]{0,3}"
_SIGNATURE = re.compile(rf"{_GAP}(?P<dash>[―—–]){_GAP}(?P<name>[A-Z][^\n,.:;―—–]{{1,50}})(?:[.,\n]|\Z)")


class Cues:
    """Finds what attributes a quotation, around it in the text; `is_quoted` marks the characters inside marks."""

    def __init__(self, text: str, sentences: pd.DataFrame, tree: Syntax, is_quoted: np.ndarray) -> None:
        self.text, self.tree, self.is_quoted = text, tree, is_quoted
        self.starts, self.ends = sentences.start.to_numpy(), sentences.end.to_numpy()
        self.paragraphs = sentences.paragraph_id.to_numpy()

    def sentence(self, character: int) -> int:
        """Return the position of the sentence that has `character`."""
        return max(int(np.searchsorted(self.starts, character, side="right")) - 1, 0)

    def subject_of_sentence(self, sentence: int) -> Characters | None:
        """Return the noun phrase of the person whose name is the subject of a sentence, None where it has none."""
        tree = self.tree
        for token in range(tree.token_at(self.starts[sentence]), tree.token_at(self.ends[sentence])):
            is_subject = tree.dep[token] in ("nsubj", "nsubjpass") and tree.dep[tree.head[token]] == "ROOT"
            if is_subject and tree.entity[token] == "PERSON":
                return tree.characters(tree.noun_phrase(token))
        return None

    def signature(self, quoted: Quoted) -> tuple[Characters, Characters] | None:
        """Return the dash and the name that sign a quotation: "..." — Name."""
        match = _SIGNATURE.match(self.text, quoted.end)
        return (match.span("dash"), match.span("name")) if match else None

    def verb(self, quoted: Quoted) -> tuple[Characters, Characters] | None:
        """Return the nearest verb of speech with a subject, after the quotation or else before it.

        After a quotation that ends as a sentence does, only what follows at once can be its cue.
        """
        has_ended = self.text[quoted.start : quoted.end].rstrip("\"'”’»")[-1:] in ".!?"
        for token in self._tokens_beside(quoted):
            if self._in_marks(token) or not self._is_cue(token):
                continue
            subject = self._quoted(token) or self.tree.subject(token)
            if subject is None or self._in_marks(subject[0]):
                follows = self.tree.start[token] >= quoted.end  # only then can the subject stand behind: "said X"
                subject = (self.tree.nominal(token + 1, 1) if follows else None) or self._before(token)
            if subject is not None and not self._in_marks(subject[0]):
                begins = self.tree.start[min(token, subject[0])]
                if has_ended and begins > quoted.end + _NEXT and self.tree.start[token] > quoted.end:
                    continue
                return self.tree.characters((token, token)), self.tree.characters(subject)
        return None

    def label(self, quoted: Quoted) -> tuple[Characters, Characters] | None:
        """Return the colon and the name before a quotation: Name: "..."."""
        colon = self.tree.token_at(quoted.start) - 1
        if colon < 1 or self.text[self.tree.start[colon]] != ":" or self.tree.pos[colon - 1] != "PROPN":
            return None
        name = self.tree.nominal(colon - 1, -1)
        return (self.tree.characters((colon, colon)), self.tree.characters(name)) if name else None

    def _quoted(self, verb: int) -> Span | None:
        """Return whom somebody quotes: "the Herald quoted a union source as saying"."""
        whom = self.tree.child(verb, ("dobj", "nsubjpass")) if self.tree.lemma[verb] in QUOTING else None
        if whom is None or self._in_marks(whom) or "as" not in self.tree.lemma[whom : whom + _NEAR]:
            return None
        before = verb if whom < verb else self.tree.lemma.index("as", whom)
        return self.tree.noun_phrase(whom, before=before)

    def _in_marks(self, token: int) -> bool:
        return bool(self.is_quoted[self.tree.start[token]])

    def _is_cue(self, token: int) -> bool:
        tree = self.tree
        is_attribute = tree.dep[token] == "amod" or (tree.dep[token] == "acl" and tree.tag[token] == "VBN")
        is_speech = reported_acts().get(tree.lemma[token]) == "speech"
        return is_speech and tree.pos[token] == "VERB" and not is_attribute

    def _before(self, verb: int) -> Span | None:
        """Return the noun phrase before `verb`, or the one that an apposition in commas parts from it."""
        subject = self.tree.nominal(verb - 1, -1)
        first = verb - 1
        if subject is None and first >= 0 and self.text[self.tree.start[first]] == ",":
            while first > max(verb - _NEAR, 0) and self.tree.sentence[first - 1] == self.tree.sentence[verb]:
                if self._in_marks(first - 1):
                    break
                first -= 1
            subject = self.tree.nominal(first, 1)
        return subject

    def _tokens_beside(self, quoted: Quoted) -> Iterator[int]:
        yield from self._tokens_after(quoted)
        first = self.tree.token_at(quoted.start)
        own = self.sentence(quoted.start)
        if first > 0 and self.text[self.tree.start[first - 1]] == ":":
            own = self.sentence(int(self.tree.start[first - 1]))  # a colon announces across a paragraph's end
        for token in range(first - 1, max(first - 1 - _NEAR, -1), -1):
            if self.sentence(int(self.tree.start[token])) != own:
                break
            yield token

    def _tokens_after(self, quoted: Quoted) -> Iterator[int]:
        after, count = self.tree.token_at(quoted.end), len(self.tree.start)
        if after < count and self.text[self.tree.start[after]] == "?":
            after += 1  # what is left of a hard space after the closing mark
        if after == count:
            return
        own, sentence = self.sentence(quoted.end - 1), self.sentence(int(self.tree.start[after]))
        near = _NEAR
        if sentence != own:
            ending = self.text[quoted.start : quoted.end].rstrip("\"'”’»")[-1:]
            same = self.paragraphs[sentence] == self.paragraphs[own]
            near = 0 if not same else _NEAR if ending == "," else _NEXT_SENTENCE if ending in "!?—-" else 0
        for token in range(after, min(after + near, count)):
            if self.sentence(int(self.tree.start[token])) != sentence:
                break
            yield token
