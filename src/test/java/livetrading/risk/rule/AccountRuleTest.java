package livetrading.risk.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.risk.rule.AccountAtClose.Held;
import livetrading.risk.rule.AccountRule.Wanted;
import livetrading.risk.rule.AccountRule.WashableLoss;
import livetrading.risk.rule.LossLimit.Then;
import livetrading.strategy.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRuleTest {

    private static final Bars BARS = Series.walk("TEST", 100, 50, 0.02, 1);
    private static final Wanted WANTED = new Wanted(BARS, 99, 1000);

    @ParameterizedTest
    @CsvSource({
        "85.01, 10, ACTIVE",
        "85, 10, REDUCING",
        "50, 10, REDUCING",
        "100.1, 10, ACTIVE",
        "85, 3, ACTIVE",
        "85, 4, REDUCING"
    })
    void drawdownIsFromTheHighestOfTheWindow(double now, int window, AccountState state) {
        AccountAtClose account = worth(60, 100, 90, 90, now);

        assertThat(new Drawdown(15, window, Then.BLOCK).state(account)).isEqualTo(state);
        assertThat(size(new Drawdown(15, window, Then.BLOCK), account).dollars())
                .isEqualTo(state == AccountState.ACTIVE ? 1000 : 0);
    }

    @ParameterizedTest
    @CsvSource({"HALVE, REDUCING, 500", "BLOCK, REDUCING, 0", "CLOSE, HALTED, 0"})
    void drawdownDoesWhatItIsToldTo(Then then, AccountState state, double dollars) {
        Drawdown rule = new Drawdown(15, 252, then);
        AccountAtClose account = worth(100, 80);

        assertThat(new RuleBook(List.of(rule)).state(account)).isEqualTo(state);
        assertThat(size(rule, account).dollars()).isEqualTo(dollars);
        assertThat(size(rule, account).reason())
                .isEqualTo("drawdown: the equity is 20.0 % below its highest of 252 bars, $100.00");
    }

    @Test
    void drawdownEndsWhenTheHighestLeavesTheWindow() {
        Drawdown rule = new Drawdown(15, 5, Then.CLOSE);
        double[] equity = {100, 80, 80, 80, 80, 80, 80};

        List<AccountState> states = IntStream.rangeClosed(1, equity.length)
                .mapToObj(n -> rule.state(worth(Arrays.copyOf(equity, n))))
                .toList();

        assertThat(states.subList(0, 6))
                .containsExactly(
                        AccountState.ACTIVE,
                        AccountState.HALTED,
                        AccountState.HALTED,
                        AccountState.HALTED,
                        AccountState.HALTED,
                        AccountState.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource
    void anEquityThatIsNotKnownStopsEntriesAndClosesNothing(Then then) {
        Drawdown rule = new Drawdown(15, 252, then);
        for (double unknown : new double[] {Double.NaN, 0, -5, Double.POSITIVE_INFINITY}) {
            assertThat(rule.state(worth(100, unknown))).isEqualTo(AccountState.REDUCING);
            assertThat(size(rule, worth(100, unknown)).dollars()).isZero();
        }
        assertThat(size(rule, worth()).dollars()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 0, -100})
    void aPointThatIsNotKnownHidesNoHighest(double unknown) {
        assertThat(new Drawdown(15, 252, Then.CLOSE).state(worth(100, unknown, 85)))
                .isEqualTo(AccountState.HALTED);
    }

    @ParameterizedTest
    @CsvSource({"97.01, ACTIVE", "97, REDUCING", "NaN, REDUCING"})
    void dayLossLooksAtTheCloseBeforeAlone(double now, AccountState state) {
        assertThat(new DayLoss(3, Then.BLOCK).state(worth(200, 100, now))).isEqualTo(state);
        assertThat(new DayLoss(3, Then.BLOCK).state(worth(200, 100, Double.NaN, now)))
                .isEqualTo(state);
    }

    @Test
    void dayLossHasNothingToMeasureAtTheFirstClose() {
        assertThat(new DayLoss(3, Then.CLOSE).state(worth(100))).isEqualTo(AccountState.ACTIVE);
        assertThat(size(new DayLoss(3, Then.CLOSE), worth(100)).dollars()).isEqualTo(1000);
        assertThat(size(new DayLoss(3, Then.HALVE), worth(100, 95)).reason())
                .isEqualTo("day-loss: the equity is 5.0 % below that of the close before, $100.00");
    }

    @ParameterizedTest
    @CsvSource({"100, 400, 600", "60, 400, 200", "60, 600, 0", "60, 700, 0", "50, NaN, 0"})
    void exposureLeavesWhatIsNotInvestedYet(double limit, double invested, double left) {
        Size size = size(
                new Exposure(limit), new AccountAtClose(new double[] {1000}, List.of(new Held(BARS, 99, invested)), 0));

        assertThat(size.dollars()).isCloseTo(left, within(1e-9));
        assertThat(size.causes()).hasSize(1);
    }

    @Test
    void exposureDoesNotSpeakOfWhatFits() {
        assertThat(size(new Exposure(100), worth(1000))).isEqualTo(new Size(1000, List.of()));
        assertThat(size(new Exposure(100), worth(Double.NaN)).dollars()).isZero();
    }

    @Test
    void aGroupLeavesWhatIsNotInvestedInIt() {
        Bars other = Series.walk("OTHER", 100, 50, 0.02, 2);
        RuleGroup group = new RuleGroup("tech", Set.of(Ticker.of("TEST"), Ticker.of("IBM")));
        RuleBook rules = new RuleList(
                        List.of(new TargetedRule(new RuleTarget.OneGroup(group), new GroupExposure(30, Set.of()))))
                .of(Ticker.of("TEST"));
        var account =
                new AccountAtClose(new double[] {2000}, List.of(new Held(BARS, 99, 400), new Held(other, 99, 1500)), 0);

        assertThat(rules.size(WANTED, account).dollars()).isCloseTo(200, within(1e-9));
        assertThat(rules.size(WANTED, account).reason())
                .isEqualTo("group-exposure: 20.0 % of the equity is invested in its group of 30 %");
        assertThat(rules.size(new Wanted(other, 99, 1000), account).dollars()).isEqualTo(1000);
        assertThat(rules.size(WANTED, worth(Double.NaN)).dollars()).isZero();
        assertThat(rules.size(WANTED, worth(10_000))).isEqualTo(new Size(1000, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"9, 1000", "10, 0", "11, 0"})
    void theTenthEntryIsTheLastOfASession(int entries, double dollars) {
        assertThat(size(new EntriesPerDay(10), new AccountAtClose(new double[] {1000}, List.of(), entries))
                        .dollars())
                .isEqualTo(dollars);
    }

    @ParameterizedTest
    @CsvSource({"119.99, true", "120, false", "0, true"})
    void aWashSaleIsALossAboveTheLimit(double limit, boolean warns) {
        Size size = size(new WashSale(limit, WashSale.Then.WARN), wanting(loss(0, 120)), worth(1000));

        assertThat(size.dollars()).isEqualTo(1000);
        assertThat(size.causes()).hasSize(warns ? 1 : 0);
    }

    @Test
    void anEntryIsRefusedWithTheLossItsDayAndTheFirstDayThatIsFree() {
        Size size = size(new WashSale(0, WashSale.Then.BLOCK), wanting(loss(5, 1234.5)), worth(1000));

        LocalDate sold = BARS.date(99).minusDays(5);
        assertThat(size.dollars()).isZero();
        assertThat(size.reason())
                .isEqualTo(
                        "wash-sale: the loss of $1,234.50 realised on %s is deferred for the tax office by a purchase before %s"
                                .formatted(sold, sold.plusDays(31)));
    }

    @Test
    void lossesOfATickerAreAddedUp() {
        Size size = size(new WashSale(100, WashSale.Then.BLOCK), wanting(loss(5, 60), loss(2, 60)), worth(1000));

        assertThat(size.reason())
                .startsWith("wash-sale: 2 losses of together $120.00, the last realised on "
                        + BARS.date(99).minusDays(2));
    }

    /** The order is filled in the session after the close at which it is decided. */
    @Test
    void whatCountsIsTheDayOfTheFill() {
        LocalDate filled = MarketCalendar.sessionAfter(BARS.date(99)).date();
        for (int days = 0; days < 40; days++) {
            LocalDate sold = filled.minusDays(days);
            var loss = new WashableLoss(sold, sold.plusDays(31), BigDecimal.TEN);
            assertThat(size(new WashSale(0, WashSale.Then.BLOCK), wanting(loss), worth(1000))
                            .dollars())
                    .as("%d days after the sale", days)
                    .isEqualTo(days <= 30 ? 0 : 1000);
        }
    }

    @Test
    void aWashSaleDoesNotLookAtLaterBars() {
        WashSale rule = new WashSale(0, WashSale.Then.BLOCK);
        for (int bar = 50; bar < 99; bar++) {
            WashableLoss loss = loss(99 - bar, 50);
            assertThat(size(rule, new Wanted(BARS.first(bar + 1), bar, 1000, List.of(loss)), worth(1000)))
                    .isEqualTo(size(rule, new Wanted(BARS, bar, 1000, List.of(loss)), worth(1000)));
        }
    }

    private static WashableLoss loss(int daysAgo, double dollars) {
        LocalDate sold = BARS.date(99).minusDays(daysAgo);
        return new WashableLoss(sold, sold.plusDays(31), BigDecimal.valueOf(dollars));
    }

    private static Wanted wanting(WashableLoss... losses) {
        return new Wanted(BARS, 99, 1000, List.of(losses));
    }

    @Test
    void correlationIsThatOfTheLastReturns() {
        Bars same = scaled(BARS, 1);
        Bars opposite = scaled(BARS, -1);

        assertThat(size(new Correlation(0.8, 60), holding(same)).reason())
                .isEqualTo("correlation: its mean correlation of 1.00 with the 1 positions is above 0.8");
        assertThat(size(new Correlation(0.8, 60), holding(opposite)).dollars()).isEqualTo(1000);
        assertThat(size(new Correlation(0.1, 60), holding(same, opposite)).dollars())
                .isEqualTo(1000);
        assertThat(size(new Correlation(0.8, 60), holding()).dollars()).isEqualTo(1000);
    }

    @Test
    void correlationAgreesWithItsTextbookFormula() {
        Bars other = Series.walk("OTHER", 100, 50, 0.02, 2);
        double expected = pearson(returns(BARS, 30), returns(other, 30));

        assertThat(size(new Correlation(Math.max(0, expected + 1e-9), 30), holding(other))
                        .dollars())
                .isEqualTo(1000);
        assertThat(expected).isBetween(0.05, 0.5);
        assertThat(size(new Correlation(expected - 1e-9, 30), holding(other)).dollars())
                .isZero();
    }

    @Test
    void correlationLooksAtBarsThatBothHave() {
        Bars gaps = Series.without(BARS, 5);
        AccountAtClose account =
                new AccountAtClose(new double[] {1000}, List.of(new Held(gaps, gaps.size() - 1, 100)), 0);

        assertThat(size(new Correlation(0.99, 60), account).reason()).contains("correlation of 1.00");
        assertThat(size(new Correlation(0.99, 90), account).reason())
                .contains("its correlation with TEST over 90 bars is not known");
    }

    @Test
    void aPriceThatHasNotMovedIsNotBoughtBesideOthers() {
        double[] flat = new double[100];
        Arrays.fill(flat, 7);

        assertThat(size(new Correlation(1, 60), holding(Series.of(flat))).dollars())
                .isZero();
    }

    @Test
    void correlationDoesNotLookAtLaterBars() {
        Bars other = Series.walk("OTHER", 100, 50, 0.02, 2);
        for (int bar = 0; bar < 100; bar++) {
            var whole = new AccountAtClose(new double[] {1000}, List.of(new Held(other, bar, 100)), 0);
            var cut = new AccountAtClose(new double[] {1000}, List.of(new Held(other.first(bar + 1), bar, 100)), 0);
            assertThat(size(new Correlation(0, 20), new Wanted(BARS.first(bar + 1), bar, 1000), cut))
                    .isEqualTo(size(new Correlation(0, 20), new Wanted(BARS, bar, 1000), whole));
        }
    }

    @Test
    void theSmallestOfAllRulesCounts() {
        RuleBook rules =
                new RuleBook(List.of(new Exposure(90), new Drawdown(15, 252, Then.HALVE), new Liquidity(0.1, 1, 1)));
        var account = new AccountAtClose(new double[] {2000, 1000}, List.of(new Held(BARS, 99, 600)), 0);
        Bars thin = Series.of(50, 40);

        Size size = rules.size(new Wanted(thin, 1, 1000), account);

        assertThat(size.causes()).extracting(Size.Cause::dollars).containsExactly(40.0, 300.0, 500.0);
        assertThat(size.dollars()).isEqualTo(40);
    }

    @Test
    void noneIsOfferedBeforeSomethingObeysIt() {
        assertThat(RuleType.ofOneTicker())
                .allMatch(type -> type.scope() == RuleScope.TICKER || type.judgedOn() == JudgedOn.EACH_CHECK);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleReader(RuleType.ofOneTicker()).line("drawdown=15%"))
                .withMessageStartingWith("there is no rule 'drawdown'");
    }

    private static AccountAtClose worth(double... equity) {
        return new AccountAtClose(equity, List.of(), 0);
    }

    private static AccountAtClose holding(Bars... held) {
        return new AccountAtClose(
                new double[] {1000},
                Arrays.stream(held)
                        .map(bars -> new Held(bars, bars.size() - 1, 100))
                        .toList(),
                0);
    }

    private static Size size(Rule rule, AccountAtClose account) {
        return size(rule, WANTED, account);
    }

    private static Size size(Rule rule, Wanted wanted, AccountAtClose account) {
        return new RuleBook(List.of(rule)).size(wanted, account);
    }

    /** At the same times, each return that of the bars times a factor. */
    private static Bars scaled(Bars bars, double factor) {
        double[] closes = new double[bars.size()];
        closes[0] = 10;
        for (int bar = 1; bar < closes.length; bar++) {
            closes[bar] = closes[bar - 1] * (1 + factor * (bars.close()[bar] / bars.close()[bar - 1] - 1));
        }
        return Series.of(closes);
    }

    private static double[] returns(Bars bars, int n) {
        double[] returns = new double[n];
        for (int i = 0; i < n; i++) {
            int bar = bars.size() - n + i;
            returns[i] = bars.close()[bar] / bars.close()[bar - 1] - 1;
        }
        return returns;
    }

    private static double pearson(double[] one, double[] other) {
        double meanOne = Arrays.stream(one).average().orElseThrow();
        double meanOther = Arrays.stream(other).average().orElseThrow();
        double covariance = 0;
        double varianceOne = 0;
        double varianceOther = 0;
        for (int i = 0; i < one.length; i++) {
            covariance += (one[i] - meanOne) * (other[i] - meanOther);
            varianceOne += Math.pow(one[i] - meanOne, 2);
            varianceOther += Math.pow(other[i] - meanOther, 2);
        }
        return covariance / Math.sqrt(varianceOne) / Math.sqrt(varianceOther);
    }
}
