"""Golden values for retrieval: BM25 term by term, rank fusion, recall and reciprocal rank.

Written from the formulas, document by document and without an inverted index.
Run from the repository root: /usr/bin/python3 tests/golden/retrieval.py
"""

import json
import math
from pathlib import Path

documents = [
    "you may return an unused kettle within thirty days and we refund the price",
    "parcels leave our warehouse on the day you order",
    "the price of a gift card never changes and a gift card never expires",
    "we repair a kettle a lamp or a clock",
    "",
    "return return return",
]
queries = ["refund for a kettle", "gift card gift", "when do parcels leave", "zeppelin", ""]
settings = [(1.2, 0.75), (0.0, 0.75), (2.0, 0.0), (0.9, 1.0)]

split = [d.split() for d in documents]
mean_length = sum(map(len, split)) / len(split)


def idf(term):
    n = sum(term in d for d in split)
    return math.log(1 + (len(split) - n + 0.5) / (n + 0.5))


def term_score(term, document, k1, b):
    f = document.count(term)
    if f == 0:
        return 0.0
    return idf(term) * f / (f + k1 * (1 - b + b * len(document) / mean_length))


def bm25(query, k1, b):
    terms = query.split()
    return {
        "query": query,
        "k1": k1,
        "b": b,
        "scores": [math.fsum(term_score(t, d, k1, b) for t in terms) for d in split],
        "idf": {t: idf(t) for t in terms},
    }


def fuse(rankings, k):
    found = sorted({d for r in rankings for d in r})
    score = {d: math.fsum(1 / (k + r.index(d) + 1) for r in rankings if d in r) for d in found}
    order = sorted(found, key=lambda d: (-score[d], d))
    return {
        "rankings": rankings,
        "k": k,
        "order": order,
        "scores": [score[d] for d in order],
    }


def evaluate(cases):
    ranks = [
        next((i + 1 for i, d in enumerate(ranking) if d in relevant), None)
        for ranking, relevant in cases
    ]
    return {
        "cases": [{"ranking": r, "relevant": s} for r, s in cases],
        "recall": [[len(set(r[:k]) & set(s)) / len(s) for k in (1, 2, 3, 9)] for r, s in cases],
        "mrr": math.fsum(1 / r if r else 0 for r in ranks) / len(ranks),
    }


golden = {
    "command": "/usr/bin/python3 tests/golden/retrieval.py",
    "documents": documents,
    "bm25": [bm25(q, k1, b) for q in queries for k1, b in settings],
    "fusion": [
        fuse([[3, 1, 4], [1, 5, 3, 2], [9]], 60),
        fuse([[3, 1, 4], [1, 5, 3, 2], [9]], 0),
        fuse([[0, 1], [1, 0]], 60),
        fuse([[]], 60),
    ],
    "evaluation": evaluate([([4, 2, 7], [2, 7]), ([1, 2, 3], [1]), ([5, 6], [8]), ([], [0, 1])]),
}
Path("tests/golden/retrieval.json").write_text(json.dumps(golden) + "\n")
