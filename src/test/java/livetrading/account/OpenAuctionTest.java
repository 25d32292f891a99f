package livetrading.account;

import static livetrading.account.OrderOfShares.buy;
import static livetrading.account.OrderOfShares.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import livetrading.backtest.Costs;
import livetrading.market.Ticker;
import livetrading.portfolio.Holding;
import org.junit.jupiter.api.Test;

class OpenAuctionTest {

    private static final Ticker IBM = new Ticker("IBM");
    private static final Ticker MSFT = new Ticker("MSFT");
    private static final Costs COSTS = new Costs(0.001, 0.01);
    private static final CashAndHoldings THOUSAND = new CashAndHoldings(new BigDecimal("1000.0000"), Map.of());

    @Test
    void fillsAPurchaseAboveTheOpenAndASaleBelowIt() {
        var bought = auction(COSTS, Map.of(IBM, 50.0)).execute(THOUSAND, List.of(buy(IBM, "10")));

        // 50 and 1 % is 50.50 a share, 505 for ten, of which the commission is 0.1 %
        assertThat(outcomes(bought)).containsExactly(filled("50.5000", "505.0000", "0.5050"));
        assertThat(bought.after().cash()).isEqualTo("494.4950");
        assertThat(bought.after().holdings()).containsExactly(Map.entry(IBM, holding(IBM, "10", "50.5000", "50.5000")));

        var sold = auction(COSTS, Map.of(IBM, 60.0)).execute(bought.after(), List.of(sell(IBM, "10")));

        // 60 less 1 % is 59.40 a share
        assertThat(outcomes(sold)).containsExactly(filled("59.4000", "594.0000", "0.5940"));
        assertThat(sold.after()).isEqualTo(new CashAndHoldings(new BigDecimal("1087.9010"), Map.of()));
    }

    @Test
    void roundsMoneyToFourDigitsAndPricesBelowADollarToSix() {
        var result = auction(COSTS, Map.of(IBM, 0.1234567)).execute(THOUSAND, List.of(buy(IBM, "7")));

        // 0.124691267 a share, rounded to 0.124691; seven cost 0.872837, rounded to 0.8728
        assertThat(outcomes(result)).containsExactly(filled("0.124691", "0.8728", "0.0009"));
        assertThat(result.after().cash()).isEqualTo("999.1263");
    }

    @Test
    void paysForAPurchaseWithASaleAtTheSameOpenThatCameLater() {
        var before = new CashAndHoldings(BigDecimal.ZERO, Map.of(IBM, holding(IBM, "10", "40", "45")));
        var purchase = buy(MSFT, "5");
        var sale = sell(IBM, "10");

        var result = auction(Costs.NONE, Map.of(IBM, 50.0, MSFT, 100.0)).execute(before, List.of(purchase, sale));

        assertThat(result.orders()).extracting(AuctionResult.Executed::order).containsExactly(sale, purchase);
        assertThat(result.after().cash()).isEqualByComparingTo("0");
        assertThat(result.after().holdings().keySet()).containsExactly(MSFT);
    }

    @Test
    void givesTheCashToPurchasesInTheOrderInWhichTheyCame() {
        var result = auction(Costs.NONE, Map.of(IBM, 60.0, MSFT, 50.0))
                .execute(THOUSAND, List.of(buy(MSFT, "10"), buy(IBM, "10"), buy(MSFT, "10")));

        assertThat(outcomes(result))
                .containsExactly(
                        filled("50.0000", "500.0000", "0.0000"),
                        new OpenOutcome.Rejected(new BigDecimal("600.0000"), new BigDecimal("500.0000")),
                        filled("50.0000", "500.0000", "0.0000"));
        assertThat(result.after().cash()).isEqualByComparingTo("0");
    }

    @Test
    void rejectsAPurchaseAboveTheCashAndNamesBothAmounts() {
        // one costs 1000 at the open: the fees are too much
        var result = auction(new Costs(0.001, 0), Map.of(IBM, 1000.0)).execute(THOUSAND, List.of(buy(IBM, "1")));

        assertThat(outcomes(result))
                .containsExactly(new OpenOutcome.Rejected(new BigDecimal("1001.0000"), new BigDecimal("1000.0000")));
        assertThat(((OpenOutcome.Rejected) outcomes(result).getFirst()).reason())
                .isEqualTo("needs $1001.00, cash $1000.00");
        assertThat(result.after()).isEqualTo(THOUSAND);
    }

    @Test
    void spendsTheLastCent() {
        var result = auction(Costs.NONE, Map.of(IBM, 1000.0)).execute(THOUSAND, List.of(buy(IBM, "1")));

        assertThat(outcomes(result)).hasOnlyElementsOfType(OpenOutcome.Filled.class);
        assertThat(result.after().cash()).isEqualByComparingTo("0");
    }

    @Test
    void averagesThePriceOfTwoPurchases() {
        var before = new CashAndHoldings(new BigDecimal("1000"), Map.of(IBM, holding(IBM, "1", "100", "110")));

        var result = auction(Costs.NONE, Map.of(IBM, 130.0)).execute(before, List.of(buy(IBM, "2")));

        assertThat(result.after().holdings())
                .containsExactly(Map.entry(IBM, holding(IBM, "3", "120.000000", "130.0000")));
    }

    @Test
    void keepsWhatWasPaidForSharesThatAreNotSold() {
        var before = new CashAndHoldings(BigDecimal.ZERO, Map.of(IBM, holding(IBM, "10", "40", "45")));

        var result = auction(Costs.NONE, Map.of(IBM, 50.0)).execute(before, List.of(sell(IBM, "4")));

        assertThat(result.after().holdings()).containsExactly(Map.entry(IBM, holding(IBM, "6", "40", "45")));
        assertThat(result.after().cash()).isEqualByComparingTo("200");
    }

    @Test
    void letsAnOrderWaitWithoutAPriceInTheSession() {
        var orders = List.of(buy(IBM, "1"), buy(MSFT, "1"));

        var result = new OpenAuction(Costs.NONE, ticker -> OptionalDouble.empty(), Set.of(IBM)::contains)
                .execute(THOUSAND, orders);

        assertThat(outcomes(result)).containsExactly(new OpenOutcome.Waiting(), new OpenOutcome.Expired(MSFT));
        assertThat(new OpenOutcome.Expired(MSFT).reason()).isEqualTo("the prices of MSFT have ended");
        assertThat(result.after()).isEqualTo(THOUSAND);
    }

    @Test
    void fillsAnOrderAtTheLastPriceThatThereIs() {
        var result = auction(Costs.NONE, Map.of(IBM, 50.0)).execute(THOUSAND, List.of(buy(IBM, "1")));

        assertThat(outcomes(result)).hasOnlyElementsOfType(OpenOutcome.Filled.class);
    }

    @Test
    void refusesAPriceThatIsRoundedToNothing() {
        OpenAuction auction = auction(Costs.NONE, Map.of(IBM, 1e-9));

        assertThatIllegalArgumentException().isThrownBy(() -> auction.execute(THOUSAND, List.of(buy(IBM, "1"))));
    }

    /** An open after which no ticker has prices any more. */
    private static OpenAuction auction(Costs costs, Map<Ticker, Double> opens) {
        return new OpenAuction(
                costs,
                ticker -> opens.containsKey(ticker) ? OptionalDouble.of(opens.get(ticker)) : OptionalDouble.empty(),
                ticker -> false);
    }

    private static List<OpenOutcome> outcomes(AuctionResult<OrderOfShares> result) {
        return result.orders().stream().map(AuctionResult.Executed::outcome).toList();
    }

    private static OpenOutcome filled(String price, String notional, String fees) {
        return new OpenOutcome.Filled(new BigDecimal(price), new BigDecimal(notional), new BigDecimal(fees));
    }

    private static Holding holding(Ticker ticker, String quantity, String average, String last) {
        return new Holding(ticker, new BigDecimal(quantity), new BigDecimal(average), new BigDecimal(last));
    }
}
