"""The page to send, in a browser: wide and narrow, light and dark, printed, without a script."""

import io

import pypdf
import pytest

import analysis
from analysis.export.report import write_report
from browser.conftest import ROOT

ARTICLE = ROOT / "data" / "articles" / "russia-north-korea-arms-talks.md"
WORDS_OUTSIDE = """() => [...document.querySelectorAll("svg")].flatMap(svg => {
    const edge = svg.getBoundingClientRect()
    const inside = box => box.left >= edge.left - 1 && box.right <= edge.right + 1
    return [...svg.querySelectorAll("text")].filter(text => edge.width && !inside(text.getBoundingClientRect()))
        .map(text => text.textContent)
})"""
WORDS_COLLIDING = """() => [...document.querySelectorAll("svg")].flatMap(svg => {
    if (!svg.getBoundingClientRect().width) return []
    const words = [...svg.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()])
    const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4
    return words.flatMap(([word, box], at) => words.slice(at + 1).filter(([, other]) => over(box, other))
        .map(([other]) => `${word} | ${other}`))
})"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    story = analysis.analyse(analysis.read_article(ARTICLE))
    return write_report(story, tmp_path_factory.mktemp("report")).as_uri()


@pytest.fixture
def opened(browser, address):
    """Open the page at a width, in a colour scheme."""
    contexts = []

    def open_page(width, scheme="light", **options):
        viewport = {"width": width, "height": 800}
        contexts.append(browser.new_context(viewport=viewport, color_scheme=scheme, **options))
        page = contexts[-1].new_page()
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", [1200, 390])
def test_nothing_is_cut_or_collides_and_it_is_white_in_a_dark_theme(opened, width):
    page = opened(width, "dark")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(WORDS_OUTSIDE) == []
    assert page.evaluate(WORDS_COLLIDING) == []
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("width", [1200, 390])
def test_axe_finds_nothing(opened, width):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(opened(width, bypass_csp=True)).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


@pytest.mark.parametrize(("width", "chart"), [(1200, "timeline"), (390, "timeline-column")])
def test_a_headline_leads_to_its_sentence_without_a_script(opened, width, chart):
    page = opened(width, java_script_enabled=False)
    link = page.locator(f"svg a:has([id^='{chart}-event-'])").nth(2)
    target = link.get_attribute("href")
    link.locator("text").first.click()
    assert page.url.endswith(target)
    place = page.locator(target).bounding_box()
    assert -2 <= place["y"] < 800


def test_it_prints_on_five_pages_at_most(opened):
    pdf = pypdf.PdfReader(io.BytesIO(opened(1200).pdf(format="A4", prefer_css_page_size=True)))
    assert len(pdf.pages) <= 5
    assert "How this page was made" in pdf.pages[-1].extract_text()
