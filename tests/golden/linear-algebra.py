"""Golden values for matrices, neighbours, eigenvectors and principal components.

Run from the repository root: /usr/bin/python3 tests/golden/linear-algebra.py
"""

import json
from pathlib import Path

import numpy as np
import torch

rng = np.random.default_rng(20240501)


def products():
    a = torch.tensor(rng.normal(size=(5, 7)), requires_grad=True)
    b = torch.tensor(rng.normal(size=(7, 4)), requires_grad=True)
    grad = torch.tensor(rng.normal(size=(5, 4)))
    product = a @ b
    product.backward(grad)
    tensors = {"a": a, "b": b, "gradProduct": grad, "product": product}
    return {name: t.tolist() for name, t in tensors.items()} | {
        "gradA": a.grad.tolist(),
        "gradB": b.grad.tolist(),
    }


def neighbours():
    table = np.round(rng.normal(size=(150, 12)) * 64) / 64  # exact in 32-bit floats too
    query = rng.normal(size=12)
    cosines = table @ query / (np.linalg.norm(table, axis=1) * np.linalg.norm(query))
    rows = np.argsort(-cosines)[:8]
    return {
        "table": table.tolist(),
        "query": query.tolist(),
        "rows": rows.tolist(),
        "similarities": cosines[rows].tolist(),
    }


def fixed_sign(vectors):
    return vectors * np.sign([v[np.argmax(np.abs(v))] for v in vectors])[:, None]


def eigen():
    square = rng.normal(size=(12, 12))
    symmetric = (square + square.T) / 2
    values, vectors = np.linalg.eigh(symmetric)
    return {
        "symmetric": symmetric.tolist(),
        "values": values[::-1].tolist(),
        "vectors": fixed_sign(vectors.T[::-1]).tolist(),
    }


def components(rows, cols, count):
    # Correlated columns with well separated variances, and a mean away from zero.
    data = rng.normal(size=(rows, cols)) @ np.diag(1.5 ** -np.arange(cols))
    data = data @ np.linalg.qr(rng.normal(size=(cols, cols)))[0] + rng.normal(size=cols)
    values, vectors = np.linalg.eigh(np.cov(data, rowvar=False))
    directions = fixed_sign(vectors.T[::-1][:count])
    return {
        "data": data.tolist(),
        "mean": data.mean(axis=0).tolist(),
        "directions": directions.tolist(),
        "variances": values[::-1][:count].tolist(),
        "explained": (values[::-1][:count] / values.sum()).tolist(),
        "projected": ((data - data.mean(axis=0)) @ directions.T).tolist(),
    }


def positive_definite():
    square = rng.normal(size=(6, 6))
    a = square @ square.T + np.eye(6)
    b = rng.normal(size=6)
    return {"a": a.tolist(), "b": b.tolist(), "x": np.linalg.solve(a, b).tolist()}


golden = {
    "command": "/usr/bin/python3 tests/golden/linear-algebra.py",
    "versions": {"numpy": np.__version__, "torch": torch.__version__},
    "products": products(),
    "neighbours": neighbours(),
    "eigen": eigen(),
    "pcaTall": components(30, 6, 4),
    "pcaWide": components(7, 12, 4),
    "positiveDefinite": positive_definite(),
}
Path(__file__).with_suffix(".json").write_text(json.dumps(golden) + "\n")
