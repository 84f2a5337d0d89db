"""The command line answers in a line."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import ROOT
from typer.testing import CliRunner

from analysis.article.article import original
from analysis.cli import app, main
from analysis.errors import FabulaError
from analysis.export.receipt import write_receipt
from analysis.files import write_whole


def test_a_corpus_is_made_and_what_could_not_be_read_is_said(tmp_path):
    (tmp_path / "a.csv").write_text("id,body\none,Talks began.\ntwo,\n")
    command = ["corpus", str(tmp_path / "a.csv"), "--out", str(tmp_path / "out"), "--no-events", "--text", "body"]
    result = CliRunner().invoke(app, command)
    said = "has the tables of 1 article. 1 of 2 could not be read: the table errors says why."
    assert (result.exit_code, result.output) == (0, f"{tmp_path / 'out'} {said}\n")


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
    write_receipt(tmp_path / "out", original(article))
    return tmp_path / "out"


def test_a_folder_that_is_as_it_was_ends_with_0(receipt):
    result = CliRunner().invoke(app, ["check", str(receipt), str(receipt.parent / "a.txt")])
    assert (result.exit_code, result.output) == (0, f"{receipt}: nothing has changed since the receipt was written.\n")


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
    assert said.count("\n") == 1 and "run `make charts` again" in said


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


GERMAN = "Die Brücke ist am Montag eingestürzt, und nach Angaben der Polizei wurde niemand verletzt."


@pytest.fixture
def runs(monkeypatch):
    """The articles that would be run."""
    found = []
    monkeypatch.setattr("analysis.cli._run_one", lambda article, *_: found.append(article.path.name) or article.path)
    return found


def test_every_row_of_a_table_is_an_article_and_one_can_be_named(runs, tmp_path):
    table = write_whole(tmp_path / "three.csv", "id,text\n2262,Rain fell.\n7,Snow fell.\n8,Hail fell.\n")
    assert CliRunner().invoke(app, ["charts", str(table)]).exit_code == 0
    assert CliRunner().invoke(app, ["charts", f"{table}#2262"]).exit_code == 0
    assert runs == ["three.csv#2262", "three.csv#7", "three.csv#8", "three.csv#2262"]


def test_what_a_table_leaves_out_is_said_in_lines(runs, tmp_path):
    table = write_whole(tmp_path / "a.csv", f'id,text\n1,Rain fell.\n1,Snow fell.\n2,"{GERMAN}"\n')
    said = CliRunner().invoke(app, ["charts", str(table)])
    assert runs == ["a.csv#1", "a.csv#1-2"]
    assert said.stderr.splitlines() == [
        f"{table}: 1 ids appear twice, such as '1'; a number was added to the later ones",
        f"{table}: 1 of 3 articles are not in English and are left out",
    ]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("http://example.org/a.html", "http://example.org/a.html: is a web address"),
        ("-", "-: standard input is not read"),
        ("de.txt", "is in German, and only English can be read"),
    ],
)
def test_what_cannot_be_read_is_said_and_the_rest_goes_on(runs, tmp_path, monkeypatch, name, says):
    monkeypatch.chdir(tmp_path)
    write_whole(tmp_path / "de.txt", GERMAN)
    write_whole(tmp_path / "en.txt", "Rain fell.")
    said = CliRunner().invoke(app, ["charts", name, "en.txt"])
    assert (said.exit_code, runs) == (2, ["en.txt"])
    assert says in said.stderr and said.stderr.count("\n") == 1


def test_one_article_named_twice_is_run_once(runs, tmp_path):
    path = str(write_whole(tmp_path / "a.txt", "Rain fell."))
    CliRunner().invoke(app, ["charts", path, path])
    assert runs == ["a.txt"]


@pytest.mark.parametrize("arguments", [["-"], ["--out", "elsewhere", "none.md"]])
def test_what_is_no_command_is_for_charts(monkeypatch, capsys, tmp_path, arguments):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["fabula", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith(f"{arguments[-1]}: ")


def test_help_says_how_tables_are_named():
    said = " ".join(CliRunner().invoke(app, ["charts", "--help"]).output.split())
    assert "for all its rows" in said and "table.csv#17" in said and "--notebooks" in said


@pytest.fixture
def opened(monkeypatch):
    """The folders that JupyterLab would be opened on."""
    found = []
    monkeypatch.setattr("analysis.cli.lab_command", lambda root: found.append(root) or [sys.executable, "-c", ""])
    return found


def test_the_lab_is_opened_where_the_notebooks_are_and_what_was_copied_is_said_in_a_line(opened, tmp_path):
    first, again = (CliRunner().invoke(app, ["lab", str(tmp_path)]) for _ in range(2))
    assert opened == [tmp_path, tmp_path]
    assert (
        first.output.count("\n") == 1 and f"were copied to {tmp_path} for you;" in first.output and again.output == ""
    )
    assert (first.exit_code, again.exit_code) == (0, 0)


def test_make_lab_is_fabula_lab():
    assert "\t@$(IN_VENV) -m analysis lab\n" in (ROOT / "Makefile").read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_run_that_is_ended_says_so_in_a_line_and_leaves_nothing(tmp_path):
    command = [sys.executable, "-m", "analysis", "--out", str(tmp_path / "out")]
    command[3:3] = [str(ROOT / "data" / "articles" / "bicycle-maker-twenty-years.md")]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as process:
        while not list(tmp_path.glob("out/.unfinished-*")):
            assert process.poll() is None
            time.sleep(0.05)
        process.terminate()
        _, said = process.communicate()
    assert process.returncode == 143
    assert said.count("\n") == 1 and said.startswith("Stopped")
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_an_output_that_is_full_is_said_in_a_line(receipt):
    command = [sys.executable, "-m", "analysis", "check", str(receipt), str(receipt.parent / "a.txt")]
    with Path("/dev/full").open("w") as full:
        found = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert found.returncode == 2
    assert found.stderr.count("\n") == 1 and "standard output" in found.stderr


def test_what_a_name_holds_does_not_reach_the_terminal(tmp_path):
    result = CliRunner().invoke(app, ["charts", str(tmp_path / "red\x1b[31m.md"), "--out", str(tmp_path / "out")])
    assert result.exit_code == 2
    assert "\x1b" not in result.stderr and "red\\x1b[31m.md" in result.stderr
