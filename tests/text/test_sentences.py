"""Sentences and paragraphs: all of the text is in them, and what is no story is marked."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import Article
from analysis.article.readers.text import readable
from analysis.text import sentences
from analysis.text.mending import mended
from analysis.text.sentences import paragraphs

TEXT = "“We didn’t sell arms,” Mr. Lee said — twice.\n\nHe left the U.S. in 2019–20.\n\nPhoto: Ann Park"
LINE = "The talks went on and nobody in the room knew how they would end that day"


def table(text):
    return sentences(Article(text))


def test_offsets_lead_back_to_the_text():
    parts = table(TEXT)
    assert [TEXT[start:end] for start, end in zip(parts.start, parts.end, strict=True)] == parts.text.tolist()


def test_paragraphs_and_credits():
    parts = table(TEXT)
    assert parts.paragraph_id.tolist() == [0, 1, 2]
    assert parts.in_body.tolist() == [True, True, False]


def test_nobody_is_taken_for_the_speaker_yet():
    assert table(TEXT).speaker.isna().all()


def test_a_caption_is_the_story_and_its_credit_is_not():
    parts = table("A street in Rome Image: Ann Lee.")
    assert parts[["text", "in_body"]].values.tolist() == [["A street in Rome", True], ["Image: Ann Lee.", False]]


def test_a_heading_that_ran_into_a_sentence_is_not_the_story():
    parts = table("Lee left. Rain delays the bridge The mayor had hoped for May. Nobody knows")
    assert parts.in_body.tolist() == [True, False, True, True]


def test_where_the_story_goes_on_behind_the_title_of_a_link_it_stays():
    story = "Concerns over the bridge, which the mayor had promised to open in the spring, have grown since."
    assert table(f"Lee left. READ MORE: The bridge of Lyon {story}").in_body.tolist() == [True, True]


def test_damaged_sentences_are_parted_where_they_were():
    text = 'On Friday,-the port closed.-"It is old,"?Lee said.'
    assert table(text).text.tolist() == ["On Friday,-the port closed.", '"It is old,"?Lee said.']


def test_a_sentence_that_only_begins_like_a_credit_is_the_story():
    parts = table("Advertisements fell by half.\n\nAdvertisement\n\nSubscribers left. Subscribe now.")
    assert parts.in_body.tolist() == [True, False, True, False]


@pytest.mark.parametrize(
    ("line", "in_body"),
    [
        ("(Reporting by Ann Lee; Editing by Tom Park)", False),
        ("The text is licensed under other terms.", False),
        ("READ MORE: What comes next", False),
        ("• Sign up for the letter of the week.", False),
        ("Image caption Ann Lee at the bridge", False),
        ("Follow Ann Lee on Twitter at @annlee.", False),
        ("Continue reading the main story", False),
        ("OPINION: Why the bridge fell", False),
        ("Tell us your story of the flood.", False),
        ("Ann Lee / For the Lyon Daily".replace("the ", ""), False),
        ("Follow Ann Lee on Instagram.", False),
        ("We sail. pic.twitter.com/Ab12Cd", False),
        ("Follow the river on foot.", True),
        ("Either Lee / Park or nobody won.", True),
        ("A copyright was sold, and a licence too.", True),
        ("He said on Twitter that it was over.", True),
        ("He read more than anybody else.", True),
        ("A photo by Ann Lee shows the bridge.", True),
    ],
)
def test_a_credit_is_not_in_the_body(line, in_body):
    assert table(f"Talks began.\n\n{line}").in_body.tolist() == [True, in_body]


def test_a_wrapped_text_is_one_paragraph():
    wrapped = "\n".join([LINE, LINE.lower(), LINE.lower(), LINE.lower() + "."])
    assert len(table(wrapped)) == 1
    assert list(paragraphs(wrapped)) == [(0, len(wrapped))]


def test_an_empty_line_ends_a_paragraph_of_a_wrapped_text():
    half = "\n".join([LINE] * 3)
    assert list(paragraphs(f"{half}\n \n{half}")) == [(0, len(half)), (len(half) + 3, 2 * len(half) + 3)]


def test_lines_of_their_own_length_are_paragraphs():
    assert [end - start for start, end in paragraphs("Talks began.\nNobody knew how.\n\nThey end.")] == [12, 16, 9]


@given(st.text(min_size=1, max_size=80).map(readable).filter(str.strip))
def test_any_text_is_covered_by_its_sentences(text):
    parts = table(text)
    spans = list(zip(parts.start, parts.end, strict=True))
    covered = {place for start, end in spans for place in range(start, end)}
    plain = mended(text)  # in which lost characters are spaces
    assert all(text[place].isspace() or plain[place].isspace() or place in covered for place in range(len(text)))
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))
    assert all(text[start:end].strip() for start, end in spans)
    assert parts.paragraph_id.is_monotonic_increasing
