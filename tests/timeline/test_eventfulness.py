"""What tells that a clause tells of nothing that happens."""

import pytest
from conftest import read

from analysis.lexicons import lexicon
from analysis.timeline.eventfulness import eventfulness, is_figure


def known(text, verb):
    tree = read(text).tree
    return set(eventfulness(tree, tree.token.index(verb)))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The merger raised doubts among shareholders.", "raised"),
        ("His letters shed light on the affair.", "shed"),
        ("The news came as a surprise.", "came"),
        ("The club rode the crest of a wave.", "rode"),
        ("The harbour boasts four cranes.", "boasts"),
        ("Doubts were raised about the bridge.", "raised"),
        ("Several methods were used to reach them.", "used"),
        ("The kitchen went into overdrive before the feast.", "went"),
        ("The programme includes two concerts.", "includes"),
        ("The case highlights the plight of tenants.", "highlights"),
        ("Tenants owe the city large sums.", "owe"),
        ("The brothers own three hotels.", "own"),
        ("The council issued a statement on the bridge.", "issued"),
        ("Neighbours expressed anger over the noise.", "expressed"),
    ],
)
def test_a_figure_of_speech_or_a_state(text, verb):
    assert "figure of speech" in known(text, verb)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Workers raised a flag over the harbour.", "raised"),
        ("A faulty heater sparked the fire.", "sparked"),
        ("Divers used a crane to lift the boat.", "used"),
        ("She paid a fine of 90 euros.", "paid"),
        ("The council issued a ban on fires.", "issued"),
    ],
)
def test_the_same_verbs_tell_of_events(text, verb):
    assert "figure of speech" not in known(text, verb)


def test_modals():
    assert "can" in known("Trains could stop here.", "stop")
    assert "may or will" in known("Trains may stop here.", "stop")
    assert not {"can", "may or will"} & known("Trains stopped here.", "stopped")


def test_a_noun_is_known_by_nothing_of_this():
    assert not known("The strike stopped all trains.", "strike")


def test_every_verb_has_objects():
    assert all(row["objects"].strip() for row in lexicon("figures_of_speech"))


def test_is_figure_looks_at_what_is_done():
    tree = read("The report raised questions.").tree
    assert is_figure(tree, tree.token.index("raised"))


def test_a_plain_saying_says_no_more():
    assert "plain saying" in known("The minister said that the port was safe.", "said")
    assert "plain saying" in known("The minister described the port as safe.", "described")
    assert "plain saying" not in known("The minister apologised for the delay.", "apologised")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Does the mayor believe that spies bugged her phone?", "bugged"),
        ("Who sold the harbour?", "sold"),
        ('"Who sold the harbour?" she said.', "sold"),
        ('She asked: "Have they closed the port?"', "closed"),
        ("Reporters asked if the strike had delayed the ships.", "delayed"),
        ("When the reporter asked Lee if the wave of strikes was delaying the ships, she laughed.", "delaying"),
        ("It is not known who sold the harbour.", "sold"),
    ],
)
def test_what_is_asked_is_not_told(text, word):
    assert "asked" in known(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Spies bugged her phone.", "bugged"),
        ('The port was sold, she said, and wondered: "Who paid?"', "sold"),
        ('The port was sold last year,"?she said.', "sold"),
        ("The crew asked for help when the ferry sank.", "sank"),
        ("The board asked that the port be sold.", "sold"),
        ("The board knew that Lee had sold the port.", "sold"),
    ],
)
def test_what_stands_beside_a_question_is_told(text, word):
    assert "asked" not in known(text, word)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The register lists Lee as Dutch.", "lists"),
        ("The crate contained two clocks.", "contained"),
        ("The film depicts life in the harbour.", "depicts"),
        ("The ships pose a threat to the reef.", "pose"),
    ],
)
def test_what_something_holds_or_stands_for_is_a_state(text, verb):
    assert "figure of speech" in known(text, verb)
