"""Every word that the charts of keyness, dispersion and comparison show of themselves."""

import pandas as pd

KEYNESS_TITLE = "What it talks about more than others do"
KEYNESS_AXIS = "how many times as often as in {reference}; the line is the 95 % interval"
ENGLISH = "general English"
NO_KEYNESS = "No term is frequent enough to say anything."
DISPERSION_TITLE = "Where its terms stand"
DISPERSION_AXIS = "place in the article"
PLACES = ["first word", "a quarter", "half", "three quarters", "last word"]
COMPARISON_TITLE = "What one says more than the other"
COMPARISON_AXIS = "times in 1,000 words; hollow: the difference may be none"
HERE_AND_THERE = ("the first", "the second")
NO_COMPARISON = "No term is frequent enough in either to tell them apart."


def ratio(times: float) -> str:
    """Return how many times as often: "8×", "1×", "1/4×"."""
    return f"{times:,.0f}×" if times >= 1 else f"1/{1 / times:,.0f}×"


def spread(count: int, dp: float) -> str:
    """Return what stands beside a term's barcode: how often it is used and how unevenly."""
    return f"{count}" if pd.isna(dp) else f"{count}   DP {dp:.2f}"
