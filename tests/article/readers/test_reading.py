"""Too much is refused before it is read, and a name becomes an id."""

import os
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import FabulaError, read_article
from analysis.article.readers import KINDS
from analysis.article.readers.reading import MEGABYTE, content, slug


@pytest.mark.parametrize("suffix", KINDS)
def test_a_file_of_200_megabytes_is_refused_unread(tmp_path, suffix):
    path = tmp_path / f"large{suffix}"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    begin = time.monotonic()
    with pytest.raises(FabulaError, match=rf"has 200 MB, more than the limit of \d+ MB for a {suffix} file; save the"):
        read_article(path)
    assert time.monotonic() - begin < 0.5


def test_the_limit_itself_is_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * MEGABYTE)
    assert len(content(path, 1)) == MEGABYTE
    path.write_bytes(b"x" * (MEGABYTE + 1))
    with pytest.raises(FabulaError, match="limit of 1 MB"):
        content(path, 1)


def test_a_missing_file_and_a_folder_are_said(tmp_path):
    with pytest.raises(FabulaError, match="there is no such file; check the name"):
        content(tmp_path / "gone.txt", 1)
    with pytest.raises(FabulaError, match="is a folder; name a file"):
        content(tmp_path, 1)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(FabulaError, match="is a device or a pipe, not a file; copy the article into a file"):
        read_article(tmp_path / "a.txt")


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("one two", "one-two"),
        ("Talks: an end?", "Talks-an-end"),
        ("../../etc", "etc"),
        ("—", "article"),
        ("", "article"),
        ("con", "article-con"),
        ("../NUL.2021", "article-NUL.2021"),
        ("conference", "conference"),
    ],
)
def test_a_name_becomes_an_id(name, id):
    assert slug(name) == id


@given(st.text(max_size=200))
def test_an_id_names_no_folder_above_and_is_its_own(name):
    assert re.fullmatch(r"[\w.-]{1,100}", slug(name))
    assert slug(name) not in (".", "..")
    assert slug(slug(name)) == slug(name)
