"""What leaves the house: pictures, tables, reports, and what they were made from."""

from analysis.export.figures import export, show
from analysis.export.tables import export_table
from analysis.export.timelinejs import to_timelinejs
from analysis.export.timeml import add_events, to_timeml

__all__ = ["add_events", "export", "export_table", "show", "to_timelinejs", "to_timeml"]
