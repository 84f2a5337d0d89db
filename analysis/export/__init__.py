"""What leaves the house: pictures, tables, reports, and what they were made from."""

from analysis.export.figures import export, show
from analysis.export.tables import export_table
from analysis.export.timeline_files import export_timeline
from analysis.export.timelinejs import to_timelinejs
from analysis.export.timeml import to_timeml
from analysis.export.views import facts, table

__all__ = ["export", "export_table", "export_timeline", "facts", "show", "table", "to_timelinejs", "to_timeml"]
