"""Articles → the files of their corpus: part by part, what is done already left as it is."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis.corpus.inputs import sources
from analysis.corpus.parts import PART, Part, parts
from analysis.corpus.query import LIST, Corpus, open_corpus
from analysis.corpus.schema import PLAIN, SCHEMA, WHOLE, schema_file
from analysis.corpus.tables import tables
from analysis.corpus.writing import is_done, place, write
from analysis.errors import FabulaError
from analysis.files import write_whole

Progress = Callable[[int, int], None]  # documents that are done, of how many


@dataclass(frozen=True)
class Task:
    """A part that has to be made: where, and which tables."""

    part: Part
    folder: Path
    tables: tuple[str, ...]


def build_corpus(
    path: str | Path,
    out: str | Path,
    *,
    columns: Mapping[str, str] | None = None,
    events: bool = True,
    tokens: bool = False,
    part: int = PART,
    progress: Progress = lambda done, of: None,
) -> Corpus:
    """Make the tables of every article of `path` and leave them in the folder `out`, as Parquet in parts."""
    folder = Path(out)
    names = tuple(name for name in (WHOLE if events else PLAIN)) + (("tokens",) if tokens else ())
    wanted = [(each.name, len(each.sources)) for each in parts(sources(path, columns), ",".join(names), part)]
    if not wanted:
        raise FabulaError(f"{path}: there is no article in it; name a folder or a table of articles")
    write_whole(folder / "schema.json", schema_file(names))
    total, done = sum(count for _, count in wanted), 0
    for name in names:
        (folder / name).mkdir(parents=True, exist_ok=True)
    for each in parts(sources(path, columns), ",".join(names), part):
        if not is_done(folder, each.name):
            make(Task(each, folder, names))
        done += len(each.sources)
        progress(done, total)
    _finish(folder, [name for name, _ in wanted])
    return open_corpus(folder)


def make(task: Task) -> None:
    """Make the tables of a part and write them."""
    write(task.folder, task.part.name, tables(task.part.sources, task.tables))


def _finish(folder: Path, wanted: list[str]) -> None:
    """Write the list of parts and take away those of an earlier input."""
    write_whole(folder / LIST, json.dumps({"parts": wanted}, indent=1) + "\n")
    kept = set(wanted)
    for name in SCHEMA:
        for file in (folder / name).glob("*.parquet*"):
            if file.name.startswith(".") or file.stem not in kept:
                file.unlink()
