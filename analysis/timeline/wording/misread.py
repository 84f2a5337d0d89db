"""Words that the parser has taken for another part of their clause → what they are."""

from analysis.text.reporting import reported_acts
from analysis.text.syntax import SUBJECTS, VERBAL, Syntax
from analysis.timeline.wording.astray import Move
from analysis.timeline.wording.naming import TIME

BLAMING = frozenset({"accuse", "suspect", "convict", "acquit", "blame", "criticize", "criticise"})
_GRANTING = frozenset({"accept", "admit", "concede", "acknowledge", "agree", "learn", "hear", "find"})
_TAKEN = frozenset({"of", "to", "for", "against", "with", "about"})
_PAST = ("VBD", "VBZ", "VBP")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SAYS_IT = ("ccomp", "dobj", "xcomp", "acomp", "oprd", "nsubjpass")


def misread(tree: Syntax, at: int) -> tuple[dict[int, Move], dict[int, str]]:
    """Return by position what hangs elsewhere, and what is another tag, of what the word at `at` gives away.

    "Has herself criticised", "accused of poisoning neighbour Lee", "accused the firm, based in Lima, of lying", "said
    they had accepted last May they had made a mistake".

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> tree = analyse(Article("The navy has test launched four rockets.")).tree
    >>> misread(tree, tree.token.index("test"))
    ({3: (4, 'dep')}, {})
    """
    dep, above = tree.dep[at], tree.head[at]
    over: int | None
    if dep == "aux" and (own := tree.kids(at, "nsubj")) and tree.pos[above] in VERBAL:
        return {own[0]: (above, "nsubj")}, {}
    if dep == "pobj" and (over := _after_day(tree, at)) is not None:
        return {at: (over, "dobj")}, {}
    if (
        dep == "auxpass"
        and tree.token[at] == "'s"
        and any(tree.left[kid] == above + 1 for kid in tree.kids(above, "dobj"))
    ):
        return {at: (above, "aux")}, {}  # "she's kept the job"
    if dep == "appos" and (over := _fronted(tree, at)) is not None:
        return {at: (over, "nsubj")}, {}
    if dep == "nsubj" and _is_inner(tree, at):
        return {at: (above, "dep")}, {}
    if dep == "amod" and tree.tag[at] == "VBG" and _is_charge(tree, at):
        noun = tree.head[above] if tree.dep[above] == "compound" else above
        return {at: (tree.head[noun], "pcomp"), noun: (at, "dobj")}, {at: "VBG"}
    if dep == "advcl" and (over := _relative(tree, at)) is not None:
        return {at: (over, "relcl")}, {}
    if dep == "prep" and (over := _charging(tree, at) or _dated(tree, at)) is not None:
        return {at: (over, "prep")}, {}
    if dep == "ccomp" and tree.token[tree.left[at] - 1] == "case" and tree.lemma[tree.left[at] - 2] == "in":
        mark = tree.left[at] - 2
        return ({at: (above, "advcl"), mark: (at, "mark")} if tree.head[mark] == above and at < above else {}), {}
    if dep == "ccomp" and (over := _said_by(tree, at)) is not None:
        return {at: (over, "ccomp")}, {}
    return {}, {}


def _after_day(tree: Syntax, at: int) -> int | None:
    """Return the verb whose object the tree has on the preposition of a day: "repeated on Friday the promise"."""
    on = tree.head[at]
    days = [kid for kid in tree.kids(on, "pobj") if kid < at and tree.entity[kid] in TIME]
    verb = tree.head[on]
    if not days or tree.left[at] != tree.right[days[0]] + 1 or tree.pos[verb] != "VERB" or tree.kids(verb, *_SAYS_IT):
        return None
    return verb if tree.entity[at] not in TIME and tree.pos[at] in ("NOUN", "PROPN") else None


def _dated(tree: Syntax, at: int) -> int | None:
    """Return the verb of a preposition that the tree has on a time between them: "warned this year of floods"."""
    time = tree.head[at]
    verb, nouns = tree.head[time], tree.kids(at, "pobj")
    is_between = tree.dep[time] == "npadvmod" and tree.entity[time] in TIME and verb < time == at - 1
    is_thing = bool(nouns) and tree.entity[nouns[0]] not in TIME and tree.pos[nouns[0]] in ("NOUN", "PROPN")
    return verb if is_between and is_thing and tree.pos[verb] == "VERB" and tree.lemma[at] in _TAKEN else None


def _is_inner(tree: Syntax, at: int) -> bool:
    """Return whether a word between an auxiliary and its verb is no subject: the verb has one before the auxiliary."""
    verb = tree.head[at]
    helpers = [kid for kid in tree.kids(verb, "aux", "auxpass") if kid < at]
    others = [other for each in (verb, *helpers) for other in tree.kids(each, "nsubj")]
    return at < verb and any(other < helper < at for helper in helpers for other in others)


def _relative(tree: Syntax, at: int) -> int | None:
    """Return the noun before the comma of whom a clause with "who" is said that the tree has on the verb over it."""
    who = tree.left[at]
    verbs = (at, *tree.kids(at, "aux", "auxpass"))
    is_who = tree.tag[who] in ("WP", "WDT") and tree.head[who] in verbs and tree.dep[who] in SUBJECTS
    before = who - 2
    if before > 1 and tree.token[before] == ")":  # "Adam Lee (left), who"
        before = max((each for each in range(before) if tree.token[each] == "("), default=0) - 1
    is_after = before >= 0 and tree.token[who - 1] == "," and tree.pos[before] in ("NOUN", "PROPN")
    is_same = tree.sentence[before] == tree.sentence[at]
    if is_same and tree.entity[before] in TIME:  # "held talks this week, which broke down"
        before = next(iter(tree.kids(tree.head[at], "dobj")), -1)
        is_same = 0 <= before < who
    return before if is_who and is_after and is_same and tree.head[at] < who else None


def _fronted(tree: Syntax, at: int) -> int | None:
    """Return the verb whose subject the tree has as an aside: "After a talk with Lee, Kim left"."""
    verb, first = tree.right[at] + 1, tree.left[at]
    is_name = tree.pos[at] == "PROPN" and first > 1 and tree.token[first - 1] == ","
    if not is_name or verb >= len(tree.tag) or tree.tag[verb] not in _PAST or tree.sentence[verb] != tree.sentence[at]:
        return None
    over = tree.ancestors(at)
    is_before = verb in over and all(up < at or up == verb for up in over)
    return verb if is_before and tree.pos[verb] == "VERB" and not tree.kids(verb, *SUBJECTS, "expl") else None


def _is_charge(tree: Syntax, at: int) -> bool:
    """Return whether what the tree has as a quality is what somebody is accused of: "accused of poisoning him"."""
    above = tree.head[at]
    noun = tree.head[above] if tree.dep[above] == "compound" else above
    of = tree.head[noun]
    is_first = tree.dep[noun] == "pobj" and at == of + 1
    return is_first and tree.lemma[of] in ("of", "for") and tree.lemma[tree.head[of]] in BLAMING


def _charging(tree: Syntax, of: int) -> int | None:
    """Return the verb that says who is accused, where the tree has of what in an aside on the accused."""
    below = tree.head[of]
    if tree.lemma[of] != "of" or tree.token[of - 1] != "," or not tree.kids(of, "pcomp"):
        return None
    for up in tree.ancestors(below)[:2]:
        if tree.lemma[up] in BLAMING and tree.pos[up] == "VERB" and tree.kids(up, "dobj", "nsubjpass"):
            return up if not any(tree.lemma[kid] in ("of", "for") for kid in tree.kids(up, "prep")) else None
    return None


def _said_by(tree: Syntax, at: int) -> int | None:
    """Return the verb of saying right before a clause, but for a day, that the tree has on the verb over it."""
    over, first = tree.head[at], tree.left[at]
    before = first - 1
    is_clause = bool(tree.kids(at, *SUBJECTS)) and over < before and tree.tag[first] in ("PRP", "DT", "NNP", "NNPS")
    if not is_clause or tree.sentence[before] != tree.sentence[at] or tree.entity[before] not in TIME:
        return None
    verb = next((up for up in tree.ancestors(before) if tree.pos[up] == "VERB"), over)
    is_open = tree.lemma[verb] in _GRANTING | reported_acts().keys() and not tree.kids(verb, *_SAYS_IT)
    is_told = any(tree.tag[each] in _FINITE for each in [verb, *tree.kids(verb, "aux")])
    return verb if is_open and is_told and over in tree.ancestors(verb) and tree.right[verb] == before else None
