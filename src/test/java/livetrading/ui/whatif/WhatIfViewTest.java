package livetrading.ui.whatif;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.market.Ticker;
import livetrading.review.WhatIfDesk;
import livetrading.review.WhatIfProgress;
import livetrading.review.WhatIfRequest;
import livetrading.simulated.SimulatedMarket;
import livetrading.ui.ViewTest;
import livetrading.ui.account.ComparisonGrid;
import livetrading.ui.chart.BandsChart;
import org.junit.jupiter.api.Test;

class WhatIfViewTest extends ViewTest {

    @Test
    void saysWhatToDoAsLongAsNothingWasPlayed() {
        open("what-if");

        assertThat(words()).contains("Nothing was played yet", "press Play", "what selection is worth");
        assertThat(field("Risk per trade").getHelperText()).isEqualTo("In force: 2 %");
        assertThat(area("Tickers").getHelperText()).isEqualTo("In force: ALFA,BRAV");
        assertThat(area("Risk rules").getHelperText())
                .startsWith("In force: none.")
                .contains("saving these settings leaves the rules in force as they are");
        assertThat(button("Save these settings").isEnabled()).isFalse();
    }

    @Test
    void saysOfThousandsOfTickersHowManyAreInForce() {
        database()
                .update(
                        "UPDATE trading_config SET tickers = ?",
                        IntStream.range(0, 5000)
                                .mapToObj(i ->
                                        "T" + Integer.toString(10_000 + i, 36).toUpperCase(Locale.ROOT))
                                .collect(Collectors.joining(",")));
        open("what-if");

        assertThat(area("Tickers").getHelperText()).isEqualTo("In force: 5,000 tickers");
    }

    @Test
    void saysWhatIsWrongBesideTheFieldAndPlaysNothing() {
        open("what-if");
        enter(field("Risk per trade"), "25");
        enter(field("Maximum positions"), "many");
        _click(button("Play"));

        assertThat(field("Risk per trade").getErrorMessage())
                .isEqualTo("Risk per trade has to be from 1 to 10 % of equity, not 25");
        assertThat(field("Maximum positions").getErrorMessage()).isEqualTo("Enter a whole number");
        assertThat(words()).contains("Not played:", "Nothing was played yet");

        _click(button("Save these settings"));
        assertThat(_get(H1.class).getText()).isEqualTo("What if");

        _click(button("Back to those in force"));
        assertThat(field("Risk per trade").getValue()).isEqualTo("2");
        assertThat(words()).doesNotContain("Not played:");
    }

    @Test
    void doesNotTakeWhatItCannotReadForNothing() {
        open("what-if");
        enter(field("Slippage"), "0,5");
        _click(button("Play"));

        assertThat(field("Slippage").getErrorMessage()).isEqualTo("Enter a number, with a point before decimals");
        assertThat(words()).contains("Nothing was played yet");
    }

    @Test
    void refusesAPeriodThatRunsBackwards() {
        open("what-if");
        List<DatePicker> period = _find(DatePicker.class);
        enter(period.getFirst(), LocalDate.of(2020, 3, 2));
        enter(period.getLast(), LocalDate.of(2019, 3, 1));
        _click(button("Play"));

        assertThat(period.getLast().getErrorMessage()).isEqualTo("The last day is before the first");
        assertThat(words()).contains("Nothing was played yet");
    }

    @Test
    void saysWhyNothingCouldBePlayed() {
        sessions(0);
        open("what-if");
        _click(button("Play"));

        awaitWords("The draft could not be played: no ticker has enough prices: ");
        assertThat(words()).contains("To the dashboard, where trading starts");
        assertThat(button("Play").isEnabled()).isTrue();
        assertThat(looks()).isZero();
    }

    @Test
    void playsBothAndCountsEachDifferentOneOnce() {
        sessions(120);
        open("what-if");
        _click(button("Play"));
        awaitWords("This is the first account that was looked at in SIMULATED");
        assertThat(row("Trades").get(3)).isEqualTo("0");

        enter(field("Risk per trade"), "10");
        _click(button("Play"));
        awaitWords("of 2 different accounts that were looked at in SIMULATED");
        assertThat(words()).contains("Daily prices of ", ", 121 sessions.");
        assertThat(row("Total return").get(1))
                .endsWith(" %")
                .isNotEqualTo(row("Total return").get(2));
        assertThat(row("Total return").get(3)).endsWith(" pp");
        assertThat(row("Buy and hold: total return").get(3)).isEqualTo("0.00 pp");
        assertThat(_size(_get(PlayedTrades.class))).isPositive();
        assertThat(_size(_get(PlayedSelections.class))).isGreaterThanOrEqualTo(2);

        assertThat(bandsOf("ALFA")).isNotEmpty().allMatch(words -> words.matches("ALFA: .+, 20.+ to 20.+"));
        assertThat(bandsOf("BRAV")).isNotEmpty();
        assertThatPartsAddUp(1);
        assertThatPartsAddUp(2);

        database().update("update what_if_runs set sharpe = 99");
        _click(button("Play"));
        awaitWords("1 of 2 different accounts that were looked at in SIMULATED");
        assertThat(looks()).isEqualTo(2);
    }

    private static List<String> bandsOf(String ticker) {
        return _find(_get(BandsChart.class), Div.class, search -> search.withClasses("band")).stream()
                .map(band -> band.getElement().getAttribute("title"))
                .filter(title -> title != null && title.startsWith(ticker))
                .toList();
    }

    /** As they are printed. */
    private static void assertThatPartsAddUp(int column) {
        Grid<ComparisonGrid.Row> parts = _find(ComparisonGrid.class).get(1);
        double sum = Stream.of(
                        "Buy and hold at the average exposure", "Timing", "Selection", "Sizing", "Costs", "Risk rules")
                .mapToDouble(name -> percent(row(parts, name).get(column)))
                .sum();
        assertThat(sum).isCloseTo(percent(row(parts, "Account").get(column)), within(1e-9));
        assertThat(row(parts, "Account").get(column))
                .isEqualTo(row("Total return").get(column));
        assertThat(row(parts, "Risk rules").get(column)).isEqualTo("0.00 pp");
    }

    private static double percent(String words) {
        return Double.parseDouble(words.replaceAll(" (%|pp)$", "").replace(",", ""));
    }

    @Test
    void saysWhatIsWrongWithRiskRulesLineByLineAndPlaysNothing() {
        open("what-if");
        enter(area("Risk rules"), "time-stop=20\nstop-loss=-5%\n\nmoonshot");
        _click(button("Play"));

        assertThat(area("Risk rules").getErrorMessage().lines())
                .hasSize(2)
                .first()
                .isEqualTo("Line 2: a stop-loss of -5 % is not between 1 and 50 %");
        assertThat(area("Risk rules").getErrorMessage().lines().skip(1))
                .allMatch(line -> line.startsWith("Line 4: ") && line.contains("moonshot"));
        assertThat(words()).contains("Not played:", "Risk rules, line 2: a stop-loss", "Nothing was played yet");

        _click(button("Back to those in force"));
        assertThat(area("Risk rules").getValue()).isEmpty();
        assertThat(area("Risk rules").isInvalid()).isFalse();
        assertThat(words()).doesNotContain("Not played:");
    }

    @Test
    void saysOfARuleThatItsTickerIsNotTraded() {
        open("what-if");
        enter(area("Risk rules"), "ALFO: stop-loss=5%");
        _click(button("Play"));

        assertThat(area("Risk rules").getErrorMessage())
                .contains("'ALFO: stop-loss=5%' is for ALFO, which is not traded; traded are ALFA, BRAV");
        assertThat(words()).contains("Nothing was played yet");
    }

    @Test
    void playsARuleInForceForATickerThatTheDraftLeavesOut() {
        sessions(5);
        database()
                .update(
                        "insert into risk_rules (rule, target, parameters, enabled) values ('stop-loss', 'BRAV', '5%', 1)");
        open("what-if");
        enter(area("Tickers"), "ALFA");
        _click(button("Play"));

        awaitWords("Risk rules: BRAV: stop-loss=5%.");
    }

    @Test
    void doesNotOfferToSaveRiskRules() {
        open("what-if");
        enter(area("Risk rules"), "time-stop=20");

        assertThat(button("Save these settings").isEnabled()).isFalse();
        assertThat(button("Back to those in force").isEnabled()).isTrue();
    }

    @Test
    void playsTheRiskRulesInForceAndThoseOfTheDraft() {
        sessions(120);
        database().update("insert into risk_groups (name, tickers) values ('both', 'ALFA,BRAV')");
        database()
                .update("insert into risk_rules (rule, target, parameters, enabled) values"
                        + " ('time-stop', 'both', '1', 1), ('stop-loss', '', '1%', 0)");
        open("what-if");
        assertThat(area("Risk rules").getValue()).isEqualTo("group both: ALFA,BRAV\nboth: time-stop=1");
        _click(button("Play"));
        awaitWords("Risk rules: both: time-stop=1.");
        double acted = number(_find(ComparisonGrid.class).getLast(), "time-stop", 1);
        assertThat(acted).isPositive();

        enter(area("Risk rules"), "time-stop=400");
        _click(button("Play"));
        awaitWords("Risk rules in force: both: time-stop=1. In the draft: time-stop=400.");
        assertThat(number(_find(ComparisonGrid.class).getLast(), "time-stop", 1))
                .isEqualTo(acted);
        assertThat(number(_find(ComparisonGrid.class).getLast(), "time-stop", 2))
                .isNotEqualTo(acted);
        assertThat(looks()).isEqualTo(2);

        enter(area("Risk rules"), "");
        _click(button("Play"));
        awaitWords("In the draft: none.");
        assertThat(looks()).isEqualTo(3);
    }

    @Test
    void doesNotPlayRiskRulesInForceThatAreNotInOrder() {
        sessions(5);
        database().update("insert into risk_rules (rule, target, parameters, enabled) values ('moonshot', '', '', 1)");
        open("what-if");
        enter(area("Risk rules"), "stop-loss");
        _click(button("Play"));

        awaitWords("The settings in force are not in order, and were not played.");
    }

    @Test
    void namesTickersThatCouldNotBeTraded() {
        sessions(5);
        open("what-if");
        enter(area("Tickers"), "ALFA, NOPE");
        _click(button("Play"));

        awaitWords("Not traded: NOPE, because there are no prices of it.");
    }

    @Test
    void cancelsWhatItPlays() {
        sessions(40);
        openWithAllTickers();
        _click(button("Play"));
        assertThat(button("Play").isEnabled()).isFalse();
        _click(button("Cancel"));

        awaitWords("Cancelled. Nothing was counted.");
        assertThat(button("Play").isEnabled()).isTrue();
        assertThat(looks()).isZero();
    }

    @Test
    void cancelsWhenItIsLeft() {
        sessions(40);
        openWithAllTickers();
        _click(button("Play"));
        go("system");

        awaitFreeDesk();
        assertThat(looks()).isZero();
    }

    @Test
    void refusesASecondRun() throws InterruptedException {
        sessions(5);
        var played = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var end = new AtomicReference<WhatIfDesk.End>();
        Runnable cancel = begin(
                        (session, done, all) -> {
                            played.countDown();
                            awaitIgnoringInterruption(goOn);
                        },
                        end)
                .orElseThrow();
        played.await();
        open("what-if");
        _click(button("Play"));

        assertThat(words()).contains("Not played: another one is being played");
        assertThat(button("Play").isEnabled()).isTrue();

        cancel.run();
        goOn.countDown();
        await().untilAsserted(() -> assertThat(end.get()).isInstanceOf(WhatIfDesk.End.Cancelled.class));
        _click(button("Play"));
        awaitWords("Daily prices of ");
    }

    @Test
    void leadsToTheConfigurationWithTheDraftAndSavesNothing() {
        open("what-if");
        enter(field("Maximum positions"), "9");
        _click(button("Save these settings"));

        assertThat(_get(H1.class).getText()).isEqualTo("Configuration");
        assertThat(field("Maximum positions").getValue()).isEqualTo("9");
        assertThat(field("Check interval").getValue()).isEqualTo("300");
        assertThat(words()).contains("Unsaved changes");
        assertThat(database().queryForObject("select max_positions from trading_config", Integer.class))
                .isEqualTo(5);

        _click(button("Discard changes"));
        go("configuration");
        assertThat(field("Maximum positions").getValue()).isEqualTo("5");
    }

    /** They take a while. */
    private void openWithAllTickers() {
        open("what-if");
        String all = bean(SimulatedMarket.class).tickers().stream()
                .map(Ticker::symbol)
                .collect(Collectors.joining(" "));
        enter(area("Tickers"), all);
    }

    private Optional<Runnable> begin(WhatIfProgress progress, AtomicReference<WhatIfDesk.End> end) {
        var request = new WhatIfRequest(
                settings().mode(), Optional.empty(), settings(), Optional.empty(), Optional.empty(), false);
        return bean(WhatIfDesk.class).begin(request, progress, end::set);
    }

    private void awaitFreeDesk() {
        var end = new AtomicReference<WhatIfDesk.End>();
        await().untilAsserted(() -> assertThat(
                        begin((session, done, all) -> Thread.currentThread().interrupt(), end))
                .isPresent());
        await().untilAsserted(() -> assertThat(end.get()).isNotNull());
    }

    private static void awaitIgnoringInterruption(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int looks() {
        return database().queryForList("select id from what_if_runs").size();
    }

    private static double number(Grid<ComparisonGrid.Row> grid, String name, int column) {
        return Double.parseDouble(row(grid, name).get(column));
    }

    private static List<String> row(String name) {
        return row(_find(ComparisonGrid.class).getFirst(), name);
    }

    private static List<String> row(Grid<ComparisonGrid.Row> grid, String name) {
        return IntStream.range(0, _size(grid))
                .mapToObj(row -> _getFormattedRow(grid, row))
                .filter(row -> row.getFirst().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static TextField field(String label) {
        return _get(TextField.class, search -> search.withLabel(label));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, search -> search.withLabel(label));
    }
}
