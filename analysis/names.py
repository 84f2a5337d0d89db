"""Tagged tokens → which of them make up one name, and under which form it goes in the article."""

import functools
import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from analysis.lexicons import lexicon
from analysis.typography import plain_typography

NAME_TYPES = frozenset(
    ("PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE")
)

_LONGEST = 7  # a "name" of more words is a clause that the model took for a title
_MARKS = frozenset('"();:,-[]')
_PLACES_AND_PEOPLES = frozenset(("GPE", "LOC", "NORP", "FAC", "LANGUAGE"))
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
    written: dict[tuple[str, ...], str] = {}
    spans: list[Span] = []
    starts, ends = tokens.start.tolist(), tokens.end.tolist()
    for (begin, end), kind in _entities(tokens, forms):
        words = tuple(forms[begin:end])
        spans.append((begin, end))
        kinds.setdefault(words, Counter())[kind] += 1
        written.setdefault(words, as_written(words, starts[begin:end], ends[begin:end]))
    spans = _everywhere(spans, set(kinds), forms, tokens.sentence_id.tolist())
    canonical = _canonical({words: counter.most_common(1)[0][0] for words, counter in kinds.items()}, written)
    return {(begin, end): canonical[tuple(forms[begin:end])] for begin, end in spans}


def as_written(words: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> str:
    """Return `words` as one string, with a space where there was something between them.

    >>> as_written(["Moody", "'s", "Corporation"], [0, 5, 8], [5, 7, 19])
    "Moody's Corporation"
    """
    apart = [" " if start > end else "" for start, end in zip(starts[1:], ends[:-1], strict=True)]
    return "".join(itertools.chain(*zip(words, [*apart, ""], strict=True)))


def _entities(tokens: pd.DataFrame, forms: Sequence[str]) -> Iterator[tuple[Span, str]]:
    """Yield the spans of the entities that are names, trimmed and parted at marks, and their types."""
    ids, kinds, pos = tokens.entity_id.tolist(), tokens.entity.tolist(), tokens.pos.tolist()
    is_stop = tokens.is_stop.tolist()
    for (number, kind, _), run in itertools.groupby(
        range(len(ids)), lambda place: (ids[place], kinds[place], forms[place] in _MARKS)
    ):
        if number < 0 or kind not in NAME_TYPES:
            continue
        places = list(run)
        while places and (pos[places[0]] in _EDGES or not forms[places[0]][0].isalnum()):
            places.pop(0)
        while places and not _may_end(forms[places[-1]], pos[places[-1]]):
            places.pop()
        if not 0 < len(places) <= _LONGEST:
            continue
        first = forms[places[0]]
        if first[0].isupper() and (len(places) > 1 or not is_stop[places[0]] or first.isupper()):
            yield (places[0], places[-1] + 1), kind


def _may_end(form: str, pos: str) -> bool:
    is_abbreviation = form[0].isalpha() and form.endswith(".")
    return pos not in _EDGES and (form[-1].isalnum() or is_abbreviation)


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


def _canonical(kinds: Mapping[tuple[str, ...], str], written: Mapping[tuple[str, ...], str]) -> dict:
    """Return the form that each name goes under: a person's fullest, a known abbreviation's in full."""
    people = sorted((words for words, kind in kinds.items() if kind == "PERSON" and len(words) > 1), key=len)
    surnames: dict[str, set[str]] = {}
    for words in people:
        surnames.setdefault(words[-1], set()).add(words[0])
    fullest = {words[-1]: words for words in people if len(surnames[words[-1]]) == 1}
    named = {}
    for words, kind in kinds.items():
        is_person = kind == "PERSON" or (len(words) == 1 and kind not in _PLACES_AND_PEOPLES)
        name = written[fullest.get(words[-1], words) if is_person else words]
        named[words] = _known_variants().get(name.replace(".", "") if name.isupper() else name, name)
    for words in kinds:  # "Germans" are counted with "German" where the article has both
        singular = (*words[:-1], words[-1].removesuffix("s"))
        if words not in people and singular in kinds:
            named[words] = named[singular]
    return named


@functools.cache
def _known_variants() -> dict[str, str]:
    return {row["variant"]: row["name"] for row in lexicon("name_variants")}
