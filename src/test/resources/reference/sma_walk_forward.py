"""Crossings of two simple averages on a grid, and their walk-forward, from the definitions of docs/operations.md.

Long from the close at which the fast average crosses above the slow one until the close at which it crosses below.
A stance is filled at the next open, all cash in fractions of shares, a purchase dearer and a sale cheaper by a cost.

usage: sma_walk_forward.py PRICES COST surface FROM TO              Sharpe ratios of all pairs fast < slow
       sma_walk_forward.py PRICES COST forward TRAIN STEP           choices on the declared grid, and the equity
"""
import sys
import numpy
import pandas

prices = pandas.read_csv(sys.argv[1])
cost = float(sys.argv[2])
opens, closes = prices['Open'].to_numpy(), prices['Close'].to_numpy()
last = prices['Close'].shift(1).to_numpy()
# whole units, of which sums are exact, so that equal averages are equal
units = (prices['Close'] * 1000000).round()
bars = numpy.arange(len(prices))
sums = {}


def total(n):
    if n not in sums:
        sums[n] = units.rolling(n).sum().to_numpy()
    return sums[n]


def stances(fast, slow):
    above = total(fast) * slow - total(slow) * fast
    before = numpy.roll(above, 1)
    before[0] = numpy.nan
    crossed = numpy.select([(above > 0) & (before <= 0), (above < 0) & (before >= 0)], [1, -1])
    return crossed[numpy.maximum.accumulate(numpy.where(crossed != 0, bars, 0))] > 0


def returns(stance):
    now = numpy.append(False, stance[:-1])
    before = numpy.append(False, now[:-1])
    cases = [now & before, now, before]
    return numpy.select(cases, [closes / last - 1, closes / (opens * (1 + cost)) - 1, opens * (1 - cost) / last - 1])


def surface(smallest, largest):
    for fast in range(smallest, largest + 1):
        for slow in range(fast + 1, largest + 1):
            earned = returns(stances(fast, slow))[1:]
            print(fast, slow, repr(earned.mean() / earned.std(ddof=1) * numpy.sqrt(252)))


def plateau(scores):
    means = numpy.full(scores.shape, numpy.nan)
    for i, j in numpy.argwhere(numpy.isfinite(scores)):
        around = scores[max(i - 2, 0): i + 3, max(j - 2, 0): j + 3]
        if numpy.isfinite(around).sum() >= 12.5:
            means[i, j] = numpy.nanmean(around)
    return means if numpy.isfinite(means).any() else scores


def best(scores, default):
    # points that held the same positions tie, whatever rounding makes of their scores
    places = numpy.argwhere(scores >= numpy.nanmax(scores) - 1e-9 * abs(numpy.nanmax(scores)))
    return tuple(min(places, key=lambda place: abs(place - default).sum()))


def forward(train, step):
    fasts, slows = list(range(2, 61, 2)), list(range(10, 251, 5))
    valid = [(i, j) for i in range(len(fasts)) for j in range(len(slows)) if fasts[i] < slows[j]]
    played = {(i, j): stances(fasts[i], slows[j]) for i, j in valid}
    earned = numpy.full((len(fasts), len(slows), len(closes)), numpy.nan)
    for (i, j), stance in played.items():
        earned[i, j] = returns(stance)
    first = max(slows) + train
    choices = range(first, len(closes), step)
    default = numpy.array([fasts.index(20), slows.index(50)])
    for name, look in (('plateau', plateau), ('peak', lambda scores: scores)):
        chosen = []
        for bar in choices:
            window = earned[:, :, bar - train + 1: bar + 1]
            deviation = window.std(axis=2, ddof=1)
            chosen.append(best(look(window.mean(axis=2) / numpy.where(deviation > 0, deviation, numpy.nan)), default))
            print(name, fasts[chosen[-1][0]], slows[chosen[-1][1]])
        followed, owner = [False] * len(closes), None
        for bar in range(first, len(closes)):
            newest = chosen[(bar - first) // step]
            if not (followed[bar - 1] and played[owner][bar]):
                owner = newest
            followed[bar] = bool(played[owner][bar])
        for value in (1 + returns(numpy.array(followed))[first + 1:]).cumprod():
            print(name + '-equity', repr(value))


(surface if sys.argv[3] == 'surface' else forward)(int(sys.argv[4]), int(sys.argv[5]))
