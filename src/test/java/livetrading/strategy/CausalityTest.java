package livetrading.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import livetrading.candidate.Candidates;
import livetrading.market.Bars;
import livetrading.market.SharedData;
import livetrading.market.Ticker;
import livetrading.tuning.Tuned;
import livetrading.tuning.Vote;
import org.junit.jupiter.api.Test;

/** No strategy sees the future: what it says of a shortened history is the beginning of what it says of the whole. */
class CausalityTest {

    private static final int STEP = 37;

    @Test
    void f32randomSeriesShowNoFuture() {
        for (long seed = 1; seed <= 3; seed++) {
            check(Series.walk("TEST", 800, 100, 0.02, seed), Map.of(), STEP);
        }
    }

    @Test
    void everySinglePrefixOfAShortSeries() {
        check(Series.walk("TEST", 120, 100, 0.02, 4), Map.of(), 1);
    }

    @Test
    void f32realSeriesWithPeersShowNoFuture() {
        var peers = new HashMap<Ticker, Bars>();
        for (String ticker : new String[] {"AMZN", "GOOG", "IBM"}) {
            peers.put(Ticker.of(ticker), SharedData.prices("daily-2013-2018", ticker));
        }
        check(SharedData.prices("daily-2013-2018", "AAPL"), peers, 97);
    }

    @Test
    void realMinutes() {
        check(SharedData.prices("minute-2013", "SPY").first(2000), Map.of(), 401);
    }

    @Test
    void cointegratedPeersThatBeginLaterAndHaveGaps() {
        Bars other = Series.walk("OTHER", 900, 50, 0.015, 5);
        Bars bars = Series.cointegrated("TEST", other, 0.8, 0.85, 0.02, 6);
        Bars unrelated = Series.walk("NOISE", 900, 20, 0.03, 7);
        Signals whole = check(
                bars,
                Map.of(other.ticker(), Series.without(other, 101), unrelated.ticker(), unrelated.from(300)),
                STEP,
                "pairs-trading");
        assertThat(whole.stances()).as("has traded").contains(true);
    }

    @Test
    void f32awkwardSeriesShowNoFuture() {
        awkward().forEach((name, bars) -> {
            for (Strategy strategy : StrategyCatalog.all()) {
                check(bars, Map.of(), bars.size() / 7 + 1, strategy.id());
            }
        });
    }

    @Test
    void aFlatSeriesIsNeverBought() {
        Bars flat = flat();
        for (Strategy strategy : StrategyCatalog.all()) {
            Signals signals = signals(strategy, flat, Map.of());
            assertThat(signals.stances()).as(strategy.id()).doesNotContain(true);
        }
    }

    /** 0.1 has no exact binary value, so careless sums would not be flat. */
    private static Bars flat() {
        double[] closes = new double[700];
        Arrays.fill(closes, 0.1);
        return Series.of(closes);
    }

    private static Map<String, Bars> awkward() {
        Bars walk = Series.walk("TEST", 700, 100, 0.02, 8);
        double[] jump = walk.close().clone();
        for (int i = 350; i < jump.length; i++) {
            jump[i] *= 1e-9;
        }
        double[] halted = walk.close().clone();
        Arrays.fill(halted, 200, 400, halted[200]);
        var series = new LinkedHashMap<String, Bars>();
        series.put("empty", Series.of());
        series.put("one bar", Series.of(7));
        series.put("flat", flat());
        series.put("halted", Series.of(halted));
        series.put("no volume", Series.of("TEST", walk.close(), new double[700]));
        series.put("crash", Series.of(jump));
        series.put("huge prices", Series.walk("TEST", 700, 1e15, 0.05, 9));
        series.put("tiny prices", Series.walk("TEST", 700, 1e-12, 0.05, 10));
        series.put("gaps", Series.without(walk, 5));
        return series;
    }

    /** Around the first choices, with those that learn at fewer places because they are dear. */
    @Test
    void f32tunedStrategiesAndTheVoteShowNoFuture() {
        var often = Map.of("train", "252", "step", "5");
        Bars walk = Series.walk("TEST", 1100, 100, 0.02, 11);
        var peers = Map.of(Ticker.of("OTHER"), Series.walk("OTHER", 1100, 50, 0.02, 12));
        Stream<String> tuned = StrategyCatalog.all().stream().map(strategy -> strategy.id() + Tuned.SUFFIX);
        Stream.concat(tuned, Stream.of(Vote.ID)).forEach(id -> {
            Strategy strategy = Candidates.find(id, StrategyCatalog::find).orElseThrow();
            Parameters parameters = Parameters.defaults(strategy.parameters()).with(often);
            int first = strategy.warmUp(parameters);
            Bars bars = walk.first(first + 13);
            checkFrom(first - 1, bars, peers, id.contains("ml") ? 7 : 1, strategy, parameters);
        });
    }

    private static Signals check(Bars bars, Map<Ticker, Bars> peers, int step, String id) {
        Strategy strategy = StrategyCatalog.find(id).orElseThrow();
        return checkFrom(0, bars, peers, step, strategy, Parameters.defaults(strategy.parameters()));
    }

    private static Signals checkFrom(
            int from, Bars bars, Map<Ticker, Bars> peers, int step, Strategy strategy, Parameters parameters) {
        String id = strategy.id();
        Signals whole = strategy.signals(new History(bars, peers), parameters);
        assertThat(whole.size()).isEqualTo(bars.size());
        for (int n = from; n <= bars.size(); n += step) {
            Signals part = strategy.signals(new History(bars.first(n), until(peers, bars, n)), parameters);
            assertThat(part.stances())
                    .as("%s on the first %d bars of %s", id, n, bars.ticker())
                    .isEqualTo(Arrays.copyOf(whole.stances(), n));
            for (int t = Math.max(0, n - step); t < n; t++) {
                assertThat(part.reason(t))
                        .as("%s, reason at %d", id, t)
                        .isNotBlank()
                        .isEqualTo(whole.reason(t));
            }
        }
        return whole;
    }

    private static void check(Bars bars, Map<Ticker, Bars> peers, int step) {
        StrategyCatalog.all().forEach(strategy -> check(bars, peers, step, strategy.id()));
    }

    private static Signals signals(Strategy strategy, Bars bars, Map<Ticker, Bars> peers) {
        return strategy.signals(new History(bars, peers), Parameters.defaults(strategy.parameters()));
    }

    private static Map<Ticker, Bars> until(Map<Ticker, Bars> peers, Bars bars, int n) {
        Instant end = n == 0 ? Instant.EPOCH : bars.time(n - 1);
        var shortened = new HashMap<Ticker, Bars>();
        peers.forEach((ticker, peer) -> shortened.put(ticker, peer.upTo(end)));
        return shortened;
    }
}
