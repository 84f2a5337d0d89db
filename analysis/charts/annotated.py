"""The article itself, with its expressions of time, its events and the words that made its tone marked."""

import bisect
import html
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle

from analysis.charts.parts import captions
from analysis.charts.parts.measure import word_width
from analysis.charts.parts.style import EDGE_POINTS, colour, styled

_PAGE = Path(__file__).with_name("annotated.css")
_WIDTH, _LINE_INCHES, _HEAD_INCHES, _PARAGRAPH_LINES = 7.2, 0.29, 0.85, 0.6
_MOST_LINES, _MOST_WORDS = 130, 2_000  # a chart is bounded, whatever the article's length; so many fill the lines
_POINTS, _TURNER_POINTS = 9.5, 6.5
_TIME_ALPHA = 0.25
_SIGNS = {"+": "⁺", "−": "⁻"}  # beside the colour


@dataclass(frozen=True)
class _Piece:
    """A run of characters under the same marks: `time`, `event` and `tone` are what is said of it, or "".

    `turner` is the word that turned its tone: "not" for "good".
    """

    start: int
    end: int
    time: str
    event: str
    tone: str
    turner: str
    is_body: bool


@dataclass(frozen=True)
class _Word:
    """A word of a piece, `x` and `width` in points, on the line `line`."""

    text: str
    piece: _Piece
    x: float
    width: float
    line: float


def annotated_html(story: Any) -> str:
    """Return the article as one self-contained HTML page with its marks; pointing at one says what it means.

    `story` is an `Analysis`. Expressions of time are boxed, events underlined, words coloured and signed by
    their share in the tone, what turned a word stands before it; what is not the story is grey. Everything of
    the article is escaped.
    """
    text = story.article.text
    body = []
    for piece in _pieces(story):
        inner = html.escape(text[piece.start : piece.end]).replace("\n", "<br>\n")
        sign = {"+": "positive", "−": "negative"}.get(piece.tone[:1], "")
        marks = [("time", piece.time), (f"event {piece.event.split(':')[0]}".strip(), piece.event), (sign, piece.tone)]
        names = " ".join(name for name, said in marks if said)
        title = html.escape("; ".join(said for _, said in marks if said), quote=True)
        if not piece.is_body:
            body.append(f'<span class="aside">{inner}</span>')
        elif names:
            turner = f' data-turner="{html.escape(piece.turner, quote=True)} ↷ "' if piece.turner else ""
            body.append(f'<span class="{names}" title="{title}"{turner} tabindex="0">{inner}</span>')
        else:
            body.append(inner)
    title = html.escape(story.article.title or str(story.article.id or ""))
    style = _PAGE.read_text(encoding="utf-8")
    legend = " ".join(f'<span class="{name}">{words}</span>' for name, words in captions.ANNOTATED_LEGEND.items())
    head = f'<meta charset="utf-8"><title>{title}</title><style>{style}</style>'
    page = f'<h1>{title}</h1>\n<p class="legend">{legend}</p>\n<p>{"".join(body)}</p>'
    return f'<!doctype html>\n<html lang="en"><head>{head}</head>\n<body>{page}</body></html>\n'


@styled
def annotated(story: Any) -> Figure:
    """Draw the article with its marks: times boxed, events underlined, tone coloured and signed.

    A long article is cut after some 1,500 words, and the last line says how many are left. Returns the Figure.
    """
    placed, lines, left_out = _placed(story)
    height = _HEAD_INCHES + lines * _LINE_INCHES
    figure = plt.figure(figsize=(_WIDTH, height))
    figure.set_label(captions.annotated_alt(len(story.times), len(story.events)))
    left = EDGE_POINTS / 72 / _WIDTH
    figure.text(left, 1 - 0.16 / height, captions.ANNOTATED_TITLE, fontsize="x-large", weight="bold", va="top")
    figure.legend(handles=_handles(), loc="upper left", bbox_to_anchor=(0, 1 - 0.38 / height), ncols=4)
    for word in placed:
        y = 1 - (_HEAD_INCHES + (word.line + 0.5) * _LINE_INCHES) / height
        _draw(figure, word, left + word.x / 72 / _WIDTH, y, word.width / 72 / _WIDTH, _LINE_INCHES / height)
    if left_out:
        y = 1 - (_HEAD_INCHES + (lines - 0.5) * _LINE_INCHES) / height
        figure.text(left, y, captions.rest_of_text(left_out), color=colour("quiet"), va="center")
    return figure


def _pieces(story: Any) -> Iterator[_Piece]:
    """Yield the article's characters, all of them, cut where a mark begins or ends."""
    times = [(row.start, row.end, captions.time_mark(row)) for row in story.times.itertuples()]
    events = [(row.start, row.end, f"{row.status}: {row.description}") for row in story.events.itertuples()]
    shares = {token_id: share for words in story.sentiment.words for token_id, share in words}
    said = story.tokens[story.tokens.token_id.isin(shares)]
    token = story.tokens.set_index("token_id").token
    turners = {word: token[turner] for pairs in story.sentiment.turned for word, turner in pairs}
    tones = [
        (row.start, row.end, captions.tone_mark(shares[row.token_id], turners.get(row.token_id, "")))
        for row in said.itertuples()
    ]
    turned = [(row.start, row.end, turners[row.token_id]) for row in said.itertuples() if row.token_id in turners]
    aside = [(row.start, row.end, "aside") for row in story.sentences[~story.sentences.in_body].itertuples()]
    layers = [times, events, tones, turned, aside]
    cuts = sorted({0, len(story.article.text), *(edge for layer in layers for mark in layer for edge in mark[:2])})
    at = [dict.fromkeys(cuts, "") for _ in layers]
    for layer, marks in zip(at, layers, strict=True):
        for start, end, said_of_it in marks:
            first, last = bisect.bisect_left(cuts, start), bisect.bisect_left(cuts, end)
            layer.update(dict.fromkeys(cuts[first:last], said_of_it))
    for start, end in itertools.pairwise(cuts):
        time, event, tone, turner, aside_of_it = (layer[start] for layer in at)
        yield _Piece(start, end, time, event, tone, turner, not aside_of_it)


def _placed(story: Any) -> tuple[list[_Word], float, int]:
    """Return the words of the article set in lines, how many lines they take, and how many words are left out.

    Words that are left out are counted, and not measured: each that the font lacks takes milliseconds.
    """
    space = word_width("a a", _POINTS) - 2 * word_width("a", _POINTS)
    room = _WIDTH * 72 - 2 * EDGE_POINTS
    words: list[_Word] = []
    x, line, left_out = 0.0, 0.0, 0
    for piece in _pieces(story):
        for part in re.findall(r"\n+|[^\S\n]+|\S+", story.article.text[piece.start : piece.end]):
            if part.isspace():
                x, line = (0.0, line + 1 + _PARAGRAPH_LINES) if "\n" in part else (x + space, line)
                continue
            if left_out or len(words) == _MOST_WORDS:
                left_out += 1
                continue
            part += _SIGNS.get(piece.tone[:1], "") if piece.is_body else ""
            wide = word_width(part, _POINTS, "bold" if piece.tone else "normal")
            if x + wide > room and x:
                x, line = 0.0, line + 1
            if line >= _MOST_LINES:
                left_out += 1
                continue
            words.append(_Word(part, piece, x, wide, line))
            x += wide
    if left_out:  # the last line says how many
        last = words[-1].line if words else 0.0
        return words, min(last + 1, _MOST_LINES) + 1, left_out
    return words, line + 1, 0


def _draw(figure: Figure, word: _Word, x: float, y: float, width: float, line: float) -> None:
    piece = word.piece
    tone = {"+": "positive", "−": "negative"}.get(piece.tone[:1]) if piece.is_body else None
    ink = colour(tone) if tone else colour("ink") if piece.is_body else colour("quiet")
    weight = "bold" if tone else "normal"
    figure.text(x, y, word.text, fontsize=_POINTS, color=ink, va="center", weight=weight)
    if tone and piece.turner:  # above it
        figure.text(x, y + 0.3 * line, f"{piece.turner} ↷", fontsize=_TURNER_POINTS, color=ink, va="bottom")
    if piece.time and piece.is_body:
        box: dict[str, Any] = {"facecolor": colour("ongoing"), "alpha": _TIME_ALPHA, "linewidth": 0}
        figure.patches.append(Rectangle((x, y - 0.42 * line), width, 0.84 * line, transform=figure.transFigure, **box))
    if piece.event and piece.is_body:
        figure.lines.append(_underline(figure, x, x + width, y - 0.36 * line))


def _underline(figure: Figure, left: float, right: float, y: float) -> Line2D:
    return Line2D([left, right], [y, y], transform=figure.transFigure, color=colour("ahead"), linewidth=1.3)


def _handles() -> list[Any]:
    legend = captions.ANNOTATED_LEGEND
    return [
        Patch(facecolor=colour("ongoing"), alpha=_TIME_ALPHA, label=legend["time"]),
        Line2D([], [], color=colour("ahead"), linewidth=1.3, label=legend["event"]),
        Patch(color=colour("positive"), label=legend["positive"]),
        Patch(color=colour("negative"), label=legend["negative"]),
    ]
