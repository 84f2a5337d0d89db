"""What events and their timeline cost beside spaCy alone, measured in one run on the same texts."""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis.actors import actors
from analysis.article import Article
from analysis.events import events
from analysis.tagging import tag
from analysis.timeline import timeline
from analysis.times import publication_window, times
from analysis.tokens import sentences, tokens
from benchmarks.timeml import read_folder


def main(gold: Path) -> None:
    """Print the seconds of each step and the sum as a multiple of spaCy's."""
    spent = dict.fromkeys(["sentences and tokens", "spaCy", "actors", "events", "times", "timeline"], 0.0)
    words = 0
    tag(tokens(warm := Article("Talks began."), sentences(warm)))  # loading the model is no part of the cost
    for document in read_folder(gold / "tempeval3" / "AQUAINT"):
        article, clock = document.article, [time.perf_counter()]
        found = sentences(article)
        plain = tokens(article, found)
        clock.append(time.perf_counter())
        tagged = tag(plain)
        clock.append(time.perf_counter())
        who = actors(article, found, tagged)
        clock.append(time.perf_counter())
        told = events(article, found, tagged, who)
        clock.append(time.perf_counter())
        days, window = times(article, found), publication_window(article)
        clock.append(time.perf_counter())
        timeline(article, told, days, window, tagged)
        clock.append(time.perf_counter())
        words += len(tagged)
        for name, begin, end in zip(spent, clock, clock[1:], strict=False):
            spent[name] += end - begin
    total = sum(spent.values())
    print(f"cost, {words} tokens: " + ", ".join(f"{name} {seconds:.2f} s" for name, seconds in spent.items()))
    print(f"cost, all of it: {total / spent['spaCy']:.2f} times spaCy alone")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
