"""Golden values for learning from feedback: losses by torch, slopes by its autograd, fits by SciPy.

Run from the repository root: /usr/bin/python3 tests/golden/feedback.py
"""

import json
from pathlib import Path

import numpy as np
import scipy
import torch
from scipy.optimize import root
from torch.nn.functional import log_softmax, logsigmoid

rng = np.random.default_rng(20240503)


def leaf(values):
    return torch.tensor(values, dtype=torch.float64, requires_grad=True)


def reinforce():
    scores = leaf(rng.normal(size=5))
    actions, rewards, baseline = rng.integers(5, size=12), rng.normal(size=12), 0.3
    log_probs = log_softmax(scores, dim=0)
    surrogate = ((torch.tensor(rewards) - baseline) * log_probs[actions]).mean()
    surrogate.backward(retain_graph=True)
    sampled = scores.grad.tolist()
    scores.grad = None
    action_rewards = rng.normal(size=5)
    (log_probs.exp() * torch.tensor(action_rewards)).sum().backward()
    return {
        "scores": scores.tolist(),
        "actions": actions.tolist(),
        "rewards": rewards.tolist(),
        "baseline": baseline,
        "sampledGradient": sampled,
        "actionRewards": action_rewards.tolist(),
        "exactGradient": scores.grad.tolist(),
    }


def group_advantage():
    rewards = rng.normal(size=9)
    centred = rewards - rewards.mean()
    return {
        "rewards": rewards.tolist(),
        "advantages": (centred / rewards.std()).tolist(),
        "centred": centred.tolist(),
    }


def ppo_case(log_ratio, advantage, epsilon):
    x = leaf(log_ratio)
    ratio = x.exp()
    objective = torch.minimum(ratio * advantage, ratio.clamp(1 - epsilon, 1 + epsilon) * advantage)
    objective.backward()
    return {
        "logRatio": log_ratio,
        "advantage": advantage,
        "epsilon": epsilon,
        "objective": objective.item(),
        "gradLogRatio": x.grad.item(),
    }


def ppo():
    # Inside, above and below the clip range. Inside, torch splits the slope of a tie evenly
    # between two branches that are equal there, so the sum is the slope of either.
    ratios = (-0.6, -0.1, 0.0, 0.1, 0.6)
    return [ppo_case(x, a, eps) for x in ratios for a in (1.5, -0.7) for eps in (0.2, 0.1)]


def kl_penalty():
    scores, ref_scores = leaf(rng.normal(size=6)), torch.tensor(rng.normal(size=6))
    log_probs, ref_log_probs = log_softmax(scores, dim=0), log_softmax(ref_scores, dim=0)
    nats = (log_probs.exp() * (log_probs - ref_log_probs)).sum()
    nats.backward()
    delta = (ref_log_probs - log_probs).detach()
    return {
        "scores": scores.tolist(),
        "refScores": ref_scores.tolist(),
        "nats": nats.item(),
        "gradScores": scores.grad.tolist(),
        "logProbs": log_probs.tolist(),
        "refLogProbs": ref_log_probs.tolist(),
        "estimates": (delta.exp() - delta - 1).tolist(),
    }


def bradley_terry():
    cases = []
    for value in (-40.0, -3.0, -0.5, 0.0, 1.0, 8.0):
        margin = leaf(value)
        loss = -logsigmoid(margin)
        loss.backward()
        cases.append(
            {
                "margin": value,
                "probability": torch.sigmoid(margin).item(),
                "loss": loss.item(),
                "gradient": margin.grad.item(),
            }
        )
    return cases


def reward_model():
    features, count, l2 = 4, 25, 0.05
    preferred = rng.normal(size=(count, features))
    rejected = rng.normal(size=(count, features))
    truth = np.array([2.0, -1.0, 0.5, 0.0])
    swap = rng.random(count) > 1 / (1 + np.exp(-(preferred - rejected) @ truth))
    preferred[swap], rejected[swap] = rejected[swap], preferred[swap].copy()
    delta = preferred - rejected

    def loss(w):
        return np.logaddexp(0, -delta @ w).mean() + l2 / 2 * w @ w

    def gradient(w):
        return -delta.T @ (1 / (1 + np.exp(delta @ w))) / count + l2 * w

    def hessian(w):
        p = 1 / (1 + np.exp(-delta @ w))
        return delta.T @ ((p * (1 - p))[:, None] * delta) / count + l2 * np.eye(features)

    # MINPACK's root finder on the gradient settles nearer to the minimum than minimisers do.
    fit = root(gradient, np.zeros(features), jac=hessian, tol=1e-15)
    assert np.linalg.norm(gradient(fit.x)) < 1e-14
    probe = rng.normal(size=features)
    return {
        "preferred": preferred.tolist(),
        "rejected": rejected.tolist(),
        "l2": l2,
        "probe": {
            "weights": probe.tolist(),
            "loss": loss(probe),
            "gradWeights": gradient(probe).tolist(),
        },
        "weights": fit.x.tolist(),
        "loss": loss(fit.x),
    }


def dpo():
    scores, ref_scores, beta = leaf(rng.normal(size=5)), torch.tensor(rng.normal(size=5)), 0.4
    pairs = [(0, 1), (3, 1), (2, 4), (0, 4)]
    shift = log_softmax(scores, dim=0) - log_softmax(ref_scores, dim=0)
    better, worse = (list(side) for side in zip(*pairs))
    loss = -logsigmoid(beta * (shift[better] - shift[worse])).mean()
    loss.backward()

    own, ref = [leaf(x) for x in (-12.5, -9.25)], (-13.0, -8.5)
    rewards = [0.1 * (mine - theirs) for mine, theirs in zip(own, ref)]
    pair_loss = -logsigmoid(rewards[0] - rewards[1])
    pair_loss.backward()
    return {
        "policy": {
            "scores": scores.tolist(),
            "refScores": ref_scores.tolist(),
            "beta": beta,
            "pairs": [{"preferred": a, "rejected": b} for a, b in pairs],
            "loss": loss.item(),
            "gradScores": scores.grad.tolist(),
        },
        "pair": {
            "logProbs": {"preferred": -12.5, "rejected": -9.25},
            "refLogProbs": {"preferred": -13.0, "rejected": -8.5},
            "beta": 0.1,
            "rewards": [r.item() for r in rewards],
            "margin": (rewards[0] - rewards[1]).item(),
            "loss": pair_loss.item(),
            "gradLogProbs": [x.grad.item() for x in own],
        },
    }


def kl_optimal_policy():
    ref_probs, rewards, beta = rng.dirichlet(np.ones(5)), rng.normal(size=5), 0.7
    weighted = ref_probs * np.exp(rewards / beta)
    return {
        "refScores": np.log(ref_probs).tolist(),
        "rewards": rewards.tolist(),
        "beta": beta,
        "probs": (weighted / weighted.sum()).tolist(),
    }


golden = {
    "command": "/usr/bin/python3 tests/golden/feedback.py",
    "versions": {"numpy": np.__version__, "scipy": scipy.__version__, "torch": torch.__version__},
    "reinforce": reinforce(),
    "groupAdvantage": group_advantage(),
    "ppo": ppo(),
    "klPenalty": kl_penalty(),
    "bradleyTerry": bradley_terry(),
    "rewardModel": reward_model(),
    "dpo": dpo(),
    "klOptimalPolicy": kl_optimal_policy(),
}
Path(__file__).with_suffix(".json").write_text(json.dumps(golden) + "\n")
