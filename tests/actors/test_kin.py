"""A relative with the same surname is somebody else."""

import pytest
from conftest import read


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Kim, the half-brother of leader Kim Jong Un, died. Kim was 45.", {"Kim", "Kim Jong Un"}),
        ("Ann Lee's brother, Lee, left for Oslo.", {"Ann Lee", "Lee", "Oslo"}),
        ("Ann Lee spoke. Lee, a minister, left for Oslo.", {"Ann Lee", "Oslo"}),
        ("Ann Lee spoke. Lee, a sister of Bo Lind, left for Oslo.", {"Ann Lee", "Bo Lind", "Oslo"}),
        ("President Sorel left for Oslo. Ann Sorel stayed.", {"Ann Sorel", "Oslo", "Sorel"}),
        ("President Sorel left for Oslo. Prime Minister Ann Sorel slept.", {"Ann Sorel", "Oslo"}),
        ("President Sorel left for Oslo. The election of Donald Sorel came late.", {"Donald Sorel", "Oslo"}),
        ("President Sorel left for Oslo. Donald Sorel, his brother, stayed.", {"Donald Sorel", "Oslo", "Sorel"}),
        ("President Sorel left for Oslo. Mrs. Sorel slept. Ann Sorel stayed.", {"Ann Sorel", "Oslo"}),
        ("Senator Sorel left for Oslo, where she slept. Ann Sorel stayed.", {"Ann Sorel", "Oslo"}),
        ("President Sorel left for Oslo. Ann Sorel, a singer, said she was glad.", {"Ann Sorel", "Oslo", "Sorel"}),
        ("Sorel, a daughter of Bo Sorel, left for Oslo. Ann Sorel slept.", {"Ann Sorel", "Bo Sorel", "Oslo"}),
    ],
)
def test_a_bare_surname_is_not_its_relatives(text, actors):
    table = read(text).actors
    assert set(table[table.kind == "name"].actor.dropna()) == actors
