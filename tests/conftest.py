"""What several tests need: the articles at hand and their analyses, computed once."""

import datetime
import functools
from pathlib import Path

import matplotlib
import pytest
from matplotlib import pyplot as plt

import analysis
from analysis.timeline.dated import scene
from analysis.timeline.dating import by_rules
from analysis.timeline.expressions import Chronicle

matplotlib.use("Agg")

ROOT = Path(__file__).parent.parent
FIRST = ROOT / "data" / "articles" / "russia-north-korea-arms-talks.md"
ARTICLES = sorted([*(ROOT / "data" / "articles").iterdir(), *(ROOT / "tests" / "articles").iterdir()])


@functools.cache
def analysed(path: Path) -> analysis.Analysis:
    return analysis.analyse(analysis.read_article(path))


def read(text: str, published: str | datetime.date | None = None, **fields) -> analysis.Analysis:
    """Return the analysis of a text of the test's own; `published` may be written 2021-06-11."""
    day = datetime.date.fromisoformat(published) if isinstance(published, str) else published
    return analysis.analyse(analysis.Article(text, published=day, **fields))


@pytest.fixture(scope="session")
def story() -> analysis.Analysis:
    """The analysis of the article that the project opens with."""
    return analysed(FIRST)


@pytest.fixture(params=ARTICLES, ids=lambda path: path.stem)
def any_story(request) -> analysis.Analysis:
    """The analysis of each article at hand."""
    return analysed(request.param)


@pytest.fixture(autouse=True)
def closed_figures():
    yield
    plt.close("all")


def chronicle(text: str, published: str = "2021-06-11") -> tuple[Chronicle, list[str]]:
    """Return the expressions of time of a text with the events tied to them, and the words of its events."""
    story = read(text, published)
    setting = scene(story.article.text, story.events, story.times, story.published, story.tree)
    return Chronicle(setting, by_rules(setting)), story.events.text.tolist()
