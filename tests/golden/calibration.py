"""Golden values for calibration: numpy's digitize for the bins, plain numpy for the scores.

Run from the repository root: /usr/bin/python3 tests/golden/calibration.py
"""

import json
from pathlib import Path

import numpy as np

rng = np.random.default_rng(1950)


def case(confidences, right, bins):
    p, o = np.asarray(confidences, float), np.asarray(right, float)
    place = np.clip(np.digitize(p, np.linspace(0, 1, bins + 1), right=True) - 1, 0, bins - 1)
    rows = [
        {"count": int(n), "confidence": p[place == b].mean(), "accuracy": o[place == b].mean()}
        for b in range(bins)
        if (n := (place == b).sum())
    ]
    gaps = [row["count"] / len(p) * abs(row["accuracy"] - row["confidence"]) for row in rows]
    return {
        "confidences": list(p),
        "right": [bool(x) for x in o],
        "bins": bins,
        "filled": rows,
        "ece": float(sum(gaps)),
        "brier": float(np.mean((p - o) ** 2)),
    }


def cases():
    p = rng.uniform(size=60)
    honest = rng.uniform(size=60) < p
    boastful = rng.uniform(size=60) < p**3
    return {
        "calibrated, ten bins": case(p, honest, 10),
        "overconfident, ten bins": case(p, boastful, 10),
        "overconfident, seven bins": case(p, boastful, 7),
        "one bin": case(p, honest, 1),
        "on the edges": case([0, 0.25, 0.5, 0.75, 1], [0, 1, 0, 1, 1], 4),
    }


golden = {
    "command": "/usr/bin/python3 tests/golden/calibration.py",
    "versions": {"numpy": np.__version__},
    "cases": cases(),
}
Path(__file__).with_suffix(".json").write_text(json.dumps(golden) + "\n")
