"""Golden values for Mote as it is shipped: its logits, losses and gradients on one text, in PyTorch, double precision.

Run from the repository root: /usr/bin/python3 tests/golden/shipped-transformer.py
"""

import hashlib
import json
from math import prod
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from transformer_forward import forward, part_shapes

torch.set_default_dtype(torch.float64)

WEIGHTS = "public/mote/mote.bin"
# A passage with its question and answer, then a dialogue, as Mote's tokenizer cuts them: 64 are read, 64 predicted.
TOKENS = [
    *(1017, 402, 58, 294, 265, 282, 406, 821, 46, 300, 302, 406, 660, 46, 347, 58, 334, 365, 294, 265, 282, 499),
    *(63, 342, 58, 294, 265, 282, 406, 821, 46, 1017, 1018, 334, 327, 421, 55, 337, 432, 56, 63, 1019, 332, 364),
    *(354, 513, 327, 641, 46, 332, 325, 277, 109, 326, 588, 521, 939, 323, 542, 636, 403, 396, 482, 784, 503),
]
# What is kept of the logits.
POSITIONS = range(0, 64, 7)
IDS = range(0, 1024, 16)

file = Path(WEIGHTS).read_bytes()
header_end = 4 + int.from_bytes(file[:4], "little")
config = json.loads(file[4:header_end])["config"]
shapes = part_shapes(config)

# All 32-bit floats come first, gains and one scale for each row of a matrix; then the 8-bit codes of all matrices.
float_count = sum(shape[0] for _, shape in shapes)
floats = np.frombuffer(file, "<f4", float_count, header_end).astype(np.float64)
codes = np.frombuffer(file, "i1", offset=header_end + 4 * float_count).astype(np.float64)
p = {}
for name, shape in shapes:
    numbers, floats = floats[: shape[0]], floats[shape[0] :]
    if len(shape) == 2:
        part, codes = codes[: prod(shape)].reshape(shape), codes[prod(shape) :]
        numbers = part * numbers[:, None]
    # The reader rounds to 32-bit floats.
    p[name] = torch.tensor(numbers.astype(np.float32).astype(np.float64), requires_grad=True)
assert len(floats) == len(codes) == 0

logits = forward(config, p, TOKENS[:-1])
losses = F.cross_entropy(logits, torch.tensor(TOKENS[1:]), reduction="none")
loss = losses.mean()
loss.backward()
numbers = lambda tensor: tensor.detach().tolist()
golden = {
    "command": "/usr/bin/python3 tests/golden/shipped-transformer.py",
    "torch": torch.__version__,
    "weights": {"file": WEIGHTS, "sha256": hashlib.sha256(file).hexdigest()},
    "config": config,
    "tokens": TOKENS,
    "positions": list(POSITIONS),
    "ids": list(IDS),
    "logits": [numbers(logits[at, list(IDS)]) for at in POSITIONS],
    "logitSums": numbers(logits.sum(-1)),
    "losses": numbers(losses),
    "loss": loss.item(),
    "gradientNorms": {name: tensor.grad.norm().item() for name, tensor in p.items()},
}
Path("tests/golden/shipped-transformer.json").write_text(json.dumps(golden) + "\n")
