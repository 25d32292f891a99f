package livetrading.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The examples of wash sales in IRS Publication 550 (Investment Income and Expenses, chapter 4, "Wash Sales") and in
 * Treasury Regulations 1.1091-1(h) and 1.1091-2(a), with their numbers.
 */
class PublishedExamplesTest {

    /** Publication 550, the first example: bought for $1,000, sold for $750, bought back for $800. */
    @Test
    void theLossIsNotDeductibleAndAddsToTheCostOfTheNewStock() {
        TickerTaxes taxes = new Account()
                .buy("2026-01-05", 100, 1000)
                .sell("2026-02-02", 100, 750)
                .buy("2026-02-20", 100, 800)
                .taxes();

        assertThat(taxes.gains()).singleElement().satisfies(gain -> {
            assertThat(gain.disallowed()).isEqualByComparingTo("250");
            assertThat(gain.gain()).isZero();
        });
        assertThat(costs(taxes)).containsExactly("1050.00");
    }

    /** Publication 550, the employee whose bonus is stock: 10 shares with the value that was taxed as pay, twice. */
    @Test
    void aBonusOfStockReplacesWhatWasSoldAsAPurchaseDoes() {
        TickerTaxes taxes = new Account()
                .buy("2026-03-02", 10, 500)
                .sell("2026-06-01", 10, 400)
                .buy("2026-06-30", 10, 420)
                .taxes();

        assertThat(taxes.gains()).extracting(TaxGain::gain).containsExactly(new BigDecimal("0.00"));
        assertThat(costs(taxes)).containsExactly("520.00");
    }

    /** Publication 550, "More or less stock bought than sold", example 1; with dates of 1954 that of 1.1091-1(h). */
    @Test
    void lessStockBoughtThanSold() {
        TickerTaxes taxes = new Account()
                .buy("2008-09-24", 100, 5000)
                .buy("2008-12-21", 50, 2750)
                .buy("2008-12-28", 25, 1125)
                .sell("2009-01-04", 100, 4000)
                .taxes();

        assertThat(taxes.gains()).singleElement().satisfies(gain -> {
            assertThat(gain.disallowed()).isEqualByComparingTo("750");
            assertThat(gain.gain()).isEqualByComparingTo("-250");
            assertThat(gain.washable()).isEqualByComparingTo("250");
        });
        assertThat(costs(taxes)).containsExactly("3250.00", "1375.00");
    }

    /** Publication 550, the same, example 2. */
    @Test
    void moreStockBoughtThanSold() {
        TickerTaxes taxes = new Account()
                .buy("2008-09-24", 100, 5000)
                .sell("2009-02-01", 100, 4000)
                .buy("2009-02-13", 50, 2000)
                .buy("2009-02-14", 50, 2000)
                .buy("2009-02-15", 50, 2000)
                .buy("2009-02-16", 50, 2000)
                .taxes();

        assertThat(taxes.gains()).singleElement().satisfies(gain -> {
            assertThat(gain.gain()).isZero();
            assertThat(gain.washable()).isZero();
        });
        assertThat(costs(taxes)).containsExactly("2500.00", "2500.00", "2000.00", "2000.00");
    }

    /** 1.1091-1(h), example 1: the purchase comes before the sale. */
    @Test
    void thePurchaseMayComeBeforeTheSale() {
        TickerTaxes taxes = new Account()
                .buy("1954-12-01", 100, 10_000)
                .buy("1954-12-15", 100, 9000)
                .sell("1955-01-03", 100, 9000)
                .taxes();

        assertThat(taxes.gains()).extracting(TaxGain::gain).containsExactly(new BigDecimal("0.00"));
        assertThat(costs(taxes)).containsExactly("10000.00");
    }

    /** 1.1091-1(h), example 2. */
    @Test
    void theBasisOfEachReplacementTakesItsPartOfTheLoss() {
        TickerTaxes taxes = new Account()
                .buy("1954-09-21", 100, 5000)
                .buy("1954-12-21", 50, 2750)
                .buy("1954-12-27", 25, 1125)
                .sell("1955-01-03", 100, 4000)
                .taxes();

        assertThat(taxes.gains()).extracting(TaxGain::gain).containsExactly(new BigDecimal("-250.00"));
        assertThat(costs(taxes)).containsExactly("3250.00", "1375.00");
    }

    /** 1.1091-1(h), example 3: the first 100 shares bought replace, and count as held since the others were. */
    @Test
    void theFirstSharesBoughtReplaceAndAreHeldForAsLongAsThoseSoldWere() {
        TickerTaxes taxes = new Account()
                .buy("1954-09-15", 100, 5000)
                .sell("1956-02-01", 100, 4000)
                .buy("1956-02-15", 50, 2000)
                .buy("1956-02-16", 50, 2000)
                .buy("1956-02-17", 50, 2000)
                .buy("1956-02-18", 50, 2000)
                .taxes();

        assertThat(taxes.gains()).extracting(TaxGain::gain).containsExactly(new BigDecimal("0.00"));
        assertThat(costs(taxes)).containsExactly("2500.00", "2500.00", "2000.00", "2000.00");
        long held = LocalDate.of(1956, 2, 1).toEpochDay()
                - LocalDate.of(1954, 9, 15).toEpochDay();
        assertThat(taxes.lots())
                .extracting(TaxLot::heldFrom)
                .containsExactly(
                        LocalDate.of(1956, 2, 15).minusDays(held),
                        LocalDate.of(1956, 2, 16).minusDays(held),
                        LocalDate.of(1956, 2, 17),
                        LocalDate.of(1956, 2, 18));
    }

    /** 1.1091-2(a), examples 1 and 2: one share, bought back for more, and for less, than it was sold for. */
    @Test
    void theNewShareCostsTheOldOneAndTheDifferenceOfThePrices() {
        assertThat(costs(boughtBackFor(90))).containsExactly("110.00");
        assertThat(costs(boughtBackFor(70))).containsExactly("90.00");
    }

    private static TickerTaxes boughtBackFor(double price) {
        return new Account()
                .buy("1935-06-03", 1, 100)
                .sell("1955-01-15", 1, 80)
                .buy("1955-02-01", 1, price)
                .taxes();
    }

    private static List<String> costs(TickerTaxes taxes) {
        return taxes.lots().stream().map(lot -> lot.cost().toPlainString()).toList();
    }
}
