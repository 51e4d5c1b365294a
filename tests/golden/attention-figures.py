"""Golden values for the attention chapter's figures: the workbench's first state, and the √d experiment.

Run from the repository root: /usr/bin/python3 tests/golden/attention-figures.py
"""

import json
from pathlib import Path

import numpy as np

VECTORS = {
    "queries": [[0.4, 0.6, 0], [0.4, 2.2, 0.5], [-1.4, 0.4, 1], [2.2, 0.6, 0.3]],
    "keys": [[-0.6, 0.4, 0.5], [2, 0.6, 0.2], [-1.8, 1, 0.4], [0.3, 2.4, 0.6]],
    "values": [[-1, -0.8, 0], [2.2, -0.8, 0.6], [-1.6, 1.2, 1], [0.8, 2.2, 0.4]],
}


def softmax(rows):
    exps = np.exp(rows - rows.max(axis=-1, keepdims=True))
    return exps / exps.sum(axis=-1, keepdims=True)


def bench(size, causal, scale):
    query, key, value = (np.array(VECTORS[name])[:, :size] for name in VECTORS)
    scores = query @ key.T / (np.sqrt(size) if scale else 1)
    if causal:
        scores = np.where(np.triu(np.ones_like(scores), k=1) > 0, -np.inf, scores)
    weights = softmax(scores)
    return {
        "size": size,
        "causal": causal,
        "scale": scale,
        "weights": weights.tolist(),
        "output": (weights @ value).tolist(),
    }


def root_d(size, trials=40_000, keys=16):
    """Each trial is one fresh query and 16 fresh keys."""
    rng = np.random.default_rng(20240503)
    query = rng.normal(size=(trials, 1, size)).astype(np.float32)
    scores = np.concatenate(
        [
            np.einsum("tid,tkd->tk", part, rng.normal(size=(len(part), keys, size)))
            for part in np.array_split(query, 40)
        ]
    )

    def measure(rows):
        probs = softmax(rows)
        top, trace = probs.max(axis=-1), (probs * (1 - probs)).sum(axis=-1)
        return {
            "variance": float(rows.var()),
            "top": float(top.mean()),
            "topSpread": float(top.std()),
            "trace": float(trace.mean()),
            "traceSpread": float(trace.std()),
        }

    return {"size": size, "plain": measure(scores), "scaled": measure(scores / np.sqrt(size))}


golden = {
    "command": "/usr/bin/python3 tests/golden/attention-figures.py",
    "versions": {"numpy": np.__version__},
    "bench": [
        bench(size, causal, scale)
        for size in (2, 3)
        for causal in (True, False)
        for scale in (True, False)
    ],
    "rootD": [root_d(size) for size in (1, 16, 128)],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(golden) + "\n")
