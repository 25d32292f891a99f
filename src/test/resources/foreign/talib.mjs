// What TA-Lib computes for expressions of the language of strategies, as one line of JSON: expression -> values.
// Argument: a CSV of Opened,Open,High,Low,Close,Volume. TA-Lib itself is its C code, compiled to WebAssembly by others.
import { readFileSync } from "node:fs";
import talib from "talib-web";

// with fetch it would ask for its own file as for a page
delete globalThis.fetch;
// the package's own calls give TA-Lib one value more than there are, so its C functions are called here
const c = await talib.init();

const [, ...rows] = readFileSync(process.argv[2], "utf8").trim().split(/\r?\n/).map((line) => line.split(","));
const [open, high, low, close, volume] = [1, 2, 3, 4, 5].map((column) => rows.map((row) => Number(row[column])));

const run = (name, inputs, options = [], output = 0, outputs = 1) => {
    // TA-Lib knows no undefined values: it gets what is defined, and what it leaves out at the beginning is undefined
    const first = Math.max(...inputs.map((series) => series.findIndex(Number.isFinite)));
    const length = close.length - first;
    const arrays = [...inputs, ...Array(outputs)].map(() => c._malloc(8 * length));
    const counts = c._malloc(8);
    inputs.forEach((series, i) => c.HEAPF64.set(series.slice(first), arrays[i] / 8));
    const code = c[`_TA_${name}`](
        0, length - 1, ...arrays.slice(0, inputs.length), ...options, counts, counts + 4, ...arrays.slice(inputs.length));
    if (code !== 0) throw new Error(`TA_${name} answers ${code}`);
    const [begin, count] = c.HEAP32.slice(counts / 4, counts / 4 + 2);
    const at = arrays[inputs.length + output] / 8;
    const values = [...Array(first + begin).fill(NaN), ...c.HEAPF64.slice(at, at + count)];
    [...arrays, counts].forEach((array) => c._free(array));
    return values;
};
const of = (name) => (series, ...options) => run(name, [series], options);
const ofBars = (name, ...columns) => (...options) => run(name, columns, options);
const ofTwo = (name) => (one, other, ...options) => run(name, [one, other], options);
const before = (series, bars) => [...Array(bars).fill(NaN), ...series.slice(0, series.length - bars)];
const every = (value) => close.map(() => value);

const [sma, ema, wma, rsi, roc, rocp, mom, max, min, sum] =
    ["SMA", "EMA", "WMA", "RSI", "ROC", "ROCP", "MOM", "MAX", "MIN", "SUM"].map(of);
const [ln, log10, sqrt, floor, ceil, slope, dema, tema, trima, trix, cmo, midpoint, linearreg] =
    ["LN", "LOG10", "SQRT", "FLOOR", "CEIL", "LINEARREG_SLOPE", "DEMA", "TEMA", "TRIMA", "TRIX", "CMO", "MIDPOINT",
        "LINEARREG"].map(of);
const [atr, natr, adx, adxr, dx, plusDi, minusDi, cci, willr, trange, typprice, wclprice] =
    ["ATR", "NATR", "ADX", "ADXR", "DX", "PLUS_DI", "MINUS_DI", "CCI", "WILLR", "TRANGE", "TYPPRICE", "WCLPRICE"]
        .map((name) => ofBars(name, high, low, close));
const [add, sub, mult, div, correl, obv] = ["ADD", "SUB", "MULT", "DIV", "CORREL", "OBV"].map(ofTwo);
const mfi = ofBars("MFI", high, low, close, volume);
const bop = ofBars("BOP", open, high, low, close);
const avgprice = ofBars("AVGPRICE", open, high, low, close);
const medprice = ofBars("MEDPRICE", high, low);
const midprice = ofBars("MIDPRICE", high, low);
const stddev = (series, bars) => run("STDDEV", [series], [bars, 1]);
const variance = (series, bars) => run("VAR", [series], [bars, 1]);
const macd = (series, fast, slow, signal, output) => run("MACD", [series], [fast, slow, signal], output, 3);
const bands = (series, bars, factor, output) => run("BBANDS", [series], [bars, factor, factor, 0], output, 3);
// TA-Lib gives no k before it has a d
const stoch = (bars, slow, signal, output) =>
    run("STOCH", [high, low, close], [bars, slow, 0, signal, 0], output, 2);
const stochf = (series, bars) => run("STOCHF", [series, series, series], [bars, 1, 0], 0, 2);
const averages = (name, fast, slow) => run(name, [close], [fast, slow, 0]);
const ultosc = (...bars) => run("ULTOSC", [high, low, close], bars);
const zscore = (series, bars) => div(sub(series, sma(series, bars)), stddev(series, bars));

const expressions = {
    "sma(2)": sma(close, 2),
    "sma(typical, 50)": sma(typprice(), 50),
    "sma(volume, 20)": sma(volume, 20),
    "sma(rsi(14), 5)": sma(rsi(close, 14), 5),
    "ema(10)": ema(close, 10),
    "ema(close[3], 12)": ema(before(close, 3), 12),
    "ema(rsi(9), 9)": ema(rsi(close, 9), 9),
    "2 * ema(10) - ema(ema(10), 10)": dema(close, 10),
    "3 * ema(8) - 3 * ema(ema(8), 8) + ema(ema(ema(8), 8), 8)": tema(close, 8),
    "roc(ema(ema(ema(6), 6), 6), 1)": trix(close, 6),
    "wma(10)": wma(close, 10),
    "wma(high - low, 14)": wma(sub(high, low), 14),
    "2 * wma(8) - wma(16)": sub(mult(every(2), wma(close, 8)), wma(close, 16)),
    "sma(sma(8), 8)": trima(close, 15),
    "rsi(7)": rsi(close, 7),
    "rsi(volume, 14)": rsi(volume, 14),
    "rsi(sma(3), 14)": rsi(sma(close, 3), 14),
    "2 * rsi(14) - 100": cmo(close, 14),
    "macd(close, 5, 35, 5)": macd(close, 5, 35, 5, 0),
    "macd_signal(close, 5, 35, 5)": macd(close, 5, 35, 5, 1),
    "macd_hist(typical, 12, 26, 9)": macd(typprice(), 12, 26, 9, 2),
    "sma(12) - sma(26)": averages("APO", 12, 26),
    "100 * (sma(10) - sma(30)) / sma(30)": averages("PPO", 10, 30),
    "atr(5)": atr(5),
    "100 * atr(14) / close": natr(14),
    "sma(atr(10), 10)": sma(atr(10), 10),
    "max(high, close[1]) - min(low, close[1])": trange(),
    "adx(7)": adx(7),
    "(adx(14) + adx(14)[13]) / 2": adxr(14),
    "plus_di(14)": plusDi(14),
    "minus_di(10)": minusDi(10),
    "100 * abs(plus_di(14) - minus_di(14)) / (plus_di(14) + minus_di(14))": dx(14),
    "stoch_k": stoch(5, 3, 1, 0),
    "stoch_k(14, 1)": stoch(14, 1, 1, 0),
    "stoch_d(10, 4, 5)": stoch(10, 4, 5, 1),
    "100 * (rsi(14) - lowest(rsi(14), 9)) / (highest(rsi(14), 9) - lowest(rsi(14), 9))": stochf(rsi(close, 14), 9),
    "cci(20)": cci(20),
    "ema(cci(14), 4)": ema(cci(14), 4),
    "willr(14)": willr(14),
    "highest(willr(10), 5)": max(willr(10), 5),
    "mfi(5)": mfi(5),
    "sma(mfi(14), 3)[2]": before(sma(mfi(14), 3), 2),
    "ema(obv, 21)": ema(obv(close, volume), 21),
    "roc(obv - obv[1], 3)": roc(sub(obv(close, volume), before(obv(close, volume), 1)), 3),
    "roc(1)": roc(close, 1),
    "close / close[10] - 1": rocp(close, 10),
    "mom(sma(10), 5)": mom(sma(close, 10), 5),
    "stddev(10)": stddev(close, 10),
    "stddev(roc(1), 20) * sqrt(252)": mult(stddev(roc(close, 1), 20), sqrt(every(252))),
    "stddev(30) * stddev(30)": variance(close, 30),
    "zscore(50)": zscore(close, 50),
    "zscore(rsi(5), 30)": zscore(rsi(close, 5), 30),
    "bb_upper(close, 10, 1.5)": bands(close, 10, 1.5, 0),
    "bb_lower(typical, 30, 2.5)": bands(typprice(), 30, 2.5, 2),
    "bb_middle(rsi(14), 10, 2)": bands(rsi(close, 14), 10, 2, 1),
    "bb_upper(rsi(14), 20, 2)": bands(rsi(close, 14), 20, 2, 0),
    "(bb_upper - bb_lower) / bb_middle": div(
        sub(bands(close, 20, 2, 0), bands(close, 20, 2, 2)), bands(close, 20, 2, 1)),
    "highest(ema(close, 10), 20)[1]": before(max(ema(close, 10), 20), 1),
    "(highest(14) + lowest(14)) / 2": midpoint(close, 14),
    "(donchian_upper(20) + donchian_lower(20)) / 2": midprice(20),
    "lowest(low, 55)[1]": before(min(low, 55), 1),
    "keltner_upper(20, 1.5, 10)": add(ema(typprice(), 20), mult(every(1.5), atr(10))),
    "keltner_lower(10, 2, 14)": sub(ema(typprice(), 10), mult(every(2), atr(14))),
    "highest(high, 22) - 3 * atr(22)": sub(max(high, 22), mult(every(3), atr(22))),
    "sum(volume, 10)": sum(volume, 10),
    "sum(typical * volume, 15) / sum(volume, 15)": div(sum(mult(typprice(), volume), 15), sum(volume, 15)),
    "rolling_vwap(30)": div(sum(mult(typprice(), volume), 30), sum(volume, 30)),
    "correlation(close, volume, 20)": correl(close, volume, 20),
    "correlation(high, low, 40)": correl(high, low, 40),
    "linreg_slope(20)": slope(close, 20),
    "linreg_slope(log(close), 90)": slope(ln(close), 90),
    "sma(14) + 6.5 * linreg_slope(14)": linearreg(close, 14),
    "(open + high + low + close) / 4": avgprice(),
    "(high + low) / 2": medprice(),
    "(high + low + 2 * close) / 4": wclprice(),
    "if(high == low, 0, (close - open) / (high - low))": bop(),
    "log(volume) / log(10)": log10(volume),
    "floor(close) + ceil(close)": add(floor(close), ceil(close)),
    "100 * (4 * sum(close - min(low, close[1]), 7) / sum(max(high, close[1]) - min(low, close[1]), 7) + 2 * sum(close - min(low, close[1]), 14) / sum(max(high, close[1]) - min(low, close[1]), 14) + sum(close - min(low, close[1]), 28) / sum(max(high, close[1]) - min(low, close[1]), 28)) / 7":
        ultosc(7, 14, 28),
};

console.log(JSON.stringify(expressions));
