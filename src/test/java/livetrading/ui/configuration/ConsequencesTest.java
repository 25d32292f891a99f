package livetrading.ui.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import livetrading.settings.Setting;
import livetrading.ui.setting.SettingChange;
import org.junit.jupiter.api.Test;

class ConsequencesTest {

    @Test
    void f37_aSwitchOfTheModeSaysThatItTakesNothingAlong() {
        var change = new SettingChange(Setting.MODE, "SIMULATED", "LIVE");

        assertThat(Consequences.of(List.of(change), Set.of()))
                .singleElement()
                .asString()
                .contains("real money", "Nothing is taken along: LIVE has evaluations, pinned strategies");
    }
}
