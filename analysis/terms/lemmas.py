"""A word and the lemma that the lemmatiser gives it → the form that it goes under: a word that somebody writes."""

import functools
import re

from analysis.lexicons import lexicon, words
from analysis.terms.reference import Inflections, inflections, lemma_by_rules, lemma_of, plain_share

_KEPT = 1 << 15
_TABLES = {"NOUN": "noun", "VERB": "verb", "ADJ": "adj", "ADV": "adv"}
# A lemma that general English uses so much less than the form is no word, or nobody's: "diabete", "pende", "throe".
# A participle is often more usual than its verb ("hospitalized"); a plural is seldom ("inhabitants").
_LEAST_RATIO = {"NOUN": 0.047, "VERB": 0.012, "ADJ": 0.012, "ADV": 0.012}
_MORE_USUAL = 5  # times, and of two lemmas it is plain which one is meant
_SHORTEST = 4  # letters of a lemma that the lemmatiser guesses: "gras" is no plural of "gra"
_LETTERS = re.compile(r"(?P<letters>[A-Z]{2,10})s")  # MPs
_TYPE = re.compile(r"(?P<type>[A-Z][A-Za-z]{0,4}-\d{1,3})s")  # F-35s
_ENDING = re.compile(r"(?P<stem>\w*[aeiouy]\w*?)(?P<ending>ed|ing|es)")  # "fling" has no stem: it would have no vowel
# A verb of consonant, vowel, consonant doubles its last letter ("barred"): what is not doubled had an "e" ("staged").
_WOULD_DOUBLE = re.compile(r"[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]")


@functools.lru_cache(maxsize=_KEPT)
def known_lemma(lemma: str, form: str, pos: str) -> str:
    """Return the `lemma` of `form`, a word of the part of speech `pos`, or what is written where nobody writes that.

    The lemmatiser's rules give words that they do not know a stem that is none: "wiretapping" is not in its index and
    becomes "wiretappe"; wordfreq knows "wiretap" and not that. Of two lemmas that a form may have, such as "tax" and
    "taxis" for "taxes", it is the far more usual one. Plurals that are words of their own (`plural_nouns.tsv`) stay.
    Of a word with a hyphen only a plural is undone: "much-needed" would become "much-neede", "right-wing" "right-we".

    >>> known_lemma("wiretappe", "wiretapping", "VERB"), known_lemma("politic", "politics", "NOUN")
    ('wiretap', 'politics')
    >>> known_lemma("taxis", "taxes", "NOUN"), known_lemma("mp", "MPs", "NOUN"), known_lemma("talk", "talks", "NOUN")
    ('tax', 'MP', 'talk')
    """
    small = form.lower()
    if pos in ("NOUN", "PROPN") and (letters := _LETTERS.fullmatch(form)):
        return letters["letters"]
    if pos == "NOUN" and small in _plural_nouns():
        return _plural_nouns()[small]
    if "-" in form:
        return _hyphenated(form, pos)
    if pos not in _TABLES or lemma == small:
        return lemma
    if not small.isalpha():
        return form[:-1] if pos == "NOUN" and small == f"{lemma}s" else form
    table = inflections()[_TABLES[pos]]
    if lemma in table.index:
        best = _more_usual(lemma, small, table)
    elif pos in ("ADJ", "ADV"):
        return small  # "whistleblow-er", "inqu-est"
    else:
        best = _guessed(lemma, small)
    return best if _is_usual(best, small, pos) else small


def _hyphenated(form: str, pos: str) -> str:
    """Return a word with a hyphen, a plural in the singular, with its capitals: "Latin-Americanists", "shake-ups"."""
    if kind := _TYPE.fullmatch(form):
        return kind["type"]
    first, _, last = form.rpartition("-")
    if pos != "NOUN" or not last.islower() or not last.endswith("s") or last in words("stop_words"):
        return form  # "Alpes-Maritimes" is a name
    return f"{first}-{known_lemma(lemma_of(last, inflections()['noun']), last, pos)}"


def _more_usual(lemma: str, small: str, table: Inflections) -> str:
    """Return the `lemma`, which is a word, or another of the same form that is plainly meant."""
    if small in table.exceptions and not lemma.endswith(("f", "fe")):  # "leaves" is of both, and of "leaf" here
        others = [lemma_by_rules(small, table)]  # "taxes" are no "taxis"
    elif small.endswith("ies"):
        others = [small[:-1]]  # "cookies" are of "cookie", not of "cooky"
    elif match := _ENDING.fullmatch(small):
        stem = match["stem"]
        if lemma == stem and f"{stem}e" in table.index and match["ending"] != "es" and _WOULD_DOUBLE.fullmatch(stem):
            return f"{stem}e"
        others = [f"{stem}e"] if match["ending"] == "es" and lemma == stem else [stem]  # "wages"; "installed"
    else:
        return lemma
    usual = [other for other in others if other in table.index and other.startswith(lemma[:-2])]
    return next((other for other in usual if plain_share(other) >= _MORE_USUAL * plain_share(lemma)), lemma)


def _guessed(lemma: str, small: str) -> str:
    """Return the most usual of the lemmas that `small` may have, of which the lemmatiser knows none; else `small`."""
    stems = [lemma]
    if small.endswith(("ies", "ied")):
        stems.append(f"{small[:-3]}y")
    elif small.endswith(("ed", "ing")):
        if not (match := _ENDING.fullmatch(small)):
            return small
        stem = match["stem"]
        stems += [stem, *([stem[:-1]] if stem[-1:] == stem[-2:-1] else [])]
    best = max(stems, key=plain_share)
    if not plain_share(best) and (small != f"{lemma}s" or small.endswith("ies")):
        return small
    return best if len(best) >= _SHORTEST else small


def _is_usual(lemma: str, small: str, pos: str) -> bool:
    return plain_share(lemma) >= _LEAST_RATIO[pos] * plain_share(small)


@functools.cache
def _plural_nouns() -> dict[str, str]:
    return {row["form"]: row["term"] for row in lexicon("plural_nouns")}
