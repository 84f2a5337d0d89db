"""What a verb cannot do without and the parser has hung elsewhere → where it belongs."""

from analysis.lexicons import words
from analysis.text.reporting import reported_acts
from analysis.text.syntax import SUBJECTS, VERBAL, Syntax
from analysis.timeline.wording.naming import TIME

Move = tuple[int, str]  # the word that another hangs on, and as what

_VERDICTS, _FINDING = frozenset({"guilty", "innocent"}), frozenset({"find", "declare", "hold"})
_STATES = frozenset({"go", "come", "stay", "remain", "lie", "keep", "fall", "run"})  # "went missing", "came running"
_TYING = frozenset({"link", "tie", "connect"})  # nothing without "to"
_TELLING = frozenset({"say", "add", "note", "write", "reply"})  # nobody "says doing"
_ASKING = frozenset({"ask", "wonder"})
_MARKS = frozenset({"after", "before", "as", "when", "while"})
_MANY = frozenset({"are", "were", "have"})
_ONE = frozenset({"is", "was", "has"})
_PASTS = ("VBD", "VBN")


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
    if dep == "amod" and at > above > tree.head[above] and _is_verdict(tree, at):
        return {at: (tree.head[above], "oprd")}  # "found Lee, the founder, guilty of theft"
    if dep == "acl" and tree.token[at] == "date" and tree.token[at - 1] == "to":
        return _to_date(tree, at)
    return _moved_clause(tree, at) or _moved_noun(tree, at)


def _moved_clause(tree: Syntax, at: int) -> dict[int, Move]:
    """Return where a clause belongs that the tree has on another verb or noun than its own."""
    dep, above = tree.dep[at], tree.head[at]
    if dep == "pcomp" and tree.lemma[above] == "for" and (span := _spell_before(tree, at)) is not None:
        return {at: (tree.head[above], "advcl"), span: (above, "pobj")}  # "served for a year before he left"
    if dep == "xcomp" and tree.tag[at] == "VBG" and tree.lemma[above] in _TELLING:
        return {at: (above, "advcl")}  # "said opening the talks"
    if dep == "advcl" and (asking := _asked_if(tree, at)) is not None:
        return {at: (asking, "ccomp")}
    if dep == "advcl" and (told := _told_with(tree, at)) is not None:
        return {at: (told, "conj")}
    if dep == "relcl" and (noun := _agreeing(tree, at)) is not None:
        return {at: (noun, "relcl")}
    return {}


def _moved_noun(tree: Syntax, at: int) -> dict[int, Move]:
    """Return the preposition that a second subject of a verb belongs to: "Lee, praised for her songs, died"."""
    before = tree.left[at] - 1
    is_open = before > 0 and tree.pos[before] == "ADP" and tree.token[before].islower() and not tree.children[before]
    if tree.dep[at] != "nsubj" or not is_open:
        return {}
    verb = tree.head[at]
    others = [kid for kid in tree.kids(verb, "nsubj") if kid < before]
    is_many = any(tree.token[each] in _MANY for each in tree.kids(verb, "aux", "auxpass"))
    is_other = bool(others) and not (is_many and tree.tag[others[-1]] in ("NN", "NNP"))
    return {at: (before, "pobj")} if is_other and tree.dep[before] == "prep" else {}


def _spell_before(tree: Syntax, verb: int) -> int | None:
    """Return how long something went on, where the tree has it with what ended it: "for a year before he left"."""
    marks = [kid for kid in tree.kids(verb, "mark") if tree.lemma[kid] in _MARKS]
    spells = [kid for kid in tree.kids(verb, "npadvmod") if tree.entity[kid] in TIME]
    is_between = bool(marks and spells) and tree.head[verb] < spells[0] < marks[0] < verb
    return spells[0] if is_between and tree.kids(verb, "nsubj", "nsubjpass") else None


def _asked_if(tree: Syntax, verb: int) -> int | None:
    """Return who asks what the tree has on a clause between: "asked Lee as she left if she would stay"."""
    between = tree.head[verb]
    asking = tree.head[between]
    is_if = any(tree.lemma[kid] in ("if", "whether") and kid > between for kid in tree.kids(verb, "mark"))
    is_open = tree.lemma[asking] in _ASKING and not tree.kids(asking, "ccomp", "xcomp") and asking < between
    is_timed = tree.dep[between] == "advcl" and any(tree.lemma[kid] in _MARKS for kid in tree.kids(between, "mark"))
    return asking if is_if and is_open and is_timed else None


def _told_with(tree: Syntax, verb: int) -> int | None:
    """Return the verb that a past is told beside, where the tree has it on who tells: "heard that they met, wed and
    moved"."""
    says = tree.head[verb]
    told = [kid for kid in tree.kids(says, "ccomp") if says < kid < verb and tree.tag[kid] in _PASTS]
    is_list = tree.token[tree.left[verb] - 1] == "," and bool(tree.kids(verb, "cc")) and bool(tree.kids(verb, "conj"))
    is_bare = not tree.kids(verb, *SUBJECTS, "mark", "aux", "auxpass", "advmod")
    is_past = tree.tag[verb] in _PASTS and tree.pos[verb] in VERBAL
    is_told = tree.lemma[says] in reported_acts() or tree.lemma[says] in ("hear", "learn", "know")
    return told[0] if told and is_past and is_list and is_bare and is_told else None


def _agreeing(tree: Syntax, verb: int) -> int | None:
    """Return the noun that a relative clause agrees with, where it cannot be the last before it.

    "Visitors from Chile, who come in May", "the cost of the trips, which has risen". A body may take either.
    """
    noun, first = tree.head[verb], tree.left[verb]
    if tree.tag[first] not in ("WDT", "WP") or tree.dep[noun] not in ("pobj", "conj") or tree.kids(noun, "conj"):
        return None
    below = [verb, *tree.kids(verb, "ccomp")]
    finite = [each for each in below if first in tree.children[each]] or [
        each for each in below if tree.kids(each, "nsubj", "nsubjpass")[:1] == [first]
    ]
    if not finite:
        return None
    said = [finite[0], *tree.kids(finite[0], "aux", "auxpass")]
    is_many = any(tree.tag[each] == "VBP" or tree.token[each] in _MANY for each in said)
    is_one = any(tree.tag[each] == "VBZ" or tree.token[each] in _ONE for each in said)
    tags = ("NNS", "NNPS") if is_many and not is_one else ("NN", "NNP") if is_one and not is_many else ()
    is_far = tree.tag[noun] in (("NN", "NNP") if is_many else ("NNS", "NNPS"))
    if not tags or not is_far or (is_many and tree.tag[noun] == "NN"):  # "the firm, who are"
        return None
    over = [up for up in tree.ancestors(noun)[:4] if tree.pos[up] in ("NOUN", "PROPN") and tree.tag[up] in tags]
    if tree.entity[noun] == "ORG":
        over = [up for up in over if tree.lemma[up] in words("actor_nouns")]  # "two wins over Lyon, who are third"
    return over[0] if over else None


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


def _is_verdict(tree: Syntax, at: int) -> bool:
    """Return whether a word behind a noun is what the verb before both found it to be: "guilty"."""
    return tree.lemma[at] in _VERDICTS and tree.lemma[tree.head[tree.head[at]]] in _FINDING
