"""What a pronoun or "the company" stands for."""

import pytest
from conftest import read


@pytest.mark.parametrize(
    ("text", "mention", "actor"),
    [
        ("Maria Lopez met Peter Hall. She smiled.", "She", "Maria Lopez"),
        ("President Ann Lee spoke. Later the president left.", "president", "Ann Lee"),
        ("France waited. It then signed the treaty.", "It", "France"),
    ],
)
def test_led_back_to_a_name(text, mention, actor):
    table = read(text).actors
    assert table.actor[table.text == mention].tolist() == [actor]


def test_outside_quotation_marks_nothing_goes_back_to_what_was_said_inside_them():
    table = read("Peter Hall was late. “We met Paul Brown,” said the mayor. He left.").actors
    assert table.actor[table.text == "He"].tolist() != ["Paul Brown"]


@pytest.mark.parametrize(
    ("text", "mention", "actor"),
    [
        ("Maria Lopez met Peter Hall. He smiled.", "He", "Peter Hall"),
        ("Maria Lopez said that her house fell.", "her", "Maria Lopez"),
        ("Google opened an office. The company grew.", "company", "Google"),
        ("The rebels fought. They won.", "They", "rebels"),
        ("The court forced Siemens to cut its prices.", "its", "Siemens"),
        ("Siemens opened a plant. It is new, it added.", "it", "Siemens"),
        ("The rebels entered a hall that was new, and they sang.", "they", "rebels"),
    ],
)
def test_gender_number_and_kind_decide_who_fits(text, mention, actor):
    table = read(text).actors
    assert table.actor[table.text == mention].tolist() == [actor]


@pytest.mark.parametrize(
    "text",
    [
        "She smiled. Maria Lopez left.",  # a name comes first
        "Mrs. Lee waited. He left.",
        "Maria Lopez spoke. The house was old. It fell.",
        "Siemens opened. It is the longest bridge of all.",
        "Siemens sells phones. The Galaxy made its way.",
        "Siemens sold the car which has kept its form.",
        "Steve Jobs came. The engines have kept their form.",
        f"Maria Lopez spoke. {4 * 'Rain fell. '}She left.",  # too far away
    ],
)
def test_a_pronoun_that_nobody_plainly_stands_behind_has_no_actor(text):
    table = read(text).actors
    pronouns = table[table.kind == "pronoun"]
    assert len(pronouns) == 1 and pronouns.actor.isna().all()


def test_a_title_that_two_bear_is_neither():
    table = read("President Ann Lee met President Tom Hall. The president left.").actors
    assert table.actor[table.text == "president"].tolist() == ["president"]


def test_an_actor_is_named_or_is_what_the_article_calls_it(any_story):
    table = any_story.actors
    known = set(table.actor[table.kind == "name"]) | set(table.actor[table.kind == "noun"])
    assert set(table.actor[table.kind == "pronoun"].dropna()) <= known
    assert table.actor[table.kind != "pronoun"].notna().all()


@pytest.mark.parametrize(
    ("text", "mention", "actor"),
    [
        ("President Ann Lee met former President Tom Hall. The president left.", "president", "Ann Lee"),
        ("President Ann Lee met Vice President Tom Hall. The president left.", "president", "Ann Lee"),
        ("President Ann Lee met Coast Bank president Tom Hall. The president left.", "president", "Ann Lee"),
        (
            "South Korean President Ann Lee met Coast Bank president Tom Hall. The president left.",
            "president",
            "Ann Lee",
        ),
        (
            "Ricardo Lund, 38, was arrested on Monday. The 38-year-old admitted the theft.",
            "38-year-old",
            "Ricardo Lund",
        ),
        ("The Supreme Court sat on Monday. Later the court ruled for him.", "court", "Supreme Court"),
        ("The Supreme Court sat. A judge asked a court in Ohio. The court ruled.", "court", "court"),
    ],
)
def test_a_role_is_held_by_one(text, mention, actor):
    table = read(text).actors
    assert table.actor[table.text == mention].tolist()[-1] == actor


def test_a_pronoun_that_can_only_be_one_persons_shows_the_gender_for_all():
    text = "Xan Duro lost. He wept. Later Xan Duro met Rumi Bond. She smiled. Tom Lee and Xan Duro left. She slept."
    table = read(text).actors
    assert table.actor[table.text == "She"].tolist()[-1] != "Xan Duro"


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Ricardo Lund lost. Later Ricardo Lund wept. The 38-year-old actor left.", "Ricardo Lund"),
        ("Ricardo Lund met Tom Hall. The 38-year-old actor left.", "38-year-old actor"),
    ],
)
def test_who_is_called_by_the_age_alone_is_who_the_story_is_about(text, actor):
    table = read(text).actors
    assert table.actor[table.text.str.startswith("38-year-old")].tolist() == [actor]


@pytest.mark.parametrize(
    ("text", "pronoun", "actor"),
    [
        ("John Smith ran the team. As captain he lost two finals.", "he", "John Smith"),
        (
            "Marta Roe won. In May she appeared on a show with Anna Lund, in which she praised the vote.",
            "she",
            "Marta Roe",
        ),
        (
            "Marta Roe died. Pupils of her school formed a guard outside as the coffin came from her home.",
            "her",
            "Marta Roe",
        ),
    ],
)
def test_who_is_told_of_goes_on_being_meant(text, pronoun, actor):
    table = read(text).actors
    assert set(table.actor[table.text == pronoun]) == {actor}


def test_a_party_may_be_one_that_is_not_called_so():
    table = read(
        "Beaten by the Socialist Party, he took the helm of the Republicans and sought the party's nod."
    ).actors
    assert table[table.text == "party"].actor.tolist() == ["party"]
