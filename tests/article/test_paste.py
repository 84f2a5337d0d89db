"""Pasted text becomes a file of its own, under a name that every system takes."""

import datetime
import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from analysis import FabulaError, read_article
from analysis.article.language import other_language
from analysis.article.paste import paste
from analysis.article.readers.text import readable

ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


def test_what_was_pasted_is_read_back(tmp_path):
    path = paste(
        "“Talks” began.\r\nThey go on.",
        tmp_path / "new",
        title="Talks: begin",
        published="2023-09-05",
        source="The Post",
    )
    article = read_article(path)
    assert path.name == "talks-begin.md"
    assert article.text == "“Talks” began.\nThey go on."
    assert (article.title, article.published, article.source) == ("Talks: begin", datetime.date(2023, 9, 5), "The Post")


def test_no_file_is_written_over(tmp_path):
    names = [paste("Talks began on Friday.", tmp_path).name for _ in range(3)]
    assert names == ["talks-began-on-friday.md", "talks-began-on-friday-2.md", "talks-began-on-friday-3.md"]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)


def test_a_text_that_begins_like_front_matter_stays_text(tmp_path):
    text = "---\ntitle: not a title\n---\nTalks began."
    assert read_article(paste(text, tmp_path)).text == text


@pytest.mark.filterwarnings("ignore:.*cannot be shown")
@settings(deadline=None)
@given(ANY, ANY)
def test_any_text_and_title_are_read_back_from_a_safe_name(tmp_path_factory, text, title):
    folder = tmp_path_factory.mktemp("pasted")
    text = "x" + text
    assume(other_language(text) is None)
    path = paste(text, folder, title=title)
    assert path.parent == folder
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]{0,63}\.md", path.name)
    article = read_article(path)
    assert article.text == readable(text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", ""))
    assert (article.title or "") == readable(" ".join(title.split()).replace("\0", ""))


@pytest.mark.parametrize("title", ["CON", "../../etc/passwd", "🙂", "Россия", "." * 300])
def test_a_title_cannot_leave_the_folder(tmp_path, title):
    path = paste("Talks began.", tmp_path, title=title)
    assert path.parent == tmp_path
    assert path.stem.lower() != "con"


@pytest.mark.parametrize("fields", [{"text": "  "}, {"text": "x", "published": "soon"}])
def test_what_is_wrong_is_said_and_nothing_is_written(tmp_path, fields):
    with pytest.raises(FabulaError):
        paste(folder=tmp_path, **fields)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(FabulaError, match=r"cannot be created .*; choose a folder that you can write to"):
        paste("Talks began.", tmp_path / "file" / "new")


@pytest.mark.parametrize(
    ("text", "fields", "says"),
    [
        ("Die Brücke ist am Montag eingestürzt, und nach Angaben der Polizei wurde niemand verletzt.", {}, "German"),
        ("Talks began. " * 80_000, {}, "more than the limit of 200,000"),
        ("Talks began.", {"published": "3/4/2017"}, "is not a date"),
        ("Talks began.", {"title": "x" * 30_000}, "the front matter has"),
        (" ", {}, "the file has no text"),
    ],
)
def test_what_is_refused_is_not_saved(tmp_path, text, fields, says):
    with pytest.raises(FabulaError, match=says) as refused:
        paste(text, tmp_path / "new", **fields)
    assert str(refused.value).startswith("the pasted text")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("written", ["14 March 2017", "2017/3/14", "2017-03-14", "March 14, 2017"])
def test_a_date_is_read_as_people_write_it(tmp_path, written):
    assert read_article(paste("Talks began.", tmp_path, published=written)).published == datetime.date(2017, 3, 14)
