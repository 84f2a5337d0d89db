"""What a person does in JupyterLab, as functions of a Playwright page."""

import json
import urllib.request

TOKEN = "fabula"
PANEL = ".fabula-panel"

SHOWN = "[...document.querySelectorAll('.jp-NotebookPanel')].find(each => each.offsetParent)"
IS_RUN = f"""() => {{
    const prompts = [...{SHOWN}.querySelectorAll('.jp-CodeCell .jp-InputArea-prompt')];
    return prompts.length > 0 && prompts.every(prompt => /\\[\\d+\\]/.test(prompt.textContent));
}}"""
# How many different colours a picture has, looked at on a small copy of it.
COLOURS = """async image => {
    await image.decode();  // a busy machine may not have looked at it yet
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 96;
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0, 96, 96);
    const dots = new Uint32Array(context.getImageData(0, 0, 96, 96).data.buffer);
    return new Set(dots).size;
}"""


def open_notebook(page, lab, name):
    """Open a notebook in a workspace of its own and wait for its kernel."""
    page.goto(f"{lab}/lab/workspaces/auto-{name[:2]}/tree/notebooks/{name}?token={TOKEN}&reset")
    page.wait_for_selector(".jp-NotebookPanel:visible .jp-Notebook .jp-Cell")
    page.wait_for_selector("text=Python 3 (ipykernel) | Idle")


def choose_in_menu(page, *labels):
    """Choose an entry of the menu bar: `choose_in_menu(page, "Run", "Run All Cells")`."""
    page.click(f".lm-MenuBar-itemLabel:text-is('{labels[0]}')")
    for label in labels[1:]:
        page.click(f".lm-Menu-itemLabel:text-is('{label}')")


def start_run(page):
    """Restart the kernel and run every cell."""
    choose_in_menu(page, "Run", "Restart Kernel and Run All Cells…")
    page.click(".jp-Dialog button.jp-mod-accept")


def wait_until_run(page):
    """Wait until every code cell has a number."""
    page.wait_for_function(IS_RUN)


def errors(page):
    """Return what the cells say went wrong."""
    kinds = ("application/vnd.jupyter.error", "application/vnd.jupyter.stderr")
    return [
        text for kind in kinds for text in page.locator(f".jp-OutputArea [data-mime-type='{kind}']").all_inner_texts()
    ]


def pictures(page):
    """Return the numbers of colours of the pictures in the outputs."""
    return [image.evaluate(COLOURS) for image in page.locator(".jp-OutputArea-output img").all()]


def saved(page, site, name):
    """Save the notebook and return the text of its file."""
    path = site / "notebooks" / name
    before = path.stat().st_mtime_ns
    choose_in_menu(page, "File", "Save Notebook")
    for _ in range(600):
        if path.stat().st_mtime_ns != before and path.read_text(encoding="utf-8").rstrip().endswith(
            "}"
        ):  # written whole
            return path.read_text(encoding="utf-8")
        page.wait_for_timeout(100)
    raise AssertionError(f"{name} was not saved")


def set_theme(lab, name):
    """Set the theme of JupyterLab, for pages that are opened from now on."""
    request = urllib.request.Request(
        f"{lab}/lab/api/settings/@jupyterlab/apputils-extension:themes?token={TOKEN}",
        data=json.dumps({"raw": json.dumps({"theme": name})}).encode(),
        headers={"Content-Type": "application/json"},
        method="PUT",
    )
    urllib.request.urlopen(request, timeout=60).close()
