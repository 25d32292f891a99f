package livetrading.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

    private static void choose(Map<String, String> cookies) {
        UI page = new UI();
        Preferences.of(cookies).applyTo(page);
        UI.setCurrent(page);
    }
}
