package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What goes wrong around risk rules at a broker. */
class RuleFaultsTest extends AtPaperProgram {

    private static final Duration A_CHECK = Duration.ofMinutes(2);

    @Test
    void f64_aRuleThatIsEditedIntoNonsenseStopsPurchasesAndTheOthersGoOnToProtect() {
        rule("stop-loss", "1000%");
        program.wantsToHold(true);
        program.pass(A_CHECK);

        assertThat(program.own("AAPL")).isZero();
        assertThat(program.lastReason("AAPL"))
                .contains("the risk rules are not in order", "nothing is bought", "between 1 and 50 %");

        database().update("UPDATE risk_rules SET parameters = '10%'");
        program.wantsToHold(true);
        program.pass(A_CHECK);
        assertThat(program.own("AAPL")).isPositive();
        program.assertBooksAgree();
    }

    @Test
    void f64_aPositionIsClosedByARuleBesideOneThatIsNonsense() {
        program.wantsToHold(true);
        program.pass(A_CHECK);
        assertThat(program.own("AAPL")).isPositive();

        rule("moonshot", "");
        rule("time-stop", "1");
        heldSinceTheLastBar();
        program.pass(A_CHECK);

        assertThat(program.own("AAPL")).isZero();
        assertThat(program.texts("SELECT DISTINCT exit_rules FROM orders WHERE side = 'SELL'"))
                .containsExactly("time-stop");
        program.assertBooksAgree();
    }

    @Test
    void f65_aDrawdownHoldsOverAnOutageOfTheBrokerAndARestart() {
        lostAFifth();
        rule("drawdown", "15%,252,block");
        program.alpaca.faults().add(Match.always(), Fault.STATUS_503);
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(20));
        program.restart();
        program.pass(Duration.ofMinutes(20));
        assertThat(program.sent()).isEmpty();

        program.alpaca.faults().clear();
        program.pass(Duration.ofMinutes(10));
        program.wantsToHold(true);
        program.pass(A_CHECK);

        assertThat(program.sent()).isEmpty();
        assertThat(program.lastAction("AAPL")).isEqualTo("REFUSED");
        assertThat(program.lastReason("AAPL")).contains("drawdown: the equity is ", " below its highest of 252 bars");
    }

    @Test
    void f66_aSaleThatExpiresIsRepeatedAlthoughItsRuleIsNotDueAnyMore() {
        program.wantsToHold(true);
        program.pass(A_CHECK);
        rule("time-stop", "1");
        heldSinceTheLastBar();
        program.alpaca.faults().add(Match.always(), Fault.PARTIAL_THEN_REST);
        program.pass(A_CHECK);
        program.skipTo("2026-11-23T20:59:30Z");
        program.pass(Duration.ofMinutes(3));
        assertThat(program.texts("SELECT DISTINCT state FROM orders WHERE side = 'SELL'"))
                .containsExactly("EXPIRED");
        assertThat(program.own("AAPL")).isPositive();

        program.alpaca.faults().clear();
        database().update("UPDATE risk_rules SET parameters = '1000'");
        program.startAt("2026-11-24T14:31:00Z");
        program.pass(A_CHECK);

        assertThat(program.own("AAPL")).isZero();
        assertThat(program.texts("SELECT exit_rules FROM orders WHERE side = 'SELL' AND ticker = 'AAPL'"))
                .containsExactly("time-stop", "time-stop");
        program.assertBooksAgree();
    }

    @Test
    void f66_aPositionIsClosedByARuleAlthoughItsStrategyHasFailed() {
        program.wantsToHold(true);
        program.pass(A_CHECK);
        assertThat(program.own("AAPL")).isPositive();

        database().update("UPDATE orders SET parameters = '{\"lower\": \"nonsense\"}'");
        rule("time-stop", "1");
        heldSinceTheLastBar();
        program.pass(A_CHECK);

        assertThat(program.own("AAPL")).isZero();
        assertThat(program.texts("SELECT reason FROM orders WHERE side = 'SELL' AND ticker = 'AAPL'"))
                .singleElement()
                .asString()
                .startsWith("time-stop: held for ");
        program.assertBooksAgree();
    }

    private void rule(String rule, String parameters) {
        database().update("INSERT INTO risk_rules (rule, parameters) VALUES (?, ?)", rule, parameters);
    }

    /** The equity was a quarter more than now. */
    private void lostAFifth() {
        database().update("""
                        INSERT INTO equity_points (mode, at, equity, cash, buying_power, market_value)
                        SELECT 'PAPER', '2020-01-06T20:00:00.000Z', 125000, 125000, 125000, 0
                        """);
    }

    /** The shares were bought at the open of the last completed bar. */
    private void heldSinceTheLastBar() {
        String bar = program.texts("SELECT max(bar_time) FROM orders").getFirst();
        database().update("UPDATE trade_history SET timestamp = ?", bar);
    }

    private JdbcTemplate database() {
        return program.machine().database();
    }
}
