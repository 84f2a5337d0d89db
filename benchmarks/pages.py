"""What we print beside an article and what an editor would: the same events, with the same days and status.

python -m benchmarks.pages SHARED_FOLDER. The editors' timelines (gold/editor), from which salience, retellings and
dates are learnt, but not the language model; and those of the ones drawn later (`benchmarks/gold/timelines.tsv`) from
which nothing is learnt. Each with what the language model reads, and without.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from analysis.text.records import records
from benchmarks.gold.drawn import left_out, read_drawn
from benchmarks.gold.editor import FIRST, Timeline, days_of, matched, read_timelines


def counted(timelines: Iterable[Timeline]) -> Counter[str]:
    """Return how many events were wanted, printed, and printed as wanted."""
    count: Counter[str] = Counter()
    for timeline in timelines:
        printed = [row for row in zip(records(timeline.story.timeline), timeline.rows(), strict=True) if row[0].is_main]
        pairs = matched(timeline, [spans for _, spans in printed])
        count["wanted"] += len(timeline.events)
        count["printed"] += len(printed)
        count["first"] += min(FIRST, len(timeline.events))
        for event, number in pairs:
            row, wanted = printed[number][0], timeline.days[event]
            is_dated, is_same = wanted != (None, None), days_of(row) == wanted
            is_status = row.status == timeline.statuses[event]
            count.update(found=1, among_first=event < FIRST, status=is_status, right=is_status and is_same)
            count.update(dated=is_dated, same=is_dated and is_same, undated=not is_dated)
            count.update(given=not is_dated and not is_same)
    return count


def figures(count: Counter[str]) -> str:
    """Return the figures of what was counted, in hundredths."""
    both = count["wanted"] + count["printed"]
    shares = {
        "printed as an editor would, F1": 2 * count["right"] / both,
        "chosen, F1": 2 * count["found"] / both,
        "of an editor's first five": count["among_first"] / count["first"],
        "days equal": count["same"] / count["dated"],
        "given days though undated": count["given"] / count["undated"],
        "status": count["status"] / count["found"],
    }
    return ", ".join(f"{name} {100 * share:.1f}" for name, share in shares.items())


def main(shared: Path) -> None:
    """Print the figures of both."""
    for reads in (True, False):
        word = "read" if reads else "unread"
        editors = read_timelines(shared / "gold" / "editor", reads=reads)
        print(f"pages, editors, {word}: {figures(counted(editors))}", flush=True)
        later = left_out(list(read_drawn(shared, reads=reads)))
        print(f"pages, drawn later, {word}: {figures(counted(later))}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
