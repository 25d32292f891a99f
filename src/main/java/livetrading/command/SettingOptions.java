package livetrading.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.settings.SettingKind;
import livetrading.settings.SettingTexts;
import livetrading.settings.SettingsCheck;
import livetrading.settings.SettingsResult.Invalid;
import livetrading.settings.SettingsResult.Problem;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import tools.jackson.core.JsonGenerator;

/** All settings that are options: they are checked like a configuration, in the same words. */
final class SettingOptions {

    /** As many positions as an installation allows unless it is told otherwise. */
    private static final int MOST_POSITIONS = 10;

    private static final SettingsCheck CHECK = new SettingsCheck(MOST_POSITIONS);

    private SettingOptions() {}

    static Stream<Option> all() {
        return Arrays.stream(SettingOption.values()).map(SettingOption::option);
    }

    /** What a new installation begins with, but for what the arguments say. */
    static SettingTexts texts(Arguments arguments) throws CommandRefused {
        SettingTexts texts = SettingTexts.standard();
        for (SettingOption one : SettingOption.values()) {
            texts = texts.with(one.setting(), one.text(arguments));
        }
        checked(texts);
        return texts;
    }

    /** Settings of which all are in order. */
    static TradingSettings checked(SettingTexts texts) throws CommandRefused {
        return switch (CHECK.check(texts)) {
            case Valid(TradingSettings settings) -> settings;
            case Invalid(List<Problem> problems) ->
                throw CommandRefused.wrongUsage(
                        problems.stream().map(SettingOptions::sentence).collect(Collectors.joining("; ")));
        };
    }

    /** For instance {@code --max-positions: Maximum positions has to be from 1 to 10, not 11}. */
    private static String sentence(Problem problem) {
        Optional<SettingOption> concerned = Arrays.stream(SettingOption.values())
                .filter(one -> one.setting().column().equals(problem.column()))
                .findFirst();
        boolean isFraction = concerned
                .filter(one -> one.setting().kind() instanceof SettingKind.Fraction)
                .isPresent();
        return "%s: %s%s"
                .formatted(
                        concerned.map(one -> one.option().name()).orElse("--tickers"),
                        problem.message(),
                        isFraction ? " (0.02 is 2 %)" : "");
    }

    /** Writes the settings as properties of an object. */
    static void write(JsonGenerator json, SettingTexts texts) {
        for (SettingOption one : SettingOption.values()) {
            Json.property(json, one.property(), one.value(texts.of(one.setting())));
        }
    }
}
