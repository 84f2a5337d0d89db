"""The report is one page that needs no other and runs nothing; each mark leads to its sentence; all is escaped."""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest
from conftest import FIRST, ROOT, analysed, read

from analysis import charts
from analysis.export.report import report_page, write_report

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
HOSTILE = "<script>alert(1)</script> & “quoted”"


class Elements(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))

    def all(self, attribute):
        return [attributes[attribute] for _, attributes in self.found if attributes.get(attribute)]


@pytest.fixture(scope="module")
def page():
    return report_page(analysed(FIRST))


def test_nothing_comes_from_elsewhere_and_nothing_runs(page):
    elements = Elements(page)
    assert not [tag for tag, _ in elements.found if tag in ("script", "link", "iframe", "object", "img")]
    assert not [name for _, attributes in elements.found for name in attributes if name.startswith("on")]
    policies = [attributes["content"] for tag, attributes in elements.found if "http-equiv" in attributes]
    assert policies == [POLICY]
    assert not re.search(r"url\((?!#)|@import", page)


def test_every_link_stays_in_the_page_and_finds_its_place_and_no_id_is_there_twice(any_story):
    elements = Elements(report_page(any_story))
    ids, links = elements.all("id"), elements.all("href")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in links} <= set(ids)
    assert {f"sentence-{number}" for number in any_story.sentences.sentence_id} <= set(ids)


def test_every_chart_has_its_alt_text(page, story):
    said = [attributes.get("aria-label") for tag, attributes in Elements(page).found if tag == "svg"]
    assert charts.alt_text(charts.timeline(story.timeline, published=story.published)) in said
    assert charts.alt_text(charts.terms(story.terms, top=12)) in said
    assert all(said)


def test_every_article_makes_a_small_page_with_nothing_missing_in_it(any_story):
    page = report_page(any_story)
    assert len(page.encode()) < 1_500_000
    words = re.sub(r"<style>.*?</style>|<[^>]*>", " ", page, flags=re.DOTALL)
    assert not re.search(r"\b(nan|NaN|NaT|None|undefined)\b", words)
    assert not re.search(r"\d{4}-\d{2}-\d{2} 00:00", words)


def test_everything_of_the_article_is_escaped():
    text = f"Ann Lee {HOSTILE} left the town on Monday. “It was {HOSTILE}”, said Joe Roe, who was at the <b>bridge</b>."
    page = report_page(read(text, "2021-06-11", title=HOSTILE, source=HOSTILE, author="<i>Ann</i>"))
    tags = {tag for tag, _ in Elements(page).found}
    assert not tags & {"script", "i"}
    assert page.count("<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; “quoted”</h1>") == 1


def test_title_date_and_source_stand_first():
    page = report_page(
        read("Ann Lee left Paris.", "2021-06-11", title="Lee leaves", source="Reuters", author="Joe Roe")
    )
    head = page[page.index("<header>") : page.index("</header>")]
    assert "<h1>Lee leaves</h1>" in head
    assert "Published on 11 Jun 2021." in head
    assert "Source: Joe Roe, Reuters." in head


def test_an_article_without_events_makes_a_page():
    page = report_page(read("Nothing here."))
    assert "No source is given." in page


def test_how_it_was_made_has_six_lines(page):
    made = page[page.index('<section class="made">') :]
    assert made.count("<li>") == 6
    assert "Fabula " in made and "spaCy " in made


def test_two_processes_write_the_same_bytes(tmp_path):
    script = (
        "import sys, analysis; from analysis.export.report import write_report\n"
        "write_report(analysis.analyse(analysis.read_article(sys.argv[1])), sys.argv[2])"
    )
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, "-c", script, FIRST, tmp_path / seed], env=environment, check=True)
    assert (tmp_path / "1" / "report.html").read_bytes() == (tmp_path / "2" / "report.html").read_bytes()


def test_it_is_written_whole(story, tmp_path):
    path = write_report(story, tmp_path)
    assert path == tmp_path / "report.html"
    assert path.read_text(encoding="utf-8") == report_page(story)
