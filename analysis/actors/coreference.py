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
        if other.actor and is_heard and _fits(tree, mention, other):
            found.append(other)
    return found


def _of_pronoun(tree: Syntax, mention: Mention, near: list[Mention], before: list[Mention]) -> str:
    sentence, pronoun = tree.sentence[mention.head], PRONOUNS[mention.text.lower()]
    if pronoun != "person" and _is_about_a_thing(tree, mention.head, before):
        return ""
    has_subject = any(tree.sentence[other.head] == sentence and tree.dep[other.head] in SUBJECTS for other in near)
    is_speaker = tree.lemma[tree.head[mention.head]] in reporting_verbs() and tree.dep[mention.head] in SUBJECTS
    if is_speaker and not has_subject:
        speaker = next((other for other in near if _speaks(tree, other)), None)
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


def _speaks(tree: Syntax, other: Mention) -> bool:
    return tree.dep[other.head] in SUBJECTS and tree.lemma[tree.head[other.head]] in reporting_verbs()


def _is_plain(tree: Syntax, at: int) -> bool:
    """Return whether the mention at `at` is one that a pronoun takes up: a subject, an owner, a doer, not a place."""
    at = tree.first_conjunct(at)
    return (
        tree.dep[at] in SUBJECTS
        or tree.dep[at] in _PLAIN
        or tree.dep[tree.head[at]] == "agent"
        or tree.lemma[tree.head[at]] == "of"
    )


def _is_about_a_thing(tree: Syntax, at: int, before: list[Mention]) -> bool:
    """Return whether the subject before the pronoun at `at`, in its sentence or the one before, is a plain noun."""
    actors = {other.head for other in before[-_MOST:]}
    position = at - 1
    while position >= 0 and tree.sentence[position] == tree.sentence[at]:
        if tree.dep[position] in SUBJECTS and tree.pos[position] != "PRON":
            return tree.pos[position] == "NOUN" and position not in actors
        position -= 1
    while position >= 0 and tree.sentence[position] == tree.sentence[at] - 1:
        if tree.dep[position] in SUBJECTS and tree.dep[tree.head[position]] == "ROOT":
            return tree.pos[position] == "NOUN" and position not in actors
        position -= 1
    return False


def _fits(tree: Syntax, mention: Mention, other: Mention) -> bool:
    kind, is_many = _KINDS.get(other.type, ""), tree.tag[other.head] in ("NNS", "NNPS")
    if mention.kind == "noun":
        wanted, back = actor_nouns()[tree.lemma[mention.head]]
        return back == "name" and other.kind == "name" and kind == wanted and not is_many
    if PRONOUNS[mention.text.lower()] == "person":
        return kind == "person" and not is_many
    if PRONOUNS[mention.text.lower()] == "thing":
        return kind in ("body", "country") and not is_many
    return is_many or kind == "many" or (kind == "body" and other.kind == "name")
