package livetrading.script;

import static livetrading.script.Plain.above;
import static livetrading.script.Plain.add;
import static livetrading.script.Plain.and;
import static livetrading.script.Plain.below;
import static livetrading.script.Plain.choose;
import static livetrading.script.Plain.correlation;
import static livetrading.script.Plain.count;
import static livetrading.script.Plain.div;
import static livetrading.script.Plain.ema;
import static livetrading.script.Plain.ge;
import static livetrading.script.Plain.gt;
import static livetrading.script.Plain.highest;
import static livetrading.script.Plain.lowest;
import static livetrading.script.Plain.lt;
import static livetrading.script.Plain.mul;
import static livetrading.script.Plain.not;
import static livetrading.script.Plain.num;
import static livetrading.script.Plain.or;
import static livetrading.script.Plain.percentRank;
import static livetrading.script.Plain.rsi;
import static livetrading.script.Plain.shift;
import static livetrading.script.Plain.since;
import static livetrading.script.Plain.slope;
import static livetrading.script.Plain.sma;
import static livetrading.script.Plain.stddev;
import static livetrading.script.Plain.sub;
import static livetrading.script.Plain.sum;
import static livetrading.script.Plain.wma;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.script.Plain.Leave;
import livetrading.script.Plain.X;
import livetrading.strategy.Series;

/** Scripts as people would write them, each beside what it means in plain loops. */
final class WrittenScripts {

    static final Ticker SPY = Ticker.of("SPY");

    /** Of the peer that scripts look at; the bars of tests have the same sessions or some fewer. */
    static final Bars PEER = Series.walk("SPY", 700, 200, 0.01, 12);

    /**
     * @param first the first bar on which may be decided
     * @param isForgetful whether only so many bars back count, not all since the history's beginning
     */
    record Written(
            String lines, int first, boolean isForgetful, Function<Plain, X> enter, Function<Plain, Leave> leave) {

        ScriptStrategy script() {
            return Scripts.script("name written\n" + lines);
        }

        boolean[] stances(Bars bars) {
            Plain plain = new Plain(bars);
            return plain.stances(first, enter.apply(plain), leave.apply(plain));
        }

        @Override
        public String toString() {
            return lines.strip().replace("\n", " | ");
        }
    }

    private static final List<Written> ALL = new ArrayList<>();

    private WrittenScripts() {}

    static List<Written> all() {
        return List.copyOf(ALL);
    }

    private static void held(
            String lines, int first, boolean finite, Function<Plain, X> enter, Function<Plain, Leave> leave) {
        ALL.add(new Written(lines, first, finite, enter, leave));
    }

    private static void plain(
            String lines, int first, boolean finite, Function<Plain, X> enter, Function<Plain, X> leave) {
        held(lines, first, finite, enter, p -> {
            X condition = leave.apply(p);
            return (t, entry) -> condition.at(t);
        });
    }

    private static void finite(String lines, int first, Function<Plain, X> enter, Function<Plain, X> leave) {
        plain(lines, first, true, enter, leave);
    }

    private static X peer(Plain p) {
        return t -> {
            double close = Double.NaN;
            for (int i = 0; i < PEER.size() && PEER.times()[i] <= p.bars.times()[t]; i++) {
                close = PEER.close()[i];
            }
            return close;
        };
    }

    static {
        held(
                """
                input period = 14 (2..50)
                input limit = 45 (5..60 step 2.5)
                let trend = sma(close, 100)
                enter close > trend and rsi(period) < limit
                leave rsi(period) > 60 or bars_held >= 20 or close < entry_price * 0.92
                """,
                100,
                false,
                p -> and(gt(p.close, sma(p.close, 100)), lt(rsi(p.close, 14), num(45))),
                p -> (t, entry) ->
                        rsi(p.close, 14).at(t) > 60 || t - entry >= 20 || p.close.at(t) < p.open.at(entry + 1) * 0.92
                                ? 1
                                : 0);
        finite(
                """
                let a = sma(10)
                let b = a - sma(20)
                let c = b / stddev(20)
                enter c > 0.5
                leave c < -0.5
                """,
                20,
                p -> gt(div(sub(sma(p.close, 10), sma(p.close, 20)), stddev(p.close, 20)), num(0.5)),
                p -> lt(div(sub(sma(p.close, 10), sma(p.close, 20)), stddev(p.close, 20)), num(-0.5)));
        finite(
                "let x = if(close > open, high, low)\nenter x > x[1]\nleave x < x[3]",
                4,
                p -> gt(turn(p), shift(turn(p), 1)),
                p -> lt(turn(p), shift(turn(p), 3)));
        plain(
                "enter rsi(5) crosses above 30\nleave rsi(5) crosses below 70",
                6,
                false,
                p -> above(rsi(p.close, 5), num(30)),
                p -> below(rsi(p.close, 5), num(70)));
        finite(
                "enter (close > open)[1] and (close > open)[2] and close > open\nleave (close < open)[1]",
                3,
                p -> and(shift(gt(p.close, p.open), 1), shift(gt(p.close, p.open), 2), gt(p.close, p.open)),
                p -> shift(lt(p.close, p.open), 1));
        finite(
                "input n = 12 (5..30)\nenter close > sma(n) and sma(n) > sma(n)[n]\nleave close < sma(n + 5)",
                24,
                p -> and(gt(p.close, sma(p.close, 12)), gt(sma(p.close, 12), shift(sma(p.close, 12), 12))),
                p -> lt(p.close, sma(p.close, 17)));
        finite(
                "input drop = 5% (1%..20% step 1%)\nenter close < highest(high, 20) * (1 - drop)\nleave close > sma(10)",
                20, p -> lt(p.close, mul(highest(p.high, 20), 0.95)), p -> gt(p.close, sma(p.close, 10)));
        finite(
                "enter not (close < sma(10))\nleave not (close > sma(10)) and close < close[1]",
                10,
                p -> not(lt(p.close, sma(p.close, 10))),
                p -> and(not(gt(p.close, sma(p.close, 10))), lt(p.close, shift(p.close, 1))));
        finite(
                """
                enter sqrt(close - close[1]) > 0.5 or close > highest(high, 5)[1]
                leave log(close[1] - close) > -1
                """,
                6,
                p -> or(
                        gt(t -> Math.sqrt(p.close.at(t) - p.close.at(t - 1)), num(0.5)),
                        gt(p.close, shift(highest(p.high, 5), 1))),
                p -> gt(
                        t -> p.close.at(t - 1) > p.close.at(t)
                                ? Math.log(p.close.at(t - 1) - p.close.at(t))
                                : Double.NaN,
                        num(-1)));
        finite(
                "enter on month(close > sma(2))\nleave on month(close < sma(2))",
                68,
                p -> p.longer(false)
                        .seen(gt(p.longer(false).column(3), sma(p.longer(false).column(3), 2))),
                p -> p.longer(false)
                        .seen(lt(p.longer(false).column(3), sma(p.longer(false).column(3), 2))));
        finite("""
                enter peer("NONE").close > 10 or close > sma(5)
                leave close < sma(5) and not (peer("NONE").close > 5)
                """, 5, p -> gt(p.close, sma(p.close, 5)), p -> num(Double.NaN));
        finite(
                """
                enter count(close crosses above sma(20), 10) > 0
                leave count(close crosses below sma(20), 10) >= 2
                """,
                29,
                p -> gt(count(above(p.close, sma(p.close, 20)), 10), num(0)),
                p -> ge(count(below(p.close, sma(p.close, 20)), 10), num(2)));
        plain(
                """
                enter since(close crosses above sma(20)) < 5
                leave since(close > highest(high, 20)[1]) > 15
                """,
                21,
                false,
                p -> lt(since(above(p.close, sma(p.close, 20))), num(5)),
                p -> gt(since(gt(p.close, shift(highest(p.high, 20), 1))), num(15)));
        finite(
                "enter on week(close > sma(4))\nleave on week(close crosses below sma(4))",
                24,
                p -> {
                    var w = p.longer(true);
                    return w.seen(gt(w.column(3), sma(w.column(3), 4)));
                },
                p -> {
                    var w = p.longer(true);
                    return w.seen(below(w.column(3), sma(w.column(3), 4)));
                });
        finite(
                "enter low > on week(lowest(low, 3)) * 1.1\nleave close < on week(low) or high > on week(highest(high, 2)) * 1.2",
                19,
                p -> {
                    var w = p.longer(true);
                    return gt(p.low, mul(w.seen(lowest(w.column(2), 3)), 1.1));
                },
                p -> {
                    var w = p.longer(true);
                    return or(lt(p.close, w.seen(w.column(2))), gt(p.high, mul(w.seen(highest(w.column(1), 2)), 1.2)));
                });
        plain(
                "enter ema(5) crosses above ema(20)\nleave ema(20) crosses above ema(5)",
                20,
                false,
                p -> above(ema(p.close, 5), ema(p.close, 20)),
                p -> below(ema(p.close, 5), ema(p.close, 20)));
        finite(
                "enter close < bb_lower(20, 1.5)\nleave close > bb_middle(20) + 0.5 * stddev(20)",
                20,
                p -> lt(p.close, sub(sma(p.close, 20), mul(stddev(p.close, 20), 1.5))),
                p -> gt(p.close, add(sma(p.close, 20), mul(stddev(p.close, 20), 0.5))));
        held(
                """
                enter close > donchian_upper(20)[1]
                leave close < entry_price - 2 * atr(10) or close < donchian_lower(10)[1]
                """,
                21,
                false,
                p -> gt(p.close, shift(highest(p.high, 20), 1)),
                p -> (t, entry) -> p.close.at(t)
                                        < p.open.at(entry + 1) - 2 * p.atr(10).at(t)
                                || p.close.at(t) < shift(lowest(p.low, 10), 1).at(t)
                        ? 1
                        : 0);
        held(
                "enter close > sma(30)\nleave close < highest_since_entry * 0.9",
                30,
                true,
                p -> gt(p.close, sma(p.close, 30)),
                p -> (t, entry) -> p.close.at(t) < 0.9 * highestSince(p, t, entry) ? 1 : 0);
        held(
                """
                let stop = highest_since_entry - 3 * atr(14)
                let loss = entry_price - close
                enter close > sma(10)
                leave close < stop or loss > 10
                """,
                15,
                false,
                p -> gt(p.close, sma(p.close, 10)),
                p -> (t, entry) -> p.close.at(t)
                                        < highestSince(p, t, entry)
                                                - 3 * p.atr(14).at(t)
                                || p.open.at(entry + 1) - p.close.at(t) > 10
                        ? 1
                        : 0);
        held(
                """
                enter close > open
                leave if(bars_held < 5, close < entry_price * 0.95, close < sma(10))
                """,
                10,
                true,
                p -> gt(p.close, p.open),
                p -> (t, entry) -> t - entry < 5
                        ? p.close.at(t) < p.open.at(entry + 1) * 0.95 ? 1 : 0
                        : lt(p.close, sma(p.close, 10)).at(t));
        finite(
                "enter roc(10) > 5\nleave mom(10) < 0",
                11,
                p -> t -> 100 * (p.close.at(t) / p.close.at(t - 10) - 1) > 5 ? 1 : 0,
                p -> lt(p.close, shift(p.close, 10)));
        finite(
                "enter day_of_week == 1\nleave day_of_week >= 4 and day_of_week != 5 or day_of_week == 5",
                1,
                p -> t -> p.bars.date(t).getDayOfWeek().getValue() == 1 ? 1 : 0,
                p -> t -> p.bars.date(t).getDayOfWeek().getValue() >= 4 ? 1 : 0);
        finite(
                """
                enter abs(close / open - 1) > 1% and max(open, close) > highest(close, 5)[1]
                leave min(open, close, low) < lowest(close, 5)[1]
                """,
                6,
                p -> t -> Math.abs(p.close.at(t) / p.open.at(t) - 1) > 0.01
                                && Math.max(p.open.at(t), p.close.at(t))
                                        > highest(p.close, 5).at(t - 1)
                        ? 1
                        : 0,
                p -> lt(p.low, shift(lowest(p.close, 5), 1)));
        finite(
                "enter floor(close / 5) > floor(close[1] / 5)\nleave ceil(close / 5) < ceil(close[1] / 5)",
                2,
                p -> t -> Math.floor(p.close.at(t) / 5) > Math.floor(p.close.at(t - 1) / 5) ? 1 : 0,
                p -> t -> Math.ceil(p.close.at(t) / 5) < Math.ceil(p.close.at(t - 1) / 5) ? 1 : 0);
        finite(
                "enter floor(close) != floor(open)\nleave floor(close) == floor(open)",
                1,
                p -> t -> (long) p.close.at(t) != (long) p.open.at(t) ? 1 : 0,
                p -> t -> (long) p.close.at(t) == (long) p.open.at(t) ? 1 : 0);
        plain(
                "enter sma(rsi(5), 3) > 50\nleave sma(sma(5), 5) > close",
                9,
                false,
                p -> gt(sma(rsi(p.close, 5), 3), num(50)),
                p -> gt(sma(sma(p.close, 5), 5), p.close));
        finite(
                "enter volume > 1.5 * sma(volume, 20) and close > open\nleave volume < 50% * sma(volume, 20)",
                20,
                p -> and(gt(p.volume, mul(sma(p.volume, 20), 1.5)), gt(p.close, p.open)),
                p -> lt(p.volume, mul(sma(p.volume, 20), 0.5)));
        finite(
                "enter rising(3)\nleave falling(high, 2)",
                4,
                p -> t -> p.close.at(t) > p.close.at(t - 1)
                                && p.close.at(t - 1) > p.close.at(t - 2)
                                && p.close.at(t - 2) > p.close.at(t - 3)
                        ? 1
                        : 0,
                p -> t -> p.high.at(t) < p.high.at(t - 1) && p.high.at(t - 1) < p.high.at(t - 2) ? 1 : 0);
        finite(
                """
                let strength = close / peer("SPY").close
                enter strength > sma(strength, 10)
                leave strength < lowest(strength, 10)[1]
                """,
                11,
                p -> gt(div(p.close, peer(p)), sma(div(p.close, peer(p)), 10)),
                p -> lt(div(p.close, peer(p)), shift(lowest(div(p.close, peer(p)), 10), 1)));
        finite(
                "enter percentrank(50) > 80\nleave percentrank(close, 50) < 20",
                51,
                p -> gt(percentRank(p.close, 50), num(80)),
                p -> lt(percentRank(p.close, 50), num(20)));
        finite(
                "enter linreg_slope(10) crosses above 0\nleave linreg_slope(10) < 0",
                10,
                p -> above(slope(p.close, 10), num(0)),
                p -> lt(slope(p.close, 10), num(0)));
        finite(
                "enter correlation(close, peer(\"SPY\").close, 20) > 0.2\nleave correlation(close, peer(\"SPY\").close, 20) < 0",
                20,
                p -> gt(correlation(p.close, peer(p), 20), num(0.2)),
                p -> lt(correlation(p.close, peer(p), 20), num(0)));
        finite(
                "enter willr(14) > -20\nleave willr(14) < -80",
                14,
                p -> gt(williams(p, 14), num(-20)),
                p -> lt(williams(p, 14), num(-80)));
        finite(
                "enter wma(10) > sma(10)\nleave wma(10) < sma(10) * 99%",
                10,
                p -> gt(wma(p.close, 10), sma(p.close, 10)),
                p -> lt(wma(p.close, 10), mul(sma(p.close, 10), 0.99)));
        finite(
                "enter typical crosses above rolling_vwap(10)\nleave typical crosses below rolling_vwap(10)",
                10,
                p -> above(p.typical, rolling(p, 10)),
                p -> below(p.typical, rolling(p, 10)));
        finite(
                "enter (close - open) / (high - low) > 0.5\nleave (close - open) / (high - low) < -0.5",
                1,
                p -> gt(div(sub(p.close, p.open), sub(p.high, p.low)), num(0.5)),
                p -> lt(div(sub(p.close, p.open), sub(p.high, p.low)), num(-0.5)));
        finite(
                "input back = 0 (0..5)\nenter close >= close[back] and close > sma(5)\nleave close < sma(5)[back]",
                5,
                p -> gt(p.close, sma(p.close, 5)),
                p -> lt(p.close, sma(p.close, 5)));
        finite(
                """
                enter close > open and close > close[1] or close > sma(5) and not close < close[2]
                leave not close > close[1] and close < open
                """,
                5,
                p -> or(
                        and(gt(p.close, p.open), gt(p.close, shift(p.close, 1))),
                        and(gt(p.close, sma(p.close, 5)), not(lt(p.close, shift(p.close, 2))))),
                p -> and(not(gt(p.close, shift(p.close, 1))), lt(p.close, p.open)));
        finite(
                "enter on week(close)[5] < on week(close)\nleave on week(close[1]) > close",
                14,
                p -> {
                    var w = p.longer(true);
                    return lt(shift(w.seen(w.column(3)), 5), w.seen(w.column(3)));
                },
                p -> {
                    var w = p.longer(true);
                    return gt(w.seen(shift(w.column(3), 1)), p.close);
                });
        finite(
                "enter -close < -sma(10)\nleave -(close - sma(10)) > 0",
                10,
                p -> gt(p.close, sma(p.close, 10)),
                p -> lt(p.close, sma(p.close, 10)));
        finite(
                "let ups = sum(if(close > close[1], 1, 0), 10)\nenter ups >= 7\nleave ups <= 3",
                11,
                p -> ge(sum(gt(p.close, shift(p.close, 1)), 10), num(7)),
                p -> ge(num(3), sum(gt(p.close, shift(p.close, 1)), 10)));
        finite(
                "enter count(sqrt(close - open) > 0.2, 2) == 2\nleave close < open and close[1] < open[1]",
                2,
                p -> ge(count(gt(t -> Math.sqrt(p.close.at(t) - p.open.at(t)), num(0.2)), 2), num(2)),
                p -> and(lt(p.close, p.open), shift(lt(p.close, p.open), 1)));
        plain(
                "enter ema(sqrt(close - close[1]), 2) > 0.1\nleave close < sma(3)",
                3,
                false,
                p -> gt(ema(t -> t == 0 ? Double.NaN : Math.sqrt(p.close.at(t) - p.close.at(t - 1)), 2), num(0.1)),
                p -> lt(p.close, sma(p.close, 3)));
        finite("""
                leave close < floor_of   # a comment, and lines in another order
                let floor_of = lowest(low, window)[1]
                enter close > roof
                let roof = highest(high, window)[1]
                input window = 8 (2..20)
                """, 9, p -> gt(p.close, shift(highest(p.high, 8), 1)), p -> lt(p.close, shift(lowest(p.low, 8), 1)));
    }

    private static X turn(Plain p) {
        return choose(gt(p.close, p.open), p.high, p.low);
    }

    private static double highestSince(Plain p, int t, int entry) {
        return highest(p.high, t - entry).at(t);
    }

    private static X williams(Plain p, int n) {
        return t -> -100
                * (highest(p.high, n).at(t) - p.close.at(t))
                / (highest(p.high, n).at(t) - lowest(p.low, n).at(t));
    }

    private static X rolling(Plain p, int n) {
        return div(sum(t -> p.typical.at(t) * p.volume.at(t), n), sum(p.volume, n));
    }
}
