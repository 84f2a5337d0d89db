"""What happened when."""

from analysis.timeline.table import LANES, TIMELINE_COLUMNS, timeline, timeline_of

__all__ = ["LANES", "TIMELINE_COLUMNS", "timeline", "timeline_of"]
