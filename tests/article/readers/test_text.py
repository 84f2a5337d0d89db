"""Every encoding is read as its mark says, or refused: none is guessed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import FabulaError, read_article
from analysis.article.readers.text import decoded, marked, read

TEXT = "“Talks” began – they went on."
PATH = Path("a.txt")


def test_a_text_file_is_text_throughout(tmp_path):
    path = tmp_path / "one two.txt"
    path.write_text("---\nnot: front matter\n---\nText.")
    article = read_article(path)
    assert article.text == "---\nnot: front matter\n---\nText."
    assert article.title is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_the_encoding(encoding):
    assert decoded(PATH, TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize(("mark", "encoding"), [(b"\xff\xfe\x00\x00", "utf-32"), (b"\xff\xfe", "utf-16"), (b"", None)])
def test_the_longer_mark_is_tried_first(mark, encoding):
    assert marked(mark + b"abcd") == encoding


def test_a_byte_order_mark_and_line_ends_are_normalised():
    assert decoded(PATH, b"\xef\xbb\xbfOne.\r\nTwo.\rThree.") == "One.\nTwo.\nThree."


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (TEXT.encode("cp1252"), "is not in UTF-8 (byte 0x93 at 0); save it again as UTF-8"),
        (TEXT.encode("mac-roman"), "is not in UTF-8 (byte 0xd2 at 0); save it again as UTF-8"),
        ("café".encode("latin-1"), "is not in UTF-8 (byte 0xe9 at 3); save it again as UTF-8"),
        ("Talks".encode("utf-16-le"), "is not plain text (a zero at 1); save it again as text in UTF-8"),
        (b"\xff\xfea\x00b", "is not in UTF-16 (byte 0x62 at 4); save it again as UTF-8"),
    ],
)
def test_an_encoding_that_would_be_guessed_is_refused(tmp_path, content, says):
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(FabulaError) as caught:
        read_article(path)
    assert str(caught.value) == f"{path}: {says}"


@given(st.text(st.characters(exclude_characters="\0\r\ufeff", exclude_categories=["Cs"])), st.booleans())
def test_any_text_is_read_back(text, is_marked):
    content = text.encode("utf-8-sig" if is_marked else "utf-8")
    assert [reading.text for reading in read(PATH, content)] == [text]
