"""The gallery: an index that leads to every page, the same at each run; each page is of its article as it is now."""

import difflib
import hashlib
import re
from pathlib import Path

import pytest
from conftest import ROOT, analysed

from analysis.article import read_article
from analysis.errors import FabulaError
from analysis.export.gallery import LIST, listed, write_gallery
from analysis.export.report import report_page

GALLERY = ROOT / "docs" / "gallery"
ARTICLES = [path for path, _ in listed(GALLERY)]
MOST_BYTES = 1_500_000
SHORTEST = "bridge-inspector-sentenced"


def links(page):
    return set(re.findall(r'(?:href|src)="([^"#]+)"|\]\(([^)#]+)\)', page))


def made(folder, *rows):
    folder.mkdir()
    (folder / LIST).write_text("\n".join(["article\tabout", *rows]) + "\n", encoding="utf-8")
    return {path.name: path.read_bytes() for path in write_gallery(folder)}


def test_two_runs_give_the_same_bytes_and_the_index_leads_to_what_is_there(tmp_path):
    row = f"data/articles/{SHORTEST}.md\tA report of <b>130</b> words."
    one, other = made(tmp_path / "one", row), made(tmp_path / "other", row)
    assert one == other
    assert set(one) == {f"{SHORTEST}.html", f"{SHORTEST}.png", "index.html", "README.md"}
    for name in ("index.html", "README.md"):
        page = one[name].decode()
        assert {link for pair in links(page) for link in pair if link} <= set(one)
        assert f"{SHORTEST}.html" in page and f"{SHORTEST}.png" in page
        assert "&lt;b&gt;130&lt;/b&gt;" in page and "<script" not in page


def test_an_article_that_is_not_there_is_named(tmp_path):
    with pytest.raises(FabulaError, match=r"none\.md"):
        made(tmp_path / "one", "data/articles/none.md\tNone.")


def test_the_gallery_is_small_and_has_what_its_list_names_and_nothing_else():
    there = {path.name: path.stat().st_size for path in GALLERY.iterdir()}
    pages = {f"{path.stem}.{kind}" for path in ARTICLES for kind in ("html", "png")}
    assert set(there) == {*pages, "index.html", "README.md", LIST}
    assert sum(there.values()) < MOST_BYTES


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_each_page_is_of_the_article_as_it_is_now(path):
    page = (GALLERY / f"{path.stem}.html").read_text(encoding="utf-8")
    digest = hashlib.sha256(read_article(path).text.encode()).hexdigest()
    assert f"begins with {digest[:16]}" in page, "make gallery renews it"
    assert path.stem in (GALLERY / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_each_page_is_what_would_be_made_now_or_says_how_old_it_is(path):
    then, now = (
        lines(page) for page in ((GALLERY / f"{path.stem}.html").read_text("utf-8"), report_page(analysed(path)))
    )
    old = sum(line.startswith("- ") for line in difflib.ndiff(then, now)) if then != now else 0
    if old:
        pytest.skip(f"docs/gallery/{path.stem}.html: {old} of {len(then)} lines are old; make gallery renews it")


def lines(page: str) -> list[str]:
    """Return what a reader reads of a page, without its charts."""
    return [line for line in re.sub(r"<svg.*?</svg>", "", page, flags=re.DOTALL).splitlines() if line.strip()]


def test_the_readme_leads_to_the_gallery():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "docs/gallery/README.md" in readme[: readme.index("\n## ")]
    assert Path(ROOT / "docs/gallery/README.md").is_file()
