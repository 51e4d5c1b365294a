"""Golden values for choosing a token.

The generator is written again here in Python's unbounded integers. The filters are written as in
the logits processors of Hugging Face transformers and in vLLM: with torch, by sorting everything.

Run from the repository root: /usr/bin/python3 tests/golden/sampling.py
"""

import json
import math
from pathlib import Path

import numpy as np
import torch

WORD, LONG = 2**32 - 1, 2**64 - 1
rng = np.random.default_rng(20240602)


def splitmix64(seed):
    while True:
        seed = (seed + 0x9E3779B97F4A7C15) & LONG
        z = ((seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9) & LONG
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & LONG
        yield z ^ (z >> 31)


def rotate_left(x, k):
    return ((x << k) | (x >> (32 - k))) & WORD


class Xoshiro128StarStar:
    def __init__(self, state):
        self.s = list(state)

    @classmethod
    def seeded(cls, seed):
        longs = splitmix64(seed)
        first, second = next(longs), next(longs)
        return cls([first & WORD, first >> 32, second & WORD, second >> 32])

    def uint32(self):
        s = self.s
        result = (rotate_left((s[1] * 5) & WORD, 7) * 9) & WORD
        t = (s[1] << 9) & WORD
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotate_left(s[3], 11)
        return result

    def next(self):
        return ((self.uint32() >> 5) * 2**26 + (self.uint32() >> 6)) / 2**53

    def normal(self):
        u = 1 - self.next()
        return math.sqrt(-2 * math.log(u)) * math.cos(2 * math.pi * self.next())

    def int(self, n):
        while True:
            word = self.uint32()
            if word < 2**32 - 2**32 % n:
                return word % n

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.int(i + 1)
            items[i], items[j] = items[j], items[i]


def generator(seed):
    def draws(method, *arguments):
        random = Xoshiro128StarStar.seeded(seed)
        return [getattr(random, method)(*arguments) for _ in range(8)]

    after = Xoshiro128StarStar.seeded(seed)
    for _ in range(1000):
        after.uint32()
    order = list(range(20))
    Xoshiro128StarStar.seeded(seed).shuffle(order)
    return {
        "seed": seed,
        "state": Xoshiro128StarStar.seeded(seed).s,
        "stateAfter1000": after.s,
        "uint32": draws("uint32"),
        "next": draws("next"),
        "int6": draws("int", 6),
        "int3e9": draws("int", 3_000_000_000),
        "normal": draws("normal"),
        "shuffled20": order,
    }


def temperature(scores, value):
    return scores / value


def top_k(scores, k):
    return scores.masked_fill(scores < torch.topk(scores, min(k, len(scores)))[0][-1], -torch.inf)


def top_p(scores, p):
    ascending, order = torch.sort(scores)
    removed = ascending.softmax(-1).cumsum(-1) <= 1 - p
    removed[-1] = False
    return scores.masked_fill(removed.scatter(0, order, removed), -torch.inf)


def min_p(scores, p):
    probs = scores.softmax(-1)
    return scores.masked_fill(probs < p * probs.max(), -torch.inf)


def repetition_penalty(scores, seen, penalty):
    ids = torch.tensor(seen)
    score = torch.gather(scores, 0, ids)
    score = torch.where(score < 0, score * penalty, score / penalty)
    return scores.scatter(0, ids, score)


def counts(scores, seen):
    return torch.bincount(torch.tensor(seen), minlength=len(scores)).double()


def presence_penalty(scores, seen, penalty):
    return scores - penalty * (counts(scores, seen) > 0).double()


def frequency_penalty(scores, seen, penalty):
    return scores - penalty * counts(scores, seen)


def kept(scores):
    return torch.nonzero(scores > -torch.inf).flatten()


def filters(scores):
    def case(filtered):
        return {"kept": kept(filtered), "probs": filtered.softmax(-1)[kept(filtered)]}

    return {
        "scores": scores,
        "topK": [{"k": k, **case(top_k(scores, k))} for k in (1, 2, 7, 39, 40, 200)],
        "topP": [{"p": p, **case(top_p(scores, p))} for p in (0, 0.1, 0.5, 0.9, 0.99, 0.999999, 1)],
        "minP": [{"p": p, **case(min_p(scores, p))} for p in (0, 0.001, 0.05, 0.2, 0.7, 1)],
    }


def penalties():
    scores = torch.tensor([2.5, -1.5, 0.0, 1.0, -0.25, 3.0], dtype=torch.float64)
    seen = [5, 1, 5, 2, 5, 0, 3, 4]
    return {
        "scores": scores,
        "seen": seen,
        "repetition": repetition_penalty(scores, seen, 1.3),
        "presence": presence_penalty(scores, seen, 0.6),
        "frequency": frequency_penalty(scores, seen, 0.4),
    }


def pipeline():
    raw = torch.tensor(rng.normal(scale=2, size=60))
    prompt, generated = [3, 3, 17, 40], [8, 8, 8, 21, 17]
    steps = [
        ("repetition-penalty", {"penalty": 1.2}),
        ("presence-penalty", {"penalty": 0.5}),
        ("frequency-penalty", {"penalty": 0.3}),
        ("temperature", {"temperature": 0.8}),
        ("top-k", {"k": 25}),
        ("top-p", {"p": 0.85}),
        ("min-p", {"minP": 0.2}),
    ]
    stages, scores = [], raw
    for kind, setting in steps:
        (value,) = setting.values()
        before = scores.softmax(-1)
        scores = {
            "repetition-penalty": lambda: repetition_penalty(scores, prompt + generated, value),
            "presence-penalty": lambda: presence_penalty(scores, generated, value),
            "frequency-penalty": lambda: frequency_penalty(scores, generated, value),
            "temperature": lambda: temperature(scores, value),
            "top-k": lambda: top_k(scores, value),
            "top-p": lambda: top_p(scores, value),
            "min-p": lambda: min_p(scores, value),
        }[kind]()
        stages.append(
            {
                "step": {"kind": kind, **setting},
                "kept": kept(scores),
                "probs": scores.softmax(-1)[kept(scores)],
                "massCut": before[scores == -torch.inf].sum(),
            }
        )
    return {"scores": raw, "prompt": prompt, "generated": generated, "stages": stages}


def draws():
    probs = rng.dirichlet(np.full(30, 0.3))
    points = rng.random(200)
    chosen = np.searchsorted(np.cumsum(probs), points * np.cumsum(probs)[-1], side="right")
    return {"probs": probs, "points": points, "chosen": chosen}


golden = {
    "command": "/usr/bin/python3 tests/golden/sampling.py",
    "versions": {"numpy": np.__version__, "torch": torch.__version__},
    "generators": [generator(seed) for seed in (0, 1, 42, 1234567, 2**53 - 1)],
    "filters": [
        filters(torch.tensor(rng.normal(scale=3, size=40))),
        filters(torch.tensor(1e4 + rng.normal(scale=0.1, size=40))),
        filters(torch.tensor(-rng.gamma(2, 20, size=40))),
    ],
    "penalties": penalties(),
    "pipeline": pipeline(),
    "draws": draws(),
}
path = Path(__file__).with_suffix(".json")
path.write_text(json.dumps(golden, default=lambda value: value.tolist()) + "\n")
