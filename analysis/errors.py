"""The one error that Fabula raises for what its user can mend, and words that a terminal shows and does not obey."""

# The classes of HTML in which JupyterLab leaves what stands between two $, or in \( \), and sets no mathematics.
AS_IT_STANDS = "mathjax_ignore tex2jax_ignore"


class FabulaError(ValueError):
    """A sentence that names the culprit and the remedy.

    Raised for a file, a setting or an argument that its user can put right; the command prints it as one
    line and ends with status 2. Everything else that is raised is a fault of the program.
    """


def harmless(words: object) -> str:
    r"""Return `words` in one line in which every character can be seen; others stand as Python writes them.

    Names of files, columns and fields come from strangers: an escape in one would colour, erase or rename what the
    terminal shows, a mark of direction would turn it around, and half a character cannot be written at all.

    >>> print(harmless("red\x1b[31m.txt"))
    red\x1b[31m.txt
    """
    return "".join(map(_seen, " ".join(str(words).split())))


def _seen(character: str) -> str:
    return character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
