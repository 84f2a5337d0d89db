"""The controls say what is chosen, and tell what changes."""

from analysis.article.readers import KINDS
from analysis.panel.controls import ArticleControls, ChartControls
from analysis.panel.drawing import Choice


def test_at_first_everything_is_chosen():
    assert ChartControls().choice == Choice()


def test_what_is_set_is_what_is_chosen():
    controls = ChartControls()
    controls.offer(["Kirby"], [("other.md", "path")])
    controls.top.value = 20
    controls.actor.value = "Kirby"
    controls.reference.value = "path"
    controls.statuses["denied"].value = False
    assert controls.choice == Choice(20, "other.md", "Kirby", ("happened", "ongoing", "planned", "possible"))


def test_each_change_is_told_once_to_what_it_changes():
    controls, events, terms = ChartControls(), [], []
    controls.observe(events.append, terms.append)
    controls.top.value = 7
    controls.statuses["denied"].value = False
    assert ([change["new"] for change in events], [change["new"] for change in terms]) == ([False], [7])


def test_the_fields_are_folded_away_until_they_are_opened():
    controls = ArticleControls()
    *_, new, facts = controls.box.children
    assert (facts.layout.display, new.layout.display) == ("none", "none")
    controls.facts_fold.value = True
    assert (facts.layout.display, new.layout.display) == (None, "none")


def test_every_kind_that_is_read_can_be_uploaded():
    upload = ArticleControls().upload
    assert upload.accept.split(",") == [*KINDS]
    assert upload.kind == "files"


def test_nothing_is_removed_without_a_question():
    controls = ArticleControls()
    assert controls._sure.layout.display == "none"
    controls.ask("<b>.md")
    assert controls._sure.layout.display is None
    assert "Delete <b>.md" in controls._question._shown["status"]["text"]
    controls.ask(None)
    assert controls._sure.layout.display == "none"
