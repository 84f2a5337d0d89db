"""Plain typography: one character for one."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.text.typography import plain_tokens, plain_typography


def test_curly_marks_dashes_and_spaces_become_plain():
    assert plain_typography("“isn’t”\u00a0– ‘so’") == "\"isn't\" - 'so'"


@given(st.text())
def test_the_length_never_changes(text):
    assert len(plain_typography(text)) == len(text)


@given(st.text())
def test_a_second_pass_changes_nothing(text):
    assert plain_typography(plain_typography(text)) == plain_typography(text)


@given(st.lists(st.text(st.characters(exclude_characters="\n"), min_size=1)))
def test_tokens_become_plain_one_by_one(tokens):
    assert plain_tokens(tokens) == [plain_typography(token) for token in tokens]
