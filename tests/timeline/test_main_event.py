"""The main event of an article."""

from conftest import read

from analysis.article.edits import Edit, digest
from analysis.timeline import MAIN_EVENT_COLUMNS, MainEvent


def answers(told):
    return [answer for answer in (told.who, told.what, told.when, told.where) if answer and answer.text is not None]


def test_every_answer_leads_back_to_its_characters(any_story):
    article = any_story.article
    for answer in answers(any_story.main_event):
        if answer.start is None:
            assert answer.text in article.title
        else:
            assert article.text[answer.start : answer.end] == answer.text


def test_where_the_title_has_another_verb_it_says_what_was_done():
    text = "The museum drew crowds on Monday."
    told = read(text, "2021-06-11", title="Minister opens museum").main_event
    assert (told.what.text, told.what.rule, told.what.start) == ("opens museum", "title", None)
    assert told.table().start.isna()[told.table().question == "what"].all()


def test_it_comes_from_a_row_of_the_timeline(any_story):
    told = any_story.main_event
    row = any_story.timeline.set_index("event_id").loc[told.event_id]
    assert row.headline == told.headline


def test_the_first_article_is_about_the_talks(story):
    told = story.main_event
    assert told.who.text == "Russia"
    assert told.what.text.startswith("is actively negotiating with North Korea")


def test_its_table_has_a_row_an_answer():
    table = read("Police arrested two men in Cairo.", "2021-06-11").main_event.table()
    assert table.columns.tolist() == MAIN_EVENT_COLUMNS
    assert table.question.tolist() == ["who", "what", "when", "where"]
    assert table.start.isna().tolist() == [False, False, True, False]


def test_a_quotation_that_is_opened_is_closed():
    told = read("The mayor condemned a “cowardly attack” on Monday.", "2021-06-11", title="Mayor condemns attack")
    assert told.main_event.what.text.count("“") == told.main_event.what.text.count("”")


def test_a_text_without_events_has_no_main_event():
    told = read("Monday.").main_event
    assert told == MainEvent()
    assert told.table().empty


def test_a_main_event_does_not_change_from_run_to_run(story):
    assert story.main_event == read(story.article.text).main_event


def test_an_event_that_its_reader_hid_is_not_the_main_one():
    text = "Police arrested two men in Cairo on Monday. The mayor resigned on Tuesday."
    hidden = read(text, "2021-05-05").main_event.event_id
    row = read(text, "2021-05-05").timeline.set_index("event_id").loc[hidden]
    edit = Edit(digest(text), row.text, int(row.start), "hide")
    assert read(text, "2021-05-05", edits=(edit,)).main_event.event_id not in (hidden, None)
