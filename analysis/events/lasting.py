"""What has gone on until the publication, by the aspect of its verb and what measures its time."""

from analysis.lexicons import words
from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import Syntax
from analysis.text.tense import auxiliaries

PHASES = frozenset({"begin", "start", "continue", "resume", "commence"})
_BEGINNINGS = frozenset({"begin", "start", "commence"})
_STOPPAGES = frozenset({"strike", "walkout", "stoppage", "sit-in", "fast"})  # most strikes are over at once
_SPANS = frozenset({"for", "over", "during", "in", "throughout"})
_LENGTHS = frozenset({"minute", "hour", "day", "night", "week", "month", "year", "decade", "century", "season"})
_COUNTED = frozenset({"past", "last", "recent"})


def until_now(tree: Syntax, at: int, tense: str, aspect: str) -> int:
    """Return the position of the word that says that the verb at `at` goes on, though its tense may be past; else -1.

    A present perfect with "since" or "for two years" reaches up to now (Reichenbach 1947); the past progressive after
    "they said" is the present one of what they said, moved back with its verb.
    """
    if tense == "PRESENT" and aspect == "PERFECTIVE":
        return _measure(tree, at)
    if tense == "PAST" and aspect == "PROGRESSIVE" and is_moved_back(tree, at):
        return next(iter(auxiliaries(tree, at)), -1)
    return -1


def _measure(tree: Syntax, at: int) -> int:
    """Return the position of the "since" or "for" that measures the verb at `at`, -1 for none."""
    is_lasting = tree.lemma[at] in words("lasting_verbs") and not _is_counted(tree, at)
    for kid in tree.kids(at, "prep", "mark", "advmod", "advcl"):
        word = next(iter(tree.kids(kid, "mark")), kid) if tree.dep[kid] == "advcl" else kid
        if tree.lemma[word] == "since" and is_lasting:
            return word
        lengths = [noun for noun in tree.kids(kid, "pobj") if tree.lemma[noun] in _LENGTHS]
        if tree.lemma[word] == "for" and lengths:
            return word
        is_recent = any(tree.lemma[each] in _COUNTED for noun in lengths for each in tree.kids(noun, "amod"))
        if tree.lemma[word] in _SPANS and is_recent and is_lasting:
            return word
    return -1


def _is_counted(tree: Syntax, at: int) -> bool:
    """Return whether what the verb at `at` does was done a number of times: "have held several meetings since May"."""
    counts = [kid for noun in tree.kids(at, "dobj") for kid in tree.kids(noun, "nummod", "amod")]
    return tree.lemma[at] == "hold" and any(
        tree.dep[kid] == "nummod" or tree.lemma[kid] in ("several", "many", "numerous") for kid in counts
    )


def is_moved_back(tree: Syntax, at: int) -> bool:
    """Return whether the verb at `at` is what somebody said in the past, in no quotation: "they said it was rising"."""
    first = tree.first_conjunct(at)
    above = tree.head[first]
    if (
        tree.dep[first] != "ccomp"
        or tree.lemma[above] not in reporting_verbs()
        or tree.tag[above] not in ("VBD", "VBN", "VBG")
    ):
        return False
    is_quoted = any(tree.tag[word] in ("``", "''") for word in range(min(above, at), max(above, at)))
    is_cut_short = any(  # "was leaving when it hit her"
        tree.lemma[mark] == "when" and tree.tag[kid] == "VBD"
        for kid in tree.kids(at, "advcl")
        for mark in tree.kids(kid, "advmod", "mark")
    )
    return not (is_quoted or is_cut_short or tree.lemma[at] == "go")  # "he was going to call"


def begun(tree: Syntax, at: int, tense: str) -> int:
    """Return the position of the verb where it tells that what lasts has begun: "they began a strike"; else -1."""
    if tree.lemma[at] not in _BEGINNINGS or tense not in ("PAST", "PRESENT"):
        return -1
    parts = [tree.lemma[noun] for noun in tree.kids(at, "nsubj", "nsubjpass", "dobj")]
    return at if any(part in words("process_nouns") or part in _STOPPAGES for part in parts) else -1
