"""A verb → the form in which a headline has it: past, "to", "may", "is …ing", with its negation."""

from analysis.text.inflection import participle, past
from analysis.text.syntax import Syntax
from analysis.text.tense import FUTURE, auxiliaries, tense_of
from analysis.timeline.wording.as_told import denials, whole
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.pieces import Piece

_MODALS = frozenset({"could", "might", "would", "should", "must", "may", "can", "ca", "'d", "ought", "need"})
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
    if tree.token[at].lower() == "missing" and not tree.kids(at, "dobj", "aux", "neg"):
        return [at]  # an adjective: "three sailors missing"
    group = _Group(tree, at, subject, passive, denies)
    return group.ahead(status) or group.told(group.status(status))


class _Group:
    """A verb of the article with its helpers and negations, from which the forms of headlines are made."""

    def __init__(self, tree: Syntax, at: int, subject: int | None, passive: bool, denies: bool) -> None:
        self.tree, self.at, self.passive, self.lemma = tree, at, passive, tree.lemma[at]
        self.helpers = auxiliaries(tree, at)
        self.said = {tree.token[kid].lower() for kid in self.helpers}
        self.forms = self.said | {tree.lemma[kid] for kid in self.helpers}
        denying = [kid for kid in denials(tree, at) if tree.token[kid - 1].lower() != "or"]  # "whether or not"
        negations = [kid for kid in denying if tree.token[kid].lower() in _NOT]
        self.adverbs: list[Piece] = [kid for kid in denying if kid not in negations]
        self.no: list[Piece] = ["not"] if negations or denies else []
        self.bare: list[Piece] = ["be", _participle(tree, at)] if passive else [self.lemma]
        is_turned = passive and not is_passive(tree, at)  # "they shot him" told as "he was shot"
        is_many = subject is not None and tree.tag[subject] == "NNS"
        self.plural = is_many if is_turned else is_plural(tree, at, subject)
        self.tense, self.aspect = tense_of(tree, at)

    def status(self, status: str) -> str:
        """Return as what the verb is told: "will" makes a plan, but not in a question; what is expected now goes on."""
        if self.forms & FUTURE:  # "whether they will stay" is no plan
            is_asked = any(self.tree.lemma[each] in ("whether", "if") for each in self.tree.kids(self.at, "mark"))
            return "possible" if is_asked else "planned"
        is_awaited = status == "planned" and self.lemma in _ARRANGED and self.tense == "PRESENT"
        return "ongoing" if is_awaited and not self.no and not self._is_arranged() else status

    def ahead(self, status: str) -> list[Piece]:
        """Return the form of what is said to come about or to be wished for; empty for what is told otherwise."""
        if self.forms & FUTURE and (self.no or self.adverbs):
            return ["will", *self.no, *self.adverbs, *self.bare]
        if "would" in self.forms and self.lemma in _LIKING:
            return ["would", *self.no, *self.adverbs, self.lemma]  # "would love to see it" is a wish
        if status == "possible" and _is_unlikely(self.tree, self.at):
            return ["unlikely", "to", *self.bare]  # "it is unlikely that they will go"
        return []

    def told(self, status: str) -> list[Piece]:
        """Return the form of the verb with a `status`."""
        if status == "planned":
            return self._planned()
        modals = [whole(self.tree, kid, self.at) for kid in self.helpers if self.tree.token[kid].lower() in _MODALS]
        if modals and modals[0] != "had":
            done = _participle(self.tree, self.at)
            over: list[Piece] = ["have", "been", done] if self.passive else ["have", done]
            return [modals[0], *self.no, *self.adverbs, *(over if "have" in self.forms else self.bare)]
        if status == "possible":
            return ["may", *self.no, *self.adverbs, *self.bare]
        if self.lemma == "be" and self.tree.pos[self.at] in ("AUX", "VERB"):
            return self._being(status)
        return self._passive(status) if self.passive else self._active(status)

    def _is_arranged(self) -> bool:
        """Return whether a passive says that something is set for what is to come, or arranged."""
        is_set = self.tense == "PRESENT" and is_passive(self.tree, self.at) and _is_set(self.tree, self.at)
        return self.passive and (self.lemma in _ARRANGED or is_set)

    def _planned(self) -> list[Piece]:
        if self.no:
            return ["will", *self.no, *self.adverbs, *self.bare]
        is_state = self.lemma == "be" and bool(self.tree.kids(self.at, "attr", "acomp", "csubj"))
        if is_state and "would" in self.forms:
            return ["would", *self.adverbs, "be"]  # of what something is there is no plan
        form: list[Piece] = [_participle(self.tree, self.at)] if self._is_arranged() else ["to", *self.bare]
        return [*self.adverbs, *form]

    def _being(self, status: str) -> list[Piece]:
        """Return the form of "be" itself."""
        if self.tense == "PRESENT" and status == "ongoing" and "have" in self.forms:
            return ["have" if self.plural else "has", *self.no, *self.adverbs, "been"]  # "has been at war for years"
        is_now = self.tense == "PRESENT" and self.aspect == "NONE"
        return [self._be(is_now), *self.no, *self.adverbs]

    def _be(self, is_now: bool) -> Piece:
        return (("was", "were"), ("is", "are"))[is_now][self.plural]

    def _passive(self, status: str) -> list[Piece]:
        is_now = self.tense == "PRESENT" and self.aspect != "PERFECTIVE"
        done = _participle(self.tree, self.at)
        got = [kid for kid in self.helpers if self.tree.token[kid].lower() == "got"]
        if got and not self.no:
            return [*self.adverbs, got[0], done]  # "got rid of"
        if not self.no and _is_doubtful(self.tree, self.at) and not {"being", "be"} & self.said:
            return [self._be(is_now and status == "ongoing"), *self.adverbs, done]
        if status == "ongoing" and "being" in self.said:
            return [self._be(True), *self.no, *self.adverbs, "being", done]
        if not self.no:
            return [*self.adverbs, done]
        being: list[Piece] = ["being"] if "being" in self.said else []
        return [self._be(is_now), *self.no, *self.adverbs, *being, done]

    def _active(self, status: str) -> list[Piece]:
        tree, at = self.tree, self.at
        if "PROGRESSIVE" in self.aspect or (status == "ongoing" and tree.tag[at] == "VBG"):
            if status == "ongoing" and "have" in self.forms and not self.no:
                return ["have" if self.plural else "has", *self.adverbs, "been", at]  # "have been digging for years"
            if status == "ongoing" or "was" in self.forms or "were" in self.forms:
                return [self._be(status == "ongoing"), *self.no, *self.adverbs, at]
        if self.tense == "PRESENT" and self.aspect == "NONE" and (status == "ongoing" or self.no):
            return ["do" if self.plural else "does", *self.no, self.lemma] if self.no else [*self.adverbs, at]
        return ["did", "not", self.lemma] if self.no else [*self.adverbs, _past(tree, at)]
