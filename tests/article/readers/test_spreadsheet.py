"""A table becomes its articles, under the names that columns usually have."""

import datetime

import pytest

from analysis import FabulaError
from analysis.article import read_article, read_articles

TABLE = (
    "article_id,publish_date,Headline,publication,text\n"
    '7,2017/2/7,Dockers walk out,The Post,"Dockers walked out, and ""no ship"" came.\nTalks went on."\n'
    "8,2017-02-08T10:00:00Z,Talks begin,The Times,Talks began.\n"
)


def written(folder, name, content):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_the_columns_are_known_by_their_usual_names(tmp_path):
    first, second = read_articles(written(tmp_path, "news.csv", TABLE))
    assert first.text == 'Dockers walked out, and "no ship" came.\nTalks went on.'
    assert (first.id, first.title, first.source) == ("7", "Dockers walk out", "The Post")
    assert [first.published, second.published] == [datetime.date(2017, 2, 7), datetime.date(2017, 2, 8)]


@pytest.mark.parametrize(("name", "separator"), [("a.csv", ";"), ("a.csv", "\t"), ("a.tsv", "\t")])
def test_other_separators(tmp_path, name, separator):
    table = f'"title"{separator}"text"\nOne{separator}"Ships, and; more{separator}came."\n'
    (article,) = read_articles(written(tmp_path, name, table))
    assert (article.title, article.text) == ("One", f"Ships, and; more{separator}came.")


def test_lines_of_json(tmp_path):
    lines = (
        '{"doc_id": 4, "body": "One.", "authors": ["A. B.", "C. D."], "date": null}\n\n{"doc_id": 5, "body": "Two."}\n'
    )
    one, two = read_articles(written(tmp_path, "news.jsonl", lines))
    assert (one.id, one.text, one.author, one.published) == ("4", "One.", "A. B.; C. D.", None)
    assert (two.id, two.author) == ("5", None)


def test_one_of_several_is_named_by_its_id(tmp_path):
    path = written(tmp_path, "news.csv", TABLE)
    assert read_article(f"{path}#8").title == "Talks begin"
    with pytest.raises(FabulaError, match=r"holds 2 articles; name one, such as news\.csv#7, or use read_articles"):
        read_article(path)
    with pytest.raises(FabulaError, match=r"has no article '9'; name one that it has, such as news\.csv#7"):
        read_article(f"{path}#9")
    assert read_article(written(tmp_path, "one.csv", "text\nTalks began.\n")).id == "one-1"


def test_a_row_that_stops_early_lacks_what_is_behind(tmp_path):
    one, two = read_articles(written(tmp_path, "a.csv", "text,title\nOne.\nTwo.,Second\n"))
    assert (one.text, one.title, two.title) == ("One.", None, "Second")


def test_read_articles_takes_every_kind_of_file(tmp_path):
    (article,) = read_articles(written(tmp_path, "a.txt", "Talks began."))
    assert article.text == "Talks began."


def test_rows_without_text_and_ids_that_are_there_twice_are_said(tmp_path):
    path = written(tmp_path, "a.csv", "id,text\nx,One.\nx,Two.\ny,  \n")
    with pytest.warns(UserWarning) as said:
        articles = read_articles(path)
    assert [article.id for article in articles] == ["x", "x-2"]
    assert [str(warning.message).removeprefix(f"{path}: ") for warning in said] == [
        "1 of 3 rows have no text and were left out",
        "1 ids appear twice, such as 'x'; a number was added to the later ones",
    ]


def test_a_number_behind_an_id_does_not_meet_another_id(tmp_path):
    with pytest.warns(UserWarning, match="2 ids appear twice, such as 'x'"):
        articles = read_articles(written(tmp_path, "a.csv", "id,text\nx,One.\nx,Two.\nx-2,Three.\nx,Four.\n"))
    assert [article.id for article in articles] == ["x", "x-3", "x-2", "x-4"]


@pytest.mark.parametrize("date", ["3/4/2016", "2016-02-30", "yesterday", "20161"])
def test_a_date_in_doubt_is_left_out_and_said(tmp_path, date):
    with pytest.warns(UserWarning, match="1 dates cannot be read, such as"):
        (article,) = read_articles(written(tmp_path, "a.csv", f"date,text\n{date},One.\n"))
    assert article.published is None


def test_ids_can_name_folders(tmp_path):
    (article,) = read_articles(written(tmp_path, "a.csv", "id,text\n../../etc,One.\n"))
    assert "/" not in article.id and not article.id.startswith(".")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.csv", "", "the table is empty; give it a line of column names"),
        (
            "a.csv",
            "heading,words\nx,y\n",
            "none of its columns holds the text (heading, words); call that column text (or text, body",
        ),
        ("a.csv", "text\n", 'the column "text" is empty'),
        ("a.csv", "title,text\nx,\n", 'the column "text" is empty'),
        ("a.csv", 'title,text\nx,"never closed\n', "the table cannot be read"),
        ("a.csv", "title,text\na,b,c,d,e\nx,y\n", 'put texts that hold "," between quotation marks'),
        ("a.csv", "title,text\na,b\nx,y,z\n", "the table cannot be read (Expected 2 fields in line 3, saw 3)"),
        ("a.csv", "title,text\nx,caf\xe9".encode("latin-1"), "is not in UTF-8 (byte 0xe9"),
        (
            "a.csv",
            "text\n" + "x\n" * 200_001,
            "has more than 200,000 rows or 1,000 columns; split it into several files",
        ),
        ("a.csv", "text," * 100_000, "has more than 200,000 rows or 1,000 columns"),
        ("a.jsonl", '{"text": "x"}\n' * 200_001, "has more than 200,000 rows or 1,000 columns"),
        ("a.jsonl", '{"text": "One."}\n{"text": \n', "line 2: not valid JSON"),
        ("a.jsonl", "[1, 2]\n", 'line 1: not an object; write {"text": "..."}'),
        ("a.jsonl", "[" * 100_000, "line 1: not valid JSON"),
        ("a.jsonl", '{"headline": "x"}\n', "none of its columns holds the text (headline"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(tmp_path, name, content, says):
    path = written(tmp_path, name, content)
    with pytest.raises(FabulaError) as caught:
        read_articles(path)
    assert str(caught.value).startswith(str(path))
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)
