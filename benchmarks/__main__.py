"""Every benchmark, one after the other: accuracy on public gold, speed beside peers in the same run.

The gold is not part of the project: it is looked for in ../shared, or in the folder that FABULA_SHARED names.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("FABULA_SHARED", ROOT.parent / "shared"))

BENCHMARKS = {
    "times": [],
    "text": ["--shared", SHARED],
    "terms": ["--shared", SHARED],
    "events": [SHARED / "gold"],
    "main_event": [SHARED / "gold"],
    "pages": [SHARED],
    "headlines": [SHARED / "corpora" / "news_articles.csv.gz"],
    "referents": [SHARED / "corpora" / "news_articles.csv.gz"],
    "cost": [SHARED / "gold"],
    "quotations": [SHARED / "gold" / "quotes" / "dev"],
    "sentiment": [],
    "article": [SHARED / "gold" / "html"],
    "charts": [SHARED / "corpora"],
    "corpus": [SHARED / "corpora" / "news_articles.csv.gz"],
    "copies": [SHARED / "corpora" / "news_articles.csv.gz"],
    "corpus_events": [SHARED / "gold"],
}


def main() -> None:
    """Run each benchmark in a process of its own; say which failed, and that the gold is missing where it is."""
    if not (SHARED / "gold").is_dir():
        sys.exit(f"{SHARED / 'gold'} is missing: the benchmarks need it; name its parent folder in FABULA_SHARED")
    failed = []
    for name, arguments in BENCHMARKS.items():
        print(f"\n== {name}", flush=True)
        command = [sys.executable, "-m", f"benchmarks.{name}", *map(str, arguments)]
        if subprocess.run(command, cwd=ROOT, env={**os.environ, "FABULA_SHARED": str(SHARED)}, check=False).returncode:
            failed.append(name)
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
