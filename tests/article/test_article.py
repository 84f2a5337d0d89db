"""Files become articles, or one line says why not."""

import hashlib

import pytest
from conftest import FIRST
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import Article, FabulaError, read_article, read_articles
from analysis.article.article import original, originals
from analysis.article.readers import KINDS


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


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.txt", "", "the file has no text; put"),
        ("a.txt", " \n\t\n", "the file has no text; put"),
        ("a.rtf", "Text.", "this kind of file cannot be read; save the article as one of .txt"),
        (
            "a.md",
            "---\npublished: 2023-02-30\n---\nText.",
            "published is '2023-02-30', which is not a date; write it as",
        ),
        ("a.md", "---\npublished: last week\n---\nText.", "published is 'last week', which is not a date; write it as"),
        ("a.md", "---\nid: ../../etc\n---\nText.", "cannot name a folder; use letters"),
        ("a.md", "---\ntitle: x\n---\n\n  ", "the file has no text; put"),
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


def test_a_text_that_no_parser_takes_is_refused(tmp_path):
    path = written(tmp_path, "long.txt", "word " * 250_000)
    with pytest.raises(FabulaError, match="has 1,250,000 characters, more than the limit of 200,000"):
        read_article(path)


def test_the_id_is_the_files_name_where_none_is_given(tmp_path):
    assert read_article(written(tmp_path, "one two.txt", "Text.")).id == "one-two"
    assert read_article(written(tmp_path, "three.md", "---\nid: four\n---\nText.")).id == "four"


def test_an_article_of_a_table_is_named_by_its_id(tmp_path):
    path = written(tmp_path, "news.csv", "id,text\n1,One.\n2,Two.\n")
    assert [article.id for article in read_articles(path)] == ["1", "2"]
    assert read_article(f"{path}#2").text == "Two."
    with pytest.raises(FabulaError, match=r"holds 2 articles; name one, such as news\.csv#1"):
        read_article(path)
    with pytest.raises(FabulaError, match=r"has no article '3'; name one that it has, such as news\.csv#1"):
        read_article(f"{path}#3")


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


@pytest.mark.parametrize(
    ("name", "says"),
    [
        (
            "https://example.org/news/1.html",
            "https://example.org/news/1.html: is a web address, and Fabula downloads nothing",
        ),
        ("HTTP://example.org", "is a web address, and Fabula downloads nothing; save the page and name the file"),
        ("-", "-: standard input is not read; save the text as a file"),
    ],
)
@pytest.mark.parametrize("read", [read_article, read_articles])
def test_what_is_no_file_is_refused_as_what_it_is(name, says, read):
    with pytest.raises(FabulaError) as refused:
        read(name)
    assert says in str(refused.value)


def test_an_original_knows_the_bytes_that_were_read(tmp_path):
    path = written(tmp_path, "a.txt", "Rain fell.\r\n")
    found = original(path)
    assert (found.article.text, found.path, found.corrections) == ("Rain fell.\n", path, {})
    assert found.sha256 == hashlib.sha256(b"Rain fell.\r\n").hexdigest()


def test_every_row_of_a_table_is_an_original_of_its_own(tmp_path):
    path = written(tmp_path, "a.jsonl", '{"id": 1, "text": "One\\r\\nand \\u0000 half."}\n{"id": 2, "text": "Two."}\n')
    first, second = originals(path)
    assert (first.path.name, first.article.text) == ("a.jsonl#1", "One\nand  half.")
    assert (second.path.name, second.sha256) == ("a.jsonl#2", first.sha256)
    assert originals(f"{path}#2") == [second]
