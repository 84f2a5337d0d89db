"""Tagged tokens → where the terms of an article stand, and in which forms."""

import re
from collections import Counter, defaultdict

import pandas as pd

from analysis.actors.names import as_written, name_spans
from analysis.terms.compounds import join_compounds
from analysis.terms.reference import known_lemma
from analysis.text.tokens import CLITIC, story_tokens
from analysis.text.typography import plain_typography

OCCURRENCE_COLUMNS = ["term", "kind", "variant", "sentence_id", "first", "last", "start", "end"]

_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "ADV", "INTJ", "X"))
_NUMERIC = re.compile(r"[\d.,:/%+-]{1,40}(?:st|nd|rd|th|s)?")
_SHOUTED = 0.5  # of all words in capitals, and they mean nothing


def term_tokens(tokens: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Return every occurrence of a term in the story: one row an occurrence, in text order.

    Columns: `term`; `kind`, "name", "compound" or "word"; `variant`, the form that stands there, in plain
    typography; `sentence_id`; `first, last`, token_ids, both inclusive; `start, end`, characters of the
    article's text. A name or a compound is one occurrence, and its words are not counted again; other words
    go by their lemma, those that are always proper nouns by their form. Stop words, numbers, punctuation,
    and sentences that are not `in_body` have none.

    >>> from analysis.article import Article
    >>> from analysis.text import sentences
    >>> from analysis.text import tokens
    >>> from analysis.text import tag
    >>> article = Article("Russia’s talks.")
    >>> parts = sentences(article)
    >>> term_tokens(tag(tokens(article, parts)), parts)[["term", "start", "end"]].values.tolist()
    [['Russia', 0, 6], ['talk', 9, 14]]
    """
    story = story_tokens(tokens, sentences)
    names = {begin: (end, name) for (begin, end), name in name_spans(story).items()}
    forms = [plain_typography(token) for token in story.token]
    lemmas = [known_lemma(plain_typography(lemma).lower()) for lemma in story.lemma]
    starts, ends = story.start.tolist(), story.end.tolist()
    is_content = _is_content(story, forms)
    rows: list[tuple[str, str, str, int, int]] = []
    place = 0
    while place < len(forms):
        end, name = names.get(place, (place + 1, None))
        if name is not None:
            rows.append(
                (name, "name", as_written(forms[place:end], starts[place:end], ends[place:end]), place, end - 1)
            )
        elif is_content[place]:
            rows.append((lemmas[place], "word", forms[place], place, place))
        place = end
    singles = pd.DataFrame(rows, columns=["term", "kind", "variant", "first", "last"])
    found = join_compounds(_in_capitals(singles, story), story)
    first, last = story.iloc[found["first"]], story.iloc[found["last"]]
    return found.assign(
        sentence_id=first.sentence_id.to_numpy(),
        start=first.start.to_numpy(),
        end=last.end.to_numpy(),
        first=first.token_id.to_numpy(),
        last=last.token_id.to_numpy(),
    )[OCCURRENCE_COLUMNS]


def variants(occurrences: pd.DataFrame, term: str | None = None) -> pd.DataFrame:
    """Return the forms that were counted as one term, so that the folding can be looked at.

    `occurrences` are those of `term_tokens`; `term` names one term in any of its forms, in large or small
    letters, or all where it is None. Columns: `term, variant, count`, by falling count; `first`, the
    token_ids where each begins.

    >>> places = pd.DataFrame({"term": ["talk", "talk"], "variant": ["talks", "Talk"], "first": [3, 9]})
    >>> variants(places, "talk").values.tolist()
    [['talk', 'Talk', 1, [9]], ['talk', 'talks', 1, [3]]]
    """
    if term is not None:
        wanted = plain_typography(term).casefold()
        is_form = (occurrences.term.str.casefold() == wanted) | (occurrences.variant.str.casefold() == wanted)
        occurrences = occurrences[occurrences.term.isin(occurrences.term[is_form])]
    grouped = occurrences.groupby(["term", "variant"])["first"]
    table = grouped.agg(count="size", first=list).reset_index()[["term", "variant", "count", "first"]]
    return table.sort_values(["count", "term", "variant"], ascending=[False, True, True], ignore_index=True)


def _is_content(story: pd.DataFrame, forms: list[str]) -> list[bool]:
    may_be = story.is_word & ~story.is_stop & story.pos.isin(_CONTENT)
    return [
        may and not _NUMERIC.fullmatch(form) and not CLITIC.fullmatch(form)
        for may, form in zip(may_be.tolist(), forms, strict=True)
    ]


def _in_capitals(words: pd.DataFrame, story: pd.DataFrame) -> pd.DataFrame:
    """Return `words` with "february" as "February", and "NORTH KOREA" as "North Korea" where the story has that too."""
    is_word = words.kind == "word"
    is_proper = pd.Series((story.pos.iloc[words["first"]] == "PROPN").to_numpy(), index=words.index)
    if story.token[story.is_word].str.isupper().mean() < _SHOUTED:
        is_proper |= words.variant.str.isupper() & (words.variant.str.len() > 1)  # THAAD, whatever its tag
    always = is_proper.groupby(words.term).transform("all").astype(bool) & is_word
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for term, form in zip(words.term[always], words.variant[always], strict=True):
        seen[term][form] += 1
    forms = {term: min(counts, key=lambda form: (-counts[form], form)) for term, counts in seen.items()}
    named = words.term.where(~always, words.term.map(forms))
    mixed = {name.casefold(): name for name in words.term[~is_word].unique() if not name.isupper()}
    return words.assign(term=[mixed.get(name.casefold(), name) if name.isupper() else name for name in named])
