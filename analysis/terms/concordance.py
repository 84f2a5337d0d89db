"""A pattern → every place in the article where it stands, with what is left and right of it (KWIC)."""

import html
import re
from collections.abc import Callable
from typing import Protocol

import pandas as pd

from analysis.article import Article
from analysis.errors import AS_IT_STANDS, FabulaError
from analysis.text.typography import plain_typography

CONCORDANCE_COLUMNS = ["left", "keyword", "right", "sentence_id", "start", "end", "first", "last"]

_SORTS = ("text", "left", "keyword", "right")
_WIDTH = 60  # characters of context shown on each side


class Concordance(pd.DataFrame):
    """A table of `concordance` that JupyterLab shows with its keywords aligned, and with all its lines."""

    @property
    def _constructor(self) -> Callable[..., "Concordance"]:
        return Concordance

    def _repr_html_(self) -> str:
        if not {"left", "keyword", "right", "sentence_id"} <= set(self.columns):
            return pd.DataFrame(self).to_html(classes=AS_IT_STANDS)
        cell = '<td style="text-align:{};white-space:pre">{}</td>'
        lines = [
            "<tr>"
            + cell.format("right", html.escape(str(left)))
            + cell.format("center", f"<b>{html.escape(str(keyword))}</b>")
            + cell.format("left", html.escape(str(right)))
            + cell.format("right", sentence_id)
            + "</tr>"
            for left, keyword, right, sentence_id in zip(
                self["left"], self["keyword"], self["right"], self["sentence_id"], strict=True
            )
        ]
        head = "<tr><th>left</th><th>keyword</th><th>right</th><th>sentence</th></tr>"
        table = f"<caption>{len(self)} lines</caption><thead>{head}</thead><tbody>{''.join(lines)}</tbody>"
        return f'<table class="{AS_IT_STANDS}">{table}</table>'


class _Story(Protocol):
    """What has been read: an `analysis.Analysis`."""

    @property
    def article(self) -> Article: ...
    @property
    def tokens(self) -> pd.DataFrame: ...


def concordance(story: _Story, pattern: str, sort: str = "text", width: int = _WIDTH) -> Concordance:
    """Return every place in a story where `pattern` stands, with its context: one row a place, none left out.

    `pattern` is one or more words, each held against one token: `talks`; `talk*`, where `*` is any number of
    characters and `?` is one; `[talk]`, any form of the lemma; `*` alone, any token. Small and large
    letters are one, and so are straight and curly marks. Columns: `left`, `keyword`, `right`, the characters of
    the text, `width` of them at most on each side, a line break shown as a space; `sentence_id`; `start,
    end` of the keyword in characters; `first, last`, its token_ids. `sort` is "text", or "left", "keyword" or
    "right", by the words nearest to the keyword first. The whole text is searched, credits too.
    Raises FabulaError for a pattern without a word, and a `sort` that is not one of these.

    >>> from analysis.story import analyse
    >>> story = analyse(Article("The talks began. Talks of talks?"))
    >>> concordance(story, "talk*")[["keyword", "start"]].values.tolist()
    [['talks', 4], ['Talks', 17], ['talks', 26]]
    """
    text, tokens = story.article.text, story.tokens
    if sort not in _SORTS:
        raise FabulaError(f'sort is "{sort}"; give one of {", ".join(_SORTS)}')
    words = _words(pattern, tokens)
    if not words:
        raise FabulaError("the pattern has no word in it; give one such as talks, talk*, [talk] or arms deal*")
    forms = [plain_typography(token).lower() for token in tokens.token]
    lemmas = [plain_typography(lemma).lower() for lemma in tokens.lemma]
    sentence_ids, starts, ends = tokens.sentence_id.tolist(), tokens.start.tolist(), tokens.end.tolist()
    token_ids = tokens.token_id.tolist()
    rows = []
    for place in range(len(forms) - len(words) + 1):
        last = place + len(words) - 1
        if sentence_ids[place] == sentence_ids[last] and all(
            word.fullmatch(lemmas[place + offset] if is_lemma else forms[place + offset])
            for offset, (word, is_lemma) in enumerate(words)
        ):
            start, end = starts[place], ends[last]
            left, right = text[max(0, start - width) : start], text[end : end + width]
            context = (left.replace("\n", " "), text[start:end].replace("\n", " "), right.replace("\n", " "))
            rows.append((*context, sentence_ids[place], start, end, token_ids[place], token_ids[last]))
    return _sorted(Concordance(rows, columns=CONCORDANCE_COLUMNS), sort)


def _words(pattern: str, tokens: pd.DataFrame) -> list[tuple[re.Pattern[str], bool]]:
    """Return an expression for each word of `pattern`, and whether it is one for lemmas."""
    words = []
    for word in plain_typography(pattern).lower().split():
        is_lemma = len(word) > 2 and word.startswith("[") and word.endswith("]")
        if is_lemma and tokens.pos.isna().all():
            raise FabulaError(f"{word} asks for all forms of a word, and the tokens have no lemmas; tag them first")
        characters = word[1:-1] if is_lemma else word
        expression = "".join({"*": ".*", "?": "."}.get(character, re.escape(character)) for character in characters)
        words.append((re.compile(re.sub(r"(?:\.\*)+", ".*", expression), re.DOTALL), is_lemma))
    return words


def _sorted(lines: Concordance, sort: str) -> Concordance:
    if sort == "text":
        return lines
    folded = [plain_typography(side).casefold().split() for side in lines[sort]]
    nearest = [words[::-1] for words in folded] if sort == "left" else folded
    order = sorted(range(len(lines)), key=lambda place: (nearest[place], place))
    return Concordance(lines.iloc[order].reset_index(drop=True))
