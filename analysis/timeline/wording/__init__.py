"""What a newspaper would print beside an event's mark."""

from analysis.timeline.wording.headline import Desk, Headline

__all__ = ["Desk", "Headline"]
