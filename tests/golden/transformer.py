"""Golden values for the transformer: two steps of training a tiny one, in PyTorch, double precision.

Run from the repository root: /usr/bin/python3 tests/golden/transformer.py
"""

import json
from pathlib import Path

import torch
import torch.nn.functional as F
from transformer_forward import forward, part_shapes

torch.set_default_dtype(torch.float64)
torch.manual_seed(20260601)

CONFIG = dict(
    vocabularySize=17, width=8, blocks=2, heads=2, hidden=12, contextLength=6, rotaryBase=100
)
UPDATE = dict(learningRate=0.01, maxNorm=0.25, beta1=0.9, beta2=0.98, epsilon=1e-8, weightDecay=0.1)

# T + 1 tokens and T weights each: the model reads all but the last and predicts all but the first.
BATCH = [
    dict(tokens=[3, 1, 4, 1, 5, 9, 2], weights=[1, 0.5, 1, 0, 2, 1]),
    dict(tokens=[16, 0, 3, 16, 7], weights=[0.03, 1, 1, 0.25]),
]


def draw(*shape, around=0.0, spread=0.5):
    """Numbers that 32-bit floats hold exactly, so that every program starts from the same ones."""
    return (around + spread * torch.randn(*shape)).float().double().requires_grad_()


parts = [
    (name, draw(*shape) if len(shape) == 2 else draw(*shape, around=1, spread=0.2))
    for name, shape in part_shapes(CONFIG)
]
p = dict(parts)


def flat(tensors):
    return torch.cat([t.detach().reshape(-1) for t in tensors]).tolist()


numbers = [tensor for _, tensor in parts]
matrices = [tensor for _, tensor in parts if tensor.dim() == 2]
gains = [tensor for _, tensor in parts if tensor.dim() == 1]
optimiser = torch.optim.AdamW(
    [dict(params=matrices, weight_decay=UPDATE["weightDecay"]), dict(params=gains, weight_decay=0)],
    lr=UPDATE["learningRate"],
    betas=(UPDATE["beta1"], UPDATE["beta2"]),
    eps=UPDATE["epsilon"],
)
golden = {
    "command": "/usr/bin/python3 tests/golden/transformer.py",
    "torch": torch.__version__,
    "config": CONFIG,
    "batch": BATCH,
    "update": UPDATE,
    "gelu": [
        dict(x=x, y=F.gelu(torch.tensor(x), approximate="tanh").item())
        for x in (-3.0, -0.5, 0.0, 1.0, 20.0)
    ],
    "parameters": flat(numbers),
    "steps": [],
}
for _ in range(2):
    optimiser.zero_grad()
    logits = torch.cat([forward(CONFIG, p, s["tokens"][:-1]) for s in BATCH])
    targets = torch.tensor([t for s in BATCH for t in s["tokens"][1:]])
    weights = torch.tensor([w for s in BATCH for w in s["weights"]])
    losses = F.cross_entropy(logits, targets, reduction="none")
    loss = (weights * losses).sum() / weights.sum()
    loss.backward()
    gradients = flat([t.grad for t in numbers])
    length = torch.sqrt(sum((t.grad**2).sum() for t in numbers))
    for t in numbers:
        t.grad *= min(1, UPDATE["maxNorm"] / length.item())
    optimiser.step()
    golden["steps"].append(
        dict(
            logits=flat([logits]),
            losses=losses.tolist(),
            loss=loss.item(),
            gradients=gradients,
            gradientNorm=length.item(),
            parameters=flat(numbers),
        )
    )

Path("tests/golden/transformer.json").write_text(json.dumps(golden) + "\n")
