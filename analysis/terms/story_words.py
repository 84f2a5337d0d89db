"""Tagged tokens → the words of the story as lists, which are asked one by one ten times faster than a table."""

from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from analysis.errors import FabulaError
from analysis.text.tokens import CLITIC
from analysis.text.typography import plain_tokens

_FEW_WORDS = 20
_LEAST_STOP_SHARE = 0.15


class Occurrence(NamedTuple):
    """A term where it stands: `first, last` are places in the story, both inclusive."""

    term: str
    kind: str
    variant: str
    first: int
    last: int


@dataclass(frozen=True, eq=False)
class StoryWords:
    """The columns of the tagged tokens that are in the body of the article; a place is an index into each.

    `form` is the token in plain typography; `is_clitic` is true of what is no word by itself, "n’t" and "’s".
    """

    token_id: list[int]
    sentence_id: list[int]
    start: list[int]
    end: list[int]
    form: list[str]
    lemma: list[str]
    pos: list[str]
    dep: list[str]
    is_word: list[bool]
    is_stop: list[bool]
    is_entity: list[bool]
    is_clitic: list[bool]

    @property
    def total(self) -> int:
        """The number of words, "didn’t" and "Russia’s" being one each, as in wordfreq."""
        return sum(word and not clitic for word, clitic in zip(self.is_word, self.is_clitic, strict=True))


def story_words(tokens: pd.DataFrame, sentences: pd.DataFrame) -> StoryWords:
    """Return the words of the story; raises FabulaError where it is not in English, as its function words tell.

    >>> from analysis.story import analyse
    >>> from analysis.article import Article
    >>> story = analyse(Article("Russia’s talks."))
    >>> story_words(story.tokens, story.sentences).form
    ['Russia', "'s", 'talks', '.']
    """
    rows = zip(sentences.sentence_id.tolist(), sentences.in_body.tolist(), strict=True)
    body = {sentence_id for sentence_id, in_body in rows if in_body}
    kept = [place for place, sentence in enumerate(tokens.sentence_id.tolist()) if sentence in body]

    def column(values: pd.Series) -> list:
        found = values.tolist()
        return found if len(kept) == len(found) else [found[place] for place in kept]

    forms = plain_tokens(column(tokens.token))
    names = ("token_id", "sentence_id", "start", "end", "pos", "dep", "is_word", "is_stop")
    story = StoryWords(
        **{name: column(tokens[name]) for name in names},
        form=forms,
        lemma=plain_tokens([lemma.lower() for lemma in column(tokens.lemma)]),
        is_entity=[isinstance(name, str) for name in column(tokens.entity)],
        is_clitic=[CLITIC.fullmatch(form) is not None for form in forms],
    )
    _check_english(story)
    return story


def _check_english(story: StoryWords) -> None:
    """Raise FabulaError where fewer than 15 % of the words are stop words.

    Of the words of English prose four to five in ten are; of German or French about one in
    twenty looks like one. Fewer than twenty different words tell nothing, and pass.
    """
    words = zip(story.form, story.is_word, story.is_stop, strict=True)
    is_stop = [stop for form, word, stop in words if word and not form[0].isdecimal()]
    share = sum(is_stop) / max(len(is_stop), 1)
    if is_stop and len(set(story.lemma)) >= _FEW_WORDS and share < _LEAST_STOP_SHARE:
        raise FabulaError(
            f"the text does not read as English: {share:.0%} of its words are function words, where "
            "English has 40 % or more; the terms, their lemmas and the reference are for English only"
        )
