"""The main event against what three coders answered to who, what, when and where, on 54 articles about seven stories.

What is learnt never sees the story of the article that it is measured on. With CORPUS, the table of a corpus, and a
number, prints for that many articles that no editor drew a timeline for the title, the main event and the rows beside
the article, to be read: does one of them tell the event of the title?
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from analysis.story import Analysis, analyse
from analysis.timeline import MainEvent, main_event
from benchmarks.actors import articles
from benchmarks.gold.editor import read_timelines
from benchmarks.gold.five_w import QUESTIONS, Asked, Gold, content, is_close, is_right, read_five_w
from benchmarks.train.main_event import Model, coders_case, editors_case

SEED = 7  # of the articles that are drawn from the corpus


def found(story: Analysis, telling: int | None = None) -> MainEvent:
    """Return the main event of an article, with the mention of that number as the one that tells it."""
    tables = (story.timeline, story.events, story.times, story.published, story.tree, story.actors, story.names)
    return main_event(story.article, *tables, telling=telling)


def left_out(gold: Path) -> Iterator[tuple[Asked, MainEvent]]:
    """Yield the articles with what is found where nothing was learnt from the articles on the same story."""
    editors = [case for line in read_timelines(gold / "editor") if (case := editors_case(line, "editor")).rows]
    asked = read_five_w(gold / "five-w")
    cases = [coders_case(each) for each in asked]
    for topic in sorted({case.group for case in cases}):
        model = Model([case for case in cases if case.group != topic] + editors)
        for each, case in zip(asked, cases, strict=True):
            if case.group == topic:
                yield each, found(each.story, model.choice(case) if case.rows else None)


def verdicts(told: MainEvent, gold: dict[str, list[Gold]]) -> dict[str, tuple[bool, bool]]:
    """Return for each question whether the answer is right, and whether it is so by the stricter rule.

    "when" is right, too, where it names the day that a coder gave; by the stricter rule the words and the day must be.
    """
    words = {question: answer.text if (answer := getattr(told, question)) else None for question in QUESTIONS}
    judged = {
        question: (
            is_right(words[question], gold[question], words["who"] if question == "what" else None),
            is_close(words[question], gold[question]),
        )
        for question in QUESTIONS
    }
    days = {one.day for one in gold["when"]} - {None}
    is_day = told.when is not None and told.when.earliest == told.when.latest and told.when.earliest in days
    right, close = judged["when"]
    return judged | {"when": (right or is_day, close and is_day)}


def pages(gold: Path, corpus: Path, number: int) -> Iterator[Analysis]:
    """Yield the analyses of `number` articles of `corpus`, without those that editors drew a timeline for."""
    drawn = {timeline.article.text for timeline in read_timelines(gold / "editor")}
    unread = [article for article in articles(corpus, 2 * number, SEED) if article.text not in drawn]
    yield from map(analyse, unread[:number])


def listed(story: Analysis) -> str:
    """Return the title, the main event and the main rows of an article, to be read."""
    told, shown = story.main_event, story.timeline[story.timeline.is_main]
    answers = "; ".join(f"{row.question} {row.answer}" for row in told.table().itertuples())
    rows = [f"   {'>' if row.event_id == told.event_id else ' '} {row.headline}" for row in shown.itertuples()]
    return "\n".join([f"{story.article.published} {story.article.title}", f"   = {told.headline} ({answers})", *rows])


def main(gold: Path) -> None:
    """Print how many answers are right, and how long they are."""
    pairs = list(left_out(gold))
    judged = [verdicts(told, asked.answers) for asked, told in pairs]
    for question in QUESTIONS:
        right, close = (sum(each[question][rule] for each in judged) / len(judged) for rule in (0, 1))
        halves = [sum(each[question][0] for each in judged[half::2]) / len(judged[half::2]) for half in (0, 1)]
        given = [answer.text for _, told in pairs if (answer := getattr(told, question)) and answer.text]
        length = sum(len(content(text)) for text in given) / len(given)
        print(
            f"main event, {question}: right {right:.2f} (halves {halves[0]:.2f}, {halves[1]:.2f}), stricter"
            f" {close:.2f}; {len(given)} answers in words of the article, {length:.1f} content words each"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
    if len(sys.argv) > 2:
        print(*map(listed, pages(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))), sep="\n\n")
