"""Clauses on nouns."""

from conftest import read


def test_what_a_report_says_stays_with_it_and_an_aside_goes():
    text = "On Monday the firm received proof from Coast Bank, which it owns, that the loan was paid."
    assert "which" not in read(text, "2021-06-11").timeline.set_index("text").headline["received"]
    text = "On Monday the firm received proof that the loan was paid."
    table = read(text, "2021-06-11").timeline.set_index("text")
    assert table.headline["received"] == "Firm received proof that loan was paid"
