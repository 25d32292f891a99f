package livetrading.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import livetrading.market.Ticker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockSplitTest {

    @ParameterizedTest
    @CsvSource({
        "10, 100, 20, 50",
        "10, 100, 5, 200",
        "7, 33.33, 21, 11.11",
        "100, 12.34, 150, 8.2267",
        "1.5, 50, 75, 1",
        "40, 3.10, 4, 31",
        "100, 7.77, 105, 7.40"
    })
    void sharesThatChangeInNumberAndNotInWhatTheyCostWereSplit(String before, String was, String after, String is) {
        StockSplit split = between(before, was, after, is).orElseThrow();

        assertThat(split.shares(new BigDecimal(before))).isEqualByComparingTo(after);
        assertThat(split.cost(new BigDecimal(before), new BigDecimal("1234.56")))
                .isEqualByComparingTo("1234.56");
    }

    @ParameterizedTest
    @CsvSource({
        // a purchase, at the price, far below it and far above it
        "10, 100, 20, 100",
        "10, 100, 20, 52",
        "10, 100, 11, 91.4",
        "100, 100, 101, 99.11",
        "10, 100, 20, 550",
        // a sale, and sales after which the broker counts the dearest of the lots that are left
        "10, 100, 5, 100",
        "2, 55, 1, 100",
        "2, 20, 1, 30",
        // nothing
        "10, 100, 10, 100",
        "10, 100, 10, 100.01"
    })
    void purchasesAndSalesAreNoSplits(String before, String was, String after, String is) {
        assertThat(between(before, was, after, is)).isEmpty();
    }

    @Test
    void aFractionThatWasPaidOutInCashTakesItsCostAlong() {
        StockSplit split = between("15", "10", "1", "100").orElseThrow();

        assertThat(split.shares(new BigDecimal("15"))).isEqualByComparingTo("1");
        assertThat(split.cost(new BigDecimal("15"), new BigDecimal("150"))).isEqualByComparingTo("100");
        assertThat(between("15", "30", "22", "20").orElseThrow().shares(new BigDecimal("15")))
                .isEqualByComparingTo("22");
    }

    @Test
    void ofSharesOfTwoOwnersEachGetsNoMoreThanItsDue() {
        assertThat(between("20", "100", "10", "200").orElseThrow().shares(new BigDecimal("10")))
                .isEqualByComparingTo("5");
        assertThat(between("25", "30", "37", "20").orElseThrow().shares(new BigDecimal("15")))
                .isEqualByComparingTo("22");
    }

    private static Optional<StockSplit> between(String before, String was, String after, String is) {
        var price = new BigDecimal(is);
        var now = new Holding(new Ticker("ALFA"), new BigDecimal(after), price, price);
        return StockSplit.between(new BigDecimal(before), new BigDecimal(was), now);
    }
}
