package livetrading.strategy;

import java.util.List;
import livetrading.indicator.SessionVwap;
import livetrading.market.Bars;

/**
 * Long while the close is above the volume-weighted average price, from crossing to crossing: that of the session for
 * intraday bars, that of the last bars for daily ones.
 *
 * <p>Intraday it is flat overnight. An order is filled at the open after the decision, so it leaves on the close of the
 * last bar but one of the session.
 */
final class Vwap extends BuiltIn {

    Vwap() {
        super("vwap", "VWAP", Parameter.integer("period", 20, 2, 250).tuned(5, 250, 5));
    }

    @Override
    public int warmUp(Parameters parameters) {
        return parameters.integer("period");
    }

    @Override
    public Signals signals(History history, Parameters parameters) {
        return history.bars().timeframe().isDaily()
                ? rolling(history, parameters.integer("period"))
                : session(history.bars());
    }

    private static Signals rolling(History history, int period) {
        double[] vwap = history.indicators().vwap(period);
        var crossing = crossing(history.bars(), "VWAP(" + period + ")", vwap);
        int first = firstDecision(vwap);
        boolean[] stances = crossing.stances(first);
        return new Signals(stances, List.of(crossing.other()), crossing.explanation(stances, period, first));
    }

    private static Crossing crossing(Bars bars, String name, double[] vwap) {
        return new Crossing(bars, new Signals.Line("close", bars.close(), true), new Signals.Line(name, vwap, true));
    }

    private static Signals session(Bars bars) {
        var session = new SessionVwap(bars);
        int first = firstDecision(session.average());
        boolean[] stances = stances(bars, session, first);
        var crossing = crossing(bars, "session VWAP", session.average());
        var explained = crossing.explanation(stances, 1, first);
        return new Signals(
                stances,
                List.of(crossing.other()),
                bar -> bar >= first && isEnding(bars, session, bar)
                        ? "out at the session's end"
                        : explained.apply(bar));
    }

    private static boolean[] stances(Bars bars, SessionVwap session, int first) {
        double[] close = bars.close();
        double[] vwap = session.average();
        boolean[] stances = new boolean[close.length];
        boolean isLong = false;
        for (int t = first; t < close.length; t++) {
            if (isEnding(bars, session, t) || isNewSession(bars, session, t)) {
                isLong = false;
            } else if (close[t - 1] <= vwap[t - 1] && close[t] > vwap[t]) {
                isLong = true;
            } else if (close[t - 1] >= vwap[t - 1] && close[t] < vwap[t]) {
                isLong = false;
            }
            stances[t] = isLong;
        }
        return stances;
    }

    /** Whether at most one more bar follows in the session, or the bar is outside regular hours. */
    private static boolean isEnding(Bars bars, SessionVwap session, int t) {
        return session.millisLeft()[t] <= bars.timeframe().length().toMillis();
    }

    /** The time left shrinks by the time that passes, unless another session has begun. */
    private static boolean isNewSession(Bars bars, SessionVwap session, int t) {
        return session.millisLeft()[t - 1] - session.millisLeft()[t] != bars.times()[t] - bars.times()[t - 1];
    }
}
