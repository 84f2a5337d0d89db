"""A program run in a process of its own, so that no file can hang this one or eat its memory."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from analysis.errors import FabulaError

_FOLDER = Path(__file__).parent
_MEMORY = 2_000_000_000  # bytes of addresses; a page of 2.9 MB takes a tenth of it
_START = """
import runpy, sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
except (ImportError, ValueError, OSError):
    pass  # Windows has no such limit, and macOS may refuse it; that of time holds there too
runpy.run_path({program!r}, run_name="__main__")
"""


def run_apart(program: str, content: bytes, path: Path, seconds: float) -> dict[str, Any]:
    """Return the JSON that `program`, a file beside this one, makes of `content`; `path` is what messages name.

    Only the libraries are loaded, not this package, which would take longer than most files do.

    Raises FabulaError where it takes more than `seconds`, or more memory than 2 GB.
    """
    code = _START.format(memory=_MEMORY, program=str(_FOLDER / program))
    try:  # -P: what lies in the folder that the user works in is not imported
        done = subprocess.run([sys.executable, "-P", "-c", code], input=content, capture_output=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        remedy = "copy the article and paste it"
        raise FabulaError(f"{path}: could not be read in {seconds:g} seconds; {remedy}") from None
    if done.returncode:
        raise FabulaError(f"{path}: cannot be read ({_last_line(done.stderr)}); copy the article and paste it")
    return json.loads(done.stdout)


def _last_line(errors: bytes) -> str:
    lines = errors.decode(errors="replace").split("\n")
    return next((line.strip()[:200] for line in reversed(lines) if line.strip()), "it was ended from outside")
