"""The verbs with which somebody is said to say, think or show something."""

import functools

from analysis.lexicons import lexicon


@functools.cache
def reporting_verbs() -> frozenset[str]:
    """Return the lemmas of verbs that lay words in somebody's mouth."""
    return frozenset(lemma for lemma, act in reported_acts().items() if act == "speech")


@functools.cache
def reported_contents() -> dict[str, frozenset[str]]:
    """Return what each verb that reports takes as its content, by lemma: "clause", "object", "infinitive" ..."""
    return {row["lemma"]: frozenset(row["takes"].split()) for row in lexicon("reporting_verbs")}


@functools.cache
def reported_acts() -> dict[str, str]:
    """Return what each verb that reports tells of, by lemma: "speech", "thought" or "evidence"."""
    return {row["lemma"]: row["kind"] for row in lexicon("reporting_verbs")}
