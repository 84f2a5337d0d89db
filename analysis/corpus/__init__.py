"""Many articles: the same tables for all of them, and the story that they tell together."""

from analysis.corpus.copies import COPY_COLUMNS, copies
from analysis.corpus.same_events import CORPUS_TIMELINE_COLUMNS, LIKELY, SURE, Bounds, same_events
from analysis.corpus.storylines import actor_timeline, topic_timeline

__all__ = [
    "COPY_COLUMNS",
    "CORPUS_TIMELINE_COLUMNS",
    "LIKELY",
    "SURE",
    "Bounds",
    "actor_timeline",
    "copies",
    "same_events",
    "topic_timeline",
]
