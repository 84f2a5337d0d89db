"""What is uploaded is saved under its name, checked as it is read, and written over nothing."""

import pytest

from analysis import FabulaError, read_article
from analysis.article.upload import save_upload


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_it_is_saved_byte_for_byte_and_read(tmp_path):
    content = b"---\ntitle: Talks begin\npublished: 14 March 2017\n---\nTalks began."
    path = save_upload("talks.md", content, tmp_path / "new")
    assert path.read_bytes() == content
    assert (read_article(path).title, str(read_article(path).published)) == ("Talks begin", "2017-03-14")


def test_no_file_is_written_over(tmp_path):
    (tmp_path / "talks.txt").write_text("Older talks.")
    assert [save_upload("talks.txt", b"Talks began.", tmp_path).name for _ in range(2)] == [
        "talks-2.txt",
        "talks-3.txt",
    ]
    assert (tmp_path / "talks.txt").read_text() == "Older talks."


@pytest.mark.parametrize(
    ("name", "saved"),
    [
        ("../../etc/talks.TXT", "talks.txt"),
        ("C:\\news\\talks.txt", "talks.txt"),
        (".hidden.txt", "hidden.txt"),
        ("_draft #3 (old).txt", "draft-3-old.txt"),
        ("CON.txt", "article-CON.txt"),
        ("....txt", "article.txt"),
        ("Überfahrt.txt", "Überfahrt.txt"),
        (f"{'a' * 300}.txt", f"{'a' * 50}.txt"),
    ],
)
def test_a_name_cannot_leave_the_folder_and_every_system_takes_it(tmp_path, name, saved):
    path = save_upload(name, b"Talks began.", tmp_path)
    assert (path.parent, path.name) == (tmp_path, saved)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("torn.txt", b"caf\xe9", r"^torn\.txt: is not in UTF-8 \(byte 0xe9 at 3\); save it again as UTF-8$"),
        ("empty article.txt", b" ", r"^empty article\.txt: the file has no text"),
        ("picture.png", b"\x89PNG", r"^picture\.png: this kind of file cannot be read"),
        ("no date.md", b"---\npublished: soon\n---\nTalks began.", r"^no date\.md: published is 'soon'"),
        ("broken.pdf", b"%PDF-", r"^broken\.pdf: "),
        ("large.txt", b"Talks began. " * 1_000_000, r"^large\.txt: has 13 MB"),
    ],
)
def test_what_is_refused_is_said_in_the_readers_words_and_not_saved(tmp_path, name, content, said):
    with pytest.raises(FabulaError, match=said):
        save_upload(name, content, tmp_path)
    assert names(tmp_path) == []
