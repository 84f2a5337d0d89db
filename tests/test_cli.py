"""The command line answers in a line."""

import pytest
from typer.testing import CliRunner

from analysis.cli import app, main
from analysis.errors import FabulaError
from analysis.export.receipt import write_receipt
from analysis.files import write_whole


def test_help_names_the_commands():
    said = CliRunner().invoke(app, ["--help"]).output
    assert all(command in said for command in ("charts", "report", "check", "lab"))


def test_a_folder_without_a_receipt_is_an_error(tmp_path):
    assert CliRunner().invoke(app, ["check", str(tmp_path)]).exit_code != 0


@pytest.fixture
def receipt(tmp_path):
    """A folder of one file, with its receipt, and the article beside it."""
    article = write_whole(tmp_path / "a.txt", "Rain fell.")
    write_whole(tmp_path / "out" / "terms.csv", "rain,1")
    write_receipt(tmp_path / "out", article)
    return tmp_path / "out"


def test_a_folder_that_is_as_it_was_ends_with_0(receipt):
    result = CliRunner().invoke(app, ["check", str(receipt), str(receipt.parent / "a.txt")])
    assert (result.exit_code, result.output) == (0, f"{receipt} is what its receipt says.\n")


def test_a_change_ends_with_1_and_is_named(receipt):
    write_whole(receipt / "terms.csv", "rain,2")
    write_whole(receipt.parent / "a.txt", "Snow fell.")
    result = CliRunner().invoke(app, ["check", str(receipt), str(receipt.parent / "a.txt")])
    assert result.exit_code == 1
    assert "The file terms.csv has changed." in result.output
    assert "is not the article that these charts were made from" in result.output


def test_an_article_that_is_not_there_ends_with_2_and_one_line(tmp_path):
    result = CliRunner().invoke(app, ["charts", str(tmp_path / "none.md"), "--out", str(tmp_path / "out")])
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1 and "none.md" in result.stderr


def test_main_says_what_its_user_can_mend_in_one_line(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr("sys.argv", ["fabula", "check", str(tmp_path)])
    with pytest.raises(SystemExit) as ended:
        main()
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert said.count("\n") == 1 and "make the charts again" in said


def test_a_file_alone_is_an_article_for_charts(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr("sys.argv", ["fabula", str(tmp_path / "none.md")])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "none.md: there is no such file" in capsys.readouterr().err


def test_an_article_to_compare_that_is_not_there_is_said_so(receipt):
    result = CliRunner().invoke(app, ["check", str(receipt), str(receipt.parent / "none.txt")])
    assert isinstance(result.exception, FabulaError)
    assert "none.txt: there is no such file; check the name and the folder" in str(result.exception)
