"""Slips of the parser that the words themselves give away → the tree without them."""

from dataclasses import replace

from analysis.lexicons import words
from analysis.text.reporting import reported_acts
from analysis.text.syntax import SUBJECTS, Syntax
from analysis.timeline.wording.astray import Move, astray
from analysis.timeline.wording.misread import misread
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.preposition import CLAUSAL

_FINITE = ("VBD", "VBZ", "VBP")
_LOOSE = ("appos", "npadvmod", "dep", "dobj", "nmod")
_NOUNS = ("NOUN", "PROPN")
_STRAYING = frozenset({"amod", "advcl", "prep", "acl", "pcomp", "xcomp", "relcl", "nsubj"})
_POS = {"NNP": "PROPN", "VBG": "VERB", "NN": "NOUN"}  # of what has been given another tag


def mended(tree: Syntax) -> Syntax:
    """Return the tree with the subjects that the parser has hung elsewhere on the verbs that they stand before.

    "The strikes the army listed": it is the army that listed; "said Friday its sales fell": it is the sales that fell.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> tree = analyse(Article("Mills Bank said Friday its yearly losses tripled to nine million pounds.")).tree
    >>> mended(tree).dep[6]
    'nsubj'
    """
    moved: dict[int, Move] = {}
    tags: dict[int, str] = {}
    for at in range(len(tree.dep)):
        moves, tagged = _slip(tree, at)
        moved |= moves
        tags |= tagged
    if not moved:
        return tree
    moved = _untangled(tree, moved)
    head, deps, tag, pos = list(tree.head), list(tree.dep), list(tree.tag), list(tree.pos)
    for at, (above, dep) in moved.items():
        head[at], deps[at] = above, dep
    for at, own in tags.items():
        tag[at], pos[at] = own, _POS.get(own, pos[at])
    return replace(tree, head=head, dep=deps, tag=tag, pos=pos)


def _slip(tree: Syntax, at: int) -> tuple[dict[int, Move], dict[int, str]]:
    """Return by position what hangs elsewhere, and what is another tag, of what the word at `at` gives away."""
    dep, above = tree.dep[at], tree.head[at]
    if dep == "acl" and tree.tag[at] == "VBN" and (noun := _listed(tree, at)) is not None:
        return {at: (noun, "relcl"), above: (at, "nsubj")}, {at: "VBD"}
    if dep == "acl" and tree.tag[at] == "VBG" and _is_named_event(tree, at):
        moved = {at: (tree.head[above], tree.dep[above]), above: (at, "compound")}
        return moved | {kid: (at, tree.dep[kid]) for kid in tree.kids(above, "det", "amod", "compound")}, {at: "NN"}
    if dep == "ccomp" and tree.tag[at] in _FINITE and (noun := _subject(tree, at)) is not None:
        return {noun: (at, "nsubj")}, {}
    if dep == "prep" and tree.lemma[at] in CLAUSAL and (verb := _opened(tree, at)) is not None:
        freed: dict[int, Move] = {above: (above, "ROOT")} if tree.head[above] == verb else {}
        moved = freed | {verb: (above, "advcl"), at: (verb, "mark"), tree.kids(at, "pobj")[0]: (verb, "nsubj")}
        return moved, {verb: "VBD"} if tree.tag[verb] == "VBN" else {}
    if dep == "prt" and tree.kids(at, "pobj"):
        return {at: (above, "prep")}, {}  # "capsized off the coast"
    if dep == "ccomp" and (noun := _set_off_subject(tree, at)) is not None:
        return {at: (noun, "acl"), noun: (above, "nsubj")}, {at: "VBN"}
    if dep == "ccomp" and (noun := _joined_subject(tree, at)) is not None:
        below: dict[int, Move] = {kid: (noun, "prep") for kid in tree.kids(tree.head[noun], "prep") if kid > noun}
        return {at: (above, "conj"), noun: (at, "nsubj")} | below, {}
    if dep == "conj" and (told := _told_beside(tree, at)) is not None:
        return {at: (told, "conj")}, {}
    if dep == "conj" and (again := _gapped(tree, at)) is not None:
        return {at: (at, "ROOT"), again: (at, "prep")}, {}
    if dep == "relcl" and (said := _said_in(tree, at)) is not None:
        return {at: (said, "ccomp"), tree.left[at]: (at, "mark")}, {tree.left[at]: "IN"}
    if dep == "amod" and (name := _told_after(tree, at)) is not None:
        return {at: (at, "ROOT"), name: (at, "nsubj"), above: (at, "dobj")}, {}
    if dep == "npadvmod" and _is_set_aside(tree, at):
        return {at: (above, "nsubjpass" if tree.kids(above, "auxpass") else "nsubj")}, {}
    if dep == "auxpass" and (own := tree.kids(at, "nsubj")):
        return {own[0]: (above, "nsubjpass")}, {}  # "the road remained blocked"
    if dep == "aux" and _is_surname(tree, at):
        return _surname(tree, at), {at: "NNP"}
    moved = astray(tree, at) if dep in _STRAYING else {}
    return (moved, {}) if moved else misread(tree, at)


def _untangled(tree: Syntax, moved: dict[int, Move]) -> dict[int, Move]:
    """Return the moves without those that together would hang words on each other in a ring.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> tree = analyse(Article("Two miners left.")).tree
    >>> _untangled(tree, {1: (2, "nsubj"), 2: (1, "advcl")})
    {1: (2, 'nsubj')}
    """
    kept: dict[int, Move] = {}
    for at, (above, dep) in moved.items():
        up, passed = above, {at}
        while up not in passed:
            passed.add(up)
            over = kept[up][0] if up in kept else tree.head[up]
            if over == up:
                break
            up = over
        if up != at or above == at:
            kept[at] = (above, dep)
    return kept


def _listed(tree: Syntax, verb: int) -> int | None:
    """Return the noun that a clause without "that" is on: two nouns side by side, and a verb right after the second."""
    second = tree.head[verb]
    first = tree.left[second]
    noun = first - 1
    if noun < 0 or second != verb - 1 or tree.lemma[first] != "the" or tree.sentence[noun] != tree.sentence[verb]:
        return None
    is_beside = tree.tag[noun] in ("NN", "NNS") and tree.head[second] != noun and tree.dep[second] == "pobj"
    is_done = bool(tree.kids(verb, "agent", "dobj", "auxpass")) or tree.right[second] != tree.right[verb]
    return noun if is_beside and not is_done and tree.head[second] < noun else None


def _set_off_subject(tree: Syntax, verb: int) -> int | None:
    """Return the subject of the verb over a participle between commas: "the rule, announced in May, says"."""
    above, own = tree.head[verb], tree.kids(verb, "nsubj")
    is_set_off = bool(own) and tree.right[own[0]] in (verb - 1, verb - 2) and tree.token[verb - 1] == ","
    is_closed = tree.token[above - 1] == "," and tree.tag[above] in _FINITE and not tree.kids(above, *SUBJECTS)
    is_done = tree.tag[verb] in ("VBD", "VBN") and not tree.kids(verb, "aux", "auxpass", "dobj", "mark")
    return own[0] if is_set_off and is_closed and is_done else None


def _subject(tree: Syntax, verb: int) -> int | None:
    """Return the noun that stands between a day and a finite verb without a subject: "said Friday its sales fell"."""
    says = tree.head[verb]
    if says > verb or tree.kids(verb, *SUBJECTS, "expl", "mark"):
        return None
    days = [kid for kid in tree.kids(says, "npadvmod") if kid < verb and tree.entity[kid] in TIME]
    loose = [noun for day in days for noun in tree.kids(day, *_LOOSE) if day < noun < verb]
    own = [noun for noun in loose if tree.pos[noun] in _NOUNS and tree.entity[noun] not in TIME]
    return own[-1] if own and tree.right[own[-1]] < verb else None


def _said_in(tree: Syntax, verb: int) -> int | None:
    """Return the verb that says what the tree has on the noun before it: "showed in the vote that they are tired"."""
    noun, first = tree.head[verb], tree.left[verb]
    says = tree.head[tree.head[noun]]
    is_that = tree.lemma[first] == "that" and first == noun + 1 and tree.dep[first] in ("dobj", "mark")
    if not is_that or tree.dep[noun] != "pobj" or tree.lemma[says] not in {*reported_acts(), "show", "prove", "find"}:
        return None
    is_open = tree.pos[says] == "VERB" and not tree.kids(says, "dobj", "ccomp", "xcomp", "nsubjpass", "relcl")
    return (
        says
        if is_open and tree.kids(verb, "nsubj", "nsubjpass") and tree.kids(verb, "nsubjpass", "dobj", "acomp")
        else None
    )


def _is_named_event(tree: Syntax, at: int) -> bool:
    """Return whether what the tree has as a participle is a noun with another before it: "a storm warning"."""
    above = tree.head[at]
    is_beside = at == above + 1 and tree.tag[above] == "NN" and bool(tree.kids(above, "det"))
    is_bare = all(tree.dep[kid] in ("prep", "punct") for kid in tree.children[at])
    is_event = tree.token[at] in words("event_nouns") and tree.lemma[above] not in words("actor_nouns")
    return is_beside and is_bare and is_event and tree.dep[above] in ("pobj", "dobj", "nsubj", "nsubjpass", "attr")


def _opened(tree: Syntax, at: int) -> int | None:
    """Return the verb of the clause that what the tree has as a preposition opens: "after the roof fell"."""
    nouns, above = tree.kids(at, "pobj"), tree.head[at]
    verb = tree.right[nouns[0]] + 1 if nouns else len(tree.tag)
    if verb >= len(tree.tag) or tree.pos[verb] != "VERB" or tree.pos[above] != "VERB":
        return None
    if tree.tag[verb] not in _FINITE and not (tree.tag[verb] == "VBN" and tree.kids(verb, "dobj")):
        return None  # "after two hundred men reached the port"
    is_open = not tree.kids(verb, *SUBJECTS, "expl") and tree.dep[verb] in ("ROOT", "conj", "advcl", "ccomp", "dep")
    is_under = verb in tree.ancestors(above) and tree.head[above] != verb
    return verb if is_open and not is_under and above < at and tree.sentence[verb] == tree.sentence[at] else None


def _joined_subject(tree: Syntax, verb: int) -> int | None:
    """Return the noun right before a finite verb without a subject that the tree has beside another noun: "apologized
    for the incident and relations improved"."""
    if tree.tag[verb] not in _FINITE or tree.kids(verb, *SUBJECTS, "expl", "mark") or tree.head[verb] > verb:
        return None
    before = tree.left[verb] - 1
    over = [up for up in [before, *tree.ancestors(before)] if tree.right[up] == before and up > tree.head[verb]]
    joined = [each for up in over for each in tree.kids(up, "conj") if tree.pos[each] in _NOUNS and tree.kids(up, "cc")]
    return joined[-1] if joined else None


def _told_beside(tree: Syntax, verb: int) -> int | None:
    """Return the verb that a past is told beside where the tree has it beside an infinitive: "said it would let the
    envoy return and cut its aid"; None where it stands well."""
    beside = tree.head[verb]
    is_did = any(tree.lemma[kid] == "do" for kid in tree.kids(beside, "aux"))
    if tree.tag[verb] != "VBD" or tree.tag[beside] != "VB" or is_did or tree.kids(verb, *SUBJECTS, "expl"):
        return None
    over = (up for up in tree.ancestors(beside) if tree.pos[up] == "VERB" and tree.tag[up] == "VBD")
    return next(over, None)


def _told_after(tree: Syntax, verb: int) -> int | None:
    """Return the name that did what the tree has as a word before a noun: "Lee, a lawyer, sold shares"."""
    noun = tree.head[verb]
    name = tree.head[noun]
    is_sentence = tree.dep[noun] == "appos" and tree.head[name] == name and tree.pos[name] == "PROPN"
    return name if tree.tag[verb] == "VBD" and is_sentence and name < verb and tree.token[verb - 1] == "," else None


def _is_set_aside(tree: Syntax, noun: int) -> bool:
    """Return whether a name right before a comma is the subject that the verb over it lacks: "Lee, after a flight, is
    due in Lima"."""
    verb = tree.head[noun]
    is_name = tree.pos[noun] == "PROPN" and tree.entity[noun] not in TIME and noun < verb
    is_finite = tree.tag[verb] in _FINITE or any(tree.tag[kid] in _FINITE for kid in tree.kids(verb, "aux", "auxpass"))
    is_first = noun == 0 or tree.sentence[tree.left[noun] - 1] != tree.sentence[noun] or tree.left[noun] == 0
    after = tree.token[tree.right[noun] + 1 : tree.right[noun] + 2]
    return is_name and is_finite and is_first and after == [","] and not tree.kids(verb, *SUBJECTS, "expl")


def _is_surname(tree: Syntax, at: int) -> bool:
    """Return whether what the tree has as the verb "may" is the end of a name: "warned Theresa May not to"."""
    is_after_name = at > 0 and tree.pos[at - 1] == "PROPN" and tree.end[at - 1] < tree.start[at]
    return tree.token[at] == "May" and is_after_name and tree.lemma[min(at + 1, tree.head[at])] in ("not", "to")


def _surname(tree: Syntax, at: int) -> dict[int, Move]:
    """Return where a surname and the given name before it belong."""
    given = at - 1
    if tree.head[given] == at:
        return {at: (tree.head[tree.head[at]], "dobj")}
    return {at: (tree.head[given], tree.dep[given]), given: (at, "compound")}


def _gapped(tree: Syntax, noun: int) -> int | None:
    """Return the preposition of a clause that has left out its verb: "Lee moved to Chile and Kim to Peru"."""
    first, after = tree.head[noun], tree.right[noun] + 1
    if tree.dep[first] != "pobj" or after >= len(tree.token) or tree.sentence[after] != tree.sentence[noun]:
        return None
    over = tree.head[first]
    is_again = (
        tree.dep[after] == "prep" and tree.lemma[after] == tree.lemma[over] and tree.head[after] == tree.head[over]
    )
    is_time = any(tree.entity[each] in TIME for each in tree.kids(after, "pobj"))
    return after if is_again and not is_time and tree.pos[tree.head[over]] == "VERB" else None
