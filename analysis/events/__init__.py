"""What happens: a row a mention."""

from analysis.events.table import EVENT_COLUMNS, events

__all__ = ["EVENT_COLUMNS", "events"]
