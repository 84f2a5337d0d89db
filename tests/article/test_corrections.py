"""What is corrected stands beside the article, goes over what was recognised, and never touches the file."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import FabulaError
from analysis.article import read_article, read_articles
from analysis.article.corrections import date_of, save_corrections, sidecar
from analysis.article.readers.text import readable

TALKS = "---\ntitle: Talks\npublished: 2023-09-05\n---\nTalks began."


@pytest.fixture
def path(tmp_path):
    place = tmp_path / "talks.md"
    place.write_text(TALKS)
    return place


def test_a_correction_goes_over_what_was_recognised(path):
    place = save_corrections(path, title="Talks: the “end”", published=datetime.date(2023, 9, 6))
    assert place.name == "talks.md.meta.yml"
    article = read_article(path)
    assert (article.title, article.published) == ("Talks: the “end”", datetime.date(2023, 9, 6))
    assert path.read_text() == TALKS


def test_corrections_add_up_and_none_says_not_known(path):
    save_corrections(path, title="Other", source="The Post")
    save_corrections(path, title="Third", published=None)
    article = read_article(path)
    assert (article.title, article.source, article.published) == ("Third", "The Post", None)
    sidecar(path).unlink()
    assert read_article(path).published == datetime.date(2023, 9, 5)


def test_an_article_of_a_table_has_corrections_of_its_own(tmp_path):
    path = tmp_path / "news.csv"
    path.write_text("id,text\n1,One.\n2,Two.\n")
    assert save_corrections(f"{path}#2", title="Second").name == "news.csv.2.meta.yml"
    assert [article.title for article in read_articles(path)] == [None, "Second"]
    assert read_article(f"{path}#2").title == "Second"


def test_nothing_unfinished_is_left(path):
    save_corrections(path, title="Other")
    assert sorted(found.name for found in path.parent.iterdir()) == ["talks.md", "talks.md.meta.yml"]


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_every_title_is_read_back(tmp_path_factory, title):
    path = tmp_path_factory.mktemp("titles") / "a.txt"
    path.write_text("Talks began.")
    save_corrections(path, title=title)
    assert (read_article(path).title or "") == readable(" ".join(title.split()).replace("\0", ""))


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"published": "last week"}, "published is 'last week', which is not a date; write it as 2023-09-05"),
        ({"text": "x"}, "text cannot be corrected; only title, published, source, author, language can"),
    ],
)
def test_what_cannot_be_saved_is_said_and_nothing_is_written(path, values, says):
    with pytest.raises(FabulaError, match=says):
        save_corrections(path, **values)
    assert not sidecar(path).exists()


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("title: [x", "the list of corrections cannot be read"),
        ("words", "the list of corrections is not a list of fields"),
        ("published: soon", "published is 'soon', which is not a date; write it as"),
    ],
)
def test_a_broken_list_of_corrections_is_named(path, written, says):
    sidecar(path).write_text(written)
    with pytest.raises(FabulaError) as caught:
        read_article(path)
    assert str(caught.value).startswith(str(sidecar(path)))
    assert says in str(caught.value)


def test_corrections_of_nothing_are_refused(tmp_path):
    with pytest.raises(FabulaError, match="there is no such file; check the name"):
        save_corrections(tmp_path / "gone.md", title="x")


@pytest.mark.parametrize(
    "written",
    [
        "2017-03-14",
        "2017/3/14",
        "2017.03.14",
        "20170314",
        "14 March 2017",
        "14 Mar 2017",
        "March 14, 2017",
        "14th of March 2017",
        "Tuesday, 14 March 2017",
        "14 March 2017, 10:30",
    ],
)
def test_a_date_with_its_month_beyond_doubt_is_read(written):
    assert date_of("a.md", written) == datetime.date(2017, 3, 14)


@pytest.mark.parametrize(
    "written",
    [
        "3/4/2017",
        "14.03.2017",
        "March 2017",
        "14 March",
        "14 March 17",
        "2017",
        "yesterday",
        "2017-02-30",
        "31 June 2017",
        "last March 2017",
        "2017-3/14",
        "March",
    ],
)
def test_a_date_in_doubt_is_none(written):
    with pytest.raises(FabulaError, match="is not a date; write it as 2023-09-05 or 5 September 2023, or leave it out"):
        date_of("a.md", written)


def test_a_correction_of_the_date_is_kept_as_iso(path):
    assert "published: '2017-03-14'" in save_corrections(path, published="14 March 2017").read_text()
