"""Whether a weekday only names a thing or means any such day: the Sunday Times, Super Tuesday, on a Monday."""

from analysis.times.patterns import CONTEXTS
from analysis.times.phrase import Phrase


def is_name(phrase: Phrase) -> bool:
    """Return whether a weekday is no day of the text: that of a paper or a show, or any, "one Sunday morning"."""
    words, first, after = phrase.scene.words, phrase.first, phrase.after()
    any_of_them = ("a", "an") if phrase.has("side") else ("a", "an", "one")
    if phrase.before() in any_of_them:
        named = {after, phrase.after(2)} if after in ("news", "press") else {after}
        return named.isdisjoint(CONTEXTS["awaited"] | CONTEXTS["notices"])  # "a Monday deadline" is one
    if after in CONTEXTS["papers"] and words.written(phrase.last)[:1].isupper():
        return True  # the Sunday Times
    before = words.words[max(0, first - 2) : first]
    if before[1:] == ["on"] and before[0] in CONTEXTS["sundays"] and words.words[first] == "sunday":
        return words.written(first - 2)[:1].isupper()  # "wrote in the Mail on Sunday"
    if not before or not words.written(first - 1)[:1].isupper():
        return False
    if before[-1] == "good":
        return True  # a Good Friday that is no feast: the agreement of that name
    if before == ["fox", "news"]:
        return words.words[first] == "sunday" and not phrase.has("part")
    return before[-1] in CONTEXTS["nicknames"] and not phrase.has("side")
