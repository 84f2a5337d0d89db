"""An event mention: what is known of it grows step by step."""

from dataclasses import dataclass

from analysis.events.status import Status


@dataclass(frozen=True)
class EventMention:
    """A trigger at the position `at`, with what has been found out about it so far.

    `event_id` is -1 until it is known which mentions speak of one event.
    """

    at: int
    status: Status
    speaker: str | None = None
    is_direct: bool = False
    actors: tuple[str, ...] = ()
    place: str | None = None
    event_id: int = -1
