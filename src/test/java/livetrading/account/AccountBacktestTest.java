package livetrading.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Costs;
import livetrading.backtest.Period;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Sessions;
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
import livetrading.selection.StrategyComparison;
import livetrading.selection.Window;
import livetrading.strategy.History;
import livetrading.strategy.Signals;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;

class AccountBacktestTest {

    private static final int BARS = 1250;
    private static final int CUTS = 20;
    private static final double COMMISSION = 0.001;
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final AccountProgress NOBODY = (session, done, all) -> {};

    @Test
    void pricesOfLaterChangeNothingBefore() throws InterruptedException {
        assertThatNothingBeforeACutChanges(Walks.of(4, BARS, 1), 120);
    }

    @Test
    void norDoRealOnes() throws InterruptedException {
        var prices = new TreeMap<Ticker, Bars>();
        for (String ticker : List.of("AAPL", "AIG", "IBM", "SPY")) {
            Bars bars = SharedData.prices("daily-1998-2021", ticker);
            prices.put(bars.ticker(), bars.from(bars.size() - 1500));
        }
        assertThatNothingBeforeACutChanges(prices, 365);
    }

    private static void assertThatNothingBeforeACutChanges(Map<Ticker, Bars> prices, int reevaluateAfterDays)
            throws InterruptedException {
        AccountResult whole =
                assertThatNothingBeforeACutChanges(settings(prices, "25000", 3, reevaluateAfterDays), prices);
        assertThat(whole.trades()).as("enough to compare").hasSizeGreaterThan(20);
    }

    private static AccountResult assertThatNothingBeforeACutChanges(AccountSettings settings, Map<Ticker, Bars> prices)
            throws InterruptedException {
        AccountResult whole = played(settings, prices);
        LocalDate from = whole.marks().getFirst().date();
        var random = new Random(7);
        for (int i = 0; i < CUTS; i++) {
            LocalDate cut = whole.marks()
                    .get(1 + random.nextInt(whole.marks().size() - 2))
                    .date();
            AccountResult until = played(settings, cut(prices, cut), Optional.of(from));
            assertThat(until.marks())
                    .as("cut after " + cut)
                    .isEqualTo(whole.marks().stream()
                            .filter(mark -> !mark.date().isAfter(cut))
                            .toList());
            assertThat(fills(until, cut)).isEqualTo(fills(whole, cut));
            assertThat(until.selections())
                    .isEqualTo(whole.selections().stream()
                            .filter(selection -> !selection.date().isAfter(cut))
                            .toList());
        }
        return whole;
    }

    private static List<String> fills(AccountResult result, LocalDate until) {
        var fills = new ArrayList<String>();
        for (AccountTrade trade : result.trades()) {
            if (!trade.entry().isAfter(until)) {
                fills.add("%s bought %s by %s at %s: %s"
                        .formatted(
                                trade.entry(),
                                trade.shares(),
                                trade.strategy(),
                                trade.entryPrice(),
                                trade.entryReason()));
            }
            trade.exit()
                    .filter(exit -> !exit.date().isAfter(until))
                    .ifPresent(
                            exit -> fills.add("%s sold at %s: %s".formatted(exit.date(), exit.price(), exit.reason())));
        }
        return fills;
    }

    private static Map<Ticker, Bars> cut(Map<Ticker, Bars> prices, LocalDate last) {
        var cut = new TreeMap<Ticker, Bars>();
        prices.forEach((ticker, bars) -> cut.put(ticker, bars.upTo(MarketCalendar.startOfDay(last))));
        return cut;
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws InterruptedException {
        Map<Ticker, Bars> prices = Walks.of(5, BARS, 2);
        AccountSettings settings = settings(prices, "25000", 3, 90);

        AccountResult one =
                result(new AccountBacktest(settings, prices).run(Optional.empty(), Optional.empty(), 1, NOBODY));
        AccountResult three =
                result(new AccountBacktest(settings, prices).run(Optional.empty(), Optional.empty(), 3, NOBODY));

        assertThat(three.marks()).isEqualTo(one.marks());
        assertThat(three.trades()).isEqualTo(one.trades());
        assertThat(three.selections()).isEqualTo(one.selections());
    }

    /** Worked out from the trades and the prices alone. */
    @Test
    void cashFollowsFromTheTradesAndEquityFromCashAndShares() throws InterruptedException {
        Map<Ticker, Bars> prices = Walks.of(5, BARS, 3);

        AccountResult result = played(settings(prices, "25000", 4, 60), prices);

        assertThat(result.trades()).hasSizeGreaterThan(20);
        for (AccountMark mark : result.marks()) {
            BigDecimal cash = new BigDecimal("25000");
            BigDecimal shares = BigDecimal.ZERO;
            int positions = 0;
            for (AccountTrade trade : result.trades()) {
                if (!trade.entry().isAfter(mark.date())) {
                    cash = cash.subtract(trade.shares().multiply(trade.entryPrice()))
                            .subtract(trade.entryFees());
                    if (trade.exit()
                            .filter(exit -> !exit.date().isAfter(mark.date()))
                            .isPresent()) {
                        AccountTrade.Exit exit = trade.exit().orElseThrow();
                        cash = cash.add(trade.shares().multiply(exit.price()))
                                .subtract(trade.fees().subtract(trade.entryFees()));
                    } else {
                        positions++;
                        shares = shares.add(trade.shares().multiply(close(prices, trade.ticker(), mark.date())));
                    }
                }
            }
            assertThat(mark.cash()).as("cash of " + mark.date()).isCloseTo(cash, within(CENT));
            assertThat(mark.equity())
                    .as("equity of " + mark.date())
                    .isCloseTo(cash.add(shares), within(CENT.multiply(BigDecimal.TEN)));
            assertThat(mark.positions()).isEqualTo(positions);
        }
    }

    private static BigDecimal close(Map<Ticker, Bars> prices, Ticker ticker, LocalDate date) {
        Bars bars = Objects.requireNonNull(prices.get(ticker)).upTo(MarketCalendar.startOfDay(date));
        return BigDecimal.valueOf(bars.lastClose());
    }

    @Test
    void profitsAddUpToWhatTheEquityGained() throws InterruptedException {
        Map<Ticker, Bars> prices = Walks.of(5, BARS, 4);

        AccountResult result = played(settings(prices, "25000", 4, 60), prices);

        BigDecimal profits =
                result.trades().stream().map(AccountTrade::profit).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(result.marks().getLast().equity().subtract(new BigDecimal("25000")))
                .isCloseTo(profits, within(new BigDecimal("0.10")));
        assertThat(result.metrics().finalEquity())
                .isEqualTo(result.marks().getLast().equity().doubleValue());
    }

    @Test
    void limitsHoldAndTheirRefusalsAreCounted() throws InterruptedException {
        Map<Ticker, Bars> prices = Walks.of(5, BARS, 5);

        AccountResult result = played(settings(prices, "25000", 1, 60), prices);

        assertThat(result.marks()).allMatch(mark -> mark.positions() <= 1);
        assertThat(result.refusals().get("POSITIONS_FULL")).isGreaterThan(10);
    }

    /** Worked out from the closes and the trades alone. */
    @Test
    void aStopClosesAtTheNextOpenAndTheTickerStaysOutUntilItsStrategyHasBeenOut() throws InterruptedException {
        Map<Ticker, Bars> prices = Walks.of(5, BARS, 3);
        AccountResult without = played(settings(prices, "25000", 4, 365), prices);

        AccountResult with = played(settings(prices, "25000", 4, 365).with(rules("stop-loss=3%")), prices);

        List<AccountTrade> stopped = with.trades().stream()
                .filter(trade -> trade.exit()
                        .filter(exit -> exit.reason().startsWith("stop-loss"))
                        .isPresent())
                .toList();
        assertThat(stopped).hasSizeGreaterThan(5);
        assertThat(with.rules()).containsEntry("stop-loss", stopped.size());
        for (AccountTrade trade : with.trades()) {
            LocalDate last = trade.exit()
                    .map(AccountTrade.Exit::date)
                    .orElse(with.marks().getLast().date());
            Optional<Boolean> below = firstCloseBelow(prices, trade, 0.97, last);
            // an exit of the strategy on the same close is its own
            assertThat(below).as(trade.toString()).isPresent();
            assertThat(below.get() || !stopped.contains(trade))
                    .as(trade.toString())
                    .isTrue();
        }
        assertThat(without.trades().stream().map(AccountTrade::exit).toList())
                .noneMatch(exit ->
                        exit.filter(one -> one.reason().startsWith("stop-loss")).isPresent());
        for (AccountTrade trade : stopped) {
            with.trades().stream()
                    .filter(later -> later.ticker().equals(trade.ticker())
                            && later.entry().isAfter(trade.exit().orElseThrow().date()))
                    .findFirst()
                    .ifPresent(next -> assertThat(next.entryReason())
                            .as("a new signal after "
                                    + trade.exit().orElseThrow().date())
                            .doesNotContain("long since " + trade.entry()));
        }
    }

    /** Whether the close on which an exit was decided is the first one below a part of the open of the entry. */
    private static Optional<Boolean> firstCloseBelow(
            Map<Ticker, Bars> prices, AccountTrade trade, double part, LocalDate last) {
        Bars bars = Objects.requireNonNull(prices.get(trade.ticker()));
        int entry = bars.indexOf(MarketCalendar.startOfDay(trade.entry()));
        int end = bars.indexOf(MarketCalendar.startOfDay(last));
        boolean early = IntStream.range(entry, end - 1).anyMatch(bar -> bars.close()[bar] <= bars.open()[entry] * part);
        boolean then = trade.exit().isPresent() && bars.close()[end - 1] <= bars.open()[entry] * part;
        return early ? Optional.empty() : Optional.of(then);
    }

    /** The scores are worked out anew from the bars that there were; a size is no part of them. */
    @Test
    void strategiesAreChosenByWhatTheyEarnWithTheExitsAndLocksOfTheirTicker() throws InterruptedException {
        Map<Ticker, Bars> prices = Walks.of(3, BARS, 3);
        RuleList obeyed = rules("stop-loss=3%", "WB: stop-loss=6%", "cooldown=10", "atr-size=0.1%");
        RuleList counted = rules("stop-loss=3%", "WB: stop-loss=6%", "cooldown=10");
        AccountResult without = played(settings(prices, "25000", 3, 365), prices);

        AccountResult with = played(settings(prices, "25000", 3, 365).with(obeyed), prices);

        assertThat(with.selections()).hasSameSizeAs(without.selections());
        assertThat(with.selections().stream().map(AccountSelection::strategy).toList())
                .isNotEqualTo(without.selections().stream()
                        .map(AccountSelection::strategy)
                        .toList());
        EvaluationRules evaluation = settings(prices, "25000", 3, 365).evaluation();
        for (AccountSelection selection : with.selections()) {
            Competitor winner = selection.strategy().orElseThrow();
            Map<Ticker, Bars> known = cut(prices, selection.date());
            Window window = window(evaluation, known, selection);
            Signals signals = winner.strategy().signals(new History(window.history(), known), winner.parameters());
            BacktestResult alone = evaluation
                    .backtest()
                    .backtest()
                    .run(new Period(window.history(), window.start()), signals, counted.of(selection.ticker()));
            assertThat(selection.score())
                    .as(selection.toString())
                    .isEqualTo(alone.metrics().sharpe());
        }
    }

    @Test
    void theFirstSelectionIsThatOfAComparisonWithTheRules() throws InterruptedException {
        Map<Ticker, Bars> prices = Walks.of(3, BARS, 4);
        AccountSettings settings = settings(prices, "25000", 3, 365).with(rules("trailing-stop=4%", "loss-streak"));

        List<AccountSelection> selections = played(settings, prices).selections();

        for (AccountSelection first : selections.subList(0, 3)) {
            Map<Ticker, Bars> known = cut(prices, first.date());
            StrategyComparison.Selected selected = settings.evaluation()
                    .comparison()
                    .select(window(settings.evaluation(), known, first), known, Optional.empty());
            assertThat(first.strategy()).isEqualTo(selected.selection().winner());
            assertThat(first.reason()).isEqualTo(selected.selection().reason());
            assertThat(first.deflatedSharpe()).isEqualTo(selected.deflatedSharpe());
        }
    }

    private static Window window(EvaluationRules evaluation, Map<Ticker, Bars> known, AccountSelection selection) {
        Bars bars = Objects.requireNonNull(known.get(selection.ticker()));
        return evaluation
                .window(bars.since(
                        evaluation.loadFrom(Sessions.of(selection.date()).close())))
                .orElseThrow();
    }

    @Test
    void accountRulesHoldAtEveryClose() throws InterruptedException {
        Map<Ticker, Bars> prices = Walks.of(5, BARS, 5);

        AccountResult result = played(
                settings(prices, "25000", 4, 365).with(rules("exposure=20%", "entries-per-day=1", "cooldown=10")),
                prices);

        assertThat(result.marks()).allMatch(mark -> mark.exposure() < 0.24);
        assertThat(result.trades().stream()
                        .collect(Collectors.groupingBy(AccountTrade::entry))
                        .values())
                .allMatch(sameDay -> sameDay.size() == 1);
        assertThat(result.refusals().get("RULE")).isGreaterThan(5);
        assertThat(result.rules()).containsKeys("exposure", "entries-per-day", "cooldown");
        assertThat(result.rules().get("exposure")).isPositive();
    }

    @Test
    void aDrawdownClosesEverythingAndLaterPricesChangeNothingBefore() throws InterruptedException {
        Map<Ticker, Bars> prices = Walks.of(4, BARS, 3);
        AccountSettings settings = settings(prices, "25000", 3, 120)
                .with(rules("drawdown=2%,60,close", "trailing-stop=6%", "atr-size", "loss-streak"));
        AccountResult whole = played(settings, prices);

        assertThat(whole.rules().get("drawdown")).isPositive();
        assertThatNothingBeforeACutChanges(settings, prices);
    }

    private static RuleList rules(String... lines) {
        var reader = new RuleReader(RuleType.all());
        for (String line : lines) {
            reader.line(line);
        }
        return reader.rules();
    }

    @Test
    void theBenchmarkHoldsTheWatchListInEqualParts() throws InterruptedException {
        Map<Ticker, Bars> prices = Walks.of(3, BARS, 6);

        AccountResult result = played(settings(prices, "25000", 2, 60), prices);

        double growth = prices.values().stream()
                .mapToDouble(bars -> bars.lastClose()
                        / close(prices, bars.ticker(), result.marks().getFirst().date())
                                .doubleValue())
                .average()
                .orElseThrow();
        assertThat(result.benchmark().totalReturn()).isCloseTo(growth - 1, within(1e-9));
        assertThat(result.sameExposure().totalReturn())
                .isNotEqualTo(result.benchmark().totalReturn());
    }

    @Test
    void saysWhyItCannotBePlayed() throws InterruptedException {
        Map<Ticker, Bars> prices = Walks.of(2, 300, 1);
        var tooShort = new AccountBacktest(settings(prices, "25000", 2, 60), prices);

        assertThat(reason(tooShort.run(Optional.empty(), Optional.empty(), 1, NOBODY)))
                .contains("no ticker has enough prices")
                .contains("365 days");
        assertThat(reason(tooShort.run(Optional.of(LocalDate.of(2030, 1, 1)), Optional.empty(), 1, NOBODY)))
                .isEqualTo("there are no two sessions with prices from 2030-01-01 on");
        assertThat(reason(tooShort.run(Optional.of(LocalDate.of(2012, 2, 1)), Optional.empty(), 1, NOBODY)))
                .startsWith("until 2013-")
                .contains("no ticker has enough prices");
        assertThat(reason(new AccountBacktest(settings(prices, "25000", 2, 60), Map.of())
                        .run(Optional.empty(), Optional.empty(), 1, NOBODY)))
                .isEqualTo("there are no prices of WA, WB");
    }

    @Test
    void refusesBarsThatAreNotOfDays() {
        Ticker ticker = new Ticker("WA");
        Bars hours = new Bars(
                ticker,
                Timeframe.HOUR_1,
                new long[1],
                new double[] {1},
                new double[] {1},
                new double[] {1},
                new double[] {1},
                new double[1]);

        assertThatThrownBy(() ->
                        new AccountBacktest(settings(Map.of(ticker, hours), "25000", 2, 60), Map.of(ticker, hours)))
                .hasMessage("the bars of WA are of 1Hour, not of days");
    }

    private static AccountSettings settings(
            Map<Ticker, Bars> prices, String capital, int positions, int reevaluateAfterDays) {
        var evaluation = new EvaluationRules(
                Competitors.withDefaults(StrategyCatalog.BUILT_IN),
                Metric.SHARPE,
                0.1,
                SelectionCriteria.STANDARD,
                EvaluationRules.measuredWith(
                        new BigDecimal(capital), new Costs(COMMISSION, 0.0005), false, RuleList.NONE),
                365,
                reevaluateAfterDays,
                Timeframe.DAY_1);
        return new AccountSettings(
                List.copyOf(prices.keySet()),
                new BigDecimal(capital),
                evaluation,
                new RiskLimits(new BigDecimal("0.1"), positions, false, new BigDecimal("0.0015")));
    }

    private static AccountResult played(AccountSettings settings, Map<Ticker, Bars> prices)
            throws InterruptedException {
        return played(settings, prices, Optional.empty());
    }

    private static AccountResult played(AccountSettings settings, Map<Ticker, Bars> prices, Optional<LocalDate> from)
            throws InterruptedException {
        return result(new AccountBacktest(settings, prices).run(from, Optional.empty(), 1, NOBODY));
    }

    private static AccountResult result(AccountOutcome outcome) {
        return ((AccountOutcome.Played) outcome).result();
    }

    private static String reason(AccountOutcome outcome) {
        return ((AccountOutcome.Impossible) outcome).reason();
    }
}
