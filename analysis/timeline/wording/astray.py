"""What a verb cannot do without and the parser has hung elsewhere → where it belongs."""

from analysis.text.syntax import SUBJECTS, Syntax

Move = tuple[int, str]  # the word that another hangs on, and as what

_STATES = frozenset({"go", "come", "stay", "remain", "lie", "keep", "fall", "run"})  # "went missing", "came running"
_TYING = frozenset({"link", "tie", "connect"})  # nothing without "to"


def astray(tree: Syntax, at: int) -> dict[int, Move]:
    """Return by position what hangs elsewhere than the tree has it, of what the word at `at` gives away.

    "The two went missing", "linked a man accused of shooting two guards to a theft", "requests to date".

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> tree = analyse(Article("Two climbers went missing on Sunday.")).tree
    >>> astray(tree, tree.token.index("missing"))
    {3: (2, 'xcomp')}
    """
    dep, above = tree.dep[at], tree.head[at]
    if dep == "advcl" and tree.tag[at] == "VBG" and at == above + 1:
        is_all = tree.lemma[above] in _STATES and not tree.kids(above, "dobj", "acomp", "xcomp")
        return {at: (above, "xcomp")} if is_all else {}
    if dep == "prep" and tree.lemma[at] == "to" and (verb := _tied(tree, at)) is not None:
        return {at: (verb, "prep")}
    if dep == "prep" and tree.lemma[at] == "to" and tree.tag[at - 1] == "CD" and tree.dep[at - 1] == "pobj":
        is_ratio = tree.tag[min(at + 1, len(tree.tag) - 1)] == "CD" and tree.head[at - 2] == above
        return {at: (at - 1, "prep")} if is_ratio and tree.lemma[at - 2] in ("by", "from") else {}  # "by 331 to 286"
    if dep == "acl" and tree.token[at] == "date" and tree.token[at - 1] == "to":
        return _to_date(tree, at)
    return {}


def _tied(tree: Syntax, at: int) -> int | None:
    """Return the verb that says what is linked to what, where the tree has the "to" in a clause on its object."""
    below = tree.head[at]
    is_full = tree.pos[below] == "VERB" and bool(tree.kids(below, "dobj"))
    if not is_full or any(tree.dep[kid] in ("dative", "iobj") for kid in tree.children[below]):
        return None
    for up in tree.ancestors(below):
        if tree.lemma[up] in _TYING and tree.pos[up] == "VERB":
            objects = tree.kids(up, "dobj", "nsubjpass")
            is_open = not any(tree.lemma[kid] in ("to", "with") for kid in tree.kids(up, "prep"))
            return up if is_open and any(noun in tree.ancestors(below) for noun in objects) else None
    return None


def _to_date(tree: Syntax, at: int) -> dict[int, Move]:
    """Return "to date" as a time, and what the tree has as its object as the subject of the clause around it."""
    nouns = tree.kids(at, "dobj")
    verb = tree.ancestors(at)[-1]
    moved: dict[int, Move] = {at: (tree.head[at], "npadvmod")}
    if nouns and nouns[0] < verb and not tree.kids(verb, *SUBJECTS, "expl"):
        moved[nouns[0]] = (verb, "nsubj")
    return moved
