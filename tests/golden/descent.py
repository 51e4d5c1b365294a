"""Golden values for two-weight surfaces: losses, slopes and Hessians by torch's autograd, paths by its optimisers.

Run from the repository root: /usr/bin/python3 tests/golden/descent.py
"""

import json
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import binary_cross_entropy_with_logits, mse_loss

torch.set_default_dtype(torch.float64)

x, y = torch.tensor([[1.0, 1], [2, 1], [3, 2], [4, 2]]).T
texts = torch.tensor([[1.0, 1, 1], [1, 1, 1], [1, 1, 0], [1, 0, 1], [0, 1, 0], [0, 1, 1]])

SURFACES = {
    "line": lambda w: mse_loss(w[0] + w[1] * x, y) / 2,
    "words": lambda w: binary_cross_entropy_with_logits(texts[:, :2] @ w, texts[:, 2]),
    "layers": lambda w: binary_cross_entropy_with_logits(w[0] * w[1], torch.tensor(0.75)),
}
PLACES = [[-2.0, 2.0], [0.0, 0.0], [0.3, -1.7], [2.5, 2.9], [-3.0, -3.0]]
RULES = {
    "plain": lambda w, rate: torch.optim.SGD([w], lr=rate),
    "momentum": lambda w, rate: torch.optim.SGD([w], lr=rate, momentum=0.9),
    "adam": lambda w, rate: torch.optim.Adam([w], lr=rate),
}


def place(surface, at):
    w = torch.tensor(at, requires_grad=True)
    loss = SURFACES[surface](w)
    loss.backward()
    hessian = torch.autograd.functional.hessian(SURFACES[surface], torch.tensor(at)).numpy()
    return {
        "surface": surface,
        "weights": at,
        "loss": loss.item(),
        "gradient": w.grad.tolist(),
        "hessian": [hessian[0, 0], hessian[0, 1], hessian[1, 1]],
        "curvatures": list(np.linalg.eigvalsh(hessian)),
    }


def path(surface, rule, rate, steps=25):
    w = torch.tensor([-1.3, 2.0], requires_grad=True)
    optimiser = RULES[rule](w, rate)
    places = [w.tolist()]
    for _ in range(steps):
        optimiser.zero_grad()
        SURFACES[surface](w).backward()
        optimiser.step()
        places.append(w.tolist())
    return {"surface": surface, "rule": rule, "rate": rate, "places": places}


golden = {
    "command": "/usr/bin/python3 tests/golden/descent.py",
    "versions": {"numpy": np.__version__, "torch": torch.__version__},
    "places": [place(surface, at) for surface in SURFACES for at in PLACES],
    "paths": [path(s, rule, 0.1) for s in SURFACES for rule in RULES],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(golden) + "\n")
