package livetrading.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.backtest.Backtest;
import livetrading.backtest.Period;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Sessions;
import livetrading.market.Ticker;
import livetrading.selection.ComparisonResult;
import livetrading.selection.Measurement.Measured;
import livetrading.selection.PeerPool;
import livetrading.selection.SharpeSample;
import livetrading.selection.Trials;
import livetrading.selection.Window;

/**
 * What the strategies that an account begins with have earned in the evaluation by which they were chosen: equal parts in
 * each ticker, a day's return of all of them together.
 *
 * <p>The best of many strategies looks good by luck alone, and what it earned by luck it will not earn again. So from the
 * returns of each is taken what the best of as many without merit would show ({@link Trials}); what is left is what the
 * evaluation promises.
 */
public final class EvaluatedReturns {

    private EvaluatedReturns() {}

    /**
     * @param prices daily bars of the watch list
     * @param session after whose close the account begins; later bars do not count
     * @return by day, oldest first; empty when no strategy was chosen
     */
    public static double[] of(AccountSettings settings, Map<Ticker, Bars> prices, LocalDate session) {
        EvaluationRules rules = settings.evaluation();
        Instant close = Sessions.of(session).close();
        Map<Ticker, Bars> recent = recent(settings, prices, rules.loadFrom(close), session);
        var peers = new HashMap<>(recent);
        peers.keySet().retainAll(PeerPool.of(settings.tickers(), rules.competitors()));
        List<double[]> chosen = new ArrayList<>();
        for (Bars bars : recent.values()) {
            rules.window(bars).flatMap(window -> promised(rules, window, peers)).ifPresent(chosen::add);
        }
        return together(chosen);
    }

    private static Map<Ticker, Bars> recent(
            AccountSettings settings, Map<Ticker, Bars> prices, Instant from, LocalDate session) {
        Instant end = MarketCalendar.startOfDay(session.plusDays(1));
        var recent = new LinkedHashMap<Ticker, Bars>();
        settings.tickers()
                .forEach(ticker -> Optional.ofNullable(prices.get(ticker))
                        .map(bars -> bars.first(bars.indexOf(end)).since(from))
                        .filter(bars -> !bars.isEmpty())
                        .ifPresent(bars -> recent.put(ticker, bars)));
        return recent;
    }

    private static Optional<double[]> promised(EvaluationRules rules, Window window, Map<Ticker, Bars> peers) {
        ComparisonResult result = rules.comparison().run(window, peers, Optional.empty());
        Backtest backtest = rules.backtest().backtest();
        var period = new Period(window.history(), window.start());
        List<Measured> measured = result.measurements().stream()
                .flatMap(one -> one instanceof Measured played
                        ? Optional.of(played).stream()
                        : Optional.<Measured>empty().stream())
                .toList();
        List<Double> sharpes = measured.stream()
                .flatMap(one -> SharpeSample.of(backtest.returns(period, one.result())).stream())
                .map(SharpeSample::sharpe)
                .toList();
        double luck = Trials.of(measured.size() + rules.competitors().dropped(), sharpes)
                .expectedMaximum()
                .orElse(0);
        return measured.stream()
                .filter(one -> result.selection().winner().equals(Optional.of(one.competitor())))
                .findFirst()
                .map(winner -> without(luck, backtest.returns(period, winner.result())));
    }

    /** @param sharpe of one day */
    private static double[] without(double sharpe, double[] returns) {
        double mean = Arrays.stream(returns).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(returns)
                .map(one -> (one - mean) * (one - mean))
                .average()
                .orElse(0));
        return Arrays.stream(returns).map(one -> one - sharpe * deviation).toArray();
    }

    /** All end with the same session; the days that all of them have count. */
    private static double[] together(List<double[]> all) {
        int days = all.stream().mapToInt(one -> one.length).min().orElse(0);
        double[] sum = new double[days];
        for (double[] one : all) {
            for (int i = 0; i < days; i++) {
                sum[i] += one[one.length - days + i] / all.size();
            }
        }
        return sum;
    }
}
