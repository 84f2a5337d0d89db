"""What the program that reads a PDF gives: lines with the spaces between them, a title, or why there is none."""

import io

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from analysis.article.readers.extract_pdf import extracted


def printed(*pages, title=None):
    """Return a PDF whose pages have lines, each a text and its height above the foot of the page."""
    writer = PdfWriter()
    names = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    font = DictionaryObject({NameObject(key): NameObject(value) for key, value in names.items()})
    for lines in pages:
        page = writer.add_blank_page(612, 792)
        fonts = DictionaryObject({NameObject("/F1"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        shown = " ".join(f"1 0 0 1 72 {height} Tm ({line}) Tj" for line, height in lines)
        stream.set_data(f"BT /F1 11 Tf {shown} ET".encode())
        page[NameObject("/Contents")] = writer._add_object(stream)
    if title:
        writer.add_metadata({"/Title": title})
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def test_a_wider_space_between_lines_is_an_empty_line():
    lines = [("One", 700), ("two", 686), ("three", 672), ("Four", 644), ("five", 630)]
    (page,) = extracted(printed(lines))["pages"]
    assert page.split("\n") == ["One", "two", "three", "", "Four", "five"]


def test_a_step_up_to_the_next_column_is_no_empty_line():
    (page,) = extracted(printed([("One", 700), ("two", 686), ("three", 700), ("four", 686)]))["pages"]
    assert page.split("\n") == ["One", "two", "three", "four"]


def test_every_page_has_its_text_also_one_without():
    assert extracted(printed([("One", 700)], [], [("Two", 700)]))["pages"] == ["One", "", "Two"]


@pytest.mark.parametrize(("title", "found"), [("  Dockers\n walk  out ", "Dockers walk out"), (None, "")])
def test_the_title_is_one_line(title, found):
    assert extracted(printed([("One", 700)], title=title))["title"] == found


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", b"PK\x03\x04", b"%PDF-1.4\ntrailer << /Root 9 0 R >>\n%%EOF"])
def test_what_is_broken_is_refused_and_nothing_raised(content):
    assert extracted(content) == {
        "refused": "is a broken PDF; open it and print it to a new PDF, or copy the article and paste it"
    }


@pytest.mark.parametrize(
    ("there", "odd"),
    [
        (b"/Type /Catalog", b"/Type /Catalog /Names 9"),
        (b"/Contents", b"/Odd"),
        (b"/Length", b"/Filter /Odd /Length"),
        (b"(Rain fell.) Tj", b"(Rain fell.) BI"),  # a picture in the line, without its beginning
        (b"(Rain fell.) Tj", b"BI /W 1 odd"),
        (b"(Rain fell.) Tj", b"9 0 R Tj"),
        (b"/Root", b"/Encrypt << /Filter /Odd >> /Root"),
        (b"/Root", b"/Encrypt << /Filter /Standard /V 0 >> /Root"),
    ],
)
def test_no_oddity_of_a_pdf_is_raised(there, odd):
    found = extracted(printed([("Rain fell.", 700)]).replace(there, odd))
    assert found.get("refused", "is a broken PDF").startswith("is a broken PDF")


def test_two_hundred_pages_are_read_and_one_more_is_not():
    assert len(extracted(printed(*[[]] * 200))["pages"]) == 200
    assert extracted(printed(*[[]] * 201))["refused"].startswith("has 201 pages, more than the limit of 200")
