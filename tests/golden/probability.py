"""Golden values for probability: by SciPy, gradients by torch, long tails by 60-digit decimals,
small votes by going through every way in which they can fall.

Run from the repository root: /usr/bin/python3 tests/golden/probability.py
"""

import json
from collections import Counter
from decimal import Decimal, getcontext
from fractions import Fraction
from itertools import product
from math import prod
from pathlib import Path

import numpy as np
import scipy
import torch
from scipy.special import log_softmax, logsumexp, softmax
from scipy.stats import binom, entropy, geom, multinomial

rng = np.random.default_rng(20240601)
getcontext().prec = 60

ROWS = {
    "five words": np.array([4.2, 1.8, 0.9, -0.4, -2.1]),
    "one": np.array([-3.5]),
    "ties": np.array([2.0, 2.0, 2.0, -1.0]),
    "spread": rng.normal(scale=8, size=40),
    "shifted by a thousand": 1000 + rng.normal(size=12),
    "too low for exp": -2000 + rng.normal(scale=30, size=12),
}


def rows():
    return {
        name: {
            "scores": z,
            "softmax": softmax(z),
            "softmaxHot": softmax(z / 2.5),
            "softmaxCold": softmax(z / 0.3),
            "logSoftmax": log_softmax(z),
            "logsumexp": logsumexp(z),
            "crossEntropyOfLast": -log_softmax(z)[-1],
            "entropy": entropy(softmax(z)),
            "entropyBits": entropy(softmax(z), base=2),
            "effectiveChoices": np.exp(entropy(softmax(z))),
            "inverseSimpson": 1 / np.sum(softmax(z) ** 2),
        }
        for name, z in ROWS.items()
    }


def gradients():
    def leaf(values):
        return torch.tensor(values, dtype=torch.float64, requires_grad=True)

    def grad(value, *leaves):
        return [g.numpy() for g in torch.autograd.grad(value, leaves)]

    scores, other, upstream = rng.normal(size=8) * 2, rng.normal(size=8), rng.normal(size=8)
    z, y, g = leaf(scores), leaf(other), torch.tensor(upstream)
    p, q = torch.softmax(z, 0), torch.softmax(y, 0)
    kl = torch.sum(p * (p.log() - q.log()))
    by_z, by_y = grad(kl, z, y)
    return {
        "scores": scores,
        "otherScores": other,
        "upstream": upstream,
        "softmaxAtHalf": grad((torch.softmax(z / 0.5, 0) * g).sum(), z)[0],
        "logSoftmax": grad((torch.log_softmax(z, 0) * g).sum(), z)[0],
        "entropy": grad(torch.distributions.Categorical(logits=z).entropy(), z)[0],
        "crossEntropyOfThree": grad(
            torch.nn.functional.cross_entropy(z[None], torch.tensor([3])), z
        )[0],
        "kl": entropy(softmax(scores), softmax(other)),
        "klByFirst": by_z,
        "klBySecond": by_y,
    }


def temperatures():
    p = np.array([0.52, 0.22, 0.13, 0.08, 0.03, 0.02])
    return {
        "probs": p,
        "table": [
            {
                "temperature": t,
                "probs": p ** (1 / t) / np.sum(p ** (1 / t)),
                "entropyBits": entropy(p ** (1 / t), base=2),
            }
            for t in (0.2, 0.5, 0.7, 1, 1.3, 1.5, 2, 3)
        ],
    }


def chance_within(p, n):
    return float(1 - (1 - Decimal(p)) ** n)


def waiting():
    chances = (0.5, 0.1, 0.037, 1e-3, 1e-5)
    return {
        "mean": [{"p": p, "draws": geom.mean(p)} for p in chances],
        "within": [
            {"p": p, "n": n, "chance": chance_within(p, n)}
            for p in (*chances, 1e-9, 1e-15, 1e-18, 0.999999)
            for n in (1, 2, 10, 1000, 100_000)
        ],
        "quantile": [
            {"p": p, "q": q, "draws": geom.ppf(q, p)}
            for p in chances
            for q in (0.01, 0.25, 0.5, 0.75, 0.9, 0.99)
        ],
    }


def every_vote(n, p, q):
    """The chance that "answer" comes first in a vote of n, over all ways in which n draws can fall."""
    shares = {"answer": p, "rival": q, "single": 1 - p - q}
    total = Fraction(0)
    for drawn in product(shares, repeat=n):
        # An answer given only once is a candidate of its own: it is named by its place.
        votes = Counter(i if kind == "single" else kind for i, kind in enumerate(drawn))
        first = [who for who, count in votes.items() if count == max(votes.values())]
        if "answer" in first:
            total += prod(shares[kind] for kind in drawn) / len(first)
    return float(total)


def plurality():
    small = [("2/5", "3/10"), ("2/5", "3/5"), ("1/2", "1/2"), ("1/10", "0"), ("0", "1/2"), ("1", "0")]
    return {
        "small": [
            {
                "n": n,
                "p": float(Fraction(p)),
                "q": float(Fraction(q)),
                "chance": every_vote(n, Fraction(p), Fraction(q)),
            }
            for p, q in small
            for n in (1, 2, 3, 4, 7, 8)
        ],
        "majority": [
            {"n": n, "p": p, "chance": binom.sf(n // 2, n, p)}
            for n in (1, 15, 39)
            for p in (0.05, 0.4, 0.6, 0.95)
        ],
        "counts": [
            {"counts": counts, "p": p, "q": q, "chance": multinomial.pmf(counts, sum(counts), [p, q, 1 - p - q])}
            for counts in ([6, 4, 5], [40, 0, 0], [13, 14, 13])
            for p, q in ((0.4, 0.3), (0.25, 0.5))
        ],
    }


golden = {
    "command": "/usr/bin/python3 tests/golden/probability.py",
    "versions": {"numpy": np.__version__, "scipy": scipy.__version__, "torch": torch.__version__},
    "rows": rows(),
    "gradients": gradients(),
    "temperatures": temperatures(),
    "waiting": waiting(),
    "plurality": plurality(),
}
path = Path(__file__).with_suffix(".json")
path.write_text(json.dumps(golden, default=lambda value: value.tolist()) + "\n")
