"""Words that a scrape has glued together → words."""

import itertools

# Scrapes have hyphens for spaces: "valued at $24 billion-after", "the-PSD", "actor-Andrew".
_FIRST = frozenset({"the", "a", "of", "and", "or", "but", "with", "from", "that", "under", "has", "was", "is", "are",
                    "were"})  # fmt: skip
_SECOND = frozenset({"at", "after", "has", "have", "had", "was", "were", "are", "who", "which", "that", "with", "from",
                     "the", "because", "his", "their", "when", "will", "during", "under",
                     "without", "these", "this", "those", "it", "she", "he", "they", "no"})  # fmt: skip
_LAST = frozenset({"of", "and", "for", "as", "but", "on", "in", "to", "by"})
_PREFIXES = frozenset({"anti", "pro", "non", "pre", "post", "mid", "all", "pan", "trans", "half", "neo", "then",
                       "former", "inter", "cross", "sub", "super", "ultra", "vice", "north", "south", "east", "west",
                       "self"})  # fmt: skip


def unglued(word: str, is_last: bool) -> str:
    """Return a word, as two where a scrape has a hyphen for the space between them.

    >>> unglued("the-PSD", False), unglued("billion-after", True), unglued("anti-Trump", False)
    ('the PSD', 'billion after', 'anti-Trump')
    """
    parts = [part for part in word.split("-") if part]
    if len(parts) < 2:
        return "".join(parts)
    text = parts[0]
    for first, second in itertools.pairwise(parts):
        is_name = second[:1].isupper() and first.islower() and len(first) > 2 and first not in _PREFIXES
        is_glued = first.lower() in _FIRST or second in _SECOND or (first.endswith("ed") and second == "to")
        is_end = is_last and second in _LAST and first[:1].isupper()
        text += "" if is_end else (" " if is_name or is_glued else "-") + second
    return text
