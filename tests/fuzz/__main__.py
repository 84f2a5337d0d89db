"""Mutated articles, analysed until the time is up (`make fuzz MINUTES=30`), or the files of earlier crashes again."""

import argparse
import datetime
import io
import json
import random
import sys
import time
import traceback
import warnings
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from analysis import Analysis, Article, FabulaError, analyse, charts
from analysis.article.edits import sha256
from analysis.story import analyse_together
from fuzz.contract import differences, faults
from fuzz.mutations import day, mutated, passages

ARTICLES = sorted(path for folder in ("data", "tests") for path in Path(folder, "articles").glob("*.[mt][dx]*"))
TOGETHER = 64  # articles that are tagged at once
CHARTS: list[Callable[[Analysis], Any]] = [
    charts.overview,
    charts.annotated,
    lambda story: charts.timeline(story.timeline, story.published),
    lambda story: charts.told_and_happened(story.timeline, story.sentiment, story.published),
    lambda story: charts.sentiment(story.sentiment),
    lambda story: charts.terms(story.terms),
    lambda story: charts.keyness(story.terms),
    lambda story: charts.dispersion(story.dispersion),
    lambda story: charts.tone_in_time(story.tone_of_events, story.published),
]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("crashes", nargs="*", type=Path, help="files of earlier crashes to try again")
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--drawn", type=int, default=400, help="draw one text in so many, which takes a hundred times as long"
    )
    parser.add_argument("--out", type=Path, default=Path("output", "fuzz"))
    asked = parser.parse_args()
    warnings.simplefilter("ignore")
    if asked.crashes:
        return _again(asked.crashes)
    return _fuzz(asked.minutes, asked.seed, asked.drawn, asked.out)


def _fuzz(minutes: float, seed: int, one_in: int, out: Path) -> int:
    chance, sentences = random.Random(seed), passages(ARTICLES)
    tried = refused = drawn = 0
    kinds: dict[str, Path] = {}
    begin = said = time.monotonic()
    while (now := time.monotonic()) - begin < minutes * 60:
        found = [_article(chance, sentences) for _ in range(TOGETHER)]
        articles = [article for article in found if article is not None]
        tried, refused = tried + TOGETHER, refused + TOGETHER - len(articles)
        chosen = {number for number in range(len(articles)) if chance.randrange(one_in) == 0}
        drawn += len(chosen)
        for article, wrong in _batch(articles, chosen):
            if wrong.splitlines()[-1] not in kinds and len(kinds) < 500:
                kinds[wrong.splitlines()[-1]] = _written(out, article, wrong)
        if now - said > 60:
            said = now
            print(f"{tried:,} tried, {drawn:,} drawn, {len(kinds)} kinds of fault", flush=True)
    print(f"seed {seed}: {tried:,} texts tried, {refused:,} refused with a reason, {drawn:,} also drawn and repeated")
    for path in kinds.values():
        print(f"PYTHONPATH=tests python -m fuzz {path}")
    return bool(kinds)


def _article(chance: random.Random, sentences: list[str]) -> Article | None:
    text, published = mutated(chance, sentences), day(chance)
    try:
        return Article(text, published=published, title=chance.choice((None, text[:80])))
    except FabulaError:
        return None


def _batch(articles: list[Article], chosen: set[int]) -> list[tuple[Article, str]]:
    """Return the articles in which something is wrong, with what it is."""
    try:
        stories = analyse_together(articles)
    except Exception:
        stories = [analyse(article) for article in articles]  # one of them is at fault; it shows below
    found = [(story.article, _wrong(story, number in chosen)) for number, story in enumerate(stories)]
    return [(article, wrong) for article, wrong in found if wrong]


def _wrong(story: Analysis, is_drawn: bool) -> str:
    try:
        found = faults(story)
        if is_drawn:
            found += [f"{name} differs the second time" for name in differences(story, analyse(story.article))]
            _draw(story)
    except FabulaError:
        return ""
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{traceback.format_exc()}\n{type(error).__name__} in {Path(place.filename).name}:{place.lineno}"
    return "\n".join(found)


def _draw(story: Analysis) -> None:
    """Draw every chart of an article; each must be well-formed."""
    from matplotlib import pyplot as plt

    for draw in CHARTS:
        well_formed(draw(story))
        plt.close("all")
    HTMLParser().feed(charts.annotated_html(story))


def well_formed(drawn: Any) -> bytes:
    """Return a chart, Axes or Figure, as SVG that a strict reader has read."""
    picture = io.BytesIO()
    (drawn if hasattr(drawn, "savefig") else drawn.figure).savefig(picture, format="svg")
    ElementTree.fromstring(picture.getvalue())
    return picture.getvalue()


def _written(out: Path, article: Article, wrong: str) -> Path:
    out.mkdir(parents=True, exist_ok=True)
    published = article.published.isoformat() if article.published else None
    kept = {"text": article.text, "published": published, "title": article.title, "wrong": wrong}
    content = json.dumps(kept, indent=1)
    path = out / f"{sha256(content)[:12]}.json"
    path.write_text(f"{content}\n", encoding="utf-8")
    print(f"{wrong.splitlines()[-1]}: {path}", flush=True)
    return path


def _again(crashes: list[Path]) -> int:
    wrong = 0
    for path in crashes:
        kept = json.loads(path.read_text(encoding="utf-8"))
        published = datetime.date.fromisoformat(kept["published"]) if kept["published"] else None
        try:
            article = Article(kept["text"], published=published, title=kept["title"])
        except FabulaError as error:
            print(f"{path}: refused ({error})")
            continue
        found = _wrong(analyse(article), is_drawn=True)
        wrong += bool(found)
        print(f"{path}: {found or 'nothing is wrong'}")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
