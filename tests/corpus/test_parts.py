"""Parts are the same for the same documents, and a change stays where it is made."""

from analysis.corpus.parts import made_with, parts
from analysis.corpus.source import Source

MANY = [Source(f"a{number}", f"a{number}.txt", str(number).encode()) for number in range(500)]


def names(sources, settings="all", size=16):
    return [part.name for part in parts(sources, settings, size)]


def test_every_document_is_in_one_part_in_order():
    found = list(parts(MANY, "all", 16))
    assert [source for part in found for source in part.sources] == MANY
    sizes = [len(part.sources) for part in found[:-1]]
    assert min(sizes) >= 8 and max(sizes) <= 32


def test_what_is_added_or_changed_changes_two_parts_at_most():
    before = set(names(MANY))
    changed = [*MANY[:250], Source("a250", "a250.txt", b"new"), *MANY[251:]]
    for after in (changed, MANY[1:], [*MANY[:100], Source("new", "new.txt", b"new"), *MANY[100:]]):
        assert len(set(names(after)) - before) <= 2


def test_other_settings_make_other_parts():
    assert not set(names(MANY)) & set(names(MANY, "terms"))


def test_large_documents_make_small_parts():
    large = [Source(f"a{number}", "a.txt", bytes(600_000)) for number in range(4)]
    assert [len(part.sources) for part in parts(large, "all", 16)] == [2, 2]


def test_the_code_is_known_by_a_digest():
    assert made_with() == made_with() and len(made_with()) == 32


def test_no_documents_have_no_parts():
    assert names([]) == []


def test_another_table_of_beginnings_makes_other_tables(tmp_path, monkeypatch):
    """A table of data/ dates events too: with another one, those that were dated before are made again."""
    made_with.cache_clear()
    before = made_with()
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "epochs.tsv").write_text("cues\tbegan\n")
    monkeypatch.setattr("analysis.corpus.parts.OWN", tmp_path)
    made_with.cache_clear()
    assert made_with() != before
    made_with.cache_clear()
