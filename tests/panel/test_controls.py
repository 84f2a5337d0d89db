"""The controls say what is chosen, and show only what changes the chart at hand."""

from analysis.panel.controls import ArticleControls, ChartControls
from analysis.panel.drawing import Choice


def test_at_first_everything_is_chosen():
    assert ChartControls().choice == Choice()


def test_what_is_set_is_what_is_chosen():
    controls = ChartControls()
    controls.offer(["Kirby"], [("other.md", "path")])
    controls.chart.value = "terms"
    controls.actor.value = "Kirby"
    controls.reference.value = "path"
    controls.statuses["denied"].value = False
    statuses = ("happened", "ongoing", "planned", "possible")
    assert controls.choice == Choice("terms", 20, "other.md", "Kirby", statuses)


def test_only_what_changes_the_chart_is_shown():
    controls = ChartControls()
    assert controls.top not in controls.box.children
    controls.chart.value = "terms"
    assert controls.top in controls.box.children
    assert controls.actor not in controls.box.children


def test_each_change_is_told_once():
    controls, changes = ChartControls(), []
    controls.observe(changes.append)
    controls.top.value = 7
    controls.statuses["denied"].value = False
    assert [change["new"] for change in changes] == [7, False]


def test_the_fields_are_folded_away_until_they_are_opened():
    controls = ArticleControls()
    *_, facts, new = controls.box.children
    toggle = controls.box.children[1].children[0]
    assert (facts.layout.display, new.layout.display) == ("none", "none")
    toggle.value = True
    assert (facts.layout.display, new.layout.display) == (None, "none")


def test_nothing_is_removed_without_a_question():
    controls = ArticleControls()
    assert controls._sure.layout.display == "none"
    controls.ask("<b>.md")
    assert controls._sure.layout.display is None
    assert "&lt;b&gt;.md" in controls._question.value
    controls.ask(None)
    assert controls._sure.layout.display == "none"
