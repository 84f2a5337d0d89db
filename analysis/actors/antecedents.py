"""Mentions → which of those before one it may stand for, and which the grammar rules out or names."""

import functools
import itertools

from analysis.actors.fitting import fits, is_said_by, is_told
from analysis.actors.gender import PRONOUN_GENDER
from analysis.actors.mention import Mention
from analysis.actors.nominals import PRONOUNS
from analysis.text.quotation_marks import quoted_spans
from analysis.text.syntax import SUBJECTS, VERBAL, Syntax

MOST = 60  # mentions that are weighed at most
WINDOW = 3  # sentences that a pronoun or "the country" looks back
OBJECTS = frozenset({"dobj", "dative", "pobj"})


class Antecedents:
    """Knows which of the `mentions` of one article stand where each of them could take them up."""

    def __init__(self, tree: Syntax, text: str, mentions: list[Mention], sayers: dict[int, str]) -> None:
        self.tree, self.mentions = tree, mentions
        self._quotes = [(tree.token_at(span.start), tree.token_at(span.end)) for span in quoted_spans(text)]
        self.quote = [-1] * len(tree.token)  # the number of the quotation that each token stands in
        for number, (first, after) in enumerate(self._quotes):
            self.quote[first:after] = [number] * (after - first)
        self._at = {mention.head: mention for mention in mentions}
        self._sayers = sayers  # whom the pronouns of sentences that say something were found to mean: "he said"

    def near(self, number: int) -> list[Mention]:
        """Return the mentions before the one at `number` that it may stand for, the nearest first.

        Outside quotation marks nothing goes back to what was said inside them, and in a quotation "he" is not who
        speaks. The object of a verb is not its subject: "Lee called him".
        """
        tree, mention = self.tree, self.mentions[number]
        sentence = tree.sentence[mention.head]
        quote = self.quote[mention.head]
        others = self.not_meant(mention)
        is_thing = PRONOUNS.get(mention.text.lower(), "person") != "person"  # what speakers call "it" is seldom told
        found = []
        for other in itertools.islice(reversed(self.mentions[:number]), MOST):
            if sentence - tree.sentence[other.head] > WINDOW:
                break
            is_heard = quote >= 0 or self.quote[other.head] < 0
            is_around = other.last >= mention.head  # "its parent company" is not what "its" stands for
            is_apart = quote >= 0 and self.quote[other.head] < 0 and (is_thing or is_told(tree, other.head))
            is_free = is_heard and not is_around and not is_apart and not self.is_one_of_two(mention, other)
            if is_free and other.actor and other.actor not in others and fits(tree, mention, other):
                found.append(other)
        is_told_of = quote >= 0 and any(self.quote[other.head] >= 0 for other in found)
        return [
            each for each in found if not (is_told_of and self._is_sayer(each))
        ]  # who spoke before is not spoken of

    def _is_sayer(self, other: Mention) -> bool:
        return self.quote[other.head] < 0 and is_said_by(self.tree, other.head)

    def is_one_of_two(self, mention: Mention, other: Mention) -> bool:
        """Return whether `other` is one of two persons who do something before "he" in its sentence: "Lee and Kim"."""
        tree, top = self.tree, self.tree.first_conjunct(other.head)
        if mention.kind != "pronoun" or PRONOUNS[mention.text.lower()] != "person" or tree.dep[top] not in SUBJECTS:
            return False
        is_after = tree.sentence[top] == tree.sentence[mention.head] and mention.head > tree.right[top]
        return is_after and bool(tree.kids(top, "conj"))

    def said_by_pronouns(self) -> dict[int, str]:
        """Return by sentence whom the pronoun means that says something in it, outside quotation marks: "he said"."""
        pronouns = (each for each in self.mentions if each.kind == "pronoun" and self._is_sayer(each))
        return {self.tree.sentence[each.head]: each.actor for each in pronouns if PRONOUN_GENDER.get(each.text.lower())}

    def named_by_grammar(self, mention: Mention) -> Mention | None:
        """Return whom the grammar of its sentence gives a pronoun to: "hurt herself"; "in his speech, Lee said"."""
        tree, at = self.tree, mention.head
        if mention.text.lower().endswith(("self", "selves")) and tree.dep[at] in OBJECTS:
            found = self._doer(at)
            return found if found is not None and found.actor and fits(tree, mention, found) else None
        if tree.tag[at] != "PRP$":
            return None
        beside = self._at.get(tree.first_conjunct(tree.head[at])) if tree.dep[tree.head[at]] == "conj" else None
        if beside is not None and beside.kind == "name" and beside.last < at and fits(tree, mention, beside):
            return beside  # "Lee and her children"
        over = next(
            (up for up in tree.ancestors(at) if tree.dep[up] == "prep" and tree.pos[tree.head[up]] in VERBAL), at
        )
        owners = tree.kids(tree.head[over], "nsubj", "nsubjpass") if over < at else []
        if len(owners) != 1 or tree.right[over] >= tree.left[owners[0]] or self.quote[at] != self.quote[owners[0]]:
            return None
        owner = self._at.get(owners[0])
        return owner if owner is not None and owner.kind == "name" and fits(tree, mention, owner) else None

    def is_of_two(self, mention: Mention, found: Mention, gender: str, genders: dict[str, str]) -> bool:
        """Return whether "he" behind a quotation may be who spoke, `found`, or who was spoken of.

        "He was a great man", Lee said. He died on Monday.
        """
        tree = self.tree
        sentence = tree.sentence[found.head]
        if not is_said_by(tree, found.head) or tree.sentence[mention.head] == sentence:
            return False
        if is_said_by(tree, mention.head) or self.quote[mention.head] >= 0:
            return False
        return any(
            self.quote[other.head] >= 0
            and sentence - 1 <= tree.sentence[other.head] <= sentence
            and other.actor != found.actor
            and (other.type == "PERSON" if other.kind == "name" else PRONOUN_GENDER.get(other.text.lower()) == gender)
            and genders.get(other.actor, gender) == gender
            for other in self.mentions
        )

    def said_of(self, mention: Mention) -> Mention | None:
        """Return of whom a noun only says what he is: "Lee became mayor"; "Lee, a mayor of the town"."""
        tree, at = self.tree, mention.head
        over = tree.head[at]
        if tree.dep[at] == "appos":
            return self._fitting(mention, over)
        if tree.dep[at] not in ("attr", "oprd") or tree.lemma[over] not in ("be", "become", "remain"):
            return None
        is_open = any(
            tree.dep[kid] == "neg" or tree.tag[kid] == "MD" or tree.dep[kid] == "mark" for kid in tree.children[over]
        )
        doers = tree.kids(over, "nsubj")
        is_asked = bool(doers) and doers[0] > over
        return self._fitting(mention, doers[0]) if len(doers) == 1 and not (is_open or is_asked) else None

    def _fitting(self, mention: Mention, at: int) -> Mention | None:
        other = self._at.get(at)
        is_one = self.tree.tag[mention.head] == "NN" and not self.tree.kids(at, "conj")
        if other is None or not is_one or not other.actor or other.kind == "noun":
            return None
        if other.kind == "pronoun":
            is_person = PRONOUNS[other.text.lower()] == "person"
            return other if is_person and mention.type == "PERSON" else None
        return other if other.type == mention.type else None

    def not_meant(self, mention: Mention) -> set[str]:
        """Return the actors that a pronoun or a noun does not mean: who speaks, who does what is done to it."""
        kind = PRONOUNS.get(mention.text.lower(), "") if mention.kind == "pronoun" else ""
        found = (
            {self._speakers[self.quote[mention.head]]} if kind == "person" and self.quote[mention.head] >= 0 else set()
        )
        doer = self.doer_over(mention) if kind in ("person", "") else None
        return found | ({doer.actor} if doer is not None else set())

    def doer_over(self, mention: Mention) -> Mention | None:
        """Return who does what the verb does of which the mention is the object: "Lee" in "Lee called him"."""
        tree, at = self.tree, mention.head
        is_object = tree.tag[at] in ("PRP", "NN") and tree.dep[at] in OBJECTS and not tree.lemma[at].endswith("self")
        return self._doer(at) if is_object else None

    def _doer(self, at: int) -> Mention | None:
        """Return who does the verb that has the pronoun at `at` for an object."""
        tree = self.tree
        verb = next((up for up in tree.ancestors(at) if tree.pos[up] in VERBAL), at)
        for _ in range(3):
            doers = tree.kids(verb, "nsubj", "nsubjpass")
            if doers and tree.left[doers[0]] <= at <= tree.right[doers[0]]:
                return None  # "Lee or a man close to him"
            if doers:
                is_relative = tree.tag[doers[0]] in ("WDT", "WP") and tree.dep[verb] == "relcl"
                return self._at.get(tree.head[verb] if is_relative else doers[0])
            if tree.dep[verb] == "acl":
                return self._at.get(tree.head[verb])
            if tree.dep[verb] == "xcomp" and tree.kids(tree.head[verb], "dobj"):
                return self._at.get(tree.kids(tree.head[verb], "dobj")[0])
            if tree.dep[verb] not in ("conj", "xcomp", "advcl"):
                return None
            verb = tree.head[verb]
        return None

    @functools.cached_property
    def _speakers(self) -> list[str]:
        """The names of who says each quotation, "" where nobody says so beside it."""
        tree = self.tree
        sayers: dict[int, str] = {}
        for mention in self.mentions:
            if mention.type == "PERSON" and self.quote[mention.head] < 0 and is_said_by(tree, mention.head):
                sayers.setdefault(tree.sentence[mention.head], mention.actor)
        sayers = self._sayers | sayers
        found: list[str] = []
        for number, (first, after) in enumerate(self._quotes):
            begun, ended = tree.sentence[first], tree.sentence[max(first, after - 1)]
            speaker = sayers.get(ended) or sayers.get(begun) or ""
            if not speaker and number and begun - tree.sentence[self._quotes[number - 1][1] - 1] <= 1:
                speaker = found[-1]
            found.append(speaker)
        return found
