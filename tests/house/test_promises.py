"""What SECURITY.md and docs/limits.md say is so: the tests that they name are there, the mistakes still come out."""

import ast
import json
import re

import pytest
from conftest import ROOT, read

LIMITS = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")
SECURITY = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
PUBLISHED = "2021-06-11"


def rows(heading):
    """Return the cells of the table under a heading of docs/limits.md, row by row."""
    section = LIMITS.split(f"### {heading}\n")[1].split("\n#")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.parametrize(("text", "headline", "status", "day", "_"), rows("Events: status, day, headline"))
def test_a_mistaken_event_still_comes_out(text, headline, status, day, _):
    timeline = read(text, PUBLISHED).timeline
    days = timeline.edtf.where(~timeline.basis.isin(["tense", "undated"]), "no day")
    assert (headline, status, day) in zip(timeline.headline, timeline.status, days, strict=True)


@pytest.mark.parametrize(("text", "expression", "meaning", "_"), rows("Dates and times"))
def test_a_mistaken_time_still_comes_out(text, expression, meaning, _):
    times = read(text, PUBLISHED).times
    assert (expression, meaning) in zip(times.text, times.value, strict=True)


@pytest.mark.parametrize(("text", "score", "words", "_"), rows("Tone"))
def test_a_mistaken_tone_still_comes_out(text, score, words, _):
    story = read(text, PUBLISHED)
    token = story.tokens.set_index("token_id").token
    for row in story.sentiment.itertuples():
        assert (f"{row.score:.2f}", ", ".join(token[id] for id, _ in row.words) or "none") == (score, words)


def test_who_and_which_word_are_still_mistaken():
    quoted, sold, banks = re.findall(r'^- "(.+?)"', LIMITS.split("### Who, and which word\n")[1], re.MULTILINE)[:3]
    assert read(quoted).quotations.empty
    assert any("Turner" in actors for actors in read(sold).timeline.actors)
    assert read(banks).terms.set_index("term")["count"]["bank"] == 2


def test_every_test_that_is_named_is_there():
    named = re.findall(r"`([\w/]*test_\w+\.py)?::(test_\w+)`", SECURITY)
    path, missing = "", []
    for file, name in named:
        path = file or path  # "::test_…" is in the file that was named before it
        module = ast.parse((ROOT / "tests" / path).read_text(encoding="utf-8"))
        if name not in {node.name for node in module.body if isinstance(node, ast.FunctionDef)}:
            missing.append(f"{path}::{name}")
    assert len(named) > 30
    assert missing == []


@pytest.mark.parametrize("path", sorted((ROOT / "notebooks").glob("*.ipynb")), ids=lambda path: path.stem)
def test_every_notebook_leads_to_the_limits(path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    links = re.findall(r"\]\((\S+limits\.md)\)", "".join("".join(cell["source"]) for cell in cells))
    assert [(path.parent / link).resolve() for link in links] == [ROOT / "docs" / "limits.md"]
