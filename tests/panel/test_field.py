"""A field tells what is written and chosen in it, and keeps it out of its state."""

import pytest
from traitlets import TraitError

from analysis.panel.field import Field


def with_views(**traits):
    """Return a field, what its views get, and what is observed of it."""
    field, sent, seen = Field(**traits), [], []
    field.send = sent.append
    field.observe(lambda change: seen.append(change["new"]), "value")
    return field, sent, seen


def tell(field, value, *buffers):
    field._receive(None, {"kind": "told", "value": value}, list(buffers))


def test_what_is_written_is_its_value_and_not_told_back():
    field, sent, seen = with_views()
    tell(field, "Ferry")
    assert (field.value, seen, sent) == ("Ferry", ["Ferry"], [])


def test_what_is_made_of_it_is_shown():
    field, sent, _ = with_views()
    field.observe(lambda _: setattr(field, "value", ""), "value")
    tell(field, "Ferry")
    assert sent == [{"kind": "shown", "names": [], "value": ""}]
    tell(field, "")
    field.value = "Quay"
    assert sent[-1]["value"] == ""


def test_a_choice_is_of_what_is_offered_and_first_the_first():
    field, sent, seen = with_views(kind="choice", options=["…"])
    field.options = [("one.md", 1), ("two.md", 2)]
    tell(field, 1)
    assert (field.value, field.label, seen) == (2, "two.md", [1, 2])
    assert sent[-1] == {"kind": "shown", "names": ["one.md", "two.md"], "value": 0}
    for nothing in (7, -1, "1", None):
        tell(field, nothing)
    with pytest.raises(TraitError, match="choose one of"):
        field.value = 3
    assert field.value == 2


def test_files_come_with_their_names():
    field, _, seen = with_views(kind="files", value=())
    tell(field, ["a.txt"], memoryview(b"Rain."))
    assert [(file["name"], bytes(file["content"])) for file in seen[0]] == [("a.txt", b"Rain.")]


def test_a_view_that_opens_gets_what_is_shown():
    field, sent, _ = with_views(value="Ferry", options=["Quay"])
    field._receive(None, {"kind": "ready"}, [])
    field.focus()
    assert sent == [{"kind": "shown", "names": ["Quay"], "value": "Ferry"}, {"kind": "focus"}]


@pytest.mark.parametrize("traits", [{}, {"kind": "text"}, {"kind": "choice", "options": ["Quillmere"]}])
def test_nothing_of_it_is_in_its_state(traits):
    field = Field(**traits)
    tell(field, 0 if traits.get("options") else "Quillmere")
    assert field.value == "Quillmere"
    assert "Quillmere" not in str(field.get_state())
