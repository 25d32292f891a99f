package livetrading.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import livetrading.account.Attribution.Part;
import livetrading.account.Attribution.Step;
import livetrading.backtest.Costs;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.SharedData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.risk.RiskLimits;
import livetrading.risk.rule.RuleList;
import livetrading.risk.rule.RuleReader;
import livetrading.risk.rule.RuleType;
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

class AttributionTest {

    private static final int BARS = 1250;
    private static final double TINY = 1e-9;
    private static final AccountProgress NOBODY = (session, done, all) -> {};
    private static final Costs COSTS = new Costs(0.001, 0.0005);
    private static final Competitors ALL = Competitors.withDefaults(StrategyCatalog.BUILT_IN);
    private static final Competitors HOLD = new Competitors(List.of(Competitor.withDefaults(new Hold())));
    private static final RuleList RULES = rules("stop-loss=4%", "cooldown=10", "drawdown=5%,60,close");

    /** Wants to be long always. */
    private record Hold() implements Strategy {

        @Override
        public String id() {
            return "hold";
        }

        @Override
        public String name() {
            return "Hold";
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
            boolean[] stances = new boolean[history.bars().size()];
            Arrays.fill(stances, true);
            return new Signals(stances, List.of(), bar -> "always long");
        }
    }

    @Test
    void thePartsAddUpToWhatTheAccountEarnedMoreThanHolding() throws InterruptedException {
        for (long seed = 1; seed <= 5; seed++) {
            assertThatPartsAddUp(played(Walks.of(4, BARS, seed), ALL, COSTS, RULES));
        }
    }

    @Test
    void soDoThoseOfRealPrices() throws InterruptedException {
        AccountResult result = played(realPrices(), ALL, COSTS, RULES);

        assertThatPartsAddUp(result);
        assertThat(attribution(result).steps())
                .as("each part does something")
                .allMatch(step -> Math.abs(step.added()) > 1e-5);
        assertThat(added(result, Part.COSTS)).isNegative();
    }

    private static void assertThatPartsAddUp(AccountResult result) {
        Attribution attribution = attribution(result);
        assertThat(attribution.steps().stream().map(Step::part)).containsExactly(Part.values());
        double sum = attribution.steps().stream().mapToDouble(Step::added).sum();
        assertThat(attribution.held() + sum).isCloseTo(result.metrics().totalReturn(), within(TINY));
        assertThat(attribution.averageExposure()).isEqualTo(result.averageExposure());
    }

    @Test
    void theAccountIsTheOneThatIsPlayedWithoutBeingAskedWhereItsReturnCameFrom() throws InterruptedException {
        Map<Ticker, Bars> prices = Walks.of(4, BARS, 2);
        AccountSettings settings = settings(prices, ALL, COSTS).with(RULES);

        AccountResult asked = played(prices, ALL, COSTS, RULES);
        AccountResult plain =
                result(new AccountBacktest(settings, prices).run(Optional.empty(), Optional.empty(), 1, NOBODY));

        assertThat(asked.marks()).isEqualTo(plain.marks());
        assertThat(asked.trades()).isEqualTo(plain.trades());
        assertThat(asked.selections()).isEqualTo(plain.selections());
        assertThat(plain.attribution()).isEmpty();
    }

    @Test
    void costsAreNothingWhereThereAreNone() throws InterruptedException {
        assertThat(added(played(Walks.of(4, BARS, 3), ALL, Costs.NONE, RULES), Part.COSTS))
                .isZero();
    }

    @Test
    void rulesAreNothingWhereThereAreNone() throws InterruptedException {
        assertThat(added(played(Walks.of(4, BARS, 3), ALL, COSTS, RuleList.NONE), Part.RULES))
                .isZero();
    }

    @Test
    void rulesThatNeverActAreNothing() throws InterruptedException {
        assertThat(added(played(Walks.of(4, BARS, 3), ALL, COSTS, rules("take-profit=500%")), Part.RULES))
                .isCloseTo(0, within(TINY));
    }

    /** Without anything to choose from, the chosen one is all of them; one that is always long needs no timing. */
    @Test
    void selectionAndTimingAreNothingWhereThereIsOneStrategyThatIsAlwaysLong() throws InterruptedException {
        Map<Ticker, Bars> rising = rising();

        AccountResult result = played(rising, HOLD, COSTS, RuleList.NONE);

        assertThat(result.trades()).hasSize(rising.size());
        assertThat(added(result, Part.TIMING)).isZero();
        assertThat(added(result, Part.SELECTION)).isZero();
    }

    /** Worked out from the prices alone: all pots are filled at the second open. */
    @Test
    void theReferenceHoldsTheTickersInEqualPartsAsFarAsTheAccountWasInvested() throws InterruptedException {
        Map<Ticker, Bars> rising = rising();
        AccountResult result = played(rising, HOLD, COSTS, RuleList.NONE);
        List<AccountMark> marks = result.marks();
        double[] pots = marks.stream()
                .mapToDouble(mark -> rising.values().stream()
                        .mapToDouble(bars -> bars.close()[bar(bars, mark)] / bars.open()[bar(bars, marks.get(1))])
                        .average()
                        .orElseThrow())
                .toArray();
        pots[0] = 1;

        double exposure = result.averageExposure() * marks.size() / (marks.size() - 1);
        double held = IntStream.range(1, pots.length)
                .mapToDouble(day -> 1 + exposure * (pots[day] / pots[day - 1] - 1))
                .reduce(1, (one, other) -> one * other);

        assertThat(attribution(result).held()).isCloseTo(held - 1, within(TINY));
    }

    /** With one strategy that is always selected, the same account without costs can be played by itself. */
    @Test
    void costsAreWhatTheAccountWouldHaveHadMoreWithoutThem() throws InterruptedException {
        Map<Ticker, Bars> rising = rising();
        AccountResult with = played(rising, HOLD, COSTS, RuleList.NONE);
        AccountResult without = played(rising, HOLD, Costs.NONE, RuleList.NONE);

        double[] equity = without.marks().stream()
                .mapToDouble(mark -> mark.equity().doubleValue())
                .toArray();
        double factor = with.averageExposure() / without.averageExposure();
        double atSameExposure = IntStream.range(1, equity.length)
                .mapToDouble(day -> 1 + factor * (equity[day] / equity[day - 1] - 1))
                .reduce(1, (one, other) -> one * other);

        assertThat(added(with, Part.COSTS))
                .isNegative()
                .isCloseTo(with.metrics().totalReturn() - (atSameExposure - 1), within(TINY));
    }

    /** A single ticker with all the money in it is sized as a pot is, but for whole cents and what is left for gaps. */
    @Test
    void sizingIsNextToNothingWhereAllMoneyGoesIntoOneTicker() throws InterruptedException {
        Map<Ticker, Bars> one = new TreeMap<>(Map.of(new Ticker("SPY"), last("SPY")));
        AccountResult result = result(new AccountBacktest(settings(one, ALL, Costs.NONE, "1", 1, true), one)
                .runAttributed(Optional.empty(), Optional.empty(), 1, NOBODY));

        assertThat(result.trades()).hasSizeGreaterThan(5);
        assertThat(Math.abs(added(result, Part.TIMING))).isGreaterThan(0.01);
        assertThat(added(result, Part.SIZING)).isCloseTo(0, within(0.01));
    }

    @Test
    void allIsNothingWhereNothingWasTraded() throws InterruptedException {
        Map<Ticker, Bars> prices = Walks.of(2, BARS, 6);
        AccountSettings settings = settings(prices, ALL, COSTS, "0.0001", 1, false);

        AccountResult result = result(
                new AccountBacktest(settings, prices).runAttributed(Optional.empty(), Optional.empty(), 1, NOBODY));

        assertThat(result.trades()).isEmpty();
        assertThat(attribution(result).held()).isZero();
        assertThat(attribution(result).steps()).allMatch(step -> step.added() == 0);
    }

    private static Map<Ticker, Bars> realPrices() {
        var prices = new TreeMap<Ticker, Bars>();
        for (String ticker : List.of("AAPL", "AIG", "IBM", "SPY")) {
            prices.put(new Ticker(ticker), last(ticker));
        }
        return prices;
    }

    private static Bars last(String ticker) {
        Bars bars = SharedData.prices("daily-1998-2021", ticker);
        return bars.from(bars.size() - 1500);
    }

    /** Everything rises, so that a strategy that holds it is selected for each ticker from the first evaluation on. */
    private static Map<Ticker, Bars> rising() {
        var rising = new TreeMap<Ticker, Bars>();
        Walks.of(3, BARS, 8).forEach((ticker, bars) -> rising.put(ticker, rising(bars)));
        return rising;
    }

    private static Bars rising(Bars bars) {
        return new Bars(
                bars.ticker(),
                bars.timeframe(),
                bars.times(),
                lifted(bars.open()),
                lifted(bars.high()),
                lifted(bars.low()),
                lifted(bars.close()),
                bars.volume());
    }

    private static double[] lifted(double[] prices) {
        return IntStream.range(0, prices.length)
                .mapToDouble(bar -> prices[bar] * Math.exp(bar * 0.002))
                .toArray();
    }

    private static int bar(Bars bars, AccountMark mark) {
        return bars.indexOf(MarketCalendar.startOfDay(mark.date()));
    }

    private static AccountResult played(Map<Ticker, Bars> prices, Competitors competitors, Costs costs, RuleList rules)
            throws InterruptedException {
        return result(new AccountBacktest(settings(prices, competitors, costs).with(rules), prices)
                .runAttributed(Optional.empty(), Optional.empty(), 1, NOBODY));
    }

    private static AccountSettings settings(Map<Ticker, Bars> prices, Competitors competitors, Costs costs) {
        return settings(prices, competitors, costs, "0.2", 3, false);
    }

    private static AccountSettings settings(
            Map<Ticker, Bars> prices,
            Competitors competitors,
            Costs costs,
            String riskPerTrade,
            int positions,
            boolean fractionalShares) {
        var capital = new BigDecimal("25000");
        var evaluation = new EvaluationRules(
                competitors,
                Metric.SHARPE,
                0.1,
                SelectionCriteria.STANDARD,
                EvaluationRules.measuredWith(capital, costs, fractionalShares, RuleList.NONE),
                365,
                365,
                Timeframe.DAY_1);
        var limits = new RiskLimits(
                new BigDecimal(riskPerTrade),
                positions,
                fractionalShares,
                BigDecimal.valueOf(costs.commission() + costs.slippage()));
        return new AccountSettings(List.copyOf(prices.keySet()), capital, evaluation, limits);
    }

    private static RuleList rules(String... lines) {
        var reader = new RuleReader(RuleType.all());
        for (String line : lines) {
            reader.line(line);
        }
        return reader.rules();
    }

    private static double added(AccountResult result, Part part) {
        return attribution(result).added(part);
    }

    private static Attribution attribution(AccountResult result) {
        return result.attribution().orElseThrow();
    }

    private static AccountResult result(AccountOutcome outcome) {
        return ((AccountOutcome.Played) outcome).result();
    }
}
