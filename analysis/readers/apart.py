"""A reader run in a process of its own, so that no file can hang this one or eat its memory."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from analysis.errors import FabulaError

_ROOT = Path(__file__).parents[2]
_MEMORY = 2_000_000_000  # bytes of addresses: several times what the largest file that is read takes
_START = (
    "import runpy, sys\n"
    "try:\n"
    "    import resource\n"
    "    resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))\n"
    "except (ImportError, ValueError, OSError):\n"  # not on Windows, and macOS may refuse it
    "    pass\n"
    "sys.path.insert(0, {root!r})\n"
    "runpy.run_module({module!r}, run_name='__main__')\n"
)


def run_apart(module: str, content: bytes, path: Path, seconds: float) -> dict[str, Any]:
    """Return the JSON that `module`, run as a program, makes of `content`; `path` is what messages name.

    Raises FabulaError where it takes more than `seconds` or more memory than there is for it.
    """
    code = _START.format(memory=_MEMORY, root=str(_ROOT), module=module)
    try:
        done = subprocess.run([sys.executable, "-c", code], input=content, capture_output=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        raise FabulaError(
            f"{path}: took more than {seconds:g} seconds to read; copy the article and paste it"
        ) from None
    if done.returncode:
        raise FabulaError(f"{path}: cannot be read (too large or broken inside); copy the article and paste it")
    return json.loads(done.stdout)
