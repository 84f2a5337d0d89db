"""Every word that a chart shows of itself; words of the article come from the tables."""

import datetime
import textwrap
from typing import Any

import pandas as pd

from analysis.charts.parts import dates

TERMS_TITLE = "The most frequent terms"
TERMS_AXIS = "times in the article"
NO_TERMS = "There are no terms to count."

SENTIMENT_TITLE = "The tone of each sentence, and the words that set it"
ARC_TITLE = "The tone, sentence by sentence"
ARC_AXIS = "sentence"
ARC_AXIS_WITH_MARKS = "sentence; small numbers are events in the timeline"
SCORE_AXIS = "tone, from −1 to 1"
SCORE_TICKS = ["−1", "0", "+1"]
POSITIVE = "positive"
NEGATIVE = "negative"
OTHER_VOICE = "said by a source"
NO_SENTIMENT = "There are no sentences to score."
NO_TONE = "no words with a tone"

ANNOTATED_TITLE = "The article, marked up"
ANNOTATED_LEGEND = {
    "time": "date or time",
    "event": "event",
    "positive": "makes it more positive",
    "negative": "makes it more negative",
}

TIMELINE_TITLE = "Timeline"
NO_EVENTS = "No events were found."
TONE_IN_TIME_TITLE = "The tone of each dated event"
FEW_DATED = "Fewer than three events have a date: too few to chart."
TOLD_TITLE = "As it is told, and as it happened"
TOLD_AXIS = "place in the text: sentence"
NO_DATE = "no date"
UNDATED = {"during": "going on", "ahead": "to come"}
PUBLISHED = "published"
NONE = "none named"
NOBODY = {"speaker": "The article itself"}
DATED = ("explicit", "relative", "counted", "inferred", "reader")  # the bases that are a date of the event's own
STATUSES = {
    "happened": "happened",
    "ongoing": "ongoing",
    "planned": "planned",
    "possible": "possible",
    "denied": "denied",
}
OPEN = frozenset({"planned", "possible"})  # statuses of what may yet come

_CHARACTERS_A_LINE = 44
_CHARACTERS_A_SHARE_LINE = 24


def expected_from(reference: str) -> str:
    """Return what the tick on the bar of a term means."""
    return f"usual in {reference}"


def sentence_label(number: int, text: str, speaker: Any = None) -> str:
    """Return two lines beside the bar of a sentence: how it begins, and who says it where somebody does."""
    text = f"{number}  {' '.join(text.split())}"
    if not isinstance(speaker, str):
        return "\n".join(textwrap.wrap(text, _CHARACTERS_A_LINE, max_lines=2, placeholder=" …"))
    lines = (text, f"says {speaker}")
    return "\n".join(textwrap.shorten(line, _CHARACTERS_A_LINE, placeholder=" …") for line in lines)


def word_shares(shares: list[tuple[str, float]], most: int) -> str:
    """Return the words of the greatest shares with their signs: "+support, −war"; or that there are none."""
    weighty = sorted((share for share in shares if share[1]), key=lambda share: -abs(share[1]))[:most]
    said = ", ".join(f"{'+' if share > 0 else '−'}{word}" for word, share in weighty)
    return "\n".join(textwrap.wrap(said or NO_TONE, _CHARACTERS_A_SHARE_LINE, max_lines=2, placeholder=" …"))


def sentiment_title(shown: int, sentences: int) -> str:
    """Return the heading of the chart of sentences, which says where not all are there."""
    if shown == sentences:
        return SENTIMENT_TITLE
    return f"The {shown} sentences with the strongest tone, of {sentences:,}, and the words that set it"


def rest_of_text(words: int) -> str:
    """Return the line at the end of an article that is too long for its page."""
    return f"… {words:,} more words, not shown here"


def is_dated(row: dict) -> bool:
    """Return whether an event has days of its own, and not only a tense."""
    return row["basis"] not in ("tense", "undated") and not (pd.isna(row["earliest"]) and pd.isna(row["latest"]))


def when(row: dict) -> str:
    """Return the date of an event as a newspaper writes it: "Feb 2014", "before 19 Mar 2014"; "" for none."""
    if not is_dated(row):
        return ""
    earliest, latest, status = row["earliest"], row["latest"], row["status"]
    if pd.isna(latest):
        word = "since" if status == "ongoing" else "after" if status in ("happened", "denied") else "from"
        return f"{word} {dates.beginning(earliest)}"
    if pd.isna(earliest):
        if status in OPEN:
            return f"by {dates.day(latest)}"
        return f"before {dates.beginning(dates.following_day(latest))}"
    return dates.interval(earliest, latest)


def undated(row: dict) -> str:
    """Return what stands in the place of a date where the text gives none: "no date", "going on", "to come"."""
    return UNDATED.get(row["lane"], NO_DATE)


def gap(last: datetime.date | None, first: datetime.date | None) -> str:
    """Return how long nothing is told between two days, "" where that is less than two weeks: "20 years"."""
    days = (first - last).days if last and first else 0
    for length, name in ((365.25, "year"), (30.44, "month"), (7, "week")):
        if days >= 2 * length:
            return plural(round(days / length), name)
    return ""


def minor(number: int, edits: int = 0) -> str:
    """Return the note below the events: how many are not shown, and how many edits its reader made."""
    notes = [f"{number} minor {'event is' if number == 1 else 'events are'} not shown."] if number else []
    return " ".join([*notes, *([f"{plural(edits, 'edit')} by the reader."] if edits else [])])


def listed(items: list[str]) -> str:
    """Return "a, b and c"."""
    return " and ".join(filter(None, [", ".join(items[:-1]), *items[-1:]]))


def signed(number: float) -> str:
    """Return "+0.50", "−0.50"."""
    return f"{number:+.2f}".replace("-", "−")


def sentence_title(row: Any) -> str:
    """Return the title of the chart of one sentence: its number, its score and the range of the readers' mean."""
    if not row.words:
        return f"Sentence {row.sentence_id + 1}: {NO_TONE}"
    likely = f"readers’ average likely {signed(row.low)} to {signed(row.high)}"
    return f"Sentence {row.sentence_id + 1}: {signed(row.score)}, {likely}"


def sentence_sum(total: float, score: float) -> str:
    """Return the line that adds the shares of a sentence up to its score."""
    return f"adds up to {signed(total)}: a score of {signed(score)}"


def turned_words(pairs: list[tuple[str, str]]) -> str:
    """Return which word turned which, given (word, what turned it): "“not” changes “good”"; or nothing."""
    said = list(dict.fromkeys(f"“{turner}” changes “{word}”" for word, turner in pairs))
    return listed(said)


def plural(number: int, noun: str) -> str:
    """Return "1 event", "2 events"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def published(earliest: datetime.date, latest: datetime.date) -> str:
    """Return what the band of the publication means."""
    return f"published {'on ' if earliest == latest else ''}{dates.interval(earliest, latest)}"


def published_as(window: Any) -> str:
    """Return when an article was published, and the words that say so: "24 Aug – 2 Sep 2023, going by “19th month”"."""
    if pd.isna(window.earliest) or pd.isna(window.latest):
        return ""
    said = dates.interval(window.earliest, window.latest)
    return f"{said}, going by “{window.quote}”" if window.quote else said


def headline(article: Any, events: pd.DataFrame) -> str:
    """Return the title of the page: the article's, or else its main actors and what is told most of them."""
    if article.title:
        return article.title
    named = events.actors.explode().dropna().value_counts(sort=False).sort_values(ascending=False, kind="stable")
    actors = " and ".join(named.index[:2])
    told = events.loc[events.told.idxmax(), "headline"] if len(events) else ""
    return ": ".join(filter(None, [actors, told])) or article.id or NO_EVENTS


def wrapped(text: str, characters: int, lines: int) -> str:
    """Return `text` in at most `lines` lines of at most `characters`, cut with a mark where it is longer."""
    return "\n".join(textwrap.wrap(" ".join(text.split()), characters, max_lines=lines, placeholder=" …"))


def standfirst(window: Any, shown: int, events: int) -> str:
    """Return the lines below the title: when it was published and how that is known, and what is left out."""
    if pd.isna(window.earliest) or pd.isna(window.latest):
        first = "The article does not say when it was published."
    else:
        said = published(window.earliest, window.latest)
        first = said[0].upper() + said[1:]
        first += "." if not window.quote else f", going by “{window.quote}”."
    return first if shown == events else f"{first} Showing {shown} of {events} events."


def annotated_alt(times: int, events: int) -> str:
    """Return the alt text of the annotated article."""
    marks = listed([f"{times:,} {'date or time' if times == 1 else 'dates and times'}", plural(events, "event")])
    return f"The text of the article, with {marks} marked and the words that set its tone in colour."


def time_mark(row: Any) -> str:
    """Return what an expression of time means: "2023-09: between 1 and 30 Sep 2023 (month: year assumed)"."""
    days = "" if pd.isna(row.earliest) or pd.isna(row.latest) else f", {dates.interval(row.earliest, row.latest)}"
    return f"{row.type} {row.value}{days} ({row.rule})"


def tone_mark(share: float, turner: str = "") -> str:
    """Return a word's share in the tone, with its sign, and what turned it."""
    return f"{'+' if share > 0 else '−'}{abs(share):.2f} to the tone" + (f", changed by “{turner}”" if turner else "")


KEYNESS_TITLE = "The terms it uses more, or less, than usual"
KEYNESS_AXIS = "times as often as in {reference}; line: 95 % interval"
ENGLISH = "general English"
NO_KEYNESS = "No term is used often enough to compare."
DISPERSION_TITLE = "Where each term appears"
DISPERSION_AXIS = "place in the article"
PLACES = ["first word", "a quarter", "half", "three quarters", "last word"]
COMPARISON_TITLE = "The terms that one article uses more than the other"
COMPARISON_AXIS = "uses per 1,000 words; hollow: may be chance"
HERE_AND_THERE = ("the first", "the second")
NO_COMPARISON = "No term is used often enough to tell the two apart."


def ratio(times: float) -> str:
    """Return how many times as often: "8×", "1×", "1/4×"."""
    return f"{times:,.0f}×" if times >= 1 else f"1/{1 / times:,.0f}×"


def spread(count: int, dp: float) -> str:
    """Return what stands beside a term's barcode: how often it is used and how unevenly."""
    return f"{count}" if pd.isna(dp) else f"{count}   DP {dp:.2f}"
