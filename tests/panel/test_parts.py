"""The parts of the page: the live ones and the printed one are the same, and can stand in one notebook."""

import re

import pytest
from conftest import read

from analysis.export.report import report_page
from analysis.export.report_charts import report_charts
from analysis.panel.drawing import Choice
from analysis.panel.parts import TITLES, chart, opening, printed, style, text

MONEY = "The mayor of Paris resigned on 3 March 2021. She paid $5 million, and <b>$6 million</b> later."


def ids(html):
    return re.findall(r' id="([^"]+)"', html)


def links(html):
    return re.findall(r' (?:xlink:)?href="#([^"]+)"', html)


def test_the_printed_page_has_every_part_in_order_and_its_links_lead_somewhere(any_story):
    page = printed(any_story)._repr_html_()
    places = [page.index(f"<h2>{title}</h2>") for title in ("The main event", *TITLES.values(), "The text")]
    assert places == sorted(places)
    assert len(ids(page)) == len(set(ids(page)))
    assert set(links(page)) <= set(ids(page))


def test_live_and_printed_share_no_id_and_lead_to_the_same_sentences(story):
    live = "".join([opening(story), *(chart(story, name, Choice()) for name in TITLES), text(story)])
    page = printed(story)._repr_html_()
    assert not set(ids(live)) & set(ids(page))
    assert set(links(live)) <= {*ids(live), "live-timeline"}
    wanted = {link.removeprefix("live-") for link in links(live) if "sentence" in link}
    assert wanted == {link.removeprefix("printed-") for link in links(page) if "sentence" in link}


def test_they_are_the_parts_of_the_report(story):
    report = report_page(story)
    found = re.findall(r"<(?:dt|dd|h2)>(.*?)</", opening(story), re.DOTALL)
    assert len(found) > 3
    assert all(re.sub(r"^<a [^>]*>", "", words) in report for words in found)


@pytest.mark.parametrize("name", TITLES)
def test_a_chart_is_that_of_the_report(story, name):
    wanted = report_charts(story)[name]
    for width, prefix in (("page", name), ("column", f"{name}-column")):
        svg = re.search(r"<svg.*</svg>", chart(story, name, Choice(), width), re.DOTALL)[0]
        svg = svg.replace(f"live-{name}", prefix).replace("live-sentence", "sentence")
        assert svg == getattr(wanted, width)


def test_a_link_in_a_picture_is_none_that_jupyterlab_would_resolve(story):
    svgs = re.findall(r"<svg.*?</svg>", printed(story)._repr_html_(), re.DOTALL)
    assert len(svgs) == 6
    assert all('<a role="link" xlink:href=' in svg and "<a href=" not in svg for svg in svgs)


def test_what_the_article_says_is_text_and_no_markup():
    story = read(MONEY, "2021-06-11", title="<script>alert(1)</script> $1 to $2")
    for html in (opening(story), text(story), printed(story)._repr_html_()):
        assert "<script" not in html
        assert "<b>" not in html
        assert 'class="fabula-page mathjax_ignore' in html


def test_a_choice_and_a_width_change_the_chart(story):
    assert chart(story, "terms", Choice(top=5)).count('id="live-terms-term-') == 5
    assert chart(story, "timeline", Choice(), "column") != chart(story, "timeline", Choice())
    assert "No events were found" in chart(story, "timeline", Choice(statuses=()))


def test_the_style_touches_nothing_but_the_page():
    assert style().startswith(".fabula-page.fabula-page {")
    assert style().count("{") == style().count("}")
    assert not re.search(r"(?:^|[\s,}])body\b", style().split("*/", 1)[1].replace("html body", ""), re.MULTILINE)
    assert "@container" in style()
