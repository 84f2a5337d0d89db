"""A verb → the form in which a headline has it: past, "to", "may", "is …ing", with its negation."""

from analysis.lexicons import words
from analysis.text.inflection import participle, past
from analysis.text.syntax import Syntax
from analysis.text.tense import FUTURE, auxiliaries, own_auxiliaries, tense_of
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.pieces import Piece

_MODALS = frozenset({"could", "might", "would", "should", "must", "may", "can", "ca", "'d", "ought", "need"})
_WHOLE = {"n't": "not", "ca": "can", "wo": "will", "sha": "shall", "'ll": "will", "'ve": "have", "'re": "are",
          "'m": "am"}  # fmt: skip
_ARRANGED = frozenset(
    {"schedule", "plan", "set", "expect", "slate", "intend", "propose", "anticipate"}
)  # by which it is planned
_GIVEN = frozenset({"ask", "offer", "promise"})  # "Lee asked" may be the one who asks
_LIKING = frozenset({"love", "like", "prefer", "hate", "welcome"})
_KIND = {"ongoing": "happened", "possible": "planned"}  # which headlines tell in the same words
_NOT = frozenset({"not", "n't"})
_MANY = frozenset({"they", "we", "you", "these", "those"})
_PLURAL_VERBS = frozenset({"are", "were", "have", "do", "'re", "'ve"})
_SINGULAR_VERBS = frozenset({"am", "'m", "is", "was", "has", "does", "'s"})


def are_told_alike(one: str, other: str) -> bool:
    """Return whether headlines tell what has one status and what has the other in the same words.

    >>> are_told_alike("ongoing", "happened"), are_told_alike("ongoing", "planned")
    (True, False)
    """
    return _KIND.get(one, one) == _KIND.get(other, other)


def is_passive(tree: Syntax, at: int) -> bool:
    """Return whether something is done to the subject of the verb at `at`, in so many words or by a bare participle."""
    if tree.kids(at, "nsubjpass", "auxpass"):
        return True
    if tree.tag[at] != "VBN" or (tree.kids(at, "nsubj") and (tree.dep[at] != "ccomp" or tree.kids(at, "aux", "dobj"))):
        return False  # "see them sentenced"
    verbs = [tree.lemma[kid] for kid in auxiliaries(tree, at)]
    first = tree.first_conjunct(at)
    if first != at and not verbs:
        is_perfect = any(tree.lemma[kid] == "have" for kid in auxiliaries(tree, first))
        return is_passive(tree, first) or not (is_perfect or tree.kids(at, "dobj"))  # "had come and gone"
    return "have" not in verbs and (not tree.kids(at, "dobj") or tree.dep[at] in ("acl", "amod"))


def is_plural(tree: Syntax, at: int, subject: int | None) -> bool:
    """Return whether the verb at `at` stands in the plural, as its own words or those of its subject say."""
    if subject is not None and tree.token[subject] == "I":
        return False  # it is told of who speaks
    for kid in [*auxiliaries(tree, at), at]:
        if tree.token[kid].lower() in _PLURAL_VERBS | _SINGULAR_VERBS:
            return tree.token[kid].lower() in _PLURAL_VERBS
    if tree.tag[at] in ("VBZ", "VBP"):
        return tree.tag[at] == "VBP"
    if subject is None:
        return False
    is_many = tree.tag[subject] in ("NNS", "NNPS") or tree.token[subject].lower() in _MANY
    return is_many or bool(tree.kids(subject, "conj"))


def as_told(tree: Syntax, at: int) -> list[Piece]:
    """Return a verb with its auxiliaries, its negation and the adverbs that count, in the article's own words."""
    only = [
        kid for kid in tree.kids(at, "neg") if tree.token[kid + 1 : kid + 2] == ["only"]
    ]  # "not only this but that"
    own = [kid for kid in (*own_auxiliaries(tree, at), *tree.kids(at, "neg")) if kid < at and kid not in only]
    shared = own or [kid for kid in auxiliaries(tree, at) if kid < at]
    adverbs = [kid for kid in tree.kids(at, "advmod") if kid < at and tree.lemma[kid] in words("kept_adverbs")]
    first = min(shared, default=at)
    modals = [kid for kid in shared if tree.tag[kid] == "MD"]
    links = [kid for kid in range(min(modals), max(modals)) if tree.dep[kid] == "cc"] if len(modals) > 1 else []
    before = [_whole(tree, kid, at) for kid in sorted([*shared, *links, *(kid for kid in adverbs if kid > first)])]
    after = [_whole(tree, kid, at) for kid in tree.kids(at, "neg") if kid > at and kid not in only]  # "was not"
    return [*before, _whole(tree, at, at) if tree.token[at].startswith("'") else at, *after]


def _whole(tree: Syntax, kid: int, at: int) -> Piece:
    word = tree.token[kid].lower()
    if word == "'s":
        return "has" if tree.tag[at] == "VBN" and not tree.kids(at, "nsubjpass", "auxpass") else "is"
    if word == "'d":
        is_had = tree.tag[at] == "VBN" and not any(
            tree.lemma[each] == "have" for each in tree.kids(at, "aux") if each > kid
        )
        return "had" if is_had else "would"
    return _WHOLE.get(word, word)


def _past(tree: Syntax, at: int) -> Piece:
    """Return the past of a verb, as the article spells it where it has it."""
    is_there = tree.tag[at] == "VBD" or (tree.tag[at] == "VBN" and past(tree.lemma[at]) == participle(tree.lemma[at]))
    is_slip = tree.token[at].lower() == participle(tree.lemma[at]) != past(tree.lemma[at])  # "had come and blown"
    if is_there and len(tree.token[at]) > 2 and not is_slip:
        return _spelt(tree, at)
    form = past(tree.lemma[at])
    lemma, stem = tree.lemma[at], tree.token[at].lower().removesuffix("ing")
    is_doubled = stem == lemma + lemma[-1:] and form == f"{lemma}ed"
    return f"{stem}ed" if is_doubled else form  # as in the article: "equipping", "travelling"


def _participle(tree: Syntax, at: int) -> Piece:
    """Return the past participle of a verb, as the article spells it where it has it."""
    is_there = tree.tag[at] == "VBN" or (tree.tag[at] == "VBD" and tree.token[at].endswith("ed"))  # not "finned"
    return _spelt(tree, at) if is_there and len(tree.token[at]) > 2 else participle(tree.lemma[at])


def _spelt(tree: Syntax, at: int) -> Piece:
    return at if tree.token[at].islower() else tree.token[at].lower()


def _is_set(tree: Syntax, at: int) -> bool:
    """Return whether something is set for what is to come, as "is slated for" says; not "is heard in May"."""
    is_for = bool(tree.kids(at, "xcomp")) or any(tree.lemma[kid] == "for" for kid in tree.kids(at, "prep"))
    return is_for or not any(tree.entity[each] in TIME for each in tree.subtree(at) if each != at)


def _is_doubtful(tree: Syntax, at: int) -> bool:
    """Return whether a bare participle would read as a past: "Lee asked to reply", "Lee paid money"."""
    lemma = tree.lemma[at]
    is_same = past(lemma) == participle(lemma)
    is_related = lemma == "relate" and bool(tree.kids(at, "auxpass"))
    is_being = any(tree.lemma[kid] == "be" and tree.token[kid] != "'s" for kid in tree.kids(at, "auxpass"))
    is_given = is_being and any(tree.left[kid] == at + 1 for kid in tree.kids(at, "dobj"))  # not "she's kept the job"
    return lemma in _GIVEN or is_related or (is_same and is_given)


def _is_unlikely(tree: Syntax, at: int) -> bool:
    """Return whether it is said to be unlikely that what the verb at `at` tells will be."""
    head = tree.head[at]
    above = [head, *tree.kids(head, "acomp", "attr")]
    is_no = any(tree.kids(each, "neg") for each in (head, tree.head[head]))
    return tree.dep[at] in ("ccomp", "csubj") and any(
        tree.lemma[each] == "unlikely" or (tree.lemma[each] == "likely" and is_no) for each in above
    )


def verb_group(
    tree: Syntax, at: int, status: str, subject: int | None, passive: bool, denies: bool = False
) -> list[Piece]:
    """Return the verb at `at` in the form that its `status` asks for.

    What happened stands in the past (passives as bare participles), what goes on in the present, what is planned has
    "to", what may happen its modal; `passive` says whether the passive is wanted. Negations stay; `denies` adds one.
    """
    lemma = tree.lemma[at]
    if tree.token[at].lower() == "missing" and not tree.kids(at, "dobj", "aux", "neg"):
        return [at]  # an adjective: "three sailors missing"
    helpers = auxiliaries(tree, at)
    said = {tree.token[kid].lower() for kid in helpers}
    forms = said | {tree.lemma[kid] for kid in helpers}
    is_turned = passive and not is_passive(tree, at)  # "they shot him" told as "he was shot"
    denying = [kid for kid in tree.kids(at, "neg") if tree.token[kid - 1].lower() != "or"]  # "whether or not"
    denying = [kid for kid in denying if tree.token[kid + 1 : kid + 2] != ["only"]]  # "not only this but that"
    negations = [kid for kid in denying if tree.token[kid].lower() in _NOT]
    adverbs: list[Piece] = [kid for kid in denying if kid not in negations]
    plural = is_plural(tree, at, subject) if not is_turned else subject is not None and tree.tag[subject] == "NNS"
    now, then, has = ("are", "were", "have") if plural else ("is", "was", "has")
    tense, aspect = tense_of(tree, at)
    no: list[Piece] = ["not"] if negations or denies else []
    bare: list[Piece] = ["be", _participle(tree, at)] if passive else [lemma]
    if forms & FUTURE and (no or adverbs):
        return ["will", *no, *adverbs, *bare]
    if "would" in forms and lemma in _LIKING:
        return ["would", *no, *adverbs, lemma]  # "would love to see it" is a wish
    if status == "possible" and _is_unlikely(tree, at):
        return ["unlikely", "to", *bare]  # "it is unlikely that they will go"
    if forms & FUTURE:  # "whether they will stay" is no plan
        is_asked = any(tree.lemma[each] in ("whether", "if") for each in tree.kids(at, "mark"))
        status = "possible" if is_asked else "planned"
    if status == "planned" and no:
        return ["will", *no, *adverbs, *bare]
    if status == "planned" and lemma == "be" and "would" in forms and tree.kids(at, "attr", "acomp", "csubj"):
        return ["would", *no, *adverbs, "be"]  # of what something is there is no plan
    is_set = tense == "PRESENT" and is_passive(tree, at) and _is_set(tree, at)
    if status == "planned" and passive and (lemma in _ARRANGED or is_set):
        return [*no, *adverbs, _participle(tree, at)]
    if status == "planned" and lemma in _ARRANGED and tense == "PRESENT":
        status = "ongoing"  # "traders have been expecting a cut"
    if status == "planned":
        return [*no, *adverbs, "to", *bare]
    modals = [_whole(tree, kid, at) for kid in helpers if tree.token[kid].lower() in _MODALS]
    if modals and modals[0] != "had" and status != "planned":
        modal = modals[0]
        if "have" in forms:
            bare = ["have", "been", _participle(tree, at)] if passive else ["have", _participle(tree, at)]
        return [modal, *no, *adverbs, *bare]
    if status == "possible":
        return ["may", *no, *adverbs, *bare]
    if lemma == "be" and tree.pos[at] in ("AUX", "VERB"):
        if tense == "PRESENT" and status == "ongoing" and "have" in forms:
            return [has, *no, *adverbs, "been"]  # "has been at war for two years"
        is_now = tense == "PRESENT" and aspect == "NONE"
        return [now if is_now else then, *no, *adverbs]
    got = next((kid for kid in helpers if tree.token[kid].lower() == "got" and passive), None)
    if got is not None and not no:
        return [*adverbs, got, _participle(tree, at)]  # "got rid of"
    is_now = tense == "PRESENT" and aspect != "PERFECTIVE"
    if passive and not no and _is_doubtful(tree, at) and not {"being", "be"} & said:
        return [now if is_now and status == "ongoing" else then, *adverbs, _participle(tree, at)]
    if passive:
        if status == "ongoing" and "being" in said:
            return [now, *no, *adverbs, "being", _participle(tree, at)]
        be: list[Piece] = [now if is_now else then] if no else []
        being: list[Piece] = ["being"] if no and "being" in said else []
        return [*be, *no, *adverbs, *being, _participle(tree, at)]
    if "PROGRESSIVE" in aspect or (status == "ongoing" and tree.tag[at] == "VBG"):
        if status == "ongoing" and "have" in forms and not no:
            return [has, *adverbs, "been", at]  # "have been digging for ten years"
        if status == "ongoing" or "was" in forms or "were" in forms:
            return [now if status == "ongoing" else then, *no, *adverbs, at]
    if tense == "PRESENT" and aspect == "NONE" and (status == "ongoing" or no):
        if no:
            return ["do" if plural else "does", *no, lemma]
        return [*adverbs, at]
    if no:
        return ["did", "not", lemma]
    return [*adverbs, _past(tree, at)]
