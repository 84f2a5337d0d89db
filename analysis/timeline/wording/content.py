"""A verb of saying → what is said: the clause beside it, before it, or in the sentence before."""

from analysis.text.reporting import reported_acts
from analysis.text.syntax import VERBAL
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.nested import Nested
from analysis.timeline.wording.pieces import MOST, Piece, count, flat, spares

_TELLING = frozenset({"tell", "inform", "assure", "warn", "remind"})  # whom they say it to stands beside what
_WRITING = frozenset(
    {"say", "tweet", "write", "add", "post", "explain", "continue", "note"}
)  # nothing without a content
_HEARING = frozenset({"rule", "hear", "learn", "find", "show", "decide", "agree", "conclude", "confirm", "affirm"})
_CAUSING = frozenset({"make", "let", "help", "have", "see", "watch"})  # "let him go"
_SAYS_IT = ("ccomp", "dobj", "xcomp", "nsubjpass", "oprd", "acomp")


class Contents(Nested):
    """Writes what people say, for one article."""

    def takes_content(self, at: int) -> bool:
        """Return whether the clause under the verb at `at` belongs to it: "said that", "let him go"."""
        tree, lemma = self.tree, self.tree.lemma[at]
        if lemma in reported_acts() or lemma in _CAUSING:
            return True
        return lemma != "be" and not tree.kids(at, "dobj", "attr", "acomp", "xcomp", "nsubjpass")

    def is_quotation(self, first: int, at: int) -> bool:
        """Return whether a whole sentence in quotation marks begins at `first`: 'said, "We left"'."""
        tree = self.tree
        mark = first if tree.token[first] == '"' else first - 1
        is_whole = tree.token[mark] == '"' and tree.token[mark + 1][:1].isupper()
        return is_whole and mark - 1 > at and tree.token[mark - 1] == ","

    def said_before(self, at: int) -> list[Piece]:
        """Return what somebody said where the words stand before the verb: "..., Lee wrote"."""
        tree = self.tree
        content = [kid for kid in tree.kids(at, "ccomp") if kid < at and tree.kids(kid, "nsubj", "nsubjpass", "expl")]
        is_told = tree.lemma[at] in _TELLING and not tree.kids(at, "xcomp", "nsubjpass")
        is_spoken = reported_acts().get(tree.lemma[at]) == "speech"
        is_act = tree.lemma[at] in reported_acts() or tree.lemma[at] in _HEARING
        is_said = is_act and not tree.kids(at, "dobj", "xcomp", "nsubjpass")
        over = tree.head[at]
        is_as = tree.dep[at] == "advcl" and any(tree.lemma[kid] == "as" for kid in tree.kids(at, "mark", "advmod"))
        if is_as and is_said and at < over and tree.kids(over, "nsubj", "nsubjpass") and tree.pos[over] in VERBAL:
            return self.nested(over, None, 1)  # "as Lee confirmed, the firm has sold the mine"
        if not content:
            return self._said_in_quotes(at)
        if not (is_said or is_told) or self.quoted(at):
            return []
        after = min((each for each in tree.children[at] if each > content[0]), default=at)
        if tree.token[after] not in (",", '"', "?"):
            return []
        return [*([":"] if is_spoken else []), *self.nested(content[0], None, 1)]

    def _said_in_quotes(self, at: int) -> list[Piece]:
        """Return the quotation that the sentence before ends in, where a verb of saying has no other content."""
        tree, first = self.tree, at
        if tree.lemma[at] not in _WRITING or tree.tag[at] != "VBD" or tree.kids(at, *_SAYS_IT):
            return []
        while first > 0 and self.is_same(first - 1, at):
            first -= 1
        after = at
        while after + 1 < len(tree.token) and self.is_same(after + 1, at):
            after += 1
        if '"' in tree.token[at:after] or first < 2 or '"' not in (tree.token[first], tree.token[first - 1]):
            return []
        end = first - 1 - (tree.token[first - 1] == '"')
        before = [each for each in range(first) if self.is_same(each, end)]
        roots = [each for each in before if tree.head[each] == each and tree.pos[each] in VERBAL]
        if not roots or not tree.kids(roots[0], "nsubj", "nsubjpass") or "?" in tree.token[end:first]:
            return []
        is_said = reported_acts().get(tree.lemma[roots[0]]) == "speech"
        return [] if is_said else [":", *self.nested(roots[0], None, 1)]

    def quoted(self, at: int) -> int | None:
        """Return the person whom somebody quotes with what stands before: "..., the ministry quoted Lee as saying"."""
        tree = self.tree
        saying = [each for kid in tree.kids(at, "prep") if tree.lemma[kid] == "as" for each in tree.kids(kid, "pcomp")]
        is_quoting = tree.lemma[at] in ("quote", "cite") and any(tree.lemma[each] == "say" for each in saying)
        said = tree.kids(at, "dobj", "nsubjpass") if is_quoting else []
        return said[0] if said else None

    def quotation(self, at: int) -> list[Piece]:
        """Return who is quoted and what with: "Lee: treaty was signed"; nothing where nobody is quoted."""
        tree, said = self.tree, self.quoted(at)
        content = [kid for kid in tree.kids(at, "ccomp") if kid < at]
        if said is None or not content:
            return []
        told = self.nested(content[0], None, 1)
        return [*self.phrase(said), ":", *told] if tree.kids(content[0], "nsubj", "nsubjpass", "csubj") else []

    def saying_after(self, at: int, head: int | None, told: list[Piece]) -> list[Piece]:
        """Return what somebody says with what is `told`, if there is room: "turned to Lee, asking him to stay"."""
        tree = self.tree
        saying = [
            kid
            for kid in tree.kids(at, "advcl")
            if kid > at
            and tree.tag[kid] == "VBG"
            and (tree.token[tree.left[kid] - 1] == "," or tree.entity[tree.left[kid] - 1] in TIME)
            and tree.lemma[kid] in {*reported_acts(), "cite", "call", "demand"}
            and (tree.kids(kid, "ccomp", "xcomp", "oprd") or tree.lemma[kid] == "cite")
        ]
        if not saying or tree.kids(at, "ccomp") or head is None or self.is_open(head):
            return []
        found = self.nested(saying[0], head, 1)
        for pieces in (flat(found), flat(found, spares(found))):
            opened = [each for each in pieces if isinstance(each, int) and self.is_open(each)]
            is_nobodys = any(not self.goes_back(each, head) for each in opened if each != saying[0] + 1)
            if count(tree, told) + count(tree, pieces) <= MOST and not is_nobodys:
                return [",", *pieces]
        return []

    def uncovered(self, verb: int) -> list[int]:
        """Return the subject of a "that" clause that the tree has hung elsewhere: the run of nouns before the verb.

        "Warned that in Asia prices would rise".
        """
        tree = self.tree
        marks = [kid for kid in tree.kids(verb, "mark") if tree.lemma[kid] == "that"]
        helpers = [kid for kid in tree.kids(verb, "aux", "auxpass") if kid < verb]
        is_finite = tree.tag[verb] in ("VBD", "VBZ", "VBP") or any(tree.tag[kid] == "MD" for kid in helpers)
        if not marks or not is_finite or tree.kids(verb, "nsubj", "nsubjpass", "csubj", "expl"):
            return []
        found: list[int] = []
        for at in range(min([verb, *helpers]) - 1, marks[0], -1):
            if tree.token[at] == '"':
                continue
            if tree.pos[at] not in ("NOUN", "PROPN", "NUM") or tree.entity[at] in TIME:
                break
            if found and tree.entity_id[at] >= 0 and tree.token[at + 1] == '"':
                break
            found.insert(0, at)
        return found
