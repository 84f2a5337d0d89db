"""A verb that reports → what it has as content, and how far that reaches."""

from analysis.text.syntax import SUBJECTS, Span, Syntax

_REFUSING = frozenset({"decline", "refuse"})
THROUGH = frozenset({"in", "on", "through", "via"})  # "in a statement"
_TURNS = frozenset({"however", "but", "yet", "though"})


def complements(tree: Syntax, verb: int, takes: frozenset[str]) -> list[int]:
    """Return the heads of what `verb` has as content."""
    found = [child for child in tree.children[verb] if _is_content(tree, child, takes)]
    if "clause" in takes and not tree.kids(verb, "ccomp"):
        found += _through(tree, verb)
    turn = next((kid for kid in tree.kids(verb, "advmod", "cc", "mark", "intj") if tree.lemma[kid] in _TURNS), None)
    if turn is None or turn > verb or not any(child > verb for child in found):
        return found
    return [child for child in found if child > turn]  # "it fell, however many have claimed that it will rise"


def _through(tree: Syntax, verb: int) -> list[int]:
    """Return what the parser has hung on the thing through which it is said: "said in a statement that it fell"."""
    ways = [kid for kid in tree.kids(verb, "prep") if kid > verb and tree.lemma[kid] in THROUGH]
    things = [noun for kid in ways for noun in tree.kids(kid, "pobj")]
    return [clause for noun in things for clause in tree.kids(noun, "acl", "relcl") if is_that(tree, clause)]


def is_that(tree: Syntax, clause: int) -> bool:
    """Return whether a clause on a noun says what that tells: "a statement that it fell"."""
    is_marked = any(tree.lemma[kid] == "that" for kid in tree.kids(clause, "mark"))
    return tree.dep[clause] in ("acl", "relcl") and is_marked and bool(tree.kids(clause, "nsubj", "nsubjpass", "expl"))


def _is_content(tree: Syntax, child: int, takes: frozenset[str]) -> bool:
    dep, lemma = tree.dep[child], tree.lemma[child]
    is_further = dep == "conj" and any(tree.lemma[kid] == "that" for kid in tree.kids(child, "mark"))
    if dep in ("ccomp", "parataxis") or is_further:
        return bool(takes & {"clause", "predicate"})
    if dep == "xcomp":
        return bool(takes & {"clause", "infinitive", "predicate"})
    if dep in ("dobj", "oprd", "attr", "acomp"):
        return bool(takes & {"object", "predicate"})
    return dep == "prep" and (lemma in takes or (lemma == "as" and "object" in takes))


def comments_on_head(tree: Syntax, verb: int) -> bool:
    """Return whether `verb` speaks of the clause it hangs on: "Talks began, he said", "as he pointed out"."""
    if tree.dep[verb] == "parataxis":
        return True
    marker = tree.child(verb, ("mark", "advmod"))
    if tree.lemma[verb] in _REFUSING:
        return False  # "trade suffered as exports declined"
    return tree.dep[verb] == "advcl" and marker is not None and tree.lemma[marker] == "as"


def content(tree: Syntax, child: int) -> Span:
    """Return the span of the content at `child`, without what its speaker did beside saying it.

    "She said that he could flee and denied bail": the parser joins the denial to the flight.
    """
    first, last = tree.reach(child)
    helpers = [tree.tag[kid] for kid in tree.kids(child, "aux", "auxpass")]
    if tree.tag[child] not in ("VB", "VBZ", "VBP") and "MD" not in helpers:
        return first, last
    for kid in tree.kids(child, "conj"):
        is_past = tree.tag[kid] == "VBD" and tree.token[kid].lower() != tree.lemma[kid]  # not "close it and cut jobs"
        if is_past and not tree.kids(kid, *SUBJECTS, "mark", "aux", "auxpass"):
            joins = [each for each in tree.kids(child, "cc") if each < kid]
            return first, min([kid, *joins[-1:]]) - 1
    return first, last
