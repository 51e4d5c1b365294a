"""Golden values for intervals of shares: Wilson's ends as roots that numpy finds of (s - p)^2 n = z^2 p (1 - p).

Run from the repository root: /usr/bin/python3 tests/golden/intervals.py
"""

import json
from pathlib import Path
from statistics import NormalDist

import numpy as np

z = NormalDist().inv_cdf(0.975)


def wilson(right, n):
    s = right / n
    low, high = sorted(np.roots([n + z**2, -(2 * n * s + z**2), n * s**2]).real)
    return {"right": right, "n": n, "low": low, "high": high}


counts = [(0, 10), (1, 10), (5, 10), (10, 10), (81, 263), (493, 500), (500, 500)]
golden = {"z": z, "wilson": [wilson(right, n) for right, n in counts]}
Path(__file__).with_suffix(".json").write_text(json.dumps(golden, indent=1) + "\n")
