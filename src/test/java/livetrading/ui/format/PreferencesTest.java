package livetrading.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {

    private static final Instant SUMMER = Instant.parse("2026-07-01T13:30:00Z");

    @AfterEach
    void leavePage() {
        UI.setCurrent(null);
    }

    @Test
    void showsTimesInTheZoneOfTheCookie() {
        choose(Map.of("times", "Europe%2FBerlin"));
        assertThat(Formats.dateTime(SUMMER)).isEqualTo("2026-07-01 15:30");
        assertThat(Formats.full(SUMMER)).isEqualTo("2026-07-01 15:30:00 Europe/Berlin (CEST)");
        choose(Map.of("times", "UTC"));
        assertThat(Formats.full(SUMMER)).isEqualTo("2026-07-01 13:30:00 UTC (UTC)");
    }

    @Test
    void showsADayOfTheMarketAsTheSameDayInEveryZone() {
        choose(Map.of("times", "Asia/Tokyo"));
        assertThat(Formats.dateTime(Instant.parse("2026-07-01T04:00:00Z"))).isEqualTo("2026-07-01");
    }

    @Test
    void showsNewYorkWhereTheCookieIsNonsense() {
        choose(Map.of("times", "Moon/Crater"));
        assertThat(Formats.time(SUMMER)).isEqualTo("09:30:00");
    }

    @Test
    void hidesAmountsButNeitherPricesNorPercentages() {
        choose(Map.of("amounts", "hidden"));
        assertThat(Formats.money(new BigDecimal("1234.5"))).isEqualTo("$•••");
        assertThat(Formats.profit(new BigDecimal("-1234.5"))).isEqualTo("▼ -$•••");
        assertThat(Formats.quantity(BigDecimal.TEN)).isEqualTo("•••");
        assertThat(Formats.sentence("needs $1,234.50 of $99")).isEqualTo("needs $••• of $•••");
        assertThat(Formats.price(new BigDecimal("153.5"))).isEqualTo("$153.50");
        assertThat(Formats.percent(0.5)).isEqualTo("50.00 %");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "43 shares: long since 2018-10-30 | ••• shares: long since 2018-10-30",
                "BUY: 1 share | BUY: ••• share",
                "SELL 32 CHAR: RSI(14) 71.2 is above 70 | SELL ••• CHAR: RSI(14) 71.2 is above 70",
                "Filled: BUY 1,200.5 DELT at 129.7048 | Filled: BUY ••• DELT at 129.7048",
                "cannot sell 5 ALFA: 3 are held and not in another order | cannot sell ••• ALFA: ••• are held and not in another order",
                "ALFA: our records say 5 shares, the broker 3 | ALFA: our records say ••• shares, the broker •••",
                "ALFA: 2 of 5 shares were sold elsewhere | ALFA: ••• of ••• shares were sold elsewhere",
                "ALFA: 2 shares at the broker became 4; 2 of ours became 4 | ALFA: ••• shares at the broker became •••; ••• of ours became •••",
                "the broker holds 7 shares more than the 5 that the program bought | the broker holds ••• shares more than the ••• that the program bought",
                "best of 11 strategies, 7 trades | best of 11 strategies, 7 trades"
            })
    void hidesHowManySharesASentenceNames(String sentence, String hidden) {
        choose(Map.of("amounts", "hidden"));
        assertThat(Formats.sentence(sentence)).isEqualTo(hidden);
        choose(Map.of());
        assertThat(Formats.sentence(sentence)).isEqualTo(sentence);
    }

    private static void choose(Map<String, String> cookies) {
        UI page = new UI();
        Preferences.of(cookies).applyTo(page);
        UI.setCurrent(page);
    }
}
