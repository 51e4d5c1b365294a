"""The transformer in PyTorch, for the golden values of transformer.py and shipped-transformer.py."""

import torch
import torch.nn.functional as F


def part_shapes(config):
    """Names and shapes of all learned numbers, in the order of storage."""
    V, C, hidden = config["vocabularySize"], config["width"], config["hidden"]
    shapes = [("embedding", (V, C))]
    for l in range(config["blocks"]):
        shapes += [
            (f"blocks.{l}.attentionNorm", (C,)),
            (f"blocks.{l}.qkv", (C, 3 * C)),
            (f"blocks.{l}.attentionOut", (C, C)),
            (f"blocks.{l}.mlpNorm", (C,)),
            (f"blocks.{l}.mlpUp", (C, hidden)),
            (f"blocks.{l}.mlpDown", (hidden, C)),
        ]
    return shapes + [("finalNorm", (C,))]


def norm(x, gain):
    return x / torch.sqrt((x * x).mean(-1, keepdim=True) + 1e-5) * gain


def rotate(x, base):
    """x (H, T, d): pairs (2i, 2i + 1) as complex numbers, turned by multiplying."""
    heads, length, d = x.shape
    angles = torch.arange(length)[:, None] / base ** (torch.arange(0, d, 2) / d)
    turned = torch.view_as_complex(x.reshape(heads, length, d // 2, 2)) * torch.polar(
        torch.ones_like(angles), angles
    )
    return torch.view_as_real(turned).reshape(x.shape)


def forward(config, p, tokens):
    """Logits (T, V) of tokens; p holds the learned numbers by name."""
    length, H, C, base = len(tokens), config["heads"], config["width"], config["rotaryBase"]
    x = p["embedding"][torch.tensor(tokens)]
    mask = torch.full((length, length), float("-inf")).triu(1)
    for l in range(config["blocks"]):
        b = lambda name: p[f"blocks.{l}.{name}"]
        qkv = norm(x, b("attentionNorm")) @ b("qkv")
        q, k, v = (y.reshape(length, H, C // H).transpose(0, 1) for y in qkv.split(C, dim=-1))
        scores = rotate(q, base) @ rotate(k, base).transpose(1, 2) / (C // H) ** 0.5 + mask
        found = (scores.softmax(-1) @ v).transpose(0, 1).reshape(length, C)
        x = x + found @ b("attentionOut")
        x = x + F.gelu(norm(x, b("mlpNorm")) @ b("mlpUp"), approximate="tanh") @ b("mlpDown")
    return norm(x, p["finalNorm"]) @ p["embedding"].T
