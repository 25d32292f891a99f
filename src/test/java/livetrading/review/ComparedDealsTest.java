package livetrading.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import livetrading.deviation.Cause;
import livetrading.deviation.Deal;
import livetrading.deviation.DealComparison;
import livetrading.deviation.DealDifference;
import livetrading.market.Ticker;
import livetrading.portfolio.Side;
import org.junit.jupiter.api.Test;

/** What was bought because there was room for it explains itself by what was not bought for a recorded cause. */
class ComparedDealsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final Optional<Cause> REFUSED = Optional.of(new Cause(Cause.Kind.REFUSED, "no buying power"));

    @Test
    void anEntryInPlaceOfOneThatWasRefusedIsExplained() {
        assertThat(explained(live("ALFA", DAY, Side.BUY), missed("BRAV", DAY, Side.BUY, REFUSED)))
                .contains(new Cause(Cause.Kind.EARLIER_DIFFERENCE, "in place of BRAV, which was not bought"));
    }

    @Test
    void noOtherDealIs() {
        assertThat(explained(live("ALFA", DAY, Side.SELL), missed("BRAV", DAY, Side.BUY, REFUSED)))
                .isEmpty();
        assertThat(explained(live("ALFA", DAY, Side.BUY), missed("BRAV", DAY, Side.SELL, REFUSED)))
                .isEmpty();
        assertThat(explained(live("ALFA", DAY, Side.BUY), missed("BRAV", DAY.plusDays(1), Side.BUY, REFUSED)))
                .isEmpty();
        assertThat(explained(live("ALFA", DAY, Side.BUY), missed("BRAV", DAY, Side.BUY, Optional.empty())))
                .as("what nothing explains explains nothing")
                .isEmpty();
        assertThat(explained(
                        live("ALFA", DAY, Side.BUY), live("BRAV", DAY, Side.BUY).because(REFUSED)))
                .isEmpty();
    }

    @Test
    void aCauseOfItsOwnStays() {
        assertThat(explained(live("ALFA", DAY, Side.BUY).because(REFUSED), missed("BRAV", DAY, Side.BUY, REFUSED)))
                .isEqualTo(REFUSED);
    }

    /** Of the first one. */
    private static Optional<Cause> explained(DealDifference one, DealDifference other) {
        return ComparedDeals.withReplacements(new DealComparison(2, 0, List.of(one, other)))
                .differences()
                .getFirst()
                .cause();
    }

    private static DealDifference live(String ticker, LocalDate session, Side side) {
        return new DealDifference(Optional.of(deal(ticker, session, side)), Optional.empty(), Optional.empty());
    }

    private static DealDifference missed(String ticker, LocalDate session, Side side, Optional<Cause> cause) {
        return new DealDifference(Optional.empty(), Optional.of(deal(ticker, session, side)), cause);
    }

    private static Deal deal(String ticker, LocalDate session, Side side) {
        return new Deal(session, new Ticker(ticker), side, BigDecimal.TEN, new BigDecimal("10.5"));
    }
}
