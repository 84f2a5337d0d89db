"""Every word that the charts of many articles show of themselves, and their alt texts."""

import datetime

import pandas as pd

from analysis.charts.parts import dates
from analysis.charts.parts.captions import listed, plural, signed

MEASURES = {
    "per_1000": "times in 1,000 words",
    "share": "% of the articles",
    "score": "tone, from −1 to 1",
}
TITLES = {"per_1000": "How often they say it", "share": "How many articles name them", "score": "The tone"}
FEW_TIMES = {
    "week": "Articles of fewer than three weeks: there is no course to show.",
    "month": "Articles of fewer than three months: there is no course to show.",
    "year": "Articles of fewer than three years: there is no course to show.",
}
FEW_GROUPS = "Articles of fewer than two groups: there is nothing to hold against another."
INTERVAL = "band: 95 % interval"
LINE = "line: 95 % interval"
HOLLOW = "hollow: fewer than 10 articles, or mostly of one source"
FEW = "hollow: fewer than 10 articles"
OWN_SCALE = "each from 0 to the number beside it, where a band is cut that reaches higher"


def title(measured: str, name: str = "", by: str = "") -> str:
    """Return the heading of a chart: "“border”, month by month", "The tone, source by source"."""
    course = f", {by} by {by}" if by else ""
    if measured == "score":
        return f"The tone{f' toward {name}' if name else ''}{course}"
    return (f"“{name}”" if measured == "per_1000" and name else name or TITLES[measured]) + course


def notes(*said: str) -> str:
    """Return what stands below an axis, part by part."""
    return "; ".join(filter(None, said))


def left_out(undated: int = 0, others: int = 0, noun: str = "") -> str:
    """Return how much is not shown, "" for nothing."""
    said = []
    if undated:
        said.append(f"{plural(undated, 'article')} without a date not shown")
    if others:
        said.append(f"{others} more {noun}{'' if others == 1 or noun.endswith('s') else 's'} not shown")
    return "; ".join(said)


def number(value: float, measured: str) -> str:
    """Return a number of a chart as its reader writes it: "0.27", "41 %", "−0.12"."""
    if measured == "score":
        return signed(value)
    return f"{value:.0f} %" if measured == "share" else f"{value:.2f}" if value < 10 else f"{value:.0f}"


def time(day: datetime.date, column: str) -> str:
    """Return what the week, month or year that begins on `day` is called."""
    if column == "week":
        return f"the week of {dates.day(day)}"
    following = (day + datetime.timedelta(days=31)).replace(
        day=1
    )  # of a year that begins, its first month has the name
    return f"{day.year}" if column == "year" else dates.interval(day, following - datetime.timedelta(days=1))


def of_trend(points: list, labels: list[str], measured: str, name: str) -> str:
    """Describe the course of what is called `name` through `points`, whose times are `labels`."""
    low, high = (choose(range(len(points)), key=lambda each: points[each].value) for choose in (min, max))
    ends = [f"{number(points[each].value, measured)} in {labels[each]}" for each in (low, high)]
    what = f"{_lower(title(measured, name))} ({MEASURES[measured]})"
    between = f"from {labels[0]} to {labels[-1]}, with 95 % intervals"
    return f"Line chart of {what} {between}: lowest {ends[0]}, highest {ends[1]}."


def of_panels(names: list[str], numbers: list[str], measured: str, between: str, noun: str) -> str:
    """Describe the small charts of `names`, each with its number."""
    led = listed([f"{name} ({said})" for name, said in zip(names[:3], numbers[:3], strict=True)])
    means = "mean" if measured == "score" else "highest value"
    charts = f"{plural(len(names), 'line chart')}{', one below the other,' if len(names) > 1 else ''}"
    what = f"{charts} of {MEASURES[measured]}, one for each {noun}, {between}"
    return f"{what}. With the {means} of each, they begin with {led}."


def _lower(text: str) -> str:
    return text[0].lower() + text[1:] if text.startswith("The ") else text


def of_groups(shown: pd.DataFrame, column: str, measured: str, times: float, name: str) -> str:
    """Describe the chart of the groups in `shown`, the highest first."""
    first, last = shown.iloc[0], shown.iloc[-1]
    ends = [f"{row[column]} ({number(times * row[measured], measured)})" for row in (first, last)]
    what = f"{_lower(title(measured, name))} ({MEASURES[measured]}), with 95 % intervals, {column} by {column}"
    return f"Dot chart of {what}, {len(shown)} in all: highest in {ends[0]}, lowest in {ends[1]}."
