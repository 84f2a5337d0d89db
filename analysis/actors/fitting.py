"""Two mentions → whether the one may stand for the other, as far as number, kind and place in the sentence go."""

from analysis.actors.gender import gender_of
from analysis.actors.mention import Mention
from analysis.actors.nominals import PRONOUNS, actor_nouns
from analysis.lexicons import words
from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import SUBJECTS, Syntax

_KINDS = {"PERSON": "person", "ORG": "body", "GPE": "country", "NORP": "many", "LOC": "place", "FAC": "place"}
_PLAIN = frozenset({"poss", "agent", "appos", "ROOT"})  # with the subjects: who a story is about, not what it passes by
_SAID_OF = frozenset({"attr", "appos", "oprd"})  # nouns that only say what somebody is
_NO_FIRMS = frozenset(
    {"army", "church", "college", "commission", "committee", "council", "court", "department", "government", "hospital",
     "ministry", "navy", "parliament", "party", "police", "school", "senate", "tribunal", "union", "university"}
)  # fmt: skip


def is_said_by(tree: Syntax, at: int) -> bool:
    """Return whether the mention at `at` is who says something."""
    return tree.dep[at] in SUBJECTS and tree.lemma[tree.head[at]] in reporting_verbs()


def is_told(tree: Syntax, at: int) -> bool:
    """Return whether the mention at `at` is to whom something is said."""
    return tree.dep[at] in ("dobj", "dative") and tree.lemma[tree.head[at]] in reporting_verbs()


def is_plain(tree: Syntax, at: int) -> bool:
    """Return whether the mention at `at` is one that a pronoun takes up: a subject, an owner, a doer, not a place."""
    at = tree.first_conjunct(at)
    return (
        tree.dep[at] in SUBJECTS
        or tree.dep[at] in _PLAIN
        or tree.dep[tree.head[at]] == "agent"
        or tree.lemma[tree.head[at]] == "of"
    )


def is_plural(tree: Syntax, other: Mention) -> bool:
    """Return whether a mention is of several."""
    is_one = other.kind == "name" and (other.type == "PERSON" or (other.type == "ORG" and other.first < other.last))
    return other.type == "NORP" or (tree.tag[other.head] in ("NNS", "NNPS") and not is_one)  # "Jobs", "Lyon Airlines"


def fits(tree: Syntax, mention: Mention, other: Mention) -> bool:
    """Return whether a pronoun or "the company" may stand for `other`, as far as number and kind go."""
    kind = _KINDS.get(other.type, "")
    is_many = tree.tag[other.head] in ("NNS", "NNPS") and is_plural(tree, other)
    if mention.kind == "noun":
        wanted, back = actor_nouns().get(tree.lemma[mention.head], ("person", "role"))
        is_land = kind != "country" or other.actor in words("countries")
        is_other = tree.lemma[mention.head] != "agency" and not _NO_FIRMS.isdisjoint(other.roles)
        is_name = other.kind == "name" and kind == wanted and is_land and not is_other  # no court is "the firm"
        return back == "name" and is_name and not is_many
    if PRONOUNS[mention.text.lower()] == "person":
        is_called_so = other.kind == "noun" and (tree.dep[other.head] in _SAID_OF or _is_as(tree, other.head))
        return kind == "person" and not is_many and not is_called_so and not _is_thing(tree, other)
    if PRONOUNS[mention.text.lower()] == "thing":
        return kind in ("body", "country") and not is_many
    return is_many or kind == "many" or (kind == "body" and other.kind == "name")


def _is_as(tree: Syntax, at: int) -> bool:
    """Return whether a noun says as what somebody does something: "as captain, he led the side"."""
    return tree.dep[at] == "pobj" and tree.lemma[tree.head[at]] == "as"


def _is_thing(tree: Syntax, other: Mention) -> bool:
    """Return whether what stands before a name says that it is no person's: "the Economist", "the vessel Nova"."""
    before = other.first - 1
    if other.kind != "name" or before < 0:
        return other.kind == "name" and other.text.startswith("The ")
    is_called = tree.tag[before] == "NN" and tree.head[before] in range(other.first, other.last + 1)
    if is_called and tree.lemma[before] not in actor_nouns() and tree.token[before].lower() not in words("titles"):
        return not gender_of(other.actor.split()[0])
    is_one_word = " " not in other.actor.removeprefix("The ")
    return is_one_word and (other.text.startswith("The ") or tree.lemma[before] == "the")
