"""Files that were made to break a reader are read, or refused in one line."""

import io
import json
import os
import re
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from analysis import Article, FabulaError, read_article
from analysis.article.readers import html


def refused(path, says):
    with pytest.raises(FabulaError, match=says) as caught:
        read_article(path)
    assert "\n" not in str(caught.value)


def written(folder, name, content):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def word(xml, kind=zipfile.ZIP_DEFLATED):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", kind) as archive:
        archive.writestr("word/document.xml", xml)
    return target.getvalue()


@pytest.mark.parametrize("odd", ["\ud800", "\x1b", "\x07", "\uffff", "\x0b", "\x7f", "\x80", "\x85", "\x9b"])
def test_what_cannot_be_shown_is_replaced_at_the_same_length_and_said(tmp_path, odd):
    path = written(tmp_path, "a.jsonl", json.dumps({"text": f"Rain{odd}fell.", "title": f"Rain{odd}"}))
    with pytest.warns(UserWarning, match="1 character of the text cannot be shown"):
        article = read_article(path)
    assert len(article.text) == len("Rain.fell.")
    assert odd not in article.text + article.title


@pytest.mark.parametrize("odd", ["\ud800", "\x1b", "\x7f", "\x85", "\x9b"])
@pytest.mark.parametrize("field", ["text", "title", "source", "author"])
def test_an_article_made_by_hand_is_refused_with_the_place(field, odd):
    with pytest.raises(FabulaError, match=rf"the {field} has U\+{ord(odd):04X} at 4"):
        Article(**({"text": "Rain."} | {field: f"Rain{odd}"}))


@pytest.mark.filterwarnings("ignore:.*cannot be shown")
def test_the_line_end_of_mainframes_is_one(tmp_path):
    path = written(tmp_path, "a.txt", "Rain fell\x85\x85The mayor left.")
    assert read_article(path).text == "Rain fell\n\nThe mayor left."


def test_half_a_character_in_a_yaml_title_is_replaced(tmp_path):
    assert "\ud800" not in read_article(written(tmp_path, "a.md", '---\ntitle: "a\\ud800"\n---\nRain fell.')).title


def test_yaml_tags_and_anchors_make_nothing(tmp_path):
    text = "---\ntitle: !!python/object/apply:os.system [ls]\n---\nRain fell."
    refused(written(tmp_path, "a.md", text), "is not a list of fields")
    anchored = read_article(written(tmp_path, "b.md", "---\ntitle: &a Rain\nsource: *a\n---\nRain fell."))
    assert (anchored.title, anchored.source) == ("Rain", "Rain")


@pytest.mark.parametrize("name", ["a\0b.txt", "a\ud800.txt", "a" * 300 + ".txt", "a" * 300 + ".csv#1", "a\0.md#1"])
def test_a_name_that_no_file_can_have_is_said(tmp_path, name):
    refused(tmp_path / name, "there is no such file|cannot be read")


def test_a_name_that_is_nearly_too_long_is_read(tmp_path):
    assert read_article(written(tmp_path, f"{'a' * 250}.txt", "Rain fell.")).text == "Rain fell."


@pytest.mark.parametrize("encoding", ["undefined", "unicode_escape", "idna", "rot13", "zlib", "punycode", "utf-7"])
def test_only_encodings_of_text_are_believed(encoding):
    page = f'<meta charset="{encoding}"><p>The caf\xe9 +closed-.</p>'
    assert html._decoded(page.encode("latin-1")) == page


def test_deep_files_are_refused(tmp_path):
    refused(written(tmp_path, "a.jsonl", '{"text": ' + "[" * 900 + '"x"' + "]" * 900 + "}"), "not valid JSON|no text")
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3000))
    refused(written(tmp_path, "a.mhtml", parts), "is not a page that a browser saved|no article was found")


def test_a_broken_lzma_part_is_no_word_document(tmp_path):
    content = bytearray(word(b"<a>" + b"rain " * 999 + b"</a>", zipfile.ZIP_LZMA))
    start = content.index(b"word/document.xml") + 17
    content[start + 9 : start + 30] = b"\xff" * 21
    refused(written(tmp_path, "a.docx", bytes(content)), "is not a Word document")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_bomb_of_entities_is_refused_in_any_encoding(tmp_path, encoding):
    xml = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b "{"x" * 90}">]><a>&b;</a>'
    refused(written(tmp_path, "a.docx", word(xml.encode(encoding))), "is not a Word document")


@pytest.mark.parametrize("before", ["<!--" + "x" * 20_000 + "-->", " " * 20_000, "<?a " + "x" * 20_000 + "?>"])
def test_a_declaration_behind_a_long_beginning_is_refused_too(tmp_path, before):
    xml = f'<?xml version="1.0"?>{before}<!DOCTYPE a [<!ENTITY b "Rain fell.">]><a>&b;</a>'
    refused(written(tmp_path, "a.docx", word(xml.encode())), "is not a Word document")


@pytest.mark.parametrize("kept", [".meta.yml", ".edits.yml"])
@pytest.mark.parametrize(
    ("make", "says"),
    [
        (os.mkfifo, "is a device or a pipe, not a file; repair it, or delete it"),
        (lambda place: place.symlink_to("/dev/zero"), "is a device or a pipe"),
        (lambda place: place.write_bytes(b"#" * 5_000_000), "more than the limit of 1 MB for a .yml file; repair it"),
        (lambda place: place.mkdir(), "is a folder; repair it, or delete it"),
    ],
    ids=["pipe", "device", "large", "folder"],
)
def test_what_is_kept_beside_an_article_is_a_small_file(tmp_path, kept, make, says):
    path = written(tmp_path, "a.md", "Rain fell.")
    make(tmp_path / f"a.md{kept}")
    refused(path, f"{re.escape(kept)}: {says}|{re.escape(kept)}: has 5 MB, {says}")


def test_a_file_that_became_a_pipe_while_it_was_looked_at_is_not_waited_for(tmp_path, monkeypatch):
    is_file, pipe = written(tmp_path, "a.md", "Rain fell.").stat(), tmp_path / "b.md"
    os.mkfifo(pipe)
    monkeypatch.setattr(Path, "stat", lambda *_, **__: is_file)
    refused(pipe, "is a device or a pipe, not a file")


@pytest.mark.parametrize("xml", [b"<a>" * 3_000_000, b"<a>" + b"<b/>" * 4_000_000 + b"</a>"])
def test_the_memory_of_a_word_document_is_bounded(tmp_path, xml):
    path = written(tmp_path, "a.docx", word(xml))
    tracemalloc.start()
    refused(path, "more markup than an article needs")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 400_000_000
