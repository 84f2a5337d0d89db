"""Importing Fabula is cheap: what is slow to import is imported when it is used."""

import subprocess
import sys

SLOW = ("matplotlib", "spacy", "nltk", "wordfreq", "sklearn", "scipy", "nbclient", "IPython")
SLOW += ("trafilatura", "htmldate", "pypdf", "lxml", "duckdb", "distributed")


def test_the_import_loads_nothing_slow():
    code = f"import sys, analysis; print([name for name in {SLOW} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
