"""Golden values for steps that may be tried again: every way in which the tries of a step can fall, gone
through with exact fractions, and a numpy simulation of the tries themselves.

Run from the repository root: /usr/bin/python3 tests/golden/recovery.py
"""

import json
from fractions import Fraction
from itertools import product
from pathlib import Path

import numpy as np


def every_fall(p, notices, retries, repeats):
    """A try is right, or wrong and noticed, or wrong and missed; a new one may repeat the mistake."""
    right = tries = Fraction(0)

    def go(weight, tried, chance_right):
        nonlocal right, tries
        right += weight * chance_right
        wrong = weight * (1 - chance_right)
        noticed = wrong * notices
        tries += weight
        if tried <= retries and noticed > 0:
            go(noticed * repeats, tried + 1, Fraction(0))
            go(noticed * (1 - repeats), tried + 1, p)

    go(Fraction(1), 1, p)
    return float(right), float(tries - 1)


def simulated(p, notices, retries, repeats, runs=400_000):
    rng = np.random.default_rng(243)
    right = rng.random(runs) < p
    tries = np.zeros(runs)
    alive = ~right
    for _ in range(retries):
        alive &= rng.random(runs) < notices
        tries += alive
        right |= alive & (rng.random(runs) >= repeats) & (rng.random(runs) < p)
        alive &= ~right
    return {"right": right.mean(), "newTries": tries.mean(), "runs": runs}


def case(p, notices, retries, repeats):
    right, new = every_fall(*(Fraction(x) for x in (p, notices)), retries, Fraction(repeats))
    return {
        "p": float(Fraction(p)),
        "recovery": {
            "notices": float(Fraction(notices)),
            "retries": retries,
            "repeats": float(Fraction(repeats)),
        },
        "right": right,
        "newTries": new,
    }


golden = {
    "command": "/usr/bin/python3 tests/golden/recovery.py",
    "versions": {"numpy": np.__version__},
    "cases": [
        case(p, notices, retries, repeats)
        for p, notices, retries, repeats in product(
            ("0", "0.5", "0.95", "0.999", "1"), ("0", "0.8", "1"), (0, 1, 2, 5), ("0", "0.3", "1")
        )
    ],
    "simulated": [
        {"p": p, "recovery": {"notices": d, "retries": r, "repeats": c}} | simulated(p, d, r, c)
        for p, d, r, c in ((0.6, 0.7, 3, 0.4), (0.95, 0.8, 1, 0.25), (0.5, 1, 5, 0))
    ],
    "compounding": [
        {"p": p, "n": n, "chance": float(Fraction(str(p)) ** n)}
        for p in (0.5, 0.95, 0.999)
        for n in (1, 2, 5, 10, 20, 50, 100, 200)
    ],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(golden) + "\n")
