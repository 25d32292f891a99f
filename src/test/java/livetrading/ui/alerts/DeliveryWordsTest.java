package livetrading.ui.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import livetrading.ledger.Alert;
import livetrading.ledger.AlertWord;
import org.junit.jupiter.api.Test;

class DeliveryWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-27T15:00:00Z");

    @Test
    void f87_saysWhatTheProviderSaysOfAMessageAndNotThatItHasArrivedBefore() {
        Alert alert = Alert.test("phone", "x", NOW);
        alert.arrived(NOW);
        assertThat(words(alert)).isEqualTo("Arrived");
        alert.follow("SM1", NOW);
        assertThat(words(alert)).isEqualTo("Taken, not confirmed");
        alert.said(AlertWord.DELIVERED);
        assertThat(words(alert)).isEqualTo("Delivered");
        alert.said(AlertWord.ACKNOWLEDGED);
        assertThat(words(alert)).isEqualTo("Acknowledged");
        alert.refused("the carrier dropped it");
        assertThat(words(alert)).isEqualTo("Dropped");
    }

    private static String words(Alert alert) {
        return DeliveryWords.state(alert, false, Map.of("phone", true));
    }
}
