"""What the program that reads a page gives: paragraphs, and a day that the page states."""

import pytest

from analysis.article.readers import extract_html
from analysis.article.readers.extract_html import extracted

FIRST = "Dockers in Port Varden walked out on Tuesday, and no ship was unloaded for the whole of the day, it was said."
SECOND = "A mediator arrives on Friday; both sides said that they would wait for her before they met again in the hall."


def page(body, head=""):
    return f"<html><head><title>Dockers</title>{head}</head><body>{body}</body></html>"


def test_paragraphs_have_the_spaces_of_a_browser():
    found = extracted(page(f"<article><h1>Walkout</h1><p>{FIRST.replace(' ', '   ')}</p>\n<p>{SECOND}</p></article>"))
    assert found["paragraphs"] == [FIRST, SECOND]


def test_the_headline_is_no_paragraph_and_a_heading_is():
    found = extracted(page(f"<article><h1>Walkout</h1><p>{FIRST}</p><h2>What comes next</h2><p>{SECOND}</p></article>"))
    assert found["paragraphs"] == [FIRST, "What comes next", SECOND]


def test_a_list_of_links_is_a_menu_and_a_list_of_facts_is_not():
    menu = "<h3>More</h3><ul>" + "".join(f'<li><a href="/{n}">Another story {n}</a></li>' for n in range(3)) + "</ul>"
    facts = "<ul><li>The docks stay closed.</li><li>The ferries sail.</li><li>The trains run.</li></ul>"
    text = "\n".join(extracted(page(f"<article><p>{FIRST}</p>{facts}<p>{SECOND}</p>{menu}</article>"))["paragraphs"])
    assert "The ferries sail." in text
    assert "Another story" not in text
    assert "More" not in text


@pytest.mark.parametrize(
    ("head", "above", "day"),
    [
        ('<meta property="article:published_time" content="2024-03-05T21:10:00Z">', "", "2024-03-05"),
        ("", '<time datetime="2024-03-05">Tuesday</time>', "2024-03-05"),
        ("", "<div>Sunday, 9 June 2024</div>", None),
        ("", "", None),
    ],
)
def test_the_day_is_that_of_the_markup_and_not_of_the_masthead(head, above, day):
    body = f"{above}<h1>Walkout</h1><article><p>{FIRST}</p><p>{SECOND}</p></article>"
    assert extracted(page(body, head))["published"] == day


@pytest.mark.parametrize("nothing", [" ", "\0", "<!-- -->"])
def test_a_page_of_nothing_gives_no_paragraphs(nothing):
    assert not extracted(nothing).get("paragraphs")


def test_a_page_over_which_the_search_for_its_day_falls_has_no_day(monkeypatch):
    def fall(*_, **__):
        raise AssertionError

    monkeypatch.setattr(extract_html, "find_date", fall)
    text = "Rain fell on the town and the mayor left. " * 9
    page = f"<html><body><article><h1>Rain</h1><p>{text}</p></article></body></html>"
    found = extract_html.extracted(page)
    assert found["published"] is None and found["paragraphs"]
