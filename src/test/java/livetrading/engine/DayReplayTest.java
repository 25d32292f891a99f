package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import livetrading.ledger.DecisionInputs;
import livetrading.ledger.PastDecisions;
import livetrading.market.MarketCalendar;
import livetrading.simulated.SimulatedMarket;
import livetrading.strategy.Strategies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayReplayTest {

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
        SimulatedMarket market = machine.bean(SimulatedMarket.class);
        return new DayReplay(
                        machine.bean(PastDecisions.class),
                        machine.bean(DecisionInputs.class),
                        (mode, ticker, timeframe, feed) -> market.stored(ticker, timeframe),
                        machine.bean(Strategies.class),
                        machine.bean(ProgramVersion.class).text())
                .of(day, Optional.empty(), Optional.empty(), done -> {});
    }

    private List<LocalDate> days() {
        return machine.database().queryForList("SELECT DISTINCT market_time FROM decisions", String.class).stream()
                .map(time -> LocalDate.ofInstant(Instant.parse(time), MarketCalendar.NEW_YORK))
                .distinct()
                .sorted()
                .toList();
    }

    private LocalDate lastDay() {
        return days().getLast();
    }

    private void assertAllSame(int least) throws InterruptedException {
        int count = 0;
        for (LocalDate day : days()) {
            for (ReplayedDecision one : replayed(day)) {
                assertThat(one.words()).as("%s", one.row()).isEqualTo("the same");
                count++;
            }
        }
        assertThat(count).isGreaterThan(least);
    }

    private int number(String sql) {
        return Objects.requireNonNull(machine.database().queryForObject(sql, Integer.class));
    }

    @Test
    void f158_decidesAllDaysAgainTheSameAfterARestartAndAChangeOfSettings() throws Exception {
        machine.database()
                .update("INSERT INTO risk_rules (rule, target, parameters, enabled, changed_at) VALUES"
                        + " ('stop-loss', '', '3%', 1, ''), ('cooldown', '', '5', 1, ''),"
                        + " ('drawdown', '', '15%,then:block', 1, ''), ('exposure', '', '10%', 1, '')");
        trade(120);
        machine.database().update("UPDATE trading_config SET risk_per_trade = 0.5, max_positions = 1");
        machine.database().update("DELETE FROM risk_rules");
        machine.database().update("DELETE FROM equity_points");
        machine.close();
        machine = new Machine(folder);

        assertThat(number("SELECT count(*) FROM trade_history")).isGreaterThan(4);
        assertThat(machine.database()
                        .queryForObject(
                                "SELECT count(*) FROM decisions WHERE reason LIKE '%stop-loss%' OR reason LIKE '%cooldown%' OR reason LIKE '%exposure%'",
                                Integer.class))
                .isPositive();
        assertAllSame(300);
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
