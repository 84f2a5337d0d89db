"""The ways to install Fabula agree with each other, and name no place."""

import re
import tomllib

import yaml
from conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ENVIRONMENT = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))


def pinned(requirement):
    name, version = re.fullmatch(r"([\w.-]+)={1,2}([\w.]+)", requirement).groups()
    return normalised(name), version


def normalised(name):
    """A package's name as PyPI compares names (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_conda_and_pip_install_the_same_packages_and_versions():
    *packages, last = ENVIRONMENT["dependencies"]
    from_pip = last["pip"]
    assert from_pip[-1] == "-e ."
    conda = dict(pinned(package) for package in packages if not re.match(r"python=|pip$", package))
    pip = dict(pinned(package) for package in from_pip[:-1])
    assert not set(conda) & set(pip)
    assert conda | pip == dict(pinned(requirement) for requirement in PROJECT["dependencies"])


def test_the_file_is_one_that_repo2docker_and_binder_accept():
    """As repo2docker reads it: name, channels and dependencies; a python of two numbers; pip named before its list."""
    assert set(ENVIRONMENT) == {"name", "channels", "dependencies"}
    assert ENVIRONMENT["channels"] == ["conda-forge"]
    python = next(package for package in ENVIRONMENT["dependencies"] if str(package).startswith("python="))
    assert re.fullmatch(r"python=3\.\d{2}", python)
    assert "pip" in ENVIRONMENT["dependencies"]
    assert [type(package) for package in ENVIRONMENT["dependencies"]].count(dict) == 1


def test_the_lock_has_a_hash_for_every_package_and_names_no_place():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links|--trusted-host|@ ", lock)
    blocks = re.split(r"\n(?=\w)", lock.strip())
    assert all("--hash=sha256:" in block for block in blocks)
    locked = {normalised(match[1]): match[2] for match in re.finditer(r"^([\w.-]+)==([\w.]+)", lock, re.MULTILINE)}
    wanted = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"]
    assert {name: locked.get(name) for name, _ in map(pinned, wanted)} == dict(map(pinned, wanted))
