"""A pronoun for a man or a woman and the persons before it → what speaks for each: see `analysis.actors.whom`.

The signs are those of the literature: how far back somebody was named and in what place of the sentence (Lappin and
Leass 1994), who the talk was of (Grosz, Joshi and Weinstein 1995), who speaks, how often he is named, what grammar
rules out.
"""

import functools
import math
from collections import Counter
from collections.abc import Iterator

from analysis.actors.fitting import is_said_by
from analysis.actors.gender import gender_of_noun
from analysis.actors.mention import Mention
from analysis.actors.whom_pronoun import NEAR, Pronoun
from analysis.text.syntax import SUBJECTS, VERBAL

_FAR = 4  # sentences back, from which all are alike
_NAMED = ((4, "near"), (6, "4 to 5"), (12, "6 to 11"))  # sentences back to the last name

Known = dict[str, float]


class Features(Pronoun):
    """One pronoun, and what speaks for each whom it may mean, by name."""

    def known(self) -> dict[str, Known]:
        """Return the signs for each person whom it may mean, and under "" that it is nobody whom the article names."""
        return {actor: dict(self._signs_of(actor)) for actor in self.actors} | {"": dict(self._signs_of_nobody())}

    @functools.cached_property
    def alike(self) -> list[int]:
        """The pronouns of the same gender before it, the nearest first."""
        return [each for each in self.before if self.is_like(each)]

    @functools.cached_property
    def by_grammar(self) -> Mention | None:
        """Whom the grammar of its sentence gives it to."""
        return self.all.antecedents.named_by_grammar(self.mention)

    @functools.cached_property
    def counts(self) -> list[tuple[str, int]]:
        """The two persons named most so far, with how often."""
        return Counter({actor: len(places) for actor, places in self.places.items()}).most_common(2)

    def _signs_of(self, actor: str) -> Iterator[tuple[str, float]]:
        """Yield what speaks for or against a person."""
        places = self.places[actor]
        same = [each for each in places if self.all.sentence(each) == self.all.sentence(places[0])]
        best = next((each for each in same if self.all.is_subject(each)), same[0])
        yield from self._distance(actor, places, best)
        yield from self._weight(actor, places)
        yield from self._speech(places, same, best)
        yield from self._chain(actor, places[0])
        yield from self._rivals(actor, places[0], best)
        yield from self._grammar(actor, best)

    def _distance(self, actor: str, places: list[int], best: int) -> Iterator[tuple[str, float]]:
        back, rank = self.back(places[0]), self.actors.index(actor)
        names = [self.back(each) for each in places if self.all.mentions[each].kind == "name"]
        named = names[0] if names else math.inf
        yield f"sentence {min(back, _FAR)}", 1.0
        yield f"{self.kind}, sentence {min(back, NEAR)}, {self.all.place(best)}", 1.0
        yield f"named {next((name for most, name in _NAMED if named < most), 'far')}", 1.0
        yield f"last a {self.all.mentions[places[0]].kind}", 1.0
        yield f"rank {min(rank, 4)}", 1.0
        yield f"rank {min(rank, 2)} of {min(len(self.near), 4)}", 1.0
        subject = self.subjects.index(actor) if actor in self.subjects else len(self.actors)
        yield f"subject rank {min(subject, 3)}", 1.0
        yield f"{self.kind}, subject rank {min(subject, 2)}", 1.0

    def _weight(self, actor: str, places: list[int]) -> Iterator[tuple[str, float]]:
        yield "log often", math.log(len(places))
        yield "share", len(places) / sum(map(len, self.places.values()))
        (most, often), second = self.counts[0], self.counts[1][1] if len(self.counts) > 1 else 0
        if most == actor and often > second:
            yield "most", 1.0
            yield "lead", math.log((often + 1) / (second + 1))
        if len(self.actors) == 1:
            yield "only", 1.0
        if self.near == [actor]:
            yield "only one near", 1.0
        if self.all.is_in_title(actor):
            yield "in the title", 1.0
        yield "gender known" if actor in self.all.genders else "gender open", 1.0
        if not self.all.is_known(actor):
            yield "may be a firm", 1.0

    def _speech(self, places: list[int], same: list[int], best: int) -> Iterator[tuple[str, float]]:
        signs, tree = self.all, self.tree
        if is_said_by(tree, self.at):
            again = [each for each in places if self.back(each) <= NEAR and self._says(each)]
            yield "says again" if again else "says first", 1.0
        quote = signs.quote(self.number)
        if quote >= 0:
            yield "quoted", 1.0
            if any(signs.quote(each) == quote for each in places):
                yield "in the quotation", 1.0
            elif any(signs.quote(each) >= 0 for each in same):
                yield "in another quotation", 1.0
            else:
                yield f"quoted, {signs.place(best)} outside", 1.0
        else:
            if signs.quote(best) >= 0:
                yield "out of a quotation", 1.0
                if is_said_by(tree, self.at):
                    yield "says, out of a quotation", 1.0
            back = self.back(places[0])
            if back <= 1 and any(self._says(each) for each in same):
                yield f"spoke {back}", 1.0
                if any(signs.quote(each) >= 0 and self.back(each) <= 1 for each in self.alike):
                    yield "spoke of another", 1.0
                yield f"{self.kind}, spoke", 1.0

    def _chain(self, actor: str, last: int) -> Iterator[tuple[str, float]]:
        """Yield whether the pronoun before it, and the one that was a subject, mean the person or another."""
        for name, found in (("chain", self.alike), ("subject chain", list(filter(self.all.is_subject, self.alike)))):
            if not found:
                continue
            likely = self.all.likely.get(found[0], {"": 1.0})
            own, nobody = likely.get(actor, 0.0), likely.get("", 0.0)
            when = f"{min(self.back(found[0]), NEAR)} named {'since' if last > found[0] else 'before'}"
            yield f"{name} own {when}", own
            yield f"{name} open {when}", nobody
            yield f"{name} another's {when}", 1 - own - nobody

    def _rivals(self, actor: str, last: int, best: int) -> Iterator[tuple[str, float]]:
        """Yield how many others are told of since."""
        signs = self.all
        others = [each for each in self.before if each > best and signs.meant[each] != actor]
        named = [each for each in others if signs.meant[each] in self.places]
        since = [each for each in others if each > last]
        yield f"rivals {min(len({signs.meant[each] for each in named if each > last}), 3)}", 1.0
        doing = {signs.meant[each] for each in named if signs.is_subject(each)}
        yield f"subject rivals {min(len(doing), 2)}", 1.0
        nouns = [each for each in self.nouns if each > last and self.fits(each)]
        yield f"nouns {min(len(nouns), 2)}", 1.0
        subjects = [each for each in nouns if self.tree.dep[signs.mentions[each].head] in SUBJECTS]
        if subjects:
            yield "noun a subject", 1.0
        if any(self.back(each) == 0 for each in subjects):
            yield "noun a subject here", 1.0
        strange = [at for at in self.strange if at > signs.mentions[best].head]
        if strange:
            yield "a strange name since", 1.0
            yield f"a strange name {'here' if self.tree.sentence[strange[0]] == self.sentence else 'before'}", 1.0
        pronouns = sum(self.is_like(each) for each in since)
        if pronouns:
            yield f"other pronouns {min(pronouns, 2)}", 1.0

    def _grammar(self, actor: str, best: int) -> Iterator[tuple[str, float]]:
        tree, signs = self.tree, self.all
        mention = signs.mentions[best]
        top, back = tree.first_conjunct(mention.head), self.back(best)
        verb = tree.head[top]
        if back == 0:
            above = tree.ancestors(self.at)
            if (tree.dep[top] in SUBJECTS and verb in above) or verb == tree.head[self.at]:
                own = next((up for up in above if tree.pos[up] in VERBAL), None)
                yield "over", 1.0
                if self.doers[:1] == [top]:
                    yield f"nearest over an {self.kind}", 1.0
                yield f"over an {self.kind}", 1.0
                if verb == own:
                    yield f"over an {self.kind} in its clause", 1.0
            else:
                yield f"beside an {self.kind}, {signs.place(best)}", 1.0
            if tree.left[mention.head] <= self.at <= tree.right[mention.head]:
                yield "around it", 1.0
        if tree.kids(top, "conj") or top != mention.head:
            yield f"of two {min(back, 1)}", 1.0
        named = self.by_grammar
        if named is not None:
            yield "by grammar" if named.actor == actor else "another by grammar", 1.0

    def _signs_of_nobody(self) -> Iterator[tuple[str, float]]:
        """Yield what speaks for nobody whom the article names."""
        signs = self.all
        yield "nobody", 1.0
        yield f"nobody, {self.kind}", 1.0
        yield f"nobody of {min(len(self.actors), 3)}", 1.0
        yield f"nobody of {min(len(self.near), 2)} near", 1.0
        yield f"nobody, nouns {min(len(self.nouns), 3)}", 1.0
        if self.nouns:
            if self.tree.dep[signs.mentions[self.nouns[0]].head] in SUBJECTS:
                yield "nobody, noun a subject", 1.0
                if not self.actors or self.nouns[0] > self.places[self.actors[0]][0]:
                    yield "nobody, noun last", 1.0
            if any(gender_of_noun(self.tree.lemma[signs.mentions[each].head]) == self.gender for each in self.nouns):
                yield "nobody, such a noun", 1.0
        if self.strange:
            yield "nobody, a strange name", 1.0
        if signs.quote(self.number) >= 0:
            yield "nobody, quoted", 1.0
        before = next(iter(self.alike), None)
        if before is not None:
            nobody, back = signs.likely.get(before, {"": 1.0}).get("", 0.0), min(self.back(before), NEAR)
            yield f"nobody, chain open {back}", nobody
            yield f"nobody, chain named {back}", 1 - nobody

    def _says(self, number: int) -> bool:
        return is_said_by(self.tree, self.all.mentions[number].head)
