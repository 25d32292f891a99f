package livetrading.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import livetrading.app.storage.StartRefused;
import livetrading.notice.Channel;
import org.junit.jupiter.api.Test;

class AlertChannelsTest {

    @Test
    void tellsNobodyUnlessAskedTo() {
        assertThat(AlertChannels.channels(Map.of())).isEmpty();
    }

    @Test
    void readsBothChannels() {
        assertThat(AlertChannels.channels(Map.of(
                        "LIVETRADING_ALERT_WEBHOOK", "https://hooks.example.org/abc",
                        "LIVETRADING_ALERT_SMTP", "smtp://robot@mail.example.org",
                        "LIVETRADING_ALERT_MAIL_TO", "ops@example.org")))
                .extracting(Channel::describe)
                .containsExactly("webhook at hooks.example.org", "e-mail to ops@example.org");
    }

    @Test
    void wantsToKnowToWhomMailGoes() {
        assertThatThrownBy(() -> AlertChannels.channels(Map.of("LIVETRADING_ALERT_SMTP", "smtp://mail.example.org")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("LIVETRADING_ALERT_MAIL_TO");
    }

    @Test
    void doesNotRepeatASecretWhenItRefusesAnAddress() {
        assertThatThrownBy(() -> AlertChannels.channels(Map.of("LIVETRADING_ALERT_WEBHOOK", "ftp://x/secret")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("https://")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> AlertChannels.channels(Map.of(
                        "LIVETRADING_ALERT_SMTP", "smtp://robot:secret@mail.example.org",
                        "LIVETRADING_ALERT_MAIL_TO", "ops@example.org")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("LIVETRADING_ALERT_SMTP_PASSWORD")
                .hasMessageNotContaining("secret");
    }
}
