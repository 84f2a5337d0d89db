"""What a newspaper would print beside an event's mark."""

from analysis.timeline.wording.headline import Desk, Headline
from analysis.timeline.wording.introduced import introduced

__all__ = ["Desk", "Headline", "introduced"]
