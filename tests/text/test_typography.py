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
    plain = [plain_typography(token) for token in tokens]
    whole = [place for place, token in enumerate(plain) if '"' not in token and token != "'r"]
    found = plain_tokens(tokens)
    assert [found[place] for place in whole] == [plain[place] for place in whole]


def test_mangled_tokens_read_as_what_they_were():
    assert plain_tokens(['n"t', '"?', '-"?', "'r", '"s', '"']) == ["n't", "-", "-", "'re", "'s", '"']
