"""The command line answers in a line."""

from typer.testing import CliRunner

from analysis.cli import app


def test_help_names_the_commands():
    said = CliRunner().invoke(app, ["--help"]).output
    assert all(command in said for command in ("charts", "report", "check", "lab"))


def test_a_folder_without_a_receipt_is_an_error(tmp_path):
    assert CliRunner().invoke(app, ["check", str(tmp_path)]).exit_code != 0
