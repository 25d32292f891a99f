package livetrading.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import livetrading.market.Bars;
import livetrading.market.SharedData;
import livetrading.market.Ticker;
import org.junit.jupiter.api.Test;

/** The selection of partners against the plain test of every window of every ticker. */
class PartnersTest {

    private static final int BARS = 1200;
    private static final int FORMATION = 252;

    private final Bars market = Series.walk("MARKET", BARS, 50, 0.015, 5);

    @Test
    void findsWhatThePlainTestFinds() {
        Bars bars = Series.cointegrated("TEST", market, 0.8, 0.9, 0.02, 6);
        assertThat(compare(bars, peers(bars), FORMATION, 0.2)).isGreaterThan(20);
        assertThat(compare(bars, peers(bars), FORMATION, 0.05)).isGreaterThan(5);
    }

    @Test
    void findsItForEveryTickerOfTheList() {
        for (Bars bars : peers(market).values()) {
            compare(bars, peers(market), 100, 0.2);
        }
    }

    @Test
    void findsItForFormationsThatAreNoMultipleOfTheStep() {
        Bars bars = Series.cointegrated("TEST", market, 0.8, 0.9, 0.02, 6);
        for (int formation : new int[] {101, 260, 1008}) {
            assertThat(compare(bars, peers(bars), formation, 0.2)).isPositive();
        }
    }

    @Test
    void findsItWhereTheSpreadOrAPriceHardlyMoves() {
        var peers = new HashMap<Ticker, Bars>();
        add(peers, market);
        add(peers, Series.of("SAME", scaled(market.close(), 2)));
        add(peers, Series.cointegrated("NEAR", market, 1, 0.5, 1e-9, 3));
        add(peers, Series.cointegrated("CLOSE", market, 1, 0.5, 1e-6, 4));
        add(peers, Series.of("FLAT", scaled(new double[BARS], 0)));
        add(peers, Series.walk("TINY", BARS, 1e-12, 0.05, 8));
        add(peers, Series.walk("HUGE", BARS, 1e15, 0.05, 9));
        for (Bars bars : peers.values()) {
            compare(bars, peers, FORMATION, 0.2);
        }
    }

    @Test
    void findsItOnRealPrices() {
        var peers = new HashMap<Ticker, Bars>();
        for (String ticker : List.of("SPY", "AAPL", "IBM", "BAC", "AIG", "IWM")) {
            add(peers, SharedData.prices("daily-1998-2021", ticker));
        }
        int found = 0;
        for (Bars bars : peers.values()) {
            found += compare(bars, peers, FORMATION, 0.2);
        }
        assertThat(found).isGreaterThan(50);
    }

    /** Tickers related to the market and not, with and without gaps, beginning later and ending earlier. */
    private Map<Ticker, Bars> peers(Bars own) {
        var peers = new HashMap<Ticker, Bars>();
        add(peers, own);
        add(peers, market);
        add(peers, Series.walk("NOISE", BARS, 20, 0.03, 7));
        add(peers, Series.cointegrated("LATE", market, 1.1, 0.8, 0.01, 8).from(400));
        add(peers, Series.cointegrated("EARLY", market, 0.5, 0.85, 0.01, 9).first(900));
        add(peers, Series.without(Series.cointegrated("GAPS", market, 1, 0.85, 0.01, 10), 41));
        add(peers, Series.without(Series.walk("RARE", BARS, 10, 0.02, 11), 10));
        add(peers, Series.cointegrated("AGAINST", market, -0.7, 0.85, 0.01, 12));
        return peers;
    }

    private static void add(Map<Ticker, Bars> peers, Bars bars) {
        peers.put(bars.ticker(), bars);
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = factor == 0 ? 0.1 : factor * values[i];
        }
        return scaled;
    }

    /** Returns how many partners were found in all selections. */
    private static int compare(Bars bars, Map<Ticker, Bars> peers, int formation, double significance) {
        var partners = new Partners(bars, peers, formation, significance);
        int found = 0;
        for (int bar = formation - 1; bar < bars.size(); bar += Partners.RESELECT) {
            var tests = new TreeMap<Ticker, Cointegration>();
            for (Bars peer : peers.values()) {
                if (!peer.ticker().equals(bars.ticker())) {
                    plainTest(bars, peer, bar, formation).ifPresent(test -> tests.put(peer.ticker(), test));
                }
            }
            assertThat(partners.tried(bar)).isEqualTo(tests.size());
            double level = significance / tests.size();
            tests.values().removeIf(test -> !qualifies(test, level));
            for (Ticker ticker : peers.keySet()) {
                assertThat(partners.find(bar, ticker).map(Partners.Partner::test))
                        .as("%s with %s at %d", bars.ticker(), ticker, bar)
                        .isEqualTo(Optional.ofNullable(tests.get(ticker)));
            }
            found += tests.size();
        }
        return found;
    }

    private static Optional<Cointegration> plainTest(Bars bars, Bars peer, int bar, int formation) {
        double[] y = new double[formation];
        double[] x = new double[formation];
        int n = 0;
        for (int t = bar - formation + 1; t <= bar; t++) {
            int j = peer.indexOf(bars.time(t));
            if (j < peer.size() && peer.times()[j] == bars.times()[t]) {
                y[n] = Math.log(bars.close()[t]);
                x[n++] = Math.log(peer.close()[j]);
            }
        }
        return n >= 0.95 * formation ? Optional.of(Cointegration.of(y, 0, x, 0, n)) : Optional.empty();
    }

    private static boolean qualifies(Cointegration test, double level) {
        return test.slope() > 0 && test.pValue() <= level && test.halfLife() >= 2 && test.halfLife() <= 60;
    }
}
