"""An article in which there is next to nothing gets every chart that says so, and no error."""

import pytest

from analysis.article.article import originals
from analysis.export.notebooks import run_notebooks


@pytest.mark.parametrize("text", ["Yes.", "Read more: here\n\nPhoto: AFP"], ids=["no term", "no story"])
def test_an_article_in_which_there_is_nothing_is_charted(tmp_path, text):
    path = tmp_path / "brief.txt"
    path.write_text(text, encoding="utf-8")
    (article,) = originals(str(path))
    folder = run_notebooks(article, tmp_path / "output")
    for chart in ("overview", "timeline", "terms", "keyness", "dispersion", "sentiment", "sentence"):
        assert (folder / f"{chart}.svg").stat().st_size > 0
