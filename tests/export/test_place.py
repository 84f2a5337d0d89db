"""A folder of results takes its place as a whole, whoever kills the run, and keeps what no run made."""

import json
import multiprocessing
import os
import signal
import sys

import pytest

from analysis.errors import FabulaError
from analysis.export.place import check_place, put, unfinished


def results(folder, word):
    """Make a folder of results of two files, with their receipt."""
    (folder / "tables").mkdir(parents=True)
    for name in ("a.csv", "tables/b.csv"):
        (folder / name).write_text(word)
    receipt = {"article": {"name": "a.md"}, "files": {"a.csv": "", "tables/b.csv": ""}}
    (folder / "receipt.json").write_text(json.dumps(receipt))
    return folder


def replace(out, word="new"):
    with unfinished(out) as apart:
        put(results(apart / "output" / "a", word), out / "a", lambda: True)


def words(out):
    return {(out / "a" / name).read_text() for name in ("a.csv", "tables/b.csv")}


def test_a_run_replaces_what_the_one_before_it_made_and_nothing_else(tmp_path):
    results(tmp_path / "a", "old")
    (tmp_path / "a" / "mine.txt").write_text("mine")
    (tmp_path / "a" / "empty").mkdir()
    replace(tmp_path)
    assert words(tmp_path) == {"new"}
    assert (tmp_path / "a" / "mine.txt").read_text() == "mine"
    assert (tmp_path / "a" / "empty").is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_what_another_run_was_faster_to_put_there_stays(tmp_path):
    results(tmp_path / "a", "others")
    with unfinished(tmp_path) as apart, pytest.raises(FabulaError, match="another run"):
        put(results(apart / "output" / "a", "new"), tmp_path / "a", lambda: False)
    assert words(tmp_path) == {"others"}


def test_a_file_or_a_link_in_its_place_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("file", "link"):
        with pytest.raises(FabulaError, match="is no folder"):
            check_place(tmp_path / name)
    check_place(tmp_path / "new")


def test_a_folder_that_lives_is_left_alone_and_that_of_a_killed_run_is_taken_away(tmp_path):
    dead = tmp_path / ".unfinished-dead"
    results(dead / "before" / "a", "old")
    (dead / "article.md").write_text("Talks began.")
    with unfinished(tmp_path) as apart, unfinished(tmp_path):
        assert apart.is_dir()
        assert not dead.exists()
        assert words(tmp_path) == {"old"}  # it had been moved aside, and nothing taken its place


def _killed_at(event, out):
    """Replace what is in `out`, and be killed at the file event of this number."""
    left = event

    def count(name, _):
        nonlocal left
        if name.startswith(("os.", "shutil.", "open", "ctypes.call")):
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    with unfinished(out) as apart:
        made = results(apart / "output" / "a", "new")
        sys.addaudithook(count)
        put(made, out / "a", lambda: True)


@pytest.mark.skipif(sys.platform != "linux", reason="forks, and kills")
@pytest.mark.parametrize("is_exchanged", [True, False])
def test_a_run_that_is_killed_at_any_moment_leaves_the_old_or_the_new(tmp_path, monkeypatch, is_exchanged):
    if not is_exchanged:
        monkeypatch.setattr(sys.modules[put.__module__], "_exchanged", lambda *_: False)
    context = multiprocessing.get_context("fork")
    seen = []
    for event in range(60):
        out = tmp_path / str(event)
        results(out / "a", "old")
        (out / "a" / "mine.txt").write_text("mine")
        process = context.Process(target=_killed_at, args=(event, out))
        process.start()
        process.join()
        with unfinished(out):  # as the next run does
            pass
        [word] = words(out)
        seen.append(word)
        assert (out / "a" / "mine.txt").read_text() == "mine"
        assert [path.name for path in out.iterdir()] == ["a"]
        if process.exitcode == 0:
            break
    assert seen[-1] == "new"
    assert "old" in seen


def test_nothing_is_moved_out_of_a_folder_that_what_was_left_there_leads_to(tmp_path):
    """As in an output folder that came from a stranger."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("my own")
    out = tmp_path / "out"
    (out / ".unfinished-x").mkdir(parents=True)
    (out / ".unfinished-x" / "before").symlink_to(tmp_path / "mine")
    (out / ".unfinished-y").symlink_to(tmp_path / "mine")
    with unfinished(out):
        pass
    assert (tmp_path / "mine" / "notes.txt").read_text() == "my own"
    assert [path.name for path in out.iterdir()] == [".unfinished-y"]
