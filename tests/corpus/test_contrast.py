"""What one part of a corpus says more than another, with intervals over articles."""

import pytest
from corpus.little import Little, borders, document, term

from analysis.corpus.contrast import CONTRAST_COLUMNS, compare, keyness_by
from analysis.errors import FabulaError


def of_two(first: list[int], second: list[int], total: int = 1000) -> Little:
    """Return a corpus in which the articles of two sources use "dam" so often."""
    rows = [(f"{site}{number}", site, count) for site, counts in (("a", first), ("b", second))
            for number, count in enumerate(counts)]  # fmt: skip
    return Little(
        documents=[document(id, "2021-01-01", total, source=site) for id, site, _ in rows],
        terms=[term(id, "dam", count, total) for id, _, count in rows if count],
    )


def test_what_all_articles_of_a_part_say_more_is_more():
    (row,) = compare(of_two([5, 4, 6, 5], [1, 0, 1, 1]), {"source": "a"}, {"source": "b"}).to_dict("records")
    assert (row["count"], row["total"], row["other_count"], row["other_total"]) == (20, 4000, 3, 4000)
    assert (row["articles"], row["other_articles"], row["side"], row["evidence"]) == (4, 3, "both", "more")


def test_what_one_article_says_all_the_time_is_no_evidence_for_its_source():
    even = compare(of_two([5, 5, 5, 5], [1, 1, 1, 1]), {"source": "a"}).iloc[0]
    lumped = compare(of_two([17, 1, 1, 1], [1, 1, 1, 1]), {"source": "a"}).iloc[0]
    assert even["count"] == lumped["count"]
    assert (even.evidence, lumped.evidence) == ("more", "unclear")
    assert lumped.z < even.z
    assert lumped.log_ratio_low < even.log_ratio_low


def test_without_a_second_part_it_is_the_rest():
    corpus = borders()
    assert compare(corpus, {"source": "post.com"}).other_total.tolist() == [600] * 2
    assert compare(corpus, {"source": "post.com"}).columns.tolist() == CONTRAST_COLUMNS


def test_parts_that_are_empty_or_overlap_are_said():
    with pytest.raises(FabulaError, match="the second part has no article"):
        compare(borders(), {"source": "post.com"}, {"source": "none"})
    with pytest.raises(FabulaError, match="the two parts have articles in common"):
        compare(borders(), {"source": "post.com"}, "true")


def test_each_group_against_the_others():
    table = keyness_by(of_two([5, 4, 6, 5], [1, 0, 1, 1]), "source")
    assert table[["source", "term"]].values.tolist() == [["a", "dam"]]


def test_one_group_has_nothing_to_be_held_against():
    assert keyness_by(of_two([5, 4], []), "source").empty
