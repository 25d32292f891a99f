package livetrading.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import livetrading.backtest.Costs;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.risk.RiskLimits;
import livetrading.risk.rule.RuleList;
import livetrading.selection.Competitor;
import livetrading.selection.Competitors;
import livetrading.selection.Metric;
import livetrading.selection.SelectionCriteria;
import livetrading.strategy.History;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;

/** An account that is played day after day evaluates what is new alone, and comes to the same. */
class KnownSelectionsTest {

    private static final Map<Ticker, Bars> PRICES = Walks.of(4, 1250, 1);

    private final Idle idle = new Idle(new Asked());
    private final KnownSelections known = new KnownSelections();

    /** How often, and about which tickers. */
    private static final class Asked {

        private final AtomicInteger times = new AtomicInteger();
        private final Set<Ticker> tickers = ConcurrentHashMap.newKeySet();
    }

    /** Is never selected, so that nobody asks it but evaluations. */
    private record Idle(Asked asked) implements Strategy {

        @Override
        public String id() {
            return "idle";
        }

        @Override
        public String name() {
            return "Idle";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public int warmUp(Parameters parameters) {
            return 1;
        }

        @Override
        public Signals signals(History history, Parameters parameters) {
            asked.times.incrementAndGet();
            asked.tickers.add(history.bars().ticker());
            return new Signals(new boolean[history.bars().size()], List.of(), bar -> "out");
        }
    }

    @Test
    void theSamePricesAreEvaluatedOnce() throws InterruptedException {
        AccountResult first = play(PRICES);
        int evaluations = idle.asked().times.get();
        assertThat(evaluations).isGreaterThan(20);

        known.forgetUnasked();
        AccountResult second = play(PRICES);

        assertThat(idle.asked().times).hasValue(evaluations);
        assertThat(second.trades()).isEqualTo(first.trades());
        assertThat(second.marks()).isEqualTo(first.marks());
        assertThat(second.selections()).isEqualTo(first.selections());
    }

    @Test
    void someSessionsMoreEvaluateWhatIsDueInThemAlone() throws InterruptedException {
        play(until(1100));
        int before = idle.asked().times.get();

        AccountResult further = play(PRICES);

        int more = idle.asked().times.get() - before;
        idle.asked().times.set(0);
        AccountResult anew = played(new KnownSelections(), PRICES);
        assertThat(more).isPositive().isEqualTo(idle.asked().times.get() - before);
        assertThat(further.trades()).isEqualTo(anew.trades());
    }

    /** For the ticker itself, and for the others, which may be paired with it. */
    @Test
    void anotherPriceEvaluatesAllWhoHaveSeenIt() throws InterruptedException {
        play(PRICES);
        int before = idle.asked().times.get();
        idle.asked().tickers.clear();
        Map<Ticker, Bars> corrected = new LinkedHashMap<>(PRICES);
        corrected.computeIfPresent(new Ticker("WA"), (ticker, bars) -> withClose(bars, 1000));

        AccountResult further = play(corrected);

        int again = idle.asked().times.get() - before;
        assertThat(idle.asked().tickers).containsExactlyInAnyOrderElementsOf(PRICES.keySet());
        assertThat(again).as("only what has seen it").isLessThan(before);
        assertThat(further.trades())
                .isEqualTo(played(new KnownSelections(), corrected).trades());
    }

    @Test
    void whatNobodyHasAskedForIsForgotten() throws InterruptedException {
        play(PRICES);
        int evaluations = idle.asked().times.get();
        known.forgetUnasked();
        known.forgetUnasked();

        play(PRICES);

        assertThat(idle.asked().times).hasValue(2 * evaluations);
    }

    private AccountResult play(Map<Ticker, Bars> prices) throws InterruptedException {
        return played(known, prices);
    }

    private AccountResult played(KnownSelections selections, Map<Ticker, Bars> prices) throws InterruptedException {
        var evaluation = new EvaluationRules(
                new Competitors(
                        Stream.concat(StrategyCatalog.BUILT_IN.all().stream(), Stream.of(idle))
                                .map(Competitor::withDefaults)
                                .toList(),
                        0),
                Metric.SHARPE,
                0.1,
                new SelectionCriteria(1, 0, false),
                EvaluationRules.measuredWith(new BigDecimal(25_000), Costs.NONE, false, RuleList.NONE),
                365,
                90,
                Timeframe.DAY_1);
        var limits = new RiskLimits(new BigDecimal("0.1"), 3, false, new BigDecimal("0.0015"));
        var settings = new AccountSettings(List.copyOf(PRICES.keySet()), new BigDecimal(25_000), evaluation, limits);
        var outcome = new AccountBacktest(AccountSchedule.of(settings), prices, selections)
                .run(Optional.empty(), Optional.empty(), 1, (session, done, all) -> {});
        return ((AccountOutcome.Played) outcome).result();
    }

    private static Map<Ticker, Bars> until(int bars) {
        Map<Ticker, Bars> shorter = new LinkedHashMap<>();
        PRICES.forEach((ticker, all) -> shorter.put(ticker, all.first(bars)));
        return shorter;
    }

    private static Bars withClose(Bars bars, int bar) {
        double[] close = bars.close().clone();
        close[bar] = bars.low()[bar];
        return new Bars(
                bars.ticker(),
                bars.timeframe(),
                bars.times(),
                bars.open(),
                bars.high(),
                bars.low(),
                close,
                bars.volume());
    }
}
