"""A folder of results, made apart and put in its place as a whole."""

import contextlib
import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from analysis.errors import FabulaError
from analysis.export.receipt import left_over
from analysis.files import unwritable

try:
    import fcntl
except ImportError:  # Windows, where nobody is kept out
    fcntl = None  # type: ignore[assignment]

_PREFIX = ".unfinished-"
_BEFORE = "before"  # where the old folder waits while the new one takes its place
_HERE, _EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of renameat2 (Linux 3.15, 2014)


@contextlib.contextmanager
def unfinished(out: Path) -> Iterator[Path]:
    """Give a new folder in `out` for what a run makes, and take it away at the end; `out` is made where it is missing.

    It is locked as long as the run or a process of it lives. What runs that were killed have left in `out` is taken
    away first, for it has their articles; a folder that they had moved aside is put back. Raises FabulaError where
    nothing can be written.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        with _locked(out):
            _clean(out)
            folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=out))
            lock = _lock(folder)
    except OSError as error:
        raise unwritable(out, error) from None
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        _unlock(lock)


def put(folder: Path, target: Path, is_free: Callable[[], bool]) -> None:
    """Put `folder`, which is in an `unfinished` one, in the place of `target`, in one step.

    Whoever looks, or kills it, finds the old folder or the new one. What an earlier run left in `target` goes with the
    old one; what no run made is carried over. `is_free` says once more that `target` has no other article's results:
    another run may have been faster. Raises FabulaError where it has, or cannot be replaced.
    """
    try:
        with _locked(target.parent):
            if not is_free():
                raise FabulaError(f"{target}: another run has put another article here; run it again")
            if not target.exists():
                folder.rename(target)
                return
            _carry_over(target, folder)
            if not _exchanged(folder, target):
                aside = folder.parents[1] / _BEFORE
                aside.mkdir()
                target.rename(aside / target.name)
                folder.rename(target)
    except OSError as error:
        raise FabulaError(
            f"{target}: cannot be replaced ({error.strerror}); move it away or choose another folder"
        ) from None


def check_place(target: Path) -> None:
    """Raise FabulaError where there is something at `target` that is no folder of its own: a file, a link."""
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise FabulaError(f"{target}: is no folder; move it away or choose another folder with --out")


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Keep other runs from `folder` for a moment."""
    lock = _lock(folder, wait=True)
    try:
        yield
    finally:
        _unlock(lock)


def _lock(folder: Path, wait: bool = False) -> int | None:
    """Return a descriptor that holds the lock of `folder`, or None where somebody else has it or there are no locks."""
    if fcntl is None:
        return None
    lock = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:  # taken, or a file system without locks
        os.close(lock)
        return None
    return lock


def _unlock(lock: int | None) -> None:
    if lock is not None:
        os.close(lock)


def _clean(out: Path) -> None:
    """Take away what killed runs have left in `out`: unfinished folders whose lock nobody has."""
    for folder in out.glob(f"{_PREFIX}*"):
        if not folder.is_dir() or folder.is_symlink() or (lock := _lock(folder)) is None:
            continue
        before = folder / _BEFORE
        for old in [] if before.is_symlink() else before.glob("*"):  # else a folder from a stranger moves other things
            if not (out / old.name).exists():
                old.rename(out / old.name)
        shutil.rmtree(folder, ignore_errors=True)
        _unlock(lock)


def _carry_over(old: Path, new: Path) -> None:
    """Put what no run made of the folder `old` into `new` too."""
    made = set(left_over(old))
    for path in sorted(old.rglob("*")):
        place = new / path.relative_to(old)
        if path.is_dir() and not path.is_symlink():
            is_users = not any(each.is_relative_to(path) for each in made)
            if is_users:
                place.mkdir(parents=True, exist_ok=True)
        elif path not in made and not os.path.lexists(place):
            place.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(path, place, follow_symlinks=False)
            except OSError:  # a file system without hard links
                shutil.copy2(path, place, follow_symlinks=False)


def _exchanged(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; return whether this system can."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    return rename is not None and rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0
