"""Golden values for retrieval: BM25 term by term, rank fusion, proximity, links, recall, reciprocal rank.

Written from the formulas, document by document and without an inverted index.
Run from the repository root: /usr/bin/python3 tests/golden/retrieval.py
"""

import json
import math
from itertools import combinations
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


def proximity(query, text, reach, k1):
    words = text.split()
    places = {t: [i for i, w in enumerate(words) if w == t] for t in query.split()}
    score = 0.0
    for s, t in combinations(sorted(places), 2):
        gaps = [abs(i - j) for i in places[s] for j in places[t]]
        p = math.fsum(1 / gap**2 for gap in gaps if gap <= reach)
        score += min(idf(s), idf(t)) * p / (p + k1) if p else 0
    return {
        "terms": list(places),
        "idf": [idf(t) for t in places],
        "passage": words,
        "reach": reach,
        "k1": k1,
        "score": score,
    }


def link(d):
    shared = [sum(map(idf, set(split[d]) & set(e))) if e is not split[d] else 0 for e in split]
    return shared.index(max(shared)) if max(shared) > 0 else -1


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
    "proximity": [
        proximity(query, text, reach, k1)
        for query in ["gift card never", "kettle price return", "zeppelin kettle"]
        for text in documents
        for reach, k1 in [(5, 1.2), (1, 1.2), (9, 0.0)]
    ],
    "links": [link(d) for d in range(len(split))],
    "evaluation": evaluate([([4, 2, 7], [2, 7]), ([1, 2, 3], [1]), ([5, 6], [8]), ([], [0, 1])]),
}
Path("tests/golden/retrieval.json").write_text(json.dumps(golden) + "\n")
