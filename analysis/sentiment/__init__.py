"""The tone of sentences, of articles and toward actors, with the words that made it."""

from analysis.sentiment.summary import tone_of_events, tone_summary
from analysis.sentiment.table import sentiment
from analysis.sentiment.toward import toward

__all__ = ["sentiment", "tone_of_events", "tone_summary", "toward"]
