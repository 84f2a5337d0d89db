"""Lines of print → paragraphs."""

import re
import statistics
from collections import Counter

_HYPHEN = re.compile(r"(?P<word>\w{1,40})[-\u00ad‐]$")
_WORD = re.compile(r"\w{1,40}")
_COMMON, _RARE = 3.0, 2.0  # on wordfreq's Zipf scale: once in a million words, once in ten million
_ENDS = re.compile(r"[.!?:…][\"'”’)\]]{0,2}$")
# What browsers print above and below a page: when it was printed, and its address.
_PRINTED = re.compile(
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}\b.{0,300}|(?:https?|file)://\S{1,500}(?: \d{1,4}/\d{1,4})?"
)
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_NUMBER = re.compile(r"\d+")
_PAGE = re.compile(r"(?:page\s{0,2})?\d{1,4}(?:\s{0,2}(?:/|of)\s{0,2}\d{1,4})?", re.IGNORECASE)


def paragraphs(pages: list[str]) -> list[str]:
    """Return the paragraphs of printed pages, without page numbers and lines that every page repeats.

    A paragraph ends at an empty line, or with a sentence in a line shorter than the column; a word divided at
    the end of a line is joined again. What a page begins with goes on with what the page before left open.

    >>> paragraphs(["The talks went on for a long time in Var-\\nden, and then they ended.\\n1"])
    ['The talks went on for a long time in Varden, and then they ended.']
    """
    lines = _lines(pages)
    column = _column(lines)
    done: list[str] = []
    current = ""
    for line in lines:
        if line:
            current = _joined(current, line)
        ended = not line or (bool(_ENDS.search(line)) and len(line) < 0.85 * column)
        if current and ended:
            done.append(current)
            current = ""
    return [*done, current] if current else done


def _lines(pages: list[str]) -> list[str]:
    """Return the lines of the pages, the empty ones too, without what stands at the edge of the pages."""
    split = [[" ".join(line.split()) for line in page.translate(_LIGATURES).split("\n")] for page in pages]
    edges = Counter(shape for page in split for shape in {_shape(line) for line in _edge(page)})
    repeated = {shape for shape, count in edges.items() if count >= max(2, 0.6 * len(pages))}
    lines: list[str] = []
    for page in split:
        outside = {line for line in _edge(page) if _shape(line) in repeated or _PAGE.fullmatch(line)}
        outside |= {line for line in _edge(page) if _PRINTED.fullmatch(line)}
        kept = "\n".join(line for line in page if line not in outside).strip("\n")
        if lines and _ENDS.search(lines[-1]):
            lines.append("")
        lines.extend(kept.split("\n") if kept else [])
    return lines


def _edge(page: list[str]) -> list[str]:
    filled = [line for line in page if line]
    return filled[:2] + filled[-2:]


def _shape(line: str) -> str:
    """Return the line with its numbers alike: "page 3" repeats "page 2"."""
    return _NUMBER.sub("0", line)


def _column(lines: list[str]) -> float:
    """Return the width of the column in characters: what nine of ten lines do not pass."""
    widths = [len(line) for line in lines if line]
    return statistics.quantiles(widths, n=10)[-1] if len(widths) > 1 else 0


def _joined(text: str, line: str) -> str:
    """Return the text and what follows it, a word that was divided between them in one piece."""
    before, after = _HYPHEN.search(text), _WORD.match(line)
    if not before or not after:
        return f"{text} {line}".strip()
    return (text[:-1] if _is_divided(before["word"], after[0]) else text) + line


def _is_divided(before: str, after: str) -> bool:
    """Return whether a word was divided for the line's end ("un-loaded"), not written with a hyphen ("six-year").

    Written so are "Anglo-Saxon", "20-year", and compounds of two common words that are no word when joined.
    """
    from wordfreq import zipf_frequency

    if not before.isalpha() or not after[0].islower():
        return False
    both_common = all(zipf_frequency(part, "en") >= _COMMON for part in (before, after))
    return not both_common or zipf_frequency(before + after, "en") >= _RARE
