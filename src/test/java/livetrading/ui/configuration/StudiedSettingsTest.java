package livetrading.ui.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import livetrading.settings.Setting;
import livetrading.settings.SettingTexts;
import livetrading.settings.SettingsCheck;
import livetrading.settings.SettingsResult;
import livetrading.ui.setting.ConfigurationDraft;
import org.junit.jupiter.api.Test;

class StudiedSettingsTest {

    private static final Map<Setting, String> CHANGES = StudiedSettings.FOUND.changes();

    @Test
    void f134_theyAreThoseOfTheStudyWithItsOdds() throws IOException {
        String study = Files.readString(Path.of("docs", "selection.md"));

        assertThat(study)
                .contains("Offered on the page Configuration: "
                        + CHANGES.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(change ->
                                        "`%s` %s".formatted(change.getKey().column(), change.getValue()))
                                .collect(Collectors.joining(", "))
                        + ".\n")
                .contains("\n> " + StudiedSettings.FOUND.odds() + "\n");
    }

    @Test
    void changeNothingElseOfWhatWasTypedAndCanBeSaved() {
        ConfigurationDraft typed = ConfigurationDraft.of(SettingTexts.standard().with(Setting.MAX_POSITIONS, "7"));

        SettingTexts offered = StudiedSettings.in(typed).read().settings();

        for (Setting setting : Setting.values()) {
            assertThat(offered.of(setting))
                    .as(setting.column())
                    .isEqualTo(
                            CHANGES.getOrDefault(setting, setting == Setting.MAX_POSITIONS ? "7" : setting.standard()));
        }
        assertThat(new SettingsCheck(10).check(offered)).isInstanceOf(SettingsResult.Valid.class);
    }
}
