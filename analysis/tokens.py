"""An Article → sentences and tokens (NLTK)."""

import functools
import itertools
import re
from collections.abc import Iterator

import pandas as pd

from analysis.article import Article
from analysis.lexicons import lexicon, words
from analysis.typography import plain_typography

SENTENCE_COLUMNS = ["sentence_id", "paragraph_id", "start", "end", "text", "in_body", "speaker"]

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\w")
_WRAP_WIDTHS = range(50, 130)  # a line that was broken to fit a screen or a mail has about this many characters


def sentences(article: Article) -> pd.DataFrame:
    """Return the sentences of `article`: one row a sentence, in text order.

    Columns: `sentence_id` and `paragraph_id` from 0; `start, end` in characters; `text`; `in_body`, False
    for credits, licence lines and invitations to read on; `speaker`, missing here: see `analysis.speakers`.
    Sentences are Punkt's (Kiss & Strunk 2006, as NLTK has it), found paragraph by paragraph on plain
    typography. An article has at least one sentence.

    >>> sentences(Article("Mr. Smith won. Photo: A. Lee"))[["start", "end", "in_body"]].values.tolist()
    [[0, 14, True], [15, 28, False]]
    """
    plain = plain_typography(article.text)
    rows: list[tuple] = []
    for paragraph_id, (begin, end) in enumerate(_paragraphs(plain)):
        for start, stop in _punkt().span_tokenize(plain[begin:end]):
            span = (begin + start, begin + stop)
            text = article.text[slice(*span)]
            rows.append((len(rows), paragraph_id, *span, text, not _is_credit(plain[slice(*span)]), None))
    return pd.DataFrame(rows, columns=SENTENCE_COLUMNS)


def tokens(article: Article, sentences: pd.DataFrame) -> pd.DataFrame:
    """Return the tokens of `sentences`: one row a token, in text order.

    Columns: `token_id` from 0; `sentence_id`; `token`, the characters of the text; `start, end`; `lemma`,
    the token in small letters, and `pos`, missing, until `analysis.tagging.tag` knows better; `is_word`,
    whether it has a letter or a digit; `is_stop`, whether `stop_words.tsv` has it. The tokeniser is
    NLTK's improved Treebank tokeniser on plain typography.

    >>> article = Article("He didn’t.")
    >>> tokens(article, sentences(article)).token.tolist()
    ['He', 'did', 'n’t', '.']
    """
    plain = plain_typography(article.text)
    spans = [
        (sentence_id, start + left, start + right)
        for sentence_id, start, end in sentences[["sentence_id", "start", "end"]].itertuples(index=False)
        for left, right in _word_spans(plain[start:end])
    ]
    folded = [plain[start:end].lower() for _, start, end in spans]
    stop_words = words("stop_words")
    return pd.DataFrame(
        {
            "token_id": range(len(spans)),
            "sentence_id": [span[0] for span in spans],
            "token": [article.text[start:end] for _, start, end in spans],
            "start": [span[1] for span in spans],
            "end": [span[2] for span in spans],
            "lemma": folded,
            "pos": pd.Series([None] * len(spans), dtype=object),
            "is_word": [bool(_WORD.search(token)) for token in folded],
            "is_stop": [token in stop_words for token in folded],
        }
    )


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each paragraph: a line, or the lines up to an empty one where the text is wrapped."""
    lines = [match.span() for match in _LINE.finditer(text) if match[0].strip()]
    joins = [text.count("\n", left[1], right[0]) == 1 for left, right in itertools.pairwise(lines)]
    before = [line[1] - line[0] for line, join in zip(lines, joins, strict=False) if join]
    is_wrapped = len(before) > 1 and sum(width in _WRAP_WIDTHS for width in before) > 0.7 * len(before)
    begin = None
    for line, join in zip(lines, [*joins, False], strict=True):
        begin = line[0] if begin is None else begin
        if not (is_wrapped and join):
            yield begin, line[1]
            begin = None


def _word_spans(sentence: str) -> list[tuple[int, int]]:
    # NLTK's tokeniser rewrites the marks " and '' and must guess where they stood; one mark, one for one, it finds.
    return list(_tokeniser().span_tokenize(sentence.replace("''", '" ').replace("``", '" ')))


def _is_credit(sentence: str) -> bool:
    folded = sentence.lower().lstrip(" ([*-•")
    return any(
        folded.startswith(row["phrase"]) if row["where"] == "start" else row["phrase"] in folded
        for row in lexicon("credits")
    )


@functools.cache
def _tokeniser():  # type: ignore[no-untyped-def]
    from nltk.tokenize import NLTKWordTokenizer  # imported late: NLTK takes as long to import as pandas

    return NLTKWordTokenizer()


@functools.cache
def _punkt():  # type: ignore[no-untyped-def]
    """Return NLTK's Punkt with its English model, which the package `punkt` ships: nothing is downloaded."""
    import punkt
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    model = punkt.load_model("english")
    parameters = PunktParameters()
    parameters.abbrev_types = set(model.abbrev_types)
    parameters.collocations = set(model.collocations)
    parameters.sent_starters = set(model.sent_starters)
    parameters.ortho_context.update({word: int(context) for word, context in model.ortho_context.items()})
    return PunktSentenceTokenizer(parameters)
