import dataclasses

from analysis.text.kept import kept


@dataclasses.dataclass(frozen=True)
class Told:
    asked: list[str]

    @kept
    def words(self) -> int:
        """How many words it has."""
        self.asked.append("words")
        return 3


def test_what_was_asked_for_once_is_kept_by_its_object():
    first, second = Told([]), Told([])
    assert (first.words, first.words, second.words) == (3, 3, 3)
    assert first.asked == second.asked == ["words"]


def test_a_property_says_what_it_is():
    assert vars(Told)["words"].__doc__ == "How many words it has."
