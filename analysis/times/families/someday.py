"""Some day that nothing dates: she hopes to fly one day, it will one day be a town, one day he left."""

from analysis.times import anchor
from analysis.times.calendar import publication_days
from analysis.times.patterns import CONTEXTS, letters_of, pattern
from analysis.times.phrase import Phrase, Reading, Rule

EXAMPLES = [
    ("Will goods, in greater numbers, one day follow?", "FUTURE_REF"),
    ("A tale has it that one day, the king saw a bird.", "XXXX-XX-XX"),
    ("She hoped that one day that she could sing.", "FUTURE_REF"),
    ("we will find out one day.", "FUTURE_REF"),
    ("her son hopes that he can play there one day.", "FUTURE_REF"),
    ("she dreams of running the firm one day", "FUTURE_REF"),
    ("it inspired her to fly one day.", "FUTURE_REF"),
    ("One day he will know", "FUTURE_REF"),
    ("it will one day be a town", "FUTURE_REF"),
    ("One day, she left", "XXXX-XX-XX"),
    ("afraid that one day you will go", "FUTURE_REF"),
    ("She hopes to one day sing there.", "FUTURE_REF"),
    ("They cannot read it now, but, you know, one day.", "FUTURE_REF"),
    ("it could be sold some day", "FUTURE_REF"),
    ("she works one day a week", "P1D"),
    ("it rained for one day.", "P1D"),
]

_LATER = frozenset({"after", "before", "later", "earlier", "of", "in", "into", "ago", "at", "a"})
_ENDS = frozenset({",", ".", '"', "!", "?", ";", "'", "", "\n", "and", "but"})  # what ends a clause
_QUOTES = frozenset({'"', "''", "``"})
_STOPS = frozenset({".", "!"})
_LASTS = CONTEXTS["measures"] - {"him", "me", "them", "us"}


def some_day(phrase: Phrase) -> Reading | None:
    """Read "one day" as a day to come where a modal or a wish says so, and where it opens a story as any."""
    if phrase.before() in CONTEXTS["modals"] | {"to"}:
        return _to_come(phrase)
    if phrase.before() == "," and phrase.after() in _STOPS:
        return _to_come(phrase)  # "I cannot do it now, but, you know, one day."
    modal = not CONTEXTS["modals"].isdisjoint((phrase.after(2), phrase.after(3)))
    if phrase.before() == "that" and modal:
        return _to_come(phrase)  # "afraid that one day you will have to leave"
    if phrase.before() == "," and anchor.follows(phrase, CONTEXTS["modals"]) and phrase.after().isalpha():
        return _to_come(phrase)  # "will goods, in greater numbers, one day follow?"
    if phrase.after() in _LATER or phrase.before() in _LASTS:
        return None
    opens = anchor.opens(phrase.scene, phrase.first, 2 if phrase.before() in _QUOTES else 1)
    awaited = anchor.looks_ahead(phrase) or anchor.follows(phrase, CONTEXTS["wishes"])
    if awaited and (opens or phrase.after() in _ENDS):
        return _to_come(phrase)
    legend = phrase.before() == "that" and phrase.after() == ","
    if (opens or legend) and phrase.word("which") == "one":
        return Reading("DATE", "XXXX-XX-XX", "some day: of a story", days=(None, None))
    return None


def _to_come(phrase: Phrase) -> Reading:
    published = phrase.scene.published
    days = publication_days(published, "FUTURE_REF")
    anchored = anchor.PUBLICATION if published else None
    return Reading("DATE", "FUTURE_REF", "vague", anchor=anchored, days=days)


RULES = (Rule("some day", pattern("(?P<which>one|some) day"), some_day, letters_of(["one", "some"])),)
