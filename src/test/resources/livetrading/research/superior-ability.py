# What Python's arch (8.0.0) says of the series beside it: python3 superior-ability.py > superior-ability.json
# SPA of arch uses the long-run variances only to say which models are relevant and compares raw means. Hansen's test is
# studentised, so arch gets each difference divided by the root of its long-run variance, which it computes itself.
import json

import numpy
from arch.bootstrap import SPA, StepM

BARS, POINTS, RESAMPLES, BLOCK = 60, 8, 100, 3.5

MEANS = numpy.array([2.4, 2, 1.6, 1, 0, -1, -6, -1]) / 1000
DEVIATIONS = 0.01 * (1 + numpy.arange(POINTS) / 10)


def series(random):
    points = numpy.zeros((BARS, POINTS))
    for t in range(BARS):
        points[t] = 0.3 * points[t - 1] + random.normal(MEANS, DEVIATIONS)
    points = points.round(6)
    return points, (0.4 * points[:, 3] + random.normal(0, 0.005, BARS)).round(6)


def drawn(random):
    bars = random.integers(0, BARS, BARS)
    for t in range(1, BARS):
        if random.random() > 1 / BLOCK:
            bars[t] = (bars[t - 1] + 1) % BARS
    return bars


class Given:
    def __init__(self, data, indices):
        self.data = data
        self.indices = indices

    def bootstrap(self, _):
        return (((self.data[bars],), {}) for bars in self.indices)


def golden(differences, indices):
    nothing = numpy.zeros(BARS)
    raw = SPA(nothing, -differences, block_size=BLOCK)
    raw._compute_variance()
    scaled = differences / numpy.sqrt(raw._loss_diff_var)
    spa = SPA(nothing, -scaled, block_size=BLOCK, reps=RESAMPLES)
    spa.bootstrap = Given(scaled, indices)
    spa.compute()
    step = StepM(nothing, -scaled, size=0.1, block_size=BLOCK, reps=RESAMPLES)
    step.spa.bootstrap = Given(scaled, indices)
    step.compute()
    return {
        "variances": raw._loss_diff_var.tolist(),
        "statistic": scaled.mean(0).max() * numpy.sqrt(BARS),
        "p": spa.pvalues.to_dict(),
        "critical5": (spa.critical_values(0.05) * numpy.sqrt(BARS)).to_dict(),
        "critical30": (spa.critical_values(0.3) * numpy.sqrt(BARS)).to_dict(),
        "superior10": [int(i) for i in step.superior_models],
    }


random = numpy.random.default_rng(3)
points, benchmark = series(random)
indices = [drawn(random) for _ in range(RESAMPLES)]
print(json.dumps({
    "blockLength": BLOCK,
    "points": points.T.tolist(),
    "buyAndHold": benchmark.tolist(),
    "drawn": [bars.tolist() for bars in indices],
    "againstCash": golden(points, indices),
    "againstBuyAndHold": golden(points - benchmark[:, None], indices),
}, separators=(",", ":")))
