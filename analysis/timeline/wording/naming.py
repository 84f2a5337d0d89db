"""Names and pronouns of an article → what a headline calls them."""

from dataclasses import replace

from analysis.lexicons import words
from analysis.text.syntax import SUBJECTS, VERBAL, Syntax
from analysis.timeline.wording.pieces import Name, Piece

TIME = frozenset({"DATE", "TIME"})
LINKS = frozenset({"and", "or", "&", "nor"})
SELVES = ("self", "selves")
_DAYS = frozenset({"today", "tomorrow", "yesterday", "tonight", "morning", "afternoon", "evening", "night", "now",
                   "christmas", "easter", "spring", "summer", "autumn", "winter", "season"})  # fmt: skip
_CROWNED = frozenset({"pope", "king", "queen", "prince", "princess", "emperor", "sultan", "emir"})
_ASIDE = 12  # words in brackets, at most, where a sentence seems to end among them
_OPEN = ("PRP", "PRP$", "WP", "WDT", "DT", "EX")


class Naming:
    """Knows what is called what in one article; `names` gives by position what actors, pronouns too, are called."""

    def __init__(self, tree: Syntax, names: dict[int, str]) -> None:
        self.tree, self.names = tree, dict(names)
        self.asides = _asides(tree)
        self.kept = -1  # the position that the headline is for
        self.telling = -1  # the word whose phrase or clause is the headline
        self.writing: set[int] = set()  # nouns whose phrases are being written: a "who" within goes back to them
        self.speaker: str | None = None  # who says the sentence at hand
        self.referents: dict[int, Name | None] = {}  # what each noun was found to stand for, by the names so far
        self.persons = {  # of whom "they" does not speak
            name for at, name in self.names.items() if tree.pos[at] == "PROPN" and tree.entity[at] == "PERSON"
        }
        self.plurals = {  # "Chilean", which stands for "Chileans" and for "their"
            name: at
            for at, name in names.items()
            if tree.tag[at] in ("NNPS", "NNS") and tree.token[at].lower() == f"{name}s".lower()
        }

    def is_named(self, head: int) -> bool:
        """Return whether the noun at `head` is printed as the full name that it goes under."""
        tree = self.tree
        if head not in self.names or self.names[head].lower() == tree.token[head] != self.names[head]:
            return False  # "the government's", which began a sentence elsewhere
        if tree.tag[head] == "NN":  # "the minister", where it is known which; not what he is said to be
            kids = [kid for kid in tree.children[head] if tree.dep[kid] not in ("punct", "case")]
            before = [tree.lemma[kid] for kid in kids if not tree.token[kid].endswith("-year-old")]
            is_crowned = tree.lemma[head] in _CROWNED and " " not in self.names[head]  # "the pope" tells more
            return tree.dep[head] not in ("attr", "oprd", "appos") and before == ["the"] and not is_crowned
        is_more = tree.entity[head] == "GPE" and any(
            tree.entity[kid] != "GPE" and tree.pos[kid] == "PROPN" for kid in tree.kids(head, "compound")
        )  # "India House Houston"
        is_one_of = bool(tree.kids(head, "amod")) and any(tree.lemma[kid] == "a" for kid in tree.kids(head, "det"))
        return tree.pos[head] == "PROPN" and tree.entity[head] != "NORP" and not (is_more or is_one_of)

    def is_same(self, at: int, other: int) -> bool:
        """Return whether two positions are in one sentence."""
        return self.tree.sentence[at] == self.tree.sentence[other]

    def sentence_of(self, at: int) -> range:
        """Return the positions of the sentence of a position."""
        return self.tree.sentence_of(at)

    def beside(self, head: int) -> int | None:
        """Return the name that stands beside a noun and says who it is: "the carmaker Daimler"."""
        tree = self.tree
        if tree.tag[head] != "NN" or tree.kids(head, "conj"):
            return None
        beside = tree.kids(head, "appos")
        if len(beside) != 1 or not self.is_named(beside[0]) or tree.entity[beside[0]] == "GPE":
            return None
        return beside[0] if tree.token[tree.left[beside[0]] - 1] not in ("-", "--", ":") else None

    def is_several(self, head: int) -> bool:
        """Return whether the name at `head` has swallowed another: "Medvedev and President Pahor"."""
        tree = self.tree
        link = next((at for at in range(tree.left[head], head) if tree.lemma[at] in LINKS), None)
        return link is not None and any(
            tree.pos[at] == "PROPN" and tree.entity[at] and tree.entity_id[at] != tree.entity_id[head]
            for at in range(tree.left[head], link)
        )

    def whole_name(self, head: int) -> list[Piece]:
        """Return a name of which the tree has put the beginning elsewhere: "Party of China" where "China" owns."""
        tree = self.tree
        first = tree.left[head]
        if tree.entity[head] not in ("ORG", "EVENT", "LAW", "WORK_OF_ART", "FAC"):
            return []
        while first > 0 and tree.entity_id[first - 1] == tree.entity_id[first] == tree.entity_id[head]:
            first -= 1
        if first == tree.left[head] or any(at in self.writing or tree.pos[at] == "VERB" for at in range(first, head)):
            return []
        return [each for each in range(first, head + 1) if tree.dep[each] != "det"]

    def name_before(self, head: int) -> list[Piece]:
        """Return the beginning of a firm's name where what it goes under lacks it: "Lyon" "Port Co"."""
        tree, first = self.tree, head
        if tree.pos[head] != "PROPN" or self.names[head] in self.persons or tree.entity[head] == "GPE":
            return []
        words_of = self.names[head].split()
        while first > 0 and tree.token[first - 1] in words_of and tree.head[first - 1] in range(first, head + 1):
            first -= 1
        found: list[Piece] = []
        while first > 0 and tree.pos[first - 1] == "PROPN" and self.is_same(first - 1, head):
            first -= 1
            is_beside = tree.head[first] == tree.head[head] and tree.dep[first] == tree.dep[head]
            is_part = tree.dep[first] == "compound" and first < tree.head[first] <= head
            if not (is_beside or is_part) or tree.entity[first] == "PERSON":
                return []
            found.insert(0, first)
        return found if len(found) < 3 else []

    def name_after(self, head: int) -> list[Piece]:
        """Return the end of a name of which the tree has only the beginning here: "Wadi" "al-Nour"."""
        tree, after = self.tree, head + 1
        if tree.pos[head] != "PROPN" or tree.entity_id[head] < 0 or after >= len(tree.token):
            return []
        is_rest = tree.entity_id[after] == tree.entity_id[head] and tree.pos[after] in ("PROPN", "NOUN")
        is_apart = tree.head[after] != head and tree.head[head] != after and not tree.children[after]
        is_new = tree.token[after] not in self.names.get(head, "")
        return [after] if is_rest and is_apart and is_new else []

    def owning(self, pieces: list[Piece]) -> list[Piece]:
        """Return the pieces with the mark of the possessive after them."""
        last = pieces[-1]
        if isinstance(last, Name):
            return [*pieces[:-1], replace(last, mark="’" if last.text.endswith("s") else "’s")]
        word = self.tree.token[last] if isinstance(last, int) else str(last)
        is_many = word.endswith("s") and (not isinstance(last, int) or self.tree.tag[last] != "NN")
        return [*pieces, "’" if is_many else "’s"]

    def is_open(self, piece: Piece) -> bool:
        """Return whether a piece is a pronoun of which nobody knows whom it means."""
        tree = self.tree
        if not isinstance(piece, int) or tree.pos[piece] != "PRON":
            return False
        is_self = tree.token[piece].lower().endswith(SELVES)
        return tree.tag[piece] in _OPEN and not is_self

    def is_fronted(self, pronoun: int) -> bool:
        """Return whether a pronoun stands before the subject of its clause, who may be meant: "with his wife, Lee"."""
        tree = self.tree
        return any(
            tree.right[up] < tree.left[doer]
            for up in [pronoun, *tree.ancestors(pronoun)]
            if tree.pos[tree.head[up]] in VERBAL
            for doer in tree.kids(tree.head[up], *SUBJECTS)
        )

    def is_duration(self, noun: int) -> bool:
        """Return whether an expression of time is a length: "five years"."""
        return bool(self.tree.kids(noun, "nummod")) and self.tree.token[noun].lower() in words("units")

    def is_date(self, at: int) -> bool:
        """Return whether a word names a day or a unit of time: "Monday", "week", "1917"; not "the last eight"."""
        token = self.tree.token[at].lower()
        is_named = token in words("weekdays") | words("months") | words("units") or token in _DAYS
        return is_named or (token[:1].isdigit() and len(token) > 2)

    def is_year(self, at: int) -> bool:
        """Return whether a token is a year: "1917"."""
        return self.tree.entity[at] in TIME and self.tree.token[at].isdigit() and len(self.tree.token[at]) == 4

    def is_cut_off(self, first: int, after: int) -> bool:
        """Return whether a full stop stands between two words that the tree holds together: a sentence glued on."""
        tree = self.tree
        before = first - 1
        while before > after and tree.token[before] in ('"', "'", ")"):
            before -= 1
        if tree.token[before] == "?" and tree.token[before - 1] == '"' and tree.token[first].islower():
            return False  # a scrape's '"?' for a quotation mark and a space
        return before > after and tree.token[before] in (".", "?", "!")

    def is_infinitive(self, verb: int) -> bool:
        """Return whether the verb has "to" before it."""
        return any(self.tree.lemma[kid] == "to" for kid in self.tree.kids(verb, "aux"))


def _asides(tree: Syntax) -> frozenset[int]:
    """Return the positions within brackets."""
    found: list[int] = []
    opened = -1
    for at, token in enumerate(tree.token):
        if token in ("(", "["):
            opened = at
        elif token in (")", "]"):
            is_near = at - opened < _ASIDE  # across what the parser takes for the end of a sentence
            if opened >= 0 and (is_near or tree.sentence[opened] == tree.sentence[at]):
                found += range(opened, at + 1)
            opened = -1
    return frozenset(found)
