"""What happened when."""

from analysis.timeline.main_event import MAIN_EVENT_COLUMNS, Answer, MainEvent, When, main_event
from analysis.timeline.relations import RELATION_COLUMNS, relations
from analysis.timeline.table import LANES, TIMELINE_COLUMNS, InTime, in_time, timeline, timeline_of

__all__ = [
    "LANES", "MAIN_EVENT_COLUMNS", "RELATION_COLUMNS", "TIMELINE_COLUMNS", "Answer", "InTime", "MainEvent", "When",
    "in_time", "main_event", "relations", "timeline", "timeline_of",
]  # fmt: skip
