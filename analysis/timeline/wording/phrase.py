"""A noun → its phrase as a headline has it: without article and aside, names in full, pronouns by their names."""

from dataclasses import replace

from analysis.lexicons import words
from analysis.text.syntax import SUBJECTS, VERBAL, Syntax
from analysis.timeline.wording.pieces import Name, Piece

TIME = frozenset({"DATE", "TIME"})
RELATIVES = ("WDT", "WP", "WP$")
_DETERMINERS = frozenset({"no", "all", "some", "both", "every", "each", "another", "any", "neither", "either", "half",
                          "most"})  # fmt: skip
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "X")
_LINKS = frozenset({"and", "or", "&", "nor"})
_LASTING = frozenset({"for", "of", "to"})  # what durations follow: "jailed for five years"
_ASIDES = frozenset({"accord", "according", "include", "including", "like", "unlike", "per", "besides", "than", "give",
                     "given", "except", "despite"})  # fmt: skip
_DEEP = 5  # phrases within phrases
_SELVES = ("self", "selves")
_REST = frozenset({"those", "anyone", "everyone", "everybody", "somebody", "someone", "anybody", "all", "way", "reason"})


class Phrases:
    """Writes noun phrases of one article; `names` gives by position what actors, pronouns too, are called."""

    def __init__(self, tree: Syntax, names: dict[int, str]) -> None:
        self.tree, self.names = tree, dict(names)
        self.asides = _asides(tree)
        self.writing: set[int] = set()  # nouns whose phrases are being written: a "who" within goes back to them
        self.speaker: str | None = None  # who says the sentence at hand
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
            if verb is None or depth >= _DEEP or tree.head[verb] in self.writing:
                return [head]
            return self.phrase(tree.head[verb], min(length, 1), owner, depth + 1)
        beside = self._beside(head)
        if beside is not None:
            return self.phrase(beside, length, owner, depth + 1)
        if tree.pos[head] == "PRON":
            return [*self.pronoun(head, owner), *self._after(head, length, owner, depth)]
        whole = self._whole_name(head)
        if whole:
            return [*whole, *self.joined(head, length, owner, depth)]
        if self.is_named(head) and not self._is_several(head):
            return [Name(head, self.names[head]), *self.joined(head, length, owner, depth)]
        if head in self.asides and tree.left[head] not in self.asides:  # a slip: "$126 billion (121 billion euros)"
            return self.left(head, length, owner, depth) or [head]
        self.writing.add(head)
        after = self._after(head, length, owner, depth)
        self.writing.discard(head)
        return [*self.left(head, length, owner, depth), head, *after]

    def _whole_name(self, head: int) -> list[Piece]:
        """Return a name of which the tree has put the beginning elsewhere: "Party of China" where "China" owns."""
        tree = self.tree
        first = tree.left[head]
        if tree.entity[head] not in ("ORG", "EVENT", "LAW", "WORK_OF_ART", "FAC"):
            return []
        while first > 0 and tree.entity_id[first - 1] == tree.entity_id[head] and tree.entity_id[first] == tree.entity_id[head]:
            first -= 1
        if first == tree.left[head]:
            return []
        return [each for each in range(first, head + 1) if tree.dep[each] != "det"]

    def is_named(self, head: int) -> bool:
        """Return whether the noun at `head` is printed as the full name that it goes under."""
        tree = self.tree
        if head not in self.names:
            return False
        if tree.tag[head] == "NN":  # "the minister", where it is known which
            return [tree.lemma[kid] for kid in tree.children[head] if tree.dep[kid] != "punct"] == ["the"]
        return tree.pos[head] == "PROPN" and tree.entity[head] != "NORP"

    def called(self, pronoun: int) -> Name | None:
        """Return what the pronoun at `pronoun` is called, None where nobody knows."""
        name = self.names.get(pronoun)
        if self.speaker and self.tree.lemma[pronoun] in ("i", "my", "our"):
            name = name or self.speaker
        if name is None:
            return None
        return Name(pronoun, self.tree.token[self.plurals[name]] if name in self.plurals else name)

    def antecedent(self, pronoun: int) -> int | None:
        """Return the noun that a nameless "they" or "it" goes back to: the subject of a clause over its own (Hobbs 1978)."""
        tree = self.tree
        many = tree.lemma[pronoun] in ("they", "their", "them")
        if not many and tree.lemma[pronoun] not in ("it", "its"):
            return None
        above = tree.ancestors(pronoun)
        for up in [up for up in above if tree.pos[up] in VERBAL][(0 if tree.tag[pronoun] == "PRP$" else 1) :]:
            for noun in tree.kids(up, "nsubj", "nsubjpass"):
                is_many = tree.tag[noun] in ("NNS", "NNPS") or bool(tree.kids(noun, "conj"))
                if noun < pronoun and tree.pos[noun] in ("NOUN", "PROPN") and is_many == many:
                    return noun if many or tree.entity[noun] != "PERSON" else None
        return None

    def pronoun(self, head: int, owner: int | None) -> list[Piece]:
        """Return a pronoun by its name; as it stands where its noun is there already, or none is known."""
        if self.tree.token[head].lower().endswith(_SELVES):
            return [head]
        if self._goes_back(head, owner):
            return [head]
        called = self.called(head)
        if called is not None:
            return [called]
        noun = self.antecedent(head)
        return [head] if noun is None or noun == owner else self.phrase(noun, 1, None, _DEEP)

    def _goes_back(self, pronoun: int, owner: int | None) -> bool:
        """Return whether a pronoun plainly stands for the subject of the headline."""
        if owner is None or pronoun == owner or (
            self.tree.tag[pronoun] != "PRP$" and self.tree.dep[pronoun] not in SUBJECTS
        ):
            return False
        name, other = self.names.get(pronoun), self.names.get(owner)
        if name is not None and other is not None:
            return name == other
        if name is not None:
            return name.split()[-1] == self.tree.token[owner]  # "Ann Lee's lawyers", which goes under no name
        if self.tree.sentence[pronoun] != self.tree.sentence[owner] or pronoun < owner:
            return False
        is_many = self.tree.tag[owner] in ("NNS", "NNPS") or bool(self.tree.kids(owner, "conj"))
        return (self.tree.lemma[pronoun] in ("their", "they")) == is_many

    def _beside(self, head: int) -> int | None:
        """Return the name that stands beside a noun and says who it is: "the carmaker Daimler"."""
        tree = self.tree
        if tree.tag[head] != "NN" or tree.kids(head, "conj"):
            return None
        beside = tree.kids(head, "appos")
        if len(beside) != 1 or not self.is_named(beside[0]) or tree.entity[beside[0]] == "GPE":
            return None
        return beside[0] if tree.token[tree.left[beside[0]] - 1] not in ("-", "--", ":") else None

    def _is_several(self, head: int) -> bool:
        """Return whether the name at `head` has swallowed another: "Medvedev and President Pahor"."""
        tree = self.tree
        link = next((at for at in range(tree.left[head], head) if tree.lemma[at] in _LINKS), None)
        return link is not None and any(
            tree.pos[at] == "PROPN" and tree.entity[at] and tree.entity_id[at] != tree.entity_id[head]
            for at in range(tree.left[head], link)
        )

    def left(self, head: int, length: int, owner: int | None = None, depth: int = 0) -> list[Piece]:
        """Return what stands before a noun and belongs to it; "his" by its name."""
        tree = self.tree
        pieces: list[Piece] = []
        for kid in tree.children[head]:
            if kid > head:
                break
            if kid in self.asides:
                continue
            dep = tree.dep[kid]
            if dep == "poss":
                pieces += self.possessor(kid, owner, depth)
            elif dep in ("neg", "preconj", "advmod") and tree.token[min(kid + 1, head)].lower() == "only":
                continue  # "not only this but that" is this and that
            elif (dep in ("det", "predet") and tree.lemma[kid] in _DETERMINERS) or (dep in ("neg", "preconj")):
                pieces.append(kid)
            elif tree.pos[head] == "NUM" and dep in ("advmod", "quantmod", "amod"):
                pieces += tree.subtree(kid)
            elif dep in ("compound", "nummod", "nmod", "quantmod", "amod", "advmod", "cc", "conj") or (
                dep == "punct" and tree.token[kid] in ("-", "$", '"')
            ):
                if self._is_kept(kid, length):
                    pieces += self._whole(kid, owner, depth)
        return pieces

    def _is_kept(self, kid: int, length: int) -> bool:
        tree = self.tree
        if tree.token[kid].lower() == "very":
            return False
        if tree.entity[kid] in TIME and tree.dep[kid] != "amod" and tree.entity[tree.head[kid]] not in TIME:
            return bool(tree.kids(kid, "punct")) or any(self._is_year(each) for each in tree.subtree(kid))
        if tree.dep[kid] == "advmod":
            return tree.lemma[kid] in words("kept_adverbs")
        if tree.dep[kid] != "amod" or length >= 3:
            return True
        is_name = tree.pos[kid] == "PROPN" or tree.token[kid][:1].isupper()
        return is_name or tree.lemma[kid] in words("kept_adjectives") or bool(tree.kids(kid, "punct"))

    def _is_year(self, at: int) -> bool:
        return self.tree.token[at].isdigit() and len(self.tree.token[at]) == 4

    def _whole(self, kid: int, owner: int | None, depth: int) -> list[Piece]:
        """Return a word before a noun with all that belongs to it, but for articles."""
        tree = self.tree
        pieces: list[Piece] = [
            each for each in tree.subtree(kid) if tree.entity[each] in TIME and self._is_year(each)
        ]  # "the February 1917 revolution" is "1917 revolution"
        for each in [] if pieces else tree.subtree(kid):
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
            called = self.phrase(kid, 0, owner, depth + 1) if tree.tag[kid] == "WP$" else self.pronoun(kid, owner)
            is_common = isinstance(called[0], Name) and called[0].text.islower()
            return self._owning(called) if called != [kid] and not is_common else []
        if tree.entity[kid] in TIME:
            return []
        name = self.phrase(kid, 3, owner, depth + 1) if depth < _DEEP else [kid]
        return self._owning(name)

    def _owning(self, pieces: list[Piece]) -> list[Piece]:
        """Return the pieces with the mark of the possessive after them."""
        last = pieces[-1]
        if isinstance(last, Name):
            return [*pieces[:-1], replace(last, mark="’" if last.text.endswith("s") else "’s")]
        word = last if isinstance(last, str) else self.tree.token[last]
        is_many = word.endswith("s") and (isinstance(last, str) or self.tree.tag[last] != "NN")
        return [*pieces, "’" if is_many else "’s"]

    def _after(self, head: int, length: int, owner: int | None, depth: int) -> list[Piece]:
        """Return what follows a noun and belongs to it, and what it is coordinated with."""
        tree = self.tree
        pieces: list[Piece] = []
        taken = 0
        joined: list[Piece] = []
        for kid in tree.children[head]:
            if kid < head or depth >= _DEEP or kid in self.asides:
                continue
            if tree.dep[kid] == "conj" and not joined:
                joined = self.joined(head, length, owner, depth)
                pieces += joined
            if tree.dep[kid] == "prep":
                is_of = tree.lemma[kid] in ("of", "between") or tree.pos[head] == "PRON"
                if is_of or length >= 2 or (length == 1 and not taken):
                    found = self.preposition(kid, length, owner, depth + 1)
                    taken += bool(found)
                    pieces += found
            elif tree.dep[kid] == "npadvmod" and self.is_duration(kid):
                pieces += [*tree.kids(kid, "nummod"), kid]  # "three years six months"
            elif tree.dep[kid] == "nummod" and kid == head + 1:
                pieces.append(kid)
            elif tree.dep[kid] == "acl" and self.is_infinitive(kid) and length >= 1:
                pieces += self.nested(kid, max(length - 2, 1), owner, depth + 1)
            elif tree.dep[kid] == "acl" and (length >= 4 or tree.lemma[head] in _REST) and tree.tag[kid] in ("VBN", "VBG") and kid - head <= 2:
                found = self.nested(kid, max(length - 1, 1), owner, depth + 1)
                pieces += found if len(found) > 1 else []
            elif tree.dep[kid] == "relcl" and (
                tree.lemma[head] in _REST or (length >= 4 and depth == 0 and self._says_who(kid, head))
            ):
                pieces += self.nested(kid, min(length, 2), owner, depth + 1)
        return pieces if joined else pieces + self.joined(head, length, owner, depth)

    def _says_who(self, relative: int, head: int) -> bool:
        """Return whether a relative clause says which one is meant: "a man who shot two officers"."""
        tree = self.tree
        who = tree.left[relative]
        is_close = who == head + 1 and tree.lemma[who] == "who" and tree.head[who] == relative
        return is_close and not any(tree.lemma[kid] == "the" for kid in tree.kids(head, "det"))

    def joined(self, head: int, length: int, owner: int | None, depth: int = 0) -> list[Piece]:
        """Return what is coordinated with a noun: ", B and C"."""
        tree = self.tree
        if depth >= _DEEP:
            return []
        members = tree.conjuncts(head)
        listed = [kid for kid in tree.kids(head, "appos") if tree.kids(kid, "cc", "conj") and len(members) == 1]
        listed = [kid for kid in listed if tree.pos[kid] in ("NOUN", "PROPN") and not tree.kids(head, "nummod")]
        members += [each for kid in listed for each in tree.conjuncts(kid)]  # the parser's slip: "A, B and C"
        whole = tree.entity_id[head] if self.is_named(head) else -1
        others = [
            each
            for each in members[1:]
            if tree.pos[each] in _NOMINAL
            and each > head
            and each not in self.asides
            and (whole < 0 or tree.entity_id[each] != whole)
        ]
        is_both = any(tree.lemma[each] == "only" for each in range(max(0, tree.left[head] - 2), head))
        links = [
            kid
            for each in members
            for kid in tree.kids(each, "cc")
            if tree.lemma[kid] in _LINKS or (is_both and tree.lemma[kid] == "but")
        ]
        if not others or not links or (tree.dep[head] == "conj" and depth > 0 and tree.head[head] < head):
            return []
        pieces: list[Piece] = []
        for number, each in enumerate(others):
            before = [link for link in links if others[number - 1] < link < each] if number else links[:1]
            link = tree.lemma[before[-1]].replace("but", "and") if before and before[0] < each else ","
            pieces += [link, *self._alone(each, length, head, depth + 1)]
        return pieces

    def _alone(self, head: int, length: int, owner: int | None, depth: int) -> list[Piece]:
        """Return one of several coordinated nouns."""
        tree = self.tree
        if self.is_named(head) and not self._is_several(head):
            return [Name(head, self.names[head])]
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
        if tree.lemma[kid] in _ASIDES or any(tree.lemma[each] == "such" for each in tree.children[kid]):
            return []
        if not nouns:
            below = tree.kids(kid, "prep", "pcomp")
            if not below or depth >= _DEEP:
                return []
            if tree.dep[below[0]] == "prep":
                found = self.preposition(below[0], length, owner, depth + 1)
                return [kid, *found] if found else []
            if tree.pos[below[0]] == "ADP":
                return []
            return [kid, *self.nested(below[0], length, owner, depth + 1)]
        noun = nouns[0]
        if tree.pos[noun] in ("ADP", "ADV", "SCONJ"):
            return []
        if tree.entity[noun] in TIME and not (tree.lemma[kid] in _LASTING and self.is_duration(noun)):
            return []
        phrase = self.phrase(noun, length, owner, depth + 1)
        if not phrase or (len(phrase) == 1 and self.is_open(phrase[0])):
            return []  # better without than "with it"
        return [kid, *([kid + 1] if kid + 1 < noun and tree.token[kid + 1] in ("of", "to") else []), *phrase]

    def is_duration(self, noun: int) -> bool:
        """Return whether an expression of time is a length: "five years"."""
        return bool(self.tree.kids(noun, "nummod")) and self.tree.token[noun].lower() in words("units")

    def is_open(self, piece: Piece) -> bool:
        """Return whether a piece is a pronoun of which nobody knows whom it means."""
        tree = self.tree
        if not isinstance(piece, int) or tree.pos[piece] != "PRON":
            return False
        is_self = tree.token[piece].lower().endswith(_SELVES)
        return tree.tag[piece] in ("PRP", "PRP$", "WP", "WDT", "DT", "EX") and not is_self

    def is_infinitive(self, verb: int) -> bool:
        """Return whether the verb has "to" before it."""
        return any(self.tree.lemma[kid] == "to" for kid in self.tree.kids(verb, "aux"))

    def nested(self, verb: int, length: int, owner: int | None, depth: int) -> list[Piece]:
        """Return a clause within a phrase in the article's words; `Clauses` knows how."""
        raise NotImplementedError


def _asides(tree: Syntax) -> frozenset[int]:
    """Return the positions within brackets."""
    found, opened = [], -1
    for at, token in enumerate(tree.token):
        if token in ("(", "["):
            opened = at
        elif token in (")", "]"):
            if 0 <= opened and tree.sentence[opened] == tree.sentence[at]:
                found += range(opened, at + 1)
            opened = -1
    return frozenset(found)
