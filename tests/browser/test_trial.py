import time
from browser.jupyter import *


def test_trial(page, lab, site):
    page.on("console", lambda m: print("CONSOLE", m.type, m.text[:300]))
    t = time.time()
    page.set_default_timeout(40000)
    open_notebook(page, lab, "00-overview.ipynb")
    print("open", time.time() - t)
    page.wait_for_selector("text=Python 3 (ipykernel) | Idle")
    print("idle", time.time() - t)
    try:
        run_menu(page, "Run", "Restart Kernel and Run All Cells…")
        page.wait_for_timeout(500)
        page.screenshot(path="/tmp/s1.png")
        page.click(".jp-Dialog button.jp-mod-accept")
        wait_until_run(page)
        print("ran", time.time() - t)
        page.wait_for_selector(".fabula-figure svg", timeout=60000)
        print("svg", time.time() - t)
        page.locator(".fabula-panel").scroll_into_view_if_needed()
        page.wait_for_timeout(1500)
    finally:
        page.screenshot(path="/tmp/s2.png")
        print(page.refused)
