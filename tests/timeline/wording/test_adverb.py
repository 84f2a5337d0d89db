"""Which adverbs a headline keeps."""

from conftest import read


def test_a_particle_stays_and_a_date_goes():
    table = read("On Friday the guards kept the fans out back in 2015.", "2021-06-11").timeline.set_index("text")
    assert table.headline["kept"] == "Guards kept fans out"
