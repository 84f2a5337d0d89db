"""Where sentences begin and end, in the cases that newspapers make hard."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.text.sentence_splitter import sentence_spans

# "|" marks where a sentence ends.
CASES = [
    "Mr. Lee met Sen. Ann Park of D-Ohio.|She said nothing.",
    "The U.S. President spoke.|He left the U.S.|The talks go on.",
    "J. K. Lowell and O.J. Sims came at 5 p.m. Monday.|They left at 9 p.m.|Police said so.",
    "It grew 3.5 percent.|In 2010 it fell.",
    '"Why now?" he asked.|"Because!"|Nobody spoke.',
    "He paid $5.|$7 was asked.",
    "Firms (banks etc.) were closed.|Acme Inc. shares fell.|Bolt Co. The end.".replace("Co. The", "Co.|The"),
    "It was No. 5 on Jan. 7 and later.|Fig. 2 shows it.",
    "She runs iLab.|iLab sells phones.",
    "Talks open in Oslo Monday, May 4, 2015".replace("Oslo Monday", "Oslo|Monday"),
    "A street in Rome Image: Ann Lee.".replace("Rome Image", "Rome|Image"),
    "The road ended.The bridge did not.".replace("ended.The", "ended.|The"),
    "See www.news.Example.com for more... and wait.",
    "We agree [...]|They do not.",
    "Wait ... what?|Yes...|No.",
    "It began on Feb. 9.|But today it ended.|It goes on.",
    "The last [George W.] Bush nominee.|*K. O'Dea and S. Park won.",
    "1. Buy bread.|2. Sell it.",
    # The mark between two sentences was lost.
    "Rain delays the opening of the bridge|The mayor had hoped for May.",
    "Ann Lee, head of the harbour board|In April 2016, she left.",
    "Quay closed for repairs|On Friday, the port reopened.",
    "The port was closed READ MORE: The quay of Lyon|It is open now.".replace("closed READ", "closed|READ"),
    "Vote in Lima|On 27 March 2014, the port was closed.",
    "The rise of gangs in the US|A bleeding man came in.",
    "They live in the U.S.|- The number rose.",
    "Ann Lee / For Lima Daily|State Mining Corp closed the port.",
    "She took vitamin A in the morning and Zhang He said so.",
    "He reads The Hague Times in The Hague and The Guardian.",
    # Where a post or an address ends, the story goes on.
    "We sail.|Ann Lee (@annlee) March 4, 2017|Talks began.",
    "Look at pic.twitter.com/Ab12Cd|Talks began.",
    "Ann Lee (@annlee) said so on Monday.",
]


@pytest.mark.parametrize("marked", CASES)
def test_sentences(marked):
    parts = marked.split("|")
    text = " ".join(parts).replace("ended. The", "ended.The")
    assert [text[start:end] for start, end in sentence_spans(text)] == parts


@given(st.text(alphabet="aB. ?!\"')(1…\t-", max_size=60))
def test_nothing_is_lost_and_nothing_overlaps(text):
    spans = sentence_spans(text)
    covered = {place for start, end in spans for place in range(start, end)}
    assert all(place in covered for place, character in enumerate(text) if not character.isspace())
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))


def test_a_million_marks_take_no_long_time():
    assert len(sentence_spans("." * 100_000 + " Ab. " * 20_000)) > 10_000
