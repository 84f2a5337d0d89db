"""Which words an article uses together: side by side, within a window, or by syntax."""

from collections import Counter
from collections.abc import Iterator, Sequence

import pandas as pd

from analysis.errors import FabulaError
from analysis.terms.association import MEASURES, association, log_dice
from analysis.text.tokens import story_tokens
from analysis.text.typography import plain_typography

COLLOCATION_COLUMNS = [
    "left",
    "right",
    "count",
    "left_count",
    "right_count",
    "total",
    "expected",
    "log_dice",
    *MEASURES,
]
TRIPLE_COLUMNS = ["subject", "verb", "object", "count", "sentence_ids"]

_SUBJECTS, _OBJECTS = ("nsubj", "nsubjpass"), ("dobj", "obj", "dative", "attr")


def collocations(occurrences: pd.DataFrame, tokens: pd.DataFrame, window: int = 5, least: int = 2) -> pd.DataFrame:
    """Return the pairs of terms that stand at most `window` words apart in one sentence, by falling G².

    `occurrences` are those of `analysis.terms.term_tokens`, `tokens` the article's. Columns: `left, right`, in
    the order of the text; `count`, how often they are together; `left_count, right_count`, in how many pairs
    each is the left or the right one, and `total`, all pairs, from which the measures of
    `analysis.terms.association` follow (distance-based cooccurrence, Evert 2008); `log_dice`, from the frequencies
    of the two terms. Pairs together fewer than `least` times are left out.
    Raises FabulaError where the window is less than 1.

    >>> places = pd.DataFrame({"term": ["arms", "deal"] * 2, "sentence_id": [0, 0, 1, 1], "first": [0, 1, 2, 3]})
    >>> words = pd.DataFrame({"token_id": [0, 1, 2, 3], "is_word": True})
    >>> collocations(places.assign(last=places["first"]), words)[["left", "right", "count"]].values.tolist()
    [['arms', 'deal', 2]]
    """
    if window < 1:
        raise FabulaError(f"a window of {window} words holds no pair; give 1 or more")
    position = dict(zip(tokens.token_id, tokens.is_word.cumsum(), strict=True))
    rows = list(zip(*(occurrences[name].tolist() for name in ("term", "sentence_id", "first", "last")), strict=True))
    pairs: Counter[tuple[str, str]] = Counter()
    for place, (term, sentence_id, _, last) in enumerate(rows):
        for other, other_sentence, first, _ in rows[place + 1 : place + 1 + window]:
            if other_sentence != sentence_id or position[first] - position[last] > window:
                break
            if term != other:
                pairs[term, other] += 1
    return _scored(pairs, Counter(term for term, *_ in rows), least)


def subjects_verbs_objects(tokens: pd.DataFrame, sentences: pd.DataFrame, occurrences: pd.DataFrame) -> pd.DataFrame:
    """Return who does what to whom in the story: one row a subject, verb and object, by falling count.

    Columns: `subject, verb, object` (terms where they are such, otherwise lemmas; `object` missing where
    there is none), `count`, `sentence_ids`. They are read off spaCy's dependencies; the subject of a
    passive is an object, and the agent after "by" its subject; a relative pronoun stands for its noun.
    Other pronouns and a subject that is left out are not resolved.

    >>> from analysis.article import Article
    >>> from analysis.text import sentences
    >>> from analysis.text import tokens
    >>> from analysis.text import tag
    >>> from analysis.terms.table import term_tokens
    >>> article = Article("Russia buys weapons.")
    >>> parts = sentences(article)
    >>> tagged = tag(tokens(article, parts))
    >>> subjects_verbs_objects(tagged, parts, term_tokens(tagged, parts)).values.tolist()
    [['Russia', 'buy', 'weapon', 1, [0]]]
    """
    story = story_tokens(tokens, sentences)
    label = dict(zip(story.token_id, (plain_typography(lemma) for lemma in story.lemma), strict=True))
    for term, first, last in zip(occurrences.term, occurrences["first"], occurrences["last"], strict=True):
        label.update(dict.fromkeys(range(first, last + 1), term))
    clauses: dict[int, dict[str, list[int]]] = {}
    for role, verb, noun in _arguments(story):
        clauses.setdefault(verb, {}).setdefault(role, []).append(noun)
    verbs = story[story.pos.isin(("VERB", "AUX"))]
    rows = [
        (label[subject], label[verb], label[object_] if object_ is not None else None, sentence_id)
        for verb, sentence_id in zip(verbs.token_id.tolist(), verbs.sentence_id.tolist(), strict=True)
        for subject in clauses.get(verb, {}).get("subject", [])
        for object_ in clauses[verb].get("object", [None])
    ]
    table = pd.DataFrame(rows, columns=["subject", "verb", "object", "sentence_id"])
    grouped = table.groupby(["subject", "verb", "object"], sort=False, dropna=False)["sentence_id"]
    found = grouped.agg(count="size", sentence_ids=list).reset_index()
    return found.sort_values("count", ascending=False, kind="stable", ignore_index=True)[TRIPLE_COLUMNS]


def _arguments(story: pd.DataFrame) -> Iterator[tuple[str, int, int]]:
    """Yield the subjects and objects in `story`: the role, the verb's token_id and the noun's."""
    agents = story[story.dep == "agent"].set_index("token_id")["head"].to_dict()
    clause_of = story[story.dep == "relcl"].set_index("token_id")["head"].to_dict()
    nouns = story[story.pos.isin(("NOUN", "PROPN", "PRON", "NUM"))]
    for noun, dep, head, tag in nouns[["token_id", "dep", "head", "tag"]].itertuples(index=False):
        if dep == "pobj" and head in agents:
            yield "subject", agents[head], noun
        elif dep in _SUBJECTS or dep in _OBJECTS:
            who = clause_of.get(head, noun) if tag in ("WDT", "WP") else noun  # "sanctions that hurt": the sanctions
            yield "subject" if dep == "nsubj" else "object", head, who


def ngrams(tokens: pd.DataFrame, sentences: pd.DataFrame, n: int = 3, least: int = 2) -> pd.DataFrame:
    """Return the runs of `n` words that the story uses at least `least` times, by falling count.

    Columns: `ngram`, in small letters and plain typography; `n`; `count`; `first`, the token_ids where each
    begins. A run does not cross a punctuation mark or the end of a sentence; stop words and numbers are
    words here. Raises FabulaError where `n` is less than 1.

    >>> from analysis.article import Article
    >>> from analysis.text import sentences
    >>> from analysis.text import tokens
    >>> article = Article("The arms deal stalled. An arms deal, then.")
    >>> parts = sentences(article)
    >>> ngrams(tokens(article, parts), parts, n=2).values.tolist()
    [['arms deal', 2, 2, [1, 6]]]
    """
    if n < 1:
        raise FabulaError(f"an n-gram of {n} words is none; give 1 or more")
    story = story_tokens(tokens, sentences)
    words = story[story.is_word]
    run = ((~story.is_word).cumsum() + story.sentence_id.diff().ne(0).cumsum())[story.is_word].tolist()
    forms = [plain_typography(token).lower() for token in words.token]
    found: dict[str, list[int]] = {}
    for place, token_id in enumerate(words.token_id.tolist()[: max(0, len(forms) - n + 1)]):
        if run[place] == run[place + n - 1]:
            found.setdefault(" ".join(forms[place : place + n]), []).append(token_id)
    rows = [(ngram, n, len(places), places) for ngram, places in found.items() if len(places) >= least]
    table = pd.DataFrame(rows, columns=["ngram", "n", "count", "first"])
    return table.sort_values("count", ascending=False, kind="stable", ignore_index=True)


def _scored(pairs: Counter[tuple[str, str]], frequency: Counter[str], least: int) -> pd.DataFrame:
    lefts: Counter[str] = Counter()
    rights: Counter[str] = Counter()
    for (left, right), count in pairs.items():
        lefts[left] += count
        rights[right] += count
    total = pairs.total()
    rows: Sequence[tuple] = [
        (left, right, count, lefts[left], rights[right], total)
        for (left, right), count in pairs.items()
        if count >= least
    ]
    table = association(pd.DataFrame(rows, columns=COLLOCATION_COLUMNS[:6]))
    table["log_dice"] = log_dice(table["count"], table.left.map(frequency), table.right.map(frequency))
    return table.sort_values("g2", ascending=False, kind="stable", ignore_index=True)[COLLOCATION_COLUMNS]
