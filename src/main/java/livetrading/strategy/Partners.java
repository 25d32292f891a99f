package livetrading.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.Ticker;

/**
 * Which other tickers a ticker is cointegrated with, tested again every {@value #RESELECT} bars on the bars before.
 *
 * <p>A partner qualifies when it has enough common bars, moves in the same direction, passes the Engle-Granger test at
 * the significance divided by the number of partners tried (Bonferroni), and its spread halves within 2 to 60 bars.
 */
final class Partners {

    static final int RESELECT = 21;

    private static final double COMMON = 0.95;
    private static final double SHORTEST_HALF_LIFE = 2;
    private static final double LONGEST_HALF_LIFE = 60;

    /** A partner that qualified, and the test that it passed. */
    record Partner(AlignedPair pair, Cointegration test) {

        Ticker ticker() {
            return pair.partner();
        }
    }

    private final int formation;
    private final int[] tried;
    private final List<List<Partner>> qualified = new ArrayList<>();

    Partners(Bars bars, Map<Ticker, Bars> peers, int formation, double significance) {
        this.formation = formation;
        int selections = bars.size() < formation ? 0 : (bars.size() - formation) / RESELECT + 1;
        tried = new int[selections];
        for (int i = 0; i < selections; i++) {
            qualified.add(new ArrayList<>());
        }
        peers.entrySet().stream()
                .filter(peer -> !peer.getKey().equals(bars.ticker()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(peer -> test(AlignedPair.of(bars, peer.getKey(), peer.getValue()), significance));
        for (int i = 0; i < selections; i++) {
            double level = significance / tried[i];
            qualified.get(i).removeIf(partner -> partner.test().pValue() > level);
            qualified
                    .get(i)
                    .sort(Comparator.comparingDouble(partner -> partner.test().statistic()));
        }
    }

    private void test(AlignedPair pair, double significance) {
        for (int i = 0; i < tried.length; i++) {
            int bar = formation - 1 + i * RESELECT;
            if (pair.commonBars(bar, formation) < COMMON * formation) {
                continue;
            }
            tried[i]++;
            var test = pair.test(bar, formation);
            if (test.slope() > 0
                    && test.pValue() <= significance
                    && test.halfLife() >= SHORTEST_HALF_LIFE
                    && test.halfLife() <= LONGEST_HALF_LIFE) {
                qualified.get(i).add(new Partner(pair, test));
            }
        }
    }

    boolean isSelection(int bar) {
        return bar >= formation - 1 && (bar - formation + 1) % RESELECT == 0;
    }

    private int selection(int bar) {
        return (bar - formation + 1) / RESELECT;
    }

    /** How many partners were tried at the last selection up to a bar. */
    int tried(int bar) {
        return tried[selection(bar)];
    }

    /** The most significant partner of the last selection up to a bar. */
    Optional<Partner> best(int bar) {
        return qualified.get(selection(bar)).stream().findFirst();
    }

    /** A certain partner, if it qualified at the last selection up to a bar. */
    Optional<Partner> find(int bar, Ticker ticker) {
        return qualified.get(selection(bar)).stream()
                .filter(partner -> partner.ticker().equals(ticker))
                .findFirst();
    }
}
