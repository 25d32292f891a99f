package livetrading.ui.dashboard;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormatted;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livetrading.broker.Contact;
import livetrading.engine.MarketState;
import livetrading.engine.SimulationReset;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EquityHistory.Day;
import livetrading.ledger.EventKind;
import livetrading.portfolio.Mode;
import livetrading.review.BuyAndHold;
import livetrading.review.DeviationWatch;
import livetrading.ui.ViewTest;
import livetrading.ui.chart.EquityChart;
import org.junit.jupiter.api.Test;

class DashboardViewTest extends ViewTest {

    private static final Instant CLOSE = Instant.parse("2019-05-03T20:00:00Z");

    @Test
    void saysWhatToDoWhileNothingHasHappened() {
        open("");

        assertThat(words()).contains("STOPPED").contains("The curve begins with the first check");
        assertThat(figure("Equity")).isEqualTo("–");
        assertThat(figure("Win rate")).isEqualTo("–");
    }

    @Test
    void saysWhetherLiveTradingDeviatesFromItsBacktest() throws InterruptedException {
        bean(DeviationWatch.class).judge(Mode.SIMULATED, (session, done, all) -> {});
        open("");

        assertThat(words()).contains("Live against its back-test").contains("Nothing was traded in this mode yet");
    }

    @Test
    void startsTrading() {
        open("");
        _click(button("START TRADING"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(active()).isEqualTo(1);
    }

    @Test
    void saysWhatStoppingWillDoAndStopsOnlyWhenConfirmed() {
        database().update("update trading_state set is_active = 1");
        rows().position("ALFA", 100, 40, 42);
        rows().position("BRAV", 10, 100, 95);
        announcer().running(Mode.SIMULATED, "Session of 2019-05-03 closed (simulated)", CLOSE);
        open("");
        _click(button("STOP TRADING"));

        ConfirmDialog dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getProperty("message"))
                .isEqualTo("The cycle in flight completes, 2 positions worth $5,150.00 stay open,"
                        + " and no new orders are sent until you start again.");
        assertThat(active()).isEqualTo(1);

        ConfirmDialogKt._fireConfirm(dialog);
        assertThat(active()).isZero();
    }

    @Test
    void saysWhichOrdersStayOpenWhenTradingStops() {
        database().update("update trading_state set is_active = 1");
        for (String ticker : List.of("ALFA", "BRAV", "CHAR", "DELT")) {
            rows().orderOf("lt-" + ticker, "2019-05-01", ticker, "ACCEPTED", "");
        }
        announcer().running(Mode.SIMULATED, "Session of 2019-05-03 closed (simulated)", CLOSE);
        open("");
        String open = "4 open orders: BUY 13 ALFA, BUY 13 BRAV, BUY 13 CHAR and 1 more";
        assertThat(words()).contains(open);
        assertThat(button("Cancel open orders").isEnabled()).isTrue();

        _click(button("STOP TRADING"));
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
                .endsWith("What was sent before stays at the broker and may still be filled: %s.".formatted(open));
    }

    @Test
    void switchesOffWhatHasNothingToActOnAndSaysWhy() {
        open("");
        assertThat(words()).contains("no open order");
        assertThat(button("Cancel open orders").isEnabled()).isFalse();
        assertThat(button("Cancel open orders").getTooltip().getText()).isEqualTo("There is no open order");
        assertThat(button("Close all positions").isEnabled()).isFalse();
        assertThat(button("Close all positions").getElement().getAttribute("aria-description"))
                .isEqualTo("The program holds no position");

        rows().holding("ALFA");
        open("");
        assertThat(button("Close all positions").isEnabled()).isTrue();
    }

    @Test
    void showsTheFiguresOfTheAccount() {
        rows().equity("2019-05-01", 100_000, 100_000);
        rows().equity("2019-05-02", 110_000, 60_000);
        rows().equity("2019-05-03", 99_000, 49_500);
        rows().buy("2019-05-02", "ALFA", "rsi");
        rows().sell("2019-05-03", "ALFA", "rsi", 30);
        rows().sell("2019-05-03", "BRAV", "rsi", -10);
        announcer().running(Mode.SIMULATED, "Session of 2019-05-03 closed (simulated)", CLOSE);
        open("");

        assertThat(figure("Equity")).isEqualTo("$99,000.00");
        assertThat(figure("Last session")).isEqualTo("▼ -$11,000.00");
        assertThat(figure("Total profit")).isEqualTo("▼ -$1,000.00");
        assertThat(figure("Exposure")).isEqualTo("50.00 %");
        assertThat(figure("Drawdown")).isEqualTo("-10.00 %");
        assertThat(figure("Win rate")).isEqualTo("50.00 %");
        assertThat(figure("Profit factor")).isEqualTo("3.00");
    }

    @Test
    void measuresAnewWhenTheSimulatedMarketHasBeenReset() {
        rows().equity("2019-05-01", 100_000, 100_000);
        rows().equity("2019-05-02", 110_000, 110_000);
        open("");
        assertThat(figure("Total profit")).isEqualTo("▲ +$10,000.00");

        rows().clear();
        rows().equity("2019-05-01", 50_000, 50_000);
        rows().equity("2019-05-03", 51_000, 51_000);
        open("");
        assertThat(figure("Total profit")).isEqualTo("▲ +$1,000.00");
    }

    @Test
    void saysHowFreshPricesAndBrokerAre() {
        Instant silent = Instant.parse("2026-11-23T15:04:05Z");
        announcer()
                .running(
                        Mode.LIVE,
                        MarketState.real(true, Instant.parse("2026-11-23T21:00:00Z")),
                        new Contact(Optional.of(silent.minusSeconds(60)), Optional.of(silent)),
                        silent.minusSeconds(65));
        open("");

        assertThat(words())
                .contains("LIVE")
                .contains("Market open")
                .contains(", closes ")
                .contains("broker not answering since 10:04:05");
    }

    @Test
    void countsWhatOneShouldLookAt() {
        Instant now = bean(Clock.class).instant();
        event(now.minusSeconds(3_600), EventKind.DRIFT);
        event(now.minusSeconds(3_600), EventKind.ALARM);
        event(now.minusSeconds(3_500), EventKind.DRIFT);
        event(now.minusSeconds(90_000), EventKind.ALARM);
        open("");

        assertThat(words()).contains("1 alarm and 2 differences in the last day");
    }

    @Test
    void marksOnTheCurveWhenTradingWasStopped() {
        rows().equity("2019-05-01", 100_000, 100_000);
        rows().equity("2019-05-02", 110_000, 60_000);
        bean(EngineEvents.class)
                .save(new EngineEvent(
                        bean(Clock.class).instant(),
                        Mode.SIMULATED,
                        CLOSE,
                        EventKind.STOP,
                        "Trading stopped, positions stay"));
        open("");

        assertThat(_find(EquityChart.class)).hasSize(1);
        assertThat(words()).doesNotContain("The curve begins");
    }

    @Test
    void saysWhatTheCurveWaitsFor() {
        rows().equity("2019-05-01", 100_000, 100_000);
        open("");

        assertThat(words()).contains("The curve begins with the second check").contains("the equity was $100,000.00");
    }

    private void event(Instant at, EventKind kind) {
        bean(EngineEvents.class).save(new EngineEvent(at, Mode.SIMULATED, at, kind, "something"));
    }

    @Test
    void saysWhyTradingIsHalted() {
        announcer().halted("Risk per trade has to be from 1 to 10 % of equity, not 25");
        open("");

        assertThat(words()).contains("HALTED").contains("not 25");
        _assertNone(Button.class, search -> search.withText("START TRADING"));
    }

    @Test
    void saysThatNoMoneyIsAtStakeInTheSimulatedMarketAlone() {
        open("");
        assertThat(words()).contains("The market is simulated: no money is at stake.");

        announcer().running(Mode.LIVE, MarketState.real(true, CLOSE), Contact.NONE, CLOSE);
        open("");
        assertThat(words()).doesNotContain("at stake");
    }

    @Test
    void leadsToTheKeysWhenTradingIsHaltedForWantOfThem() {
        announcer().halted("Risk per trade has to be from 1 to 10 % of equity, not 25");
        open("");
        assertThat(words()).doesNotContain("Enter the keys");

        announcer().running(Mode.PAPER, MarketState.real(true, CLOSE), Contact.NONE, CLOSE);
        announcer().haltedAsItIs("There are no keys for PAPER trading");
        open("");
        assertThat(_get(RouterLink.class, search -> search.withText("Enter the keys"))
                        .getElement()
                        .getAttribute("href"))
                .isEqualTo("configuration?show=keys");
    }

    @Test
    void showsWhatWasDoneBeforeWhatWasHeld() {
        rows().decision("2019-05-02", "ALFA", "SELL", "the day before");
        rows().decision("2019-05-03", "ALFA", "HOLD", "held");
        rows().decision("2019-05-03", "BRAV", "BUY", "bought");
        for (int i = 0; i < 9; i++) {
            rows().decision("2019-05-03", "T" + i, "HOLD", "held");
        }
        open("");

        Grid<?> grid = (Grid<?>) _get(_get(LastDecisions.class), Grid.class);
        assertThat(_getFormatted(grid, 0, "Ticker")).contains("BRAV");
        assertThat(_getFormatted(grid, 0, "Action")).isEqualTo("BUY");
        assertThat(_getFormatted(grid, 1, "Action")).isEqualTo("HOLD");
        assertThat(_getFormatted(grid, 1, "Ticker")).contains("T8");
    }

    @Test
    void showsTheProgressOfAnEvaluation() {
        announcer().evaluating(2, 8, "CHAR", bean(Clock.class).instant().minusSeconds(20));
        open("");

        assertThat(words()).contains("Evaluating strategies, 2 of 8: CHAR, about 1 min left");
        assertThat(_get(ProgressBar.class).getValue()).isEqualTo(2);
    }

    @Test
    void saysNoTimeThatIsLeftWhenNoneIs() {
        Instant now = bean(Clock.class).instant();
        announcer().evaluating(8, 8, "HOTL", now.minusSeconds(20));
        open("");

        assertThat(words()).contains("Evaluating strategies, 8 of 8: HOTL").doesNotContain(" left");
    }

    @Test
    void comparesTheProfitWithBuyingAndHolding() {
        bean(SimulationReset.class).reset();
        rows().equity("2019-03-18", 100_000, 100_000);
        rows().equity("2019-03-19", 100_000, 100_000);
        rows().equity("2019-03-20", 101_000, 101_000);
        open("");
        MockVaadin.clientRoundtrip(false);

        assertThat(words()).contains("2 sessions, risk-free rate 0 %");
        // the market has not moved since the first day
        assertThat(figure("Buy and hold")).isEqualTo("0.00 %");
    }

    @Test
    void saysWhatBuyingAndHoldingMadeFullyInvestedAndAtTheSameExposure() {
        open("");
        Day first = new Day(CLOSE, 100_000, 1);
        Day last = new Day(CLOSE.plusSeconds(86_400), 110_230, 1);
        _get(AccountFiguresRow.class).show(new BuyAndHold.Held(List.of(), List.of(first, last), 0.0061));

        assertThat(figure("Buy and hold")).isEqualTo("▲ +10.23 %");
        assertThat(words()).contains("at the same exposure +0.61 %");
    }

    @Test
    void followsTheEngineByItself() {
        open("");
        assertThat(figure("Equity")).isEqualTo("–");

        rows().equity("2019-05-03", 101_500, 101_500);
        announcer().running(Mode.SIMULATED, "Session of 2019-05-03 closed (simulated)", CLOSE);

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(true);
            assertThat(figure("Equity")).isEqualTo("$101,500.00");
            assertThat(words()).contains("RUNNING");
        });
    }

    private int active() {
        Integer active = database().queryForObject("select is_active from trading_state", Integer.class);
        return active == null ? -1 : active;
    }
}
