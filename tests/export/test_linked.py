"""A chart in a page: its marks are links, its ids are its own, its alt text is read out."""

import re
from xml.etree import ElementTree

from charts.examples import EVENTS, SCORES, WINDOW

from analysis import charts
from analysis.export.figures import picture
from analysis.export.linked import Link, linked

SVG = "{http://www.w3.org/2000/svg}"
LINKS = {f"event-{number}": Link(f"#sentence-{number}", f'event "{number}" & more') for number in range(5)}


def drawn(name="timeline", links=LINKS):
    return linked(charts.timeline(EVENTS, published=WINDOW), name, links)


def test_the_mark_and_the_words_of_an_event_are_one_link_to_its_sentence():
    anchors = ElementTree.fromstring(drawn()).findall(f".//{SVG}a")
    assert sorted(anchor.get("href") for anchor in anchors) == sorted(link.target for link in LINKS.values())
    for anchor in anchors:
        number = anchor.get("href").rpartition("-")[2]
        assert [part.get("id") for part in anchor] == [f"timeline-event-{number}", f"timeline-event-{number}-words"]
        assert anchor.get("aria-label") == f'event "{number}" & more'


def test_two_charts_in_a_page_share_no_id_and_each_finds_its_own_parts():
    hatched = charts.arc(SCORES.assign(speaker="Ann Lee"))  # the pattern of its bars has an id, too
    ids = []
    for name, chart in (("one", charts.timeline(EVENTS)), ("two", charts.timeline(EVENTS)), ("three", hatched)):
        svg = ElementTree.fromstring(linked(chart, name, LINKS))
        own = [element.get("id") for element in svg.iter() if element.get("id")]
        values = " ".join(value for element in svg.iter() for value in element.attrib.values())
        asked = re.findall(r"url\(#([^)]+)\)", values) + re.findall(rf"(?<!\()#({name}-\S+)", values)
        assert asked and set(asked) <= set(own)
        ids += own
    assert len(ids) == len(set(ids))


def test_it_is_called_by_its_alt_text_and_takes_the_width_it_is_given():
    svg = ElementTree.fromstring(drawn())
    assert svg.get("aria-label") == charts.alt_text(charts.timeline(EVENTS, published=WINDOW))
    assert svg.get("role") == "group"  # an image would hide its links
    assert svg.get("width") is svg.get("height") is None
    assert svg.get("viewBox")


def test_characters_that_xml_does_not_take_are_left_out_and_the_rest_is_escaped():
    links = {"event-0": Link("#sentence-0", "a\x01b <script>")}
    (anchor,) = ElementTree.fromstring(drawn(links=links)).findall(f".//{SVG}a")
    assert anchor.get("aria-label") == "ab <script>"
    assert "<script" not in drawn(links=links)


def test_what_is_not_seen_takes_no_room():
    svg = drawn()
    assert not re.search(r">\s+<(?!/text)", svg)
    assert "rotate(-0" not in svg
    assert svg.count("DejaVu") == 1
    assert not re.search(r"\d\.\d{3}", re.sub(r' (?:id|viewBox)="[^"]*"', "", svg))
    whole = picture(charts.timeline(EVENTS, published=WINDOW), "svg").decode()
    assert len(svg) < 0.8 * len(whole)
