"""What is known of the day of an event."""

from analysis.article import Article
from analysis.story import analyse
from analysis.timeline.dated import Dated


def test_nothing_is_known_at_first():
    assert (Dated().basis, Dated().earliest, Dated().quote) == ("undated", None, "")


def test_an_article_without_a_day_may_tell_of_two_amounts():
    table = analyse(Article("The club's sales fell from 120 in 2008 to 90 in 2012.")).timeline
    assert table.edtf[table.text == "fell"].tolist() == ["2008-01-01/2012-12-31"]
