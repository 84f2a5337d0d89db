"""What tells that a clause weighs, supposes or only says, and tells of nothing that happens."""

import functools

from analysis.lexicons import lexicon, words
from analysis.text.syntax import VERBAL, Syntax

_QUESTIONING = frozenset({"ask", "wonder", "question", "know", "see", "clear"})
_ASKING = frozenset({"ask", "wonder"})
_QUOTES = frozenset('"“”')
_OPENING = frozenset({"if", "whether"})
_WH = frozenset({"WP", "WRB"})
_RARE = 3.0  # the value of what few timelines have seen and is known to tell: the larger, the less it is held back
_MODALS = {"can": "can", "could": "can"} | dict.fromkeys(("would", "should", "must", "ought"), "would or should")


def eventfulness(tree: Syntax, at: int) -> dict[str, float]:
    """Return what the weights of salience know the verb `at` by: names and values, none for a noun.

    Whether it is a figure of speech or a state (`figures_of_speech.tsv`: "raised concerns", "remains"), says no more
    than that something was said (`plain_sayings.tsv`), under which kind of modal, and whether it is only asked.

    >>> from analysis.article import Article
    >>> from analysis.text import sentences, syntax, tag, tokens
    >>> article = Article("The talks raised concerns.")
    >>> sorted(eventfulness(syntax(tag(tokens(article, sentences(article)))), 2))
    ['figure of speech']
    """
    if tree.pos[at] not in VERBAL:
        return {}
    first = tree.first_conjunct(at)
    found = {}
    if is_figure(tree, at):
        found["figure of speech"] = _RARE
    if tree.lemma[at] in words("plain_sayings"):
        found["plain saying"] = 1.0
    if _is_asked(tree, at):
        found["asked"] = 1.0
    for each in tree.kids(at, "aux") + (tree.kids(first, "aux") if first != at else []):
        if tree.tag[each] == "MD":
            name = _MODALS.get(tree.lemma[each], "may or will")
            found[name] = _RARE if name == "can" else 1.0
    return found


def _is_asked(tree: Syntax, at: int) -> bool:
    """Return whether the word at `at` stands in a question: a question mark ends its sentence, inside its quotation.

    Or a verb that leaves it open stands over it: "asked if they had left", "it is not known who sold it".

    A question mark behind a quotation mark is what is left of a quotation mark that was not read ("he left,"?she said).
    """
    if _is_left_open(tree, at):
        return True
    sentence = tree.sentence[at]
    for each in range(at + 1, len(tree.token)):
        if tree.sentence[each] != sentence or tree.token[each] in _QUOTES:
            return False
        if tree.token[each] == "?":
            return True
    return False


def _is_left_open(tree: Syntax, at: int) -> bool:
    above, children = tree.lemma[tree.head[at]], tree.children[at]
    is_if = any(tree.lemma[kid] in _OPENING for kid in children)
    if tree.dep[at] == "advcl":  # "asked her if it was so" is often read as a condition of asking
        return is_if and above in _ASKING
    is_content = tree.dep[at] == "ccomp" and above in _QUESTIONING
    return is_content and (is_if or any(tree.tag[kid] in _WH for kid in children))


def is_figure(tree: Syntax, at: int) -> bool:
    """Return whether the verb at `at` is a figure of speech or a state: "sheds light on", "consists of"."""
    objects = _figures().get(tree.lemma[at], frozenset())
    things = tree.kids(at, "dobj", "nsubjpass") + [
        kid for prep in tree.kids(at, "prep") for kid in tree.kids(prep, "pobj")
    ]
    return "*" in objects or any(tree.lemma[thing] in objects for thing in things)


@functools.cache
def _figures() -> dict[str, frozenset[str]]:
    return {row["verb"]: frozenset(row["objects"].split()) for row in lexicon("figures_of_speech")}
