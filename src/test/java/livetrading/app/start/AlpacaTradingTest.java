package livetrading.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.Map;
import livetrading.alpaca.AlpacaEndpoints;
import livetrading.alpaca.AlpacaKeys;
import livetrading.app.storage.StartRefused;
import livetrading.portfolio.Mode;
import org.junit.jupiter.api.Test;

class AlpacaTradingTest {

    @Test
    void takesBothKeysFromTheEnvironmentOrNone() {
        assertThat(AlpacaTrading.keys(Map.of())).isEmpty();
        assertThat(AlpacaTrading.keys(Map.of("APCA_API_KEY_ID", " PK1 ", "APCA_API_SECRET_KEY", "s")))
                .hasValue(new AlpacaKeys("PK1", "s"));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> AlpacaTrading.keys(Map.of("APCA_API_KEY_ID", "PK1")))
                .withMessageContaining("only one is set");
    }

    @Test
    void paperAndRealMoneyHaveDifferentAddresses() {
        assertThat(AlpacaTrading.endpoints(Mode.PAPER, Map.of()).trading())
                .isEqualTo(URI.create("https://paper-api.alpaca.markets"));
        assertThat(AlpacaTrading.endpoints(Mode.LIVE, Map.of()).stream())
                .isEqualTo(URI.create("wss://api.alpaca.markets/stream"));
    }

    @Test
    void takesOtherAddressesFromTheEnvironment() {
        AlpacaEndpoints endpoints = AlpacaTrading.endpoints(
                Mode.PAPER,
                Map.of("APCA_API_BASE_URL", "http://127.0.0.1:9", "APCA_API_STREAM_URL", "ws://127.0.0.1:9/stream"));

        assertThat(endpoints.trading()).isEqualTo(URI.create("http://127.0.0.1:9"));
        assertThat(endpoints.stream()).isEqualTo(URI.create("ws://127.0.0.1:9/stream"));
        assertThat(AlpacaTrading.endpoints(Mode.PAPER, Map.of("APCA_API_STREAM_URL", "ws://127.0.0.1:9")).stream())
                .isEqualTo(URI.create("ws://127.0.0.1:9/stream"));
        assertThat(endpoints.data()).isEqualTo(URI.create("https://data.alpaca.markets"));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> AlpacaTrading.endpoints(Mode.PAPER, Map.of("APCA_API_DATA_URL", "no address")))
                .withMessageContaining("APCA_API_DATA_URL");
    }
}
