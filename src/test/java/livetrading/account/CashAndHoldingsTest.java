package livetrading.account;

import static livetrading.account.OrderOfShares.buy;
import static livetrading.account.OrderOfShares.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import livetrading.market.Ticker;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Portfolio;
import org.junit.jupiter.api.Test;

class CashAndHoldingsTest {

    private static final Ticker IBM = new Ticker("IBM");
    private static final Ticker MSFT = new Ticker("MSFT");
    private final CashAndHoldings account = new CashAndHoldings(
            new BigDecimal("1000.0000"), Map.of(IBM, held(IBM, "2.5", "40"), MSFT, held(MSFT, "1", "100")));

    @Test
    void valuesHoldingsAtTheLastCloseAndWithoutOneAtTheLastPrice() {
        CashAndHoldings valued = account.valued(CashAndHoldingsTest::ibmAtFifty);

        assertThat(valued.holdings().values())
                .extracting(Holding::lastPrice)
                .containsExactly(money("50.000000"), money("100"));
        assertThat(valued.holdings().values()).extracting(Holding::averagePrice).containsOnly(money("30"));
        assertThat(valued.cash()).isEqualTo(account.cash());
    }

    @Test
    void hasAnEquityOfCashAndMarketValue() {
        assertThat(account.equity()).isEqualByComparingTo("1200");
        assertThat(account.valued(CashAndHoldingsTest::ibmAtFifty).equity()).isEqualByComparingTo("1225");
    }

    /** Prices that are adjusted for splits have six digits, and what one share loses of them all shares lose. */
    @Test
    void valuesSharesByAllDigitsOfTheirClose() {
        CashAndHoldings many = new CashAndHoldings(
                money("10.0001"), Map.of(IBM, held(IBM, "10000", "1"), MSFT, held(MSFT, "333", "1")));

        BigDecimal equity = many.valued(ticker -> OptionalDouble.of(ticker.equals(IBM) ? 1.004449 : 0.325781))
                .equity();

        // 10.0001 + 10044.49 + 108.485073
        assertThat(equity).isEqualByComparingTo("10162.9752");
    }

    @Test
    void keepsBuyingPowerForOpenPurchasesWithOnePerCentForAGap() {
        Portfolio portfolio = account.portfolio(
                List.of(buy(IBM, "10"), sell(IBM, "2"), buy(MSFT, "1")), CashAndHoldingsTest::ibmAtFifty);

        assertThat(portfolio.account().cash()).isEqualByComparingTo("1000");
        assertThat(portfolio.account().equity()).isEqualByComparingTo("1200");
        assertThat(portfolio.account().buyingPower()).isEqualByComparingTo("495");
        assertThat(portfolio.holdings()).isEqualTo(account.holdings());
    }

    @Test
    void hasNoBuyingPowerBelowZero() {
        Portfolio portfolio = account.portfolio(List.of(buy(IBM, "20")), CashAndHoldingsTest::ibmAtFifty);

        assertThat(portfolio.account().buyingPower()).isEqualByComparingTo("0");
    }

    @Test
    void refusesNegativeCash() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CashAndHoldings(money("-0.01"), Map.of()));
    }

    private static OptionalDouble ibmAtFifty(Ticker ticker) {
        return ticker.equals(IBM) ? OptionalDouble.of(50) : OptionalDouble.empty();
    }

    private static Holding held(Ticker ticker, String quantity, String last) {
        return new Holding(ticker, money(quantity), money("30"), money(last));
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
