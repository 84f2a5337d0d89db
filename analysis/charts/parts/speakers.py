"""Who says what an event's row tells, as text beside its mark."""


def says(row: dict) -> str:
    """Return who says so, as "says Ann Lee"; "" where it is the article itself, or the headline begins with it.

    >>> says({"headline": "Mine to close", "speaker": "Ann Lee"})
    'says Ann Lee'
    >>> says({"headline": "Lee: We will go", "speaker": "Ann Lee"})
    ''
    """
    speaker = row.get("speaker")
    if not isinstance(speaker, str):
        return ""
    first, _, rest = row["headline"].partition(" ")
    whole = row["headline"].startswith((f"{speaker}: ", f"{speaker} said ", f"{speaker} says "))
    return "" if whole or (first.endswith(":") and first[:-1] in speaker.split() and rest) else f"says {speaker}"


def event_words(row: dict) -> str:
    """Return what stands beside an event's mark: its headline, who says so, and of many articles how many tell it."""
    said = [says(row), row.get("told_by") or ""]
    return f"{row['headline']} ({'; '.join(filter(None, said))})" if any(said) else row["headline"]
