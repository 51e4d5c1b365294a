"""Golden values for attention, forward by torch and backward by its autograd, and for positions.

Run from the repository root: /usr/bin/python3 tests/golden/attention.py
"""

import json
from pathlib import Path

import numpy as np
import torch

rng = np.random.default_rng(20240502)


def tensor(*shape):
    return torch.tensor(rng.normal(size=shape), requires_grad=True)


def one_head(causal, scale):
    tokens, size, value_size = 6, 4, 3
    query, key, value = tensor(tokens, size), tensor(tokens, size), tensor(tokens, value_size)
    grad = torch.tensor(rng.normal(size=(tokens, value_size)))
    scores = query @ key.T
    scaled = scores / size**0.5 if scale else scores
    if causal:
        future = torch.triu(torch.ones(tokens, tokens, dtype=torch.bool), diagonal=1)
        scaled = scaled.masked_fill(future, -torch.inf)
    weights = torch.softmax(scaled, dim=-1)
    output = weights @ value
    output.backward(grad)
    tensors = {
        "query": query,
        "key": key,
        "value": value,
        "gradOutput": grad,
        "scores": scores,
        "weights": weights,
        "output": output,
        "gradQuery": query.grad,
        "gradKey": key.grad,
        "gradValue": value.grad,
    }
    return {"causal": causal, "scale": scale} | {name: t.tolist() for name, t in tensors.items()}


def multi_head():
    """torch.nn.MultiheadAttention keeps its matrices transposed (y = x Wᵀ) and stacked."""
    tokens, channels, heads = 5, 8, 2
    x = tensor(tokens, channels)
    layer = torch.nn.MultiheadAttention(channels, heads, bias=False, dtype=torch.float64)
    stacked = torch.tensor(rng.normal(size=(3 * channels, channels)) / channels**0.5)
    output_weight = torch.tensor(rng.normal(size=(channels, channels)) / channels**0.5)
    with torch.no_grad():
        layer.in_proj_weight.copy_(stacked)
        layer.out_proj.weight.copy_(output_weight)
    grad = torch.tensor(rng.normal(size=(tokens, channels)))
    future = torch.triu(torch.ones(tokens, tokens, dtype=torch.bool), diagonal=1)
    output, weights = layer(x, x, x, attn_mask=future, average_attn_weights=False)
    output.backward(grad)

    def matrices(stack, out):
        query, key, value = (part.T.tolist() for part in stack.chunk(3))
        return {"query": query, "key": key, "value": value, "output": out.T.tolist()}

    return {
        "headCount": heads,
        "x": x.tolist(),
        "weights": matrices(stacked, output_weight),
        "gradOutput": grad.tolist(),
        "headWeights": weights.tolist(),
        "output": output.tolist(),
        "gradX": x.grad.tolist(),
        "gradWeights": matrices(layer.in_proj_weight.grad, layer.out_proj.weight.grad),
    }


def sinusoidal():
    positions, channels = np.arange(60)[:, None], 16
    angles = positions / 10000 ** (np.arange(0, channels, 2) / channels)
    waves = np.stack([np.sin(angles), np.cos(angles)], axis=-1).reshape(60, channels)
    return {
        "channels": channels,
        "positions": waves.tolist(),
        "dot3and7": float(waves[3] @ waves[7]),
    }


def rotary():
    """Pairs of channels as complex numbers, turned by multiplication."""
    x, positions = rng.normal(size=(4, 8)), [0, 1, 2.5, 1000]
    angles = np.outer(positions, 10000 ** (-np.arange(0, 8, 2) / 8))
    turned = (x[:, 0::2] + 1j * x[:, 1::2]) * np.exp(1j * angles)
    rotated = np.stack([turned.real, turned.imag], axis=-1).reshape(4, 8)
    return {"x": x.tolist(), "positions": positions, "rotated": rotated.tolist()}


golden = {
    "command": "/usr/bin/python3 tests/golden/attention.py",
    "versions": {"numpy": np.__version__, "torch": torch.__version__},
    "heads": [one_head(causal, scale) for causal in (False, True) for scale in (False, True)],
    "multiHead": multi_head(),
    "sinusoidal": sinusoidal(),
    "rotary": rotary(),
}
Path(__file__).with_suffix(".json").write_text(json.dumps(golden) + "\n")
