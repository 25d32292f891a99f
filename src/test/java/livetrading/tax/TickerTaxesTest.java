package livetrading.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import livetrading.portfolio.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickerTaxesTest {

    @ParameterizedTest
    @CsvSource({
        // Publication 550: bought on February 5, sold on February 5 a year later is short, a day later long
        "2009-02-05, 2010-02-06",
        "2023-02-27, 2024-02-28",
        "2023-02-28, 2024-03-01",
        "2024-02-28, 2025-03-01",
        "2024-02-29, 2025-03-01",
        "2025-12-31, 2027-01-01"
    })
    void moreThanAYearIsLong(String bought, String longFrom) {
        String dayBefore = LocalDate.parse(longFrom).minusDays(1).toString();

        assertThat(gains(new Account().buy(bought, 10, 100).sell(dayBefore, 10, 200)))
                .noneMatch(TaxGain::isLongTerm);
        assertThat(gains(new Account().buy(bought, 10, 100).sell(longFrom, 10, 200)))
                .allMatch(TaxGain::isLongTerm);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 2026-03-15, true",
        "2026-02-13, 2026-03-16, false",
        "2026-03-16, 2026-03-30, true",
        "2026-12-28, 2027-01-04, true",
        "2026-12-28, 2027-01-27, true",
        "2026-12-28, 2027-01-28, false"
    })
    void aPurchaseUpToThirtyDaysAfterTheSaleWashes(String sold, String bought, boolean washes) {
        List<TaxGain> gains = gains(
                new Account().buy("2026-01-05", 10, 1000).sell(sold, 10, 900).buy(bought, 10, 950));

        assertThat(gains).extracting(TaxGain::isWashed).containsExactly(washes);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01, true", "2026-01-31, false"})
    void aPurchaseUpToThirtyDaysBeforeTheSaleWashes(String bought, boolean washes) {
        List<TaxGain> gains = gains(
                new Account().buy("2025-06-02", 10, 1000).buy(bought, 10, 950).sell("2026-03-03", 10, 900));

        assertThat(gains).extracting(TaxGain::isWashed).containsExactly(washes);
    }

    @Test
    void aLossOfDecemberIsDeferredByAPurchaseOfJanuary() {
        TickerTaxes taxes = new Account()
                .buy("2026-11-02", 10, 1000)
                .sell("2026-12-30", 10, 800)
                .buy("2027-01-11", 10, 850)
                .sell("2027-03-01", 10, 900)
                .taxes();
        AccountTaxes account = AccountTaxes.of(List.of(taxes));

        assertThat(account.years()).containsExactly(2027, 2026);
        assertThat(total(account, 2026)).isEqualTo("0.00");
        assertThat(total(account, 2027)).isEqualTo("-150.00");
    }

    private static String total(AccountTaxes account, int year) {
        return TaxYear.Totals.of(account.year(year).gains()).gain().toPlainString();
    }

    @Test
    void aReplacementThatIsSoldAtALossDefersAllOfIt() {
        TickerTaxes taxes = new Account()
                .buy("2026-01-05", 10, 1000)
                .sell("2026-01-12", 10, 900)
                .buy("2026-01-20", 10, 950)
                .sell("2026-02-02", 10, 940)
                .buy("2026-02-20", 10, 960)
                .taxes();

        assertThat(taxes.gains())
                .extracting(gain -> gain.disallowed().toPlainString())
                .containsExactly("100.00", "110.00");
        assertThat(taxes.lots()).singleElement().satisfies(lot -> {
            assertThat(lot.cost()).isEqualByComparingTo("1070");
            assertThat(lot.deferred()).isEqualByComparingTo("110");
            // 7 days of the first, 13 of the second
            assertThat(lot.heldFrom()).isEqualTo("2026-01-31");
        });
    }

    @Test
    void whatWasDeferredMayTurnAGainIntoALossThatIsDeferredAgain() {
        TickerTaxes taxes = new Account()
                .buy("2026-01-05", 10, 1000)
                .sell("2026-01-12", 10, 900)
                .buy("2026-01-20", 10, 900)
                .sell("2026-02-02", 10, 940)
                .buy("2026-02-20", 10, 960)
                .taxes();

        assertThat(taxes.gains())
                .extracting(gain -> gain.disallowed().toPlainString())
                .containsExactly("100.00", "60.00");
        assertThat(taxes.lots().getFirst().cost()).isEqualByComparingTo("1020");
    }

    @Test
    void theHoldingPeriodOfAReplacementMayBeLongBeforeItsYearIsOver() {
        List<TaxGain> gains = gains(new Account()
                .buy("2025-01-06", 10, 1000)
                .sell("2025-12-15", 10, 900)
                .buy("2025-12-29", 10, 850)
                .sell("2026-02-02", 10, 1200));

        assertThat(gains)
                .extracting(TaxGain::isLongTerm, gain -> gain.gain().toPlainString())
                .containsExactly(tuple(false, "0.00"), tuple(true, "250.00"));
    }

    @Test
    void aShareReplacesOnlyOne() {
        TickerTaxes taxes = new Account()
                .buy("2026-01-05", 10, 1000)
                .buy("2026-01-06", 10, 1000)
                .sell("2026-02-02", 10, 900)
                .sell("2026-02-03", 10, 800)
                .buy("2026-02-20", 10, 850)
                .taxes();

        // that of the first sale is the second purchase, so the third is left for the second sale
        assertThat(taxes.gains())
                .extracting(gain -> gain.disallowed().toPlainString())
                .containsExactly("100.00", "300.00");
        assertThat(taxes.lots().getFirst().cost()).isEqualByComparingTo("1150");
    }

    @Test
    void sharesOfTheSameSaleReplaceNothing() {
        List<TaxGain> gains = gains(new Account()
                .buy("2026-01-05", 10, 1000)
                .buy("2026-01-06", 10, 1000)
                .sell("2026-01-12", 20, 1800));

        assertThat(gains).hasSize(2).noneMatch(TaxGain::isWashed);
    }

    /** Revenue Ruling 56-602. */
    @Test
    void theRestOfAPurchaseDoesNotReplaceWhatIsSoldOfIt() {
        List<TaxGain> gains = gains(new Account().buy("2026-01-05", 20, 2000).sell("2026-01-12", 10, 900));

        assertThat(gains).noneMatch(TaxGain::isWashed);
    }

    @Test
    void feesRaiseWhatWasPaidAndLowerWhatWasReceived() {
        TickerTaxes taxes = TickerTaxes.of(
                Account.TICKER,
                List.of(
                        trade("a", "2026-01-05T15:00:00Z", Side.BUY, "10", "10", "1.005"),
                        trade("b", "2026-01-12T15:00:00Z", Side.SELL, "10", "12", "0.01")),
                List.of());

        assertThat(taxes.gains())
                .extracting(TaxGain::cost, TaxGain::proceeds, TaxGain::gain)
                .containsExactly(tuple(dollars("101.00"), dollars("119.99"), dollars("18.99")));
    }

    @Test
    void theTradeDateIsThatOfNewYork() {
        TickerTaxes taxes = TickerTaxes.of(
                Account.TICKER,
                List.of(
                        trade("a", "2026-01-01T02:00:00Z", Side.BUY, "10", "10", "0"),
                        trade("b", "2027-01-01T03:00:00Z", Side.SELL, "10", "9", "0")),
                List.of());

        assertThat(taxes.gains())
                .extracting(TaxGain::acquired, TaxGain::sold)
                .containsExactly(tuple(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31)));
    }

    @Test
    void aSplitChangesSharesAndNotTheirCost() {
        TickerTaxes taxes = new Account()
                .buy("2026-01-05", 10, 1000)
                .sell("2026-01-12", 4, 360)
                .split("2026-01-15", "2", 12)
                .buy("2026-01-20", 8, 380)
                .sell("2026-02-02", 12, 660)
                .taxes();

        assertThat(taxes.gains())
                .extracting(
                        gain -> gain.shares().toPlainString(),
                        gain -> gain.cost().toPlainString(),
                        gain -> gain.disallowed().toPlainString())
                // four shares of before are eight of now
                .containsExactly(tuple("4", "400.00", "40.00"), tuple("12", "600.00", "0.00"));
        assertThat(taxes.lots())
                .extracting(
                        lot -> lot.shares().toPlainString(), lot -> lot.cost().toPlainString())
                .containsExactly(tuple("8", "420.00"));
    }

    @Test
    void aFractionThatIsPaidOutAtASplitIsNamed() {
        TickerTaxes taxes = new Account()
                .buy("2026-01-05", 10, 1000)
                .split("2026-01-15", "0.3333333333333333", 3)
                .sell("2026-02-02", 3, 1200)
                .taxes();

        assertThat(taxes.gains()).extracting(TaxGain::cost).containsExactly(dollars("900.00"));
        assertThat(taxes.notes())
                .extracting(TaxNote::words)
                .containsExactly(
                        "XYZ: 0.333333333 shares with a basis of $100.00 were gone on 2026-01-15 without a sale of the program, sold elsewhere or paid out at a split: what they brought is not in these figures");
        assertThat(taxes.lots()).isEmpty();
    }

    @Test
    void whatWasSoldElsewhereIsNoGain() {
        TickerTaxes taxes = new Account()
                .buy("2026-01-05", 10, 1000)
                .split("2026-01-15", "1", 4)
                .sell("2026-02-02", 4, 480)
                .taxes();

        assertThat(taxes.gains()).extracting(TaxGain::gain).containsExactly(dollars("80.00"));
        assertThat(taxes.notes()).hasSize(1);
    }

    @Test
    void aSaleWithoutAPurchaseIsNamedAndIsNoGain() {
        TickerTaxes taxes = new Account()
                .buy("2026-01-05", 6, 600)
                .sell("2026-02-02", 10, 1200)
                .taxes();

        assertThat(taxes.gains())
                .extracting(TaxGain::gain, TaxGain::proceeds)
                .containsExactly(tuple(dollars("120.00"), dollars("720.00")));
        assertThat(taxes.notes()).singleElement().isInstanceOfSatisfying(TaxNote.WithoutPurchase.class, note -> {
            assertThat(note.shares()).isEqualByComparingTo("4");
            assertThat(note.proceeds()).isEqualByComparingTo("480");
        });
    }

    @Test
    void aWindowIsOpenForThirtyDays() {
        TickerTaxes taxes = new Account()
                .buy("2026-01-05", 10, 1000)
                .sell("2026-02-11", 10, 880)
                .taxes();
        AccountTaxes account = AccountTaxes.of(List.of(taxes));

        assertThat(account.openWindows(LocalDate.of(2026, 2, 10))).isEmpty();
        assertThat(account.openWindows(LocalDate.of(2026, 3, 13)))
                .extracting(gain -> gain.washable().toPlainString(), TaxGain::freeFrom)
                .containsExactly(tuple("120.00", LocalDate.of(2026, 3, 14)));
        assertThat(account.openWindows(LocalDate.of(2026, 3, 14))).isEmpty();
    }

    @Test
    void formHasAPartForEachTermWithTotals() {
        TickerTaxes taxes = new Account()
                .buy("2024-01-05", 100, 1000)
                .sell("2026-02-02", 100, 750)
                .buy("2026-02-20", 40, 320)
                .sell("2026-06-01", 20, 250)
                .taxes();

        assertThat(Form8949.csv(AccountTaxes.of(List.of(taxes)).year(2026)).split("\r\n"))
                .containsExactly(
                        "Part,Box,(a) Description of property,(b) Date acquired,(c) Date sold or disposed of,(d) Proceeds,(e) Cost or other basis,(f) Code,(g) Amount of adjustment,(h) Gain or (loss)",
                        "I,,Totals,,,0.00,0.00,,,0.00",
                        "II,,100 sh. XYZ,01/05/2024,02/02/2026,750.00,1000.00,W,100.00,-150.00",
                        "II,,20 sh. XYZ,02/20/2026,06/01/2026,250.00,210.00,,,40.00",
                        "II,,Totals,,,1000.00,1210.00,,100.00,-110.00");
    }

    private static TaxTrade trade(String order, String at, Side side, String shares, String price, String fees) {
        return new TaxTrade(
                order, Instant.parse(at), side, new BigDecimal(shares), new BigDecimal(price), new BigDecimal(fees));
    }

    private static BigDecimal dollars(String amount) {
        return new BigDecimal(amount);
    }

    private static List<TaxGain> gains(Account account) {
        return account.taxes().gains();
    }
}
