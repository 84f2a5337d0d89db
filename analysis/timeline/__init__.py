"""What happened when."""

from analysis.timeline.relations import RELATION_COLUMNS, relations
from analysis.timeline.table import LANES, TIMELINE_COLUMNS, InTime, in_time, timeline, timeline_of

__all__ = ["LANES", "RELATION_COLUMNS", "TIMELINE_COLUMNS", "InTime", "in_time", "relations", "timeline", "timeline_of"]
