"""Golden values for word vectors: the published file read by numpy, and what follows from it.

Run from the repository root: /usr/bin/python3 tests/golden/word-vectors.py
"""

import gzip
import json
from pathlib import Path

import numpy as np

raw = gzip.decompress(Path("public/data/word-vectors.bin").read_bytes())
word_list, codes = raw.split(b"\n\n", 1)
words, ranks = [], []
for line in word_list.decode().split("\n"):
    word, *given = line.split(" ")
    words.append(word)
    ranks.append(int(given[0]) if given else (ranks[-1] + 1 if ranks else 1))
matrix = np.frombuffer(codes, dtype=np.int8).reshape(-1, len(words)).T.astype(np.float64)
vectors = matrix / np.linalg.norm(matrix, axis=1, keepdims=True)
row = {word: i for i, word in enumerate(words)}
ranks = np.array(ranks)
harmonic = np.sum(1 / np.arange(1, 341_479 + 1))


def vector(word):
    return vectors[row[word]]


def nearest(query, count, exclude=()):
    cosines = vectors @ query / np.linalg.norm(query)
    order = [i for i in np.argsort(-cosines, kind="stable") if words[i] not in exclude][:count]
    return {"words": [words[i] for i in order], "similarities": [float(cosines[i]) for i in order]}


def weight(word, a):
    return a / (a + 1 / (ranks[row[word]] * harmonic))


def embed(text, a, common):
    known = [w for w in text.split() if w in row]
    weights = np.array([weight(w, a) if a else 1.0 for w in known])
    mean = weights @ np.array([vector(w) for w in known]) / weights.sum()
    return mean - vectors.mean(axis=0) if common else mean


def cosine(x, y):
    return float(x @ y / np.linalg.norm(x) / np.linalg.norm(y))


pairs = [("king", "queen"), ("cat", "dog"), ("cat", "car"), ("hot", "cold"), ("bank", "river")]
analogies = [
    ("man", "king", "woman"),
    ("france", "paris", "italy"),
    ("big", "bigger", "small"),
    ("walk", "walking", "swim"),
]
sentences = [
    "the parcel has not arrived yet",
    "when will my package be delivered",
    "the dog bit the man",
    "the man bit the dog",
    "the neural network predicts the next token",
]
probes = ["the", "of", "king", "token", "backpropagation", words[-1]]
golden = {
    "command": "/usr/bin/python3 tests/golden/word-vectors.py",
    "versions": {"numpy": np.__version__},
    "count": len(words),
    "ranks": {w: int(ranks[row[w]]) for w in probes},
    "vectors": {w: vector(w).tolist() for w in ["the", "queen", words[-1]]},
    "pairs": [{"words": p, "cosine": float(vector(p[0]) @ vector(p[1]))} for p in pairs],
    "neighbours": {w: nearest(vector(w), 6, {w}) for w in ["queen", "refund", "python"]},
    "analogies": [
        {
            "words": [a, b, c],
            "excluding": nearest(vector(b) - vector(a) + vector(c), 3, {a, b, c}),
            "including": nearest(vector(b) - vector(a) + vector(c), 3),
        }
        for a, b, c in analogies
    ],
    "weights": {w: {str(a): float(weight(w, a)) for a in (1e-3, 1e-4)} for w in probes},
    "common": vectors.mean(axis=0).tolist(),
    "sentences": sentences,
    "cosines": {
        name: [[cosine(embed(s, a, c), embed(t, a, c)) for t in sentences] for s in sentences]
        for name, a, c in [
            ("plain", None, False),
            ("sif", 1e-3, False),
            ("sif less common", 1e-3, True),
        ]
    },
}
Path("tests/golden/word-vectors.json").write_text(json.dumps(golden) + "\n")
