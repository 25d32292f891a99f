package livetrading.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import livetrading.ledger.UsedBars.Series;
import org.junit.jupiter.api.Test;

/** Which series of price bars are in use. */
class UsedBarsTest {

    private static final Instant LONG_AGO = Instant.parse("2026-01-05T05:00:00Z");
    private static final Instant LATELY = Instant.parse("2026-09-01T04:00:00Z");

    private final UsedBars used = new UsedBars(Set.of("AAPL"), "1Day", "sip", Instant.parse("2026-06-01T04:00:00Z"));

    @Test
    void whatIsWatchedHeldOrTradedStaysInTheTimeframeAndFeedInForce() {
        assertThat(used.needs(new Series("AAPL", "1Day", "sip", LONG_AGO))).isTrue();
        assertThat(used.needs(new Series("MSFT", "1Day", "sip", LONG_AGO))).isFalse();
        assertThat(used.needs(new Series("AAPL", "5Min", "sip", LONG_AGO))).isFalse();
        assertThat(used.needs(new Series("AAPL", "1Day", "iex", LONG_AGO))).isFalse();
    }

    @Test
    void f113ofSeveralTimeframesTheBarsOfTheShortestAreInUse() {
        var several = new UsedBars(Set.of("AAPL"), "1Hour, 15Min", "sip", Instant.parse("2026-06-01T04:00:00Z"));
        assertThat(several.needs(new Series("AAPL", "15Min", "sip", LONG_AGO))).isTrue();
        assertThat(several.needs(new Series("AAPL", "1Hour", "sip", LONG_AGO))).isFalse();
    }

    @Test
    void whatWasInUseLatelyStaysSoThatAChangeOfMindCostsNothing() {
        assertThat(used.needs(new Series("MSFT", "1Day", "sip", LATELY))).isTrue();
        assertThat(used.needs(new Series("AAPL", "5Min", "iex", LATELY))).isTrue();
    }
}
