"""What a chart shows, in words for those who cannot see it: "chart type of data, where reason"."""

import itertools
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.charts.parts import captions, dates

_NAMED = 3


def alt_text(chart: Axes | Figure) -> str:
    """Return the alt text of a chart, or of every chart on a figure.

    Each chart of `analysis.charts` makes it from its data, and keeps it as the label of its Axes.
    """
    if isinstance(chart, Axes):
        return str(chart.get_label())
    said = [str(ax.get_label()) for ax in chart.axes]
    title = str(chart.get_label())
    return " ".join(filter(None, [f"{title}." if title and said and not title.endswith(".") else title, *said]))


def of_terms(shown: pd.DataFrame) -> str:
    """Describe the bar chart of the terms in `shown`."""
    if shown.empty:
        return captions.NO_TERMS
    led = [f"{term} ({count})" for term, count in zip(shown.term[:_NAMED], shown["count"][:_NAMED], strict=True)]
    return f"Bar chart of the {len(shown)} most frequent terms, led by {captions.listed(led)}."


def of_keyness(shown: pd.DataFrame, reference: str) -> str:
    """Describe the chart of how much more or less the terms in `shown` are used than in `reference`."""
    if shown.empty:
        return captions.NO_KEYNESS
    more, less = shown[shown.evidence == "more"], shown[shown.evidence == "less"]
    led = [f"{term} ({captions.ratio(2**ratio)})" for term, ratio in zip(more.term, more.log_ratio, strict=True)]
    most = f", led by {captions.listed(led[:_NAMED])}" if led else ""
    counts = f"{len(more)} used more than in {reference}, {len(less)} less"
    return f"Dot chart, with 95 % intervals, of {captions.plural(len(shown), 'term')}: {counts}{most}."


def of_dispersion(shown: pd.DataFrame) -> str:
    """Describe the barcode of where the terms in `shown` stand."""
    if shown.empty:
        return captions.NO_TERMS
    known = shown.dropna(subset="dp")
    ends = ""
    if len(known) > 1:
        even, uneven = known.loc[known.dp.idxmin()], known.loc[known.dp.idxmax()]
        ends = f"; {even.term} is spread most evenly, {uneven.term} least evenly"
    return f"Barcode of where {captions.plural(len(shown), 'term')} appear in the article{ends}."


def of_comparison(shown: pd.DataFrame, names: tuple[str, str]) -> str:
    """Describe the chart of how often two articles use the terms in `shown`."""
    if shown.empty:
        return captions.NO_COMPARISON
    sides = []
    for name, evidence in zip(names, ("more", "less"), strict=True):
        led = captions.listed(shown.term[shown.evidence == evidence][:_NAMED].tolist())
        sides.append(f"{name} uses {led} more" if led else f"{name} uses no term clearly more")
    return f"Dumbbell chart of how often two articles use {captions.plural(len(shown), 'term')}: {'; '.join(sides)}."


def of_sentiment(scored: pd.DataFrame) -> str:
    """Describe the bar chart of the tone of the sentences in `scored`."""
    if scored.empty:
        return captions.NO_SENTIMENT
    signs = [((scored.score > 0).sum(), "positive"), ((scored.score < 0).sum(), "negative")]
    signs.append(((scored.score == 0).sum(), "neutral"))
    counts = captions.listed([f"{count} {name}" for count, name in signs if count])
    low, high = scored.loc[scored.score.idxmin()], scored.loc[scored.score.idxmax()]
    lowest, highest = (f"sentence {row.sentence_id + 1} ({row.score:+.2f})" for row in (low, high))
    ends = f"the lowest is {lowest}, the highest {highest}"
    said_by_others = int(scored.speaker.notna().sum())
    voices = f" Mostly said by a source: {said_by_others}." if said_by_others else ""
    return f"Bar chart of the tone of {captions.plural(len(scored), 'sentence')}: {counts}; {ends}.{voices}"


def of_sentence(row: Any, tokens: pd.DataFrame) -> str:
    """Describe the chart of one sentence, `row` of `Analysis.sentiment`, and of its weightiest words."""
    said = tokens.set_index("token_id").token
    led = sorted(row.words, key=lambda word: -abs(word[1]))[:_NAMED]
    words = captions.listed([f"{said[token_id]} ({captions.signed(share)})" for token_id, share in led])
    turned = captions.turned_words([(said[word], said[turner]) for word, turner in row.turned])
    reason = (f"; most of it comes from {words}" if led else "") + (f"; {turned}" if turned else "")
    return f"{captions.sentence_title(row)}{reason}. It reads: {' '.join(row.text.split())}"


def of_tone_in_time(shown: pd.DataFrame) -> str:
    """Describe the chart of the tone of the dated events in `shown`."""
    if shown.empty:
        return captions.FEW_DATED
    negative = int((shown.score < 0).sum())
    return f"Chart of the tone of {captions.plural(len(shown), 'dated event')} by date; {negative} negative."


def of_told(told: pd.DataFrame, happened: pd.DataFrame) -> str:
    """Describe the chart of the same events in the order of telling and in that of time."""
    places = {event: place for place, event in enumerate(happened.event_id)}
    jumps = sum(places[later] < places[earlier] for earlier, later in itertools.pairwise(told.event_id))
    back = f"goes back in time {captions.plural(jumps, 'time')}" if jumps else "never goes back in time"
    events = captions.plural(len(told), "event")
    return f"Chart of {events} by their place in the text and by date; the article {back}."


def of_timeline(shown: pd.DataFrame, window: Any) -> str:
    """Describe the timeline of the events in `shown`, one row an event, and the `window` of the publication."""
    if shown.empty:
        return captions.NO_EVENTS
    counts = shown.status.value_counts()
    statuses = captions.listed([f"{counts[status]} {status}" for status in captions.STATUSES if status in counts])
    dated = shown[shown.basis.isin(captions.DATED)]
    parts = [f"Timeline of {captions.plural(len(shown), 'event')}, {statuses}"]
    days = [day for day in [*dated.earliest, *dated.latest] if not pd.isna(day)]
    if days:
        first, last = dates.day(min(days)), dates.day(max(days))
        parts.append(f"dated {first}" if first == last else f"dated from {first} to {last}")
    if window:
        parts.append(captions.published(*window))
    loose = len(shown) - len(dated)
    reason = f" The text gives no date for {loose} of them." if loose else ""
    return "; ".join(parts) + "." + reason
