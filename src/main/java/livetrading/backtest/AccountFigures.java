package livetrading.backtest;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The figures by which a running account is judged, from its equity at the end of each session. Money is in US dollars,
 * fractions are 0.12 for 12 %.
 *
 * @param equity at the end of the last session
 * @param sessionProfit what the last session brought; absent with less than two sessions
 * @param totalProfit since the first session
 * @param totalReturn the same as a fraction of the first equity
 * @param drawdown how far the equity is below its highest value now, at most 0
 * @param maxDrawdown how far it has been at worst, at most 0
 * @param sharpe annual Sharpe ratio of the daily returns, see {@link Performance#sharpe}
 */
public record AccountFigures(
        double start,
        double equity,
        OptionalDouble sessionProfit,
        double totalProfit,
        double totalReturn,
        double drawdown,
        double maxDrawdown,
        OptionalDouble sharpe) {

    private static final int SESSIONS_PER_YEAR = 252;

    /**
     * @param sessions equity at the end of each session, above 0
     * @throws IllegalArgumentException when there is none
     */
    public static AccountFigures of(double[] sessions) {
        if (sessions.length == 0) {
            throw new IllegalArgumentException("no session, no figures");
        }
        double start = sessions[0];
        double equity = sessions[sessions.length - 1];
        double[] returns = Performance.returns(start, Arrays.copyOfRange(sessions, 1, sessions.length));
        return new AccountFigures(
                start,
                equity,
                sessions.length > 1
                        ? OptionalDouble.of(equity - sessions[sessions.length - 2])
                        : OptionalDouble.empty(),
                equity - start,
                equity / start - 1,
                equity / highest(sessions) - 1,
                Performance.maxDrawdown(returns),
                Performance.sharpe(returns, SESSIONS_PER_YEAR));
    }

    private static double highest(double[] values) {
        double highest = values[0];
        for (double value : values) {
            highest = Math.max(highest, value);
        }
        return highest;
    }
}
