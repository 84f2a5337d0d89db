"""The live chart travels in messages: what was shown last is shown to whoever opens it."""

from analysis.panel.chart import LiveChart


def opened(chart):
    """Return what a view gets that opens now."""
    sent = []
    chart.send = sent.append
    chart._receive(None, {"kind": "ready"}, [])
    return [message["kind"] for message in sent]


def test_the_first_view_asks_for_the_article_and_later_ones_get_what_was_shown():
    ready = []
    chart = LiveChart(on_ready=lambda: ready.append(True), on_open=lambda _: None)
    assert (opened(chart), ready) == ([], [True])
    chart.draw("<svg/>", "alt", {})
    chart.say("done")
    assert (opened(chart), ready) == (["chart", "status"], [True])


def test_a_new_chart_closes_the_passages_of_the_old():
    chart = LiveChart(on_ready=lambda: None, on_open=lambda _: None)
    chart.draw("<svg/>", "alt", {})
    chart.tell([])
    assert opened(chart) == ["chart", "passages"]
    chart.draw("<svg/>", "alt", {})
    assert opened(chart) == ["chart"]


def test_a_mark_that_is_opened_is_told_to_the_panel():
    marks = []
    chart = LiveChart(on_ready=lambda: None, on_open=marks.append)
    chart._receive(None, {"kind": "open", "mark": "event-3"}, [])
    chart._receive(None, {"kind": "unknown"}, [])
    assert marks == ["event-3"]
