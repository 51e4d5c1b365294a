"""Golden values for fine-tuning: two steps of low rank (LoRA) in PyTorch, double precision, and Student's interval.

Run from the repository root: /usr/bin/python3 tests/golden/fine-tuning.py
"""

import json
import math
from pathlib import Path
from statistics import mean, stdev

import numpy as np
import torch
import torch.nn.functional as F
from transformer_forward import forward, part_shapes

torch.set_default_dtype(torch.float64)
torch.manual_seed(20261124)

CONFIG = dict(
    vocabularySize=17, width=8, blocks=2, heads=2, hidden=12, contextLength=6, rotaryBase=100
)
UPDATE = dict(learningRate=0.01, maxNorm=0.25, beta1=0.9, beta2=0.98, epsilon=1e-8, weightDecay=0.1)
BATCH = [
    dict(tokens=[3, 1, 4, 1, 5, 9, 2], weights=[0, 0, 1, 1, 1, 1]),
    dict(tokens=[16, 0, 3, 16, 7], weights=[0, 1, 1, 1]),
]
RANK, ALPHA = 2, 8


def draw(*shape, around=0.0, spread=0.5):
    """Numbers that 32-bit floats hold exactly, so that every program starts from the same ones."""
    return (around + spread * torch.randn(*shape)).float().double()


frozen = {
    name: draw(*shape) if len(shape) == 2 else draw(*shape, around=1, spread=0.2)
    for name, shape in part_shapes(CONFIG)
}
factors = {}
for name, tensor in frozen.items():
    if tensor.dim() == 2 and name != "embedding":
        a = draw(tensor.shape[0], RANK).requires_grad_()
        b = torch.zeros(RANK, tensor.shape[1]).requires_grad_()
        factors[name] = (a, b)
learned = [t for pair in factors.values() for t in pair]


def flat(tensors):
    return torch.cat([t.detach().reshape(-1) for t in tensors]).tolist()


def weights():
    scale = ALPHA / RANK
    return {n: t + scale * factors[n][0] @ factors[n][1] if n in factors else t for n, t in frozen.items()}


optimiser = torch.optim.AdamW(
    learned,
    lr=UPDATE["learningRate"],
    betas=(UPDATE["beta1"], UPDATE["beta2"]),
    eps=UPDATE["epsilon"],
    weight_decay=UPDATE["weightDecay"],
)


def student_quantile(p, degrees):
    """Halving until the density, integrated from 0 by Gauss and Legendre, holds p − 1/2."""
    nodes, shares = np.polynomial.legendre.leggauss(200)
    factor = math.gamma((degrees + 1) / 2) / (math.sqrt(degrees * math.pi) * math.gamma(degrees / 2))
    within = lambda t: (
        t / 2 * np.sum(shares * factor * (1 + (t / 2 * (nodes + 1)) ** 2 / degrees) ** (-(degrees + 1) / 2))
    )
    low, high = 0.0, 10.0
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if within(middle) < p - 0.5 else (low, middle)
    return (low + high) / 2


draws = [5, 6, 4, 20, 12, 13, 10, 4, 5, 16]
t = student_quantile(0.975, 9)
reach = t * stdev(draws) / math.sqrt(10)
golden = {
    "command": "/usr/bin/python3 tests/golden/fine-tuning.py",
    "torch": torch.__version__,
    "config": CONFIG,
    "batch": BATCH,
    "update": UPDATE,
    "rank": RANK,
    "alpha": ALPHA,
    "parameters": flat(frozen.values()),
    "factors": flat(learned),
    "steps": [],
    "interval": dict(
        draws=draws, t=t, mean=mean(draws), deviation=stdev(draws), reach=reach
    ),
}
for _ in range(2):
    optimiser.zero_grad()
    p = weights()
    logits = torch.cat([forward(CONFIG, p, s["tokens"][:-1]) for s in BATCH])
    targets = torch.tensor([t for s in BATCH for t in s["tokens"][1:]])
    counted = torch.tensor([float(w) for s in BATCH for w in s["weights"]])
    losses = F.cross_entropy(logits, targets, reduction="none")
    loss = (counted * losses).sum() / counted.sum()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(learned, UPDATE["maxNorm"])
    optimiser.step()
    golden["steps"].append(
        dict(loss=loss.item(), factors=flat(learned), parameters=flat(weights().values()))
    )

target = Path(__file__).with_suffix(".json")
target.write_text(json.dumps(golden) + "\n")
