"""Tagged tokens → which of them make up one name, and under which form it goes in the article."""

import functools
import itertools
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from analysis.actors.mention import Mention, actor_nouns
from analysis.actors.name_forms import canonical_forms
from analysis.lexicons import lexicon
from analysis.text.syntax import Syntax
from analysis.text.typography import plain_typography

NAME_TYPES = frozenset(
    ("PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE")
)

_LONGEST = 7  # a "name" of more words is a clause that the model took for a title
_MARKS = frozenset('"();:,-[]')
_EDGES = frozenset(("DET", "PUNCT", "PART", "SYM", "SPACE", "CCONJ", "ADP", "AUX", "PRON"))

Span = tuple[int, int]  # positions of tokens, the second exclusive


def name_spans(tokens: pd.DataFrame) -> dict[Span, str]:
    """Return the names in `tokens` as spans of positions (end exclusive), each with its canonical form.

    A name is an entity of the model without its article, possessive mark and title; where the model saw it
    once, every place with the same words in the same letters is the name, and so is every surname of a
    person. For the form that a name goes under see `analysis.actors.name_forms`.

    >>> from analysis.article import Article
    >>> from analysis.text import sentences
    >>> from analysis.text import tokens
    >>> from analysis.text import tag
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
    types = {words: counter.most_common(1)[0][0] for words, counter in kinds.items()}
    for (surname,) in [(words[-1],) for words, kind in types.items() if kind == "PERSON" and len(words) > 1]:
        types.setdefault((surname,), "PERSON")
        written.setdefault((surname,), surname)
    may_be_name = _in_the_midst(tokens) | (tokens.pos == "PROPN").to_numpy()
    spans = _everywhere(spans, set(types), forms, tokens.sentence_id.tolist(), may_be_name.tolist())
    canonical = canonical_forms(types, written)
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
        while places and not _may_begin(forms[places[0]], pos[places[0]], kind):
            places.pop(0)
        while places and not _may_end(forms[places[-1]], pos[places[-1]]):
            places.pop()
        is_clause = any(pos[place] == "VERB" and forms[place].islower() for place in places)  # "Nance quotes Lee"
        if not 0 < len(places) <= _LONGEST or is_clause:
            continue
        first = forms[places[0]]
        if first[0].isupper() and (len(places) > 1 or not is_stop[places[0]] or first.isupper()):
            yield (places[0], places[-1] + 1), kind


def _may_begin(form: str, pos: str, kind: str) -> bool:
    is_title = kind == "PERSON" and form.lower().removesuffix(".") in _titles()
    return pos not in _EDGES and form[0].isalnum() and not form.islower() and not is_title


def _may_end(form: str, pos: str) -> bool:
    is_abbreviation = form[0].isalpha() and form.endswith(".")
    is_common = pos in ("NOUN", "ADJ", "ADV", "VERB") and form.islower()  # "Sichuan province"
    return pos not in _EDGES and not is_common and (form[-1].isalnum() or is_abbreviation)


@functools.cache
def _titles() -> frozenset[str]:
    return frozenset(row["abbreviation"] for row in lexicon("abbreviations") if row["ends"] == "never")


def _in_the_midst(tokens: pd.DataFrame) -> np.ndarray:
    """Return for each token whether a word of its sentence stands before it: there a capital letter means a name."""
    is_word = tokens.is_word.astype(int)
    return (is_word.groupby(tokens.sentence_id).cumsum() - is_word > 0).to_numpy()


def _everywhere(
    spans: list[Span],
    names: set[tuple[str, ...]],
    forms: Sequence[str],
    sentence_ids: Sequence[int],
    may_be_name: Sequence[bool],
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
        for name in by_first.get(forms[place], ()) if may_be_name[place] else ():
            stop = place + len(name)
            if stop > end and tuple(forms[place:stop]) == name and sentence_ids[stop - 1] == sentence_ids[place]:
                end = stop
                break
        if end > place:
            found.append((place, end))
        place = max(end, place + 1)
    return found


_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})


def entity_mentions(tree: Syntax, text: str) -> list[Mention]:
    spans: dict[int, list[int]] = {}
    for at, number in enumerate(tree.entity_id):
        if number >= 0 and tree.entity[at] in _NAMES:
            spans.setdefault(number, []).append(at)
    found = []
    for span in spans.values():
        while span and (tree.pos[span[-1]] in ("PUNCT", "PART") or tree.token[span[-1]] in ("'s", "'")):
            span = span[:-1]
        while span and not tree.token[span[-1]][0].isupper() and not tree.token[span[-1]][0].isdigit():
            span = span[:-1]
        while span and not tree.token[span[0]][0].isupper():
            span = span[1:]
        while span and tree.pos[span[0]] in ("DET", "ADP"):
            span = span[1:]
        if not span or not any(tree.token[at][0].isupper() for at in span):
            continue
        head = next((at for at in reversed(span) if tree.head[at] not in span or tree.head[at] == at), span[-1])
        name = Mention(
            head, span[0], span[-1], "name", tree.entity[head] or tree.entity[span[0]], spelled(tree, span, text)
        )
        for at in tree.kids(head, "compound", "appos") + ([tree.head[head]] if tree.dep[head] == "appos" else []):
            if tree.lemma[at] in actor_nouns() and tree.pos[at] in ("NOUN", "PROPN"):
                name.roles.add(tree.lemma[at])
        found.append(name)
    return found


def surname_mentions(tree: Syntax, names: list[Mention]) -> list[Mention]:
    """Return the surnames of persons named in full elsewhere that were not taken for names: "Jobs said"."""
    taken = {at for name in names for at in range(name.first, name.last + 1)}
    known = {name.text.split()[-1] for name in names if name.type == "PERSON" and len(name.text.split()) > 1}
    return [
        Mention(at, at, at, "name", "PERSON", token)
        for at, token in enumerate(tree.token)
        if token in known and at not in taken and token[0].isupper() and tree.dep[at] != "compound"
    ]


def spelled(tree: Syntax, span: list[int], text: str) -> str:
    return " ".join(text[tree.start[span[0]] : tree.end[span[-1]]].split())
