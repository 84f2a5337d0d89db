"""The panel of the overview, used as a person would use it."""

import json
import shutil
import time

import pytest

from browser.conftest import ROOT, new_page
from browser.jupyter import PANEL, errors, open_notebook, saved, set_theme, start_run, wait_until_run

OVERVIEW = "00-overview.ipynb"
PASTED = "The ferry to Quillmere sank in March. The harbour master resigned yesterday."


@pytest.fixture(scope="module", params=["JupyterLab Light", "JupyterLab Dark"])
def overview(request, browser, lab, site):
    """The overview after a run, in each theme, with a second article and a broken one in the folder."""
    shutil.copy(ROOT / "tests" / "articles" / "harbour-strike.md", site / "data" / "articles")
    (site / "data" / "articles" / "torn.txt").write_bytes(b"caf\xe9")
    set_theme(lab, request.param)
    page = new_page(browser, lab)
    open_notebook(page, lab, OVERVIEW)
    start_run(page)
    wait_until_run(page)
    page.wait_for_selector(f"{PANEL} .fabula-figure svg")
    yield page
    assert errors(page) == []
    assert page.refused == []
    page.context.close()


@pytest.fixture
def panel(overview):
    """The panel on the timeline of the first article, of everybody."""
    choose(overview, "Article", "russia-north-korea-arms-talks.md")
    overview.click(f"{PANEL} button:text-is('Timeline')")
    overview.get_by_label("Actor", exact=True).select_option(label="everybody")
    overview.wait_for_selector(f"{PANEL} [id^='event-'].fabula-mark")
    return overview


def choose(page, label, option):
    """Choose an option and wait until the panel speaks of it."""
    options = page.get_by_label(label, exact=True)
    if options.input_value() == option:
        return
    options.select_option(label=option)
    page.wait_for_function(
        f"name => document.querySelector('{STATUS}')?.textContent?.startsWith(name)", arg=f"{option}: click"
    )


STATUS = f"{PANEL} .fabula-status"


def status(page, beginning):
    page.wait_for_function(f"text => document.querySelector('{STATUS}')?.textContent?.includes(text)", arg=beginning)
    return page.inner_text(STATUS)


def marks(page):
    return page.locator(f"{PANEL} .fabula-mark")


def test_a_click_on_a_row_shows_its_sentence_with_the_words_marked(panel):
    mark = marks(panel).first
    label = mark.get_attribute("aria-label")
    mark.click()
    panel.wait_for_selector(f"{PANEL} .fabula-passages mark.fabula-event")
    assert panel.inner_text(f"{PANEL} .fabula-passages h4 >> nth=0") == label
    assert mark.get_attribute("aria-pressed") == "true"


def test_each_chart_is_drawn_with_its_marks(panel):
    for button, prefix, shown in (("Tone", "sentence", "Tone"), ("Terms", "term", "Terms"), ("Timeline", "event", "")):
        panel.click(f"{PANEL} button:text-is('{button}')")
        panel.wait_for_selector(f"{PANEL} [id^='{prefix}-'].fabula-mark")
        marks(panel).first.click()
        panel.wait_for_selector(f"{PANEL} .fabula-passages mark")
        assert panel.locator(f"{PANEL} svg text").count() > 5, shown


def test_three_rows_are_corrected_and_each_correction_can_be_taken_back(panel, site):
    kept = site / "data" / "articles" / "russia-north-korea-arms-talks.md.edits.yml"
    count = marks(panel).count()
    marks(panel).nth(1).focus()
    panel.keyboard.press("Enter")
    panel.wait_for_selector(f"{PANEL} .fabula-passages mark.fabula-event")
    assert panel.locator(f"{PANEL} .fabula-passages").evaluate(
        "each => { const box = each.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight + 1; }"
    )
    panel.get_by_label("Reads", exact=True).fill("Minister flies to Pyongyang")
    panel.get_by_role("button", name="Save changes").click()
    panel.wait_for_selector(f"{PANEL} svg :text('Minister flies to Pyongyang')")
    marks(panel).nth(2).click()
    panel.get_by_label("When", exact=True).fill("2023-07-26")
    panel.get_by_role("button", name="Save changes").click()
    panel.wait_for_selector(f"{PANEL} svg :text('26 Jul 2023')")
    marks(panel).nth(3).click()
    panel.get_by_role("button", name="Hide this event").click()
    panel.wait_for_function("n => document.querySelectorAll('.fabula-panel .fabula-mark').length === n", arg=count - 1)
    assert kept.read_text(encoding="utf-8").count("event: ") == 3
    for left in (2, 1, 0):
        panel.get_by_role("button", name="Undo").click()
        said = f"{left} edit" if left else "minor"
        panel.wait_for_selector(f"{PANEL} svg :text('{said}')")
    panel.wait_for_function("n => document.querySelectorAll('.fabula-panel .fabula-mark').length === n", arg=count)
    assert not kept.exists()


def test_another_article_changes_the_chart(panel):
    before = panel.text_content(f"{PANEL} svg")
    choose(panel, "Article", "harbour-strike.md")
    panel.wait_for_function(
        "text => document.querySelector('.fabula-panel svg').textContent !== text", arg=before, timeout=60_000
    )
    assert marks(panel).count() > 2


def test_controls_change_the_chart_at_once(panel):
    all_events = marks(panel).count()
    begun = time.monotonic()
    panel.get_by_label("happened", exact=True).uncheck()
    panel.wait_for_function(
        "count => document.querySelectorAll('.fabula-panel .fabula-mark').length < count", arg=all_events
    )
    assert time.monotonic() - begun < 5  # 1 s is the aim; the machine that tests is shared
    panel.get_by_label("happened", exact=True).check()
    panel.wait_for_function(
        "count => document.querySelectorAll('.fabula-panel .fabula-mark').length === count", arg=all_events
    )
    panel.get_by_label("Actor", exact=True).select_option(index=1)
    panel.wait_for_function(
        "count => document.querySelectorAll('.fabula-panel .fabula-mark').length < count", arg=all_events
    )
    panel.click(f"{PANEL} button:text-is('Terms')")
    panel.wait_for_selector(f"{PANEL} [id='term-0']")
    panel.get_by_label("Terms", exact=True).fill("7")
    panel.get_by_label("Terms", exact=True).press("Tab")
    panel.wait_for_function("document.querySelectorAll('.fabula-panel .fabula-mark').length === 7")
    panel.get_by_label("Compared with", exact=True).select_option(label="harbour-strike.md")
    panel.wait_for_function(
        "document.querySelector('.fabula-panel svg').textContent.includes('usual in harbour-strike.md')"
    )


def test_export_says_where_the_files_are_and_links_to_them(panel, site):
    panel.click(f"{PANEL} button:text-is('Export')")
    status(panel, "Saved")
    folder = site / "output" / "russia-north-korea-arms-talks" / "panel"
    kinds = {"png", "svg", "pdf", "csv"}
    assert {f"timeline.{kind}" for kind in kinds} <= {path.name for path in folder.iterdir()}
    assert all((folder / f"timeline.{kind}").stat().st_size > 1000 for kind in kinds)
    links = panel.locator(f"{PANEL} a[href*='/panel/']")
    assert links.count() == len(list(folder.glob("timeline.*")))
    for link in links.all():
        answer = panel.request.get(link.evaluate("link => link.href"))
        assert (answer.status, answer.body()) == (200, (folder / link.inner_text()).read_bytes())


def test_an_article_that_cannot_be_read_is_said_and_the_rest_goes_on(panel):
    before = marks(panel).count()
    panel.get_by_label("Article", exact=True).select_option(label="torn.txt")
    assert "save it again as UTF-8" in status(panel, "torn.txt: is not in UTF-8")
    assert marks(panel).count() == before
    marks(panel).first.click()
    panel.wait_for_selector(f"{PANEL} .fabula-passages mark")


def test_what_is_pasted_is_read_and_stays_out_of_the_notebook(panel, site):
    panel.get_by_role("button", name="Paste another").click()
    panel.get_by_label("Text", exact=True).fill(PASTED)
    panel.get_by_label("Date", exact=True).fill("3/4/2024")
    panel.click(f"{PANEL} button:text-is('Add article')")
    status(panel, "is not a date; write it as")
    panel.get_by_label("Date", exact=True).fill("14 March 2024")
    panel.click(f"{PANEL} button:text-is('Add article')")
    panel.wait_for_function(f"/quillmere.*: click/.test(document.querySelector('{STATUS}')?.textContent ?? '')")
    marks(panel).first.click()
    panel.wait_for_selector(f"{PANEL} .fabula-passages mark")
    assert PASTED in next((site / "data" / "articles").glob("the-ferry-to-quillmere*.md")).read_text()
    notebook = saved(panel, site, OVERVIEW)
    assert "image/png" in notebook
    assert "Quillmere" not in notebook
    assert "widgets" not in json.loads(notebook)["metadata"]


def test_what_was_added_can_be_removed_after_a_question(panel, site):
    remove = panel.get_by_role("button", name="Remove this article")
    assert not remove.is_visible()
    fold = panel.get_by_role("button", name="Paste another")
    if not panel.get_by_label("Text", exact=True).is_visible():
        fold.click()
    panel.get_by_label("Text", exact=True).fill(PASTED)
    panel.get_by_label("Headline", exact=True).fill("Gone soon")
    panel.click(f"{PANEL} button:text-is('Add article')")
    status(panel, "gone-soon.md: click")
    path = site / "data" / "articles" / "gone-soon.md"
    remove.click()
    panel.wait_for_selector(f"{PANEL} :text('Delete gone-soon.md and its corrections?')")
    panel.get_by_role("button", name="Keep it").click()
    assert path.exists()
    remove.click()
    panel.get_by_role("button", name="Yes, delete it").click()
    status(panel, "russia-north-korea-arms-talks.md: click")
    assert not path.exists()
    assert not remove.is_visible()


def test_the_other_notebooks_follow_the_choice(panel, lab, site):
    choose(panel, "Article", "harbour-strike.md")
    assert "harbour-strike.md: click" in status(panel, "The other notebooks follow when you run them.")
    assert (site / "data" / ".chosen").read_text() == "data/articles/harbour-strike.md\n"
    other = panel.context.new_page()
    other.set_default_timeout(180_000)
    open_notebook(other, lab, "03-timeline.ipynb")
    start_run(other)
    wait_until_run(other)
    assert errors(other) == []
    assert (site / "output" / "harbour-strike" / "timeline.csv").is_file()
    other.close()
    choose(panel, "Article", "russia-north-korea-arms-talks.md")


def test_what_was_recognised_can_be_corrected(panel):
    choose(panel, "Article", "harbour-strike.md")
    panel.get_by_role("button", name="Correct title and date").click()
    panel.get_by_label("Published", exact=True).fill("yesterday")
    panel.click(f"{PANEL} button:text-is('Save corrections')")
    assert "write it as 2023-09-05" in status(panel, "is not a date")
    panel.get_by_label("Published", exact=True).fill("6 March 2024")
    panel.click(f"{PANEL} button:text-is('Save corrections')")
    status(panel, "harbour-strike.md: click")
    panel.wait_for_function("document.querySelector('.fabula-panel svg').textContent.includes('6 Mar 2024')")


def test_the_keyboard_alone_is_enough(panel):
    panel.get_by_label("Article", exact=True).focus()
    for _ in range(40):
        panel.keyboard.press("Tab")
        if panel.evaluate("document.activeElement.classList.contains('fabula-mark')"):
            break
    first = panel.evaluate("document.activeElement.id")
    assert first.startswith("event-")
    panel.keyboard.press("ArrowDown")
    assert panel.evaluate("document.activeElement.id") != first
    panel.keyboard.press("Enter")
    panel.wait_for_selector(f"{PANEL} .fabula-passages mark.fabula-event")
    assert panel.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    panel.keyboard.press("Escape")
    panel.wait_for_selector(f"{PANEL} .fabula-passages mark", state="detached")


def test_axe_finds_nothing_serious(panel):
    from axe_playwright_python.sync_playwright import Axe

    marks(panel).first.click()
    panel.wait_for_selector(f"{PANEL} .fabula-passages mark")
    for button in ("Timeline", "Tone", "Terms"):
        panel.click(f"{PANEL} button:text-is('{button}')")
        panel.wait_for_selector(f"{PANEL} .fabula-mark")
        found = Axe().run(panel, context=PANEL).response["violations"]
        grave = [
            (rule["id"], [node["html"][:200] for node in rule["nodes"]])
            for rule in found
            if rule["impact"] in ("serious", "critical")
        ]
        assert grave == []
