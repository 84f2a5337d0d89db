import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import Article
from analysis.text import sentences, tokens

TEXT = "“We didn’t sell arms,” Mr. Lee said — twice.\n\nHe left the U.S. in 2019–20.\n\nPhoto: Ann Park"


def tables(text):
    article = Article(text)
    parts = sentences(article)
    return parts, tokens(article, parts)


def test_offsets_lead_back_to_the_text():
    parts, table = tables(TEXT)
    assert [TEXT[start:end] for start, end in zip(table.start, table.end, strict=True)] == table.token.tolist()
    assert [TEXT[start:end] for start, end in zip(parts.start, parts.end, strict=True)] == parts.text.tolist()


def test_tokens_of_curly_typography():
    _, table = tables(TEXT)
    first = "“ We did n’t sell arms , ” Mr. Lee said — twice . He left the U.S. in 2019–20 ."
    assert table.token.tolist()[:21] == first.split()
    assert table.lemma[3] == "n't"


def test_paragraphs_and_credits():
    parts, _ = tables(TEXT)
    assert parts.paragraph_id.tolist() == [0, 1, 2]
    assert parts.in_body.tolist() == [True, True, False]


def test_a_caption_is_the_story_and_its_credit_is_not():
    parts, _ = tables("A street in Rome Image: Ann Lee.")
    assert parts[["text", "in_body"]].values.tolist() == [["A street in Rome", True], ["Image: Ann Lee.", False]]


def test_a_sentence_that_only_begins_like_a_credit_is_the_story():
    parts, _ = tables("Advertisements fell by half.\n\nAdvertisement\n\nSubscribers left. Subscribe now.")
    assert parts.in_body.tolist() == [True, False, True, False]


def test_a_wrapped_text_is_one_paragraph():
    line = "the talks went on and nobody in the room knew how they would end that day"
    parts, _ = tables("\n".join([line.capitalize(), line, line, line + "."]))
    assert len(parts) == 1


@pytest.mark.parametrize("text", ["one", "12 13.5", "—", "♥♥", "TALKS BEGAN. NOBODY KNEW."])
def test_short_and_odd_texts_have_tables(text):
    parts, table = tables(text)
    assert len(parts) >= 1
    assert len(table) >= 1
    assert str(table.dtypes.is_word) == "bool"


@given(st.text(min_size=1, max_size=80).filter(str.strip))
def test_any_text_is_covered_by_its_sentences(text):
    parts, table = tables(text)
    spans = list(zip(parts.start, parts.end, strict=True))
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))
    assert all(text[start:end].strip() for start, end in spans)
    assert table.sentence_id.isin(parts.sentence_id).all()
    assert table.start.is_monotonic_increasing
