"""Texts that lost characters: the length never changes, and what was lost is put back only where it shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.text.mending import mended

CASES = [  # the text, and what is read
    ('The port "?a busy one "?has closed.', "The port --a busy one --has closed."),
    ('"It is over,"?he said.', '"It is over," he said.'),
    ('He called it "wise."?Nobody agreed.', 'He called it "wise." Nobody agreed.'),
    ('The "no-go"?zone grew.', 'The "no-go" zone grew.'),
    ('The bakers"?strike went on.', "The bakers  strike went on."),
    ('She didn"t know that they"ve gone.', "She didn't know that they've gone."),
    ("A fine of ?40m was paid.", "A fine of  40m was paid."),
    ("The mayor of K?ln spoke.", "The mayor of Keln spoke."),
    ("The D\ufffd\ufffdil met.", "The Deeil met."),
    ("A fine of \ufffd40m was paid.", "A fine of  40m was paid."),
    ('They were "\ufffdtold" so.', 'They were " told" so.'),
    ("On Friday,-workers left the plant.-They were tired.", "On Friday, workers left the plant. They were tired."),
    ("He warned-that it has-also rained.", "He warned that it has also rained."),
    ("Drills near Lyon-always drew crowds.", "Drills near Lyon always drew crowds."),
    ("Article 50-earlier was for Line 3-a and F-16s.", "Article 50 earlier was for Line 3-a and F-16s."),
    ('"We won,"-said Lee. "At last."-The crowd left.', '"We won," said Lee. "At last." The crowd left.'),
    ("On Friday,-they met,-and moved-in a room of-Lee's.", "On Friday, they met, and moved-in a room of Lee's."),
    ("On Friday,-they met,-and gathered-in a room for-Lee.", "On Friday, they met, and gathered in a room for Lee."),
    # A name and what it does; words that stand in no compound, but for a few.
    ("Mr Doyle-denied that, Lee-showed a card, and the firm of Kiel-shows its pumps.",
     "Mr Doyle denied that, Lee showed a card, and the firm of Kiel shows its pumps."),
    ("The vote, owing-to rain, also-prompted a delay that the club survived-a second time.",
     "The vote, owing to rain, also prompted a delay that the club survived a second time."),
    ("A strike amid-growing fears; those who-travelled by boat would-not, Maine-has ruled.",
     "A strike amid growing fears; those who travelled by boat would not, Maine has ruled."),
]  # fmt: skip
LEFT = [  # nothing was lost
    'Did he say "yes"? Nobody knew.',
    '"Why?" he asked. "Why not?"',
    "A state-of-the-art plant, up-to-date and well-to-do.",
    "An on-site team of three short- and long-term experts, built-in and add-on.",
    "The U.S.-led force met Lt.-Gov. Lee and the then-president in an IS-held town.",
    "The would-be buyer, an A-level pupil, scored 3-2, or 1,-2.",
    "The group Jabhat an-Nusra took a what-if course in a one-of-a-kind either-or case.",
    "A Peru-backed club lost a no-confidence vote; an also-ran of Kim He-ran and Lee Min-a knows a how-to.",
    "The Oslo-based, Lima-led firm met would-be thank-you givers; its TED-talks on what-ifs were a must-have.",
    "The Kremlin-controlled port and a Paris-trained cook in a chain-saw class were China-funded and Hamas-run.",
    "Sales fell from the year-earlier period.",
    "It is sold as-is – and that–they say–is all.",
]


@pytest.mark.parametrize(("text", "read"), CASES)
def test_what_was_lost_is_put_back(text, read):
    assert mended(text) == read


@pytest.mark.parametrize("text", LEFT)
def test_what_is_whole_stays(text):
    assert mended(text).replace("–", "-") == text.replace("–", "-")


@given(st.text(alphabet="aB s.,?!\"'-\ufffd1\n", max_size=60))
def test_the_length_never_changes(text):
    assert len(mended(text)) == len(text)


def test_many_marks_take_no_long_time():
    assert len(mended('a"?b,-c "?d ' * 20_000)) == 12 * 20_000
