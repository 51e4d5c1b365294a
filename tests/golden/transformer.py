"""Golden values for the transformer: two steps of training a tiny one, in PyTorch, double precision.

Run from the repository root: /usr/bin/python3 tests/golden/transformer.py
"""

import json
from pathlib import Path

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(20260601)

V, C, L, H, HIDDEN, T, BASE = 17, 8, 2, 2, 12, 6, 100
UPDATE = dict(learningRate=0.01, maxNorm=0.25, beta1=0.9, beta2=0.98, epsilon=1e-8, weightDecay=0.1)

# T + 1 tokens and T weights each: the model reads all but the last and predicts all but the first.
BATCH = [
    dict(tokens=[3, 1, 4, 1, 5, 9, 2], weights=[1, 0.5, 1, 0, 2, 1]),
    dict(tokens=[16, 0, 3, 16, 7], weights=[0.03, 1, 1, 0.25]),
]


def draw(*shape, around=0.0, spread=0.5):
    """Numbers that 32-bit floats hold exactly, so that every program starts from the same ones."""
    return (around + spread * torch.randn(*shape)).float().double().requires_grad_()


parts = [("embedding", draw(V, C))]
for l in range(L):
    parts += [
        (f"blocks.{l}.attentionNorm", draw(C, around=1, spread=0.2)),
        (f"blocks.{l}.qkv", draw(C, 3 * C)),
        (f"blocks.{l}.attentionOut", draw(C, C)),
        (f"blocks.{l}.mlpNorm", draw(C, around=1, spread=0.2)),
        (f"blocks.{l}.mlpUp", draw(C, HIDDEN)),
        (f"blocks.{l}.mlpDown", draw(HIDDEN, C)),
    ]
parts.append(("finalNorm", draw(C, around=1, spread=0.2)))
p = dict(parts)


def norm(x, gain):
    return x / torch.sqrt((x * x).mean(-1, keepdim=True) + 1e-5) * gain


def rotate(x):
    """x (H, T, d): pairs (2i, 2i + 1) as complex numbers, turned by multiplying."""
    _, length, d = x.shape
    angles = torch.arange(length)[:, None] / BASE ** (torch.arange(0, d, 2) / d)
    turned = torch.view_as_complex(x.reshape(H, length, d // 2, 2)) * torch.polar(
        torch.ones_like(angles), angles
    )
    return torch.view_as_real(turned).reshape(x.shape)


def forward(tokens):
    length = len(tokens)
    x = p["embedding"][torch.tensor(tokens)]
    mask = torch.full((length, length), float("-inf")).triu(1)
    for l in range(L):
        b = lambda name: p[f"blocks.{l}.{name}"]
        qkv = norm(x, b("attentionNorm")) @ b("qkv")
        q, k, v = (y.reshape(length, H, C // H).transpose(0, 1) for y in qkv.split(C, dim=-1))
        scores = rotate(q) @ rotate(k).transpose(1, 2) / (C // H) ** 0.5 + mask
        found = (scores.softmax(-1) @ v).transpose(0, 1).reshape(length, C)
        x = x + found @ b("attentionOut")
        x = x + F.gelu(norm(x, b("mlpNorm")) @ b("mlpUp"), approximate="tanh") @ b("mlpDown")
    return norm(x, p["finalNorm"]) @ p["embedding"].T


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
    "config": dict(
        vocabularySize=V, width=C, blocks=L, heads=H, hidden=HIDDEN, contextLength=T, rotaryBase=BASE
    ),
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
    logits = torch.cat([forward(s["tokens"][:-1]) for s in BATCH])
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
