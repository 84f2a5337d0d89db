"""Tagged tokens → the words of the story as lists, which are asked one by one ten times faster than a table."""

import warnings
from dataclasses import dataclass, fields
from typing import NamedTuple

import pandas as pd

from analysis.article.language import other_language
from analysis.text.tokens import CLITIC
from analysis.text.typography import plain_tokens


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
    """Return the words of the story, none of one in another language, with a warning that names it.

    Articles that are read from files are refused before they come here (`other_language`): an `Article` may hold any
    text, and a story in English may lie between notes in another language.

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
    language = _other_language(story)
    if language is None:
        return story
    warnings.warn(f"the text is in {language}, and only English can be read; it has no terms", stacklevel=3)
    return StoryWords(**{field.name: [] for field in fields(StoryWords)})


def _other_language(story: StoryWords) -> str | None:
    words = zip(story.form, story.is_word, strict=True)
    return other_language(" ".join(form for form, is_word in words if is_word))
