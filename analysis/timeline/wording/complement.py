"""What follows a verb and belongs to it → pieces of a headline."""

from analysis.lexicons import words
from analysis.text.reporting import reported_acts
from analysis.timeline.wording.misread import BLAMING
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.needed import LATE, Needs
from analysis.timeline.wording.pieces import FAR, FURTHER, LOOSE, NEAR, NEEDED, Piece, Spare
from analysis.timeline.wording.preposition import ASIDES

OBJECTS = ("dobj", "dative", "oprd", "attr", "acomp")
PLACES = frozenset({"in", "at", "near", "outside", "inside", "on", "across", "over", "along", "throughout"})
_REACHED = frozenset(
    {"to", "into", "of", "against", "from", "as", "with", "for", "by", "than", "on"}
)  # what a verb with an object seldom does without
_INVITING = frozenset({"invite", "ask", "urge", "order", "tell", "allow", "force", "persuade", "request", "want",
                       "oblige", "require", "compel", "enable", "permit", "instruct", "encourage", "advise", "pressure",
                       "empower", "entitle", "direct", "convince", "press", "lobby", "beg", "prompt", "cause",
                       "authorize", "authorise", "warn", "help", "lead"})  # fmt: skip
_LEADING = frozenset({"to", "in", "with", "from", "of"})  # "resulted in France leaving"
_FIGURES = frozenset({"MONEY", "PERCENT", "QUANTITY", "CARDINAL"})
_LASTING_VERBS = frozenset({"mark", "spend", "serve", "last", "take", "turn", "wait"})
_WHEN = frozenset({"as", "after", "before", "when"})
_LIKELY = frozenset({"possible", "likely", "unlikely", "set", "due", "able", "ready", "necessary", "expected",
                     "impossible", "sure", "certain", "bound"})  # fmt: skip
_ADDRESSING = frozenset({"write", "speak", "talk", "send", "reply", "respond"})  # not "led to Chile leaving"
CONDITIONS = frozenset({"if", "unless"})


class Complements(Needs):
    """Writes what belongs to the verbs of one article."""

    def complement(self, kid: int, at: int, owner: int | None) -> list[Piece]:
        """Return what hangs on the verb at `at` and follows it, marked where it may go; nothing for asides."""
        tree = self.tree
        dep = tree.dep[kid]
        first = tree.left[kid]
        is_name = tree.entity[kid] not in _FIGURES
        is_second_half = is_name and first - 1 > at and 0 <= tree.entity_id[kid] == tree.entity_id[first - 1]
        if self.is_cut_off(first, at):
            return []
        if dep == "dobj" and kid in self.asides and first not in self.asides and at not in self.asides:
            return [each for each in tree.subtree(kid) if each not in self.asides and tree.dep[each] != "det"]
        if is_second_half or (kid in self.asides and at not in self.asides):
            return []  # the parser's slip: "DC" of "in Washington DC"
        if dep == "prt":
            return [kid]
        if dep in OBJECTS:
            is_second = any(at < other < first and tree.dep[other] in OBJECTS for other in tree.children[at])
            is_aside = tree.token[first - 1] in ("-", "--") and is_second
            is_aside = is_aside or (tree.token[first - 1] == "," and bool(tree.kids(at, "nsubjpass")))
            is_second = any(at < other < first and tree.dep[other] == dep for other in tree.children[at])
            is_cut = is_second and tree.token[first - 1] in (",", ")", '"', "-", "--")
            is_cut = is_cut or (dep == "dobj" and self._is_set_apart(first, at))
            return [] if is_aside or is_cut else self._object(kid, owner)
        if dep == "agent":
            return self.preposition(kid, owner)
        if dep == "prep" and kid == at + 1 and all(each < kid for each in tree.children[kid]):
            after = min(kid + 1, len(tree.token) - 1)
            is_much = tree.entity[after] in TIME or tree.tag[after] in ("DT", "CD")  # "over a decade ago"
            return [] if is_much else [kid]  # "infringed upon"
        if tree.lemma[kid] in ("until", "since") and tree.kids(at, "neg"):
            return [
                each for each in tree.subtree(kid) if tree.dep[each] != "punct"
            ]  # "was not arrested until May", "has not won since 2013"
        if dep == "prep":
            return self._prepositional_at(kid, at, owner)
        if dep in ("xcomp", "advcl") and any(
            other < link < first for other in tree.kids(at, "xcomp") for link in tree.kids(at, "cc")
        ):
            return []  # "voted by 331 votes to reject one plan and by 335 to reject another"
        is_that = dep == "ccomp" and any(tree.lemma[each] == "that" for each in tree.kids(kid, "mark"))
        is_on_noun = is_that and any(at < each < kid and self._is_thing(each) for each in tree.kids(at, "dobj"))
        if dep == "xcomp" or (dep == "ccomp" and self.takes_content(at) and not is_on_noun):
            before = first - 1 - (tree.token[first - 1] == '"')
            is_quoted = dep == "ccomp" and at < before and tree.token[before] == ":"
            is_quoted = is_quoted or (dep == "ccomp" and self.is_quotation(first, at))
            return [*([":"] if is_quoted else []), *self.nested(kid, owner, 1)]
        if is_that and tree.lemma[at] == "be":
            return ["that", *self.nested(kid, owner, 1)]  # "the threat is that prices rise"
        if is_that and any(at < each < kid for each in tree.kids(at, "dobj")):
            return [Spare(["that", *self.nested(kid, owner, 1)], NEEDED)]  # "gave notice that it would sell"
        if dep in ("advmod", "npadvmod"):
            return self.adverb(kid, at, owner)
        return self._adverbial(kid, at, owner) if dep == "advcl" else []

    def _is_set_apart(self, first: int, at: int) -> bool:
        """Return whether a comma that no other one opens keeps an object from its verb: "fell to a dollar, half its
        price"; not "posted, among others, a note"."""
        tree = self.tree
        commas = [each for each in range(at + 1, first) if tree.token[each] == ","]
        return len(commas) == 1 and commas[0] == first - 1 > at + 1 and bool(tree.kids(at, "prep"))

    def _is_thing(self, noun: int) -> bool:
        """Return whether a noun is nobody to whom something is said: "repeated her claim that", not "told police"."""
        tree = self.tree
        if tree.lemma[tree.head[noun]] in ("tell", "inform", "remind", "assure", "warn"):
            return False
        return tree.tag[noun] == "NN" and not tree.entity[noun] and tree.lemma[noun] not in words("actor_nouns")

    def _object(self, kid: int, owner: int | None) -> list[Piece]:
        tree = self.tree
        dep = tree.dep[kid]
        is_spell = tree.tag[kid] == "NNS" and bool(tree.kids(kid, "amod"))  # "faced difficult days"
        is_day = tree.entity[kid] in TIME and any(self.is_date(each) for each in tree.subtree(kid))
        if is_day and not (self.is_duration(kid) or is_spell or tree.kids(kid, "prep")):
            if tree.kids(kid, "poss") and dep == "dobj":
                return self.phrase(kid, owner)  # "entered its seventh year"
            if tree.lemma[tree.head[kid]] not in _LASTING_VERBS:
                return []
            return [*tree.kids(kid, "nummod"), kid]  # "spent five nights", "turned 80"
        if dep == "acomp" or (dep in ("oprd", "attr") and tree.pos[kid] in ("ADJ", "ADV", "VERB")):
            return self.predicate(kid, owner)
        if dep == "dative" and tree.pos[kid] == "ADP":
            return self.preposition(kid, owner)
        spent = self.spent_on(kid)
        if any(tree.head[kid] < each < tree.left[kid] for each in tree.kids(tree.head[kid], "prep")):
            own = [
                each for each in tree.kids(kid, "det") if each == tree.left[kid] and tree.lemma[each] in ("a", "the")
            ]
            return [*own, *self.phrase(kid, owner)]  # "rejected as too low the bid"
        return [*self.phrase(kid, owner), *([Spare(self.nested(spent, owner, 1), NEEDED)] if spent is not None else [])]

    def spent_on(self, noun: int) -> int | None:
        """Return the verb that says what is spent on: "spending $9 million (8 million euros) building a mine"."""
        tree, verb = self.tree, self.tree.head[noun]
        doing = [kid for kid in tree.kids(noun, "acl") if tree.tag[kid] == "VBG" and kid > noun + 1]
        return doing[0] if tree.lemma[verb] == "spend" and tree.dep[noun] == "dobj" and doing else None

    def _prepositional_at(self, kid: int, at: int, owner: int | None) -> list[Piece]:
        """Return a preposition on a verb: the one that the verb needs stays, the furthest goes first."""
        tree, lemma = self.tree, self.tree.lemma[kid]
        found = self.preposition(kid, owner)
        if not found:
            return []
        is_whole = tree.tag[at] == "VBN" or bool(tree.kids(at, "dobj", "dative"))
        if is_whole and self.is_nowhere(kid):
            return []
        if self.is_needed(kid, at):
            return found if lemma not in PLACES else [Spare(found, NEEDED)]
        is_first = not any(at < each < kid for each in tree.kids(at, "prep") if tree.lemma[each] not in ASIDES)
        is_end = lemma == "to" and any(tree.lemma[each] == "from" for each in tree.kids(at, "prep") if each < kid)
        is_end = is_end and any(tree.tag[each] == "CD" for each in tree.kids(kid, "pobj"))  # "from 27 to 50 million"
        is_reached = lemma in _REACHED and (is_first or is_end or lemma == "against" or self.is_limiting(kid))
        is_wanted = tree.left[kid] <= self.kept <= tree.right[kid]
        is_aside = tree.token[tree.left[kid] - 1] in (",", "-", "--") or self.is_after_date(kid, at)
        is_aside = is_aside and not (
            lemma == "of" and tree.lemma[at] in BLAMING
        )  # "accused the firm, which ..., of lying"
        if is_aside and lemma == "by" and tree.kids(kid, "pcomp") and not tree.kids(at, *OBJECTS, "nsubjpass"):
            return [Spare(found, NEEDED)]  # "followed up, on Monday, by rejecting the offer"
        if not is_wanted and ((is_aside and lemma not in PLACES) or (not is_reached and self._is_risky(found, owner))):
            return []
        if tree.kids(at, "ccomp") and tree.lemma[at] in reported_acts():
            return [Spare(found, LOOSE)]  # what was said counts more than where
        if (lemma == "as" and tree.lemma[at] in words("naming_verbs")) or self.is_likened(kid, at):
            return found  # "described her as a hero"
        if is_first and tree.lemma[at] == "put" and tree.kids(at, "dobj") and not is_aside:
            return found  # "put the plan in place"
        if kid == at + 2 and tree.dep[kid - 1] == "dobj" and not tree.children[kid - 1]:
            return [Spare(found, NEEDED)]  # "taking part in"
        is_aim = lemma == "in" and any(tree.lemma[each] == "order" for each in tree.kids(kid, "pobj"))
        if is_aim and tree.kids(at, "neg"):
            return [Spare(found, NEEDED)]  # "did not travel to Rome in order to find friends"
        if lemma in LATE:
            return [Spare(found, LOOSE)]
        if is_reached:
            return [Spare(found, NEEDED)]
        if is_first or lemma in _REACHED:
            return [Spare(found, NEAR if is_first else FURTHER)]
        return [Spare(found, FAR)]

    def weighed_by(self, adjective: int) -> list[int]:
        """Return what an adjective says how it is to do, and for whom: "costly for traders to bet", "hard to sell"."""
        tree = self.tree
        below = tree.kids(adjective, "advcl", "xcomp", "ccomp")
        is_known = tree.lemma[adjective] in _LIKELY
        return [kid for kid in below if kid > adjective and self.is_infinitive(kid)] if not is_known else []

    def is_for(self, verb: int) -> bool:
        """Return whether an infinitive has its subject after "for": "for traders to bet"."""
        is_marked = any(self.tree.lemma[kid] == "for" for kid in self.tree.kids(verb, "mark"))
        return is_marked and self.is_infinitive(verb)

    def _adverbial(self, kid: int, at: int, owner: int | None) -> list[Piece]:
        """Return a condition, a purpose, when an empty verb happened; nothing for another adverbial clause."""
        tree = self.tree
        marks = [each for each in tree.kids(kid, "mark", "advmod") if each < kid]
        if tree.kids(at, "neg") and any(tree.lemma[each] in ("until", "since") for each in marks):
            return [marks[0], *self.nested(kid, owner, 1)]
        is_only = any(tree.lemma[each] == "only" for each in tree.kids(at, "advmod"))
        if is_only and any(tree.lemma[each] in _WHEN for each in marks):
            return [Spare(["only", marks[0], *self._unmarked(kid, owner)], NEEDED)]
        if [tree.lemma[each] for each in marks[:2]] in (["as", "if"], ["as", "though"]):
            return [Spare([*marks[:2], *self._unmarked(kid, owner)], NEEDED)]
        if any(tree.lemma[each] in CONDITIONS for each in marks):
            return [Spare(self.nested(kid, owner, 1), NEEDED)]
        if self.is_empty(at) and any(tree.lemma[each] in _WHEN for each in marks):
            found = self.nested(kid, owner, 1)
            return [Spare(found if found[:1] == marks[:1] else [marks[0], *found], NEEDED)]
        if tree.lemma[at] in _INVITING and self.is_infinitive(kid) and not tree.kids(at, "xcomp"):
            return [Spare(self.nested(kid, owner, 1), NEEDED)]
        if tree.lemma[at] in _INVITING and tree.tag[kid] in ("VBG", "VBN") and tree.token[tree.left[kid] - 1] == ",":
            asked = [each for each in tree.kids(kid, "advcl", "xcomp") if self.is_infinitive(each)]
            is_after = asked and tree.token[tree.left[asked[0]] - 1] == ","
            return [Spare(self.nested(asked[0], owner, 1), NEEDED)] if is_after else []  # "invited Lee, now old, to go"
        if tree.tag[kid] == "VBG" and tree.left[kid] == kid and self._is_ended(kid - 1, at):
            return [Spare(self.nested(kid, kid - 1, 1), NEEDED)]  # "led to Chile leaving the union"
        before = tree.left[kid] - 1
        is_for = any(tree.lemma[each] == "for" for each in marks) or (
            tree.dep[before] == "pobj" and tree.lemma[tree.head[before]] == "for" and tree.head[tree.head[before]] == at
        )
        if self.is_infinitive(kid) and is_for:
            return [Spare(self.nested(kid, owner, 1), NEEDED)]  # "pushed for members to have a say"
        if self.is_infinitive(kid) and not tree.kids(kid, "nsubj") and tree.token[tree.left[kid] - 1] != ",":
            found = self.nested(kid, owner, 1)
            if self._is_risky(found, owner):
                return []
            before = tree.left[kid] - 1
            if (
                tree.dep[before] == "dobj"
                and tree.left[before] == before
                and tree.lemma[before] in words("answered_nouns")
            ):
                return [Spare(found, NEEDED)]  # "faces calls to quit"
            if tree.kids(at, "neg"):
                return [Spare(found, NEEDED)]  # what is denied may be the aim alone
            return [Spare(found, NEAR if tree.left[kid] == at + 1 else FAR)]
        return []

    def _unmarked(self, kid: int, owner: int | None) -> list[Piece]:
        """Return a clause without the "when" that opens it."""
        found = self.nested(kid, owner, 1)
        return found[1:] if found and isinstance(found[0], int) and self.tree.lemma[found[0]] in _WHEN else found

    def _is_ended(self, noun: int, at: int) -> bool:
        """Return whether a preposition on the verb at `at` brings in the noun at `noun`: "to Chile"."""
        tree = self.tree
        return (
            tree.dep[noun] == "pobj"
            and tree.head[noun] in tree.kids(at, "prep")
            and tree.lemma[at] not in _ADDRESSING
            and tree.lemma[tree.head[noun]] in _LEADING
        )
