"""A program run apart gives its JSON, or one line that names the file and the remedy."""

import json
from pathlib import Path

import pytest

from analysis import FabulaError
from analysis.article.readers import apart
from analysis.article.readers.apart import run_apart

PATH = Path("page.html")


@pytest.fixture
def program(tmp_path):
    """Return what writes a program and gives its path."""

    def write(code):
        path = tmp_path / "program.py"
        path.write_text(f"import json, sys\n{code}\n")
        return str(path)

    return write


def test_the_program_gets_the_bytes_and_gives_its_json(program):
    code = "json.dump({'length': len(sys.stdin.buffer.read()), 'said': '“é”'}, sys.stdout)"
    assert run_apart(program(code), b"\0\xff\n", PATH, 20) == {"length": 3, "said": "“é”"}


def test_a_program_that_takes_too_long_is_ended(program):
    with pytest.raises(
        FabulaError, match=r"^page\.html: could not be read in 0\.5 seconds; copy the article and paste it$"
    ):
        run_apart(program("import time; time.sleep(60)"), b"", PATH, 0.5)


def test_the_last_line_of_what_went_wrong_is_said(program):
    code = "raise ValueError('no such table')"
    with pytest.raises(FabulaError) as caught:
        run_apart(program(code), b"", PATH, 20)
    assert str(caught.value) == "page.html: cannot be read (ValueError: no such table); copy the article and paste it"


def test_a_program_that_only_dies_is_said(program):
    with pytest.raises(FabulaError, match=r"cannot be read \(it was ended from outside\)"):
        run_apart(program("import os; os._exit(9)"), b"", PATH, 20)


def test_memory_has_an_end(program, monkeypatch):
    pytest.importorskip("resource", reason="this system cannot limit memory")
    monkeypatch.setattr(apart, "_MEMORY", 500_000_000)
    with pytest.raises(FabulaError, match=r"cannot be read \(MemoryError\)"):
        run_apart(program("bytearray(2_000_000_000)"), b"", PATH, 20)


def test_what_lies_in_the_users_folder_is_not_imported(program, tmp_path, monkeypatch):
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "colorsys.py").write_text("raise ValueError('not the library')")
    monkeypatch.chdir(tmp_path / "here")
    code = "import colorsys; json.dump({'known': hasattr(colorsys, 'rgb_to_hsv')}, sys.stdout)"
    assert json.dumps(run_apart(program(code), b"", PATH, 20)) == '{"known": true}'
