"""A folder of parts → its tables as DuckDB relations, which may be larger than memory."""

import glob
import json
import re
from pathlib import Path
from typing import Any

from analysis.article import Article
from analysis.article.readers.reading import content, is_folder, is_there
from analysis.corpus.questions import Questions
from analysis.corpus.schema import SCHEMA
from analysis.corpus.writing import place
from analysis.errors import FabulaError

LIST = "corpus.json"
_LIMIT = 50  # megabytes: a million parts
_PART = re.compile(r"\w{1,100}")
_REMEDY = "make the corpus again"


class Corpus(Questions):
    """The tables of many articles: `corpus.terms`, `corpus.timeline` ... are DuckDB relations, `.df()` makes a
    DataFrame of one; `corpus.sql("SELECT ...")` asks over all of them.

    The rows stand in the order of the input; their columns are those of the tables of one article, with a `doc_id`.
    """

    def __init__(self, folder: Path) -> None:
        import duckdb

        self.folder = folder
        self.parts = _parts(folder)
        self.tables = tuple(name for name in SCHEMA if place(folder, name, self.parts[0]).is_file())
        self.connection = duckdb.connect(":memory:")
        for name in self.tables:
            files = [str(place(folder, name, part)) for part in self.parts]
            try:
                self.connection.read_parquet([glob.escape(file) for file in files]).create_view(name)
            except duckdb.Error as error:
                problem = str(error).split("\n")[0]
                raise FabulaError(f"{folder / name}: cannot be read ({problem}); {_REMEDY}") from None

    def __repr__(self) -> str:
        return f"Corpus of {len(self.documents):,} articles in {self.folder}"

    def summary(self) -> str:
        """Return how many articles it has, and of how many something has to be said, in a sentence or two."""
        kinds = dict(self.sql("SELECT kind, count(DISTINCT doc_id) FROM errors GROUP BY kind").fetchall())
        read, lost = len(self.documents), kinds.get("unread", 0) + kinds.get("failed", 0)
        said = [f"{self.folder} has the tables of {read:,} article{'s' * (read != 1)}."]
        if lost:
            said.append(f"{lost:,} of {read + lost:,} could not be read: the table errors says why.")
        if notes := kinds.get("note"):
            said.append(f"Of {notes:,} the id or the date is not what was written: see errors.")
        return " ".join(said)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in SCHEMA:
            raise AttributeError(f"a corpus has no {name!r}")
        if name not in self.tables:
            raise FabulaError(f"{self.folder}: was made without the table {name}; make the corpus again with it")
        return self.connection.view(name)

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self.tables]

    def sql(self, query: str) -> Any:
        """Return the answer to `query`, in which the tables have their names, as a relation."""
        return self.connection.sql(query)

    def article(self, doc_id: str) -> Article:
        """Return an article of the corpus; raises FabulaError where there is none with that id."""
        columns = ["text", "title", "published", "source", "author"]
        query = f"SELECT {', '.join(columns)} FROM documents WHERE doc_id = ?"
        found = self.connection.cursor().execute(query, [doc_id]).fetchall()
        if not found:
            raise FabulaError(f"{self.folder}: has no article {doc_id!r}; its ids are in the table documents")
        return Article(**dict(zip(columns, found[0], strict=True)), id=doc_id)


def open_corpus(folder: str | Path) -> Corpus:
    """Return the corpus that `fabula corpus` or `build_corpus` has left in `folder`.

    While it is being made, what is there already can be asked. Raises FabulaError where none is there.

    Example: `open_corpus("corpus").terms.filter("term = 'talk'").df()`
    """
    folder = Path(folder)
    if not _parts(folder):
        raise FabulaError(f"{folder}: there is no corpus in it; make one: fabula corpus INPUT --out {folder}")
    return Corpus(folder)


def listed(folder: Path) -> dict[str, Any]:
    """Return what the list of a corpus says: its `input`, and its `parts` in the order of that.

    It may come from a stranger. Raises FabulaError where it cannot be read or names what is no part.
    """
    place = folder / LIST
    try:
        found = json.loads(content(place, _LIMIT, _REMEDY).decode())
        if isinstance(found["input"], str) and all(_PART.fullmatch(part) for part in found["parts"]):
            return {"input": found["input"], "parts": [*found["parts"]]}
        problem = "a part has no name that parts have"
    except FabulaError:
        raise
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        problem = str(error)
    raise FabulaError(f"{place}: cannot be read ({problem}); {_REMEDY}")


def _parts(folder: Path) -> list[str]:
    """Return the names of the parts in the order of the input; of a corpus that is not ready, those that are there."""
    if is_there(folder / LIST):
        return listed(folder)["parts"]
    there = sorted((folder / "documents").glob("*.parquet")) if is_folder(folder / "documents") else []
    return [path.stem for path in there if _PART.fullmatch(path.stem)]
