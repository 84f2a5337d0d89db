"""Files are written whole or not at all."""

import pytest

from analysis.errors import FabulaError
from analysis.files import write_whole


def test_text_and_bytes_and_folders_on_the_way(tmp_path):
    assert write_whole(tmp_path / "a" / "b.txt", "é").read_bytes() == "é".encode()
    assert write_whole(tmp_path / "a" / "b.txt", b"new").read_bytes() == b"new"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]


def test_a_new_file_may_not_be_there(tmp_path):
    write_whole(tmp_path / "a.txt", "old", new=True)
    with pytest.raises(FileExistsError):
        write_whole(tmp_path / "a.txt", "new", new=True)
    assert (tmp_path / "a.txt").read_text() == "old"


def test_what_cannot_be_written_is_said_with_the_remedy(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FabulaError, match="cannot be written"):
        write_whole(tmp_path / "file" / "a.txt", "text")
