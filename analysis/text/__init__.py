"""Sentences, tokens, and what grammar says of them."""

from analysis.text.sentences import sentences
from analysis.text.syntax import Syntax, syntax
from analysis.text.tagging import tag, tag_together
from analysis.text.tokens import story_tokens, tokens

__all__ = ["Syntax", "sentences", "story_tokens", "syntax", "tag", "tag_together", "tokens"]
