"""A saved web page becomes its article, and what stands around it stays out."""

import datetime
import time
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from analysis import FabulaError, read_article
from analysis.article.readers import html
from analysis.article.readers.apart import run_apart

BODY = """
<p>Dockers in Port Varden walked out on Tuesday, and no ship was unloaded for the whole of the day, it was said.</p>
<p>“We were not heard,” said Ana Brandt, who speaks for the\n    union. “We will be heard now.” Talks were to go on.</p>
<h2>What comes next</h2>
<p>A mediator arrives on Friday; both sides said on Wednesday that they would wait for her before they met again.</p>
<ul><li>The docks stay closed until Friday.</li><li>The ferries sail as ever.</li></ul>
"""
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Dockers walk out | The Varden Post</title>
<meta property="og:title" content="Dockers walk out | The Varden Post">
<meta property="og:site_name" content="The Varden Post"><meta name="author" content="Mara Lindqvist">
<meta property="article:published_time" content="2024-03-05T21:10:00+00:00"></head>
<body>
<nav><ul><li><a href="/a">Politics</a></li><li><a href="/b">Sport</a></li><li><a href="/c">Opinion</a></li></ul></nav>
<div class="masthead">Sunday, 9 June 2024</div>
<article><h1>Dockers walk out</h1>{body}</article>
<h3>More from us</h3><ul><li><a href="/1">Ten tables</a></li><li><a href="/2">A cheaper winter</a></li>
<li><a href="/3">Cup final</a></li></ul>
<div id="comments"><p>First! What a strange story, I never liked that harbour, wrote a reader.</p></div>
<footer><p>Subscribe to our newsletter. All rights reserved.</p></footer></body></html>"""


def written(folder, page, name="page.html"):
    path = folder / name
    path.write_bytes(page if isinstance(page, bytes) else page.encode())
    return path


@pytest.fixture(scope="module")
def article(tmp_path_factory):
    return read_article(written(tmp_path_factory.mktemp("page"), PAGE.format(body=BODY), "dockers.html"))


def test_the_fields_are_what_the_page_says(article):
    assert (article.id, article.title, article.source) == ("dockers", "Dockers walk out", "The Varden Post")
    assert article.published == datetime.date(2024, 3, 5)
    assert article.author == "Mara Lindqvist"


def test_the_body_is_its_paragraphs_and_no_more(article):
    paragraphs = article.text.split("\n\n")
    assert paragraphs[0].startswith("Dockers in Port Varden")
    assert paragraphs[1].startswith("“We were not heard,” said Ana Brandt, who speaks for the union.")
    assert "The ferries sail as ever." in paragraphs
    for outside in ("Politics", "More from us", "cheaper winter", "First!", "Subscribe", "9 June"):
        assert outside not in article.text


@pytest.mark.parametrize(
    ("markup", "day"),
    [
        ("<div>Sunday, 9 June 2024</div><h1>Dockers walk out</h1>", None),  # the masthead's is the day of saving
        (
            '<div class="date">Sunday, 9 June 2024</div><h1>Dockers walk out</h1><div class="date">5 March 2024</div>',
            datetime.date(2024, 3, 5),
        ),
        ('<time datetime="2024-03-05">Tuesday</time><h1>Dockers walk out</h1>', datetime.date(2024, 3, 5)),
        ("<h1>Dockers walk out</h1>", None),
    ],
)
def test_a_date_is_the_articles_or_none(tmp_path, markup, day):
    page = f"<html><head><title>Dockers</title></head><body>{markup}<article>{BODY}</article></body></html>"
    assert read_article(written(tmp_path, page)).published == day


def test_the_encoding_is_what_the_browser_took(tmp_path):
    cafe = "<p>The café stayed open, and so did the others nearby.</p>"
    page = f"<html><head>{{}}</head><body><article>{BODY}{cafe}</article></body></html>"
    assert "café" in read_article(written(tmp_path, page.format(""), "a.html")).text
    declared = page.format('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">')
    assert "“We were" in read_article(written(tmp_path, declared.encode("cp1252"), "b.html")).text
    assert "“We were" in read_article(written(tmp_path, page.format("").encode("cp1252"), "c.html")).text
    assert "“We were" in read_article(written(tmp_path, page.format("").encode("utf-16"), "d.html")).text


def test_a_page_saved_as_a_single_file_is_read(tmp_path):
    saved = MIMEMultipart("related")
    saved.attach(MIMEText(PAGE.format(body=BODY), "html", "utf-8"))
    saved.attach(MIMEText("p { color: red }", "css", "utf-8"))
    article = read_article(written(tmp_path, saved.as_bytes(), "page.mhtml"))
    assert article.title == "Dockers walk out"
    assert "“We were not heard,”" in article.text
    with pytest.raises(FabulaError, match="no article was found in it"):
        read_article(written(tmp_path, b"no archive", "b.mhtml"))


def test_a_page_for_subscribers_is_said_to_be_short(tmp_path):
    locked = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
    with pytest.warns(UserWarning, match="the page is for subscribers"):
        read_article(written(tmp_path, PAGE.format(body=BODY + locked)))


@pytest.mark.parametrize(
    ("page", "says"),
    [
        ("", "no article was found in it; open the page, copy the article and paste it"),
        ("<html><body></body></html>", "no article was found in it"),
        ("\0\0\0", "no article was found in it"),
        (
            '<html><frameset cols="20%,80%"><frame src="a.html"><frame src="b.html"></frameset></html>',
            "is made of frames",
        ),
        ('<html><body><iframe src="a.html"></iframe></body></html>', "all its text is in frames; open"),
    ],
)
def test_a_page_without_an_article_is_said_in_one_line(tmp_path, page, says):
    path = written(tmp_path, page)
    with pytest.raises(FabulaError) as caught:
        read_article(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_page_made_to_hang_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(html, "_SECONDS", 2)
    script = '<script type="application/ld+json">{"@type":"NewsArticle","author":"' + '\\"name' * 300_000
    path = written(tmp_path, f"<html><head>{script}</script></head><body>{BODY}</body></html>")
    begin = time.monotonic()
    with pytest.raises(FabulaError, match="could not be read in 2 seconds; copy the article"):
        read_article(path)
    assert time.monotonic() - begin < 10


def test_pictures_in_the_page_are_left_out_before_it_is_parsed(tmp_path, monkeypatch):
    handed = []

    def counted(program, content, *rest):
        handed.append(len(content))
        return run_apart(program, content, *rest)

    monkeypatch.setattr(html, "run_apart", counted)
    picture = '<img src="data:image/png;base64,' + "A" * 8_000_000 + '">'
    assert "mediator" in read_article(written(tmp_path, PAGE.format(body=BODY + picture))).text
    assert handed[0] < 10_000
