package livetrading.ui.risk;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.LocalDate;
import java.util.List;
import livetrading.engine.RiskControl;
import livetrading.engine.SimulationReset;
import livetrading.ledger.RiskRuleRows;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.risk.rule.RuleType;
import livetrading.settings.StoredGroup;
import livetrading.settings.StoredRule;
import livetrading.simulated.SimulatedMarket;
import livetrading.ui.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RiskViewTest extends ViewTest {

    @Test
    void offersASensibleSetWhereNoRuleIsSwitchedOnAndAsksFirst() {
        open("risk");
        assertThat(words())
                .contains(
                        "No rule is switched on. Positions are limited by risk per trade and number of positions only.");

        _click(button("Add a sensible set"));
        ConfirmDialog asked = _get(ConfirmDialog.class);
        assertThat(asked.getElement().getProperty("message"))
                .contains(
                        "Stop-loss, 10 %, for all tickers",
                        "Drawdown, loss 15 %", "then block", "for the whole account");
        assertThat(stored()).isEmpty();

        _fireConfirm(asked);
        assertThat(stored())
                .extracting(StoredRule::line)
                .containsExactly("stop-loss=10%", "drawdown=15%,252,block", "exposure=80%", "entries-per-day=5");
        assertThat(words()).doesNotContain("No rule is switched on");
        assertThat(_size(grid())).isEqualTo(4);
    }

    @Test
    void showsHowNearTheLimitsAreAndWhatStateTheAccountIsIn() {
        rows().equity("2026-11-18", 100_000, 100_000);
        rows().equity("2026-11-19", 110_000, 60_000);
        rows().equity("2026-11-20", 88_000, 44_000);
        open("risk");
        assertThat(words()).contains("20.00 %", "50.00 %", "no rule limits it").doesNotContain("HALTED", "REDUCING");

        rule("drawdown", "", "15%,252,close");
        rule("exposure", "", "40%");
        open("risk");
        assertThat(words()).contains("limit 15.00 %", "HALTED", "limit 40.00 %", "REDUCING");
        assertThat(_get(RiskBars.class).getElement().getTextRecursively()).doesNotContain("ACTIVE");
    }

    @Test
    void saysWhatEachRuleIsAndHowNearItsLimitIs() {
        rows().equity("2026-11-20", 100_000, 75_000);
        rows().position("ALFA", 100, 200, 250);
        group("both", "ALFA,BRAV");
        rule("atr-stop", "ALFA", "");
        rule("group-exposure", "both", "30%");
        open("risk");

        assertThat(row(0))
                .contains("ATR stop", "ALFA", "period 14 bars, multiple 3", "completed bars", "closes the position");
        assertThat(row(1)).contains("Exposure of a group", "both", "30 %", "buys less");
        assertThat(_getCellComponent(grid(), 1, "Now").getElement().getText()).isEqualTo("25.00 %");
    }

    @Test
    void namesARowThatIsWrongAndWhatIsAllowed() {
        rule("stop-loss", "", "-5%");
        rule("moonshot", "", "");
        open("risk");

        assertThat(words())
                .contains(
                        "Nothing is bought until this is put right",
                        "rule " + stored().getFirst().id() + ": a stop-loss of -5 % is not between 1 and 50 %",
                        "there is no rule 'moonshot'");
        assertThat(row(0).get(3)).isEqualTo("-5%: a stop-loss of -5 % is not between 1 and 50 %");
    }

    @ParameterizedTest
    @EnumSource
    void addsAnyRuleWithItsDefaults(RuleType type) {
        group("both", "ALFA,BRAV");
        open("risk");
        _click(button("Add a rule"));
        enter(type(), type);
        assertThat(type().getHelperText()).isEqualTo(type.effect());
        type.parameters().stream()
                .filter(parameter -> parameter.words().isEmpty() && parameter.hasStandard())
                .forEach(parameter -> assertThat(field(parameter.name()).getHelperText())
                        .contains(parameter.range(), parameter.shown(parameter.standard())));
        type.parameters().stream()
                .filter(parameter -> !parameter.hasStandard())
                .forEach(parameter -> enter(field(parameter.name()), "2027-01-28"));
        _click(button("Save"));

        assertThat(stored()).hasSize(1);
        assertThat(bean(RiskRuleRows.class).read().list().rules()).hasSize(1);
        assertThat(_find(RuleDialog.class)).isEmpty();
    }

    @Test
    void saysWhatIsWrongBesideTheFieldAndStoresNothing() {
        open("risk");
        _click(button("Add a rule"));
        enter(type(), RuleType.LOSS_STREAK);
        enter(field("losses"), "1");
        enter(field("bars"), "many");
        _click(button("Save"));

        assertThat(field("losses").getErrorMessage())
                .isEqualTo("a loss-streak with losses of 1 trades is not a whole number between 2 and 20 trades");
        assertThat(field("bars").getErrorMessage()).contains("'many' for bars, which is not a number");
        assertThat(field("window").isInvalid()).isFalse();
        assertThat(stored()).isEmpty();
    }

    @Test
    void keepsTheDaysAndTheReasonOfABlackout() {
        open("risk");
        _click(button("Add a rule"));
        enter(type(), RuleType.BLACKOUT);
        enter(field("until"), "2027-01-20");
        _click(button("Save"));
        assertThat(field("from").getErrorMessage()).contains("which is not a date like");
        assertThat(field("until").isInvalid()).isFalse();

        enter(field("from"), "2027-01-28");
        _click(button("Save"));
        assertThat(field("reason").getErrorMessage()).contains("ends before it begins");

        enter(field("until"), "");
        enter(field("reason"), "earnings, at night");
        _click(button("Save"));
        assertThat(stored())
                .extracting(StoredRule::parameters)
                .containsExactly("2027-01-28,2027-01-28,earnings, at night");
        assertThat(row(0)).contains("from 2027-01-28, until 2027-01-28, earnings, at night");
    }

    @Test
    void refusesASecondRuleOfAKindInTheDialog() {
        rule("stop-loss", "", "10%");
        open("risk");
        _click(button("Add a rule"));
        _click(button("Save"));

        assertThat(words()).contains("Not saved: 'stop-loss=10%' and 'stop-loss=10%' are two rules of one kind");
        assertThat(_find(RuleDialog.class)).hasSize(1);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void asksBeforeAnObeyedRuleIsChanged() {
        rule("stop-loss", "", "10%");
        open("risk");
        openFirst();
        _click(button("Edit"));
        assertThat(field("loss").getValue()).isEqualTo("10");
        enter(field("loss"), "20");
        _click(button("Save"));

        ConfirmDialog asked = _get(ConfirmDialog.class);
        assertThat(asked.getElement().getProperty("message"))
                .contains("stop-loss=20% takes the place of stop-loss=10%");
        assertThat(stored().getFirst().parameters()).isEqualTo("10%");
        _fireConfirm(asked);
        assertThat(stored().getFirst().parameters()).isEqualTo("20%");
        assertThat(_find(RuleDialog.class)).isEmpty();
    }

    @Test
    void asksBeforeARuleIsRemoved() {
        rule("take-profit", "", "20%");
        open("risk");
        openFirst();
        _click(button("Remove"));

        ConfirmDialog asked = _get(ConfirmDialog.class);
        assertThat(asked.getElement().getProperty("message"))
                .contains("trading does not obey it any more")
                .doesNotContain("no rule limits a loss");
        assertThat(stored()).hasSize(1);
        _fireConfirm(asked);
        assertThat(stored()).isEmpty();
    }

    @Test
    void asksBeforeARuleIsSwitchedOffAndSaysWhenNoLossIsLimitedThen() {
        rule("stop-loss", "", "10%");
        rule("time-stop", "", "20");
        open("risk");
        enter(box(0), false);

        ConfirmDialog asked = _get(ConfirmDialog.class);
        assertThat(asked.getElement().getProperty("message")).contains("Then no rule limits a loss.");
        assertThat(stored().getFirst().enabled()).isTrue();
        assertThat(box(0).getValue()).isTrue();
        _fireConfirm(asked);
        assertThat(stored().getFirst().enabled()).isFalse();
        assertThat(box(0).getValue()).isFalse();

        enter(box(0), true);
        assertThat(stored().getFirst().enabled()).isTrue();
        assertThat(events()).containsExactly("stop-loss=10% switched off", "stop-loss=10% switched on");
    }

    @Test
    void doesNotOverwriteWhatWasChangedMeanwhile() {
        rule("stop-loss", "", "10%");
        open("risk");
        database().update("update risk_rules set parameters = '7%'");
        enter(box(0), false);
        _fireConfirm(_get(ConfirmDialog.class));

        expectNotifications(
                "Not switched off: the rule stop-loss=10% was changed elsewhere meanwhile; it is shown as it is now");
        assertThat(row(0)).contains("7 %");
    }

    @Test
    void keepsGroupsAndRefusesTickersThatAreNotWatched() {
        open("risk");
        _click(button("Add a group"));
        enter(field("name"), "tech");
        enter(_get(TextArea.class), "alfa nope");
        _click(button("Save"));
        assertThat(words()).contains("Not saved: NOPE is not on the watch list; on it are ALFA, BRAV");

        enter(_get(TextArea.class), "alfa, brav");
        _click(button("Save"));
        assertThat(groups()).containsExactly(new StoredGroup("tech", "ALFA,BRAV"));
        assertThat(_getFormattedRow(groupGrid(), 0)).contains("tech", "ALFA,BRAV");
    }

    @Test
    void showsWhatIsLockedAndReleasesItAfterAsking() {
        bean(SimulationReset.class).reset();
        Bars bars = bean(SimulatedMarket.class)
                .stored(new Ticker("ALFA"), Timeframe.DAY_1)
                .orElseThrow();
        String before = bars.date(bars.size() - 2).toString();
        String last = bars.date(bars.size() - 1).toString();
        rows().equity(before, 100_000, 100_000);
        rows().equity(last, 80_000, 80_000);
        rows().buy(before, "ALFA", "rsi");
        rows().sell(before, "ALFA", "rsi", -20);
        rule("cooldown", "", "2");
        rule("drawdown", "", "15%");
        open("risk");

        Grid<?> locks = table("Locks");
        assertThat(_getFormattedRow(locks, 0))
                .contains("whole account", "Drawdown", "the loss is made good")
                .anyMatch(cell -> cell.contains("20.0 % below its highest"));
        String next = MarketCalendar.sessionAfter(LocalDate.parse(last)).date().toString();
        assertThat(_getFormattedRow(locks, 1))
                .contains("ALFA", "Cooldown", next + " 16:00", "2 of 2 bars since an exit");

        release(locks, 1);
        assertThat(_size(locks)).isEqualTo(1);
        release(locks, 0);
        assertThat(words()).contains("No rule keeps anything from being bought.");
        assertThat(database().queryForList("select message from engine_events order by id", String.class))
                .endsWith(
                        "ALFA: the lock of the rule cooldown is ended, by admin",
                        "The account: the lock of the rule drawdown is ended, by admin");
    }

    @Test
    void showsWhatRulesDidAndWhenEachActedLast() {
        rule("stop-loss", "", "10%");
        rule("time-stop", "BRAV", "10");
        open("risk");
        assertThat(words()).contains("No rule has closed a position");

        database()
                .update(
                        "insert into risk_actions (mode, ticker, rule, action, bar_time, acted_at, reason, client_order_id)"
                                + " values ('SIMULATED', 'ALFA', 'stop-loss', 'CLOSE', '2026-11-20T05:00:00.000Z',"
                                + " '2026-11-20T21:00:00.000Z', 'close 89.90 is at or below 90.00', 'order-7')");
        open("risk");
        assertThat(_getFormattedRow(table("What rules did"), 0))
                .contains(
                        "2026-11-20",
                        "Stop-loss",
                        "close 89.90 is at or below 90.00",
                        "closes the position",
                        "order-7");
        assertThat(_getCellComponent(grid(), 0, "Last acted").getElement().getAttribute("at"))
                .isEqualTo("2026-11-20T21:00:00Z");
        assertThat(_getCellComponent(grid(), 1, "Last acted").getElement().getText())
                .isEqualTo("–");
    }

    /** The last column has no name. */
    private static <T> void release(Grid<T> locks, int row) {
        ComponentRenderer<?, T> renderer =
                (ComponentRenderer<?, T>) locks.getColumns().getLast().getRenderer();
        ((Button) renderer.createComponent(locks.getGenericDataView().getItem(row))).click();
        _fireConfirm(_get(ConfirmDialog.class));
    }

    private static Grid<?> table(String name) {
        return _find(Grid.class).stream()
                .filter(one -> name.equals(one.getElement().getAttribute("aria-label"))
                        || name.equals(one.getElement().getProperty("accessibleName")))
                .findFirst()
                .orElseThrow();
    }

    private void rule(String rule, String target, String parameters) {
        database()
                .update("insert into risk_rules (rule, target, parameters) values (?, ?, ?)", rule, target, parameters);
    }

    private void group(String name, String tickers) {
        database().update("insert into risk_groups (name, tickers) values (?, ?)", name, tickers);
    }

    private List<StoredRule> stored() {
        return bean(RiskRuleRows.class).rules();
    }

    private List<StoredGroup> groups() {
        return bean(RiskRuleRows.class).groups();
    }

    private List<@Nullable String> events() {
        return database()
                .queryForList(
                        "select replace(replace(message, 'Risk rule ', ''), ', by admin', '') from engine_events",
                        String.class);
    }

    private static Grid<?> grid() {
        return _find(Grid.class).stream()
                .filter(one -> _find(RulesGrid.class).getFirst().getChildren().anyMatch(one::equals))
                .findFirst()
                .orElseThrow();
    }

    private static Grid<?> groupGrid() {
        return table("Groups of tickers");
    }

    private static List<String> row(int number) {
        return _getFormattedRow(grid(), number);
    }

    /** What a row shows when it is opened. */
    private void openFirst() {
        RiskRuleRows rows = bean(RiskRuleRows.class);
        var targets = new RuleTargets(rows.groups(), List.of());
        var editing = new RuleEditing(bean(RiskControl.class), rows, () -> targets, () -> "admin", () -> {});
        UI.getCurrent().add(new RuleDetails(rows.read().rows().getFirst(), editing));
    }

    private static Checkbox box(int number) {
        return (Checkbox) _getCellComponent(grid(), number, "Enabled");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<RuleType> type() {
        return _get(Select.class, search -> search.withLabel("Rule"));
    }

    private static TextField field(String label) {
        return _get(
                TextField.class,
                search -> search.withLabel(
                        label.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + label.substring(1)));
    }
}
