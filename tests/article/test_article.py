"""Files become articles, or one line says why not."""

import datetime

import pytest
from conftest import FIRST, ROOT

from analysis import Article, FabulaError, read_article


def written(folder, name, content):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_the_first_article_is_read_character_for_character():
    article = read_article(FIRST)
    assert article.id == "russia-north-korea-arms-talks"
    assert (article.title, article.published, article.source, article.author) == (None, None, None, None)
    assert article.text.startswith("Russia is actively negotiating with North Korea")
    assert article.text.endswith("created by Marmelad.")
    assert FIRST.read_bytes().endswith(article.text.encode())


def test_front_matter_gives_the_fields():
    article = read_article(ROOT / "tests" / "articles" / "harbour-strike.md")
    assert article.published == datetime.date(2024, 3, 5)
    assert article.title == "Dockers walk out at Port Varden"
    assert article.text.startswith("PORT VARDEN")


def test_a_text_file_is_text_throughout(tmp_path):
    article = read_article(written(tmp_path, "one two.txt", "---\nnot: front matter\n---\nText."))
    assert article.text.startswith("---")
    assert article.id == "one-two"


def test_a_byte_order_mark_and_line_ends_are_normalised(tmp_path):
    assert read_article(written(tmp_path, "a.txt", b"\xef\xbb\xbfOne.\r\nTwo.\rThree.")).text == "One.\nTwo.\nThree."


def test_an_unknown_key_is_said(tmp_path):
    with pytest.warns(UserWarning, match="publised"):
        assert read_article(written(tmp_path, "a.md", "---\npublised: 2024-01-01\n---\nText.")).published is None


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.txt", "", "there is no text in it; put"),
        ("a.txt", " \n\t\n", "there is no text in it; put"),
        ("a.txt", b"caf\xe9", "not UTF-8 (byte 0xe9 at 3); save it again as UTF-8"),
        ("a.rtf", "Text.", ".jsonl files are read; save the article as one of these"),
        ("a.md", "---\ntitle: x\nText.", "the front matter has no end; close it"),
        ("a.md", "---\ntitle: [x\n---\nText.", "the front matter does not parse"),
        ("a.md", "---\njust words\n---\nText.", 'write "key: value" lines'),
        ("a.md", "---\ntitle: {a: b}\n---\nText.", 'write "key: value" lines'),
        ("a.md", "---\n" + "title: x\n" * 3_000 + "---\nText.", "the front matter has 27,000 characters; leave in it"),
        ("a.md", "---\npublished: 2023-02-30\n---\nText.", "published is '2023-02-30', which is no date; write it as"),
        ("a.md", "---\npublished: last week\n---\nText.", "published is 'last week', which is no date; write it as"),
        ("a.md", "---\nid: ../../etc\n---\nText.", "cannot name a folder; use letters"),
        ("a.md", "---\ntitle: x\n---\n\n  ", "there is no text in it; put"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(tmp_path, name, content, says):
    path = written(tmp_path, name, content)
    with pytest.raises(FabulaError) as caught:
        read_article(path)
    assert str(caught.value).startswith(str(path))
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_and_a_folder_are_said(tmp_path):
    with pytest.raises(FabulaError, match=r"there is no such file; check"):
        read_article(tmp_path / "gone.txt")
    with pytest.raises(FabulaError, match=r"is a folder; name a file"):
        read_article(tmp_path)


@pytest.mark.parametrize("fields", [{"text": " "}, {"text": None}, {"text": "x", "published": "2024-01-01"}])
def test_an_article_is_checked_however_it_is_made(fields):
    with pytest.raises(FabulaError):
        Article(**fields)


def test_an_article_is_frozen():
    with pytest.raises(AttributeError):
        Article("Text.").text = "Other."
