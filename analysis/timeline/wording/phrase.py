"""A noun → its phrase as a headline has it: without article and aside, names in full, pronouns by their names."""

from analysis.lexicons import words
from analysis.text.syntax import Syntax
from analysis.timeline.wording.pieces import Piece

TIME = frozenset({"DATE", "TIME"})
RELATIVES = ("WDT", "WP", "WP$")
_DETERMINERS = frozenset({"no", "all", "some", "both", "every", "each", "another", "any", "neither", "either", "half",
                          "such", "most"})  # fmt: skip
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "X")
_LINKS = frozenset({"and", "or", "&", "nor"})
_LASTING = frozenset({"for", "of", "to"})  # what durations follow: "jailed for five years"
_DEEP = 3  # phrases within phrases
_SELVES = ("self", "selves")
_REST = frozenset({"those", "anyone", "everyone", "everybody", "somebody", "someone", "anybody", "all"})


class Phrases:
    """Writes noun phrases of one article; `names` gives by position what actors, pronouns too, are called."""

    def __init__(self, tree: Syntax, names: dict[int, str]) -> None:
        self.tree, self.names = tree, names
        self.plurals = {  # "Chilean", which stands for "Chileans" and for "their"
            name: at
            for at, name in names.items()
            if tree.tag[at] in ("NNPS", "NNS") and tree.token[at].lower() == f"{name}s".lower()
        }

    def phrase(self, head: int, length: int, owner: int | None = None, depth: int = 0) -> list[Piece]:
        """Return the phrase of the noun at `head`: at each `length` what it bears.

        `owner` is the subject of the headline: a pronoun that goes back to it may stay.
        """
        tree = self.tree
        if tree.tag[head] in RELATIVES:
            verb = next((up for up in tree.ancestors(head) if tree.dep[up] == "relcl"), None)
            if verb is None or depth >= _DEEP:
                return [head]
            return self.phrase(tree.head[verb], min(length, 1), owner, depth + 1)
        beside = self._beside(head)
        if beside is not None:
            return self.phrase(beside, length, owner, depth + 1)
        if tree.pos[head] == "PRON":
            return [*self.pronoun(head, owner), *self._after(head, length, owner, depth)]
        if self.is_named(head) and not self._is_several(head):
            return [self.names[head], *self.joined(head, length, owner, depth)]
        return [*self.left(head, length, owner, depth), head, *self._after(head, length, owner, depth)]

    def is_named(self, head: int) -> bool:
        """Return whether the noun at `head` is printed as the full name that it goes under."""
        tree = self.tree
        return head in self.names and tree.pos[head] == "PROPN" and tree.entity[head] != "NORP"

    def called(self, head: int) -> Piece:
        """Return what the pronoun or name at `head` is called; the position itself where nothing is known."""
        name = self.names.get(head)
        if name is None:
            return head
        return self.plurals.get(name, name)

    def pronoun(self, head: int, owner: int | None) -> list[Piece]:
        """Return a pronoun by its name; as it stands where its noun is there already, or none is known."""
        if self.tree.token[head].lower().endswith(_SELVES):
            return [head]
        return [head if self._goes_back(head, owner) else self.called(head)]

    def _goes_back(self, pronoun: int, owner: int | None) -> bool:
        """Return whether a pronoun plainly stands for the subject of the headline."""
        if owner is None or pronoun == owner:
            return False
        name, other = self.names.get(pronoun), self.names.get(owner)
        if name is not None and other is not None:
            return name == other
        if self.tree.sentence[pronoun] != self.tree.sentence[owner] or pronoun < owner or name is not None:
            return False
        is_many = self.tree.tag[owner] in ("NNS", "NNPS") or bool(self.tree.kids(owner, "conj"))
        return (self.tree.lemma[pronoun] in ("their", "they")) == is_many

    def _beside(self, head: int) -> int | None:
        """Return the name that stands beside a noun and says who it is: "the carmaker Daimler"."""
        tree = self.tree
        if tree.tag[head] != "NN" or tree.kids(head, "conj"):
            return None
        beside = tree.kids(head, "appos")
        return beside[0] if len(beside) == 1 and self.is_named(beside[0]) and tree.entity[beside[0]] != "GPE" else None

    def _is_several(self, head: int) -> bool:
        """Return whether the name at `head` has swallowed another: "Medvedev and President Pahor"."""
        tree = self.tree
        return any(tree.dep[at] == "cc" and tree.lemma[at] in _LINKS for at in range(tree.left[head], head)) and not any(
            tree.dep[at] == "relcl" for at in range(tree.left[head], head)
        )

    def left(self, head: int, length: int, owner: int | None = None, depth: int = 0) -> list[Piece]:
        """Return what stands before a noun and belongs to it; "his" by its name."""
        tree = self.tree
        pieces: list[Piece] = []
        for kid in tree.children[head]:
            if kid > head:
                break
            dep = tree.dep[kid]
            if dep == "poss":
                pieces += self.possessor(kid, owner, depth)
            elif (dep in ("det", "predet") and tree.lemma[kid] in _DETERMINERS) or (dep in ("neg", "preconj")):
                pieces.append(kid)
            elif dep in ("compound", "nummod", "nmod", "quantmod", "amod", "advmod", "cc", "conj") or (
                dep == "punct" and tree.token[kid] in ("-", "$", '"')
            ):
                if self._is_kept(kid, length):
                    pieces += self._whole(kid, owner, depth)
        return pieces

    def _is_kept(self, kid: int, length: int) -> bool:
        tree = self.tree
        if tree.entity[kid] in TIME and tree.dep[kid] != "amod":
            return any(sign.isdigit() for sign in tree.token[kid]) or tree.token[kid] == "-" or bool(
                tree.kids(kid, "nummod")
            )
        if tree.dep[kid] == "advmod":
            return tree.lemma[kid] in words("kept_adverbs")
        if tree.dep[kid] != "amod" or length >= 2:
            return True
        is_name = tree.pos[kid] == "PROPN" or tree.token[kid][:1].isupper()
        return is_name or tree.lemma[kid] in words("kept_adjectives") or bool(tree.kids(kid, "punct"))

    def _whole(self, kid: int, owner: int | None, depth: int) -> list[Piece]:
        """Return a word before a noun with all that belongs to it, but for articles."""
        tree = self.tree
        pieces: list[Piece] = []
        for each in tree.subtree(kid):
            if each <= kid or tree.dep[each] in ("punct", "compound", "cc", "conj", "prep", "pobj", "quantmod"):
                if tree.dep[each] == "det" or (tree.dep[each] == "punct" and tree.token[each] not in ("-", "$", '"', ",")):
                    continue
                pieces.append(each)
        return pieces

    def possessor(self, kid: int, owner: int | None, depth: int = 0) -> list[Piece]:
        """Return whose something is: "Ann Lee’s", "her" of somebody named already; nothing where nobody knows whose."""
        tree = self.tree
        if tree.tag[kid] in ("PRP$", "WP$"):
            if self._goes_back(kid, owner):
                return [kid]
            called: list[Piece] = self.phrase(kid, 0, owner, depth + 1) if tree.tag[kid] == "WP$" else [self.called(kid)]
            if called == [kid]:
                return []
            return [*called, "’" if isinstance(called[-1], int) and tree.tag[called[-1]].endswith("S") else "’s"]
        if tree.entity[kid] in TIME:
            return []
        mark = next((tree.token[each] for each in tree.kids(kid, "case")), "'s")
        name = self.phrase(kid, 1, owner, depth + 1) if depth < _DEEP else [kid]
        return [*name, "’s" if mark.endswith("s") or name != [kid] and isinstance(name[-1], str) else "’"]

    def _after(self, head: int, length: int, owner: int | None, depth: int) -> list[Piece]:
        """Return what follows a noun and belongs to it, and what it is coordinated with."""
        tree = self.tree
        pieces: list[Piece] = []
        taken = 0
        for kid in tree.children[head]:
            if kid < head or depth >= _DEEP:
                continue
            if tree.dep[kid] == "prep":
                is_of = tree.lemma[kid] in ("of", "between") or tree.pos[head] == "PRON"
                if is_of or length >= 2 or (length == 1 and not taken):
                    found = self.preposition(kid, length, owner, depth + 1)
                    taken += bool(found)
                    pieces += found
            elif tree.dep[kid] == "nummod" and kid == head + 1:
                pieces.append(kid)
            elif tree.dep[kid] == "acl" and self.is_infinitive(kid) and length >= 1:
                pieces += self.nested(kid, length - 1, owner, depth + 1)
            elif tree.dep[kid] == "acl" and length >= 3 and tree.tag[kid] in ("VBN", "VBG") and kid - head <= 2:
                pieces += self.nested(kid, 1, owner, depth + 1)
            elif tree.dep[kid] == "relcl" and tree.lemma[head] in _REST:
                pieces += self.nested(kid, length, owner, depth + 1)
        return pieces + self.joined(head, length, owner, depth)

    def joined(self, head: int, length: int, owner: int | None, depth: int = 0) -> list[Piece]:
        """Return what is coordinated with a noun: ", B and C"."""
        tree = self.tree
        if depth >= _DEEP:
            return []
        members = tree.conjuncts(head)
        others = [each for each in members[1:] if tree.pos[each] in _NOMINAL and each > head]
        links = [kid for each in members for kid in tree.kids(each, "cc") if tree.lemma[kid] in _LINKS]
        if not others or not links or (tree.dep[head] == "conj" and depth > 0 and tree.head[head] < head):
            return []
        pieces: list[Piece] = []
        for number, each in enumerate(others):
            name = self._alone(each, length, owner, depth + 1)
            pieces += [tree.lemma[links[-1]] if number == len(others) - 1 else ",", *name]
        return pieces

    def _alone(self, head: int, length: int, owner: int | None, depth: int) -> list[Piece]:
        """Return one of several coordinated nouns."""
        tree = self.tree
        if self.is_named(head) and not self._is_several(head):
            return [self.names[head]]
        if tree.pos[head] == "PRON":
            return self.pronoun(head, owner)
        after = [
            piece
            for kid in tree.kids(head, "prep")
            if kid > head and (length >= 2 or tree.lemma[kid] == "of")
            for piece in self.preposition(kid, length, owner, depth)
        ]
        return [*self.left(head, length, owner, depth), head, *after]

    def preposition(self, kid: int, length: int, owner: int | None = None, depth: int = 0) -> list[Piece]:
        """Return a preposition and what follows it; nothing where that is a date, or nobody knows what."""
        tree = self.tree
        nouns = tree.kids(kid, "pobj")
        if not nouns:
            below = tree.kids(kid, "prep", "pcomp")
            if not below or depth >= _DEEP:
                return []
            if tree.dep[below[0]] == "prep":
                found = self.preposition(below[0], length, owner, depth + 1)
                return [kid, *found] if found else []
            return [kid, *self.nested(below[0], length, owner, depth + 1)]
        noun = nouns[0]
        if tree.entity[noun] in TIME and not (tree.lemma[kid] in _LASTING and self.is_duration(noun)):
            return []
        phrase = self.phrase(noun, length, owner, depth + 1)
        if not phrase or self.is_open(phrase[0]):
            return []  # better without than "with it"
        return [kid, *phrase]

    def is_duration(self, noun: int) -> bool:
        """Return whether an expression of time is a length: "five years"."""
        return bool(self.tree.kids(noun, "nummod")) and self.tree.token[noun].lower() in words("units")

    def is_open(self, piece: Piece) -> bool:
        """Return whether a piece is a pronoun of which nobody knows whom it means."""
        tree = self.tree
        if isinstance(piece, str) or tree.pos[piece] != "PRON":
            return False
        is_self = tree.token[piece].lower().endswith(_SELVES)
        return tree.tag[piece] in ("PRP", "PRP$", "WP", "WDT", "DT", "EX") and not is_self

    def is_infinitive(self, verb: int) -> bool:
        """Return whether the verb has "to" before it."""
        return any(self.tree.lemma[kid] == "to" for kid in self.tree.kids(verb, "aux"))

    def nested(self, verb: int, length: int, owner: int | None, depth: int) -> list[Piece]:
        """Return a clause within a phrase in the article's words; `Clauses` knows how."""
        raise NotImplementedError
