"""The panel: which article, its page, and what is done with both: added, corrected, edited, saved, removed."""

from pathlib import Path
from typing import Any

import ipywidgets as widgets

from analysis.article import library, read_article
from analysis.article.chosen import choose
from analysis.article.corrections import parted, save_corrections
from analysis.article.edits import save_edit, undo_edit
from analysis.article.paste import paste
from analysis.article.upload import save_upload
from analysis.errors import FabulaError
from analysis.export import export
from analysis.export.report import write_report
from analysis.panel.controls import ArticleControls
from analysis.panel.page import LivePage, told
from analysis.panel.part import LivePart
from analysis.project import first, place_to_keep
from analysis.story import analyse

_STEPS = ("sentences", "tokens", "sentiment", "actors", "times", "timeline", "terms")
_FOLLOW = "The rest of this page and the other notebooks follow when you run them."
_WITHOUT_CONTROLS = "The controls of this panel need JupyterLab; the page below stands for itself."


def show(article: str | Path, output: str | Path = "output", folder: str | Path | None = None) -> "Panel":
    """Return the page with its controls on the articles of `folder` (that of `article` if None), `article` chosen.

    What is saved goes into `output`/<id of the article>. Raises FabulaError where there is no such folder.

    >>> show("data/articles/russia-north-korea-arms-talks.md")  # doctest: +SKIP
    """
    return Panel(Path(article), Path(output), Path(folder or Path(article).parent))


class Panel:
    """The page with its controls in JupyterLab; elsewhere a line that says what would be here."""

    def __init__(self, article: Path, output: Path, folder: Path) -> None:
        self._output, self._folder = output, folder
        self._path = article
        self._is_setting = False
        self.status = LivePart(speaks=True)
        self.articles = ArticleControls()
        self.page = LivePage(say=self.say, on_edit=self._edit, on_undo=self._undo)
        self.links = LivePart(speaks=True)
        self._list()
        self._connect()
        self.box = widgets.VBox([self.articles.box, self.links, self.status, self.page.box])
        self.box.add_class("fabula-panel")
        self.status.add_class("fabula-news")

    @property
    def article(self) -> Path:
        """The article whose page is shown: what the cells below read when they are run."""
        return self._path

    def say(self, text: str, error: bool = False) -> None:
        """Tell the reader something, above the page."""
        self.status.say(text, error)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        """Return the view for JupyterLab, and a line for where there are no widgets: nothing of the article."""
        return {**self.box._repr_mimebundle_(), "text/plain": _WITHOUT_CONTROLS}

    def _ipython_display_(self) -> None:
        """Show the panel, and then the page in it: a view that asked for it would get it after all cells to be run."""
        from IPython.display import display

        display(self._repr_mimebundle_(), raw=True)
        if self.page.story is None:
            self._read()

    def _connect(self) -> None:
        new = self.articles
        new.article.observe(lambda change: self._choose(change["new"]), "value")
        new.upload.observe(lambda _: self._upload(), "value")
        new.correct.on_click(lambda _: self._correct())
        new.paste.on_click(lambda _: self._paste())
        new.save_page.on_click(lambda _: self._save_page())
        new.save_charts.on_click(lambda _: self._save_charts())
        new.remove.on_click(lambda _: new.ask(parted(self._path)[0].name))
        new.keep.on_click(lambda _: new.ask(None))
        new.really.on_click(lambda _: self._remove())

    def _list(self) -> None:
        paths = library.articles(self._folder)
        paths += [self._path] if self._path not in paths else []
        self._is_setting = True
        self.articles.article.options = [(path.name, path) for path in paths]
        self.articles.article.value = self._path
        self._is_setting = False

    @told
    def _choose(self, path: Path) -> None:
        if self._is_setting:
            return
        try:
            self._take(path)
        except BaseException:
            self._list()  # what cannot be read is not shown, and not chosen
            raise

    def _take(self, path: Path, said: str = "") -> None:
        """Show the article at `path`, and once it can be read, remember it for the other notebooks."""
        self._analyse(path)
        try:
            choose(path)
        except FabulaError as error:
            raise FabulaError(f"{said}{error}") from None
        self.say(f"{said}{self._ready()} {_FOLLOW}")

    @told
    def _read(self) -> None:
        self._analyse(self._path)
        self.articles.article.tell()  # its view may have opened since
        self.say(self._ready())

    def _analyse(self, path: Path) -> None:
        article = read_article(path)
        story = analyse(article)
        for step in _STEPS:
            self.say(f"Reading {path.name}: {step}")
            getattr(story, step)
        self._path = path
        self.articles.ask(None)
        self.articles.allow_removal(library.is_added(path))
        self.articles.title.value = article.title or ""
        self.articles.published.value = str(article.published or "")
        self.articles.source.value = article.source or ""
        self._link([])
        self.page.show(story, path, self._folder)

    def _ready(self) -> str:
        return f"{self._path.name}: click a mark, or press Enter on it, to see its sentence."

    @told
    def _edit(self, event: dict[str, Any], changes: list[tuple[str, str]]) -> None:
        """Keep changes of an event beside the article, and show the page again."""
        assert self.page.story is not None
        for change, value in changes:
            save_edit(self._path, self.page.story.article.text, event["text"], int(event["start"]), change, value)
        self._read()

    @told
    def _undo(self, number: int) -> None:
        undo_edit(self._path, number)
        self._read()

    @told
    def _save_page(self) -> None:
        if self.page.story is None:
            raise FabulaError("there is no page to save yet; choose an article that can be read")
        self.say("Saving the page …")
        self._link([write_report(self.page.story, self._output / str(self.page.story.article.id))])

    @told
    def _save_charts(self) -> None:
        drawings, paths = self.page.drawings(), []
        assert self.page.story is not None
        article = self.page.story.article
        for name, drawing in drawings.items():
            self.say(f"Saving the charts: {name} …")
            paths += export(drawing.ax, drawing.table, name, self._output / str(article.id) / "panel", article)
        self._link(paths)

    def _link(self, paths: list[Path]) -> None:
        """Show links to what was saved at `paths`, or take them away."""
        self.links.layout.display = None if paths else "none"
        self.links.say("Saved:" if paths else "", links=[(path.name, path.as_posix()) for path in paths])
        if paths:
            folder, one = paths[0].parent.as_posix(), paths[0].name
            self.say(f"Saved in {folder}: {one}" if len(paths) == 1 else f"Saved {len(paths)} files in {folder}")

    @told
    def _correct(self) -> None:
        new = self.articles
        values = {"title": new.title.value, "published": new.published.value.strip(), "source": new.source.value}
        save_corrections(self._path, **values)
        self._read()

    @told
    def _paste(self) -> None:
        new = self.articles
        place = place_to_keep(self._folder)
        path = paste(new.text.value, place, title=new.headline.value, published=new.date.value)
        library.note_added(path)
        new.clear_paste()
        new.paste_fold.value = False
        self._take_listed(path, self._kept_as(path))

    @told
    def _upload(self) -> None:
        """Save what was uploaded among the articles and show the last of it; what is refused is said, the rest kept."""
        files = self.articles.upload.value
        self.articles.upload.value = ()  # the widget would keep it, and its view the name
        saved: list[Path] = []
        said = ""
        try:
            for file in files:
                saved.append(save_upload(file["name"], bytes(file["content"]), place_to_keep(self._folder)))
                library.note_added(saved[-1])
                said += self._kept_as(saved[-1], file["name"])
        finally:
            if saved:
                there = (path for path in library.articles(self._folder) if parted(path)[0] == saved[-1])
                self._take_listed(next(there), said)

    def _kept_as(self, path: Path, called: str = "") -> str:
        """Return the sentence that says where a file of that name is, and nothing where nobody would ask."""
        if path.parent != self._folder:
            return f"{called or path.name} is saved as {path.as_posix()}. "
        return f"{called} is saved as {path.name}. " if called not in ("", path.name) else ""

    def _take_listed(self, path: Path, said: str = "") -> None:
        try:
            self._take(path, said)
        finally:
            self._list()

    @told
    def _remove(self) -> None:
        library.remove(self._path)
        there = library.articles(self._folder)
        self._take_listed(next((path for path in there if path.name == first().name), there[0] if there else first()))
