"""The text of the report: every character of the article, marked."""

from conftest import read

from analysis.export.report_text import Piece, Span, paragraphs, pieces


def test_every_character_of_every_article_is_there_but_for_white_space(any_story):
    said = "".join(piece.text for part in paragraphs(any_story) for sentence in part for piece in sentence.pieces)
    assert "".join(said.split()) == "".join(any_story.article.text.split())


def test_a_sentence_is_called_by_its_number_and_stands_in_its_paragraph():
    story = read("Ann Lee left. Joe Roe stayed.\n\nThe bridge fell.", "2021-06-11")
    assert [[sentence.sentence_id for sentence in part] for part in paragraphs(story)] == [[0, 1], [2]]


def test_the_words_that_tell_a_main_event_bear_its_number():
    story = read("Police arrested Ann Lee on 3 May 2021. Voters elected Joe Roe on 4 June 2021.", "2021-06-11")
    found = [piece for part in paragraphs(story) for sentence in part for piece in sentence.pieces]
    assert [(piece.text, piece.events) for piece in found if piece.events] == [("arrested", (1,)), ("elected", (2,))]
    assert [piece.text for piece in found if "time" in piece.marks] == ["3 May 2021", "4 June 2021"]


def test_marks_may_overlap_and_reach_beyond():
    spans = [Span(0, 8, "time"), Span(4, 12, "event", 3), Span(20, 22, "time")]
    assert pieces("one two three", 4, 13, spans) == [
        Piece("two ", "time event"),
        Piece("thre", "event", (3,)),
        Piece("e", ""),
    ]
