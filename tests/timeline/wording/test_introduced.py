"""Persons on a page: in full, and with what they are where they come first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.actors import Persons
from analysis.timeline.wording import introduced
from analysis.timeline.wording.pieces import MOST

LEE = Persons({"Ann Lee": "Kenyan surgeon"}, {"Lee": "Ann Lee"}, frozenset({("Lee", "clinic")}))


@pytest.mark.parametrize(
    ("headlines", "printed"),
    [
        (["Ann Lee resigned", "Ann Lee left"], ["Kenyan surgeon Ann Lee resigned", "Ann Lee left"]),
        (["Police met Lee"], ["Police met Kenyan surgeon Ann Lee"]),
        (["Lee’s licence revoked"], ["Kenyan surgeon Ann Lee’s licence revoked"]),
        (["Lee clinic closed"], ["Lee clinic closed"]),
        (["Lee Street closed"], ["Lee Street closed"]),
        (["Judge Ann Lee ruled"], ["Judge Ann Lee ruled"]),
        (["Court fined surgeon Ann Lee"], ["Court fined surgeon Ann Lee"]),
        (["Ann Lee left Lee"], ["Kenyan surgeon Ann Lee left Lee"]),
        ([], []),
    ],
)
def test_a_person_is_introduced_once(headlines, printed):
    assert introduced(headlines, LEE, "Strike ends") == printed


def test_a_surname_that_stands_first_becomes_the_full_name():
    kim = Persons({}, {"Kim": "Kim Jong-un"}, frozenset())
    assert introduced(["Visit to Kim’s palace", "Kim Il-sung died"], kim, "") == [
        "Visit to Kim Jong-un’s palace",
        "Kim Il-sung died",
    ]


def test_whom_the_title_names_needs_no_introduction():
    assert introduced(["Lee resigned"], LEE, "Lee's strike ends") == ["Ann Lee resigned"]


@given(
    st.lists(st.sampled_from(["Lee", "Ann", "Ann Lee", "police met", "clinic", "of", "Rome,", "Lee’s"]), max_size=16)
)
def test_no_headline_outgrows_its_room_and_no_word_is_lost(parts):
    headline = " ".join(parts)
    (printed,) = introduced([headline], LEE, "")
    assert len(printed.split()) <= max(MOST, len(headline.split()))
    words = iter(printed.lower().split())
    assert all(word in words for word in headline.lower().split())  # in their order
