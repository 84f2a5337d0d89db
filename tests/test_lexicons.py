"""The lexicons are read, and a mistake in one is said with its line."""

import math
import re
from pathlib import Path

import pytest
from conftest import ROOT

import analysis.lexicons
from analysis import FabulaError
from analysis.lexicons import alternatives, lexicon, log_odds, probability, weights_of, words

FOLDER = Path(analysis.lexicons.__file__).parent
LEARNED = sorted(path.stem for path in (FOLDER / "learned").glob("*.tsv"))


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.tsv")) + LEARNED)
def test_every_lexicon_is_whole(name):
    rows = lexicon(name)
    assert rows
    assert len({tuple(row) for row in rows}) == 1


@pytest.mark.parametrize("name", LEARNED)
def test_a_learned_lexicon_names_what_made_it_and_that_writes_it(name):
    first = (FOLDER / "learned" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[0]
    maker = re.search(r"\bbenchmarks/train/\w+\.py\b", first)
    assert first.startswith("#") and maker, f"{name}.tsv, line 1: name the file of benchmarks/train that writes it"
    assert f'"{name}.tsv"' in (ROOT / maker[0]).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", LEARNED)
def test_the_makers_page_says_what_a_learned_lexicon_is_learnt_from(name):
    assert f"`{name}.tsv`" in (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (
            "word\tvalue\nsept\t9\noct\t10\nsept\t9\n",
            'bad.tsv, line 4: "sept" appears twice (first in line 2); delete one',
        ),
        ("# why\nword\tvalue\nsept 9\n", "bad.tsv, line 3: 1 cells where the header has 2; separate them with tabs"),
    ],
)
def test_a_mistake_is_said_with_its_line(tmp_path, monkeypatch, content, says):
    (tmp_path / "bad.tsv").write_text(content, encoding="utf-8")
    monkeypatch.setattr(analysis.lexicons, "_FOLDERS", (tmp_path,))
    with pytest.raises(FabulaError, match=re.escape(says)):
        lexicon("bad")


def test_a_missing_lexicon_is_said():
    with pytest.raises(FabulaError, match="put it back"):
        lexicon("no-such-lexicon")


def test_alternatives_try_the_longest_first():
    assert re.match(alternatives({"day", "days", "business day"}), "business  day")[0] == "business  day"


def test_words_are_a_set():
    assert "the" in words("stop_words")


def test_what_a_table_says_is_the_sum_of_its_weights_and_a_probability():
    weights = weights_of("need_weights")
    known = [("size", 2.0), ("no such feature", 5.0)]
    odds = log_odds("need_weights", known)
    assert odds == weights["bias"] + 2.0 * weights["size"]
    assert probability("need_weights", known) == pytest.approx(math.exp(odds) / (1 + math.exp(odds)))
