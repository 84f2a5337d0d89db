"""Where the terms stand: every place leads back to the text, and no word is counted twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.article import Article
from analysis.story import analyse
from analysis.terms import variants
from analysis.text.typography import plain_typography

TEXT = (
    "John F. Kirby said Russia’s supply chain had failed. Kirby spoke in the United States. "
    "The U.S. wants talks. A talk about the supply chain of North Korea was held; North Korea talked. "
    "Russia was silent in 1998.\n\nPhoto: Ann Park talks"
)
PIECES = "Kim the talks — didn’t U.S. supply chain 1998 . “ ” Photo: TALKS Russia’s was"


def places(text):
    return analyse(Article(text)).term_tokens


@pytest.fixture(scope="module")
def found():
    return places(TEXT)


def test_every_occurrence_leads_back_to_the_text(found):
    written = [TEXT[start:end].replace("’", "'") for start, end in zip(found.start, found.end, strict=True)]
    assert written == found.variant.tolist()


def test_they_are_what_the_terms_count(found):
    table = analyse(Article(TEXT)).terms.set_index("term")
    assert found.groupby("term").size().to_dict() == table["count"].to_dict()
    assert found.groupby("term").kind.first().to_dict() == table.kind.to_dict()


def test_variants_show_the_folding(found):
    rows = variants(found, "united states")
    assert rows[["term", "variant", "count"]].values.tolist() == [
        ["United States", "U.S.", 1],
        ["United States", "United States", 1],
    ]
    assert variants(found, "kirby").term.unique().tolist() == ["John F. Kirby"]
    assert variants(found, "Mars").empty


def test_variants_of_all_are_all_occurrences(found):
    rows = variants(found)
    assert sorted(place for first in rows["first"] for place in first) == found["first"].tolist()
    assert rows["count"].is_monotonic_decreasing


def test_what_is_always_a_proper_noun_goes_by_its_form():
    assert places("It began in February. The February talks failed.").term.tolist().count("February") == 2


def test_capitals_mean_nothing_where_all_is_shouted():
    terms = places("RUSSIA IS TALKING TO NORTH KOREA. TALKS WITH NORTH KOREA BEGAN.").term.tolist()
    assert terms.count("talk") == terms.count("NORTH KOREA") == 2


def test_a_name_in_capitals_is_the_one_in_small_letters_too():
    assert places("Talks in NORTH KOREA failed. North Korea knew.").term.tolist().count("North Korea") == 2


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(PIECES.split()), min_size=1, max_size=20).map(" ".join))
def test_occurrences_are_in_order_and_never_overlap(text):
    story = analyse(Article(text))
    found = story.term_tokens
    assert (found["first"] <= found["last"]).all()
    assert (found["last"].to_numpy()[:-1] < found["first"].to_numpy()[1:]).all()
    assert found.sentence_id.isin(story.sentences.sentence_id[story.sentences.in_body]).all()
    written = [plain_typography(text[start:end]) for start, end in zip(found.start, found.end, strict=True)]
    assert written == found.variant.tolist()


@pytest.mark.parametrize(
    "text",
    [
        "It was 30 C in the port and 9 °C on the hill; at 5°C they went home.",
        "Polls close at 9 p.m. or at 11pm and open at 7 a.m. on Friday.",
        "The group posted it at https://example.org/one and www.example.org/two, and Ann wrote to ann@example.org.",
    ],
)
def test_a_unit_a_clock_and_an_address_are_no_terms(text):
    found = places(text).term.str.casefold().tolist()
    assert not [term for term in found if len(term) < 2 or "m." in term or "pm" in term or "example" in term]


def test_a_word_with_a_hyphen_is_shown_as_it_is_written():
    found = places(
        "A much-needed, London-based and right-wing fund was re-elected. Much-needed shake-ups followed."
    ).term
    assert {"much-needed", "London-based", "right-wing", "re-elected", "shake-up"} <= set(found)
