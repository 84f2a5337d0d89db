"""What happened when."""

from analysis.timeline.main_event import MAIN_EVENT_COLUMNS, Answer, MainEvent, When, main_event
from analysis.timeline.table import LANES, TIMELINE_COLUMNS, timeline, timeline_of

__all__ = [
    "LANES", "MAIN_EVENT_COLUMNS", "TIMELINE_COLUMNS", "Answer", "MainEvent", "When", "main_event", "timeline",
    "timeline_of",
]  # fmt: skip
