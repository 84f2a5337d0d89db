"""The main event against what three coders answered to who, what, when and where, on 54 articles about seven stories.

What is learnt never sees the story of the article that it is measured on.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from analysis.story import Analysis
from analysis.timeline import MainEvent, main_event
from benchmarks.gold.editor import read_timelines
from benchmarks.gold.five_w import QUESTIONS, Asked, Gold, content, is_close, is_right, read_five_w
from benchmarks.train.main_event import Model, coders_case, editors_case


def found(story: Analysis, telling: int | None = None) -> MainEvent:
    """Return the main event of an article, with the mention of that number as the one that tells it."""
    return main_event(
        story.article, story.timeline, story.events, story.times, story.published, story.tree, story.actors, story.names,
        telling=telling,
    )  # fmt: skip


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
            f"main event, {question}: right {right:.2f} (halves {halves[0]:.2f}, {halves[1]:.2f}), stricter {close:.2f};"
            f" {len(given)} answers in words of the article, {length:.1f} content words each"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
