"""The panel of a corpus: which one, which months, terms or actors or tone, over time or source by source."""

from pathlib import Path
from typing import Any

import ipywidgets as widgets
import pandas as pd
from matplotlib.axes import Axes

from analysis import charts
from analysis.charts.parts.style import apart
from analysis.corpus.query import LIST, Corpus, open_corpus
from analysis.errors import FabulaError
from analysis.export import export
from analysis.panel.controls import button, chooser, field
from analysis.panel.part import LivePart
from analysis.panel.parts import whole

WHAT = {"Terms": "terms", "Actors": "actors", "Tone": "tone", "Events": "events"}
OVER_TIME, BY_SOURCE = "month by month", "source by source"
_WIDE = {"description_width": "7.5em"}
_FIELD = widgets.Layout(width="32em", max_width="100%")
_OFFERED = 30  # terms and actors
_WITHOUT_CONTROLS = "The controls of this panel need JupyterLab; the charts below stand for themselves."


class CorpusPanel:
    """The controls in JupyterLab; elsewhere a line that says what would be here."""

    def __init__(self, corpus: Corpus, output: Path) -> None:
        self.corpus, self._output = corpus, output
        self._is_setting = False
        self._drawn: tuple[Axes, pd.DataFrame] | None = None
        self.chart = LivePart(speaks=True)
        self.which = chooser("Corpus", "A folder of tables that were made before")
        self.what = widgets.ToggleButtons(options=WHAT, description="Chart", style={**_WIDE, "button_width": "auto"})
        self.name = field("Of", "a term or an actor; empty: those that lead")
        self.name.at_once = False
        self.months = widgets.SelectionRangeSlider(
            options=["…"], description="Months", continuous_update=False, style=_WIDE, layout=_FIELD
        )
        self.order = widgets.RadioButtons(options=[OVER_TIME, BY_SOURCE], description="Shown", style=_WIDE)
        self.save = button("Export", "Save this chart as PNG, SVG and PDF, and its table as CSV")
        self._list()
        self.which.observe(lambda change: self._open(change["new"]), "value")
        self.what.observe(lambda _: self._offer(), "value")
        for control in (self.name, self.months, self.order):
            control.observe(lambda _: self._draw(), "value")
        self.save.on_click(lambda _: self._export())
        controls = [self.which, self.what, self.name, self.months, self.order, self.save]
        self.box = widgets.VBox([*controls, self.chart])
        self.box.add_class("fabula-panel")
        self._fill()

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {**self.box._repr_mimebundle_(), "text/plain": _WITHOUT_CONTROLS}

    def _list(self) -> None:
        """Offer the corpora that lie beside this one."""
        beside = {path.parent for path in self.corpus.folder.parent.glob(f"*/{LIST}")} | {self.corpus.folder}
        self.which.options = [(folder.name, folder) for folder in sorted(beside)]
        self.which.value = self.corpus.folder

    def _open(self, folder: Path) -> None:
        try:
            self.corpus = open_corpus(folder)
        except FabulaError as error:
            self.chart.say(str(error), error=True)
        else:
            self._fill()

    def _fill(self) -> None:
        """Offer the months of the corpus and what leads in it."""
        months = self.corpus.groups("month").month.dropna().tolist() or ["no month"]
        self._is_setting = True
        self.months.options = months
        self.months.value = (months[0], months[-1])
        self._is_setting = False
        self._offer()

    def _offer(self) -> None:
        kind = self.what.value
        self._is_setting = True
        try:
            if kind == "terms":
                names = self.corpus.terms_by((), most=_OFFERED).term.tolist()
            else:
                names = self.corpus.actors_by((), most=_OFFERED).actor.tolist()
            self.name.options, self.name.value = names, ""
        except FabulaError as error:  # a corpus that was made without actors
            self.chart.say(str(error), error=True)
            return
        finally:
            self._is_setting = False
        self._draw()

    def _draw(self) -> None:
        if self._is_setting:
            return
        try:
            with apart():
                ax, table = draw(self.corpus, self.what.value, self.name.value.strip(), self._where(), self.order.value)
        except FabulaError as error:
            self.chart.say(str(error), error=True)
            return
        except Exception as error:  # an error that nobody sees would leave a panel that seems to do nothing
            self.chart.say(f"This did not work ({type(error).__name__}: {error}); choose something else", error=True)
            return
        self._drawn = ax, table
        self.chart.draw(whole(ax))
        self.chart.say(self.corpus.summary())

    def _where(self) -> dict[str, list[str]] | None:
        """Return the months that are chosen; None for all, so that articles without a date stay."""
        months, (first, last) = list(self.months.options), self.months.value
        chosen = months[months.index(first) : months.index(last) + 1]
        return None if chosen == months else {"month": chosen}

    def _export(self) -> None:
        if self._drawn is None:
            self.chart.say("There is no chart to export yet; choose something that can be drawn", error=True)
            return
        folder = self._output / self.corpus.folder.name / "panel"
        paths = export(*self._drawn, self.what.value, folder)
        self.chart.say(f"Saved {len(paths)} files in {folder.as_posix()}")


def show_corpus(corpus: Corpus, output: str | Path = "output") -> CorpusPanel:
    """Return the controls on `corpus` and on those that lie beside it; exports go into `output`/<its name>/panel.

    >>> show_corpus(open_corpus("output/corpora/articles"))  # doctest: +SKIP
    """
    return CorpusPanel(corpus, Path(output))


def draw(corpus: Corpus, kind: str, name: str, where: Any, order: str) -> tuple[Axes, pd.DataFrame]:
    """Return the chart of what was chosen and its table: that of a `name`, or of those that lead."""
    if kind == "events":
        table = corpus.timeline_across(actor=name or None, where=where)
        return charts.timeline(table), table
    by = "month" if order == OVER_TIME else "source"
    if kind == "tone":
        table = corpus.tone_by(by, actor=name or None, where=where)
        return (charts.trend if by == "month" else charts.by_group)(table), table
    table = (corpus.terms_by if kind == "terms" else corpus.actors_by)(by, name or None, where)
    if by == "source":
        return charts.by_group(table), table
    return (charts.trend if name else charts.small_multiples)(table), table
