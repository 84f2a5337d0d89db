"""Persons on a page: in full, and with what they are where they come first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.actors import People
from analysis.timeline.wording import introduced
from analysis.timeline.wording.pieces import MOST

LEE = People({"Ann Lee": "Kenyan surgeon"}, {"Lee": "Ann Lee"}, frozenset({("Lee", "clinic")}))


@pytest.mark.parametrize(
    ("headlines", "printed"),
    [
        (["Ann Lee resigned", "Ann Lee left"], ["Kenyan surgeon Ann Lee resigned", "Ann Lee left"]),
        (["Police met Lee"], ["Police met Kenyan surgeon Ann Lee"]),
        (["Lee’s licence revoked"], ["Kenyan surgeon Ann Lee’s licence revoked"]),
        (["Lee clinic closed"], ["Lee clinic closed"]),
        (["Lee Street closed"], ["Lee Street closed"]),
        (["Judge Ann Lee ruled"], ["Judge Ann Lee ruled"]),
        (["Pilot Ann Lee landed"], ["Pilot Ann Lee landed"]),
        (["Court fined pilot Ann Lee"], ["Court fined pilot Ann Lee"]),
        (["Kim met his wife Ann Lee"], ["Kim met his wife Ann Lee"]),
        (["Lee clinic, school closed"], ["Lee clinic, school closed"]),
        (["Ann, Lee and Kim met"], ["Ann, Lee and Kim met"]),
        (["In Rome, Lee died"], ["In Rome, Kenyan surgeon Ann Lee died"]),
        (["Court fined surgeon Ann Lee"], ["Court fined surgeon Ann Lee"]),
        (["Ann Lee left Lee"], ["Kenyan surgeon Ann Lee left Lee"]),
        ([], []),
    ],
)
def test_a_person_is_introduced_once(headlines, printed):
    assert introduced(headlines, LEE, "Strike ends") == printed


def test_a_surname_that_stands_first_becomes_the_full_name():
    kim = People({}, {"Kim": "Kim Jong-un"}, frozenset())
    assert introduced(["Visit to Kim’s palace", "Kim Il-sung died"], kim, "") == [
        "Visit to Kim Jong-un’s palace",
        "Kim Il-sung died",
    ]


@pytest.mark.parametrize("title", ["Lee's strike ends", "Who is Ann Lee?", "“Lee” leaves", "LEE LEAVES"])
def test_whom_the_title_names_needs_no_introduction(title):
    assert introduced(["Lee resigned"], LEE, title) == ["Ann Lee resigned"]


@given(
    st.lists(st.sampled_from(["Lee", "Ann", "Ann Lee", "police met", "clinic", "of", "Rome,", "Lee’s"]), max_size=16)
)
def test_no_headline_outgrows_its_room_and_no_word_is_lost(parts):
    headline = " ".join(parts)
    (printed,) = introduced([headline], LEE, "")
    assert len(printed.split()) <= max(MOST, len(headline.split()))
    words = iter(printed.lower().split())
    assert all(word in words for word in headline.lower().split())  # in their order
