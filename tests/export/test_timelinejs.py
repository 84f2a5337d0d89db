"""What TimelineJS gets is what its documentation asks for, with nothing dated that the article does not date."""

import datetime

import jsonschema
import pytest
from charts.examples import EVENTS

from analysis.article import Article
from analysis.export import to_timelinejs

# Our own schema of https://timeline.knightlab.com/docs/json-format.html, as it was read in 2026.
TEXT = {
    "type": "object",
    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
    "additionalProperties": False,
}
MEDIA = {
    "type": "object",
    "properties": {
        name: {"type": "string"}
        for name in ("url", "caption", "credit", "thumbnail", "alt", "title", "link", "link_target")
    },
    "required": ["url"],
    "additionalProperties": False,
}
DATE = {
    "type": "object",
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
        "hour": {"type": "integer", "minimum": 0, "maximum": 23},
        "minute": {"type": "integer", "minimum": 0, "maximum": 59},
        "second": {"type": "integer", "minimum": 0, "maximum": 59},
        "millisecond": {"type": "integer", "minimum": 0},
        "display_date": {"type": "string"},
    },
    "required": ["year"],
    "additionalProperties": False,
}
SLIDE = {
    "type": "object",
    "properties": {
        **{"start_date": DATE, "end_date": DATE, "text": TEXT, "media": MEDIA, "background": {"type": "object"}},
        **{name: {"type": "string"} for name in ("group", "display_date", "unique_id")},
        "autolink": {"type": "boolean"},
    },
    "additionalProperties": False,
}
ERA = {
    "type": "object",
    "properties": {"start_date": DATE, "end_date": DATE, "text": TEXT},
    "required": ["start_date", "end_date"],
    "additionalProperties": False,
}
SCHEMA = {
    "type": "object",
    "properties": {
        "events": {"type": "array", "items": SLIDE | {"required": ["start_date", "text"]}},
        "title": SLIDE,
        "eras": {"type": "array", "items": ERA},
        "scale": {"enum": ["human", "cosmological"]},
    },
    "required": ["events"],
    "additionalProperties": False,
}
ARTICLE = Article("Text.", title="Arms & <talks>", published=datetime.date(2024, 3, 5), source="The Herald")


def slides(**columns):
    return {slide["unique_id"]: slide for slide in to_timelinejs(EVENTS.assign(**columns), ARTICLE)["events"]}


def test_every_story_is_what_the_documentation_asks_for(any_story):
    jsonschema.validate(to_timelinejs(any_story.timeline, any_story.article), SCHEMA)
    jsonschema.validate(to_timelinejs(EVENTS, ARTICLE), SCHEMA)


@pytest.mark.parametrize("slide", [{"text": {}}, {"start_date": {"year": "2024"}, "text": {}}, {"undated": []}])
def test_the_schema_refuses_what_timelinejs_cannot_draw(slide):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"events": [slide]}, SCHEMA)


def test_an_interval_and_an_open_one_are_said_in_words():
    found = slides()
    assert found["event-0"]["end_date"] == {"year": 2024, "month": 3, "day": 3}
    assert found["event-0"]["display_date"] == "1 – 3 Mar 2024"
    assert found["event-2"]["display_date"] == "since 4 Mar 2024"
    assert not {"display_date", "end_date"} & set(found["event-3"])


def test_what_has_no_date_of_its_own_is_listed_on_the_title_and_nowhere_else():
    title = to_timelinejs(EVENTS, ARTICLE)["title"]["text"]["text"]
    assert set(slides()) == {"event-0", "event-2", "event-3"}
    assert [number for number in range(6) if f"<li>event {number}</li>" in title] == [1, 4, 5]


def test_the_title_names_the_article_its_source_and_its_date():
    title = to_timelinejs(EVENTS, ARTICLE)["title"]["text"]
    assert title["headline"] == "Arms &amp; &lt;talks&gt;"
    assert title["text"].startswith("<p>The Herald, 5 Mar 2024</p>")


def test_a_slide_says_who_says_so_and_what_dates_it_and_runs_nothing():
    slide = slides(speaker="Tom Reyes", quote="<script>", headline="<img src=x>")["event-3"]
    assert slide["text"]["text"] == "planned, says Tom Reyes; dated by “&lt;script&gt;” (explicit)"
    assert slide["text"]["headline"] == "&lt;img src=x&gt;"
