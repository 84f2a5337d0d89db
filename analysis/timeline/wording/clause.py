"""A verb → its clause as a headline has it: who did what to whom, where."""

from collections.abc import Callable

from analysis.events.participants import subjects
from analysis.lexicons import words
from analysis.text.inflection import participle
from analysis.text.reporting import reported_acts
from analysis.text.syntax import VERBAL
from analysis.timeline.wording.pieces import Name, Part, Piece, fitted
from analysis.timeline.wording.phrase import RELATIVES, TIME, Phrases
from analysis.timeline.wording.verb import as_told, is_passive, verb_group

_OBJECTS = ("dobj", "dative", "oprd", "attr", "acomp")
_PLACES = frozenset({"in", "at", "near", "outside", "inside", "on", "across"})
_LATE = frozenset({"after", "before", "amid", "during", "because", "following", "without", "until",
                   "under", "over", "as", "ahead", "due", "amidst"})  # fmt: skip
_REACHED = frozenset({"to", "into", "of", "against", "from"})  # what a verb with an object seldom does without
_WHERE = frozenset({"way", "reason", "time", "place", "moment", "day", "point", "extent", "fact"})
_WHEN = frozenset({"as", "after", "before"})
_EMPTY = frozenset({"come", "happen", "occur", "follow"})
_CONDITIONS = frozenset({"if", "unless"})
_MARKS = ("mark", "advmod", "aux", "auxpass", "neg", "dobj", "pobj", "attr", "det")
_DEEP = 3


class Clauses(Phrases):
    """Writes clauses of one article."""

    def clause(self, at: int, status: str) -> list[Piece]:
        """Return the clause of the verb at `at`, in the form that its status asks for, in at most twelve words."""
        return fitted(self.tree, self.parts(at, status))

    def parts(self, at: int, status: str) -> list[Part]:
        """Return subject, verb, objects, place, and what else belongs to the verb at `at`."""
        tree = self.tree
        head = self.doer(at)
        self._unname(head, at)
        taken = self._gap(at)
        passive = is_passive(tree, at)
        is_open = head is None or self._is_nobody(head)
        turned = next((kid for kid in tree.kids(at, "dobj") if not self.is_open(self.phrase(kid, 0)[0])), taken)
        is_you = head is not None and tree.lemma[head] in ("you", "one")
        if is_open and not passive and not is_you and turned is not None and tree.lemma[at] not in words("stative_verbs"):
            head, passive, is_open = turned, True, False  # "they shot the man": "man shot"
        if head is not None and is_open and (tree.lemma[head] in ("it", "there") or tree.tag[head] == "EX"):
            below = self._real(at, head)
            if below:
                return below
        parts = []
        if head is not None:
            parts.append(Part(self._subject(head, at), rank=1))
        group = verb_group(tree, at, status, head, passive)
        before = [
            kid
            for kid in tree.kids(at, "advmod")
            if (head or 0) < kid < at and tree.lemma[kid] in words("kept_adverbs")
        ]
        manner = [kid for kid in tree.kids(at, "advmod") if kid == at - 1 and self._is_manner(kid) and kid not in before]
        parts.append(
            Part(lambda length: [*group[:-1], *before, *(manner if length >= 3 else []), group[-1]], rank=0)
        )
        for kid in tree.children[at]:
            if kid > at and kid != head and kid not in self.asides:
                parts += self._complement(kid, at, head)
        parts += self._said_before(at)
        parts += self._shared(at, status, head, passive, parts)
        if taken is not None and taken != head:
            parts.insert(2 if head is not None else 1, Part(lambda length: self.phrase(taken, min(length, 1), head)))
        return parts + self._places_before(at, head)

    def _said_before(self, at: int) -> list[Part]:
        """Return what somebody said where the words stand before the verb: "..., Lee wrote"."""
        tree = self.tree
        content = [kid for kid in tree.kids(at, "ccomp") if kid < at and tree.kids(kid, "nsubj", "nsubjpass")]
        if reported_acts().get(tree.lemma[at]) != "speech" or not content or tree.kids(at, "dobj", "xcomp", "nsubjpass"):
            return []
        if tree.token[min(each for each in tree.children[at] if each > content[0])] not in (",", '"'):
            return []
        return [Part(lambda length: [":", *self.nested(content[0], length, None, 1)])]

    def _shared(self, at: int, status: str, head: int | None, passive: bool, parts: list[Part]) -> list[Part]:
        """Return the verb that follows with "and" where a verb has nothing of its own: "discussed and debated the plan"."""
        tree = self.tree
        other = next((kid for kid in tree.kids(at, "conj") if tree.pos[kid] in VERBAL), None)
        links = [tree.lemma[kid] for kid in tree.kids(at, "cc") if kid == at + 1]
        if other is None or not links or passive or len(parts) > 2 or tree.kids(other, "nsubj") or not tree.kids(other, "dobj"):
            return []
        below = [part for kid in tree.children[other] if kid > other for part in self._complement(kid, other, head)]
        form = verb_group(tree, other, status, head, passive)
        form = form[1:] if form[:1] in (["to"], ["may"]) else form
        return [Part(lambda _: [*links, *form]), *below]

    def _unname(self, head: int | None, at: int) -> None:
        """Forget the name of a pronoun that is a subject where its own clause has the same person again, as grammar forbids: it is another's."""
        tree = self.tree
        name = self.names.get(head, "") if head is not None and tree.pos[head] in ("PRON", "NOUN") else ""
        if not name or head is None:
            return
        after = [each for each in range(at, tree.right[at] + 1) if self.names.get(each) == name]
        if any(
            tree.pos[each] == "PROPN" or (tree.tag[each] == "PRP" and at in (tree.head[each], tree.head[tree.head[each]]))
            for each in after
        ):
            del self.names[head]

    def doer(self, at: int) -> int | None:
        """Return the head of the subject of the verb at `at`: its own, or the one that it shares; None for none."""
        tree = self.tree
        own = tree.kids(at, "nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
        own = [kid for kid in own if tree.entity[kid] not in TIME] or own
        if own:
            return own[0] if tree.dep[own[0]] == "expl" else own[-1]
        if tree.dep[at] == "amod" or (tree.dep[at] == "acl" and not self.is_infinitive(at)):
            return tree.head[at]
        if tree.dep[at] == "relcl" and not self._has_relative(at):
            return None
        if tree.dep[at] == "conj" and tree.pos[tree.head[at]] in VERBAL:
            return self.doer(tree.head[at])
        found = subjects(tree, at)
        if is_passive(tree, at):
            by = {noun for kid in tree.kids(at, "agent") for noun in tree.kids(kid, "pobj")}
            found = [head for head in found if head not in by]
        return next((head for head in found if tree.pos[head] not in VERBAL), None)

    def _has_relative(self, at: int) -> bool:
        return any(self.tree.tag[each] in RELATIVES for each in range(self.tree.left[at], at))

    def _gap(self, relative: int) -> int | None:
        """Return the noun that a relative clause has as its object: "the deal (which) they signed"."""
        tree = self.tree
        if tree.dep[relative] != "relcl" or tree.pos[tree.head[relative]] not in ("NOUN", "PROPN", "PRON"):
            return None
        own = tree.kids(relative, "nsubj", "nsubjpass")
        if not own or tree.tag[own[0]] in RELATIVES:
            return None
        if any(tree.tag[kid] in RELATIVES for kid in tree.kids(relative, "dobj")):
            return tree.head[relative]
        is_stranded = any(not tree.children[kid] for kid in tree.kids(relative, "prep"))
        if is_stranded or tree.kids(relative, "dobj", "ccomp", "xcomp", "attr", "acomp", "nsubjpass"):
            return None
        if tree.entity[tree.head[relative]] in TIME or tree.lemma[tree.head[relative]] in _WHERE:
            return None
        return None if self._has_relative(relative) else tree.head[relative]

    def _is_nobody(self, head: int) -> bool:
        """Return whether nobody knows who the subject is."""
        tree = self.tree
        if tree.tag[head] in RELATIVES or tree.pos[head] in VERBAL:
            return False
        if self.speaker and tree.token[head].lower() in ("i", "we"):
            return False
        return self.is_open(self.phrase(head, 0)[0])

    def _subject(self, head: int, at: int) -> Callable[[int], list[Piece]]:
        tree = self.tree
        if self.speaker and tree.token[head].lower() == "i" and head not in self.names:
            return lambda _: [Name(head, self.speaker or "")]
        if tree.pos[head] in VERBAL:
            return lambda length: self.nested(head, length, None, 1)
        return lambda length: self._without(self.phrase(head, length), at)

    def _without(self, pieces: list[Piece], at: int) -> list[Piece]:
        """Return a subject without what its own clause says again: "man accused of theft" as the subject of "accused"."""
        if at not in pieces:
            return pieces
        if self.tree.dep[at] == "amod":
            return [piece for piece in pieces if piece != at]
        return pieces[: pieces.index(at)]

    def _real(self, at: int, head: int) -> list[Part]:
        """Return what is said with an empty "it" or "there": the content, the noun."""
        tree = self.tree
        content = tree.kids(at, "ccomp", "advcl") if tree.lemma[head] == "it" else []
        if content and tree.kids(content[0], "nsubj", "nsubjpass"):
            return [Part(lambda length: self.nested(content[0], length, None, 1))]
        nouns = [kid for kid in tree.kids(at, "attr", "nsubj") if kid != head]
        if nouns and tree.lemma[head] == "there":
            places = [part for kid in tree.kids(at, "prep") if kid > at for part in self._complement(kid, at, None)]
            return [Part(lambda length: self.phrase(nouns[0], length)), *places]
        return []

    def _complement(self, kid: int, at: int, head: int | None) -> list[Part]:
        """Return what follows the verb at `at` and belongs to it, each as a part that may be shortened."""
        tree = self.tree
        dep, lemma = tree.dep[kid], tree.lemma[kid]
        if kid and tree.entity_id[kid] >= 0 and tree.entity_id[kid] == tree.entity_id[kid - 1] and kid - 1 > at:
            if tree.head[kid - 1] != kid:
                return []  # a slip: the second half of "Washington DC"
        if dep == "prt":
            return [Part(lambda _: [kid])]
        if dep in _OBJECTS and tree.entity[kid] in TIME and not self.is_duration(kid) and not tree.kids(kid, "prep"):
            return []
        if dep == "acomp" or (dep in ("oprd", "attr") and tree.pos[kid] in ("ADJ", "ADV", "VERB")):
            return [Part(lambda length: self.predicate(kid, length, head))]
        if dep in _OBJECTS:
            if dep == "dative" and tree.pos[kid] == "ADP":
                return [Part(lambda length: self.preposition(kid, length, head))]
            return [Part(lambda length: self.phrase(kid, length, head))]
        if dep == "agent":
            return [Part(lambda length: self.preposition(kid, length, head))]
        if dep == "prep":
            near = kid == at + 1 or not tree.kids(at, "dobj", "attr", "acomp", "oprd", "xcomp", "agent")
            rank, leaves = (0, 2) if lemma in _LATE else (0, 1 if lemma in _PLACES else 0)
            if lemma not in _LATE and near and not any(each < kid for each in tree.kids(at, "prep") if each > at):
                rank, leaves = 2, -1 if not tree.kids(at, "ccomp", "xcomp") else 0
            elif lemma in _REACHED and kid == next((each for each in tree.kids(at, "prep") if each > at), None):
                rank, leaves = 1, -1
            return [Part(lambda length: self.preposition(kid, length, head), rank, leaves)]
        if dep == "xcomp" or (dep == "ccomp" and self._takes_content(kid, at)):
            return [Part(lambda length: self.nested(kid, length, head, 1), rank=2)]
        if dep == "advmod" and tree.entity[kid] not in TIME:
            is_next = tree.left[kid] == at + 1 and lemma not in words("stop_adverbs")
            if lemma in words("kept_adverbs") or is_next:
                return [Part(lambda length: self.predicate(kid, length, head), 0, -1 if is_next else 0)]
        if dep == "npadvmod" and tree.entity[kid] in TIME and kid >= at + 3 and tree.tag[kid] == "NN":
            each = [sub for sub in tree.kids(kid, "det") if tree.lemma[sub] == "a"]
            return [Part(lambda _: [*each, kid])] if each and kid == each[0] + 1 else []  # "paid $50 million a year"
        if dep == "npadvmod" and tree.entity[kid] not in TIME:
            return [Part(lambda length: self.phrase(kid, length, head))]
        if dep == "advcl":
            return self._adverbial(kid, at, head)
        return []

    def _adverbial(self, kid: int, at: int, head: int | None) -> list[Part]:
        """Return a condition, a purpose, or nothing for another adverbial clause."""
        tree = self.tree
        marks = [each for each in tree.kids(kid, "mark") if tree.lemma[each] in _CONDITIONS]
        if marks:
            return [Part(lambda length: self.nested(kid, min(length, 1), head, 1), 1, 0)]
        when = [each for each in tree.kids(kid, "mark", "advmod") if tree.lemma[each] in _WHEN and each < kid]
        if when and tree.lemma[at] in _EMPTY:  # "the visit came as tensions rose"
            return [Part(lambda length: [when[0], *self.nested(kid, min(length, 2), head, 1)])]
        if self.is_infinitive(kid) and not tree.kids(kid, "nsubj"):
            return [Part(lambda length: self.nested(kid, length - 1, head, 1), 0, 1)]
        return []

    def _is_manner(self, adverb: int) -> bool:
        tree = self.tree
        return (
            tree.token[adverb].endswith("ly")
            and tree.token[adverb].islower()
            and tree.entity[adverb] not in TIME
            and tree.lemma[adverb] not in words("stop_adverbs")
        )

    def _takes_content(self, kid: int, at: int) -> bool:
        tree = self.tree
        return tree.lemma[at] in reported_acts() or tree.lemma[at] in ("make", "let", "help", "have", "see", "watch") or (
            not tree.kids(at, "dobj", "attr", "acomp", "xcomp", "nsubjpass") and tree.lemma[at] != "be"
        )

    def _places_before(self, at: int, head: int | None) -> list[Part]:
        """Return where it was, where the sentence begins with that."""
        tree = self.tree
        found = [
            kid
            for kid in tree.kids(at, "prep")
            if kid < at and tree.lemma[kid] in _PLACES and any(tree.entity[noun] in ("GPE", "LOC", "FAC") for noun in tree.kids(kid, "pobj"))
        ][:1]
        return [Part(lambda length: self._lower(self.preposition(kid, length, head)), 0, 1) for kid in found]

    def _lower(self, pieces: list[Piece]) -> list[Piece]:
        return [self.tree.token[pieces[0]].lower(), *pieces[1:]] if pieces and isinstance(pieces[0], int) else pieces

    def predicate(self, kid: int, length: int, owner: int | None) -> list[Piece]:
        """Return an adjective, participle or adverb with what belongs to it: "responsible for the attack"."""
        tree = self.tree
        pieces: list[Piece] = []
        for each in tree.children[kid]:
            if each == kid or tree.dep[each] in ("punct", "det", "mark"):
                continue
            if each < kid:
                pieces += tree.subtree(each) if tree.dep[each] in ("advmod", "npadvmod", "neg", "nummod", "amod", "compound") else []
        pieces.append(kid)
        for each in tree.children[kid]:
            if each < kid:
                continue
            if tree.dep[each] in ("prep", "agent") and (length >= 1 or each == kid + 1):
                pieces += self.preposition(each, length, owner, 1)
            elif tree.dep[each] in ("xcomp", "ccomp"):
                pieces += self.nested(each, length, owner, 1)
            elif tree.dep[each] == "conj":
                pieces += [*(tree.lemma[link] for link in tree.kids(kid, "cc")[:1]), *self.predicate(each, length, owner)]
            elif tree.dep[each] == "dobj":
                pieces += self.phrase(each, length, owner, 1)
        return pieces

    def nested(self, verb: int, length: int, owner: int | None, depth: int) -> list[Piece]:
        """Return a clause within a clause in the article's words: its own subject, verb, objects, the first preposition."""
        tree = self.tree
        if depth > _DEEP or verb in self.writing:
            return [verb]
        self.writing.add(verb)
        pieces: list[Piece] = []
        heads = tree.kids(verb, "nsubj", "nsubjpass", "expl")
        told_from = min((kid for kid in tree.kids(verb, "aux", "auxpass", "neg")), default=verb)
        for kid in tree.children[verb]:
            if kid > verb:
                break
            if tree.dep[kid] in ("mark", "advmod", "dobj", "attr", "pobj") and (
                tree.tag[kid] in ("WRB", "WP", "WDT") or (tree.dep[kid] == "mark" and tree.lemma[kid] in ("whether", "if", "unless", "for"))
            ):
                pieces.append(kid)
            elif kid in heads[:1]:
                is_relative = tree.tag[kid] in RELATIVES and tree.head[verb] == owner
                pieces += [kid] if is_relative or tree.dep[verb] == "relcl" else self.phrase(kid, min(length, 2), owner, depth)
            elif tree.dep[kid] == "advmod" and tree.lemma[kid] in words("kept_adverbs") and kid < told_from:
                pieces.append(kid)
        pieces += as_told(tree, verb) if tree.kids(verb, "aux", "auxpass", "neg") or heads else [verb]
        new = heads[0] if heads else owner
        below = [part for kid in tree.children[verb] if kid > verb for part in self._complement(kid, verb, new)]
        taken = 0
        for part in below:
            if length > part.leaves and (length >= 2 or part.leaves < 0 or not taken):
                pieces += part.make(max(length - 1, 0))
                taken += 1
        others = tree.kids(verb, "conj")
        if not below and others and tree.pos[others[0]] in VERBAL and others[0] - verb <= 3 and depth < _DEEP:
            links = [tree.lemma[link] for link in tree.kids(verb, "cc")]
            pieces += [*links[:1], *self.nested(others[0], length, owner, depth + 1)]  # "to discuss and debate it"
        self.writing.discard(verb)
        return pieces

    def with_speaker(self, pieces: list[Piece]) -> list[Piece]:
        """Return a clause of "we" with the name of who says it before it: "Ann Lee: We …"."""
        tree = self.tree
        first = pieces[0] if pieces else ""
        if self.speaker and isinstance(first, int) and tree.token[first].lower() == "we":
            return [self.speaker, ":", *pieces]
        return pieces
