package livetrading.ui.configuration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import java.time.Instant;
import livetrading.ledger.Configurations;
import livetrading.settings.Setting;
import livetrading.settings.SettingKind;
import livetrading.settings.SettingTexts;
import livetrading.settings.SettingsCheck;
import livetrading.settings.SettingsResult;
import livetrading.settings.SettingsResult.Invalid;
import livetrading.settings.SettingsResult.Problem;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import livetrading.ui.ViewTest;
import livetrading.ui.setting.SettingChange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is defined in {@link Setting} is everywhere: in the database, the checked record, on the form, in the history. */
class SettingsViewTest extends ViewTest {

    private static final String CONDITION = "on week(close > sma(20))";

    private final SettingsCheck check = new SettingsCheck(10);

    @ParameterizedTest
    @EnumSource
    void isStoredInItsColumn(Setting setting) {
        String changed = anotherValue(setting);
        try {
            bean(Configurations.class).store(SettingTexts.standard().with(setting, changed), Instant.EPOCH);

            assertThat(database().queryForObject("SELECT " + setting.column() + " FROM trading_config", String.class))
                    .isEqualTo(changed);
        } finally {
            bean(Configurations.class).store(SettingTexts.standard(), Instant.EPOCH);
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesWhatTheProgramWorksWith(Setting setting) {
        // only there are other bars than daily ones
        SettingTexts before =
                SettingTexts.standard().with(Setting.MODE, setting == Setting.TIMEFRAME ? "PAPER" : "SIMULATED");
        if (setting == Setting.CONFIRMATION_APPLIES) {
            before = before.with(Setting.CONFIRMATION, CONDITION);
        }

        assertThat(valid(before.with(setting, anotherValue(setting)))).isNotEqualTo(valid(before));
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedOutsideOfItsRange(Setting setting) {
        SettingsResult result = check.check(SettingTexts.standard().with(setting, refused(setting)));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::column)
                                .contains(setting.column()));
    }

    @ParameterizedTest
    @EnumSource
    void hasAFieldWithItsTitle(Setting setting) {
        open("configuration");

        assertThat(_find(Component.class))
                .filteredOn(part ->
                        part instanceof HasLabel labelled && setting.title().equals(labelled.getLabel()))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void isNamedInTheHistory(Setting setting) {
        SettingTexts before = SettingTexts.standard();

        assertThat(SettingChange.between(before, before.with(setting, anotherValue(setting))))
                .singleElement()
                .satisfies(change -> assertThat(change.words()).startsWith(setting.title() + ": "));
    }

    private TradingSettings valid(SettingTexts texts) {
        SettingsResult result = check.check(texts);
        assertThat(result).isInstanceOf(Valid.class);
        return ((Valid) result).settings();
    }

    private static String anotherValue(Setting setting) {
        return switch (setting.kind()) {
            case SettingKind.Tickers t -> "ZULU";
            case SettingKind.Choice choice ->
                choice.words().stream()
                        .filter(word -> !word.equals(setting.standard()))
                        .findFirst()
                        .orElseThrow();
            case SettingKind.Choices choices -> String.join(",", choices.words().subList(2, 4));
            case SettingKind.Condition c -> CONDITION;
            case SettingKind.Decimal decimal -> decimal.range().greatest().toPlainString();
            case SettingKind.Fraction fraction ->
                fraction.range()
                        .greatest()
                        .movePointLeft(2)
                        .stripTrailingZeros()
                        .toPlainString();
            case SettingKind.WholeNumber number -> number.range().greatest().toPlainString();
            case SettingKind.Switch s -> setting.standard().equals("0") ? "1" : "0";
        };
    }

    private static String refused(Setting setting) {
        return switch (setting.kind()) {
            case SettingKind.Tickers t -> "";
            case SettingKind.Choice c -> "nonsense";
            case SettingKind.Choices c -> "1Day,nonsense";
            case SettingKind.Condition c -> "nonsense";
            case SettingKind.Decimal d -> "-1";
            case SettingKind.Fraction f -> "-1";
            case SettingKind.WholeNumber w -> "-1";
            case SettingKind.Switch s -> "2";
        };
    }
}
