"""Figures of daily returns against a benchmark, with pandas and SciPy alone.

usage: performance.py CSV RISK_FREE WINDOW; the CSV has the columns ret and bench
"""
import sys

import numpy as np
import pandas as pd
from scipy import stats

table = pd.read_csv(sys.argv[1])
daily = (1 + float(sys.argv[2])) ** (1 / 252) - 1
window = int(sys.argv[3])
ret, bench = table["ret"], table["bench"]
active = ret - bench


def annual(values):
    return (1 + values).prod() ** (252 / len(values)) - 1


def show(name, value):
    print(name, repr(float(value)))


beta = ret.cov(bench) / bench.var()
show("beta", beta)
show("alpha", (1 + (ret - daily).mean() - beta * (bench - daily).mean()) ** 252 - 1)
show("correlation", ret.corr(bench))
show("information", active.mean() / active.std() * np.sqrt(252))
show("tracking", active.std() * np.sqrt(252))
show("up", annual(ret[bench > 0]) / annual(bench[bench > 0]))
show("down", annual(ret[bench < 0]) / annual(bench[bench < 0]))
show("skewness", stats.skew(ret))
show("kurtosis", stats.kurtosis(ret, fisher=False))

growth = pd.concat([pd.Series([1.0]), (1 + ret).cumprod()], ignore_index=True)
depth = growth / growth.cummax() - 1
episode = (depth == 0).cumsum()
for each in depth.groupby(episode).min().nsmallest(5):
    show("drawdown", each)

rolling = {
    "return": (1 + ret).rolling(window).apply(np.prod, raw=True) - 1,
    "volatility": ret.rolling(window).std() * np.sqrt(252),
    "sharpe": (ret - daily).rolling(window).mean() / ret.rolling(window).std() * np.sqrt(252),
    "beta": ret.rolling(window).cov(bench) / bench.rolling(window).var(),
}
for name, values in rolling.items():
    for value in values[window - 1:]:
        show("rolling-" + name, value)
