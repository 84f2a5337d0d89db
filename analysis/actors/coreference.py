"""A pronoun or "the company" → the name that stands for it, where the article makes it plain."""

from collections import Counter

from analysis.actors.again import same_before, same_person, told_by_pronoun
from analysis.actors.antecedents import MOST, OBJECTS, WINDOW, Antecedents
from analysis.actors.doubt import Doubts
from analysis.actors.fitting import is_plain, is_plural, is_said_by
from analysis.actors.gender import PRONOUN_GENDER, genders_by_pronouns, genders_of_actors
from analysis.actors.mention import Mention
from analysis.actors.nominals import PRONOUNS, actor_nouns
from analysis.actors.whom import Whom
from analysis.actors.whom_signs import Signs
from analysis.article import Article
from analysis.text.syntax import SUBJECTS, Syntax

_BEING = frozenset({"be", "become", "remain"})


def resolve(tree: Syntax, article: Article, mentions: list[Mention]) -> list[Mention]:
    """Give each of `mentions` (in text order) that has no actor the one that it stands for, as far as that is plain.

    A noun stands for the one name that has it as its role ("President Lee ... the president"), else for the nearest
    fitting name, else for itself; one that says what somebody is stands for him. It is done twice: at first the
    pronouns that can mean only one person show whether that is a man or a woman, and "he said" shows who speaks. "He"
    and "she" that the rules leave open are whom they likely mean (`analysis.actors.whom`).
    """
    signs = signs_of(tree, article, mentions)
    _resolved(tree, mentions, signs.antecedents, signs.genders, Doubts(tree, mentions), Whom(signs))
    return mentions


def resolve_by_rules(tree: Syntax, article: Article, mentions: list[Mention]) -> list[Mention]:
    """Do the same without what is only likely: what `benchmarks/train/whom.py` learns beside."""
    signs = signs_of(tree, article, mentions)
    _resolved(tree, mentions, signs.antecedents, signs.genders, Doubts(tree, mentions))
    return mentions


def signs_of(tree: Syntax, article: Article, mentions: list[Mention]) -> Signs:
    """Return the Signs of an article's `mentions`, which are left as they are."""
    genders = genders_of_actors(tree, mentions)
    own = [mention.actor for mention in mentions]
    first = Antecedents(tree, article.text, mentions, {})
    plain = _resolved(tree, mentions, first, genders)
    genders = genders_by_pronouns(mentions, plain, genders)
    antecedents = Antecedents(tree, article.text, mentions, first.said_by_pronouns())
    for mention, actor in zip(mentions, own, strict=True):
        mention.actor = actor
    return Signs(tree, mentions, antecedents, genders, article.title or "")


def _resolved(
    tree: Syntax,
    mentions: list[Mention],
    antecedents: Antecedents,
    genders: dict[str, str],
    doubts: Doubts | None = None,
    whom: Whom | None = None,
) -> set[int]:
    """Give `mentions` their actors, with `doubts` none where they leave it open and `whom` says who is likely.

    Returns the heads of the pronouns that could have only one.
    """
    anywhere = _by_role(mentions)
    so_far: dict[str, set[str]] = {}
    plain: set[int] = set()
    for number, mention in enumerate(mentions):
        for role in mention.roles:
            so_far.setdefault(role, set()).add(mention.actor)
        if mention.kind == "noun":
            said_of = antecedents.said_of(mention)
            own = genders.get(mention.actor, "")
            if said_of is not None and own in ("", genders.get(said_of.actor, own)):
                mention.actor = said_of.actor
                if mention.type != "GPE":  # what "China is a country" says is said of many
                    so_far.setdefault(tree.lemma[mention.head], set()).add(mention.actor)
        if mention.actor:
            if whom is not None:
                whom.told(number, mention.actor)
            continue
        near = antecedents.near(number)
        if mention.kind == "pronoun":
            gender = PRONOUN_GENDER.get(mention.text.lower(), "")
            near = [other for other in near if not gender or genders.get(other.actor, gender) == gender]
            mention.actor = _of_pronoun(antecedents, mention, near, mentions[:number], genders)
            doer = antecedents.doer_over(mention)
            if doer is not None and doer.actor == mention.actor:
                mention.actor = ""  # "the firm sold it", which is not the firm
            is_plain = antecedents.named_by_grammar(mention) is not None
            if mention.actor and doubts is not None and not is_plain and doubts.is_open(number, near):
                mention.actor = ""
            if gender and whom is not None:
                mention.actor = whom.of(number, mention.actor)
            if gender and len({other.actor for other in near}) == 1:
                plain.add(mention.head)
            continue
        mention.actor = _of_noun(tree, mention, near, mentions[:number], so_far, anywhere)
        if whom is not None:
            whom.told(number, mention.actor)
    return plain


def _of_noun(
    tree: Syntax,
    mention: Mention,
    near: list[Mention],
    before: list[Mention],
    so_far: dict[str, set[str]],
    anywhere: dict[str, set[str]],
) -> str:
    """Return whom "the president" stands for, the noun itself where several bear that role or one without a name."""
    role = tree.lemma[mention.head] if mention.text.lower() == tree.lemma[mention.head] else mention.text.lower()
    bearers = so_far.get(role) or anywhere.get(role, set())
    if not bearers and not anywhere.get(f"former {role}"):
        bearers = anywhere.get(f"foreign {role}", set())  # "Turkish President ...", the one president of the article
    if len(bearers) == 1:
        for other in reversed(before):
            if other.actor in bearers:
                return other.actor
            if other.kind == "noun" and tree.lemma[other.head] == role and not tree.kids(other.head, "poss"):
                return mention.text  # "a court in Texas", not the Supreme Court of the first sentence
        return next(iter(bearers))
    if role.split()[0].endswith("-year-old"):
        return _main_person(before) or mention.text
    found = next((other for other in near if is_plain(tree, other.head)), None)
    if found is None or (role == "party" and any(is_plural(tree, each) and each.head > found.head for each in before)):
        return mention.text  # "beaten by the Socialist Party, he led the Republicans and sought the party's nod"
    return found.actor


def _main_person(before: list[Mention]) -> str:
    """Return the person named last, "" where another was named as often so far: "Lee ... Lee ... the 41-year-old"."""
    told = Counter(other.actor for other in before if other.kind == "name" and other.type == "PERSON")
    (first, most), (_, second) = (*told.most_common(2), ("", 0), ("", 0))[:2]
    last = next((other.actor for other in reversed(before) if other.kind == "name" and other.type == "PERSON"), "")
    return first if first == last and most > second else ""


def _by_role(mentions: list[Mention]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for mention in mentions:
        for role in mention.roles:
            found.setdefault(role, set()).add(mention.actor)
    return found


def _of_pronoun(
    antecedents: Antecedents, mention: Mention, near: list[Mention], before: list[Mention], genders: dict[str, str]
) -> str:
    tree = antecedents.tree
    sentence, pronoun = tree.sentence[mention.head], PRONOUNS[mention.text.lower()]
    gender = PRONOUN_GENDER.get(mention.text.lower(), "")
    own = antecedents.named_by_grammar(mention)
    if own is not None and genders.get(own.actor, gender) == gender:
        return own.actor
    if pronoun != "person":
        if _is_about_a_thing(tree, mention.head, before, {pronoun == "many"}) or _is_called_a_thing(tree, mention.head):
            return ""
        if pronoun == "many" and _is_about_a_thing(tree, mention.head, before, {True, False}):
            near = [other for other in near if is_plural(tree, other)]  # here no firm is "they"
        same = None if is_said_by(tree, mention.head) else same_before(tree, mention, before)
        if same is not None:
            return same.actor
        told = _told_to_do(tree, mention.head, near)
        if told is not None:
            return told.actor
    has_subject = any(tree.sentence[other.head] == sentence and tree.dep[other.head] in SUBJECTS for other in near)
    is_clause = tree.dep[tree.head[mention.head]] in ("advcl", "relcl", "acl")  # "after he threatened her"
    if is_said_by(tree, mention.head) and not has_subject and not is_clause:
        speaker = next((other for other in near if is_said_by(tree, other.head)), None)
        if speaker is not None:
            return speaker.actor
    for back in range(WINDOW + 1):
        here = [other for other in near if sentence - tree.sentence[other.head] == back]
        plain = [other for other in here if tree.dep[other.head] in SUBJECTS]
        if (
            back
            and not plain
            and pronoun == "person"
            and (goes_on := told_by_pronoun(tree, before, sentence - back, gender))
        ):
            return goes_on
        plain = plain or [other for other in here if is_plain(tree, other.head)]
        again = same_person(tree, mention, before, gender) if not (plain or back) and pronoun == "person" else ""
        if again:
            return again
        if not plain and pronoun == "person" and not back and len({other.actor for other in here}) == 1:
            plain = [other for other in here if tree.dep[other.head] in OBJECTS][
                :1
            ]  # "they fined Lee, who lost his job"
        if plain:
            is_open = pronoun == "person" and antecedents.is_of_two(mention, plain[0], gender, genders)
            return "" if is_open else plain[0].actor
    known = [other for other in near if other.kind == "name"]
    known = known or [other for other in near if tree.is_definite(other.head)]
    only = {other.actor for other in known}
    return only.pop() if len(only) == 1 and pronoun == "person" else ""


def _is_about_a_thing(tree: Syntax, at: int, before: list[Mention], numbers: set[bool]) -> bool:
    """Return whether the subject before the pronoun at `at`, in its sentence or the one before, is no actor.

    Subjects of another number than `numbers`, True for many, are passed over.
    """
    actors = {other.head for other in before[-MOST:]}
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


def _told_to_do(tree: Syntax, at: int, near: list[Mention]) -> Mention | None:
    """Return who is made or asked to do what the pronoun stands in: "forced the firm to lower its prices"."""
    for verb in tree.ancestors(at):
        if tree.dep[verb] == "xcomp" and not tree.kids(verb, *SUBJECTS):
            asked = tree.kids(tree.head[verb], "dobj")
            return next((other for other in near if other.head in asked and other.head < verb), None)
        if tree.kids(verb, *SUBJECTS):
            return None
    return None
