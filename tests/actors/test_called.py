"""Under which names somebody asks for an actor."""

import pytest
from conftest import read

from analysis.actors import called

TEXT = "The Foreign Trade Council met Ann Lee. Lee spoke for the FTC. Bo Kim smiled."


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("ann lee", ["Ann Lee"]),
        ("Lee", ["Ann Lee"]),
        ("Foreign Trade Council", ["Foreign Trade Council"]),
        ("Federal Trade Commission", ["Foreign Trade Council"]),  # by its initials, which the article gives to another
        ("Foreign Trade Cuoncil", ["Foreign Trade Council"]),
        ("Oslo", []),
        ("", []),
    ],
)
def test_in_any_case_by_initials_or_with_a_slip(name, names):
    assert called(read(TEXT).actors, name) == names
