"""Who claims what a word of the text tells."""

import pytest
from conftest import read

from analysis.quotations.voices import Voice, is_claimed, is_somebody, speaker_at


def voice(text, word):
    story = read(text)
    at = story.tree.token.index(word)
    return speaker_at(story.quotations, story.tree, [at])[0]


def test_the_voice_of_a_place_in_the_text():
    assert voice("Ann Lee said that it fell.", "fell") == Voice("Ann Lee", False)
    assert voice("Ann Lee said that it fell.", "said") is None
    assert voice("“It fell at night,” Peter Hall said.", "fell") == Voice("Peter Hall", True)


def test_the_inmost_quotation_says_whose_words_they_are():
    text = "Maria Lopez said that Peter Hall promised that he would pay."
    assert voice(text, "pay").speaker == "Peter Hall"
    assert voice(text, "promised").speaker == "Maria Lopez"


@pytest.mark.parametrize("text", ["Ann Lee believes that it fell.", "It fell."])
def test_a_thought_is_nobody_speaking(text):
    assert voice(text, "fell") is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The group announced a strike on Monday.", "strike"),
        ("The news agency reported the blast on Monday.", "blast"),
        ("Ann Lee apologised for missing the vote.", "missing"),
        ("Peter Hall admitted killing a swan.", "killing"),
        ("The bank agreed to pay the fine.", "pay"),
        ("Peter Hall threatened to scrap the deal.", "scrap"),
        ("The bishop condemned the war.", "war"),
        ("Ann Lee talked about a visit to Cairo.", "visit"),
        ("The president has vowed to make the city pay for the wall.", "pay"),
        ("The minister is backing plans to let towns use cameras.", "use"),
    ],
)
def test_the_act_of_saying_is_told_by_the_article(text, word):
    assert voice(text, word) is None


@pytest.mark.parametrize(
    ("text", "word", "speaker"),
    [
        ("The group announced that its members would strike.", "strike", "group"),
        ("Prosecutors accused him of stealing a boat.", "stealing", "Prosecutors"),
        ("Ann Lee's claim that the mayor stole a boat was false.", "stole", "Ann Lee"),
        ("The strike hit the port, according to Ann Lee.", "strike", "Ann Lee"),
        ("The council, which owns it, said in a statement that four miners were injured.", "injured", "council"),
        ("Ann Lee complained that it was late and that the town had been cheated.", "cheated", "Ann Lee"),
        ("The witness described a raid that killed ten people.", "killed", "witness"),
        ("The company announced a plan that would close three mines.", "close", "company"),
        ("Police said the man, who had fired at a guard, was arrested.", "fired", "Police"),
        ("Prosecutors said that Ann Lee met the broker, who paid her in cash.", "paid", "Prosecutors"),
        ("Ann Lee said the treaty bound states in which every member agreed to spend more.", "spend", "Ann Lee"),
    ],
)
def test_what_is_claimed_has_a_speaker(text, word, speaker):
    assert voice(text, word).speaker == speaker


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ann Lee said that nobody had worked since the strike.", "strike"),
        ("Ann Lee said that the house sold in May was old.", "sold"),
        ("A new road ends the delays after the flood, Ann Lee said.", "flood"),
        ("The minister announced the end of a policy that protected tenants.", "protected"),
        ("The bishop criticised a law that banned bells.", "banned"),
        ("The ministry said the bridge, which opened in 1990, was closed.", "opened"),
        ("The town, where a fire killed two people in May, will hold a vote, the mayor said.", "killed"),
        ("The two clerks responsible for losing the ballots will not work again, the chairman said.", "losing"),
    ],
)
def test_what_a_speaker_takes_for_granted_is_no_claim(text, word):
    assert voice(text, word) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor must admit that the bridge fell.", "fell"),
        ("The mayor did not say how the bridge fell.", "fell"),
        ("The army said it regretted a raid that reportedly killed ten people.", "killed"),
        ("The army said it looked into claims of killings in the north.", "killings"),
        ("The army said it regretted a raid that is said to have killed ten people.", "killed"),
    ],
)
def test_what_is_not_said_or_only_hearsay_is_no_claim(text, word):
    assert voice(text, word) is None


@pytest.mark.parametrize(
    ("text", "word", "speaker"),
    [
        ("“This would mean a strike,” the Herald quoted a union source as saying.", "mean", "union source"),
        ("The agency quoted the ministry as saying that the rebels had fled.", "fled", "ministry"),
        ("Ten rebels were killed, the agency quoted the ministry as saying.", "killed", "ministry"),
        ("A minister was quoted by local radio as saying that the rebels had fled.", "fled", "minister"),
    ],
)
def test_who_is_quoted_speaks_not_the_paper(text, word, speaker):
    assert voice(text, word).speaker == speaker


def test_a_further_participle_has_the_speaker_of_the_first():
    text = "The mayor left, arguing that the court has become too weak and suggesting that judges may rule against him."
    assert voice(text, "rule").speaker == "mayor"


def test_what_somebody_denies_is_theirs_to_deny():
    assert voice("The mayor did not deny that the bridge fell.", "fell").speaker == "mayor"


@pytest.mark.parametrize("source", ["it", "one", "another", "others", "they"])
def test_nobody_is_better_than_a_bare_pronoun(source):
    assert not is_somebody(source.capitalize())
    assert voice(f"The road was closed, {source} said.", "closed") is None


def test_what_is_reached_without_the_cue_is_claimed():
    tree = read("It fell on Monday, according to the mayor.").tree
    assert is_claimed(tree, tree.token.index("fell"), tree.token.index("to")) and is_somebody("mayor")


@pytest.mark.parametrize(
    "text",
    [
        "“I have made no secret of my debts,” said Ann Lee, often compared with Peter Hall.",
        "Ann Lee met Peter Hall in May. “Unlike Mr. Hall, I have made no secret of my debts,” she said.",
        "Ann Lee met Peter Hall in May. Unlike Mr. Hall, she had made no secret of her debts, she conceded.",
        "“I, like Peter Hall, have made no secret of my debts,” Ann Lee told the council.",
        "“We fled,” Peter Hall said. Ann Lee said that she was sorry. “I have made no secret of my debts.”",
        "“We fled,” Peter Hall said. Ann Lee is often compared with Mr. Hall. “I have made no secret of my debts.”",
        "“We fled,” Peter Hall said. Unlike him, Ann Lee conceded that she owes money. “I have made no secret of it.”",
    ],
)
def test_an_admission_is_its_speakers_not_that_of_whom_she_is_compared_with(text):
    assert voice(text, "secret").speaker == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('The singer entered a clinic in 2001.- "I went because I did not sleep,"Ann Lee told a paper.', "entered"),
        ('Ann Lee said: "We paid for the trust of the town."- That it paid was confirmed by the bank.', "confirmed"),
    ],
)
def test_a_sentence_that_a_lost_space_glued_to_a_quotation_is_nobodys(text, word):
    assert voice(text, word) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister demanded that the bank pay and objected when it held a vote.", "held"),
        ("The president said the minister could have been clearer but blamed the press for the row.", "blamed"),
    ],
)
def test_what_a_speaker_did_beside_saying_it_is_the_articles(text, word):
    assert voice(text, word) is None


def test_one_answer_for_each_place(any_story):
    places = (any_story.events.token_id - any_story.tree.first_id).tolist()
    assert len(speaker_at(any_story.quotations, any_story.tree, places)) == len(places)
    assert speaker_at(any_story.quotations, any_story.tree, []) == []
