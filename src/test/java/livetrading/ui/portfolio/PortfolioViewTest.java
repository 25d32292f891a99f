package livetrading.ui.portfolio;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import livetrading.ledger.ManualExits;
import livetrading.portfolio.Mode;
import livetrading.ui.ViewTest;
import livetrading.ui.account.ByHand;
import livetrading.ui.account.PositionRow;
import livetrading.ui.account.PositionsGrid;
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
                        // its age, which the browser counts
                        "",
                        "–",
                        "$4,200.00",
                        "42.00 %",
                        "▲ +$200.00",
                        "▲ +5.00 %",
                        "RSI",
                        "program",
                        "Close");
        assertThat(figure("Equity")).isEqualTo("$10,000.00");
        assertThat(figure("Unrealized profit")).isEqualTo("▲ +$200.00");
    }

    @Test
    void closesAPositionOnlyWhenConfirmedAndTakesItBack() {
        rows().equity("2019-05-03", 10_000, 5_800);
        rows().position("ALFA", 100, 40, 42);
        open("portfolio");
        PositionRow row = _get(PositionsGrid.class)
                .getListDataView()
                .getItems()
                .findFirst()
                .orElseThrow();

        bean(ByHand.class).close(row, () -> {});
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getProperty("message"))
                .contains("100 shares of ALFA", "in the simulated market", "sold once trading is started");
        assertThat(bean(ManualExits.class).findByModeOrderByTicker(Mode.SIMULATED))
                .isEmpty();

        ConfirmDialogKt._fireConfirm(dialog);
        open("portfolio");
        assertThat(words()).contains("ALFA is being closed by hand, by ");

        _click(button("Take back"));
        assertThat(words()).doesNotContain("ALFA is being closed by hand");
        assertThat(bean(ManualExits.class).findByModeOrderByTicker(Mode.SIMULATED))
                .isEmpty();
    }

    @Test
    void tellsWhatWasClosedByHandAndHowToAllowItAgain() {
        database()
                .update("insert into manual_exits (mode, ticker, asked_at, asked_by, sold_at)"
                        + " values ('SIMULATED', 'ALFA', '2026-01-05T15:00:00Z', 'admin', '2026-01-05T15:01:00Z')");
        open("portfolio");

        assertThat(words()).contains("ALFA was closed by hand, by admin (2026-01-05 10:00)");
        _click(button("Allow entries"));
        assertThat(words()).doesNotContain("ALFA was closed by hand");
    }

    @Test
    void saysThatNothingIsHeld() {
        open("portfolio");

        assertThat(words()).contains("No position is open").contains("Why nothing was bought");
        assertThat(figure("Cash")).isEqualTo("–");
    }

    @Test
    void comparesThePriceWithTheCloseOfTheDayBefore() {
        rows().equity("2019-05-03", 10_000, 5_800);
        rows().position("ALFA", 100, 40, 42);
        database().update("update positions set previous_close = 43.75");
        open("portfolio");

        assertThat(_getFormattedRow(_get(PositionsGrid.class), 0)).contains("▼ -4.00 %");
        assertThat(words()).contains("Cash").contains("58.00 %");
    }

    @Test
    void addsUpWhatIsHeld() {
        rows().equity("2019-05-03", 10_000, 4_850);
        rows().position("ALFA", 100, 40, 42);
        rows().position("BRAV", 10, 100, 95);
        open("portfolio");

        PositionsGrid grid = _get(PositionsGrid.class);
        assertThat(grid.getColumnByKey("Market value").getFooterText()).isEqualTo("$5,150.00");
        assertThat(grid.getColumnByKey("Allocation").getFooterText()).isEqualTo("51.50 %");
        assertThat(grid.getColumnByKey("Unrealized").getFooterText()).isEqualTo("▲ +$150.00");
    }
}
