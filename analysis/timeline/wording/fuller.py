"""A bare "the law", "the court" → how the article called it in full before, where there is only one of its kind."""

import functools

from analysis.lexicons import words
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.pieces import Name
from analysis.timeline.wording.referent import Referents

_BACK = frozenset({"the", "this", "that", "these", "those"})
_AGAIN = frozenset({"same", "such"})  # "the same mine", "such a report"
_TELLING = ("compound", "nmod", "poss", "amod")
_PARTS = ("dobj", "nsubj", "nsubjpass", "pobj", "poss", "agent")
_LONGEST = 5  # words
_EVERYBODY = frozenset({"people", "man", "woman", "time", "day", "year", "week", "month", "way", "part", "number",
                        "end", "world", "child", "case", "thing", "place", "fact", "rest", "side", "name", "point",
                        "state", "country", "person", "member", "leader", "house", "family", "official", "area",
                        "city", "minister", "president", "hour", "home", "need", "right", "use", "level", "future",
                        "word"})  # fmt: skip


class Fuller(Referents):
    """Knows what bare nouns of one article were called where it told of them first."""

    def referent(self, head: int) -> Name | None:
        """Return the name that a bare noun stands for, or what the article called the only one of its kind before."""
        return super().referent(head) or self._fuller(head)

    def _fuller(self, head: int) -> Name | None:
        tree, lemma = self.tree, self.tree.lemma[head]
        if tree.tag[head] not in ("NN", "NNS") or tree.dep[head] not in _PARTS or tree.entity[head] in TIME:
            return None
        own = [kid for kid in tree.children[head] if tree.dep[kid] not in ("case", "punct")]
        own = [kid for kid in own if tree.lemma[kid] not in _AGAIN or tree.tag[head] == "NNS"]
        is_such = any(tree.lemma[kid] == "such" for kid in tree.kids(head, "predet")) and own[:1] == [head - 1]
        is_bare = len(own) == 1 and (is_such or tree.lemma[own[0]] in _BACK) and head - own[0] in (1, 2)
        is_called = self.names.get(head, lemma).lower().removeprefix("the ") not in (lemma, tree.token[head].lower())
        if not is_bare or is_called or lemma in _EVERYBODY or lemma in words("units"):
            return None
        known = [text for at, text in self._fullest.get((lemma, tree.tag[head]), ()) if at < head]
        fullest = max(known, key=lambda text: len(text.split()), default="")
        every = frozenset(fullest.lower().split())
        is_one = all(every.issuperset(text.lower().split()) for text in known)
        most = _LONGEST if tree.dep[head] != "poss" else 2
        return Name(head, fullest) if is_one and 0 < len(fullest.split()) <= most else None

    @functools.cached_property
    def _fullest(self) -> dict[tuple[str, str], list[tuple[int, str]]]:
        """By noun and number, where the article says which one it means, and how."""
        tree = self.tree
        found: dict[tuple[str, str], list[tuple[int, str]]] = {}
        for at, tag in enumerate(tree.tag):
            if tag in ("NN", "NNS") and tree.dep[at] != "compound" and (text := self._told_of(at)):
                found.setdefault((tree.lemma[at], tag), []).append((at, text))
        return found

    def _told_of(self, noun: int) -> str:
        """Return a noun with what says which it is; empty where nothing does."""
        tree = self.tree
        before = [kid for kid in tree.kids(noun, *_TELLING) if kid < noun]
        after = [
            kid for kid in tree.kids(noun, "prep") if kid == noun + 1 and tree.lemma[kid] in ("of", "on", "against")
        ]
        after = [each for kid in after for each in tree.kids(kid, "pobj") if self._is_told_by(each)][:1]
        if not (any(self._is_telling(kid) for kid in before) or after):
            return ""
        first = min(before, default=noun)
        shown = [each for kid in before for each in tree.subtree(kid)]
        if tree.kids(noun, "conj", "cc") or any(tree.tag[each] in ("PRP$", "WP$") for each in shown):
            return ""
        first = min(shown, default=noun)
        end = after[0] if after else noun
        inside = [each for each in range(first, end + 1) if tree.lemma[each] not in ("a", "an", "the")]
        if any(tree.token[each] in (",", '"', "(", ")") or tree.entity[each] in TIME for each in inside):
            return ""
        text = ""
        for each in inside:
            is_apart = text and tree.start[each] > tree.end[each - 1]
            text += (" " if is_apart else "") + tree.token[each]
        return text

    def _is_told_by(self, noun: int) -> bool:
        """Return whether a noun says which one is meant: "a team of Chilean divers"."""
        before = self.tree.kids(noun, "amod", "compound", "nmod")
        return self._is_telling(noun) or any(self.tree.entity[kid] in ("NORP", "GPE", "ORG") for kid in before)

    def _is_telling(self, at: int) -> bool:
        """Return whether a word beside a noun says which one is meant: a name, or the noun before a noun."""
        tree = self.tree
        return tree.pos[at] == "PROPN" or bool(tree.entity[at]) or (tree.dep[at] == "compound" and tree.tag[at] == "NN")
