"""The command line: `fabula charts ARTICLE`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from analysis.errors import FabulaError

FIRST_ARTICLE = Path("data/articles/russia-north-korea-arms-talks.md")

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, no_args_is_help=True)


@app.callback()
def fabula() -> None:
    """Read a news article and chart what it says: its terms, the tone of its sentences, its events in time."""


@app.command()
def charts(
    article: Annotated[Path, typer.Argument(help="A .txt file, or a .md file with front matter.")] = FIRST_ARTICLE,
    out: Annotated[Path, typer.Option(help="The folder that gets a folder of the article's name.")] = Path("output"),
) -> None:
    """Run the notebooks on ARTICLE; leave its charts, its tables and the notebooks in OUT/<article id>.

    Example: fabula charts data/articles/russia-north-korea-arms-talks.md --out output
    """
    from tqdm import tqdm

    from analysis.notebooks import run_notebooks

    done: dict[str, int] = {}
    totals: dict[str, int] = {}
    with tqdm(total=0, unit="cell", desc="charts", disable=None, leave=False) as bar:  # silent where nobody watches

        def show(name: str, cells_done: int, cells: int) -> None:
            done[name], totals[name] = cells_done, cells
            bar.total, bar.n = sum(totals.values()), sum(done.values())
            bar.set_postfix_str(name)

        folder = run_notebooks(article, out, progress=show)
    typer.echo(folder)


def main() -> None:
    """Run the command; end with status 2 and one line where its user can mend what is wrong."""
    try:
        app()
    except FabulaError as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    main()
