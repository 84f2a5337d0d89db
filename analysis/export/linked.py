"""A chart → SVG to stand in a page, each of its marks a link to what it was read from."""

import re
from dataclasses import dataclass
from typing import Any

from lxml import etree

from analysis.charts.parts.alt_text import alt_text
from analysis.export.figures import picture

_SVG, _XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
_MARK = re.compile(r"(?P<mark>(?:event|sentence|term)-\d+)(?:-\w+)?")
_FONT = "'DejaVu Sans', Verdana, sans-serif"  # the second is as wide as the first
_THE_FONT = re.compile(r"font-family: 'DejaVu Sans', sans-serif(?:; |$)")
_ASKED = re.compile(r"(?:href=\"|url\()#(?P<id>[^\")]+)")
_LONG = re.compile(r"-?\d+\.\d{3,}")


@dataclass(frozen=True)
class Link:
    """Where a mark leads, `#sentence-3`, and what it is called for those who cannot see it."""

    target: str
    label: str


def linked(chart: Any, name: str, links: dict[str, Link]) -> str:
    """Return a chart as an SVG element with its alt text, in which the marks of `links` can be followed.

    A mark is called by its id: `event-6`, `sentence-3`, `term-0`; words that belong to it (`event-6-words`) are in the
    same link. Every id begins with `name`, for a page has several charts. Raises nothing.

    >>> from analysis.charts import terms
    >>> import pandas as pd
    >>> chart = terms(pd.DataFrame({"term": ["deal"], "count": [2], "expected": [0.1], "g2": [9.0]}))
    >>> '<a href="#sentence-3"' in linked(chart, "terms", {"term-0": Link("#sentence-3", "deal")})
    True
    """
    parser = etree.XMLParser(remove_comments=True, recover=True, resolve_entities=False, no_network=True)
    svg = etree.fromstring(picture(chart, "svg"), parser)
    for part in [*svg.iter(f"{_SVG}metadata", f"{_SVG}style")]:  # the page's own style says the same
        part.getparent().remove(part)
    _link(svg, links)
    _slim(svg)
    _rename(svg, name)
    for size in ("width", "height"):
        del svg.attrib[size]
    svg.set("role", "group")
    svg.set("font-family", _FONT)
    svg.set("aria-label", _plain(alt_text(chart)))
    return etree.tostring(svg, encoding="unicode")


def _link(svg: Any, links: dict[str, Link]) -> None:
    """Put the elements of each mark into one link, in the place of the first."""
    anchors: dict[str, Any] = {}
    for element in [*svg.iter(f"{_SVG}g", f"{_SVG}path")]:
        found = _MARK.fullmatch(element.get("id", ""))
        if not found or found["mark"] not in links:
            continue
        parent, link = element.getparent(), links[found["mark"]]
        if found["mark"] not in anchors:
            anchor = etree.Element(f"{_SVG}a", {"href": link.target, "aria-label": _plain(link.label)})
            parent.replace(element, anchor)
            anchors[found["mark"]] = anchor
        anchors[found["mark"]].append(element)  # which takes it out of where it was


def _slim(svg: Any) -> None:
    """Take out what changes nothing that is seen: a third of the bytes.

    Those are blanks between elements, names that nothing asks for, empty groups, turns by no angle, the font that all
    words have, and decimals of a hundredth of a point.
    """
    asked = {found["id"] for found in _ASKED.finditer(etree.tostring(svg, encoding="unicode"))}
    for element in [*svg.iter()]:
        if element.tag != f"{_SVG}text":
            element.text = element.text and element.text.strip()
        element.tail = element.tail and element.tail.strip()
        own = element.get("id", "")
        if own and own not in asked and not _MARK.fullmatch(own):
            del element.attrib["id"]
        if element.get("transform", "").startswith("rotate(-0 "):
            del element.attrib["transform"]
        for key in {"d", "style", "transform", "x", "y", "width", "height"} & set(element.attrib):
            element.set(key, _LONG.sub(_rounded, _THE_FONT.sub("", element.get(key))))
    for group in reversed([*svg.iter(f"{_SVG}g")]):
        if not len(group) and not group.attrib:
            group.getparent().remove(group)


def _rounded(number: re.Match[str]) -> str:
    return f"{float(number[0]):.2f}".rstrip("0").rstrip(".")


def _plain(words: str) -> str:
    """Return `words` without the characters that XML does not take."""
    return "".join(character for character in " ".join(words.split()) if character.isprintable())


def _rename(svg: Any, name: str) -> None:
    """Begin every id with `name`, where it stands and where it is asked for."""
    for element in svg.iter():
        for key, value in element.attrib.items():
            if key == "id":
                element.set(key, f"{name}-{value}")
            elif key == f"{_XLINK}href":
                element.set(key, value.replace("#", f"#{name}-", 1))
            elif key in ("style", "clip-path"):
                element.set(key, value.replace("url(#", f"url(#{name}-"))
