package livetrading.ui.analytics;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import java.util.List;
import livetrading.ui.ViewTest;
import org.junit.jupiter.api.Test;

class AnalyticsViewTest extends ViewTest {

    @Test
    void showsTheReturnOfEachMonthAndOfTheYear() {
        rows().equity("2025-12-30", 100_000, 100_000);
        rows().equity("2025-12-31", 110_000, 110_000);
        rows().equity("2026-01-15", 104_500, 104_500);
        rows().equity("2026-02-20", 125_400, 125_400);
        open("analytics");

        MonthlyGrid months = _get(MonthlyGrid.class);
        assertThat(GridKt._size(months)).isEqualTo(2);
        List<String> newest = GridKt._getFormattedRow(months, 0);
        assertThat(newest)
                .containsSubsequence("2026", "-5.00 %", "+20.00 %", "–")
                .endsWith("+14.00 %");
        assertThat(figure("Total return")).isEqualTo("▲ +25.40 %");
        assertThat(figure("Worst drawdown")).isEqualTo("-5.00 %");
        assertThat(figure("Best month")).isEqualTo("▲ +20.00 %");
        assertThat(figure("Worst month")).isEqualTo("▼ -5.00 %");
    }

    @Test
    void saysWhenItsCurvesBegin() {
        open("analytics");

        assertThat(figure("Total return")).isEqualTo("–");
        assertThat(words())
                .contains(
                        "Nothing to compare yet",
                        "The curve begins with the second day of trading",
                        "The first bar appears with the first sale");
    }

    @Test
    void saysWhyATickerCannotBeComparedWithItsBacktest() {
        rows().best("ALFA", "rsi", 1.2, "highest Sharpe ratio");
        open("analytics");

        assertThat(words()).contains("Nothing to compare: nothing has been decided for ALFA yet");
    }
}
