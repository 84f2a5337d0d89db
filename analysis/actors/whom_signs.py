"""What is known of the persons and the mentions of an article that a pronoun may go back to."""

from analysis.actors.antecedents import Antecedents
from analysis.actors.fitting import is_plural
from analysis.actors.mention import Mention
from analysis.text.syntax import SUBJECTS, Syntax

_PLACES = {"poss": "owner", "dobj": "object", "dative": "object", "appos": "aside", "attr": "aside", "oprd": "aside",
           "compound": "before a noun", "nmod": "before a noun"}  # fmt: skip
_MARKS = "'’s,.:;\"()"


class Signs:
    """Knows what speaks for each person whom a pronoun of one article may mean.

    `meant` has whom each of the `mentions` goes back to, "" where that is open; a pronoun's is set when it is known.
    """

    def __init__(
        self, tree: Syntax, mentions: list[Mention], antecedents: Antecedents, genders: dict[str, str], title: str
    ) -> None:
        self.tree, self.mentions, self.antecedents, self.genders = tree, mentions, antecedents, genders
        self.heads = {mention.head for mention in mentions}
        self.likely: dict[int, dict[str, float]] = {}  # how likely a pronoun means whom
        self.meant = [mention.actor if mention.kind != "pronoun" else "" for mention in mentions]
        names = [mention for mention in mentions if mention.kind == "name"]
        self._persons = {each.actor for each in names if each.type == "PERSON" and not is_plural(tree, each)}
        self._others = {each.actor for each in names if self._may_be_person(each)} - self._persons
        self._title = {word.strip(_MARKS) for word in title.lower().split()}

    def is_person(self, actor: str) -> bool:
        """Return whether `actor` is the name of one person, as far as the tagger knows, or may be one."""
        return actor in self._persons or actor in self._others

    def is_known(self, actor: str) -> bool:
        """Return whether the tagger takes `actor` for a person."""
        return actor in self._persons

    def _may_be_person(self, name: Mention) -> bool:
        """Return whether a name of one word that does something may be a person's whom the tagger took for a firm."""
        is_word = name.first == name.last and name.text.isalpha() and name.text.istitle() and name.text == name.actor
        is_firm = name.type == "ORG" and not any(
            self.tree.lemma[kid] == "the" for kid in self.tree.kids(name.head, "det")
        )
        return is_word and is_firm and self.tree.dep[name.head] in SUBJECTS

    def is_in_title(self, actor: str) -> bool:
        """Return whether the title has a word of the name."""
        return any(word.strip(_MARKS) in self._title for word in actor.lower().split())

    def sentence(self, number: int) -> int:
        """Return the sentence of a mention."""
        return self.tree.sentence[self.mentions[number].head]

    def quote(self, number: int) -> int:
        """Return the number of the quotation that a mention stands in, -1 for none."""
        return self.antecedents.quote[self.mentions[number].head]

    def is_subject(self, number: int) -> bool:
        """Return whether a mention is a subject, or one of several that are."""
        return self.tree.dep[self.tree.first_conjunct(self.mentions[number].head)] in SUBJECTS

    def place(self, number: int) -> str:
        """Return in what place of its sentence a mention stands."""
        tree, at = self.tree, self.tree.first_conjunct(self.mentions[number].head)
        dep, over = tree.dep[at], tree.head[at]
        if dep in SUBJECTS:
            return "subject" if tree.dep[over] in ("ROOT", "conj") else "subject below"
        if dep == "pobj":
            return "by or of" if tree.lemma[over] in ("by", "of") else "behind a preposition"
        return _PLACES.get(dep, "elsewhere")
