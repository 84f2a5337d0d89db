import datetime
import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus import COPY_COLUMNS, copies

BRIDGE = """The council of Exville voted on Monday to close the iron bridge over the Arle until the end of the summer,
after engineers found cracks in four of its nine pillars. Lorries have been kept off the bridge since the spring, and
the two bus lines that cross it will now turn back at the market. The mayor, Ada Brook, told reporters that the city
had no choice. Shopkeepers on the far bank said that they feared for their trade, and asked for a ferry. A new bridge
would cost about ninety million crowns, of which the state has promised a third. Work could begin next year at the
earliest, the council said, once the archaeologists have finished digging on the northern bank of the river."""
FLOOD = """Heavy rain over the hills brought down a bank of earth on the road to Wexley on Tuesday night and cut off
three villages for most of a day. Nobody was hurt, but a farmer lost forty sheep and a barn. Soldiers carried bread and
medicine up on foot. The weather service expects more rain before the weekend and has told people near the stream to
move their cars and their cattle. It was the third slide in two years at the same bend, and the county wants to build
a tunnel there, for which it has asked the government twice without an answer."""
FOOT = "Read more on our pages. Subscribe to the letter that goes out each morning. All rights are with the publisher."


def documents(*texts: str, **columns) -> pd.DataFrame:
    return pd.DataFrame({"doc_id": [f"d{number}" for number in range(len(texts))], "text": texts, **columns})


def half(text: str) -> str:
    return text[: text.index(" ", len(text) // 2)]


def reworded(text: str) -> str:
    return "Cracks have been found in pillars, and so a crossing shuts: " + text[text.index("Lorries") :]


@pytest.mark.parametrize(
    "copied",
    [half(BRIDGE), reworded(BRIDGE), f"{BRIDGE} {FLOOD}", f"{BRIDGE} {FOOT}", BRIDGE.upper().replace(",", " –")],
    ids=["cut", "lead reworded", "joined", "lines added", "case and marks"],
)
def test_a_copy_is_found_however_it_was_made(copied):
    found = copies(documents(BRIDGE, copied, "Swallows came back to the lake a week before they did last year."))
    assert found.copy_of[0] == found.copy_of[1]
    assert found.copy_of[2] == "d2"
    assert found.similarity[:2].min() > 0.5


def test_two_stories_that_a_third_joins_stay_apart():
    found = copies(documents(BRIDGE, FLOOD, f"{BRIDGE} {FLOOD}"))
    assert found.copy_of[0] != found.copy_of[1]


def test_what_was_published_first_is_copied():
    days = [datetime.date(2021, 3, 3), datetime.date(2021, 3, 2), None]
    assert copies(documents(BRIDGE, half(BRIDGE), BRIDGE, published=days)).copy_of.tolist() == ["d1", "d1", "d1"]


def test_what_has_no_copy_is_its_own_and_has_no_similarity():
    found = copies(documents(BRIDGE, FLOOD))
    assert list(found.columns) == COPY_COLUMNS
    assert found.copy_of.tolist() == ["d0", "d1"]
    assert found.similarity.isna().all()


def test_the_lines_of_an_outlet_make_no_copies():
    word = [f"item{number}" for number in range(12)]
    texts = [" ".join(f"{each}{place}" for place in range(20)) + " " + FOOT for each in word]
    assert copies(documents(*texts, source="The Arle Post")).copy_of.nunique() == 12
    assert copies(documents(*texts)).copy_of.nunique() < 12  # whose lines they are cannot be known without a source


@pytest.mark.parametrize("text", ["", "Rain.", "– – –"])
def test_texts_of_hardly_a_word_are_no_trouble(text):
    assert len(copies(documents(text, BRIDGE, text))) == 3


def test_no_articles_have_no_copies():
    assert copies(documents()).empty


@given(st.permutations(range(6)))
def test_the_order_of_the_rows_does_not_matter(order):
    told = documents(BRIDGE, half(BRIDGE), FLOOD, f"{BRIDGE} {FLOOD}", reworded(BRIDGE), FOOT)
    expected = copies(told).set_index("doc_id")
    found = copies(told.iloc[list(order)]).set_index("doc_id").loc[expected.index]
    assert found.copy_of.tolist() == expected.copy_of.tolist()
    assert all(
        one == other or math.isnan(one + other)
        for one, other in zip(found.similarity, expected.similarity, strict=True)
    )
