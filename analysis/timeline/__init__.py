"""What happened when."""

from analysis.timeline.concerning import concerned
from analysis.timeline.edits import EDIT_COLUMNS, Edited, edited
from analysis.timeline.main_event import MAIN_EVENT_COLUMNS, Answer, MainEvent, When, main_event
from analysis.timeline.reading import Reading
from analysis.timeline.relations import RELATION_COLUMNS, relations
from analysis.timeline.table import LANES, TIMELINE_COLUMNS, InTime, in_time, timeline, timeline_of

__all__ = [
    "EDIT_COLUMNS", "LANES", "MAIN_EVENT_COLUMNS", "RELATION_COLUMNS", "TIMELINE_COLUMNS", "Answer", "Edited", "InTime",
    "MainEvent", "Reading", "When", "concerned", "edited", "in_time", "main_event", "relations", "timeline",
    "timeline_of",
]  # fmt: skip
