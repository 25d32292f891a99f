package livetrading.strategy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Who qualified at a selection. */
    private record Passed(Ticker ticker, Cointegration test) {}

    /** What came of all selections; it stays the same until the next one. */
    record Tests(int[] tried, List<List<Passed>> passed) {}

    /** @param before where the tests of the time before are, if it had the same selections on the same bars */
    static Partners of(Bars bars, Map<Ticker, Bars> peers, int formation, double significance, FittedModels before) {
        int selections = selections(bars, formation);
        if (selections == 0) {
            return new Partners(bars, peers, formation, significance);
        }
        var key = key(bars, peers, formation, significance, selections);
        Optional<Tests> known = before.tests(key);
        if (known.isPresent()) {
            return new Partners(bars, peers, formation, known.get());
        }
        var partners = new Partners(bars, peers, formation, significance);
        before.keep(key, partners.tests());
        return partners;
    }

    private static int selections(Bars bars, int formation) {
        return bars.size() < formation ? 0 : (bars.size() - formation) / RESELECT + 1;
    }

    private static FittedModels.TestsKey key(
            Bars bars, Map<Ticker, Bars> peers, int formation, double significance, int selections) {
        int end = formation + (selections - 1) * RESELECT;
        Instant first = bars.time(0);
        Instant last = bars.time(end - 1);
        long others = 0;
        for (Map.Entry<Ticker, Bars> peer : peers.entrySet()) {
            Bars all = peer.getValue();
            int from = all.indexOf(first);
            others += 31 * all.fingerprint(from, Math.max(from, all.indexOf(last.plusMillis(1))))
                    + peer.getKey().hashCode();
        }
        return new FittedModels.TestsKey(formation, significance, end, bars.fingerprint(0, end), others);
    }

    private Partners(Bars bars, Map<Ticker, Bars> peers, int formation, Tests known) {
        this.formation = formation;
        this.tried = known.tried();
        Map<Ticker, AlignedPair> pairs = new HashMap<>();
        for (List<Passed> passed : known.passed()) {
            qualified.add(passed.stream()
                    .map(one -> new Partner(
                            pairs.computeIfAbsent(one.ticker(), ticker -> pair(bars, peers, ticker)), one.test()))
                    .toList());
        }
    }

    private static AlignedPair pair(Bars bars, Map<Ticker, Bars> peers, Ticker ticker) {
        return AlignedPair.of(bars, ticker, Objects.requireNonNull(peers.get(ticker)));
    }

    private Tests tests() {
        return new Tests(
                tried,
                qualified.stream()
                        .map(partners -> partners.stream()
                                .map(partner -> new Passed(partner.ticker(), partner.test()))
                                .toList())
                        .toList());
    }

    Partners(Bars bars, Map<Ticker, Bars> peers, int formation, double significance) {
        this.formation = formation;
        tried = new int[selections(bars, formation)];
        List<AlignedPair> pairs = peers.entrySet().stream()
                .filter(peer -> !peer.getKey().equals(bars.ticker()))
                .sorted(Map.Entry.comparingByKey())
                .map(peer -> AlignedPair.of(bars, peer.getKey(), peer.getValue()))
                .toList();
        pairs.forEach(this::count);
        double[] critical = new double[tried.length];
        for (int i = 0; i < tried.length; i++) {
            boolean same = i > 0 && tried[i] == tried[i - 1];
            critical[i] = same ? critical[i - 1] : Cointegration.criticalStatistic(significance / tried[i]);
            qualified.add(new ArrayList<>());
        }
        pairs.forEach(pair -> screen(pair, critical, significance));
        qualified.forEach(partners -> partners.sort(
                Comparator.comparingDouble(partner -> partner.test().statistic())));
    }

    private void count(AlignedPair pair) {
        for (int i = 0; i < tried.length; i++) {
            if (isEnough(pair.commonBars(bar(i), formation))) {
                tried[i]++;
            }
        }
    }

    private boolean isEnough(int commonBars) {
        return commonBars >= COMMON * formation;
    }

    /** Tests the windows that may pass. */
    private void screen(AlignedPair pair, double[] critical, double significance) {
        if (tried.length == 0 || pair.commonUpTo(bar(tried.length - 1)) == 0) {
            return;
        }
        var sums = new LaggedSums(pair);
        var screen = new PairScreen(sums);
        int[] from = new int[tried.length];
        double[][] before = new double[tried.length][];
        int begun = 0;
        for (int i = 0; i < tried.length; i++) {
            int to = pair.commonUpTo(bar(i));
            // the sums run on once for all windows: up to the beginnings of later ones on the way to the end of this
            // one
            for (; begun < tried.length; begun++) {
                from[begun] = pair.commonUpTo(bar(begun) - formation);
                if (from[begun] > to) {
                    break;
                }
                before[begun] = sums.upTo(from[begun]).clone();
            }
            double[] until = sums.upTo(to);
            if (isEnough(to - from[i]) && screen.mayPass(from[i], before[i], to, until, critical[i])) {
                test(pair, i, significance / tried[i]);
            }
        }
    }

    private void test(AlignedPair pair, int selection, double level) {
        var test = pair.test(bar(selection), formation);
        if (test.slope() > 0
                && test.pValue() <= level
                && test.halfLife() >= SHORTEST_HALF_LIFE
                && test.halfLife() <= LONGEST_HALF_LIFE) {
            qualified.get(selection).add(new Partner(pair, test));
        }
    }

    /** The bar on whose close a selection is made. */
    private int bar(int selection) {
        return formation - 1 + selection * RESELECT;
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
