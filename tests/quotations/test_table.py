"""Who says what, on short invented articles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.article import Article, read_article
from analysis.errors import FabulaError
from analysis.quotations import QUOTATION_COLUMNS, sentence_speakers
from analysis.story import analyse
from analysis.text import sentences, syntax, tokens


def said(text):
    story = analyse(Article(text) if isinstance(text, str) else text)
    return story.sentences, story.quotations


def rows(text):
    _, table = said(text)
    contents = [text[start:end] for start, end in zip(table.start, table.end, strict=True)]
    return list(zip(table.kind, table.speaker.where(table.speaker.notna(), None), contents, strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will rebuild the bridge,” said Maria Lopez.", ("direct", "Maria Lopez", "“We will rebuild the bridge,”")),
        ('Maria Lopez said: "The bridge is safe."', ("direct", "Maria Lopez", '"The bridge is safe."')),
        ("''The bridge is safe,'' Maria Lopez said.", ("direct", "Maria Lopez", "''The bridge is safe,''")),
        ("'The bridge isn't safe,' Maria Lopez said.", ("direct", "Maria Lopez", "'The bridge isn't safe,'")),
        ("Officials said that the bridge was safe.", ("indirect", "Officials", "that the bridge was safe")),
        ("The bridge was safe, officials said.", ("indirect", "officials", "The bridge was safe")),
        ("The bridge is safe, according to the mayor.", ("indirect", "mayor", "The bridge is safe")),
        ("“We cannot wait any longer.” — Maria Lopez", ("direct", "Maria Lopez", "“We cannot wait any longer.”")),
    ],
)
def test_form_of_quotation(text, expected):
    assert expected in rows(text)


def test_mixed_quotation_in_the_passive_has_its_agent():
    text = "These talks, described as “moving fast” by city spokesman Peter F. Hall, worry the neighbors."
    assert ("mixed", "Peter F. Hall") in [row[:2] for row in rows(text)]


def test_interrupted_quotation_is_one_utterance():
    _, table = said("“We are late,” Maria Lopez said. “We are not lost.”")
    assert table.cue_start.nunique() == 1 and table.speaker.tolist() == ["Maria Lopez"] * 2


def test_quotation_of_many_paragraphs_keeps_its_speaker():
    text = "“The bridge fell at night,” Maria Lopez said. “Nobody was on it.\n\n“We will build another one next year.”"
    assert [row[1] for row in rows(text)] == ["Maria Lopez"] * 3


def test_quotation_that_did_not_close_has_the_speaker_of_the_next_part():
    text = "Maria Lopez was first. “It fell at night,” she said. “Nobody was on it.\n\n“We ran away,” Peter Hall said."
    assert [row[1] for row in rows(text)] == ["Maria Lopez", "Peter Hall", "Peter Hall"]


def test_sources_inside_quotation_marks_are_the_speakers_own():
    assert len(rows("“I think that they say it is safe,” Maria Lopez said.")) == 1


def test_turns_of_a_talk():
    text = "LOPEZ: The bridge is safe.\nHALL: Who says that?\nLOPEZ: The engineers say it.\nHALL: Then let us cross it."
    assert [row[1] for row in rows(text)] == ["LOPEZ", "HALL", "LOPEZ", "HALL"]


def test_words_that_nobody_is_said_to_have_said_are_no_quotation():
    assert rows("The so-called “ghost bridge” crosses the river.") == []


@pytest.mark.parametrize(
    ("before", "source", "speaker"),
    [
        ("Maria Lopez runs the city.", "Ms. Lopez", "Maria Lopez"),
        ("Maria Lopez met Peter Hall.", "she", "Maria Lopez"),
        ("Mayor Maria Lopez runs the city.", "the mayor", "Maria Lopez"),
        ("Maria Lopez and her husband Peter Lopez run the city.", "Mrs. Lopez", "Maria Lopez"),
        ("The city has a new bridge.", "experts", "experts"),
    ],
)
def test_source_is_led_back_to_the_name(before, source, speaker):
    _, table = said(f"{before} The bridge is safe, {source} said on Monday.")
    assert table[["source", "speaker"]].values.tolist() == [[source, speaker]]


def test_a_speaker_is_called_what_the_actors_are_called():
    text = "Maria A. Lopez is here. “It is safe,” said Ms. Lopez. The UN said that it was late."
    assert said(text)[1].speaker.tolist() == ["Maria A. Lopez", "United Nations"]


def test_sentence_has_the_speaker_of_the_greater_part_of_its_words():
    text = "“We will rebuild the bridge soon,” said Maria Lopez. It fell in May. She called it “old” and left the room."
    parts, table = said(text)
    assert sentence_speakers(parts, table).dropna().to_dict() == {0: "Maria Lopez"}


def test_wishes_are_told_in_the_voice_of_the_article():
    parts, table = said("Maria Lopez wants to rebuild the old bridge near the market in May.")
    assert table.act.tolist() == ["thought"] and sentence_speakers(parts, table).isna().all()


def test_evidence_without_a_name_is_told_in_the_voice_of_the_article():
    _, table = said("This move shows that the city needs a bridge. A survey by Quill Research shows that it wants one.")
    assert table.act.tolist() == ["evidence"] * 2 and table.speaker.isna().all() and table.source.notna().all()


def test_curly_and_straight_marks_give_the_same():
    text = "“We won’t wait,” said Maria Lopez. The “old” bridge is ‘gone,’ Peter Hall said."
    straight = text.translate(str.maketrans("“”‘’", "\"\"''"))
    assert said(text)[1].drop(columns="source").equals(said(straight)[1].drop(columns="source"))


def test_bundled_article_has_its_voices():
    _, table = said(read_article("data/articles/russia-north-korea-arms-talks.md"))
    spoken = set(zip(table.kind, table.speaker, strict=True))
    assert {("mixed", "John F. Kirby"), ("indirect", "John F. Kirby"), ("indirect", "North Korea")} <= spoken


def test_no_quotations_give_an_empty_table_of_the_same_columns():
    parts, table = said("The bridge fell.")
    assert table.empty and table.columns.tolist() == QUOTATION_COLUMNS
    assert sentence_speakers(parts, table).isna().tolist() == [True]


def test_untagged_tokens_are_refused_with_the_remedy():
    article = Article("He said so.")
    parts = sentences(article)
    with pytest.raises(FabulaError, match=r"analysis\.text\.tag"):
        syntax(tokens(article, parts))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["“", "”", '"', "'", "He", "said", "“No,”", ".", ",", "\n", "it", "Lopez", "😀", ":"])))
def test_any_text_gives_rows_inside_the_text(parts):
    text = " ".join(["Maria", *parts])
    table = said(text)[1]
    assert ((table.start >= 0) & (table.start < table.end) & (table.end <= len(text))).all()
    assert table.start.is_monotonic_increasing
    sources = table.dropna(subset=["source"])
    assert [text[a:b] for a, b in zip(sources.source_start, sources.source_end, strict=True)] == sources.source.tolist()
