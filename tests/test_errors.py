"""Errors that a user can mend are of one kind."""

from analysis import FabulaError
from analysis.errors import FabulaError as Same


def test_one_kind_of_error():
    assert FabulaError is Same
    assert issubclass(FabulaError, Exception)
