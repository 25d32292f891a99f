package livetrading.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import livetrading.app.storage.StartRefused;
import org.junit.jupiter.api.Test;

class EnvironmentSettingsTest {

    @Test
    void hasDefaultsForAbsentAndBlankVariables() {
        EnvironmentSettings defaults = EnvironmentSettings.from(Map.of());
        assertThat(defaults.port()).isEqualTo(8080);
        assertThat(defaults.address().getHostAddress()).isEqualTo("127.0.0.1");
        assertThat(defaults.dataFolder().path()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(EnvironmentSettings.from(Map.of("LIVETRADING_PORT", " ", "LIVETRADING_ADDRESS", "")))
                .isEqualTo(defaults);
    }

    @Test
    void tellsSpringWhatItHasChecked() {
        EnvironmentSettings settings = EnvironmentSettings.from(Map.of(
                "LIVETRADING_PORT", "9000",
                "LIVETRADING_HOSTS", "nas, trade.example.org",
                "LIVETRADING_DATA_DIR", "/srv/trading"));
        assertThat(settings.asArguments())
                .contains(
                        "--server.port=9000",
                        "--server.address=127.0.0.1",
                        "--livetrading.hosts=nas, trade.example.org",
                        "--livetrading.data-folder=/srv/trading",
                        "--logging.file.name=/srv/trading/trading_daemon.log");
    }

    @Test
    void namesTheVariableAndItsValueWhenItMeansNothing() {
        assertThatThrownBy(() -> EnvironmentSettings.from(Map.of("LIVETRADING_PORT", "-1")))
                .isInstanceOf(StartRefused.class)
                .hasMessage("LIVETRADING_PORT is '-1', which is not a number from 0 to 65535.");
        assertThatThrownBy(() -> EnvironmentSettings.from(Map.of("LIVETRADING_HOSTS", "http://nas:8080")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not a list of host names");
        assertThatThrownBy(() -> EnvironmentSettings.from(Map.of("LIVETRADING_MAX_POSITIONS", "many")))
                .isInstanceOf(StartRefused.class)
                .hasMessage("LIVETRADING_MAX_POSITIONS is 'many', which is not a number from 1 to 500.");
    }
}
