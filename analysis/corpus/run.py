"""Articles → the files of their corpus: part by part, what is done already left as it is."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from analysis.corpus.inputs import sources
from analysis.corpus.parts import PART, Part, parts
from analysis.corpus.query import LIST, Corpus, listed, open_corpus
from analysis.corpus.schema import PLAIN, SCHEMA, WHOLE, schema_file
from analysis.corpus.workers import Task, here, on_cluster
from analysis.corpus.writing import is_done
from analysis.errors import FabulaError
from analysis.files import HALF, write_whole

Progress = Callable[[int, int], None]  # articles that are done, of how many


def build_corpus(
    path: str | Path,
    out: str | Path,
    *,
    workers: int = 1,
    scheduler: str | None = None,
    columns: Mapping[str, str] | None = None,
    events: bool = True,
    tokens: bool = False,
    reads: bool = False,
    part: int = PART,
    progress: Progress | None = None,
) -> Corpus:
    """Make the tables of every article of `path`, leave them in the folder `out` as Parquet in parts, and open them.

    `path` is a folder of articles, a `.zip`, or a table of articles: `.csv`, `.tsv`, `.jsonl` (also with `.gz` behind
    it), `.parquet`. `columns` names the columns of a table where they have not their usual names, as in
    `{"text": "body", "published": "day"}` (text, title, published, source, author, id, language). `workers` processes
    of this machine share the work, or those of the Dask `scheduler` at an address such as "tcp://10.0.0.1:8786".
    Without `events` only what needs no grammar is made: documents, sentences, terms, sentiment and times. `tokens` adds
    the table of tokens. With `reads` a language model helps to choose and to date the events, as for a single article,
    which takes three times as long. `part` is how many articles are read and written together. `progress` is called
    with how many articles are done and how many there are.

    What is done already is not done again, wherever an earlier run was stopped: a changed article is, with the part
    that it is in. The files are the same bytes whatever the number of workers and however often it was stopped; what an
    earlier input left is taken away. What cannot be read has a row in the table `errors`.

    Raises FabulaError where there are no articles, a column or the scheduler is missing, `out` has another corpus in it
    or cannot be written to.

    Example: `build_corpus("articles", "corpus", workers=2).timeline.filter("is_main").df()`
    """
    folder = Path(out).absolute()
    names = (WHOLE if events else PLAIN) + (("tokens",) if tokens else ())

    def found() -> Iterator[Part]:
        return parts(sources(path, columns), ",".join((*names, "read") if reads else names), part)

    counts = {each.name: len(each.sources) for each in found()}
    if not counts:
        raise FabulaError(f"{path}: there is no article in it; name a folder or a table of articles")
    _prepare(folder, Path(path).name, names)
    missing = {name for name in counts if not is_done(folder, name)}
    total, done = sum(counts.values()), sum(count for name, count in counts.items() if name not in missing)
    if progress:
        progress(done, total)
    tasks = (Task(each, folder, names, reads) for each in found() if each.name in missing)
    made = here(tasks) if workers == 1 and scheduler is None else on_cluster(tasks, folder, workers, scheduler)
    for name in made if missing else ():
        missing.discard(name)
        done += counts[name]
        if progress:
            progress(done, total)
    if missing:
        raise FabulaError(f"{path}: was changed while it was read; run it again when it is complete")
    _finish(folder, Path(path).name, list(counts))
    return open_corpus(folder)


def _prepare(folder: Path, name: str, tables: tuple[str, ...]) -> None:
    """Make the folders; raises FabulaError where those of another input are there."""
    try:
        other = listed(folder)["input"]
    except FabulaError:  # none, or one that nobody can read
        other = name
    if other != name:
        raise FabulaError(f"{folder}: holds the corpus of {other}; name another folder for that of {name}")
    write_whole(folder / "schema.json", schema_file(tables))
    try:
        for table in tables:
            (folder / table).mkdir(exist_ok=True)
    except OSError as error:
        raise FabulaError(f"{folder}: cannot be written to ({error.strerror}); name another folder") from None


def _finish(folder: Path, name: str, wanted: list[str]) -> None:
    """Write the list of parts, in the order of the input, and take away what earlier inputs have left."""
    write_whole(folder / LIST, json.dumps({"input": name, "parts": wanted}, indent=1) + "\n")
    kept = {f"{part}.parquet" for part in wanted}
    for table in SCHEMA:
        half = (folder / table).glob(f"*{HALF}")  # what a killed worker had begun to write, DuckDB's "tmp_" too
        for file in {*(folder / table).glob("*.parquet*"), *half}:
            if file.name not in kept:
                file.unlink()
