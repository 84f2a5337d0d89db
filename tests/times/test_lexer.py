"""Words and their letters: nothing is lost, offsets hold, figures are told apart by their form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.text.mending import mended
from analysis.times import patterns as w
from analysis.times.lexer import figure_letter, read_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("at 5 p.m. in the U.S.", ["at", "5", "pm", "in", "the", "u.s."]),
        ("last year’s two-day talks", ["last", "year", "'s", "two", "-", "day", "talks"]),
        ("1998-02-27, 27.2.1998", ["1998-02-27", ",", "27.2.1998"]),
        ("1,500 in the '90s", ["1,500", "in", "the", "'90s"]),
        ("the 1st and 2½", ["the", "1st", "and", "2", "½"]),
        ("“““ends", ['"' * 3, "ends"]),
    ],
)
def test_words(text, words):
    assert read_words(text).words == words


@pytest.mark.parametrize(("text", "is_month"), [("may", False), ("May", True), ("MAY", True), ("march", False)])
def test_a_month_that_is_also_a_word_needs_its_capital(text, is_month):
    assert (read_words(text).letters != w.OTHER) == is_month


@pytest.mark.parametrize(
    ("figure", "letter"),
    [
        ("7", w.DAY_FIGURE),
        ("31", w.DAY_FIGURE),
        ("32", w.FIGURE),
        ("0", w.FIGURE),
        ("1998", w.YEAR_FIGURE),
        ("2200", w.FIGURE),
        ("1,500", w.FIGURE),
        ("2.5", w.DECIMAL),
        ("19th", w.NTH),
        ("0th", w.OTHER),
        ("10:30", w.CLOCK),
        ("1998-02-27", w.ISO),
        ("02/27/98", w.SLASHED),
        ("27.2.1998", w.SLASHED),
        ("1990s", w.DECADE),
        ("'90s", w.DECADE),
        ("747s", w.OTHER),
        ("1998-99", w.YEAR_RANGE),
        ("1/2", w.FRACTION),
        ("½", w.FRACTION),
    ],
)
def test_a_figure_is_what_its_form_says(figure, letter):
    assert figure_letter(figure, "") == letter
    assert read_words(figure).letters == letter


@pytest.mark.parametrize("figure", ["2/27/98", "2/27/1998", "1-15-1998"])
def test_a_month_of_one_figure_before_a_day_of_two_is_no_year(figure):
    assert figure_letter(figure, "") == w.SLASHED


@pytest.mark.parametrize("text", ["$1998", "£ 1998", "#1998"])
def test_a_sum_of_money_is_no_year(text):
    assert read_words(text).letters[-1] == w.MONEY


def test_a_dash_between_clauses_is_no_hyphen():
    assert read_words("two-day").letters[1] == "-"
    assert read_words("two — day").letters[1] == w.DASH


def test_a_paragraph_ends_where_a_line_is_empty():
    assert w.BREAK in read_words("in\n \nMay").letters
    assert w.BREAK not in read_words("in\nMay").letters


@given(st.text(max_size=120) | st.text("19a.-/:'s,\n $½p May", max_size=60))
def test_nothing_is_lost_and_nothing_overlaps(text):
    read = read_words(text)
    assert len(read.letters) == len(read.words) == len(read.starts) == len(read.ends)
    assert all(end <= start for end, start in zip(read.ends, read.starts[1:], strict=False))
    covered = {place for start, end in zip(read.starts, read.ends, strict=True) for place in range(start, end)}
    assert all(place in covered or sign.isspace() for place, sign in enumerate(mended(text)))


@pytest.mark.parametrize("text", ["March4Peace", "@daily_sport", "@may"])
def test_a_tag_or_the_name_of_an_account_has_no_time_in_it(text):
    assert set(read_words(text).letters) <= {w.OTHER}
