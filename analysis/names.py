"""Tagged tokens → which of them make up one name, and under which form it goes in the article."""

from collections import Counter
from collections.abc import Iterator, Sequence

import pandas as pd

from analysis.lexicons import lexicon
from analysis.typography import plain_typography

NAME_TYPES = frozenset(
    ("PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE")
)

_LONGEST = 7  # a "name" of more words is a clause that the model took for a title
_EDGES = frozenset(("DET", "PUNCT", "PART", "SYM", "SPACE", "CCONJ", "ADP", "AUX", "PRON"))

Span = tuple[int, int]  # positions of tokens, the second exclusive


def name_spans(tokens: pd.DataFrame) -> dict[Span, str]:
    """Return the names in `tokens` as spans of positions (end exclusive), each with its canonical form.

    A name is an entity of the model without its article and possessive mark; where the model saw it once,
    every place with the same words in the same letters is the name. A surname alone goes under the only
    full name in the article that ends in it, "U.N." under "United Nations" (`name_variants.tsv`), and
    the plural of a people under its singular.

    >>> from analysis.article import Article
    >>> from analysis.tokens import sentences, tokens
    >>> from analysis.tagging import tag
    >>> article = Article("The United States spoke to Ann Lee. Lee smiled at the United States.")
    >>> name_spans(tag(tokens(article, sentences(article))))
    {(1, 3): 'United States', (5, 7): 'Ann Lee', (8, 9): 'Ann Lee', (12, 14): 'United States'}
    """
    forms = [plain_typography(token) for token in tokens.token]
    kinds: dict[tuple[str, ...], Counter[str]] = {}
    spans: list[Span] = []
    for (begin, end), kind in _entities(tokens, forms):
        spans.append((begin, end))
        kinds.setdefault(tuple(forms[begin:end]), Counter())[kind] += 1
    spans = _everywhere(spans, set(kinds), forms, tokens.sentence_id.tolist())
    people = {words for words, counter in kinds.items() if counter.most_common(1)[0][0] == "PERSON"}
    canonical = {words: _canonical(words, people) for words in kinds}
    return {(begin, end): canonical[tuple(forms[begin:end])] for begin, end in spans}


def _entities(tokens: pd.DataFrame, forms: Sequence[str]) -> Iterator[tuple[Span, str]]:
    """Yield the spans of the entities that are names, trimmed, and their types."""
    ids, kinds, pos = tokens.entity_id.tolist(), tokens.entity.tolist(), tokens.pos.tolist()
    is_stop = tokens.is_stop.tolist()
    begin = 0
    while begin < len(ids):
        end = begin + 1
        while ids[begin] >= 0 and end < len(ids) and ids[end] == ids[begin]:
            end += 1
        left, right = begin, end
        while left < right and (pos[left] in _EDGES or not forms[left][0].isalnum()):
            left += 1
        while (
            left < right
            and (pos[right - 1] in _EDGES or not forms[right - 1][-1].isalnum())
            and not (forms[right - 1].endswith(".") and forms[right - 1][0].isalpha())
        ):
            right -= 1
        inside = forms[left:right]
        is_name = kinds[begin] in NAME_TYPES and 0 < len(inside) <= _LONGEST and not set(inside) & set('"();:')
        if is_name and inside[0][0].isupper() and not (len(inside) == 1 and is_stop[left] and not inside[0].isupper()):
            yield (left, right), kinds[begin]
        begin = end


def _everywhere(
    spans: list[Span], names: set[tuple[str, ...]], forms: Sequence[str], sentence_ids: Sequence[int]
) -> list[Span]:
    """Return `spans` and every other place where one of `names` stands within a sentence, the longest first."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        by_first.setdefault(name[0], []).append(name)
    taken = dict(spans)
    found: list[Span] = []
    place = 0
    while place < len(forms):
        end = taken.get(place, place)
        for name in by_first.get(forms[place], ()):
            stop = place + len(name)
            if stop > end and tuple(forms[place:stop]) == name and sentence_ids[stop - 1] == sentence_ids[place]:
                end = stop
                break
        if end > place:
            found.append((place, end))
        place = max(end, place + 1)
    return found


def _canonical(words: tuple[str, ...], people: set[tuple[str, ...]]) -> str:
    if words in people and len(words) == 1:
        fuller = [name for name in people if len(name) > 1 and name[-1] == words[0]]
        if len(fuller) == 1:
            return " ".join(fuller[0])
    name = " ".join(words)
    return _known_variants().get(name, name)


def _known_variants() -> dict[str, str]:
    return {row["variant"]: row["name"] for row in lexicon("name_variants")}
