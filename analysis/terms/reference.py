"""A word or a name → how often general English uses it (wordfreq)."""

import functools
from dataclasses import dataclass

PER = 1_000_000_000  # wordfreq gives shares of all words; as counts in so many words they can be shown and compared
RAREST = 1e-8  # where its list ends: a word that is not on it is taken to be as rare as the rarest that is

_KEPT = 1 << 15  # answers, each: a corpus has more words than memory should hold
_POS = ("noun", "verb", "adj", "adv")


@functools.lru_cache(maxsize=_KEPT)
def word_share(lemma: str) -> float:
    """Return the share that all inflected forms of `lemma` together have of the words of general English.

    The shares of the forms are those of the package wordfreq (Speer 2022: books, news, subtitles, Wikipedia,
    Twitter, Reddit and others, up to 2021). A form that belongs to two lemmas ("saw") counts for both, so the
    share is an upper bound and a word never looks more typical of an article than it is. A word that
    wordfreq does not know has the share `RAREST`.

    >>> word_share("talk") > word_share("negotiation")
    True
    """
    return max(RAREST, sum(plain_share(form) for form in word_forms(lemma)))


@functools.lru_cache(maxsize=_KEPT)
def name_share(variants: frozenset[str]) -> float:
    """Return the share that a name has of the words of general English, all its `variants` together.

    wordfreq knows words, not names: for a name of several words it gives the harmonic combination of
    their shares, 1 / (1/a + 1/b), which is less than the share of its rarest word, and usually more
    than the name has. A name is so never found more typical of an article than it is.

    >>> name_share(frozenset({"North Korea"})) < word_share("korea")
    True
    """
    return max(RAREST, sum(plain_share(variant) for variant in sorted(variants)))


@functools.lru_cache(maxsize=_KEPT)
def word_forms(lemma: str) -> tuple[str, ...]:
    """Return the inflected forms of `lemma` as a noun, a verb, an adjective or an adverb, itself the first.

    They are those that the lemmatiser of spaCy's English model would turn back into `lemma`: its
    exceptions (WordNet's), and its suffix rules read backwards. Some are in nobody's use ("dealed").

    >>> {"deals", "dealing", "dealt"} <= set(word_forms("deal")), "hoped" in word_forms("hop")
    (True, False)
    """
    forms: set[str] = set()
    for pos in _POS:
        table = inflections()[pos]
        forms |= table.irregular.get(lemma, frozenset())
        if lemma in table.index:
            regular = {lemma.removesuffix(new) + old for old, new in table.rules if lemma.endswith(new)}
            forms |= {form for form in regular if lemma_of(form, table) == lemma}
    return (lemma, *sorted(forms - {lemma}))


def lemma_of(form: str, table: "Inflections") -> str:
    """Return the lemma that the lemmatiser gives to a form: that of an exception, else that of the rules."""
    if form in table.exceptions:
        return table.exceptions[form][0]
    return lemma_by_rules(form, table)


def lemma_by_rules(form: str, table: "Inflections") -> str:
    """Return the lemma that the rules make of a form, where it is a word; else the form."""
    stems = (form.removesuffix(old) + new for old, new in table.rules if form.endswith(old))
    return next((stem for stem in stems if stem in table.index), form)


@dataclass(frozen=True, eq=False)
class Inflections:
    """What a lemmatiser knows of a part of speech: endings and what stands for them, lemmas, irregular forms."""

    rules: list[tuple[str, str]]
    index: frozenset[str]
    exceptions: dict[str, list[str]]
    irregular: dict[str, frozenset[str]]  # of a lemma


@functools.cache
def inflections() -> dict[str, Inflections]:
    """Return the tables of the lemmatiser of spaCy's English model, by part of speech: noun, verb, adj, adv."""
    from analysis.text.tagging import lemma_tables

    tables = lemma_tables()
    found = {}
    for pos in _POS:
        exceptions = tables.get_table("lemma_exc").get(pos, {})
        irregular: dict[str, set[str]] = {}
        for form, lemmas in exceptions.items():
            irregular.setdefault(lemmas[0], set()).add(form)
        rules = tables.get_table("lemma_rules").get(pos, [])
        index = frozenset(tables.get_table("lemma_index").get(pos, ()))
        found[pos] = Inflections(rules, index, exceptions, {name: frozenset(own) for name, own in irregular.items()})
    return found


@functools.lru_cache(maxsize=_KEPT)
def plain_share(phrase: str) -> float:
    """Return the share that `phrase`, in this form alone, has of the words of general English; 0 where it is unknown.

    >>> plain_share("talk") > plain_share("talks") > plain_share("zzqx") == 0
    True
    """
    from wordfreq import get_frequency_dict, word_frequency

    if phrase.isascii() and phrase.isalpha() and phrase.islower():  # its tokens are itself: one look-up is enough
        return float(f"{get_frequency_dict('en', 'best').get(phrase, 0):.3g}")
    return float(word_frequency(phrase, "en"))
