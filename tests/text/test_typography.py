"""Plain typography: one character for one."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.text.typography import plain_typography


def test_curly_marks_dashes_and_spaces_become_plain():
    assert plain_typography("“isn’t”\u00a0– ‘so’") == "\"isn't\" - 'so'"


@given(st.text())
def test_the_length_never_changes(text):
    assert len(plain_typography(text)) == len(text)


@given(st.text())
def test_a_second_pass_changes_nothing(text):
    assert plain_typography(plain_typography(text)) == plain_typography(text)
