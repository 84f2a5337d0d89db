"""Where sentences end, and which verb a date belongs to."""

import pytest

from analysis.times.clauses import ends_sentence, in_clause, nearest_verb
from analysis.times.lexer import read_words


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("They met on Monday and sang.", -1),
        ("They will meet on Monday.", 1),
        ("They looked at the day when Easter begins.", 1),  # its own clause first
        ("But a call on Monday between two, which will be long, was odd.", -1),  # what stands aside is passed over
        ("The text will be revised and enlarged by Monday.", 1),  # both verbs have one auxiliary
    ],
)
def test_the_verb_of_a_date(text, sign):
    words = read_words(text)
    place = next(index for index, word in enumerate(words.words) if word in ("monday", "easter"))
    assert nearest_verb(words, place, place + 1) * sign > 0


def test_an_abbreviation_ends_no_sentence():
    words = read_words("Mr. Lee met them. They sang.")
    assert [words.words[index - 1] for index in range(len(words.words)) if ends_sentence(words, index)] == [
        "them",
        "sang",
    ]


def test_a_clause_begins_with_its_word():
    words = read_words("She hid it because he fell in 1990.")
    assert in_clause(words, len(words.words) - 2)
    assert not in_clause(words, 2)
