"""Golden values for n-gram models: counts by dictionary, Witten-Bell smoothing by its recursion.

Exact fractions throughout; only the printed numbers are rounded to doubles.
Run from the repository root: /usr/bin/python3 tests/golden/ngram.py
"""

import json
import math
import random
from collections import Counter
from fractions import Fraction
from pathlib import Path

VOCABULARY = 9  # ids 7 and 8 never occur in the text
ORDER = 3

random.seed(20240504)
text = random.choices(range(7), weights=[8, 5, 3, 2, 2, 1, 1], k=60)
probe = [0, 1, 0, 8, 2, 0, 0, 3, 7, 1]


def followers(context):
    n = len(context)
    return Counter(text[i + n] for i in range(len(text) - n) if text[i : i + n] == list(context))


def probability(token, context, strength):
    """p(w | c) = (C(c w) + s D(c) p(w | c')) / (C(c) + s D(c)), and below the empty context 1/V."""
    if context is None:
        return Fraction(1, VOCABULARY)
    shorter = context[1:] if context else None
    counts = followers(context)
    seen, pseudo = sum(counts.values()), strength * len(counts)
    if seen == 0:
        return probability(token, shorter, strength)
    return (counts[token] + pseudo * probability(token, shorter, strength)) / (seen + pseudo)


def distribution(context, strength):
    probs = [probability(w, context[-(ORDER - 1) :], strength) for w in range(VOCABULARY)]
    assert sum(probs) == 1
    return [float(p) for p in probs]


def surprisals(strength):
    probs = [
        probability(w, probe[max(0, i - ORDER + 1) : i], strength) for i, w in enumerate(probe)
    ]
    return [-math.log(p) if p > 0 else None for p in probs]  # null where impossible


contexts = [[], [0], [6], [7], [0, 0], [1, 0], [8, 0], [0, 8], text[-2:], [2, 5, 0, 1]]
strengths = [Fraction(0), Fraction(1, 2), Fraction(1), Fraction(4)]
golden = {
    "command": "/usr/bin/python3 tests/golden/ngram.py",
    "order": ORDER,
    "vocabularySize": VOCABULARY,
    "text": text,
    "counts": [
        sorted([*gram, count] for gram, count in Counter(
            tuple(text[i : i + n]) for i in range(len(text) - n + 1)
        ).items())
        for n in range(1, ORDER + 1)
    ],
    "distributions": [
        {"context": c, "strength": float(s), "probs": distribution(c, s)}
        for c in contexts
        for s in strengths
    ],
    "probe": probe,
    "surprisals": [{"strength": float(s), "nats": surprisals(s)} for s in strengths],
}
Path("tests/golden/ngram.json").write_text(json.dumps(golden) + "\n")
