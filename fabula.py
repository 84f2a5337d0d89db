"""The command `fabula`, also `python -m fabula`: makes sure that `analysis` is Fabula's package, and runs its command.

Others call their package or their script `analysis` too, and Python imports the first one that it finds. Only a module
of another name can notice that; where it is another one's, that one is named and not run.
"""

import os
import sys
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

_OURS = Path(__file__).resolve().parent / "analysis" / "__init__.py"  # beside this file, in a checkout and installed
_APART = "install Fabula in an environment of its own (python -m venv)"


def main() -> None:
    """Run the command; end with status 2 and a line where another module or package stands in its place."""
    if sys.argv[1:] == ["--version"]:
        print(f"fabula {metadata.version('fabula')}")
        return
    if found := collision():
        print("".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in found), file=sys.stderr)
        sys.exit(2)
    from analysis.cli import main as run

    run()


def collision(ours: Path = _OURS) -> str:
    """Return a sentence that names what Python would import in place of the package at `ours` and the remedy, or ""."""
    found = find_spec("analysis")
    if found is None or found.origin is None or not ours.is_file():
        return f"{ours}: is missing, as when another package of that name is removed; {_APART}"
    origin = Path(found.origin).resolve()
    if origin != ours:
        return f"{origin}: Python imports this in place of Fabula's package `analysis`; {_remedy(origin)}"
    if "Fabula" not in ours.read_text(encoding="utf-8", errors="replace"):
        others = [name for name in metadata.packages_distributions().get("analysis", ()) if name.lower() != "fabula"]
        return f"{ours}: {others[0] if others else 'another package'} was installed over Fabula's; {_APART}"
    return ""


def _remedy(origin: Path) -> str:
    """Return what to do about the module at `origin`, by how it came to be found."""
    folder = origin.parents[1] if origin.stem == "__init__" else origin.parent
    named = {Path(name).resolve() for name in os.environ.get("PYTHONPATH", "").split(os.pathsep) if name}
    if folder in named:
        return "rename it, or take its folder out of PYTHONPATH"
    if folder == Path.cwd().resolve():
        return "rename it, or run `fabula` in another folder"
    return _APART


if __name__ == "__main__":
    main()
