"""Who took a picture or sent a report is no actor of the story; who is quoted or cited is."""

import pytest

from analysis.actors import name_mentions
from analysis.article import Article
from analysis.story import analyse


@pytest.mark.parametrize(
    ("text", "kept", "gone"),
    [
        ("Ann Lee closed the mill. mb/rt (AFP, dpa, Reuters)", "Ann Lee", {"AFP", "Reuters"}),
        ("LONDON (Reuters) - Ann Lee closed the mill.", "Ann Lee", {"Reuters"}),
        ("Ann Lee looked over the mill. Tom Brown / Getty Images", "Ann Lee", {"Tom Brown", "Getty Images"}),
        ("Ann Lee closed it. Photos provided to Harbour Daily  Mill owners met.", "Ann Lee", {"Harbour Daily"}),
        ("Ann Lee spoke. (Photo by Tom Brown/AFP) She left.", "Ann Lee", {"Photo", "Tom Brown", "Tom Brown/AFP"}),
        ("Ann Lee closed it. (Photo: Tom Brown/Reuters)", "Ann Lee", {"Tom Brown", "Tom Brown/Reuters"}),
        ("Ann Lee told Reuters that the mill had closed.", "Reuters", set()),
        ("Ann Lee told the agency Agence France-Presse (AFP) that it closed.", "Ann Lee", set()),
    ],
)
def test_credits_name_nobody(text, kept, gone):
    found = {name.text for name in name_mentions(analyse(Article(text)).tree)}
    assert kept in found
    assert found.isdisjoint(gone)


def test_a_name_behind_a_credit_is_not_a_part_of_it():
    text = "Ann Lee looked over the mill. Getty Images  Mills Bank of London has owned the mill for a year."
    found = {name.text for name in name_mentions(analyse(Article(text)).tree)}
    assert "Getty Images" not in " ".join(found)
    assert any("Mills Bank" in name for name in found)
