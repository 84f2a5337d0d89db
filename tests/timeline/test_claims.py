"""What may be claimed of the order of two events."""

import datetime
from types import SimpleNamespace

from analysis.timeline.claims import by_words, together, weightiest
from analysis.timeline.order import Claim
from analysis.timeline.order_cues import Link

MAY, JUNE = datetime.date(2021, 5, 3), datetime.date(2021, 6, 7)


def row(salience=0.5, earliest=None, latest=None):
    return SimpleNamespace(salience=salience, earliest=earliest, latest=latest, basis="explicit", link="own")


def test_the_earlier_event_of_a_link_stands_first():
    links = [Link(0, 1, "before", 7), Link(2, 1, "after", 8, "report"), Link(3, 1, "during")]
    claims = by_words(links)
    assert [(claim.first, claim.second, claim.rule, claim.cue) for claim in claims] == [
        (0, 1, "word", 7),
        (1, 2, "report", 8),
    ]


def test_at_once_are_those_of_which_nothing_better_is_known():
    rows = [row() for _ in range(4)]
    links = [Link(1, 0, "during", 5), Link(3, 2, "during", 9)]
    found = together(links, [Claim(2, 3, 0.9, "model")], rows, 0.6)
    assert [(claim.first, claim.second, claim.relation) for claim in found] == [(0, 1, "same")]


def test_days_that_do_not_touch_are_not_at_once():
    rows = [row(earliest=MAY, latest=MAY), row(earliest=JUNE, latest=JUNE)]
    assert together([Link(1, 0, "during")], [], rows, 0.6) == []


def test_an_event_is_at_once_with_one_other_at_most():
    links = [Link(1, 0, "during"), Link(2, 1, "during")]
    assert len(together(links, [], [row() for _ in range(3)], 0.6)) == 1


def test_of_many_events_only_the_most_salient_are_compared_far_apart():
    rows = [row(salience=number / 500) for number in range(500)]
    kept = weightiest(rows)
    assert len(kept) < 100 and kept[-1] == 499 and kept == sorted(kept)
