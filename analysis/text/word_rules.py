"""Words with their tags → their parts of speech and lemmas, by spaCy's rules, each word read once."""

from typing import Any, NamedTuple


class TaggedWord(NamedTuple):
    """A word in plain typography, its tag (Penn Treebank) and its dependency."""

    word: str
    tag: str
    dep: str


class Reading(NamedTuple):
    """The universal part of speech of a word and its lemma."""

    pos: str
    lemma: str


class Place(NamedTuple):
    """A word, with its neighbours where one rule may read it together with them."""

    before: TaggedWord | None
    word: TaggedWord
    after: TaggedWord | None


# The words that begin the pairs which rules know: ai n't, gon na, got ta, let 's, c'm on, y' all. (And: there is.)
_FIRSTS = frozenset({"ai", "gon", "got", "let", "c'm", "y", "y'"})
_COMMA = TaggedWord(",", ",", "punct")  # it keeps apart what is no pair
_MOST_KNOWN = 100_000  # of a corpus of any size: some thirty megabytes


class WordRules:
    """The rules of `nlp`, a pipeline of spaCy, for what follows from a word and its tag: part of speech and lemma.

    They are those of its `attribute_ruler` and its `lemmatizer`, which look at each token of each document anew: a
    tenth of the time that spaCy takes. Of a word with the same tag and dependency they always say the same, but for
    the few pairs of words that are read together, so the answers are kept.

    >>> from analysis.text.tagging import model
    >>> rules = WordRules(model())
    >>> rules.read([TaggedWord("Talks", "NNS", "nsubj"), TaggedWord("began", "VBD", "ROOT")])
    [Reading(pos='NOUN', lemma='talk'), Reading(pos='VERB', lemma='begin')]
    """

    def __init__(self, nlp: Any) -> None:
        self._vocab = nlp.vocab
        self._ruler, self._lemmatizer = (nlp.get_pipe(name) for name in ("attribute_ruler", "lemmatizer"))
        index = self._lemmatizer.lookups.get_table("lemma_index")
        for pos, lemmas in list(index.items()):
            index[pos] = frozenset(lemmas)  # a list of 50,000 nouns is read from end to end for each unknown word
        self._known: dict[Place, Reading] = {}

    def read(self, words: list[TaggedWord]) -> list[Reading]:
        """Return the Reading of each of `words`, which follow one another in a text."""
        places = _places(words)
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        unknown = [place for place in dict.fromkeys(places) if place not in self._known]
        if unknown:
            self._learn(unknown)
        return [self._known[place] for place in places]

    def _learn(self, places: list[Place]) -> None:
        """Ask the rules themselves, in one document in which the places stand one behind the other."""
        from spacy.tokens import Doc

        words: list[TaggedWord] = []
        positions = []
        for place in places:
            positions.append(len(words) + (place.before is not None))
            words += [word for word in place if word is not None]
            words += [_COMMA] if place.after is not None else []
        forms, tags, deps = map(list, zip(*words, strict=True))
        doc = Doc(self._vocab, words=forms, tags=tags, deps=deps, heads=list(range(len(words))))
        doc = self._lemmatizer(self._ruler(doc))
        self._lemmatizer.cache.clear()  # the answers are kept here, and not without end
        for place, position in zip(places, positions, strict=True):
            self._known[place] = Reading(doc[position].pos_, _mended(doc[position].lemma_))


def _mended(lemma: str) -> str:
    """Return a lemma without the "e" that the rules add to verbs they do not know.

    >>> _mended("geoengineere")
    'geoengineer'
    """
    return lemma[:-1] if lemma.endswith("eere") else lemma


def _places(words: list[TaggedWord]) -> list[Place]:
    is_first = [word.dep == "expl" or word.word.lower() in _FIRSTS for word in words]
    before = [None, *(word if first else None for word, first in zip(words, is_first, strict=True))]
    after = [word if first else None for word, first in zip([*words, None][1:], is_first, strict=True)]
    return list(map(Place, before, words, after))
