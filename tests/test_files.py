"""Files are written whole or not at all."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import FabulaError
from analysis.files import PACKAGE, replacing, write_new, write_whole


def test_text_and_bytes_and_folders_on_the_way(tmp_path):
    assert write_whole(tmp_path / "a" / "b.txt", "é").read_bytes() == "é".encode()
    assert write_whole(tmp_path / "a" / "b.txt", b"new").read_bytes() == b"new"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]


def test_a_new_file_may_not_be_there(tmp_path):
    write_whole(tmp_path / "a.txt", "old", new=True)
    with pytest.raises(FileExistsError):
        write_whole(tmp_path / "a.txt", "new", new=True)
    assert (tmp_path / "a.txt").read_text() == "old"


def test_a_name_that_is_taken_gets_a_number(tmp_path):
    names = [write_new(tmp_path / "new", "a", ".txt", b"text").name for _ in range(3)]
    assert names == ["a.txt", "a-2.txt", "a-3.txt"]


def test_what_cannot_be_written_is_said_with_the_remedy(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FabulaError, match="cannot be written"):
        write_whole(tmp_path / "file" / "a.txt", "text")


@pytest.mark.parametrize("name", ["a\0b", "a\ud800"])
def test_a_name_that_no_file_can_have_is_said(tmp_path, name):
    with pytest.raises(FabulaError, match="no file can have this name; choose another"):
        write_whole(tmp_path / name, "text")


def test_nothing_is_written_into_the_package(tmp_path):
    (tmp_path / "link").symlink_to(PACKAGE)
    for folder in (PACKAGE, tmp_path / "link"):
        with pytest.raises(FabulaError, match="is in Fabula's own package"):
            write_whole(folder / "project" / "a.txt", "text")


@settings(max_examples=20, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_what_was_written_is_what_is_read(text):
    with tempfile.TemporaryDirectory() as folder:
        path = write_whole(Path(folder) / "a.txt", text)
        assert path.read_bytes().decode() == text
        assert list(Path(folder).iterdir()) == [path]


def test_an_article_is_for_others_to_read_too(tmp_path):
    assert write_whole(tmp_path / "a.txt", "text").stat().st_mode & 0o777 == 0o644


def test_the_old_file_stays_where_the_new_one_fails(tmp_path, monkeypatch):
    path = write_whole(tmp_path / "a.txt", "old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(FabulaError, match="No space left"):
        write_whole(path, "new")
    assert path.read_text() == "old"
    with pytest.raises(FabulaError, match="No space left"):
        write_whole(tmp_path / "b.txt", "new", new=True)
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_unfinished_is_left_behind(tmp_path):
    (tmp_path / "a").mkdir()
    with pytest.raises(FabulaError, match="cannot be written"):
        write_whole(tmp_path / "a", "a folder is in the way")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_new_file_that_fails_is_not_there_at_all(tmp_path):
    with pytest.raises(UnicodeEncodeError):
        write_whole(tmp_path / "a.txt", "half a character: \ud800", new=True)
    assert not (tmp_path / "a.txt").exists()


def test_what_another_program_writes_takes_its_place_when_it_is_whole(tmp_path):
    path = tmp_path / "a.bin"
    with replacing(path) as unfinished:
        unfinished.write_bytes(b"half")
        assert not path.exists()
    assert path.read_bytes() == b"half"
    with pytest.raises(KeyError), replacing(path) as unfinished:
        unfinished.write_bytes(b"other")
        raise KeyError
    assert path.read_bytes() == b"half" and list(tmp_path.iterdir()) == [path]
