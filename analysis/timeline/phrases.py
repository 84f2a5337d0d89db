"""The mention of an event → the words of the article that say who did it and what was done, as spans of the tree."""

from analysis.events.participants import subjects
from analysis.text.syntax import VERBAL, Span, Syntax
from analysis.text.tense import auxiliaries

LIMIT = 12  # words of an answer

_ASIDES = ("relcl", "appos", "acl", "advcl", "parataxis")
_STOPS = frozenset("()[]:;—–|") | {"--", "-", "..."}
_BEFORE = 4  # tokens from a verb to its auxiliaries and adverbs
_JOINED = frozenset({"conj", "cc"})
_NOT_PART = frozenset({"punct", "mark", "nsubj", "nsubjpass", "dep"})
_OWNERS = frozenset({"by", "of", "between"})


def noun_phrase(tree: Syntax, head: int) -> Span:
    """Return the phrase of a noun with what is coordinated with it, without relative clauses and asides.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> tree = analyse(Article("At least seven people, who were on the tram, died.")).tree
    >>> noun_phrase(tree, 3)
    (0, 3)
    """
    asides = [
        tree.left[kid]
        for noun in tree.conjuncts(head)
        for kid in tree.kids(noun, *_ASIDES)
        if kid > head and (tree.dep[kid] != "appos" or tree.left[kid] > noun + 1)  # "President-elect Ann Lee" is one
    ]
    last = min([tree.right[head], *(aside - 1 for aside in asides)])
    first = tree.left[head]
    first = next((at + 1 for at in range(head - 1, first - 1, -1) if tree.token[at] in _STOPS), first)
    last = next((at - 1 for at in range(head + 1, last + 1) if tree.token[at] in _STOPS), last)
    return tree.trim(first, max(head, last))


def predicate(tree: Syntax, at: int) -> Span:
    """Return what is done: the verb at `at` with its auxiliaries, objects and place, at most twelve words.

    Of a noun that names an event, its phrase. The span is one run of words of the article.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> tree = analyse(Article("On Monday the police have arrested two men in Cairo, who deny it.")).tree
    >>> " ".join(tree.token[slice(predicate(tree, 5)[0], predicate(tree, 5)[1] + 1)])
    'have arrested two men in Cairo'
    """
    if tree.pos[at] not in VERBAL:
        while tree.dep[at] == "compound":
            at = tree.head[at]
        first = noun_phrase(tree, at)[0]
    else:
        own = [*auxiliaries(tree, at), *tree.kids(at, "neg", "aux", "auxpass", "advmod")]
        first = min([at, *(kid for kid in own if at - _BEFORE <= kid < at)])
        before = [tree.right[kid] + 1 for kid in tree.kids(at, "nsubj", "nsubjpass", "expl") if kid < at]
        first = min(at, max([first, *before]))
    first, last = tree.trim(first, _reach(tree, at, first + LIMIT - 1))
    return min(first, at), max(last, at)


def _reach(tree: Syntax, at: int, bound: int) -> int:
    """Return the last token of what belongs to `at` up to the token `bound`, ending with the head of a phrase."""
    last = at
    for kid in tree.children[at]:
        dep = tree.dep[kid]
        if kid < at or dep in _ASIDES or dep in _NOT_PART:
            continue
        if (dep in _JOINED and tree.pos[at] in VERBAL) or not _STOPS.isdisjoint(tree.token[last + 1 : kid]):
            break
        end = _reach(tree, kid, bound)
        if end > bound or (end == kid and dep in ("prep", "agent", "cc")):
            break
        last = max(last, end)
    return last


def subject(tree: Syntax, at: int) -> Span | None:
    """Return the phrase of who does what is told at `at`, or to whom it is done in the passive; None where not told."""
    heads = doers(tree, at)
    return noun_phrase(tree, heads[0]) if heads else None


def doers(tree: Syntax, at: int) -> list[int]:
    """Return the heads of who does it, the likeliest first; of a noun its owner, else who does the verb over it.

    The subject of a passive verb stands before its agent: an article on "five people were shot" is about the five.
    """
    if tree.pos[at] in VERBAL:
        found = [*tree.kids(at, "nsubjpass"), *tree.kids(at, "nsubj"), *subjects(tree, at)]
    else:
        by = [kid for kid in tree.kids(at, "prep") if tree.lemma[kid] in _OWNERS]
        found = [*tree.kids(at, "poss"), *(noun for kid in by for noun in tree.kids(kid, "pobj"))]
        if tree.pos[tree.head[at]] in VERBAL and tree.dep[at] in ("dobj", "pobj"):
            found += subjects(tree, tree.head[at])
    return [head for head in found if head != at and tree.tag[head] not in ("WDT", "WP")]
