package livetrading.study;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import livetrading.market.Bars;
import livetrading.market.Ticker;

/**
 * An account that follows given stances, whatever they have earned: what the account back-test cannot play, as it leaves a
 * strategy out that has lost. Sizes and costs are those of the account, but for parts of a share.
 */
final class Unselected {

    private final List<LocalDate> sessions;
    private final double part;
    private final double cost;
    private final Map<Ticker, Played> tickers = new TreeMap<>();

    private double cash = 1;
    private double traded;
    private double exposures;

    private static final class Played {

        final Bars bars;
        final boolean[] stances;
        final Map<LocalDate, Integer> days = new HashMap<>();
        double shares;
        int now = -1;

        Played(Bars bars, boolean[] stances) {
            this.bars = bars;
            this.stances = stances;
            IntStream.range(0, bars.size()).forEach(bar -> days.put(bars.date(bar), bar));
        }

        boolean wants() {
            return now >= 0 && stances[now];
        }
    }

    /**
     * @param sessions after the close of the first of which the first decisions are made
     * @param stances of each bar of the tickers
     * @param part of the equity that a position costs
     * @param cost of a fill as a fraction of its price
     */
    Unselected(
            List<LocalDate> sessions,
            Map<Ticker, Bars> prices,
            Map<Ticker, boolean[]> stances,
            double part,
            double cost) {
        this.sessions = List.copyOf(sessions);
        this.part = part;
        this.cost = cost;
        prices.forEach(
                (ticker, bars) -> tickers.put(ticker, new Played(bars, Objects.requireNonNull(stances.get(ticker)))));
    }

    StudyCurve play() {
        double[] equity = new double[sessions.size()];
        double sum = 0;
        for (int session = 0; session < equity.length; session++) {
            LocalDate date = sessions.get(session);
            if (session > 0) {
                sell(date);
                buy(date, equity[session - 1]);
            }
            tickers.values().forEach(ticker -> ticker.now = ticker.days.getOrDefault(date, ticker.now));
            equity[session] = equity();
            exposures += 1 - cash / equity[session];
            sum += equity[session];
        }
        double years = (equity.length - 1) / (double) StudyCurve.SESSIONS_PER_YEAR;
        return new StudyCurve(sessions, equity, exposures / equity.length, traded / years / (sum / equity.length));
    }

    private double equity() {
        return cash
                + tickers.values().stream()
                        .filter(ticker -> ticker.now >= 0)
                        .mapToDouble(ticker -> ticker.shares * ticker.bars.close()[ticker.now])
                        .sum();
    }

    private void sell(LocalDate date) {
        for (Played ticker : tickers.values()) {
            Integer bar = ticker.days.get(date);
            if (bar != null && ticker.shares > 0 && !ticker.wants()) {
                double price = ticker.bars.open()[bar] * (1 - cost);
                cash += ticker.shares * price;
                traded += ticker.shares * price;
                ticker.shares = 0;
            }
        }
    }

    private void buy(LocalDate date, double before) {
        for (Played ticker : tickers.values()) {
            Integer bar = ticker.days.get(date);
            if (bar != null && ticker.shares == 0 && ticker.wants()) {
                double price = ticker.bars.open()[bar] * (1 + cost);
                double wanted = part * before / (ticker.bars.close()[ticker.now] * (1 + cost));
                ticker.shares = Math.min(wanted, Math.max(cash, 0) / price);
                cash -= ticker.shares * price;
                traded += ticker.shares * price;
            }
        }
    }
}
