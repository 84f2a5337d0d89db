"""Quotation marks and their pairs, straight, curly, doubled and mangled."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.text.quotation_marks import quoted_spans


def quoted(text):
    return [text[start:end] for start, end, _ in quoted_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Yes,” he said, “no.”", ["“Yes,”", "“no.”"]),
        ("''Yes,'' he said, ''no.''", ["''Yes,''", "''no.''"]),
        ("«Yes», he said", ["«Yes»"]),
        ("“She said ‘yes’ to it”", ["“She said ‘yes’ to it”"]),
        ('"She said "yes" to it"', ['"She said "yes"', 'to it"'][:1]),
        ("'It isn't the dog's,' he said", ["'It isn't the dog's,'"]),
        ("the workers’ strike of the ’90s", []),
        ("a rise of 5' 11\" is no quotation", []),
        ("”It opens with the wrong mark,” she said", ["”It opens with the wrong mark,”"]),
        ('he shouted "help" "?a cry "?twice', ['"help"']),
        ('he called it "fast"?and "good."?She left', ['"fast"', '"good."']),
        ('"I don"t know," she said', ['"I don"t know,"']),
        ('The teachers"?unions and DeVries"?plan', []),
        ('"It is late. "It is dark," he said', ['"It is late.', '"It is dark,"']),
    ],
)
def test_pairs(text, expected):
    assert quoted(text) == expected


def test_open_quotation_holds_to_the_end_of_its_paragraph_where_the_next_begins_with_a_mark():
    text = "He said “it is late.\n\n“It is dark.”"
    assert [*quoted_spans(text)] == [(8, 20, True), (22, 35, False)]


@given(st.text(alphabet="ab .,?!\n\"'“”‘’«»`", max_size=60))
def test_spans_are_in_order_apart_and_within_a_line(text):
    spans = quoted_spans(text)
    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) and "\n" not in text[span.start : span.end] for span in spans)
