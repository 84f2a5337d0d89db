"""Many articles: the same tables for a folder, an archive or a table of them, and the story that they tell together."""

from analysis.corpus.at_hand import corpus_at_hand
from analysis.corpus.copies import COPY_COLUMNS, copies
from analysis.corpus.query import Corpus, open_corpus
from analysis.corpus.run import build_corpus
from analysis.corpus.same_events import CORPUS_TIMELINE_COLUMNS, LIKELY, SURE, Bounds, same_events
from analysis.corpus.storylines import actor_timeline, topic_timeline

__all__ = [
    "COPY_COLUMNS",
    "CORPUS_TIMELINE_COLUMNS",
    "LIKELY",
    "SURE",
    "Bounds",
    "Corpus",
    "actor_timeline",
    "build_corpus",
    "copies",
    "corpus_at_hand",
    "open_corpus",
    "same_events",
    "topic_timeline",
]
