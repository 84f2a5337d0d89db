"""Who says what an event's row tells, as text beside its mark."""

import re

from analysis.lexicons import words

_SEVERAL = frozenset({"police", "people", "media", "data", "figures", "sources", "forces", "authorities", "both"})
_AFTER_HEAD = re.compile(r" (?:of|from|in|on|at|for|with|who|to|by|close)\b|,| -")
_SMALL = frozenset({"one", "two", "three", "some", "many", "several", "most", "both", "local", "another"})


def says(row: dict) -> str:
    """Return who says so, as "says Ann Lee"; "" where it is the article itself, or the headline begins with it.

    >>> says({"headline": "Mine to close", "speaker": "Ann Lee"})
    'says Ann Lee'
    >>> says({"headline": "Lee: We will go", "speaker": "Ann Lee"})
    ''
    >>> says({"headline": "Mine to close", "speaker": "Analysts"})
    'say analysts'
    """
    speaker = row.get("speaker")
    if not isinstance(speaker, str):
        return ""
    first, _, rest = row["headline"].partition(" ")
    whole = row["headline"].startswith((f"{speaker}: ", f"{speaker} said ", f"{speaker} says "))
    return "" if whole or (first.endswith(":") and first[:-1] in speaker.split() and rest) else _said(speaker)


def _said(speaker: str) -> str:
    """Return "says" or "say" with who does, without the capital that a noun has at the beginning of its sentence."""
    head = _AFTER_HEAD.split(speaker)[0].split()[-1:] or [speaker]
    last, first = head[0].lower(), speaker.split()[0].lower()
    nouns = words("actor_nouns")
    is_name = head[0][:1].isupper() and first != last  # "United States"
    is_several = last in _SEVERAL or " and " in speaker
    forms = {last[:-1], last[:-2], f"{last[:-3]}y"} if last.endswith("s") and not is_name else set()
    is_several = is_several or not nouns.isdisjoint(forms)
    is_noun = first in _SMALL | _SEVERAL or (first == last and (first in nouns or is_several))
    return f"{'say' if is_several else 'says'} {speaker[:1].lower() + speaker[1:] if is_noun else speaker}"


def event_words(row: dict) -> str:
    """Return what stands beside an event's mark: its headline, who says so, and of many articles how many tell it."""
    said = [says(row), row.get("told_by") or ""]
    return f"{row['headline']} ({'; '.join(filter(None, said))})" if any(said) else row["headline"]
