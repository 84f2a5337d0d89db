"""TimeML that an XML parser reads, with the text unchanged."""

import datetime
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from analysis.article import Article
from analysis.export import to_timeml
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


@given(st.text(min_size=1).filter(str.strip))
def test_any_text_makes_well_formed_xml(text: str) -> None:
    article = Article(text + " in 1996", published=PUBLISHED)
    root = ElementTree.fromstring(to_timeml(article, times(article)))
    assert len("".join(root.find("TEXT").itertext())) <= len(article.text)
