"""Executed notebooks → one HTML file that needs nothing else."""

import html
import re
from pathlib import Path

from analysis.errors import FabulaError
from analysis.files import write_whole

REPORT = "report.html"

_STYLE = Path(__file__).with_name("report.css")


def write_report(folder: str | Path, title: str) -> Path:
    """Write FOLDER/report.html from the executed notebooks in FOLDER/notebooks, and return its path.

    It has its pictures and its style in it, no script, and the alt text of every chart; nbconvert's `basic`
    template keeps these, its `lab` template does not. Raises FabulaError where there are no notebooks.
    """
    from nbconvert import HTMLExporter  # imported late: only the report needs it

    notebooks = sorted(Path(folder, "notebooks").glob("*.ipynb"))
    if not notebooks:
        raise FabulaError(f"{folder}: there are no executed notebooks in it; make the charts first")
    exporter = HTMLExporter(template_name="basic", exclude_input=True, exclude_input_prompt=True)
    exporter.exclude_output_prompt = True
    exporter.exclude_anchor_links = True
    parts = []
    for notebook in notebooks:
        body, _ = exporter.from_filename(str(notebook))
        parts.append(f"<section>{_without_scripts(body)}</section>")
    head = (
        f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{html.escape(title)}</title>'
    )
    style = f"<style>{_STYLE.read_text(encoding='utf-8')}</style>"
    page = f'<!doctype html>\n<html lang="en"><head>{head}{style}</head>\n<body>{"".join(parts)}</body></html>\n'
    return write_whole(Path(folder) / REPORT, page.encode())


def _without_scripts(body: str) -> str:
    return re.sub(r"<script\b.*?</script>", "", body, flags=re.DOTALL | re.IGNORECASE)
