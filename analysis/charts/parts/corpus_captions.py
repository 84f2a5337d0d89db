"""Every word that the charts of many articles show of themselves, and their alt texts."""

import pandas as pd

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
OWN_SCALE = "each from 0 to the number beside it"
_CHARTS = {"trend": "Line chart", "panels": "Small line charts, one below the other,", "groups": "Dot chart"}


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


def of_trend(points: list, labels: list[str], measured: str, name: str) -> str:
    """Describe the course of what is called `name` through `points`, whose times are `labels`."""
    low, high = (choose(range(len(points)), key=lambda each: points[each].value) for choose in (min, max))
    ends = " and ".join(f"{number(points[each].value, measured)} in {labels[each]}" for each in (low, high))
    what = title(measured, name)
    between = f"with 95 % intervals, from {labels[0]} to {labels[-1]}"
    return f"{_CHARTS['trend']} of {what}, {MEASURES[measured]}, {between}: lowest and highest {ends}."


def of_panels(names: list[str], peaks: list[str], measured: str, between: str) -> str:
    """Describe the small charts of `names`, each with its highest value."""
    led = listed([f"{name} ({peak})" for name, peak in zip(names[:3], peaks[:3], strict=True)])
    some = " among them" if len(names) > 3 else ""
    what = f"{_CHARTS['panels']} of {len(names)}, {MEASURES[measured]}, {between}"
    return f"{what}; {led}{some}, each with its {'mean' if measured == 'score' else 'highest value'}."


def of_groups(shown: pd.DataFrame, column: str, measured: str, times: float, name: str) -> str:
    """Describe the chart of the groups in `shown`, the highest first."""
    first, last = shown.iloc[0], shown.iloc[-1]
    ends = [f"{row[column]} ({number(times * row[measured], measured)})" for row in (first, last)]
    what = f"{title(measured, name)}, {MEASURES[measured]}, with 95 % intervals, in {len(shown)} groups"
    return f"{_CHARTS['groups']} of {what}: most in {ends[0]}, least in {ends[1]}."
