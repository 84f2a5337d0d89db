"""The panel: the controls, the chart they make, and what happens when one of them is used."""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import ipywidgets as widgets
import pandas as pd

from analysis.article import library, read_article
from analysis.article.chosen import choose, first
from analysis.article.corrections import save_corrections
from analysis.article.edits import save_edit, undo_edit
from analysis.article.paste import paste
from analysis.charts.parts.alt_text import alt_text
from analysis.errors import FabulaError
from analysis.export import export
from analysis.panel.chart import LiveChart
from analysis.panel.controls import ArticleControls, ChartControls
from analysis.panel.drawing import GENERAL, Drawing, draw, svg
from analysis.panel.editing import EventEditor
from analysis.panel.passages import passages
from analysis.story import Analysis, analyse

_ACTORS = 30
_STEPS = ("sentences", "tokens", "terms", "sentiment", "actors", "times", "timeline")
_FOLLOW = "The other notebooks follow when you run them."
_WITHOUT_CONTROLS = "The controls of this panel need JupyterLab; the charts below stand for themselves."


def show(article: str | Path, output: str | Path = "output", folder: str | Path | None = None) -> "Panel":
    """Return the controls on the articles of `folder` (that of `article` if None), with `article` chosen.

    Exports go into `output`/<id of the article>/panel. Raises FabulaError where there is no such folder.

    >>> show("data/articles/russia-north-korea-arms-talks.md")  # doctest: +SKIP
    """
    return Panel(Path(article), Path(output), Path(folder or Path(article).parent))


def told(action: Callable[..., None]) -> Callable[..., None]:
    """Say in the panel what went wrong in `action`, and go on with what was there before."""

    @functools.wraps(action)
    def act(panel: "Panel", *arguments: Any) -> None:
        try:
            action(panel, *arguments)
        except FabulaError as error:
            panel.chart.say(str(error), error=True)
        except Exception as error:  # an error that nobody sees would leave a panel that seems to do nothing
            panel.chart.say(f"This did not work ({type(error).__name__}: {error}); choose something else", error=True)

    return act


class Panel:
    """The controls in JupyterLab; elsewhere a line that says what would be here."""

    def __init__(self, article: Path, output: Path, folder: Path) -> None:
        self._output, self._folder = output, folder
        self._path = article
        self._story: Analysis | None = None
        self._drawing: Drawing | None = None
        self._is_setting = False
        self.chart = LiveChart(on_ready=self._read, on_open=self._open)
        self.articles, self.charts = ArticleControls(), ChartControls()
        self.editor = EventEditor(on_edit=self._edit, on_undo=self._undo)
        self._event: dict[str, Any] | None = None
        self.links = widgets.Output()
        self._list()
        self.articles.article.observe(lambda change: self._choose(change["new"]), "value")
        self.charts.observe(lambda _: self._draw())
        self.charts.export.on_click(lambda _: self._export())
        self.articles.correct.on_click(lambda _: self._correct())
        self.articles.paste.on_click(lambda _: self._paste())
        self.articles.remove.on_click(lambda _: self.articles.ask(self._path.name))
        self.articles.keep.on_click(lambda _: self.articles.ask(None))
        self.articles.really.on_click(lambda _: self._remove())
        self.box = widgets.VBox([self.articles.box, self.charts.box, self.links, self.chart, self.editor.box])
        self.box.add_class("fabula-panel")

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        """Return the view for JupyterLab, and a line for where there are no widgets: nothing of the article."""
        return {**self.box._repr_mimebundle_(), "text/plain": _WITHOUT_CONTROLS}

    def _list(self) -> None:
        paths = library.articles(self._folder)
        paths += [self._path] if self._path not in paths else []
        self._is_setting = True
        self.articles.article.options = [(path.name, path) for path in paths]
        self.articles.article.value = self._path
        self._is_setting = False

    @told
    def _choose(self, path: Path) -> None:
        if not self._is_setting:
            self._take(path)

    def _take(self, path: Path) -> None:
        """Read the article at `path`, and once it can be read, remember it for the other notebooks."""
        self._path = path
        self.articles.ask(None)
        self.articles.allow_removal(library.is_added(path))
        self._analyse()
        choose(path)
        self.chart.say(f"{self._ready()} {_FOLLOW}")

    @told
    def _read(self) -> None:
        self.articles.allow_removal(library.is_added(self._path))
        self._analyse()

    def _analyse(self) -> None:
        article = read_article(self._path)
        story = analyse(article)
        for step in _STEPS:
            self.chart.say(f"Reading {self._path.name}: {step}")
            getattr(story, step)
        self._story = story
        self._is_setting = True
        try:
            self._fill(story)
        finally:
            self._is_setting = False
        self._draw()

    def _fill(self, story: Analysis) -> None:
        """Offer what can be chosen of `story`, and show what is known of its article."""
        named = story.actors[story.actors.kind == "name"].actor.value_counts(sort=False)
        actors = named.sort_values(ascending=False, kind="stable").index[:_ACTORS]
        others = [(path.name, path) for path in library.articles(self._folder) if path != self._path]
        self.charts.offer([*actors], others)
        self.articles.title.value = story.article.title or ""
        self.articles.published.value = str(story.article.published or "")
        self.articles.source.value = story.article.source or ""
        self.editor.tell(story.edits)
        self.editor.close()

    def _ready(self) -> str:
        return f"{self._path.name}: click a row, or press Enter on it, to see its sentence."

    @told
    def _draw(self) -> None:
        if self._is_setting or self._story is None:
            return
        self._drawing = draw(self._story, self.charts.choice, _reference(self.charts.reference.value))
        self.chart.draw(svg(self._drawing.ax), alt_text(self._drawing.ax), self._drawing.labels)
        self.chart.say(self._ready())

    @told
    def _open(self, mark: str) -> None:
        if self._story is None:
            return
        self.chart.tell(passages(self._story, mark))
        kind, _, number = mark.partition("-")
        rows = self._story.timeline.to_dict("records")
        self._event = next((row for row in rows if kind == "event" and number == str(row["event_id"])), None)
        if self._event is None:
            self.editor.close()
            return
        others = [(f"{row['number']}  {row['headline']}", int(row["start"])) for row in rows if row["is_main"]]
        self.editor.open(self._event, [each for each in others if each[1] != self._event["start"]])

    @told
    def _edit(self, changes: list[tuple[str, str]]) -> None:
        """Keep changes of the event that is open beside the article, and draw the timeline again."""
        if self._story is None or self._event is None:
            raise FabulaError("no event is open; click one in the timeline first")
        text, row = self._story.article.text, self._event
        for change, value in changes:
            save_edit(self._path, text, row["text"], int(row["start"]), change, value)
        self._analyse()

    @told
    def _undo(self, number: int) -> None:
        undo_edit(self._path, number)
        self._analyse()

    @told
    def _export(self) -> None:
        if self._story is None or self._drawing is None:
            raise FabulaError("there is no chart to export yet; choose an article that can be read")
        folder = self._output / str(self._story.article.id) / "panel"
        paths = export(self._drawing.ax, self._drawing.table, self.charts.choice.chart, folder, self._story.article)
        links = " ".join(f'<a href="{path.as_posix()}">{path.name}</a>' for path in paths)
        page = {"text/html": f"Saved in {folder.as_posix()}: {links}", "text/plain": f"Saved in {folder}"}
        self.links.outputs = ({"output_type": "display_data", "data": page, "metadata": {}},)
        self.chart.say(f"Saved {len(paths)} files in {folder.as_posix()}")

    @told
    def _correct(self) -> None:
        save_corrections(
            self._path,
            title=self.articles.title.value,
            published=self.articles.published.value.strip(),
            source=self.articles.source.value,
        )
        self._read()

    @told
    def _paste(self) -> None:
        new = self.articles
        path = paste(new.text.value, self._folder, title=new.headline.value, published=new.date.value)
        library.note_added(path)
        new.clear_paste()
        self._path = path
        self._list()
        self._take(path)

    @told
    def _remove(self) -> None:
        library.remove(self._path)
        there = library.articles(self._folder)
        self._path = next((path for path in there if path.name == first().name), there[0] if there else first())
        self._list()
        self._take(self._path)


@functools.lru_cache(maxsize=8)
def _reference(chosen: Path | str) -> pd.DataFrame | None:
    return None if chosen == GENERAL else analyse(read_article(chosen)).terms
