package livetrading.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import livetrading.market.Ticker;
import org.junit.jupiter.api.Test;

class ClientOrderIdTest {

    private static final Ticker BERKSHIRE = new Ticker("BRK.B");
    private static final Instant BAR = Instant.parse("2024-03-04T05:00:00Z");

    @Test
    void followsFromTheDecisionAlone() {
        ClientOrderId id = ClientOrderId.of(Mode.LIVE, BERKSHIRE, Side.BUY, BAR);
        assertThat(id).isEqualTo(ClientOrderId.of(Mode.LIVE, BERKSHIRE, Side.BUY, BAR));
        assertThat(id).hasToString("lt-live-BRK.B-buy-1709528400");
    }

    @Test
    void isAnotherForEveryOtherDecision() {
        assertThat(ClientOrderId.of(Mode.LIVE, BERKSHIRE, Side.BUY, BAR))
                .isNotEqualTo(ClientOrderId.of(Mode.PAPER, BERKSHIRE, Side.BUY, BAR))
                .isNotEqualTo(ClientOrderId.of(Mode.LIVE, new Ticker("BRK-B"), Side.BUY, BAR))
                .isNotEqualTo(ClientOrderId.of(Mode.LIVE, BERKSHIRE, Side.SELL, BAR))
                .isNotEqualTo(ClientOrderId.of(Mode.LIVE, BERKSHIRE, Side.BUY, BAR.plusSeconds(60)));
    }

    @Test
    void fitsTheBrokerAtItsLongest() {
        ClientOrderId id = ClientOrderId.of(Mode.SIMULATED, new Ticker("ABCDEFGHIJ"), Side.SELL, BAR);
        assertThat(id.value()).hasSizeLessThanOrEqualTo(48);
    }

    @Test
    void refusesWhatABrokerWouldNotTake() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientOrderId(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientOrderId("with blank"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientOrderId("x".repeat(49)));
    }
}
