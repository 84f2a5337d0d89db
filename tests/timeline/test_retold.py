"""Which rows tell again what a likelier one tells."""

import datetime

import pandas as pd

from analysis.timeline.retold import retold


def rows(*told):
    """Each a headline, its trigger's lemma, its sentence; then what differs from the usual."""
    usual = {"status": "happened", "link": "tense", "earliest": None, "latest": None, "actors": (), "speaker": None}
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


def test_the_very_same_words_are_one_row_whatever_their_days():
    told = rows(
        ("Mayor paid brother for mending roof of school", "pay", 0, on(3)),
        ("Mayor paid brother for mending roof of school", "pay", 4, on(9)),
    )
    assert retold(told, [0.5, 0.4]) == {1}


def test_a_report_and_what_it_reports_are_one_row_whatever_their_days():
    told = rows(
        ("Norway caught record 90,000 tonnes of cod", "catch", 0, on(3)),
        ("Agency reported Norway caught record 90,000 tonnes of cod", "report", 0, on(9)),
    )
    assert retold(told, [0.5, 0.4]) == {1}


def test_a_title_tells_nobody_apart():
    told = rows(("Murder of Ann Lee", "murder", 0, {}), ("Murder of Ms Lee", "murder", 4, {}))
    assert retold(told, [0.5, 0.4]) == {1}


def test_anybody_is_nobody_in_particular():
    told = rows(("Father freed by police", "free", 0, {}), ("Father freed by authorities", "free", 4, {}))
    assert retold(told, [0.5, 0.4]) == {1}


def test_that_it_took_place_says_nothing_more():
    told = rows(("Gunmen shot two guards", "shoot", 0, {}), ("Shooting took place", "take", 4, {"text": "shooting"}))
    assert not retold(told, [0.5, 0.4])  # known by another word
    told = rows(("Gunmen shot two guards", "shoot", 0, {}), ("Shooting began", "shooting", 4, {}))
    assert retold(told, [0.5, 0.4]) == {1}


def test_numbers_and_outlook_keep_two_events_two():
    told = rows(
        ("Ford recalled 300 trucks in Texas", "recall", 0, {}),
        ("Ford recalled 900 trucks in Texas", "recall", 2, {}),
        ("Ford to recall all its trucks in Texas", "recall", 3, {"status": "planned"}),
    )
    assert not retold(told, [0.5, 0.4, 0.3])


def test_a_bare_noun_tells_again_what_was_told_in_full():
    told = rows(("Union agreed with port of Cork", "agree", 0, {}), ("Deal signed", "deal", 5, {}))
    assert not retold(told, [0.6, 0.4])  # "signed" says more
    told = rows(("Union agreed with port of Cork", "agree", 0, {}), ("Deals", "deal", 5, {}))
    assert retold(told, [0.6, 0.4]) == {1}


def test_most_of_the_words_of_its_sentence_tell_it_again():
    told = rows(
        ("Flood swept away bridge over Shannon", "sweep", 2, {}),
        ("Bridge over Shannon lost to flood", "lose", 2, {}),
        ("Bridge closed", "close", 2, {}),
    )
    assert retold(told, [0.6, 0.5, 0.4]) == {1}


def test_three_words_and_most_of_them_tell_it_again_elsewhere():
    told = rows(
        ("Pilot landed burning jet on Dublin motorway", "land", 0, {}),
        ("Jet came down burning on motorway outside Dublin", "come", 3, {}),
        ("Jet left Dublin for Oslo", "leave", 4, {}),
    )
    assert retold(told, [0.6, 0.5, 0.4]) == {1}


def test_the_forms_of_a_family_are_one_word():
    told = rows(("Talks on fishing rights", "talk", 0, {}), ("They negotiated fishing rights", "negotiate", 3, {}))
    assert retold(told, [0.5, 0.6]) == {0}


def test_names_keep_two_events_two():
    told = rows(
        ("Ann Lee won prize for books in Oslo", "win", 0, {"actors": ("Ann Lee",)}),
        ("Bo Fox won prize for books in Oslo", "win", 1, {"actors": ("Bo Fox",)}),
    )
    assert not retold(told, [0.6, 0.5])


def test_half_the_words_are_enough_within_a_sentence():
    told = rows(
        ("Two clerks with council’s tax office ran secret lending and betting scheme", "run", 0, {}),
        ("Mayor announced: Two clerks ran lending and betting scheme", "announce", 0, {}),
    )
    assert retold(told, [0.5, 0.6]) == {0}


def test_a_headline_that_only_goes_on_is_told_once_whatever_the_days():
    told = rows(
        ("Harbour’s ferry traffic fell", "fall", 0, on(3)),
        ("Harbour’s ferry traffic fell since closure of bridge", "closure", 0, on(9)),
    )
    assert retold(told, [0.5, 0.6]) == {0}


def test_a_noun_takes_up_what_was_told_of_the_same_day():
    told = rows(("Gunman shot two guards", "shoot", 0, on(3)), ("Murder shocked valley", "murder", 4, on(3)))
    assert retold(told, [0.6, 0.5], nouns=[1]) == {1}
    assert not retold(told, [0.6, 0.5])  # two verbs of a family may well tell two things


def test_a_noun_of_another_day_or_of_others_takes_nothing_up():
    told = rows(("Gunman shot two guards", "shoot", 0, on(3)), ("Murder shocked valley", "murder", 4, on(9)))
    assert not retold(told, [0.6, 0.5], nouns=[1])
    parties = [{"actors": ("Ann Lee",)}, {"actors": ("Omar Haddad",)}]
    told = rows(
        ("Gunman shot Ann Lee", "shoot", 0, on(3) | parties[0]),
        ("Omar Haddad’s murder", "murder", 4, on(3) | parties[1]),
    )
    assert not retold(told, [0.6, 0.5], nouns=[1])


def test_who_is_capitalised_only_at_the_start_is_nobody_else():
    told = rows(
        ("Police held and questioned Omar Haddad", "hold", 6, {"actors": ("Police",)}),
        ("Omar Haddad held at his home by police", "hold", 2, {"actors": ("police", "Omar Haddad")}),
    )
    assert retold(told, [0.5, 0.6]) == {0}


def test_a_saying_that_tells_what_the_next_row_tells_is_one_with_it():
    told = rows(
        ("Ann Lee said plans for bridge will be redrawn", "say", 0, on(3)),
        (
            "Plans for bridge to be redrawn at city hall",
            "redraw",
            0,
            {"status": "planned", "speaker": "Ann Lee"} | on(9),
        ),
    )
    assert retold(told, [0.4, 0.5]) == {0}
    other = rows(
        ("Ann Lee said plans for bridge will be redrawn", "say", 0, on(3)),
        ("Ferry sank", "sink", 0, {"speaker": "Ann Lee"} | on(9)),
    )
    assert not retold(other, [0.4, 0.5])


def test_somebody_who_carried_it_out_is_nobody_in_particular():
    told = rows(
        ("Driver rammed barrier outside parliament in Oslo", "attack", 0, {"text": "attack"}),
        ("Suspect carried out attack", "attack", 4, {}),
    )
    assert retold(told, [0.5, 0.4]) == {1}
    named = rows(
        ("Driver rammed barrier outside parliament in Oslo", "attack", 0, {"text": "attack"}),
        ("Ann Lee carried out attack", "attack", 4, {}),
    )
    assert not retold(named, [0.5, 0.4])


def test_a_row_that_begins_with_the_speaker_and_the_saying_is_a_saying_too():
    told = rows(
        ("Ann Lee said plans for bridge will be redrawn", "collapse", 0, on(3)),
        (
            "Plans for bridge to be redrawn at city hall",
            "redraw",
            0,
            {"status": "planned", "speaker": "Ann Lee"} | on(9),
        ),
    )
    assert retold(told, [0.4, 0.5]) == {0}


def test_a_language_model_decides_where_it_is_sure():
    alike = rows(
        ("Pilot landed burning jet on Dublin motorway", "land", 0, {}),
        ("Jet came down burning on motorway outside Dublin", "come", 40, {}),
    )
    assert retold(alike, [0.6, 0.5], read=lambda *_: 0.4) == {1}
    assert not retold(alike, [0.6, 0.5], read=lambda *_: 0.0)  # the rules alone would take them for one
    unlike = rows(("Turkey downed Russian jet", "down", 0, {}), ("Army shot plane near border", "shoot", 3, {}))
    assert not retold(unlike, [0.6, 0.5])
    assert retold(unlike, [0.6, 0.5], read=lambda *_: 1.0) == {1}
    dated = rows(("Turkey downed Russian jet", "down", 0, on(3)), ("Army shot plane near border", "shoot", 3, on(9)))
    assert not retold(dated, [0.6, 0.5], read=lambda *_: 1.0)


def test_a_language_model_does_not_keep_the_same_words_apart_nor_is_asked_of_what_nobody_prints():
    told = rows(
        ("Mayor paid brother for mending roof", "pay", 0, {}), ("Mayor paid brother for mending roof", "mend", 0, {})
    )
    assert retold(told, [0.6, 0.5], read=lambda *_: 0.0) == {1}
    unlike = rows(("Turkey downed Russian jet", "down", 0, {}), ("Army shot plane near border", "shoot", 3, {}))
    assert not retold(unlike, [0.6, 0.05], read=lambda *_: 1.0)
