package livetrading.risk.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import livetrading.backtest.Backtest;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Costs;
import livetrading.backtest.Period;
import livetrading.backtest.RoundTrip;
import livetrading.market.Bars;
import livetrading.strategy.Series;
import livetrading.strategy.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeRuleTest {

    @Test
    void spendsTheBudgetInProportionToTheVolatility() {
        // returns of 10 and -10 %: a sample deviation of 0.1 x the root of 2, of 15.87 times that a year
        Bars bars = Series.of(100, 110, 99);
        double volatility = 100 * 0.1 * Math.sqrt(2) * Math.sqrt(252);

        Size size = book("volatility-size=20%").size(bars, 2, 1000, 5000);

        assertThat(size.dollars()).isCloseTo(1000 * 20 / volatility, within(1e-9));
        assertThat(size.reason()).isEqualTo("volatility-size: 224.5 % a year is more than 20 %");
    }

    @Test
    void spendsTheWholeBudgetOnWhatMovesLittle() {
        Bars calm = Series.of(100, 100.1, 100, 100.1, 100);

        assertThat(book("volatility-size").size(calm, 4, 1000, 1000)).isEqualTo(new Size(1000, List.of()));
        assertThat(book("volatility-size=1%").size(calm, 4, 1000, 1000).dollars())
                .isLessThan(1000);
        assertThat(book("volatility-size")
                        .size(Series.of(7, 7, 7), 2, 1000, 1000)
                        .dollars())
                .isEqualTo(1000);
    }

    @Test
    void losesSoMuchOfTheEquityAtSoManyRanges() {
        // ranges 2, 4 and 3: at a close of 101, three times 3 of it fall 9 / 101
        Bars bars = Series.of(100, 102, 98, 101);

        Size size = book("atr-size=0.5%,2,3").size(bars, 3, 1e6, 20_000);

        double shares = size.dollars() / 101;
        assertThat(shares * 9).isCloseTo(0.005 * 20_000, within(1e-9));
        assertThat(size.reason()).isEqualTo("atr-size: 0.5 % of the equity is lost at 3 times the ATR(2) of 3.00");
    }

    @ParameterizedTest
    @CsvSource({
        "'liquidity=1%,2', 2, 550",
        "'liquidity=1%,1', 2, 100",
        "'liquidity=1%', 2, 1000",
        "'liquidity=1%,2,10', 2, 550",
        "'liquidity=1%,2,10.01', 2, 0"
    })
    void buysNoMoreThanAShareOfWhatIsTraded(String rule, int bar, double most) {
        // Series trades 1000 shares a bar: 500,000, 100,000 and 10,000 dollars
        assertThat(book(rule).size(Series.of(500, 100, 10), bar, 1000, 1000).dollars())
                .isEqualTo(most);
    }

    @Test
    void theSmallestCountsAndAllAreNamed() {
        Bars bars = Series.of(100, 110, 99);
        Size size = book("liquidity=0.1% volatility-size=15% atr-size").size(bars, 2, 1000, 1000);

        assertThat(size.dollars())
                .isEqualTo(Stream.of("liquidity=0.1%", "volatility-size=15%", "atr-size")
                        .mapToDouble(
                                rule -> book(rule).size(bars, 2, 1000, 1000).dollars())
                        .min()
                        .orElseThrow());
        assertThat(size.causes())
                .extracting(cause -> cause.rule().type().id())
                .containsExactly("liquidity", "volatility-size", "atr-size");
    }

    @Test
    void whatCannotBeJudgedIsNotBought() {
        Bars first = Series.of(100, 101);

        assertThat(book("volatility-size").size(first, 1, 1000, 1000).dollars()).isZero();
        assertThat(book("volatility-size").size(first, 1, 1000, 1000).reason()).contains("too few bars");
        assertThat(book("atr-size")
                        .size(Series.of(1, 2, 3), 2, 1000, Double.NaN)
                        .dollars())
                .isZero();
    }

    @Test
    void everySizeIsThatOfTheBarsUpToIt() {
        Bars bars = Series.walk("TEST", 120, 10, 0.03, 5);
        RuleBook rules = book("volatility-size=15%,10 atr-size=0.5%,7,2 liquidity=0.1%,5");
        for (int bar = 0; bar < bars.size(); bar++) {
            assertThat(rules.size(bars.first(bar + 1), bar, 1e5, 1e5)).isEqualTo(rules.size(bars, bar, 1e5, 1e5));
        }
    }

    @Test
    void aBacktestSpendsNoMoreAndKeepsTheRestInCash() {
        Bars bars = Series.of(100, 110, 99, 99, 198);
        boolean[] stances = {false, false, true, true, true};
        BacktestResult result = new Backtest(1000, new Costs(0.01, 0), false)
                .run(new Period(bars, 0), signals(stances), book("atr-size=1%,2,1"));

        RoundTrip trade = result.trades().getFirst();
        // true ranges of 10 and 11, a fall of 10.5 a share; 1 % of 1000 is 10
        double most = 1000 * 0.01 / (10.5 / 99);
        assertThat(trade.shares() * 99 * 1.01).isCloseTo(most, within(1e-9));
        assertThat(result.equity()[4]).isCloseTo(1000 - most + trade.shares() * 198, within(1e-9));
    }

    @Test
    void aBacktestTriesAgainUntilARuleAllowsAShare() {
        Bars bars = Series.of(0.5, 0.5, 0.9, 1.2, 1.5, 1.5);

        assertThat(new Backtest(1000, new Costs(0, 0), true)
                        .run(
                                new Period(bars, 0),
                                signals(new boolean[] {true, true, true, true, true, true}),
                                book("liquidity"))
                        .trades())
                .extracting(RoundTrip::entryBar)
                .containsExactly(4);
    }

    private static Signals signals(boolean[] stances) {
        return new Signals(Arrays.copyOf(stances, stances.length), List.of(), bar -> "test");
    }

    private static RuleBook book(String rules) {
        return new RuleBook(Stream.of(rules.split(" "))
                .map(rule -> RuleText.parse(rule, RuleType.all()))
                .toList());
    }
}
