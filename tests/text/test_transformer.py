"""The layers of the language model."""

import numpy as np
import pytest

from analysis.errors import FabulaError
from analysis.text.encoder import _FOLDER
from analysis.text.transformer import EIGHT, SCALE, _attended, _bent, _levelled, read_weights, states

WEIGHTS = read_weights(_FOLDER / "encoder.npz")


def test_there_is_a_row_of_384_for_each_piece():
    assert states([101, 2054, 102], WEIGHTS).shape == (3, 384)


def test_what_a_piece_is_depends_on_the_others_and_on_its_place():
    bank = states([101, 2924, 102], WEIGHTS)[1]
    assert not np.allclose(bank, states([101, 2924, 2314, 102], WEIGHTS)[1])
    assert not np.allclose(bank, states([101, 101, 2924, 102], WEIGHTS)[2])


def test_a_levelled_row_has_mean_nought_and_variance_one():
    plain = {"x.weight": np.ones(8, dtype=np.float32), "x.bias": np.zeros(8, dtype=np.float32)}
    rows = _levelled(np.arange(16, dtype=np.float32).reshape(2, 8) ** 2, "x", plain)
    assert rows.mean(-1) == pytest.approx(0, abs=1e-6)
    assert rows.var(-1) == pytest.approx(1, abs=1e-4)


def test_the_bend_is_gelu():
    found = _bent(np.array([-3, -1, 0, 1, 3], dtype=np.float32))
    assert found == pytest.approx(
        [-0.00405, -0.15866, 0, 0.84134, 2.99595], abs=1e-3
    )  # x times the normal's share below x


def test_where_nothing_is_asked_all_are_seen_alike():
    own = {f"a.{part}.weight": np.zeros((384, 384), dtype=np.float32) for part in ("query", "key")}
    own["a.value.weight"] = np.eye(384, dtype=np.float32)
    rows = np.random.default_rng(0).normal(size=(5, 384)).astype(np.float32)
    assert np.allclose(_attended(rows, "a", own), rows.mean(0), atol=1e-5)


def test_a_matrix_in_eight_bits_is_read_with_its_scales(tmp_path):
    np.savez(tmp_path / "w.npz", **{"m" + EIGHT: np.array([[127, -1]], dtype=np.int8), "m" + SCALE: np.array([[0.5]])})
    assert read_weights(tmp_path / "w.npz")["m"].tolist() == [[63.5, -0.5]]


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(FabulaError, match=r"none\.npz"):
        read_weights(tmp_path / "none.npz")
