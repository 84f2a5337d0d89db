"""The one error that Fabula raises for what its user can mend."""


class FabulaError(ValueError):
    """A sentence that names the culprit and the remedy.

    Raised for a file, a setting or an argument that its user can put right; the command prints it as one
    line and ends with status 2. Everything else that is raised is a fault of the program.
    """
