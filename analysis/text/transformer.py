"""The layers of a small language model, in NumPy: pieces of words → what each is in its place.

An encoder as BERT has it (Devlin et al. 2019; Vaswani et al. 2017). Our own, though libraries run such models sooner:
ONNX Runtime, which was tried, writes an identifier of the machine into its user's home when it is imported and has a
client to report to its maker; PyTorch is twenty times as large as all of Fabula. It is five formulas.
"""

import functools
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from threadpoolctl import ThreadpoolController

from analysis.errors import FabulaError

HEADS = 12
EIGHT, SCALE = ".eight", ".scale"  # what the names of a matrix in eight bits, and of the scales of its rows, end with

_TINY = 1e-12  # beside a variance
_HALF_WAY, _CUBED = 0.7978845608, 0.044715  # of the bend: the square root of 2/pi (Hendrycks and Gimpel 2016)

Weights = Mapping[str, np.ndarray]


def states(pieces: list[int], weights: Weights) -> np.ndarray:
    """Return a row for each of `pieces`, which depends on all of them.

    `weights` are by the names that BERT's have: matrices, and vectors added behind them.
    """
    places = weights["embeddings.position_embeddings.weight"][: len(pieces)]
    rows = weights["embeddings.word_embeddings.weight"][pieces] + places
    rows = _levelled(rows + weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm", weights)
    number = 0
    with _products().limit(limits=1, user_api="blas"):  # the same sums on any number of cores
        while f"encoder.layer.{number}.output.dense.weight" in weights:
            layer = f"encoder.layer.{number}"
            seen = times(
                _attended(rows, f"{layer}.attention.self", weights), f"{layer}.attention.output.dense", weights
            )
            rows = _levelled(rows + seen, f"{layer}.attention.output.LayerNorm", weights)
            inner = _bent(times(rows, f"{layer}.intermediate.dense", weights))
            rows = _levelled(
                rows + times(inner, f"{layer}.output.dense", weights), f"{layer}.output.LayerNorm", weights
            )
            number += 1
    return rows


def times(rows: np.ndarray, name: str, weights: Weights) -> np.ndarray:
    """Return the product of `rows` with the matrix `name`, and with its vector added where it has one."""
    product = rows @ weights[f"{name}.weight"].T
    return product + weights[f"{name}.bias"] if f"{name}.bias" in weights else product


def _attended(rows: np.ndarray, name: str, weights: Weights) -> np.ndarray:
    """Return for each row the mean of all, weighed by how well what it asks fits what they are: head by head."""
    length, size = rows.shape
    asked, offered, told = (
        times(rows, f"{name}.{part}", weights).reshape(length, HEADS, -1).transpose(1, 0, 2)
        for part in ("query", "key", "value")
    )
    fit = asked @ offered.transpose(0, 2, 1) / np.float32(np.sqrt(size // HEADS))
    fit = np.exp(fit - fit.max(-1, keepdims=True))
    return ((fit / fit.sum(-1, keepdims=True)) @ told).transpose(1, 0, 2).reshape(length, size)


def _levelled(rows: np.ndarray, name: str, weights: Weights) -> np.ndarray:
    """Return `rows` each with mean nought and variance one, stretched and moved again (Ba et al. 2016)."""
    apart = rows - rows.mean(-1, keepdims=True)
    level = apart / np.sqrt((apart * apart).mean(-1, keepdims=True) + np.float32(_TINY))
    return level * weights[f"{name}.weight"] + weights[f"{name}.bias"]


def _bent(rows: np.ndarray) -> np.ndarray:
    """Return GELU of `rows`, by the hyperbolic tangent."""
    bend = np.float32(_HALF_WAY) * (rows + np.float32(_CUBED) * rows * rows * rows)
    return np.float32(0.5) * rows * (1 + np.tanh(bend))


def read_weights(path: Path) -> dict[str, np.ndarray]:
    """Return the weights of a file, those in eight bits with their scales.

    Raises FabulaError where it is missing.
    """
    if not path.is_file():
        raise FabulaError(f"{path.name} is not in {path.parent}; put it back from the repository")
    with np.load(path, allow_pickle=False) as file:
        stored = {name: file[name] for name in file.files}
    whole = {name.removesuffix(EIGHT) for name in stored if name.endswith(EIGHT)}
    plain = {name: value for name, value in stored.items() if not name.endswith((EIGHT, SCALE))}
    return plain | {name: stored[name + EIGHT].astype(np.float32) * stored[name + SCALE] for name in whole}


@functools.cache
def _products() -> ThreadpoolController:
    return ThreadpoolController()
