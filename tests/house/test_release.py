"""A release has one version, and a list of all packages that is complete and of the form that CycloneDX 1.6 wants."""

import re
import tomllib
import uuid

import pytest
import yaml
from conftest import ROOT
from house.test_environment import normalised

from release.sbom import locked, sbom, write_sbom

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CITATION = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def found():
    return sbom()


@pytest.fixture(scope="module")
def components(found):
    return {each["name"]: each for each in found["components"]}


def test_the_version_is_the_same_everywhere_and_the_changes_of_it_are_told_first():
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    latest = re.search(r"^## (\d\S+) \((\S+)\)$", changes, re.MULTILINE)
    assert latest.groups() == (PROJECT["version"], str(CITATION["date-released"]))
    assert CITATION["version"] == PROJECT["version"]


def test_it_has_the_form_of_cyclonedx(found):
    assert (found["bomFormat"], found["specVersion"], found["version"]) == ("CycloneDX", "1.6", 1)
    assert uuid.UUID(found["serialNumber"].removeprefix("urn:uuid:")).version == 4
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", found["metadata"]["timestamp"])
    own = found["metadata"]["component"]
    assert (own["name"], own["version"], own["purl"]) == ("fabula", PROJECT["version"], own["bom-ref"])
    for each in found["components"]:
        assert each["type"] == "library" and each["scope"] in ("required", "excluded")
        assert each["purl"] == each["bom-ref"] == f"pkg:pypi/{each['name']}@{each['version']}"
        assert each["hashes"] and all(
            hash["alg"] == "SHA-256" and re.fullmatch("[0-9a-f]{64}", hash["content"]) for hash in each["hashes"]
        )
        for licence in each.get("licenses", ()):
            assert set(licence) == {"expression"} or licence["license"]["name"]


def test_references_are_of_one_component_each_and_lead_somewhere(found):
    refs = [found["metadata"]["component"]["bom-ref"], *(each["bom-ref"] for each in found["components"])]
    assert len(refs) == len(set(refs))
    assert [each["ref"] for each in found["dependencies"]] == refs
    assert {ref for each in found["dependencies"] for ref in each["dependsOn"]} <= set(refs)


def test_every_line_and_every_hash_of_the_lock_is_in_it(found):
    assert len(found["components"]) == len(re.findall(r"^[\w.-]+==", LOCK, re.MULTILINE))
    assert sum(len(each["hashes"]) for each in found["components"]) == LOCK.count("--hash=sha256:")


def test_what_is_needed_to_run_is_apart_from_what_the_tests_need(components):
    scopes = {name: each["scope"] for name, each in components.items()}
    direct = {normalised(re.split("==", each)[0]) for each in PROJECT["dependencies"]}
    assert {scopes[name] for name in direct} == {"required"}
    assert scopes["thinc"] == scopes["certifi"] == "required"  # what spaCy and others need
    assert scopes["pytest"] == scopes["iniconfig"] == "excluded"
    assert components["pywinpty"]["properties"] == [{"name": "fabula:marker", "value": "os_name == 'nt'"}]


def test_licences_are_those_that_the_packages_state(components):
    assert components["numpy"]["licenses"] and components["spacy"]["licenses"]
    without = {name for name, each in components.items() if "licenses" not in each and "properties" not in each}
    assert len(without) < 5, f"{sorted(without)}: find their licences and add them to docs/dependencies.md"


def test_versions_and_markers_are_read_from_the_lock():
    lock = f"a-b==1.0 ; os_name != 'nt' \\\n    --hash=sha256:{'1' * 64}\nC_d==2 \\\n    --hash=sha256:{'2' * 64} \\\n"
    one, other = locked(lock)
    assert (one.purl, one.marker, one.hashes) == ("pkg:pypi/a-b@1.0", "os_name != 'nt'", ("1" * 64,))
    assert (other.purl, other.marker, other.hashes) == ("pkg:pypi/c-d@2", "", ("2" * 64,))


def test_it_is_the_same_at_each_run_and_names_no_place(tmp_path):
    one, other = write_sbom(tmp_path / "one"), write_sbom(tmp_path / "other")
    assert one.name == f"fabula-{PROJECT['version']}.cdx.json"
    assert one.read_bytes() == other.read_bytes()
    assert str(ROOT) not in one.read_text(encoding="utf-8")


def test_the_makefile_builds_and_lists():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(r"^release: test build .*\n\t@\$\(IN_VENV\) -m release\.sbom dist$", makefile, re.MULTILINE)
    assert "dist/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
