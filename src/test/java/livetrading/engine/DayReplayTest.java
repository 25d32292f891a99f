package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.simulated.SimulatedMarket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayReplayTest {

    private static final Ticker ALFA = new Ticker("ALFA");
    private static final Ticker BRAV = new Ticker("BRAV");
    private static final String ALWAYS_LONG = "{\"lower\":98,\"upper\":99}";
    private static final String NEVER_LONG = "{\"lower\":1,\"upper\":2}";

    @TempDir
    Path folder;

    private Machine machine;

    @BeforeEach
    void open() {
        machine = new Machine(folder);
    }

    @AfterEach
    void close() {
        machine.close();
    }

    private void trade(int sessions) {
        machine.start();
        machine.sessions(sessions);
    }

    private List<ReplayedDecision> replayed(LocalDate day) throws InterruptedException {
        return Replayed.of(machine, day);
    }

    private List<LocalDate> days() {
        return Replayed.days(machine);
    }

    private LocalDate lastDay() {
        return days().getLast();
    }

    private void assertAllSame(int least) throws InterruptedException {
        List<ReplayedDecision> all = Replayed.ofAllDays(machine);
        assertThat(all)
                .hasSizeGreaterThan(least)
                .allSatisfy(one -> assertThat(one.words()).as("%s", one.row()).isEqualTo("the same"));
    }

    private int number(String sql) {
        return Objects.requireNonNull(machine.database().queryForObject(sql, Integer.class));
    }

    @Test
    void f158_decidesAllDaysAgainTheSameAfterARestartAndAChangeOfSettings() throws Exception {
        machine.database()
                .update("INSERT INTO risk_rules (rule, target, parameters, enabled, changed_at) VALUES"
                        + " ('stop-loss', '', '3%', 1, ''), ('cooldown', '', '5', 1, ''),"
                        + " ('drawdown', '', '15%,then:block', 1, ''), ('exposure', '', '10%', 1, ''),"
                        + " ('wash-sale', '', '0,block', 1, '')");
        trade(120);
        machine.database().update("UPDATE trading_config SET risk_per_trade = 0.5, max_positions = 1");
        machine.database().update("DELETE FROM risk_rules");
        machine.database().update("DELETE FROM equity_points");
        machine.close();
        machine = new Machine(folder);

        assertThat(number("SELECT count(*) FROM trade_history")).isGreaterThan(4);
        for (String rule : List.of("stop-loss", "wash-sale")) {
            assertThat(number("SELECT count(*) FROM decisions WHERE reason LIKE '%" + rule + "%'"))
                    .as(rule)
                    .isPositive();
        }
        assertAllSame(300);
    }

    /** What somebody asked for, and a pause, are gone when the day is decided again. */
    @Test
    void f158_decidesAgainWhatWasSoldAndBoughtByHandAndWhatAPauseKeptOut() throws Exception {
        machine.database().update("UPDATE trading_config SET tickers = 'ALFA,BRAV', minimum_trades = 1");
        trade(1);
        strategiesWith(ALWAYS_LONG);
        machine.sessions(4);
        machine.control().sellPart(Mode.SIMULATED, ALFA, BigDecimal.ONE, shares(), "admin");
        machine.control().closePosition(Mode.SIMULATED, BRAV, "admin");
        machine.sessions(3);
        strategiesWith(NEVER_LONG);
        machine.sessions(1);
        machine.control().enter(Mode.SIMULATED, BRAV, "admin");
        machine.sessions(4);
        machine.bean(DeviationRecords.class).pause(Mode.SIMULATED, "rsi", "it earns less");
        strategiesWith(ALWAYS_LONG);
        machine.sessions(2);
        machine.bean(DeviationRecords.class).lift(Mode.SIMULATED, "rsi", "admin");
        machine.close();
        machine = new Machine(folder);

        assertThat(number("SELECT count(*) FROM manual_orders")).isZero();
        for (String reason : List.of("a part sold by hand", "bought by hand", "Entries of % are paused")) {
            assertThat(number("SELECT count(*) FROM decisions WHERE reason LIKE '%" + reason + "%'"))
                    .as(reason)
                    .isPositive();
        }
        assertAllSame(25);
    }

    private void strategiesWith(String parameters) {
        machine.database().update("UPDATE best_strategies SET strategy = 'rsi', parameters = ?", parameters);
    }

    private BigDecimal shares() {
        return Objects.requireNonNull(machine.database()
                .queryForObject("SELECT quantity FROM own_holdings WHERE ticker = 'ALFA'", BigDecimal.class));
    }

    @Test
    void f159_findsADecisionThatWasEditedByHand() throws Exception {
        trade(5);
        machine.database()
                .update("UPDATE decisions SET reason = 'because I say so', action = 'BUY' WHERE id ="
                        + " (SELECT max(id) FROM decisions)");

        ReplayedDecision last = replayed(lastDay()).getLast();

        assertThat(last.outcome()).isInstanceOf(ReplayedDecision.Different.class);
        assertThat(last.words()).contains("action: then BUY, now HOLD", "reason: then because I say so, now ");
        machine.database().update("UPDATE decision_inputs SET version = '2.9'");
        assertThat(words().getLast()).contains("it was made by version 2.9, this is development, which may be why");
    }

    @Test
    void f159_saysWhatIsGone() throws Exception {
        trade(5);
        machine.database().update("DELETE FROM decision_inputs WHERE id = (SELECT max(id) FROM decision_inputs)");
        assertThat(words()).containsOnly("what it was made from is gone");

        machine.database().update("DELETE FROM decision_parts");
        assertThat(wordsOf(days().get(days().size() - 2)))
                .containsOnly("what it was made from cannot be read: a part of it is gone");
    }

    @Test
    void f159_saysWhatCannotBeReadOrIsThatOfAnotherDecision() throws Exception {
        trade(5);
        machine.database().update("UPDATE decisions SET inputs_id = (SELECT min(id) FROM decision_inputs)");
        assertThat(words()).isNotEmpty().noneMatch(words -> words.startsWith("the same"));
        machine.database().update("UPDATE decisions SET ticker = 'no ticker!'");
        assertThat(words()).isNotEmpty().noneMatch(words -> words.startsWith("the same"));
        for (String broken : List.of("content = x'00'", "mode = 'NIGHT'")) {
            machine.database().update("UPDATE decision_inputs SET " + broken);
            assertThat(words())
                    .isNotEmpty()
                    .allSatisfy(words -> assertThat(words).startsWith("what it was made from cannot be read"));
        }
    }

    /** The settings that were in force, edited in the database: twice the risk. */
    @Test
    void f159_findsThatWhatIsStoredOfTheSettingsWasChanged() throws Exception {
        machine.database().update("UPDATE trading_config SET risk_per_trade = 0.02, max_positions = 10");
        trade(60);
        LocalDate bought = LocalDate.ofInstant(
                Instant.parse(machine.database()
                        .queryForList("SELECT market_time FROM decisions WHERE action = 'BUY'", String.class)
                        .getLast()),
                MarketCalendar.NEW_YORK);
        assertThat(wordsOf(bought)).containsOnly("the same");

        doubleTheRisk();

        assertThat(wordsOf(bought)).anyMatch(words -> words.contains("order: then BUY "));
    }

    private void doubleTheRisk() {
        for (Map<String, Object> part : machine.database().queryForList("SELECT id, content FROM decision_parts")) {
            String json = StoredText.JSON.writeValueAsString(
                    StoredText.unpacked((byte[]) Objects.requireNonNull(part.get("content")), Object.class));
            String changed = json.replaceFirst("\"riskPerTrade\":[0-9.]+", "\"riskPerTrade\":0.04");
            machine.database()
                    .update(
                            "UPDATE decision_parts SET content = ? WHERE id = ?",
                            StoredText.packed(StoredText.JSON.readValue(changed, Object.class)),
                            part.get("id"));
        }
    }

    private List<String> words() throws InterruptedException {
        return wordsOf(lastDay());
    }

    private List<String> wordsOf(LocalDate day) throws InterruptedException {
        return replayed(day).stream().map(ReplayedDecision::words).toList();
    }

    /** There is one version only of a file of the user's own. */
    @Test
    void f162_aPriceFileThatWasChangedIsNamedByTheCloseThatADecisionWasMadeOn() throws Exception {
        RandomPriceFile.write(folder, "REAL", 7, 860);
        machine.database().update("UPDATE trading_config SET tickers = 'REAL'");
        trade(4);
        assertThat(words()).containsOnly("the same");

        RandomPriceFile.write(folder, "REAL", 8, 860);
        machine.bean(SimulatedMarket.class).refresh();
        assertThat(words())
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words)
                        .containsPattern("of the \\d+ bars of REAL some were revised since: the close of " + lastDay()
                                + " was [0-9.]+, and is [0-9.]+ now"));

        Files.delete(RandomPriceFile.of(folder, "REAL"));
        machine.bean(SimulatedMarket.class).refresh();
        assertThat(words()).isNotEmpty().allSatisfy(words -> assertThat(words).contains("the bars of REAL are gone"));
    }

    @Test
    void f160_saysOfDecisionsOfEarlierVersionsThatTheirInputsWereNotKept() throws Exception {
        trade(3);
        machine.database().update("UPDATE decisions SET inputs_id = NULL");

        assertThat(replayed(lastDay()))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.words()).contains("inputs were not kept", "earlier version"));
    }
}
