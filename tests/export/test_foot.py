"""Charts that leave the house say which article they are of, and look on a screen as they did."""

import datetime

from conftest import read

from analysis import Article, charts, export
from analysis.export.figures import picture
from analysis.export.foot import foot

ARTICLE = Article("Ann Lee left.", "Talks begin", datetime.date(2023, 9, 5), "Reuters")


def test_title_date_and_source_are_named_and_what_is_unknown_is_left_out():
    assert foot(ARTICLE) == "Talks begin, 5 Sep 2023, Reuters; made with Fabula"
    assert foot(Article("Ann Lee left.", title="Talks\nbegin")) == "Talks begin; made with Fabula"
    assert foot(Article("Ann Lee left.")) == "“Ann Lee left.”; made with Fabula"


def test_a_long_title_is_shortened_before_the_date_and_the_source():
    said = foot(Article("Ann Lee left.", "talks " * 200, datetime.date(2023, 9, 5), "Reuters"))
    assert said.endswith("talks …, 5 Sep 2023, Reuters; made with Fabula")
    assert len(said) < 220


def test_the_foot_is_in_the_files_below_the_chart_and_not_on_the_screen(tmp_path):
    story = read("Ann Lee opened the bridge in Paris on Monday. Joe Roe closed it.", "2021-06-11")
    for number, chart in enumerate((charts.terms(story.terms), charts.annotated(story))):
        before = picture(chart, "png")
        export(chart, None, f"chart-{number}", tmp_path, ARTICLE)
        assert picture(chart, "png") == before
        svg = (tmp_path / f"chart-{number}.svg").read_text(encoding="utf-8")
        assert "Talks begin, 5 Sep 2023, Reuters; made with Fabula" in svg
        assert height(picture(chart, "svg").decode()) < height(svg) < height(picture(chart, "svg").decode()) + 40


def height(svg):
    return float(svg.split('viewBox="0 0 ')[1].split('"')[0].split()[1])
