"""TimeML that an XML parser reads, with the text unchanged."""

import datetime
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from analysis.article import Article
from analysis.article.readers.text import readable
from analysis.export import to_timeml
from analysis.story import analyse
from analysis.times import times

PUBLISHED = datetime.date(1998, 2, 27)


def test_times_are_marked_where_they_stand() -> None:
    article = Article(
        "Profit fell 3% <to> $5 & more in early March 1996, it said Friday.", published=PUBLISHED, id="a1"
    )
    root = ElementTree.fromstring(to_timeml(article, times(article)))
    marked = root.findall("TEXT/TIMEX3")
    assert [(m.text, m.get("type"), m.get("value"), m.get("mod")) for m in marked] == [
        ("early March 1996", "DATE", "1996-03", "START"),
        ("Friday", "DATE", "1998-02-27", None),
    ]
    assert [m.get("temporalFunction") for m in marked] == ["false", "true"]
    assert root.findtext("DOCID") == "a1"
    assert root.find("DCT/TIMEX3").get("functionInDocument") == "CREATION_TIME"
    assert "".join(root.find("TEXT").itertext()) == article.text


def test_an_article_without_a_date_has_an_empty_dct() -> None:
    article = Article("It said so yesterday.")
    root = ElementTree.fromstring(to_timeml(article, times(article)))
    assert root.find("DCT/TIMEX3").get("value") == ""


@given(st.text(min_size=1).map(readable).filter(str.strip))
def test_any_text_makes_well_formed_xml(text: str) -> None:
    article = Article(text + " in 1996", published=PUBLISHED)
    root = ElementTree.fromstring(to_timeml(article, times(article)))
    assert len("".join(root.find("TEXT").itertext())) <= len(article.text)


def read(story) -> ElementTree.Element:
    return ElementTree.fromstring(to_timeml(story.article, story.times, story.events, story.timeline))


def test_every_mention_is_an_event_with_its_instance_and_the_text_is_unchanged(any_story) -> None:
    root = read(any_story)
    assert "".join(root.find("TEXT").itertext()) == any_story.article.text
    marked = {event.get("eid"): event.text for event in root.findall(".//EVENT")}
    told = {f"e{row.mention_id}": row.text for row in any_story.events.itertuples()}
    assert marked.items() <= told.items()
    assert [node.get("eventID") for node in root.findall("MAKEINSTANCE")] == list(marked)


def test_every_link_joins_what_is_there(any_story) -> None:
    root = read(any_story)
    ids = {node.get("eiid") for node in root.iter("MAKEINSTANCE")} | {node.get("tid") for node in root.iter("TIMEX3")}
    links = root.findall("TLINK")
    ends = {link.get(name) for link in links for name in ("eventInstanceID", "relatedToTime", "relatedToEventInstance")}
    assert ends - {None} <= ids
    assert len({link.get("lid") for link in links}) == len(links)


def test_an_event_lies_within_the_day_that_dates_it_and_not_what_is_denied() -> None:
    root = read(analyse(Article("Smith visited Cairo on 3 May 1997. He did not resign.", published=PUBLISHED)))
    marked = {event.text: event.get("eid") for event in root.findall(".//EVENT")}
    polarity = {node.get("eventID"): node.get("polarity") for node in root.findall("MAKEINSTANCE")}
    assert (polarity[marked["visited"]], polarity[marked["resign"]]) == ("POS", "NEG")
    link = root.find("TLINK[@relatedToTime='t1']")
    assert link.get("eventInstanceID") == marked["visited"].replace("e", "ei")
    assert link.get("relType") == "IS_INCLUDED"


def test_mentions_of_one_event_are_linked_as_one(story) -> None:
    links = read(story).findall("TLINK[@relType='IDENTITY']")
    assert len(links) == len(story.events) - len(story.timeline)


def test_a_trigger_inside_an_expression_of_time_is_no_event() -> None:
    story = analyse(Article("Smith visited Cairo on 3 May 1997.", published=PUBLISHED))
    inside = story.events.assign(start=story.times.start[0], end=story.times.start[0] + 1)
    root = ElementTree.fromstring(to_timeml(story.article, story.times, inside, story.timeline))
    assert not root.findall(".//EVENT") + root.findall("MAKEINSTANCE") + root.findall("TLINK")
