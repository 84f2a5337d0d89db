"""A pronoun or "the company" → the name that stands for it, where the article makes it plain."""

import itertools

from analysis.actors.gender import PRONOUN_GENDER, genders_of_actors
from analysis.actors.mention import Mention
from analysis.actors.nominals import PRONOUNS, actor_nouns
from analysis.text.quotation_marks import quoted_spans
from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import SUBJECTS, Syntax

_KINDS = {"PERSON": "person", "ORG": "body", "GPE": "country", "NORP": "many", "LOC": "place", "FAC": "place"}
_MOST = 60  # mentions that are weighed at most
_WINDOW = 3  # sentences that a pronoun or "the country" looks back
_BEING = frozenset({"be", "become", "remain"})
_PLAIN = frozenset({"poss", "agent", "appos", "ROOT"})  # with the subjects: who a story is about, not what it passes by


def resolve(tree: Syntax, text: str, mentions: list[Mention]) -> list[Mention]:
    """Give each of `mentions` (in text order) that has no actor the one that it stands for, as far as that is plain.

    A noun stands for the one name that has it as its role ("President Lee ... the president"), else for the nearest
    fitting name, else for itself. Outside quotation marks nothing goes back to what was said inside them.
    """
    genders = genders_of_actors(tree, [mention for mention in mentions if mention.kind == "name"])
    is_quoted = _quoted(tree, text)
    anywhere = _by_role(mentions)
    so_far: dict[str, set[str]] = {}
    for number, mention in enumerate(mentions):
        for role in mention.roles:
            so_far.setdefault(role, set()).add(mention.actor)
        if mention.actor:
            continue
        near = _near(tree, mentions, number, is_quoted)
        if mention.kind == "pronoun":
            gender = PRONOUN_GENDER.get(mention.text.lower(), "")
            near = [other for other in near if not gender or genders.get(other.actor, gender) == gender]
            mention.actor = _of_pronoun(tree, mention, near, mentions[:number])
            continue
        role = mention.text.lower()
        bearers = so_far.get(role) or anywhere.get(role, set())
        plain = next((other.actor for other in near if _is_plain(tree, other.head)), mention.text)
        mention.actor = next(iter(bearers)) if len(bearers) == 1 else plain
    return mentions


def _by_role(mentions: list[Mention]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for mention in mentions:
        for role in mention.roles:
            found.setdefault(role, set()).add(mention.actor)
    return found


def _quoted(tree: Syntax, text: str) -> list[bool]:
    """Return for each token whether it stands inside quotation marks."""
    found = [False] * len(tree.token)
    for quoted in quoted_spans(text):
        for at in range(tree.token_at(quoted.start), tree.token_at(quoted.end)):
            found[at] = True
    return found


def _near(tree: Syntax, mentions: list[Mention], number: int, is_quoted: list[bool]) -> list[Mention]:
    """Return the mentions before the one at `number` that it may stand for, the nearest first."""
    mention = mentions[number]
    sentence = tree.sentence[mention.head]
    found = []
    for other in itertools.islice(reversed(mentions[:number]), _MOST):
        if sentence - tree.sentence[other.head] > _WINDOW:
            break
        is_heard = is_quoted[mention.head] or not is_quoted[other.head]
        is_around = other.last >= mention.head  # "its parent company" is not what "its" stands for
        if other.actor and is_heard and not is_around and _fits(tree, mention, other):
            found.append(other)
    return found


def _of_pronoun(tree: Syntax, mention: Mention, near: list[Mention], before: list[Mention]) -> str:
    sentence, pronoun = tree.sentence[mention.head], PRONOUNS[mention.text.lower()]
    if pronoun != "person":
        if _is_about_a_thing(tree, mention.head, before, {pronoun == "many"}) or _is_called_a_thing(tree, mention.head):
            return ""
        if pronoun == "many" and _is_about_a_thing(tree, mention.head, before, {True, False}):
            near = [other for other in near if _is_plural(tree, other)]  # here no firm is "they"
        same = None if _is_said_by(tree, mention.head) else _same_before(tree, mention, before)
        if same is not None:
            return same.actor
        told = _told_to_do(tree, mention.head, near)
        if told is not None:
            return told.actor
    has_subject = any(tree.sentence[other.head] == sentence and tree.dep[other.head] in SUBJECTS for other in near)
    if _is_said_by(tree, mention.head) and not has_subject:
        speaker = next((other for other in near if _is_said_by(tree, other.head)), None)
        if speaker is not None:
            return speaker.actor
    for back in range(_WINDOW + 1):
        here = [other for other in near if sentence - tree.sentence[other.head] == back]
        plain = [other for other in here if tree.dep[other.head] in SUBJECTS] or [
            other for other in here if _is_plain(tree, other.head)
        ]
        if plain:
            return plain[0].actor
    return near[0].actor if near and pronoun == "person" else ""


def _is_said_by(tree: Syntax, at: int) -> bool:
    return tree.dep[at] in SUBJECTS and tree.lemma[tree.head[at]] in reporting_verbs()


def _is_plain(tree: Syntax, at: int) -> bool:
    """Return whether the mention at `at` is one that a pronoun takes up: a subject, an owner, a doer, not a place."""
    at = tree.first_conjunct(at)
    return (
        tree.dep[at] in SUBJECTS
        or tree.dep[at] in _PLAIN
        or tree.dep[tree.head[at]] == "agent"
        or tree.lemma[tree.head[at]] == "of"
    )


def _is_about_a_thing(tree: Syntax, at: int, before: list[Mention], numbers: set[bool]) -> bool:
    """Return whether the subject before the pronoun at `at`, in its sentence or the one before, is no actor.

    Subjects of another number than `numbers`, True for many, are passed over.
    """
    actors = {other.head for other in before[-_MOST:]}
    for position in range(at - 1, -1, -1):
        is_near = tree.sentence[position] == tree.sentence[at]
        if tree.sentence[position] < tree.sentence[at] - 1:
            break
        if tree.dep[position] not in SUBJECTS or not (is_near or tree.dep[tree.head[position]] == "ROOT"):
            continue
        subject = _antecedent(tree, position)
        if tree.pos[subject] == "PRON" and is_near:
            continue
        if (tree.tag[subject] in ("NNS", "NNPS") or bool(tree.kids(subject, "conj"))) in numbers:
            return tree.pos[subject] in ("NOUN", "PROPN") and subject not in actors
    return False


def _antecedent(tree: Syntax, at: int) -> int:
    """Return the noun whose relative clause has "which" or "that" at `at` for its subject, else `at`."""
    verb = tree.head[at]
    return tree.head[verb] if tree.dep[verb] == "relcl" and tree.tag[at] in ("WDT", "WP") else at


def _is_called_a_thing(tree: Syntax, at: int) -> bool:
    """Return whether the clause of the pronoun at `at` says that it is some thing: "it is the longest bridge"."""
    verb = tree.head[at]
    called = tree.kids(verb, "attr") if tree.dep[at] in SUBJECTS and tree.lemma[verb] in _BEING else []
    return any(tree.pos[noun] == "NOUN" and tree.lemma[noun] not in actor_nouns() for noun in called)


def _same_before(tree: Syntax, mention: Mention, before: list[Mention]) -> Mention | None:
    """Return the pronoun of the same kind that is the subject before this one: both stand for one, or for nobody.

    "They belong to the state. They fly to Rome, and the state pays for their fuel": but a name between them that fits
    is who the second stands for.
    """
    sentence, pronoun = tree.sentence[mention.head], PRONOUNS[mention.text.lower()]
    for other in reversed(before[-_MOST:]):
        if sentence - tree.sentence[other.head] > 1:
            return None
        is_subject = tree.dep[other.head] in SUBJECTS
        if other.kind == "pronoun" and is_subject and PRONOUNS[other.text.lower()] == pronoun:
            return other
        if is_subject and other.kind != "pronoun" and _fits(tree, mention, other):
            return None
    return None


def _told_to_do(tree: Syntax, at: int, near: list[Mention]) -> Mention | None:
    """Return who is made or asked to do what the pronoun stands in: "forced the firm to lower its prices"."""
    for verb in tree.ancestors(at):
        if tree.dep[verb] == "xcomp" and not tree.kids(verb, *SUBJECTS):
            asked = tree.kids(tree.head[verb], "dobj")
            return next((other for other in near if other.head in asked and other.head < verb), None)
        if tree.kids(verb, *SUBJECTS):
            return None
    return None


def _is_plural(tree: Syntax, other: Mention) -> bool:
    is_person = other.kind == "name" and other.type == "PERSON"  # the tagger takes the name Jobs for a plural
    return other.type == "NORP" or (tree.tag[other.head] in ("NNS", "NNPS") and not is_person)


def _fits(tree: Syntax, mention: Mention, other: Mention) -> bool:
    kind = _KINDS.get(other.type, "")
    is_many = tree.tag[other.head] in ("NNS", "NNPS") and _is_plural(tree, other)
    if mention.kind == "noun":
        wanted, back = actor_nouns()[tree.lemma[mention.head]]
        return back == "name" and other.kind == "name" and kind == wanted and not is_many
    if PRONOUNS[mention.text.lower()] == "person":
        return kind == "person" and not is_many
    if PRONOUNS[mention.text.lower()] == "thing":
        return kind in ("body", "country") and not is_many
    return is_many or kind == "many" or (kind == "body" and other.kind == "name")
