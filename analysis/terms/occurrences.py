"""Tagged tokens → where the terms of an article stand, and in which forms."""

import re

import numpy as np
import pandas as pd

from analysis.terms.compounds import join_compounds, usual_forms
from analysis.terms.lemmas import known_lemma
from analysis.terms.story_words import Occurrence, StoryWords, story_words
from analysis.text.typography import plain_typography

OCCURRENCE_COLUMNS = ["term", "kind", "variant", "sentence_id", "first", "last", "start", "end"]

_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "ADV", "INTJ", "X"))
_NUMERIC = re.compile(r"[\d.,:/%+-]{1,40}(?:st|nd|rd|th|s|[ap]\.?m\.?)?", re.IGNORECASE)
_CLOCK = re.compile(r"[ap]\.?m\.?", re.IGNORECASE)  # behind a number
_ADDRESS = re.compile(r"\w{2,10}://.*|www\..*|[^@]{1,80}@[^@]{1,80}", re.IGNORECASE)
_SHOUTED = 0.5  # of all words in capitals, and they mean nothing


def term_tokens(tokens: pd.DataFrame, sentences: pd.DataFrame, names: pd.DataFrame) -> pd.DataFrame:
    """Return every occurrence of a term in the story: one row an occurrence, in text order.

    Columns: `term`; `kind`, "name", "compound" or "word"; `variant`, the form that stands there, in plain
    typography; `sentence_id`; `first, last`, token_ids, both inclusive; `start, end`, characters of the
    article's text. A name or a compound is one occurrence, and its words are not counted again; other words
    go by their lemma, those that are always proper nouns by their form. Stop words, numbers, punctuation,
    and sentences that are not `in_body` have none. `names` is the table of `analysis.actors.names`, which decides
    what each name is called.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> story = analyse(Article("Russia’s talks."))
    >>> term_tokens(story.tokens, story.sentences, story.names)[["term", "start", "end"]].values.tolist()
    [['Russia', 0, 6], ['talk', 9, 14]]
    """
    story = story_words(tokens, sentences)
    found = occurrences(story, names)
    first, last = [one.first for one in found], [one.last for one in found]
    numbers = (
        [story.sentence_id[place] for place in first],
        [story.token_id[place] for place in first],
        [story.token_id[place] for place in last],
        [story.start[place] for place in first],
        [story.end[place] for place in last],
    )
    columns = (
        *(pd.Series([getattr(one, name) for one in found], dtype="str") for name in OCCURRENCE_COLUMNS[:3]),
        *(np.array(each, dtype=np.int64) for each in numbers),
    )
    return pd.DataFrame(dict(zip(OCCURRENCE_COLUMNS, columns, strict=True)))


def occurrences(story: StoryWords, names: pd.DataFrame) -> list[Occurrence]:
    """Return every occurrence of a term in the story as an Occurrence, in text order: see `term_tokens`."""
    rows = zip(*(names[name].tolist() for name in ("first", "last", "actor", "text")), strict=True)
    named = {first: (last - first + 1, name, form) for first, last, name, form in rows}
    is_content = _is_content(story)
    found, place = [], 0
    while place < len(story.form):
        length, name, form = named.get(story.token_id[place], (1, None, story.form[place]))
        last = place + length - 1
        if name is not None:
            found.append(Occurrence(name, "name", plain_typography(" ".join(form.split())), place, last))
        elif is_content[place]:
            found.append(Occurrence(_word(story, place), "word", form, place, place))
        place = last + 1
    return join_compounds(_in_capitals(found, story), story)


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


def _word(story: StoryWords, place: int) -> str:
    """Return the term of a word that is no name: its lemma, or with its capitals "London-based"."""
    form = story.form[place]
    is_first = place == 0 or story.sentence_id[place - 1] != story.sentence_id[place]
    is_small = (is_first or form.isupper()) and form[1:].isupper() == form.isupper()
    return known_lemma(story.lemma[place], form.lower() if is_small else form, story.pos[place])


def _is_content(story: StoryWords) -> list[bool]:
    found, last = [], ""
    for form, pos, word, stop, clitic in zip(
        story.form, story.pos, story.is_word, story.is_stop, story.is_clitic, strict=True
    ):
        is_word = word and not stop and not clitic and pos in _CONTENT and len(form) > 1
        found.append(is_word and not _is_quantity(form, last))
        last = form
    return found


def _is_quantity(form: str, last: str) -> bool:
    """Return whether a token is a number, the "p.m." behind one, or an address; `last` is the token before it."""
    if _NUMERIC.fullmatch(form) or _ADDRESS.fullmatch(form):
        return True
    return last[:1].isdigit() and _CLOCK.fullmatch(form) is not None


def _in_capitals(found: list[Occurrence], story: StoryWords) -> list[Occurrence]:
    """Return `found` with "february" as "February", and "NORTH KOREA" as "North Korea" where the story has that too."""
    written = [form.isupper() for form, is_word in zip(story.form, story.is_word, strict=True) if is_word]
    is_shouted = sum(written) >= _SHOUTED * len(written)

    def is_proper(one: Occurrence) -> bool:  # THAAD is, whatever its tag
        is_acronym = one.variant.isupper() and len(one.variant) > 1 and not is_shouted
        return story.pos[one.first] == "PROPN" or is_acronym

    common = {one.term for one in found if not is_proper(one)}
    forms = usual_forms((one.term, one.variant) for one in found if one.kind == "word" and one.term not in common)
    mixed = {one.term.casefold(): one.term for one in found if one.kind == "name" and not one.term.isupper()}

    def named(one: Occurrence) -> Occurrence:
        name = forms.get(one.term, one.term)
        name = mixed.get(name.casefold(), name) if name.isupper() else name
        return one if name == one.term else one._replace(term=name)

    return [named(one) if one.kind == "word" else one for one in found]
