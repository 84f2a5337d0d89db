"""A Word document becomes its paragraphs, and a bomb is not unpacked."""

import io
import tracemalloc
import zipfile

import pytest

from analysis import FabulaError, read_article

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def paragraph(text, style=None):
    properties = f'<w:pPr><w:pStyle w:val="{style}"/><w:tabs><w:tab w:pos="9"/></w:tabs></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def made(body, part="word/document.xml"):
    xml = body if isinstance(body, bytes) else f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>".encode()
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(part, xml)
    return target.getvalue()


def written(folder, content):
    path = folder / "story.docx"
    path.write_bytes(content)
    return path


def test_paragraphs_and_title(tmp_path):
    body = (
        paragraph("Dockers walk out", "Title")
        + paragraph("No ship was unloaded.")
        + paragraph("")
        + paragraph("Talks go on.")
    )
    article = read_article(written(tmp_path, made(body)))
    assert article.title == "Dockers walk out"
    assert article.text == "No ship was unloaded.\n\nTalks go on."
    assert (article.id, article.published, article.author) == ("story", None, None)


def test_runs_links_breaks_tables_and_insertions_are_read(tmp_path):
    body = (
        "<w:p><w:r><w:t>No </w:t></w:r><w:hyperlink><w:r><w:t>ship</w:t></w:r></w:hyperlink><w:r><w:br/></w:r>"
        "<w:ins><w:r><w:t>came</w:t></w:r></w:ins><w:del><w:r><w:delText>went</w:delText></w:r></w:del></w:p>"
        f"<w:tbl><w:tr><w:tc>{paragraph('Cell')}</w:tc></w:tr></w:tbl>"
    )
    assert read_article(written(tmp_path, made(body))).text == "No ship\ncame\n\nCell"


def test_what_was_moved_is_read_where_it_went_and_a_deleted_line_end_joins(tmp_path):
    body = (
        "<w:p><w:moveFrom><w:r><w:t>Talks began. </w:t></w:r></w:moveFrom><w:r><w:t>No ship came.</w:t></w:r></w:p>"
        "<w:p><w:moveTo><w:r><w:t>Talks began.</w:t></w:r></w:moveTo></w:p>"
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>The strike </w:t></w:r></w:p>"
        + paragraph("goes on.", "Body")
        + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>End</w:t></w:r></w:p>"
    )
    assert (
        read_article(written(tmp_path, made(body))).text
        == "No ship came.\n\nTalks began.\n\nThe strike goes on.\n\nEnd"
    )


def test_what_is_there_twice_for_old_programs_is_read_once(tmp_path):
    box = f"<mc:Choice>{paragraph('Box')}</mc:Choice><mc:Fallback>{paragraph('Old box')}</mc:Fallback>"
    box = f"<w:p><w:r><mc:AlternateContent>{box}</mc:AlternateContent></w:r></w:p>"
    text = read_article(written(tmp_path, made(box + paragraph("End")))).text
    assert text == "Box\n\nEnd"


BOMB = made(b"<w:document>" + b" " * 21_000_000)
ENTITIES = made(b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>')


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (BOMB, "unpacks to more than 20 MB, too much for an article"),
        (ENTITIES, "is not a Word document; open it in a word processor"),
        (made("x", part="other.xml"), "is not a Word document"),
        (b"", "is not a Word document"),
        (b"Talks began.", "is not a Word document"),
        (made(paragraph("Text."))[:-30], "is not a Word document"),
        (made(b"<w:document><w:p>"), "its XML is broken"),
        (made(b'<?xml version="1.0" encoding="none"?><w/>'), "its XML is broken"),
        (made(b'<?xml version="1.0" encoding="shift_jis"?><w/>'), "its XML is broken"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100,
            "has a password or is an old .doc; save it as .docx",
        ),
        (made("<w:p/>"), "has no text; if it is a scan"),
    ],
    ids=[
        "bomb",
        "entities",
        "other zip",
        "empty",
        "text",
        "cut",
        "broken",
        "encoding",
        "wide encoding",
        "protected",
        "pictures",
    ],
)
def test_what_is_wrong_is_said_in_one_line(tmp_path, content, says):
    path = written(tmp_path, content)
    with pytest.raises(FabulaError) as caught:
        read_article(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_bomb_does_not_fill_the_memory(tmp_path):
    """400 MB that pack to 400 kB, under a header that says it is small."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        for _ in range(400):
            part.write(b" " * 1_000_000)
    lying = target.getvalue().replace((400_000_000).to_bytes(4, "little"), (4_000).to_bytes(4, "little"))
    tracemalloc.start()
    for content in (target.getvalue(), lying):
        with pytest.raises(FabulaError, match=r"unpacks to more than 20 MB|is not a Word document|its XML is broken"):
            read_article(written(tmp_path, content))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 150_000_000
