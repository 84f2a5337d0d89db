"""A story → its timeline in files that other programs open."""

import json
from pathlib import Path

from analysis.export.timelinejs import to_timelinejs
from analysis.export.timeml import to_timeml
from analysis.files import write_whole
from analysis.story import Analysis


def export_timeline(story: Analysis, folder: str | Path = "output") -> list[Path]:
    """Write timeline.timelinejs.json, the main events for a web page, and timeline.tml, TimeML with every event.

    The same story gives the same bytes at each run. Returns the paths. Raises FabulaError where `folder` cannot
    be written to.

    >>> export_timeline(analyse(read_article("talks.md")), "output/talks")  # doctest: +SKIP
    """
    main = story.timeline[story.timeline.is_main]
    slides = json.dumps(to_timelinejs(main, story.article), ensure_ascii=False, indent=1)
    timeml = to_timeml(story.article, story.times, story.events, story.timeline)
    return [
        write_whole(Path(folder) / "timeline.timelinejs.json", f"{slides}\n"),
        write_whole(Path(folder) / "timeline.tml", timeml),
    ]
