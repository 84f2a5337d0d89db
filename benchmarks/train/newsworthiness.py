"""Learn `analysis/lexicons/learned/newsworthiness.tsv`: which words of a story are in its headline and its lead.

python -m benchmarks.train.newsworthiness SHARED_FOLDER (the folder with corpora/ and gold/). Counts nouns and verbs, as
spaCy tags them, in the stories of the corpus; articles that editors drew timelines of are left out, so that nothing
learnt from is measured on. The counts are read, no sentence is copied: what is written are two ratios a word.
"""

import csv
import gzip
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.text.tagging import model
from analysis.text.typography import plain_typography

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

OUTPUT = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned" / "newsworthiness.tsv"
MOST = 6000  # characters of a story that are read
LEAD = 45  # its first tokens
SEEN_AT_LEAST = 8  # stories that a word is in
SMOOTHING = 20  # stories in which a word is supposed to have done as the average word does
OPENING = 200  # letters by which a story is known, whatever became of its quotation marks
COUNTED = ("NOUN", "VERB")

Word = tuple[str, str]  # lemma and part of speech


@dataclass
class Counts:
    """In how many stories each word is, in how many of their leads, and in how many of their headlines."""

    story: Counter[Word] = field(default_factory=Counter)
    lead: Counter[Word] = field(default_factory=Counter)
    headline: Counter[Word] = field(default_factory=Counter)
    small: Counter[Word] = field(default_factory=Counter)  # occurrences in lower case
    capital: Counter[Word] = field(default_factory=Counter)  # other occurrences

    def add(self, story: "Doc", headline: "Doc") -> None:
        """Count the words of a story; in a headline the part of speech is not asked for, since it is tagged worse."""
        in_story, in_lead = set(words_of(story)), set(words_of(story[:LEAD]))
        told = {lemma for lemma, _ in words_of(headline)}
        self.story.update(in_story)
        self.lead.update(in_lead)
        self.headline.update(word for word in in_story if word[0] in told)
        for token in story:
            if is_counted(token):
                (self.small if token.is_lower else self.capital)[word_of(token)] += 1

    def words(self) -> list[Word]:
        """Return the words seen often enough and mostly in lower case; names that pass for nouns or verbs are not."""
        often = (word for word, count in self.story.items() if count >= SEEN_AT_LEAST)
        return sorted(word for word in often if self.small[word] > self.capital[word])

    def line(self, word: Word) -> str:
        """Return the line of the lexicon."""
        headline, lead = self._ratio(self.headline, word), self._ratio(self.lead, word)
        return f"{word[0]}/{word[1][0]}\t{headline:.2f}\t{lead:.2f}"

    def _ratio(self, found: Counter[Word], word: Word) -> float:
        mean = found.total() / self.story.total()
        return math.log((found[word] + SMOOTHING * mean) / (self.story[word] + SMOOTHING) / mean)


def is_counted(token: "Token") -> bool:
    """Return whether a token is a noun or a verb, and no rest of a word whose first letter the corpus lost to a "?"."""
    is_rest = token.i > 0 and token.nbor(-1).text.endswith("?") and not token.nbor(-1).whitespace_
    return token.pos_ in COUNTED and token.is_alpha and token.lemma_.isascii() and not is_rest


def word_of(token: "Token") -> Word:
    """Return the lemma and the part of speech of a token."""
    return token.lemma_.lower(), token.pos_


def words_of(tokens: "Doc | Span") -> Iterator[Word]:
    """Yield the words that are counted."""
    return (word_of(token) for token in tokens if is_counted(token))


def opening(text: str) -> str:
    """Return the first letters of a story, by which the same story is found in another file."""
    return "".join(filter(str.isalpha, text.lower()))[:OPENING]


def unmeasured(corpus: Path, editor: Path) -> list[dict[str, str]]:
    """Return the articles of the corpus, without those whose story or headline is that of an editor's article."""
    documents = [json.loads(line) for line in (editor / "documents.jsonl").read_text(encoding="utf-8").splitlines()]
    stories = {opening(document["text"]) for document in documents}
    headlines = {opening(document["title"]) for document in documents if document.get("title")}
    csv.field_size_limit(10**9)
    with gzip.open(corpus, "rt", encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [row for row in rows if opening(row["text"]) not in stories and opening(row["title"]) not in headlines]


def main(shared: Path) -> None:
    """Count the words of the corpus and write the ratios."""
    rows = unmeasured(shared / "corpora" / "news_articles.csv.gz", shared / "gold" / "editor")
    stories = [plain_typography(row["text"])[:MOST] for row in rows]
    # Capitals in a headline are its typesetter's: "Police Arrest Suspect" would be three names.
    headlines = [plain_typography(row["title"]).capitalize() for row in rows]
    counts = Counts()
    with model().select_pipes(disable=["parser", "ner"]):
        for story, headline in zip(model().pipe(stories), model().pipe(headlines), strict=True):
            counts.add(story, headline)
    lines = [
        "# How much oftener than others a word is in headlines and leads; by benchmarks/train/newsworthiness.py.",
        "# Natural logarithms of smoothed ratios, of nouns (N) and verbs (V) in stories.",
        "word\theadline\tlead",
        *map(counts.line, counts.words()),
    ]
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"wrote {OUTPUT.name}: {len(lines) - 3} words of {len(rows)} articles")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
