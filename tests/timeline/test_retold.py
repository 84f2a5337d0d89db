"""Which rows tell again what a likelier one tells."""

import datetime

import pandas as pd

from analysis.timeline.retold import retold


def rows(*told):
    """Each a headline, its trigger's lemma, its sentence; then what differs from the usual."""
    usual = {"status": "happened", "link": "tense", "earliest": None, "latest": None}
    return pd.DataFrame(
        [
            usual | {"headline": headline, "lemma": lemma, "text": lemma, "sentence_id": sentence} | more
            for headline, lemma, sentence, more in told
        ]
    )


def on(day):
    return {"link": "own", "earliest": datetime.date(2021, 5, day), "latest": datetime.date(2021, 5, day)}


def test_a_headline_within_another_of_its_sentence_tells_it_again():
    told = rows(("Latest poll", "poll", 0, {}), ("Latest poll put support at 50 percent", "put", 0, {}))
    assert retold(told, [0.4, 0.5]) == {0}
    assert retold(told, [0.5, 0.4]) == {1}


def test_another_sentence_tells_something_else_in_other_words():
    assert not retold(rows(("Latest poll", "poll", 0, {}), ("Latest poll fell", "fall", 3, {})), [0.4, 0.5])


def test_like_words_of_the_same_things_tell_one_event():
    told = rows(
        ("Rebels stabbed Ann Lee in Cairo", "stab", 0, {}), ("Murder of Ann Lee shocked Egypt", "murder", 4, {})
    )
    assert retold(told, [0.5, 0.4]) == {1}


def test_days_that_the_text_gives_keep_two_events_two():
    told = rows(("Attack in Kabul", "attack", 0, on(3)), ("Attack in Kabul", "attack", 4, on(9)))
    assert not retold(told, [0.5, 0.4])


def test_numbers_and_outlook_keep_two_events_two():
    told = rows(
        ("Ford recalled 300 trucks in Texas", "recall", 0, {}),
        ("Ford recalled 900 trucks in Texas", "recall", 2, {}),
        ("Ford to recall all its trucks in Texas", "recall", 3, {"status": "planned"}),
    )
    assert not retold(told, [0.5, 0.4, 0.3])
