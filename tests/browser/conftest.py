"""A real JupyterLab, started as `make lab` starts it on a copy of the project, and a real browser that looks at it."""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

from analysis.project import lab_command

ROOT = Path(__file__).parents[2]
TOKEN = "fabula"
PATIENCE = int(os.environ.get("FABULA_PATIENCE", "90"))  # seconds: the machine may be busy
NO_BROWSER = "no Chromium here: the tests in a browser are skipped; install the package chromium to run them"


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)
            if shutil.which("chromium") is None:
                item.add_marker(pytest.mark.skip(reason=NO_BROWSER))


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The project that JupyterLab serves: a copy of the notebooks and the articles, to be changed at will."""
    folder = tmp_path_factory.mktemp("site")
    own = shutil.ignore_patterns(".ipynb_checkpoints", ".chosen", ".added")
    for name in ("notebooks", "data"):
        shutil.copytree(ROOT / name, folder / name, ignore=own)
    return folder


@pytest.fixture(scope="session")
def lab(site, tmp_path_factory):
    """The address of a running JupyterLab."""
    own = tmp_path_factory.mktemp("jupyter")
    settings = {
        "apputils-extension/notification": {"checkForUpdates": False, "fetchNews": "false"},
        "notebook-extension/tracker": {"windowingMode": "none"},  # else a cell out of sight is out of the page
    }
    for name, values in settings.items():
        path = own / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(values))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "JPY_"))},
        **{"PYTHONPATH": str(ROOT), "IPYTHONDIR": str(own / "ipython"), "JUPYTER_CONFIG_DIR": str(own / "config")},
        **{"JUPYTER_RUNTIME_DIR": str(own / "runtime"), "JUPYTERLAB_SETTINGS_DIR": str(own / "settings")},
        "JUPYTERLAB_WORKSPACES_DIR": str(own / "workspaces"),
    }
    options = ["--no-browser", "--allow-root", f"--port={port}"]
    options += ["--ServerApp.port_retries=0", f"--IdentityProvider.token={TOKEN}"]
    with (own / "log").open("w") as log:
        command = [*lab_command(site), *options]
        server = subprocess.Popen(command, cwd=site, env=environment, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/api?token={TOKEN}", server, own / "log")
        yield address
    finally:
        server.terminate()
        server.wait(30)


def _wait_for(url, server, log):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert server.poll() is None, log.read_text()
        with contextlib.suppress(OSError):
            urllib.request.urlopen(url, timeout=5).close()
            return
        time.sleep(0.2)
    raise AssertionError(log.read_text())


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium under Playwright."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        yield browser
        browser.close()


@pytest.fixture
def page(browser, lab):
    """A new page, see `new_page`."""
    page = new_page(browser, lab)
    yield page
    page.context.close()


def new_page(browser, lab):
    """Return a page that reaches nothing but this JupyterLab; `page.refused` lists what it asked for elsewhere."""
    page = browser.new_context(viewport={"width": 1280, "height": 1000}).new_page()
    page.set_default_timeout(PATIENCE * 1000)
    page.refused = []

    def guard(route):
        if route.request.url.startswith((lab, "data:", "blob:")):
            route.continue_()
        else:
            page.refused.append(route.request.url)
            route.abort()

    page.context.route("**/*", guard)
    return page
