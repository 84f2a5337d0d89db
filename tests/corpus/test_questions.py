"""The questions are asked of the corpus itself."""

from corpus.little import borders


def test_each_question_is_a_method():
    corpus = borders()
    assert corpus.groups("month").articles.tolist() == [3, 3, 3]
    assert corpus.terms_by("month", "border")["count"].tolist() == [1, 2, 3]
    assert corpus.tone_by("month").columns[0] == "month"
    assert corpus.actors_by("month").actor.tolist() == ["Ann Lee"] * 3
    assert corpus.compare({"source": "post.com"}).term[0] == "border"
    assert corpus.keyness_by("source").term.tolist() == ["border"]
