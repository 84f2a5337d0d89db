"""How much of the article is found in saved web pages, and nothing else: `python -m benchmarks.article`."""

import argparse
import gzip
import json
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

from analysis.article import Article, read_article

GOLD = Path(__file__).parents[2] / "shared" / "gold" / "html"


def main() -> None:
    """Print the word F1 of the body and the day of publication of each page, the mean, the days right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="?", type=Path, default=GOLD, help="a folder with html/, txt/ and metadata/")
    parser.add_argument("--missed", action="store_true", help="print the words that are missing and in excess")
    gold = parser.parse_args().gold
    if not (gold / "html").is_dir():
        sys.exit(f"{gold}: no saved pages there; name the folder that has html/, txt/ and metadata/")
    scores, days = [], []
    for name in sorted(path.name.removesuffix(".html.gz") for path in (gold / "html").glob("*.html.gz")):
        article = _article(gold, name)
        expected = (gold / "txt" / f"{name}.txt").read_text(encoding="utf-8")
        day = (json.loads((gold / "metadata" / f"{name}.json").read_text("utf-8"))["publish_date"] or "")[:10]
        found = str(article.published or "")
        precision, recall, f1 = word_scores(article.text, expected)
        scores.append(f1)
        days += [found == day] if day else []
        print(f"{name:20} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}  {found or '-':10} (page: {day or '-'})")
        if parser.parse_args().missed:
            print(f"    missing {_excess(expected, article.text)}\n    in excess {_excess(article.text, expected)}")
    print(f"word F1 of the body, mean of {len(scores)} pages: {sum(scores) / len(scores):.3f}")
    print(f"days of publication: {sum(days)} of {len(days)} right")


def word_scores(found: str, expected: str) -> tuple[float, float, float]:
    """Return precision, recall and F1 of the words of `found`, each counted as often as it is there."""
    counts, gold = _words(found), _words(expected)
    shared = (counts & gold).total()
    precision, recall = shared / max(1, counts.total()), shared / max(1, gold.total())
    return precision, recall, 2 * shared / max(1, counts.total() + gold.total())


def _article(gold: Path, name: str) -> Article:
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / f"{name}.html"
        page.write_bytes(gzip.decompress((gold / "html" / f"{name}.html.gz").read_bytes()))
        return read_article(page)


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def _excess(text: str, other: str) -> str:
    return " ".join((_words(text) - _words(other)).elements())[:300]


if __name__ == "__main__":
    main()
