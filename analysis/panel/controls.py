"""The controls: what can be chosen, pasted and corrected."""

from typing import Any

import ipywidgets as widgets

from analysis.article.readers import KINDS
from analysis.charts.parts import captions
from analysis.panel.drawing import GENERAL, Choice
from analysis.panel.field import Field
from analysis.panel.part import LivePart

EVERYBODY = "everybody"

_KINDS_READ = f"Save files among the articles: {', '.join(KINDS)}"

_DATE = "14 March 2017"
_CLOSE = {"description_width": "initial"}
_SMALL = widgets.Layout(width="auto", margin="2px 8px 2px 0")
_AUTO = widgets.Layout(width="auto")
_NUMBER = widgets.Layout(width="8em", margin="2px 16px 2px 0")
_FIELD = widgets.Layout(width="32em", max_width="calc(100% - 4px)")  # less the margins


def chooser(description: str, tooltip: str, first: str = "") -> Field:
    """Return a list to choose from; `first` is chosen until others are offered."""
    return Field(kind="choice", options=[first], description=description, tooltip=tooltip, layout=_FIELD)


def _beside(description: str, tooltip: str, first: str) -> Field:
    """Return such a list to stand beside other controls, no wider than it needs to be."""
    layout = widgets.Layout(width="18em", max_width="calc(100% - 12px)", margin="2px 12px 2px 0")
    kind: Any = {"kind": "choice", "options": [first], "label_width": ""}
    return Field(description=description, tooltip=tooltip, layout=layout, **kind)


def field(description: str, placeholder: str = "", kind: str = "line") -> Field:
    """Return a line to write in, or a text."""
    return Field(kind=kind, description=description, placeholder=placeholder, layout=_FIELD)


def button(description: str, tooltip: str) -> Any:
    """Return a button; its tooltip says what it does."""
    return widgets.Button(
        description=description, tooltip=tooltip, layout=widgets.Layout(width="auto", align_self="flex-start")
    )


def row(*controls: Any) -> Any:
    """Return controls side by side, in a layout of their own: to hide one row hides no other."""
    return widgets.HBox(controls, layout=widgets.Layout(flex_flow="row wrap", align_items="center"))


class ChartControls:
    """Which actor, which statuses, how many terms, which reference; `choice` says what is chosen."""

    def __init__(self) -> None:
        self.actor = _beside("Actor", "Only what they take part in", EVERYBODY)
        self.statuses = {
            status: widgets.Checkbox(True, description=caption, indent=False, layout=_SMALL)
            for status, caption in captions.STATUSES.items()
        }
        top = Choice().top
        self.top = widgets.BoundedIntText(top, 3, 60, description="Terms", style=_CLOSE, layout=_NUMBER)
        self.reference = _beside("Compared with", "What the terms are compared with", GENERAL)
        self.reference.layout.width = "26em"
        self.of_events = row(self.actor, *self.statuses.values())
        self.of_terms = row(self.top, self.reference)

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        return Choice(
            top=self.top.value,
            reference=self.reference.label,
            actor=None if self.actor.value == EVERYBODY else self.actor.value,
            statuses=tuple(status for status, box in self.statuses.items() if box.value),
        )

    def offer(self, actors: list[str], references: list[tuple[str, Any]]) -> None:
        """Set the lists of actors and of references to those of an article, and choose the first of each."""
        self.actor.options = [EVERYBODY, *actors]
        self.reference.options = [(GENERAL, GENERAL), *references]

    def observe(self, on_events: Any, on_terms: Any) -> None:
        """Call `on_events` after each change of what is chosen of events, `on_terms` after one of the terms."""
        for control in (self.actor, *self.statuses.values()):
            control.observe(on_events, "value")
        for control in (self.top, self.reference):
            control.observe(on_terms, "value")


class ArticleControls:
    """Which article; to upload one or to save the page; and, folded away, to paste one, to correct and to remove it."""

    def __init__(self) -> None:
        self.article = _beside("Article", "The files in the folder of articles", "")
        self.article.layout.width = "32em"
        about: Any = {"description": "Upload files", "tooltip": _KINDS_READ, "layout": _AUTO}
        self.upload = Field(kind="files", value=(), accept=",".join(KINDS), **about)
        self.title, self.published, self.source = field("Title"), field("Published", _DATE), field("Source")
        self.correct = button("Save corrections", "Save title, date and source beside the article")
        self.headline, self.date = field("Headline"), field("Date", _DATE)
        self.text = field("Text", kind="text")
        self.paste = button("Add article", "Save the text as a file in the folder of articles, and read it")
        self.save_page = button("Save this page", "Save it as one file to send: report.html")
        self.save_charts = button("Save its charts", "Save the charts as they stand as PNG, SVG and PDF, and as tables")
        self.remove = button("Remove this article", "Delete its file, after a question")
        self.really = button("Yes, delete it", "Delete the file and its corrections for good")
        self.keep = button("Keep it", "Leave the article where it is")
        self._question = LivePart(speaks=True)
        self._sure = widgets.VBox([self._question, row(self.really, self.keep)])
        facts = widgets.VBox([self.title, self.published, self.source, self.correct])
        new = widgets.VBox([self.headline, self.date, self.text, self.paste])
        self.paste_fold, self.facts_fold = _fold("Paste another", new), _fold("Correct title and date", facts)
        buttons = row(self.upload, self.paste_fold, self.facts_fold, self.save_page, self.save_charts, self.remove)
        self.box = widgets.VBox([self.article, buttons, self._sure, new, facts])
        self.ask(None)
        self.allow_removal(False)

    def allow_removal(self, is_allowed: bool) -> None:
        """Show the button that removes the article, or hide it."""
        self.remove.layout.display = None if is_allowed else "none"

    def ask(self, name: str | None) -> None:
        """Ask whether the article of that name should go; None takes the question away."""
        self._question.say(f"Delete {name} and its corrections?" if name else "")
        self._sure.layout.display = None if name else "none"

    def clear_paste(self) -> None:
        """Empty the fields of the text to paste."""
        for written in (self.headline, self.date, self.text):
            written.value = ""


def _fold(description: str, content: Any) -> Any:
    """Return a button that shows and hides `content`; ipywidgets' Accordion cannot be opened from the keyboard."""
    toggle = widgets.ToggleButton(False, description=description, layout=widgets.Layout(width="auto"))

    def follow(_: Any) -> None:
        content.layout.display = None if toggle.value else "none"

    toggle.observe(follow, "value")
    follow(None)
    return toggle
