"""A preposition and what follows it → pieces of a headline; nothing for dates and asides."""

from analysis.lexicons import words
from analysis.text.syntax import SUBJECTS, VERBAL
from analysis.timeline.wording.idiom import Idioms
from analysis.timeline.wording.modifier import DEEP
from analysis.timeline.wording.naming import SELVES, TIME
from analysis.timeline.wording.pieces import FURTHER, NEAR, NEEDED, Name, Piece, Spare, flat

_LASTING = frozenset({"for", "of", "to"})  # what durations follow: "jailed for five years"
ASIDES = frozenset({"accord", "according", "include", "including", "like", "unlike", "per", "besides", "give", "thank",
                     "given", "except", "despite", "thanks", "regardless", "alongside"})  # fmt: skip
REST = frozenset({"those", "anyone", "everyone", "everybody", "somebody", "someone", "anybody", "all", "way", "one",
                   "reason", "what", "something", "anything", "nothing", "everything", "fact", "extent",
                   "place"})  # fmt: skip
_WHOLE = frozenset({"of", "between", "than"})  # what a noun means little without
_POINTS = frozenset({"time", "day", "point", "way", "moment", "case", "respect", "regard", "sense", "stage", "context",
                     "end", "period", "year", "month", "week", "light", "basis",
                     "front", "score", "count", "matter", "topic"})  # fmt: skip
LIKENING = frozenset({"treat", "look", "sound", "feel", "act", "behave", "seem"})  # "treated them like pawns"
_MEASURES = frozenset({"kilometre", "kilometres", "kilometer", "kilometers", "km", "mile", "miles", "metre", "metres",
                       "litre", "litres", "ton", "tons", "tonne", "tonnes", "barrel", "barrels", "dollar", "dollars",
                       "kilo", "kilos", "gram", "grams", "percent", "times"})  # fmt: skip
_SHORTEST = frozenset({"minimum", "maximum", "total"})  # "jailed for a minimum of ten years"
_STEERING = frozenset({"up", "out", "down", "away", "back", "ahead", "well", "badly"})
CLAUSAL = frozenset({"after", "before", "since", "until", "as"})
_ALL = frozenset({"all", "any", "every", "each", "no"})
_EDGES = frozenset({"onset", "beginning", "start", "dawn", "turn"})  # nothing without "of the century"
_TOWARDS = frozenset(
    {"extent", "hope", "view", "search", "order", "bid", "effort", "attempt", "move"}
)  # of what, towards what
_LIMITING = frozenset({"into", "against", "without"})  # "sanctions" against whom
_POINTING = frozenset({"this", "that", "these", "those"})


class Prepositions(Idioms):
    """Writes what prepositions bring into the phrases of one article."""

    def preposition(self, kid: int, owner: int | None = None, depth: int = 0) -> list[Piece]:
        """Return a preposition and what follows it; nothing where that is a date, or nobody knows what."""
        tree = self.tree
        nouns = tree.kids(kid, "pobj")
        before = [each for each in tree.children[kid] if each < kid]
        is_plan = tree.lemma[kid] == "accord" and any(tree.lemma[each] == "plan" for each in tree.subtree(kid))
        is_rate = tree.lemma[kid] == "per" and tree.token[tree.head[kid]].lower() in words("units") | _MEASURES
        above = tree.head[kid]
        verb = tree.head[above] if tree.dep[above] == "dobj" else above
        is_like = tree.lemma[kid] == "like" and tree.lemma[verb] in LIKENING
        is_rest = tree.lemma[kid] == "except" and self._is_all(tree.head[kid])
        if (tree.lemma[kid] in ASIDES and not (is_plan or is_rate or is_like or is_rest)) or any(
            tree.lemma[each] == "such" or tree.entity[each] in TIME for each in before
        ):
            return []  # "such as", "five months into"
        if not nouns:
            return self._prepositional_clause(kid, owner, depth)
        noun = nouns[0]
        if tree.token[noun].lower() in words("zones") and tree.kids(noun, "nummod", "compound", "nmod"):
            return []  # "around 05:00 GMT"
        if is_rate:
            return list(range(kid, noun + 1))  # "270 kilometres per hour"
        if self._is_left_out(kid, noun):
            return []
        phrase = self.phrase(noun, owner, depth + 1)
        if len(phrase) == 1 and self.is_open(phrase[0]):
            return []  # better without than "with it"
        if tree.lemma[noun] in _POINTS and tree.kids(noun, "relcl") and phrase[-1] == noun:
            return []  # "at a time" of which nothing is said
        is_cut = tree.token[noun + 1 : noun + 2] not in (["for"], ["of"], ["to"]) or tree.head[noun + 1] == noun
        if is_cut and tree.lemma[noun] in _TOWARDS and phrase[-1] == noun:
            return []  # "to an extent" of which nothing is said
        modified: list[Piece] = [each for each in before if tree.dep[each] == "advmod" and each == kid - 1
                                 and tree.lemma[each] in _STEERING]  # fmt: skip
        denied: list[Piece] = ["not"] if tree.kids(kid, "neg") else []  # "spoke of others and not about the deaths"
        modified = [*denied, *self._distance(kid), *modified]
        first = tree.left[noun]
        if tree.token[first - 1] == "-" and first - 1 > kid and not self.is_dash(first - 1):
            phrase = [first - 1, *phrase]  # "-0.4 percent"
        phrase = [*self.whole_idiom(noun, phrase), *self._beside(kid, owner, depth)]
        return [
            *modified, kid, *([kid + 1] if kid + 1 < noun and tree.token[kid + 1] in ("of", "to") else []), *phrase
        ]  # fmt: skip

    def _beside(self, kid: int, owner: int | None, depth: int) -> list[Piece]:
        """Return the preposition beside one: "not only into the heart of one but also into that of another"."""
        tree = self.tree
        other = [each for each in tree.kids(kid, "conj") if tree.pos[each] == "ADP" and each > kid]
        is_both = bool(tree.kids(kid, "preconj"))
        if not other or not tree.kids(kid, "cc") or depth >= DEEP:
            return []
        found = self.preposition(other[0], owner, depth + 1)
        link = "and" if is_both else tree.lemma[tree.kids(kid, "cc")[0]]
        return [Spare([link, *found], NEEDED if is_both else NEAR)] if found and link in ("and", "or") else []

    def _is_left_out(self, kid: int, noun: int) -> bool:
        """Return whether a preposition with its noun is a date, or says nothing that a reader could place."""
        tree, above = self.tree, self.tree.head[kid]
        if kid < self.kept <= tree.right[kid]:
            return False  # "after two days of talks", where the talks are the event
        is_dated = tree.lemma[kid] == "into" and tree.entity[kid - 1] in TIME
        if is_dated or self._is_fronted(kid):
            return True
        if tree.pos[noun] in ("ADP", "ADV", "SCONJ") or (noun in self.asides and kid not in self.asides):
            return True
        if tree.pos[noun] == "PRON" and tree.right[noun] == noun and tree.lemma[noun] in _POINTING:
            return True
        is_year = tree.token[noun].isdigit() and len(tree.token[noun]) == 4 and tree.entity[kid - 1] in TIME
        if is_year and tree.lemma[kid] in ("to", "until"):
            return True  # "from 1999 to 2016", of which the tree has taken the end for a place
        if tree.lemma[kid] == "at" and tree.lemma[noun] == "time" and tree.right[noun] == noun:
            return True  # "for months at a time"
        is_edge = tree.lemma[kid] == "of" and tree.lemma[above] in _EDGES and tree.dep[above] in SUBJECTS
        is_needed = tree.lemma[above] == "coincide" or (tree.lemma[kid] == "since" and self._is_ranked(above))
        if (
            tree.entity[noun] in TIME
            and not (is_needed or tree.lemma[kid] == "as")  # "the warmest March"
            and not (tree.lemma[kid] in _LASTING and self.is_duration(noun))
            and not is_edge
        ):
            return True
        of = [each for each in tree.kids(noun, "prep") if tree.lemma[each] == "of"]
        long = [each for kid in of for each in tree.kids(kid, "pobj")]
        if (
            any(tree.entity[each] in TIME or tree.token[each].lower() in words("units") for each in long)
            and not is_needed
            and tree.tag[noun] == "NN"
            and not (tree.lemma[noun] in _SHORTEST and tree.lemma[kid] in _LASTING)
        ):
            return True  # "over a number of years", "the end of the year"
        if tree.lemma[kid] in CLAUSAL and self.is_next_subject(noun):
            return True
        if tree.lemma[noun] == "time" and any(tree.entity[each] in TIME for each in range(tree.left[noun], noun)):
            return True  # "at 4 a.m. local time"
        # "in that time"
        return tree.lemma[noun] in _POINTS and any(tree.lemma[each] in _POINTING for each in tree.kids(noun, "det"))

    def _is_ranked(self, noun: int) -> bool:
        """Return whether a noun is the first or the -est of its kind, which is so since when: "steepest rise"."""
        tree = self.tree
        ranks = tree.kids(noun, "amod")
        return any(tree.tag[kid] == "JJS" or tree.lemma[kid] in words("ordinals") for kid in ranks)

    def _is_in_dashes(self, kid: int) -> bool:
        """Return whether a dash before a preposition opens an aside, and does not end one."""
        tree = self.tree
        if tree.token[kid - 1] not in ("-", "--"):
            return False
        before = range(tree.sentence_of(kid).start, kid)
        dashes = [at for at in before if tree.token[at] in ("-", "--") and self.is_dash(at)]
        return len(dashes) % 2 == 1

    def _distance(self, kid: int) -> list[Piece]:
        """Return how far a preposition says: "1,000 miles above the average"."""
        tree = self.tree
        far = [each for each in tree.kids(kid, "npadvmod") if each == kid - 1 and tree.entity[each] not in TIME]
        return [each for noun in far for each in tree.subtree(noun) if tree.dep[each] != "det"]

    def _is_all(self, noun: int) -> bool:
        """Return whether a noun is all of its kind, which is false without the "except" after it."""
        tree = self.tree
        return tree.lemma[noun] in REST or any(tree.lemma[kid] in _ALL for kid in tree.kids(noun, "det", "predet"))

    def _is_fronted(self, kid: int) -> bool:
        """Return whether a preposition opens a relative clause: "in connection with which", "under whom"."""
        tree = self.tree
        below = range(kid + 1, min(tree.right[kid], kid + 4) + 1)
        return any(tree.tag[each] == "WDT" and tree.dep[each] == "pobj" for each in below)

    def _prepositional(self, kid: int, head: int, owner: int | None, depth: int) -> list[Piece]:
        """Return a preposition on a noun: "of" stays, the first of others is near, further ones are not."""
        tree = self.tree
        found = self.preposition(kid, owner, depth + 1)
        if tree.lemma[kid] == "like":
            return found
        if not found or tree.lemma[kid] in _WHOLE or tree.pos[head] == "PRON" or tree.lemma[head] in REST:
            return found
        if self._is_risky(found, owner) or self._is_in_dashes(kid) or self.is_nowhere(kid):
            return []
        if tree.tag[head] == "CD" and kid == head + 1 and tree.lemma[kid] == "to":
            return found  # "by 331 to 286"
        is_compared = tree.lemma[kid] in ("above", "below", "under", "over") and bool(tree.kids(head, "nummod"))
        if tree.lemma[kid] == "per" or is_compared:
            return found  # "1.5 degrees above the average"
        is_kept_from = tree.lemma[kid] in ("from", "of") and tree.dep[head] == "dobj" and bool(tree.kids(kid, "pcomp"))
        if is_kept_from:
            return [Spare(found, NEEDED)]  # "prevent oil from flowing"
        if tree.lemma[kid] in _LIMITING and tree.token[kid - 1] != ",":
            return [Spare(found, NEEDED)]
        is_near = kid == head + 1 and tree.token[kid - 1] != ","
        return [Spare(found, NEAR if is_near else FURTHER)]

    def _is_risky(self, pieces: list[Piece], owner: int | None) -> bool:
        """Return whether what may go as well speaks of somebody by a pronoun: names of pronouns are often wrong."""
        tree = self.tree
        for piece in flat(pieces):
            at = piece.at if isinstance(piece, Name) else piece
            if not isinstance(at, int) or tree.tag[at] not in ("PRP", "PRP$") or self.goes_back(at, owner):
                continue
            if tree.token[at].endswith(SELVES):
                continue
            if not self._is_beside_its_own(at):
                return True
        return False

    def _is_beside_its_own(self, owner: int) -> bool:
        """Return whether a possessive goes back to the name right before the "and": "Lee and his film"."""
        tree, noun = self.tree, self.tree.head[owner]
        first = tree.head[noun]
        is_pair = tree.tag[owner] == "PRP$" and tree.dep[noun] == "conj" and tree.pos[first] == "PROPN"
        return is_pair and noun == tree.right[first] and tree.dep[owner] == "poss"

    def _prepositional_clause(self, kid: int, owner: int | None, depth: int) -> list[Piece]:
        """Return a preposition with the preposition or the clause after it: "out of jail", "by closing the mine"."""
        tree = self.tree
        quality = [each for each in tree.kids(kid, "amod", "acomp", "advcl") if each > kid]
        if quality and tree.lemma[kid] in ("as", "than") and tree.pos[quality[0]] in ("ADJ", "VERB"):
            return [kid, *self.predicate(quality[0], owner)]  # "described it as useful"
        below = tree.kids(kid, "prep", "pcomp")
        if not below or depth >= DEEP or (tree.pos[below[0]] not in VERBAL and tree.dep[below[0]] != "prep"):
            return []
        if tree.dep[below[0]] == "prep":
            found = self.preposition(below[0], owner, depth + 1)
        else:
            found = self.nested(below[0], owner, depth + 1)
            if len(below) > 1 and below[1] == below[0] + 1:
                found += self.nested(below[1], owner, depth + 1)  # "for what she says" "is a lie"
        return [kid, *found] if found else []

    def predicate(self, at: int, owner: int | None) -> list[Piece]:
        """Return an adjective with what belongs to it; `Complements` knows how."""
        raise NotImplementedError

    def nested(self, verb: int, owner: int | None, depth: int) -> list[Piece]:
        """Return a clause within a phrase in the article's words; `Complements` knows how."""
        raise NotImplementedError
