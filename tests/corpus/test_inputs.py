"""Folders, archives and tables give their articles, each with an id of its own; what is wrong is said."""

import gzip
import os
import zipfile
from pathlib import Path

import duckdb
import pytest
from corpus.written import as_csv, as_folder, as_jsonl, stories

from analysis.corpus.inputs import sources
from analysis.errors import FabulaError

NAMED = {"published": "date", "source": "paper"}


def articles(path, columns=None):
    return [source.article() for source in sources(path, columns)]


def as_parquet(path, rows):
    table = as_csv(path.with_suffix(".csv"), rows)
    duckdb.execute(
        f"COPY (SELECT * FROM read_csv('{table}', all_varchar = true)) TO '{path}' (FORMAT parquet)"
    ).fetchall()
    table.unlink()
    return path


def zipped(path, rows):
    folder = as_folder(path.with_suffix(""), rows)
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(folder.iterdir()):
            archive.write(file, file.name)
    return path


def packed(path, rows):
    table = as_csv(path.with_suffix(""), rows)
    path.write_bytes(gzip.compress(table.read_bytes()))
    return path


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("a.csv", as_csv),
        ("a.jsonl", as_jsonl),
        ("a.parquet", as_parquet),
        ("a.csv.gz", packed),
        ("a.zip", zipped),
        ("a", as_folder),
    ],
)
def test_each_kind_of_input_gives_the_same_articles(tmp_path, name, make):
    rows = stories(5)
    found = articles(make(tmp_path / name, rows), {} if name in ("a", "a.zip") else NAMED)
    assert [article.text for article in found] == [row["text"] for row in rows]
    assert [article.title for article in found] == [row["title"] for row in rows]
    assert [str(article.published) for article in found] == [row["date"] for row in rows]
    assert [article.source for article in found] == [row["paper"] for row in rows]
    assert len({article.id for article in found}) == 5


def test_other_columns_are_kept(tmp_path):
    (source,) = sources(as_csv(tmp_path / "a.csv", [{"text": "Talks began.", "section": "World", "empty": ""}]))
    assert source.fields == {"section": "World"}


def test_folders_in_a_folder_and_what_is_beside_an_article(tmp_path):
    (tmp_path / "2021").mkdir()
    (tmp_path / "2021" / "talks.txt").write_text("Talks began.")
    (tmp_path / "2021" / "talks.txt.meta.yml").write_text("source: Gazette\n")
    (tmp_path / ".hidden.txt").write_text("Nobody reads this.")
    (article,) = articles(tmp_path)
    assert (article.id, article.source) == ("2021-talks", "Gazette")


def test_two_articles_of_one_id_are_two_and_it_is_said(tmp_path):
    rows = [
        {"id": "talks", "text": "Talks began."},
        {"id": "talks", "text": "Talks ended."},
        {"id": "talks-2", "text": "No."},
    ]
    found = list(sources(as_csv(tmp_path / "a.csv", rows)))
    assert [source.id for source in found] == ["talks", "talks-2", "talks-2-2"]
    assert "another article has the id 'talks' already" in found[1].notes[0]


def test_a_column_that_is_missing_is_named_with_those_that_are_there(tmp_path):
    path = as_csv(tmp_path / "a.csv", stories(1))
    with pytest.raises(FabulaError, match=r"no column 'body'; its columns are id, title, date, paper, text"):
        list(sources(path, {"text": "body"}))
    path = as_csv(tmp_path / "b.csv", [{"words": "Talks began."}])
    with pytest.raises(FabulaError, match=r"no column of texts among words; say which it is"):
        list(sources(path))


def problems(path, columns=None):
    return [source.problem for source in sources(path, columns) if source.problem]


def test_a_part_that_is_no_parquet_is_said_and_the_others_are_read(tmp_path):
    as_parquet(tmp_path / "a.parquet", stories(2))
    (tmp_path / "b.parquet").write_text("This is no Parquet.")
    assert len(list(sources(tmp_path))) == 3
    (problem,) = problems(tmp_path)
    assert problem.startswith("b.parquet: cannot be read as Parquet") and str(tmp_path) not in problem


def test_what_is_too_large_or_of_another_kind_is_said(tmp_path):
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(50_000_000)
    (tmp_path / "b.png").write_bytes(b"no article")
    large, other = problems(tmp_path)
    assert large == "a.txt: has 50 MB, more than the limit of 10 MB for a .txt file; save the article alone"
    assert other.startswith("b.png: only .txt, .md")


def test_an_article_of_fifty_megabytes_in_a_table(tmp_path):
    rows = [{"id": "long", "text": "Talks began. " * 4_000_000}, {"id": "short", "text": "Talks began."}]
    long, short = sources(as_csv(tmp_path / "a.csv", rows))
    with pytest.raises(FabulaError, match="has 52,000,000 characters, more than the limit of 200,000"):
        long.article()
    assert short.article().text == "Talks began."


def test_broken_archives_and_rows(tmp_path):
    (tmp_path / "a.zip").write_text("no archive")
    (tmp_path / "b.jsonl").write_text('{"text": "Talks began."}\nTalks\n[1]\n')
    (tmp_path / "c.csv").write_bytes(b"text,title\nTalks began,Talks\none,two,three\nCaf\xe9 opened,Caf\xe9\n")
    said = problems(tmp_path)
    assert [each.split(";")[0] for each in said] == [
        "a.zip: cannot be read as a .zip (File is not a zip file)",
        "b.jsonl, row 2: not JSON (Expecting value)",
        "b.jsonl, row 3: not an object",
        "c.csv, row 2: has 3 cells and the header 2",
        "c.csv#c-3: not UTF-8",
    ]


def test_a_date_in_doubt_is_left_out_and_noted(tmp_path):
    (source,) = sources(as_csv(tmp_path / "a.csv", [{"text": "Talks began.", "date": "3/4/2016"}]))
    assert source.article().published is None
    assert source.notes == ("a.csv#a-1: published is '3/4/2016', which is not read; write it as 2023-09-05",)


def test_no_such_file(tmp_path):
    with pytest.raises(FabulaError, match="there is no such file or folder"):
        list(sources(tmp_path / "none"))


def said_of(path):
    """Return what is wrong with each article of the input, "" where nothing is."""
    found = []
    for source in sources(path):
        try:
            source.article()
        except FabulaError as error:
            found.append(str(error))
        else:
            found.append("")
    return found


@pytest.mark.parametrize("suffix", [".md", ".csv", ".zip", ".parquet", ".jsonl.gz"])
@pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to("/dev/zero")], ids=["pipe", "device"])
def test_devices_and_pipes_are_not_read(tmp_path, suffix, make):
    make(tmp_path / f"a{suffix}")
    (tmp_path / "b.md").write_text("Talks began.")
    first, second = said_of(tmp_path)
    assert "is a device or a pipe, not a file" in first
    assert second == ""


def test_two_of_one_name_in_an_archive_are_both_read(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("a.md", "Talks began.")
        archive.writestr("a.md", "Talks ended.")
    assert [article.text for article in articles(tmp_path / "a.zip")] == ["Talks began.", "Talks ended."]


@pytest.mark.parametrize("name", ["a[1].parquet", "*.parquet", "a?.parquet"])
def test_the_name_of_a_table_is_no_pattern_of_others(tmp_path, name):
    as_parquet(tmp_path / "a1.parquet", [{"text": "A secret."}])
    path = as_parquet(tmp_path / "b.parquet", [{"text": "Talks began."}]).rename(tmp_path / name)
    assert [article.text for article in articles(path)] == ["Talks began."]


def test_lists_without_end_are_the_fault_of_their_row(tmp_path):
    rows = ['{"text": ' + "[" * depth + '"Talks began."' + "]" * depth + "}" for depth in (2, 800)]
    (tmp_path / "a.jsonl").write_text("\n".join(rows))
    first, second = said_of(tmp_path / "a.jsonl")
    assert first == ""
    assert "lists in lists too deep" in second


def test_what_is_no_character_can_be_kept_in_a_table(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"text,odd\xff,title\nTalks began.,\xfe,\xfd\n")
    (tmp_path / "b.jsonl").write_text('{"text": "Talks began.", "\\ud800": "\\udfff"}')
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/c\xff.md")).write_text("Talks began.")
    for source in sources(tmp_path):
        said = [source.path, source.id, source.article().title or "", *source.fields, *source.fields.values()]
        assert [each.encode().decode() for each in said] == said


@pytest.mark.parametrize("change", [(6, 0x52), (6, 0x5C), (10, 9), (28, 200), (46, 0xFF)], ids=str)
def test_an_archive_that_was_tampered_with_is_said(tmp_path, change):
    path = zipped(tmp_path / "a.zip", stories(2))
    content = bytearray(path.read_bytes())
    place, value = change
    content[content.index(b"PK\x01\x02") + place] = value
    path.write_bytes(content)
    assert all("\n" not in problem for problem in said_of(path))
