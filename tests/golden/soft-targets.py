"""Golden values for the cross-entropy of a truth that is shared out: loss, gradient and its two parts, by torch.

Run from the repository root: /usr/bin/python3 tests/golden/soft-targets.py
"""

import json
from pathlib import Path

import torch
from torch.distributions import Categorical, kl_divergence
from torch.nn.functional import cross_entropy

torch.set_default_dtype(torch.float64)

SCORES = [1.0, 1.4, 0.4, -1.0, 7.5]
TRUTHS = {
    "one outcome": [0.0, 1.0, 0.0, 0.0, 0.0],
    "smoothed": [0.8, 0.05, 0.05, 0.05, 0.05],
    "two alike": [0.5, 0.0, 0.0, 0.5, 0.0],
    "the prediction itself": torch.softmax(torch.tensor(SCORES), 0).tolist(),
}


def case(truth):
    z = torch.tensor(SCORES, requires_grad=True)
    y = torch.tensor(truth)
    loss = cross_entropy(z[None], y[None])
    return {
        "truth": truth,
        "loss": loss.item(),
        "gradient": torch.autograd.grad(loss, z)[0].tolist(),
        "floor": Categorical(probs=y).entropy().item(),
        "kl": kl_divergence(Categorical(probs=y), Categorical(logits=z)).item(),
    }


golden = {
    "command": "/usr/bin/python3 tests/golden/soft-targets.py",
    "versions": {"torch": torch.__version__},
    "scores": SCORES,
    "cases": {name: case(truth) for name, truth in TRUTHS.items()},
}
path = Path(__file__).with_suffix(".json")
path.write_text(json.dumps(golden) + "\n")
