"""Which event was before which: with its cue, and without contradictions."""

import graphlib

import pandas as pd
import pytest
from conftest import read

from analysis.timeline import RELATION_COLUMNS


def known(text, published="2021-06-11"):
    """The relations in words: (first, relation, second) -> (cue, rule)."""
    story = read(text, published)
    name = story.timeline.set_index("event_id").text
    return {
        (name[each.event_id], each.relation, name[each.other_id]): (each.cue, each.rule)
        for each in story.relations.itertuples()
    }


@pytest.mark.parametrize(
    ("text", "first", "second", "cue", "rule"),
    [
        ("The minister resigned after the attack.", "attack", "resigned", "after", "word"),
        ("Police said that he had left the house.", "left", "said", "had", "perfect"),
        ("The company said it will close the plant.", "said", "close", "said", "report"),
        ("She was arrested and charged.", "arrested", "charged", "and", "coordination"),
        ("The attack led to protests.", "attack", "protests", "led", "consequence"),
        ("The minister resigned. He later joined a bank.", "resigned", "joined", "later", "sequence"),
        ("She won on 3 May 2021. He lost on 7 June 2021.", "won", "lost", "", ""),  # their days, or the model with them
    ],
)
def test_each_source_is_stated_with_its_cue(text, first, second, cue, rule):
    found = known(text)[first, "before", second]
    assert found[0] == cue and (found[1] == rule or not rule)


def test_what_goes_on_together_is_the_same():
    found = known("Exports grew while imports shrank.")
    assert list(found.items()) == [(("grew", "same", "shrank"), ("while", "word"))]


def test_what_follows_is_stated_too():
    found = known("He was jailed after he was convicted, and he was convicted after he was charged.")
    order = [key[::2] for key in found if key[1] == "before"]
    assert all((a, d) in order for a, b in order for c, d in order if b == c and a != d)


def test_the_columns_and_the_characters_of_the_cue(any_story):
    table = any_story.relations
    assert list(table.columns) == RELATION_COLUMNS
    assert set(table.relation) <= {"before", "same"}
    said = table[table.cue != ""]
    text = any_story.article.text
    assert [text[start:end] for start, end in zip(said.start, said.end, strict=True)] == said.cue.tolist()
    assert table[table.cue == ""].start.isna().all()


def test_the_relations_are_a_partial_order_that_the_rows_keep(any_story):
    table = any_story.relations
    place = {event: number for number, event in enumerate(any_story.timeline.event_id)}
    before = table[table.relation == "before"]
    assert all(place[a] < place[b] for a, b in zip(before.event_id, before.other_id, strict=True))
    pairs = {frozenset(pair) for pair in zip(table.event_id, table.other_id, strict=True)}
    assert len(pairs) == len(table) and all(len(pair) == 2 for pair in pairs)
    after: dict[int, set[int]] = {}
    for a, b in zip(before.event_id, before.other_id, strict=True):
        after.setdefault(b, set()).add(a)
    list(graphlib.TopologicalSorter(after).static_order())  # raises on a cycle


def test_the_same_table_twice(story):
    fields = {"title": story.article.title}
    first, second = (read(story.article.text, story.article.published, **fields).relations for _ in range(2))
    pd.testing.assert_frame_equal(first, second)


def test_a_long_article_has_no_table_of_all_its_pairs():
    text = "\n\n".join(f"A ship sank near port {number}. Crews searched the sea." for number in range(150))
    story = read(text)
    assert len(story.relations) < 20 * len(story.timeline)


def test_an_article_without_events_has_none():
    assert read("No.").relations.empty
