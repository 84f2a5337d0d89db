"""requirements.lock → the list of all packages that Fabula is installed with, in CycloneDX 1.6 (ECMA-424).

`python -m release.sbom dist` writes dist/fabula-<version>.cdx.json. Versions and hashes are those of the lock, licences
and who needs whom are those that the installed packages state. There is no network in it, and no clock: the same
checkout and environment give the same bytes.
"""

import hashlib
import json
import re
import sys
import tomllib
import uuid
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import yaml

from analysis.files import write_whole

ROOT = Path(__file__).parents[1]
_LINE = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[\w.!+-]+)(?: *; *(?P<marker>[^\\\n]+?))?(?= *\\?$)", re.MULTILINE)
_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)\s*(?:\[(?P<extras>[^\]]*)\])?[^;]*(?:;(?P<marker>.*))?")
_EXTRA = re.compile(r"""\bextra\s*==\s*["']([\w.-]+)["']""")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_LONGEST = 100  # characters of a licence field: longer ones are the text of the licence, not its name


@dataclass(frozen=True)
class Locked:
    """A version of a package in the lock: where it is installed ("" for everywhere), and the SHA-256 of its files."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]

    @property
    def purl(self) -> str:
        return f"pkg:pypi/{self.name}@{self.version}"


def locked(lock: str) -> list[Locked]:
    """Return the packages of the text of a lock file, in its order.

    >>> locked("numpy==2.4.6 ; os_name != 'nt' \\\\\\n    --hash=sha256:" + 64 * "0")[0].marker
    "os_name != 'nt'"
    """
    lines = list(_LINE.finditer(lock))
    ends = [*(line.start() for line in lines[1:]), len(lock)]
    return [
        Locked(
            _normal(line["name"]),
            line["version"],
            line["marker"] or "",
            tuple(_HASH.findall(lock, line.end(), end)),
        )
        for line, end in zip(lines, ends, strict=True)
    ]


def sbom(root: Path = ROOT) -> dict[str, Any]:
    """Return the bill of materials of the checkout at `root`, as CycloneDX wants it.

    What only the tests need has the scope "excluded". A component has a hash for each of the files that are published
    of its version, and pip installs none other.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    lock = (root / "requirements.lock").read_text(encoding="utf-8")
    packages = locked(lock)
    own = f"pkg:pypi/{project['name']}@{project['version']}"
    direct = _wanted(project["dependencies"], frozenset())
    needed = _graph(direct)
    for_tests = _graph(_wanted(project["optional-dependencies"]["test"], frozenset()))
    names = {each.name: needed.get(each.name, set()) | for_tests.get(each.name, set()) for each in packages}
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.UUID(hashlib.sha256((own + lock).encode()).hexdigest()[:32], version=4)}",
        "version": 1,
        "metadata": {
            "timestamp": f"{citation['date-released']}T00:00:00Z",
            "tools": {"components": [{"type": "application", "name": "release.sbom", "version": project["version"]}]},
            "authors": [{"name": author["name"]} for author in citation["authors"]],
            "component": {
                **{"type": "application", "bom-ref": own, "name": project["name"], "version": project["version"]},
                **{"description": project["description"], "purl": own},
                "licenses": [{"license": {"id": project["license"]}}],
            },
        },
        "components": [_component(package, package.name in needed) for package in packages],
        "dependencies": [
            {"ref": own, "dependsOn": _refs(set(direct), packages)},
            *({"ref": each.purl, "dependsOn": _refs(names[each.name], packages)} for each in packages),
        ],
    }


def _component(package: Locked, is_needed: bool) -> dict[str, Any]:
    found: dict[str, Any] = {
        **{"type": "library", "bom-ref": package.purl, "name": package.name, "version": package.version},
        "scope": "required" if is_needed else "excluded",
        "hashes": [{"alg": "SHA-256", "content": each} for each in package.hashes],
    }
    if licences := _licences(package.name):
        found["licenses"] = licences
    found["purl"] = package.purl
    if package.marker:
        found["properties"] = [{"name": "fabula:marker", "value": package.marker}]
    return found


def _licences(name: str) -> list[dict[str, Any]]:
    """Return the licence that an installed package states: an SPDX expression, else its name for it."""
    try:
        said = metadata.metadata(name)
    except metadata.PackageNotFoundError:  # a package of another system
        return []
    if expression := said.get_all("License-Expression"):
        return [{"expression": expression[0]}]
    classes = [each.split(" :: ")[-1] for each in said.get_all("Classifier") or () if each.startswith("License ::")]
    names = [each for each in classes if each != "OSI Approved"] or [
        each.strip() for each in said.get_all("License") or ()
    ]
    return [{"license": {"name": each}} for each in names if each and len(each) <= _LONGEST and "\n" not in each]


def _wanted(requirements: list[str], extras: frozenset[str]) -> dict[str, frozenset[str]]:
    """Return the packages, with their extras, that `requirements` name for those who asked for `extras`.

    The lock is for all systems, so what is needed on one of them counts.
    """
    found: dict[str, frozenset[str]] = {}
    for read in filter(None, map(_REQUIREMENT.match, requirements)):
        asked = {_normal(extra) for extra in _EXTRA.findall(read["marker"] or "")}
        if not asked or asked & extras:
            name = _normal(read["name"])
            found[name] = found.get(name, frozenset()) | {
                _normal(e) for e in re.findall(r"[\w.-]+", read["extras"] or "")
            }
    return found


def _graph(wanted: dict[str, frozenset[str]]) -> dict[str, set[str]]:
    """Return the names of the packages that come with those that are `wanted`, each with what it needs itself."""
    found: dict[str, set[str]] = {}
    seen: set[tuple[str, frozenset[str]]] = set()
    waiting = [*wanted.items()]
    while waiting:
        name, extras = waiting.pop()
        if (name, extras) not in seen:
            seen.add((name, extras))
            needs = _needs(name, extras)
            found.setdefault(name, set()).update(needs)
            waiting += needs.items()
    return found


def _needs(name: str, extras: frozenset[str]) -> dict[str, frozenset[str]]:
    try:
        return _wanted(metadata.requires(name) or [], extras)
    except metadata.PackageNotFoundError:
        return {}


def _normal(name: str) -> str:
    """Return the name of a package or an extra as PyPI compares names (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _refs(names: set[str], packages: list[Locked]) -> list[str]:
    return [package.purl for package in packages if package.name in names]


def write_sbom(folder: Path) -> Path:
    """Write the bill of materials into `folder` and return its path. Raises FabulaError where it cannot be written."""
    found = sbom()
    name = "{name}-{version}.cdx.json".format(**found["metadata"]["component"])
    return write_whole(folder / name, json.dumps(found, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    print(write_sbom(Path(*sys.argv[1:])))
