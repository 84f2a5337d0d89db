"""Of every kind of file too much is refused before it is read, and every encoding is read or refused."""

import os
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import FabulaError, read_article
from analysis.article.readers import KINDS

TEXT = "“Talks” began – they went on."


@pytest.mark.parametrize("suffix", KINDS)
def test_a_file_of_200_megabytes_is_refused_unread(tmp_path, suffix):
    path = tmp_path / f"large{suffix}"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    begin = time.monotonic()
    with pytest.raises(FabulaError, match=rf"has 200 MB, and at most \d+ MB of a {suffix} file are read; save the"):
        read_article(path)
    assert time.monotonic() - begin < 0.5


def test_a_text_that_no_parser_takes_is_refused(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("word " * 250_000)
    with pytest.raises(FabulaError, match="has 1,250,000 characters, and at most 1,000,000 are analysed"):
        read_article(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_the_encoding(tmp_path, encoding):
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert read_article(path).text == TEXT


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (TEXT.encode("cp1252"), "not UTF-8 (byte 0x93 at 0); save it again as UTF-8"),
        (TEXT.encode("mac-roman"), "not UTF-8 (byte 0xd2 at 0); save it again as UTF-8"),
        ("café".encode("latin-1"), "not UTF-8 (byte 0xe9 at 3); save it again as UTF-8"),
        ("Talks".encode("utf-16-le"), "not a text (a zero at 1); save it again as text in UTF-8"),
        (b"\xff\xfea\x00b", "not UTF-16 (byte 0x62 at 4); save it again as UTF-8"),
    ],
)
def test_an_encoding_that_would_be_guessed_is_refused(tmp_path, content, says):
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(FabulaError) as caught:
        read_article(path)
    assert str(caught.value) == f"{path}: {says}"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(FabulaError, match="is a device or a pipe; copy the article into a file"):
        read_article(tmp_path / "a.txt")


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("suffix", sorted(set(KINDS) - {".html", ".htm", ".mhtml", ".pdf"}))
@settings(deadline=None)
@given(st.binary(max_size=300) | st.text(st.sampled_from('text,;"\n\t{}[]:-# ax1&*!|'), max_size=300).map(str.encode))
def test_any_bytes_are_an_article_or_one_line(tmp_path_factory, suffix, content):
    said(tmp_path_factory.mktemp("any") / f"a{suffix}", content)


@pytest.mark.parametrize("suffix", [".html", ".mhtml", ".pdf"])
@settings(max_examples=8, deadline=None)
@given(st.binary(max_size=300) | st.text(st.sampled_from("<>/apdivhtmlscr\"'= &;!-"), max_size=300).map(str.encode))
def test_any_bytes_that_are_read_apart_are_an_article_or_one_line(tmp_path_factory, suffix, content):
    said(tmp_path_factory.mktemp("any") / f"a{suffix}", content)


def said(path, content):
    path.write_bytes(content)
    try:
        assert read_article(path).text.strip()
    except FabulaError as error:
        assert str(error).startswith(str(path.with_suffix("")))
        assert "\n" not in str(error)
