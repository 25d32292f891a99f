package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import livetrading.ledger.BadRow;
import livetrading.ledger.RowCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F43: which values of a column can be read, whatever SQLite thinks of them. */
class RowCheckTest extends OnOneMachine {

    private static final String TIME = "'2026-11-23T15:00:00.000Z'";

    @AfterEach
    void tidyUp() {
        machine.database().update("DELETE FROM manual_exits");
        machine.database().update("DELETE FROM simulated_account");
        machine.database().update("DELETE FROM alerts");
        machine.database().update("DELETE FROM round_trips");
        machine.database().update("DELETE FROM settings_in_force");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TIME,
                "'2024-02-29T23:59:59.999Z'",
                "'2026-01-31T00:00:00.000Z'",
                "'2026-11-23 15:00:00'",
                "datetime('now')",
                "'2026-11-23T15:00:00Z'",
                "'  '"
            })
    void aTimeIsOneHoweverItIsWritten(String value) {
        exit("'AAPL'", value);
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'in a while'",
                "'now'",
                "'2023-02-29T00:00:00.000Z'",
                "'2026-13-01T00:00:00.000Z'",
                "'2026-11-31T00:00:00.000Z'",
                "'2026-11-23T25:00:00.000Z'",
                "'2026-11-23'",
                "'15:00'",
                "2460000.5",
                "x'00ff'"
            })
    void whatIsNoTimeIsFound(String value) {
        exit("'AAPL'", value);
        assertThat(found()).singleElement().extracting(BadRow::reason).isEqualTo("asked_at is no time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'A'", "'BRK.B'", "'BF-B'", "'X1'", "'ABCDEFGHIJ'"})
    void aTickerIsOne(String value) {
        exit(value, TIME);
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"''", "' '", "'aapl'", "'1AB'", "'.A'", "'A B'", "'ABCDEFGHIJK'", "'A' || char(0)", "'ÄB'", "7"})
    void whatIsNoTickerIsFound(String value) {
        exit(value, TIME);
        assertThat(found()).singleElement().extracting(BadRow::reason).isEqualTo("ticker is no ticker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1.5", "1e15", "'12.50'", "9e307"})
    void aNumberIsOne(String value) {
        account(value);
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'many'", "''", "'1,000'", "9e999", "x'31'"})
    void whatIsNoNumberIsFound(String value) {
        account(value);
        assertThat(found()).singleElement().extracting(BadRow::reason).isEqualTo("cash is no number");
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("'WAITING'", List.of()),
                Arguments.of("'waiting'", List.of("state is none of HELD, WAITING, SENT, BUNDLED, GIVEN_UP")),
                Arguments.of("'SOMETIMES'", List.of("state is none of HELD, WAITING, SENT, BUNDLED, GIVEN_UP")),
                Arguments.of("''", List.of("state is none of HELD, WAITING, SENT, BUNDLED, GIVEN_UP")));
    }

    @ParameterizedTest
    @MethodSource("words")
    void aWordIsOneOfThoseThatMeanSomething(String value, List<String> reasons) {
        machine.database()
                .update(
                        "INSERT INTO alerts (channel, at, kind, message, state, attempts, next_try) VALUES ('webhook', %s, 'TEST', 'hello', %s, 0, %s)"
                                .formatted(TIME, value, TIME));
        assertThat(found()).extracting(BadRow::reason).isEqualTo(reasons);
    }

    /** Some of what is read of it is worked out by the database and is no column. */
    @ParameterizedTest
    @ValueSource(strings = {"mode", "cost", "opened_at"})
    void aBadRoundTripIsFound(String column) {
        machine.database()
                .update(
                        "INSERT INTO round_trips (mode, ticker, strategy, entry_order, opened_at, shares, held,"
                                + " shares_sold, bought, sold, cost, fees, entry_price, why_in)"
                                + " VALUES ('PAPER', 'AAPL', 'rsi', 'o', '2026-11-23T15:00:00.000Z', 1, 1, 0, 9, 0, 9, 0, 9, '')");
        assertThat(found()).isEmpty();

        machine.database().update("UPDATE round_trips SET %s = 'many'".formatted(column));
        assertThat(found()).singleElement().extracting(BadRow::table).isEqualTo("round_trips");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mode", "noted_at", "since"})
    void aBadRowOfTheSettingsInForceIsFound(String column) {
        machine.database().update("DELETE FROM settings_in_force");
        machine.database()
                .update("INSERT INTO settings_in_force (mode, noted_at, since, first_session, settings, risk_rules,"
                        + " strategies, strategies_dropped, pins, entries_paused, assumed)"
                        + " VALUES ('PAPER', " + TIME + ", " + TIME + ", '2026-11-23', '', '', '', 0, '', 0, 0)");
        assertThat(found()).isEmpty();

        machine.database().update("UPDATE settings_in_force SET %s = 'many'".formatted(column));
        assertThat(found()).singleElement().extracting(BadRow::table).isEqualTo("settings_in_force");
    }

    private static void exit(String ticker, String askedAt) {
        machine.database()
                .update("INSERT INTO manual_exits (mode, ticker, asked_at, asked_by) VALUES ('SIMULATED', %s, %s, 'me')"
                        .formatted(ticker, askedAt));
    }

    private static void account(String cash) {
        machine.database()
                .update(
                        "INSERT INTO simulated_account (id, run, placement, session_date, checked, capital, cash, order_count) VALUES (1, 1, '', '2026-11-23', 1, 100000, %s, 0)"
                                .formatted(cash));
    }

    private static List<BadRow> found() {
        return machine.bean(RowCheck.class).find();
    }
}
