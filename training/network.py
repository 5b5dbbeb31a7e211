"""The encoder while it is trained: a six-layer BERT with signals added and three heads."""

from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from onrecord.encoder.pieces import SIGNALS
from onrecord.encoder.values import WIDTHS

HIDDEN, HEADS, LAYERS, FEED, TAGS, LINK, LINKS = 384, 12, 6, 1536, 7, 64, 6


class Layer(nn.Module):
    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, FEED)
        self.down = nn.Linear(FEED, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        a = self.out(a.transpose(1, 2).reshape(b, n, HIDDEN))
        x = self.norm1(x + self.drop(a))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Network(nn.Module):
    """ids, signals [b, n] and mask [b, n] (1 real, 0 padding) to tag scores [b, n, 7], link vectors
    [b, n, 6, 64] (content's query, cue's key, cue's query, source's key; cue's query, key of a link
    between source and outlet) and scores of values, side by side in the order of `values.WIDTHS`."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.segment = nn.Parameter(torch.zeros(HIDDEN))
        self.signals = nn.Embedding(SIGNALS, HIDDEN)
        nn.init.normal_(self.signals.weight, std=0.02)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.tags = nn.Linear(HIDDEN, TAGS)
        self.links = nn.Linear(HIDDEN, LINKS * LINK)
        self.values = nn.Linear(HIDDEN, sum(WIDTHS))

    def forward(
        self, ids: torch.Tensor, signals: torch.Tensor, mask: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        n = ids.shape[1]
        x = self.words(ids) + self.positions.weight[:n] + self.segment + self.signals(signals)
        x = self.drop(self.norm(x))
        bias = ((1 - mask.float()) * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        b = x.shape[0]
        return self.tags(x), self.links(x).view(b, n, LINKS, LINK), self.values(x)


def from_base(folder: Path, dropout: float = 0.1) -> Network:
    """A network with the base weights of a BERT folder (`model.safetensors`), heads fresh."""
    base = load_file(folder / "model.safetensors")
    base = {k.removeprefix("bert."): v for k, v in base.items()}
    net = Network(dropout)
    new = net.state_dict()
    new["words.weight"] = base["embeddings.word_embeddings.weight"]
    new["positions.weight"] = base["embeddings.position_embeddings.weight"]
    new["segment"] = base["embeddings.token_type_embeddings.weight"][0]
    new["norm.weight"] = base["embeddings.LayerNorm.weight"]
    new["norm.bias"] = base["embeddings.LayerNorm.bias"]
    for i in range(LAYERS):
        old, to = f"encoder.layer.{i}.", f"layers.{i}."
        for part in ("weight", "bias"):
            new[f"{to}qkv.{part}"] = torch.cat(
                [base[f"{old}attention.self.{w}.{part}"] for w in ("query", "key", "value")]
            )
            for ours, theirs in (
                ("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"),
                ("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm"),
            ):  # fmt: skip
                new[f"{to}{ours}.{part}"] = base[f"{old}{theirs}.{part}"]
    net.load_state_dict(new)
    return net
