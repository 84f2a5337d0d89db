"""What a person does in JupyterLab, as functions of a Playwright page."""

TOKEN = "fabula"


def open_notebook(page, lab, name):
    """Open a notebook in a workspace of its own and wait for its kernel."""
    page.goto(f"{lab}/lab/workspaces/auto-{name[:2]}/tree/notebooks/{name}?token={TOKEN}&reset")
    page.wait_for_selector(".jp-NotebookPanel:visible .jp-Notebook .jp-Cell")
    page.wait_for_selector(".jp-NotebookPanel:visible .jp-Notebook-ExecutionIndicator[data-status='idle']")


def run_menu(page, *labels):
    """Choose an entry of the menu bar: `run_menu(page, "Run", "Run All Cells")`."""
    page.click(f".lm-MenuBar-itemLabel:text-is('{labels[0]}')")
    page.click(f".lm-Menu-itemLabel:text-is('{labels[1]}')")


def restart_and_run_all(page):
    """Restart the kernel, run every cell, wait until the last has its number."""
    run_menu(page, "Run", "Restart Kernel and Run All Cells…")
    page.click(".jp-Dialog button.jp-mod-accept")
    wait_until_run(page)


def wait_until_run(page):
    """Wait until every code cell has a number."""
    page.wait_for_function(
        """() => {
            const panel = [...document.querySelectorAll('.jp-NotebookPanel')].find(each => each.offsetParent);
            const prompts = [...panel.querySelectorAll('.jp-CodeCell .jp-InputArea-prompt')];
            return prompts.length > 0 && prompts.every(prompt => /\\[\\d+\\]/.test(prompt.textContent));
        }"""
    )
