"""A clause that speaks of "we", "my" or "us" → the same with the name of who says it: "Ann Lee: We will close mine"."""

from dataclasses import replace

from analysis.timeline.wording.fault import Faults
from analysis.timeline.wording.pieces import MOST, Name, Piece, count

_OWN = frozenset({"i", "me", "my", "we", "us", "our", "ours", "mine", "myself", "ourselves"})
_OF_ME = {"is": "am", "was": "was", "has": "have", "does": "do", "to": "will"}  # verbs as they stand after "I"


class Voices(Faults):
    """Quotes what the people of one article say of themselves."""

    def with_speaker(self, pieces: list[Piece]) -> list[Piece]:
        """Return a clause that speaks of "we" or "me" with the name of who says it before it: "Ann Lee: We …"."""
        own = [piece for piece in pieces if isinstance(piece, int) and self._is_own(piece)]
        if not self.speaker or not own:
            return pieces
        first = pieces[0]
        if isinstance(first, Name):
            return self._named(first, pieces)
        said = self.tree.token[first].lower() if isinstance(first, int) and self.tree.pos[first] == "PRON" else ""
        if said == "we":
            pieces = [first, *("will" if piece == "to" else piece for piece in pieces[1:2]), *pieces[2:]]
        return [self.speaker, ":", said.capitalize() or first, *pieces[1:]]

    def _named(self, first: Name, pieces: list[Piece]) -> list[Piece]:
        """Return a clause with a name as its subject: "I" again where that is the speaker's, else quoted as it is."""
        if self.tree.token[first.at].lower() == "i":
            verb = [_OF_ME.get(piece, piece) if isinstance(piece, str) else piece for piece in pieces[1:2]]
            is_third = any(isinstance(piece, int) and self.tree.tag[piece] == "VBZ" for piece in pieces[1:2])
            quoted: list[Piece] = [str(self.speaker), ":", "I", *verb, *pieces[2:]]
            return pieces if is_third else quoted
        if first.text == self.speaker or first.mark:
            return pieces
        quoted = [str(self.speaker), ":", replace(first, text=first.text[:1].upper() + first.text[1:]), *pieces[1:]]
        return quoted if count(self.tree, quoted) <= MOST else pieces

    def _is_own(self, at: int) -> bool:
        return self.tree.token[at].lower() in _OWN and self.tree.token[at] != "US"
