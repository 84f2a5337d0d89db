"""A live part travels in messages: what was shown last is shown to whoever opens it."""

from analysis.panel.part import LivePart


def opened(part):
    """Return what a view gets that opens now and asks."""
    sent = []
    part.send = sent.append
    part._receive(None, {"kind": "ready"}, [])
    return [message["kind"] for message in sent]


def test_a_view_gets_what_was_shown_last():
    part = LivePart()
    assert opened(part) == []
    part.draw("<p>one</p>")
    part.say("done")
    assert opened(part) == ["part", "status"]


def test_a_new_part_closes_the_passages_of_the_old():
    part = LivePart()
    part.draw("<p>one</p>")
    part.tell([{"heading": "one", "pieces": []}], "event-1")
    assert opened(part) == ["part", "passages"]
    part.draw("<p>two</p>")
    assert opened(part) == ["part"]


def test_what_is_closed_is_told_once():
    part = LivePart()
    part.tell([{"heading": "one", "pieces": []}], "event-1")
    sent = []
    part.send = sent.append
    part.close()
    part.close()
    assert sent == [{"kind": "passages", "found": []}]


def test_what_its_reader_does_is_told():
    done = []
    part = LivePart(on_open=done.append, on_correct=lambda: done.append("correct"), on_width=done.append)
    for message in ({"mark": "event-3"}, {"kind": "open", "mark": "event-3"}, {"kind": "correct"}):
        part._receive(None, message, [])
    part._receive(None, {"kind": "width", "width": "column"}, [])
    assert done == ["event-3", "correct", "column"]


def test_its_state_holds_nothing_of_what_it_shows():
    part = LivePart()
    part.draw("<p>secret</p>")
    assert not any("secret" in str(value) for value in part.get_state().values())
