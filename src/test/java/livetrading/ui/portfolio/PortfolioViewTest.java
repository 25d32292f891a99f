package livetrading.ui.portfolio;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import livetrading.ledger.ManualExits;
import livetrading.ledger.ManualOrders;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.simulated.SimulatedMarket;
import livetrading.ui.ViewTest;
import livetrading.ui.account.ByHand;
import livetrading.ui.account.PositionRow;
import livetrading.ui.account.PositionsGrid;
import livetrading.ui.format.Formats;
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
        assertThat(_get(dialog, Paragraph.class).getText())
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
    void sellsAPartOfAPositionWhenConfirmedAndTakesItBack() {
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
        _get(dialog, TextField.class).setValue("101");
        assertThat(_get(dialog, TextField.class).getErrorMessage()).isEqualTo("No more than 100 shares are held");
        ConfirmDialogKt._fireConfirm(dialog);
        assertThat(bean(ManualOrders.class).findByModeOrderByTicker(Mode.SIMULATED))
                .isEmpty();

        bean(ByHand.class).close(row, () -> {});
        dialog = _get(ConfirmDialog.class);
        _get(dialog, TextField.class).setValue("25 %");
        assertThat(_get(dialog, Paragraph.class).getText())
                .contains("25 shares of ALFA", "The other 75 shares stay with RSI and its stops");
        assertThat(button("Sell 25 ALFA").isEnabled()).isTrue();
        ConfirmDialogKt._fireConfirm(dialog);

        assertThat(bean(ManualOrders.class).findByModeOrderByTicker(Mode.SIMULATED))
                .singleElement()
                .satisfies(order -> assertThat(order.shares().orElseThrow()).isEqualByComparingTo("25"));
        open("portfolio");
        assertThat(words()).contains("25 of ALFA is being sold by hand, by ");
        _click(button("Take back"));
        assertThat(words()).doesNotContain("being sold by hand");
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
    void showsWhereARuleLimitsTheLoss() {
        Bars bars = bean(SimulatedMarket.class)
                .stored(new Ticker("ALFA"), Timeframe.DAY_1)
                .orElseThrow();
        String day = bars.date(bars.size() - 1).toString();
        double open = bars.open()[bars.size() - 1];
        rows().equity(day, 10_000, 5_800);
        rows().position("ALFA", 10, open, open);
        rows().holding("ALFA");
        rows().orderOf("first", day, "ALFA", "FILLED", "");
        rows().buy(day, "ALFA", "rsi");
        database().update("update trade_history set client_order_id = 'first'");
        database().update("update orders set history_start = '2010-01-04T05:00:00.000Z'");
        open("portfolio");
        assertThat(_get(PositionsGrid.class).getColumnByKey("Stop").isVisible()).isFalse();

        database().update("insert into risk_rules (rule, parameters) values ('stop-loss', '10%')");
        open("portfolio");
        PositionsGrid grid = _get(PositionsGrid.class);
        assertThat(grid.getColumnByKey("Stop").isVisible()).isTrue();
        assertThat(_getFormattedRow(grid, 0)).contains(Formats.price(BigDecimal.valueOf(open * 0.9)), "10.00 %");
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
