"""Whether it happened, goes on, is planned, is possible or is denied."""

import json

import pytest
from conftest import ROOT, read
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.article import Article
from analysis.events.status import status
from analysis.events.statuses import STATUSES
from analysis.lexicons import lexicon
from analysis.text import sentences, tag, tokens
from analysis.text.syntax import Syntax, syntax
from analysis.text.tense import tense_of


def parse(text: str) -> Syntax:
    article = Article(text)
    return syntax(tag(tokens(article, sentences(article))))


CASES = [
    ("The army attacked the town.", "attacked", "happened"),
    ("The army has attacked the town.", "attacked", "happened"),
    ("The minister says that taxes rose.", "says", "happened"),
    ("The army is attacking the town.", "attacking", "ongoing"),
    ("The bank owns the house.", "owns", "ongoing"),
    ("The army will attack the town.", "attack", "planned"),
    ("The army is going to attack the town.", "attack", "planned"),
    ("The army plans to attack the town.", "attack", "planned"),
    ("He said that the army would attack the town.", "attack", "planned"),
    ("The army may attack the town.", "attack", "possible"),
    ("The army wants to attack the town.", "attack", "possible"),
    ("Any such deal would breach the rules.", "breach", "possible"),
    ("If the army attacks the town, people will flee.", "attacks", "possible"),
    ("Officials discussed a potential attack on the town.", "attack", "possible"),
    ("The army did not attack the town.", "attack", "denied"),
    ("The army never attacked the town.", "attacked", "denied"),
    ("The army refused to attack the town.", "attack", "denied"),
    ("The general denied that the army attacked the town.", "attacked", "denied"),
    ("The army managed to take the town.", "take", "happened"),
    ("The army no longer attacks the town.", "attacks", "denied"),
    ("The company said it had no comment, adding that sales rose.", "adding", "happened"),
    ("Police allegedly hired a hacker.", "hired", "happened"),
    ("Polls suggest that he will win the vote.", "win", "possible"),
    ("The boy will stay until the case is heard in May.", "heard", "planned"),
    ("The board approved the takeover.", "takeover", "planned"),
    ("They set a timetable for his departure.", "departure", "planned"),
    ("The meeting comes ahead of the Dutch election.", "election", "planned"),
    ("The hearing is set for Tuesday.", "hearing", "planned"),
    ("Talks are ongoing.", "Talks", "ongoing"),
    ("The search has been extended to Mexico.", "search", "ongoing"),
    ("The search ended in Mexico.", "search", "happened"),
    ("An attack would hurt the economy.", "attack", "possible"),
    ("They will keep fighting.", "fighting", "ongoing"),
    ("They have yet to win a match.", "win", "denied"),
    ("She was the first woman to win the prize.", "win", "happened"),
    ("Thousands gathered to watch the match.", "watch", "happened"),
    ("He denied it when interviewed by detectives.", "interviewed", "happened"),
    ("They'd announced a deal.", "announced", "happened"),
    ("Will Suh stayed in Beijing.", "stayed", "happened"),
    ("The growth was due to a tax cut.", "cut", "happened"),
]


@pytest.mark.parametrize(("text", "trigger", "expected"), CASES)
def test_status(text, trigger, expected):
    tree = parse(text)
    assert status(tree, tree.token.index(trigger)).status == expected


CAUSES = json.loads((ROOT / "tests" / "cases" / "status.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CAUSES, ids=lambda case: f"{case['cause']}: {case['text'][:40]}")
def test_what_readers_found_wrong_once(case):
    told = read(case["text"]).events
    assert told.status[told.text == case["word"]].iloc[0] == case["status"]


def test_the_cue_is_the_word_that_says_so():
    tree = parse("The army refused to attack the town.")
    assert tree.token[status(tree, tree.token.index("attack")).cue] == "refused"


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("They had met before.", "met", ("PAST", "PERFECTIVE")),
        ("They have been meeting.", "meeting", ("PRESENT", "PERFECTIVE_PROGRESSIVE")),
        ("They will meet.", "meet", ("FUTURE", "NONE")),
        ("They might meet.", "meet", ("NONE", "NONE")),
        ("They want to meet.", "meet", ("INFINITIVE", "NONE")),
    ],
)
def test_tense(text, trigger, expected):
    tree = parse(text)
    assert tense_of(tree, tree.token.index(trigger)) == expected


def test_the_lists_know_only_the_five():
    allowed = {*STATUSES, "same", "enabled"}
    assert {row["status"] for row in lexicon("status_cues")} <= allowed
    assert {row["scope"] for row in lexicon("status_cues")} <= {"clause", "infinitive", "finite", "any", "modifier"}


_WORDS = ["he", "may", "not", "refuse", "plan", "to", "sell", "the", "war", "if", "said", "will", "a", "that", "and"]


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["he", "may", "not", "refuse", "plan", "to", "sell", "the", "war", "if", "said", "will", "a", "that", "and"]
        ),
        min_size=2,
    )
)
def test_any_words_have_a_status(words):
    tree = parse(" ".join(words) + ".")
    assert all(status(tree, at).status in STATUSES for at in range(len(tree.token)))
