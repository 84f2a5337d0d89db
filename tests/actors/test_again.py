"""Pronouns that go on about whom the one before them meant."""

from conftest import read


def test_he_goes_on_being_who_he_was():
    table = read("John Smith ran in 1998. In 2001 he was named by President George Bush. He was only 28.").actors
    assert table[table.text.str.lower() == "he"].actor.tolist() == ["John Smith"] * 2
