package livetrading.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortfolioViewTest extends ViewTest {

    @Test
    void showsPositionsWithTheirShareAndProfit() {
        rows().equity("2019-05-03", 10_000, 5_800);
        rows().position("ALFA", 100, 40, 42);
        open("portfolio");

        assertThat(_getFormattedRow(_get(PositionsGrid.class), 0))
                .containsExactly(
                        "ALFA",
                        "100",
                        "$40.00",
                        "$42.00",
                        "$4,200.00",
                        "42.00 %",
                        "▲ +$200.00",
                        "▲ +5.00 %",
                        "RSI",
                        "program");
        assertThat(figure("Equity")).isEqualTo("$10,000.00");
        assertThat(figure("Unrealized profit")).isEqualTo("▲ +$200.00");
    }

    @Test
    void saysThatNothingIsHeld() {
        open("portfolio");

        assertThat(_size(_get(PositionsGrid.class))).isZero();
        assertThat(_get(PositionsGrid.class).getEmptyStateText()).isEqualTo("No position is open");
        assertThat(figure("Cash")).isEqualTo("–");
    }
}
