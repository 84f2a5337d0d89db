"""How well events, their status and their dates are found: python benchmarks/events.py [GOLD_FOLDER]."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from analysis.events.triggers import triggers
from analysis.text.syntax import syntax
from benchmarks import cost, status, timeline
from benchmarks.gold.timeml import read_folder, tagged

GOLD = Path(__file__).parents[2] / "shared" / "gold"
BODIES = ("tempeval3/TimeBank", "tempeval3/AQUAINT")


def mentions_f1(gold: Path, body: str, simple: bool = False) -> dict:
    """Return what score.py says of the triggers found in the documents of `body`."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for document in read_folder(gold / body):
            tree = syntax(tagged(document))
            found = [at for at, pos in enumerate(tree.pos) if pos == "VERB"] if simple else triggers(tree)
            spans = [[tree.start[at], tree.end[at]] for at in found]
            file.write(json.dumps({"doc": document.id, "events": spans}) + "\n")
        file.flush()
        command = [sys.executable, str(gold.parent / "tools" / "score.py"), "events", str(gold / body), file.name]
        return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def main(gold: Path) -> None:
    """Print every figure, one a line."""
    for body in BODIES:
        for name, simple in (("every verb", True), ("Fabula", False)):
            figures = mentions_f1(gold, body, simple)
            print(f"mentions, {body}, {name}: " + ", ".join(f"{k} {v:.1f}" for k, v in figures.items()))


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD
    if not folder.is_dir():
        sys.exit(f"{folder} is missing: the benchmark of events needs the gold; name its folder")
    main(folder)
    status.main(folder)
    timeline.main(folder)
    cost.main(folder)
