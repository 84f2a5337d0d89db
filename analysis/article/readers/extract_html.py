"""A program, run apart (`readers.apart`): a page in, its article as JSON out. It imports nothing of this package."""

import copy
import json
import logging
import sys
from typing import Any

import trafilatura
from htmldate import find_date
from lxml.html import HtmlElement

_BLOCKS = ("p", "head", "item", "quote", "row", "code")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")

# The latest day that a page may claim. A fixed day, not today: the same page gives the same article next year.
_LATEST = "2100-01-01"


def extracted(page: str) -> dict[str, Any]:
    """Return the paragraphs, title, date, source and author of the article in a page, nothing where there is none."""
    tree = trafilatura.load_html(page)
    if tree is None:
        return {}
    headlines = {" ".join(headline.text_content().split()) for headline in tree.iter("h1")}
    published = _published(copy.deepcopy(tree))
    _drop_menus(tree)
    document: Any = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=True)
    if document is None:
        return {}
    return {
        "paragraphs": [text for text in _paragraphs(document.body) if text not in headlines],
        "title": document.title,
        "published": published,
        "source": document.sitename,
        "author": document.author,
    }


def _published(tree: HtmlElement) -> str | None:
    """Return the day that the markup gives, or that is printed from the headline on.

    What a masthead prints above the headline is the day on which the page was saved.
    """
    headline = next(tree.iter("h1"), None)
    while headline is not None and headline.tag != "body":
        for above in list(headline.itersiblings(preceding=True)):
            if above.tag != "head" and not _dates_by_markup(above):
                above.getparent().remove(above)
        headline = headline.getparent()
    try:
        return find_date(tree, original_date=True, extensive_search=False, max_date=_LATEST)
    except Exception:  # it asserts that the page is within what it takes away; a page without a day is a page still
        return None


def _dates_by_markup(element: HtmlElement) -> bool:
    return any(inner.tag in ("time", "meta") or "ld+json" in inner.get("type", "") for inner in element.iter("*"))


def _drop_menus(tree: HtmlElement) -> None:
    """Take lists of more links than text out of the page, each with its heading: menus, and what else to read."""
    for listed in list(tree.iter("ul", "ol")):
        links = sum(len(link.text_content().strip()) for link in listed.iter("a"))
        if len(listed) < 3 or links < 0.5 * len(" ".join(listed.text_content().split())):
            continue
        heading = listed.getprevious()
        for element in (listed, heading):
            if element is not None and (element is listed or element.tag in _HEADINGS):
                element.drop_tree()


def _paragraphs(body: Any) -> list[str]:
    """Return the text of each block that stands in no other, its white space as a browser shows it."""
    outermost = [
        block for block in body.iter(*_BLOCKS) if not any(above.tag in _BLOCKS for above in block.iterancestors())
    ]
    texts = (" ".join(" ".join(block.itertext()).split()) for block in outermost)
    return [text for text in texts if text]


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)  # what trafilatura tells its developers
    json.dump(extracted(sys.stdin.buffer.read().decode()), sys.stdout)
