import time
from browser.jupyter import open_notebook, restart_and_run_all
def test_trial(page, lab, site):
    page.on("console", lambda m: print("CONSOLE", m.type, m.text[:300]))
    t=time.time()
    open_notebook(page, lab, "00-overview.ipynb"); print("open", time.time()-t)
    page.screenshot(path="/tmp/s1.png")
    try:
        restart_and_run_all(page); print("ran", time.time()-t)
        page.wait_for_selector(".fabula-figure svg", timeout=60000); print("svg", time.time()-t)
        page.locator(".fabula-panel").scroll_into_view_if_needed()
        page.wait_for_timeout(1500)
    finally:
        page.screenshot(path="/tmp/s2.png")
        print(page.refused)
