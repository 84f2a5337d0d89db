"""A noun that says what one person is, "the British singer" → the person's name, where only one can be meant."""

from collections import Counter

from analysis.actors.gender import gender_of
from analysis.lexicons import words
from analysis.text.kept import kept
from analysis.text.syntax import SUBJECTS
from analysis.timeline.wording.pieces import Name, Piece
from analysis.timeline.wording.pronoun import Pronouns

_BACK = 2  # sentences
_LEAST = 2  # times that a person has to have been named
_MORE = 1.5  # how many times more often than anybody else
_BEFORE = ("amod", "compound", "nmod", "nummod", "npadvmod")
_HEADS = frozenset({"leader", "president", "premier", "chancellor", "strongman"})
_TITLES = frozenset({"president", "premier", "chancellor", "leader", "minister", "pm"})
_WINNERS = frozenset({"champion", "winner", "laureate", "medalist", "medallist"})  # "the Wimbledon champion"
_WOMEN = frozenset({"actress", "businesswoman", "congresswoman", "heroine", "queen"})


class Persons(Pronouns):
    """Knows whom nouns for one person mean that say more than "the": trades, ages, peoples."""

    def person(self, head: int) -> Name | None:
        """Return the name of whom the noun at `head` says what he is; None where it may be another."""
        tree, lemma = self.tree, self.tree.lemma[head].lower()
        if tree.tag[head] != "NN" or tree.dep[head] in ("attr", "oprd", "appos", "compound", "conj"):
            return None
        kids = [kid for kid in tree.children[head] if tree.dep[kid] not in ("punct", "case") and not self.is_aside(kid)]
        dets = [tree.lemma[kid] for kid in kids if tree.dep[kid] == "det"]
        before = [kid for kid in kids if kid < head and tree.dep[kid] in _BEFORE]
        before = [kid for kid in before if tree.pos[kid] != "PROPN" or lemma in _WINNERS]
        peoples = [kid for kid in kids if kid < head and tree.entity[kid] in ("NORP", "GPE")]
        if dets != ["the"] or len({*before, *peoples}) + 1 != len(kids):
            return None
        if any(tree.lemma[kid] in ("former", "other", "first", "second", "same", "late") for kid in before):
            return None
        if lemma in _HEADS and len(peoples) == 1 == len(kids) - 1:
            return self._head_of(peoples[0], head)
        if lemma in words("star_nouns") or lemma.endswith("-year-old"):
            return self._main_person(head)
        return None

    def is_aside(self, kid: int) -> bool:
        """Return whether a relative clause only says more of whom is known: "the singer, who won"."""
        tree = self.tree
        return tree.dep[kid] == "relcl" and tree.token[tree.left[kid] - 1] in (",", "-", "--")

    def stood_for(self, head: int) -> list[Piece]:
        """Return, as names of no words, what hangs on a noun for which a name stands, so that nothing adds it again."""
        return [Name(kid, "") for kid in self.tree.children[head] if kid < head and self.tree.dep[kid] in _BEFORE]

    def called(self, pronoun: int) -> Name | None:
        """Return what a pronoun is called: by name, where it goes back to a noun for one whose name is known."""
        name = super().called(pronoun)
        if name is None or name.text in self.persons or (not name.text.islower() and name.text in self._proper):
            return name
        before = range(pronoun - 1, -1, -1)
        told = (at for at in before if self.names.get(at) == name.text and self.tree.tag[at] == "NN")
        last = next(told, None)
        person = self.person(last) if last is not None else None
        return name if person is None else Name(pronoun, person.text)

    def _main_person(self, head: int) -> Name | None:
        """Return the one person named near before a noun who is told of far more often than anybody else so far."""
        tree, sentence = self.tree, self.tree.sentence[head]
        told = Counter(name for at, name in self._people_told if at < head)
        near = [name for at, name in self._people_told if at < head and tree.sentence[at] >= sentence - _BACK]
        if not near:
            return None
        (first, most), (_, second) = (*told.most_common(2), ("", 0))[:2]
        gender = "female" if tree.lemma[head] in _WOMEN else ""
        is_other = bool(gender) and gender_of(first.split()[0]) not in ("", None, gender)
        is_clear = most >= _LEAST and most >= _MORE * second and near[-1] == first and set(near) == {first}
        is_own = any(tree.head[at] == tree.head[head] and tree.dep[at] in SUBJECTS for at, _ in self._people_told)
        return Name(head, first) if is_clear and not is_other and not is_own else None

    def _head_of(self, people: int, head: int) -> Name | None:
        """Return the one of whom the article says that he is head of a people's land: "Russian President Lee"."""
        tree, found = self.tree, set()
        for at, name in self._people_told:
            if tree.pos[at] == "PROPN":
                beside = list(range(tree.left[at], at))
                is_land = any(tree.token[kid] == tree.token[people] for kid in beside)
                if is_land and any(tree.lemma[kid].lower() in _TITLES for kid in beside):
                    found.add(name)
        return Name(head, found.pop()) if len(found) == 1 else None

    @kept
    def _people_told(self) -> list[tuple[int, str]]:
        """Where the persons of the article are named, pronouns too, in text order."""
        tree = self.tree
        told = ((at, name) for at, name in self.names.items() if name in self._plain_persons)
        return sorted(each for each in told if tree.pos[each[0]] in ("PROPN", "PRON"))

    @kept
    def _proper(self) -> set[str]:
        return {name for at, name in self.names.items() if self.tree.pos[at] == "PROPN"}

    @kept
    def _plain_persons(self) -> set[str]:
        """The names of persons, of one word only those that the tagger takes for persons oftener than not."""
        told: dict[str, Counter[bool]] = {}
        for at, name in self.names.items():
            if name in self.persons and self.tree.pos[at] == "PROPN":
                told.setdefault(name, Counter())[self.tree.entity[at] == "PERSON"] += 1
        return {
            name
            for name, is_one in told.items()
            if is_one[True] > (0 if " " in name else is_one[False] // 4)
            and name not in words("countries")
            and name.split()[0] not in words("no_persons")
        }
