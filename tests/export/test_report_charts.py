"""The charts of the report: those that have something to show, in two widths, each mark a link."""

import re

from conftest import read

from analysis.charts.parts import captions
from analysis.export.report_charts import report_charts

DATED = (
    "The mayor resigned on 3 March 2021. Police arrested the treasurer on 7 April 2021. "
    "Voters elected Ann Lee on 2 May 2021. A court jailed the treasurer on 9 June 2021."
)


def test_a_chart_with_nothing_to_show_is_left_out():
    few = report_charts(read("Ann Lee opened the bridge in Paris. Joe Roe closed it.", "2021-06-11"))
    assert set(few) == {"timeline", "tone", "terms"}
    many = report_charts(read(DATED, "2021-06-11"))
    assert set(many) == {"timeline", "told", "tone", "tone_in_time", "terms"}
    assert not any(captions.FEW_DATED in chart.page for chart in many.values())


def test_every_mark_of_an_event_leads_to_the_sentence_that_tells_it():
    story = read(DATED, "2021-06-11")
    main = story.timeline[story.timeline.is_main]
    sentence = dict(zip(main.event_id, main.sentence_id, strict=True))
    for name in ("timeline", "told"):
        for svg in filter(None, (report_charts(story)[name].page, report_charts(story)[name].column)):
            found = re.findall(r'<a href="#sentence-(\d+)"[^>]*>\s*<g id="[a-z-]+-event-(\d+)"', svg)
            assert {int(event): int(target) for target, event in found} == sentence


def test_the_bars_of_the_tone_and_the_numbers_above_them_lead_to_their_sentences():
    svg = report_charts(read(DATED, "2021-06-11"))["tone"].page
    for number in range(4):
        anchor = re.search(rf'<a href="#sentence-{number}".*?</a>', svg, re.DOTALL)[0]
        assert f'id="tone-sentence-{number}"' in anchor
        assert f'id="tone-sentence-{number}-events"' in anchor


def test_the_title_is_the_pages_heading_and_not_in_the_chart():
    found = report_charts(read(DATED, "2021-06-11"))
    titles = (captions.TIMELINE_TITLE, captions.TOLD_TITLE, captions.ARC_TITLE, captions.TERMS_TITLE)
    drawn = "".join(chart.page + chart.column for chart in found.values())
    assert "</text>" in drawn and not any(f">{title}</text>" in drawn for title in titles)
    assert [name for name, chart in found.items() if chart.column] == ["timeline", "tone", "terms"]


def test_a_sentence_without_tone_and_events_has_nothing_to_follow():
    story = read(f"{DATED} There is a town hall.", "2021-06-11")
    links = re.findall(r'href="#sentence-(\d+)"', report_charts(story)["tone"].page)
    assert {int(number) for number in links} == set(range(4))
