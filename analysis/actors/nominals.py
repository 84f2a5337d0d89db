"""Nouns and pronouns that speak of actors: "the spokesman", "the country", "she"."""

import functools

from analysis.actors.mention import Mention
from analysis.lexicons import lexicon, words
from analysis.text.syntax import SUBJECTS, Syntax

PRONOUNS = {
    **dict.fromkeys(["he", "she", "him", "her", "his", "hers", "himself", "herself"], "person"),
    **dict.fromkeys(["it", "its", "itself"], "thing"),
    **dict.fromkeys(["they", "them", "their", "theirs", "themselves"], "many"),
}
_TYPES = {"person": "PERSON", "body": "ORG", "country": "GPE"}
_OLD = "-year-old"
_EMPTY_VERBS = frozenset({"be", "remain", "seem", "appear", "turn", "take", "look"})


@functools.cache
def actor_nouns() -> dict[str, tuple[str, str]]:
    """Return the kind of each noun for an actor, and what it goes back to."""
    return {row["noun"]: (row["kind"], row["back"]) for row in lexicon("actor_nouns")}


def is_person_noun(noun: str) -> bool:
    """Return whether a noun in small letters says that somebody is a person: an actor, a trade."""
    return actor_nouns().get(noun, ("", ""))[0] == "person" or noun in words("trade_nouns")


def is_title_word(word: str) -> bool:
    """Return whether a word in small letters says before a name what its bearer is: a title, a trade, an actor."""
    return word in words("titles") or is_person_noun(word)


def noun_mentions(tree: Syntax, text: str, names: list[Mention]) -> list[Mention]:
    """Return the nouns for actors outside `names`; what is not taken up by the article stands for itself."""
    taken = {at for name in names for at in range(name.first, name.last + 1)}
    named = {name.head: name for name in names}
    offices = {role for name in names for role in name.roles if " " in role}
    found = []
    for at, lemma in enumerate(tree.lemma):
        kind = actor_nouns().get(lemma, ("person" if lemma.endswith(_OLD) else "", ""))[0]
        if (
            not kind
            or at in taken
            or tree.entity[min(at + 1, len(tree.token) - 1)] == "PERSON"
            or tree.pos[at] not in ("NOUN", "PROPN")
            or tree.dep[at] == "compound"
        ):
            continue
        left = [kid for kid in tree.kids(at, "amod", "compound", "poss", "nummod") if kid < at]
        first = min([at, *(tree.left[kid] for kid in left)])
        written = " ".join(text[tree.start[first] : tree.end[at]].split())
        mention = Mention(at, first, at, "noun", _TYPES[kind], written)
        definite = any(tree.lemma[kid] in ("the", "this", "that") for kid in tree.kids(at, "det"))
        has_name = any(tree.entity[kid] == "PERSON" for kid in tree.kids(at, "compound", "appos"))
        is_aged = definite and first == at - 1 and tree.token[first].endswith(_OLD)  # "the 41-year-old actor"
        is_office = definite and first == at - 1 and written.lower() in offices  # "the chief strategist"
        if (
            not (definite and (first == at or is_aged or is_office))
            or (kind == "country" and has_name)
            or tree.tag[at] == "NNS"
        ):
            mention.actor = mention.text
        beside = [named[kid] for kid in tree.kids(at, "appos") if kid in named]
        fitting = [name.actor for name in beside if (name.type == "PERSON") == (kind == "person")]
        mention.actor = next(iter(fitting), mention.actor)
        found.append(mention)
    return found


def pronoun_mentions(tree: Syntax) -> list[Mention]:
    """Return the pronouns that stand for somebody or something, not yet led back to anybody."""
    return [
        Mention(at, at, at, "pronoun", "", token)
        for at, token in enumerate(tree.token)
        if token.lower() in PRONOUNS and tree.pos[at] == "PRON" and not _is_empty(tree, at)
    ]


def _is_empty(tree: Syntax, at: int) -> bool:
    """Return whether "it" stands for nothing: "it is worth noting that", "it remains to be seen"."""
    if tree.dep[at] == "expl":
        return True
    verb = tree.head[at]
    if tree.lemma[at] == "it" and tree.lemma[verb] == "come" and tree.token[at - 1].lower() == "when":
        return True  # "when it comes to"
    parts = [verb, *tree.kids(verb, "acomp", "attr")]
    return (
        tree.lemma[at] == "it"
        and tree.dep[at] in SUBJECTS
        and (tree.lemma[verb] in _EMPTY_VERBS or tree.dep[at] == "nsubjpass")
        and any(tree.kids(part, "ccomp", "xcomp", "csubj", "advcl") or _is_for_another(tree, part) for part in parts)
    )


def _is_for_another(tree: Syntax, part: int) -> bool:
    """Return whether what is said of "it" is for somebody to do: "it was imperative for the town to act"."""
    nouns = [noun for kid in tree.kids(part, "prep") if tree.lemma[kid] == "for" for noun in tree.kids(kid, "pobj")]
    return any(tree.lemma[to] == "to" for noun in nouns for verb in tree.kids(noun, "acl", "relcl")
               for to in tree.kids(verb, "aux"))  # fmt: skip
