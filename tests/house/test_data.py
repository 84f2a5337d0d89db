"""What the data package says of the data is so."""

import hashlib
import json

import pytest
from conftest import FIRST, ROOT

from analysis.lexicons import lexicon

DATA = ROOT / "data"
RESOURCES = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))["resources"]


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource["name"])
def test_a_resource_is_the_file_that_is_there(resource):
    content = (DATA / resource["path"]).read_bytes()
    assert resource["bytes"] == len(content)
    assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
    assert resource["licenses"]


def test_every_file_is_described():
    described = {resource["path"] for resource in RESOURCES}
    there = {path.relative_to(DATA).as_posix() for path in DATA.rglob("*") if path.is_file()}
    assert there - described == {"README.md", "datapackage.json"}


def test_the_epochs_have_the_columns_that_are_described():
    schema = next(resource for resource in RESOURCES if resource["name"] == "epochs")["schema"]
    assert list(lexicon("epochs")[0]) == [field["name"] for field in schema["fields"]]


def test_the_article_keeps_its_credit_line():
    assert FIRST.read_text(encoding="utf-8").endswith("license and was created by Marmelad.")
