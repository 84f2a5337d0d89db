"""A PDF becomes its paragraphs, or one line says why not."""

import io

import pytest
from pypdf import PdfWriter

from analysis import FabulaError, read_article
from analysis.article.readers import pdf

LINES = [
    "Dockers in Port Varden walked out on Tuesday, and no ship was un-",
    "loaded for the whole of the day, the harbour said. Talks were to",
    "go on.",
    "A mediator arrives on Friday; both sides said on Wednesday that",
    "they would wait for her.",
]


def made(pages, title=None):
    """Return a PDF of the pages, each a list of lines, as ISO 32000-1 describes the simplest."""
    count = len(pages)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {count} /Kids [{' '.join(f'{4 + 2 * n} 0 R' for n in range(count))}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in enumerate(pages):
        stream = ("BT /F1 11 Tf 14 TL 72 720 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET").encode()
        resources = f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {resources} >>".encode())
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    if title:
        objects.append(f"<< /Title ({title}) /Author (desk12) /CreationDate (D:20240305) >>".encode())
    content, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    info = f"/Info {len(objects)} 0 R" if title else ""
    size = len(objects) + 1
    trailer = f"trailer << /Size {size} /Root 1 0 R {info} >>\nstartxref\n{len(content)}\n%%EOF".encode()
    return content + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer


def written(folder, content):
    path = folder / "story.pdf"
    path.write_bytes(content)
    return path


def encrypted(password, algorithm="RC4-128"):
    writer = PdfWriter(clone_from=io.BytesIO(made([LINES])))
    writer.encrypt(user_password=password, owner_password="owner", algorithm=algorithm)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def test_the_lines_become_paragraphs(tmp_path):
    article = read_article(written(tmp_path, made([LINES], title="Dockers walk out")))
    first, second = article.text.split("\n\n")
    assert first.endswith("no ship was unloaded for the whole of the day, the harbour said. Talks were to go on.")
    assert second == "A mediator arrives on Friday; both sides said on Wednesday that they would wait for her."
    assert (article.title, article.published, article.author) == ("Dockers walk out", None, None)


@pytest.mark.parametrize("title", ["Microsoft Word - strike7.doc", "strike_final.indd", "Untitled-1"])
def test_a_title_that_a_program_gave_is_none(tmp_path, title):
    assert read_article(written(tmp_path, made([LINES], title=title))).title is None


def test_a_pdf_that_anybody_may_open_is_read(tmp_path):
    assert read_article(written(tmp_path, encrypted(""))).text.startswith("Dockers")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (made([[], []]), "has no text, only pictures of pages; run text recognition (OCR) on it first"),
        (made([["x"]] * 201), "has 201 pages, more than the limit of 200"),
        (encrypted("secret"), "has a password; open it and print it to a new PDF"),
        (b"", "is a broken PDF"),
        (b"%PDF-1.4\nnothing more", "is a broken PDF"),
        (made([LINES])[:300], "is a broken PDF"),
        (b"PK\x03\x04 not at all", "is a broken PDF"),
    ],
    ids=["scanned", "long", "password", "empty", "header", "cut", "other"],
)
def test_what_is_wrong_is_said_in_one_line(tmp_path, content, says):
    path = written(tmp_path, content)
    with pytest.raises(FabulaError) as caught:
        read_article(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_pdf_that_takes_too_long_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "_SECONDS", 0.01)
    with pytest.raises(FabulaError, match=r"could not be read in 0\.01 seconds; copy"):
        read_article(written(tmp_path, made([LINES])))
