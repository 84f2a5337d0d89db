"""English is never refused; what is plainly something else is called by its name."""

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from analysis import FabulaError, read_article, read_articles
from analysis.article.language import other_language

OTHERS = {
    "German": "Die Brücke ist am Montag eingestürzt, und nach Angaben der Polizei wurde niemand verletzt.",
    "French": "Le pont est tombé lundi dans la nuit, et les pompiers ont dit que personne ne se trouvait sur la route.",
    "Spanish": "El puente cayó el lunes por la noche, y los bomberos dijeron que no había nadie en la calle.",
    "Italian": "Il ponte è caduto lunedì nella notte, e i vigili del fuoco hanno detto che non c'era nessuno.",
    "Dutch": "De brug is op maandag in het water gevallen, en volgens de politie is er niet een gewonde.",
    "Polish": "Most zawalił się w nocy z niedzieli na poniedziałek, ale nie ma rannych, jak podała policja.",
    "Cyrillic script": "Мост обрушился в ночь на понедельник, но никто не пострадал.",
    "Chinese or Japanese": "大桥于星期一晚上倒塌，据警方称没有人受伤。救援人员已经赶到现场，调查正在进行。",
}


@pytest.mark.parametrize("language", OTHERS)
def test_another_language_is_called_by_its_name(language):
    assert other_language(OTHERS[language]) == language


@pytest.mark.parametrize("path", sorted((ROOT / "tests" / "articles").iterdir()), ids=lambda path: path.name)
def test_the_articles_here_are_english(path):
    assert other_language(path.read_text(encoding="utf-8")) is None


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell.",
        "Goal!",
        "42",
        "“Das ist nicht der Weg, und das ist auch nicht die Zeit”, the minister told the reporters in Berlin.",
        "Real Madrid beat Paris Saint-Germain; La Liga de España begins in May.",
        "The word 和平 means peace, and Мир does so too.",
        "Dockers strike in Rotterdam, Antwerp, Le Havre. Talks fail.",
    ],
)
def test_in_doubt_it_is_english(text):
    assert other_language(text) is None


@given(st.text(max_size=300))
def test_every_text_has_an_answer(text):
    assert other_language(text) is None or other_language(text)


def test_an_article_in_another_language_is_refused_as_what_it_is(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(OTHERS["German"], encoding="utf-8")
    with pytest.raises(FabulaError, match=r"a.txt: is in German, and only English can be read"):
        read_article(path)


def test_rows_in_another_language_are_left_out_of_a_table(tmp_path):
    path = tmp_path / "news.tsv"
    path.write_text(f"id\ttext\n1\tRain fell.\n2\t{OTHERS['French']}\n", encoding="utf-8")
    with pytest.warns(UserWarning, match="1 of 2 articles are not in English and are left out"):
        assert [article.id for article in read_articles(path)] == ["1"]
    with pytest.raises(FabulaError, match="is in French"):
        read_article(f"{path}#2")


def test_a_table_without_an_english_row_is_refused(tmp_path):
    path = tmp_path / "news.tsv"
    path.write_text(f"id\ttext\n1\t{OTHERS['Spanish']}\n2\t{OTHERS['French']}\n", encoding="utf-8")
    with pytest.warns(UserWarning, match=r"left out"), pytest.raises(FabulaError, match=r"news.tsv#1: is in Spanish"):
        read_articles(path)
