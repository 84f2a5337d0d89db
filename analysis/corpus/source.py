"""What a document of a corpus is read from, before it is read."""

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from analysis.article import Article
from analysis.article.article import article_of
from analysis.article.edits import Edit
from analysis.article.readers import kind_of
from analysis.article.readers.reading import Reading
from analysis.errors import FabulaError


@dataclass(frozen=True)
class Source:
    """One article of the input: the bytes of a file, or a row of a table as a `reading`.

    `path` is its place in the input, as errors name it; `fields` are the columns of a table that are no field of an
    article. `corrected` and `edits` are what its reader keeps beside the file. Where `problem` says something, there
    is nothing to read.
    """

    id: str
    path: str
    content: bytes = b""
    reading: Reading | None = None
    fields: dict[str, str] = field(default_factory=dict)
    corrected: dict[str, str] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    problem: str = ""
    notes: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many bytes or characters have to be read."""
        return len(self.content) + (len(self.reading.text) if self.reading else 0)

    @property
    def digest(self) -> bytes:
        """The SHA-256 of all that the document's rows are made from."""
        reading = (self.reading.text, self.reading.fields) if self.reading else None
        said = [self.id, self.path, reading, self.fields, self.corrected, self.problem, self.notes]
        edits = [list(vars(edit).values()) for edit in self.edits]
        known = json.dumps([*said, edits], sort_keys=True).encode()
        return hashlib.sha256(hashlib.sha256(self.content).digest() + known).digest()

    def article(self) -> Article:
        """Return the article; raises FabulaError where there is none in English."""
        if self.problem:
            raise FabulaError(self.problem)
        path = Path(self.path)
        reading = self.reading or kind_of(path).read(path, self.content)[0]
        return article_of(path, reading, {**self.corrected, "id": self.id}, self.edits)
