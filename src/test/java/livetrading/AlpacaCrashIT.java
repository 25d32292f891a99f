package livetrading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import livetrading.standin.Standin;
import livetrading.standin.core.BookedOrder;
import livetrading.standin.core.Execution;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultRule;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Row F7 of the table of faults: the packaged program is killed at every point of an order's life and started again.
 * It trades at a stand-in for Alpaca whose exchange is open all day, for the program runs by the clock on the wall.
 */
class AlpacaCrashIT {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Orders are sent in this order, and the records are reconciled in it. */
    private static final List<String> TICKERS = List.of("JPM", "XOM", "AAPL", "MSFT", "AMD");

    private static final String UNANSWERED = "JPM";
    private static final String NEVER_ARRIVED = "XOM";
    private static final String ACCEPTED = "AAPL";
    private static final String PARTLY_FILLED = "MSFT";
    private static final String FILLED_UNBOOKED = "AMD";

    @TempDir
    private Path folder;

    private Standin alpaca;
    private ProgramDatabase database;

    @BeforeEach
    void openExchange() {
        database = new ProgramDatabase(folder);
        Instant now = Instant.now();
        LocalDate today = LocalDate.ofInstant(now, NEW_YORK);
        alpaca = Standin.startRunning(0, 7, now);
        for (String ticker : TICKERS) {
            alpaca.bars().walk(ticker, today.minusMonths(42), today, "100", ticker.hashCode());
            alpaca.tape().price(ticker, "100");
        }
        Stream.of(today, today.plusDays(1))
                .forEach(day -> alpaca.calendar().opens(day, LocalTime.MIDNIGHT, LocalTime.MAX));
    }

    @AfterEach
    void close() {
        alpaca.close();
    }

    @Test
    void f7_whereverTheProgramIsKilledItsBooksAreTheBrokersAfterTheNextStart() throws Exception {
        killBeforeAnythingIsIntended();
        killAt(Match.submit().symbol(UNANSWERED), Fault.HOLD_AFTER);
        assertThat(state(UNANSWERED)).isEqualTo("INTENDED");
        assertThat(alpaca.journal().executions()).hasSize(1);

        killAt(Match.submit().symbol(NEVER_ARRIVED), Fault.HOLD_BEFORE);
        assertThat(state(UNANSWERED)).isEqualTo("FILLED");
        assertThat(state(NEVER_ARRIVED)).isEqualTo("INTENDED");

        killWithOrdersAcceptedPartlyFilledAndFilledButNotBooked();
        alpaca.journal().booked().forEach(this::fillRest);
        aMinuteLaterAllIsSettledInOnePass();
        assertBooksAreTheBrokers();
        assertThat(alpaca.journal().booked()).hasSize(TICKERS.size());

        killWhileAPositionIsSold();
    }

    private void killBeforeAnythingIsIntended() throws Exception {
        try (var program = ProgramUnderTest.start(folder, ProgramUnderTest.tradingAt(alpaca))) {
            database.change("UPDATE trading_config SET mode = 'PAPER', tickers = '%s', max_positions = 10"
                    .formatted(String.join(",", TICKERS)));
            database.change("UPDATE trading_state SET entries_paused = 1, is_active = 1");
            database.await("SELECT count(*) = %d FROM best_strategies".formatted(TICKERS.size()));
            database.await("SELECT last_check IS NOT NULL FROM trading_state");
            FaultRule held =
                    alpaca.faults().add(Match.on("GET", "/v2/positions").once(), Fault.HOLD_BEFORE);
            database.change(
                    "UPDATE best_strategies SET strategy = 'rsi', parameters = '{\"lower\":98,\"upper\":99}', trust = 'weak'");
            database.change("UPDATE trading_state SET entries_paused = 0, last_check = NULL");
            // a change of the settings is looked at at once
            database.change("UPDATE trading_config SET check_interval_seconds = 60");
            assertThat(held.awaitStrike(PATIENCE)).isTrue();
            program.kill();
            held.drop();
        }
        assertThat(database.texts("SELECT client_order_id FROM orders")).isEmpty();
    }

    private void killWithOrdersAcceptedPartlyFilledAndFilledButNotBooked() throws Exception {
        alpaca.faults()
                .add(Match.submit().symbol(ACCEPTED), Effect.of(Fault.FILL_LATE).with("after", "PT1H"));
        alpaca.faults().add(Match.submit().symbol(PARTLY_FILLED), Fault.PARTIAL_THEN_REST);
        // the first question for executions is about the partial fill
        killAt(Match.on("GET", "/v2/account/activities/FILL").nth(2), Fault.HOLD_AFTER);
        assertThat(state(ACCEPTED)).isEqualTo("ACCEPTED");
        assertThat(state(PARTLY_FILLED)).isEqualTo("PARTIALLY_FILLED");
        assertThat(state(FILLED_UNBOOKED)).isEqualTo("ACCEPTED");
        assertThat(inAccount(FILLED_UNBOOKED)).isPositive();
        assertThat(database.texts("SELECT ticker FROM trade_history")).containsExactly(UNANSWERED, PARTLY_FILLED);
        // Alpaca's lists lag: what does not turn up at once may have arrived all the same
        assertThat(alpaca.journal().requests("POST", "/v2/orders")).hasSize(TICKERS.size());
    }

    private void fillRest(BookedOrder order) {
        String rest = order.qty().orElseThrow().subtract(order.filledQty()).toPlainString();
        if (order.qty().orElseThrow().compareTo(order.filledQty()) > 0) {
            alpaca.broker().fill(order.id(), rest, "100");
        }
    }

    /** What has not turned up for a minute never arrived: it is sent again, under the same id. */
    private void aMinuteLaterAllIsSettledInOnePass() throws SQLException {
        database.change("UPDATE orders SET updated_at = '%s' WHERE state = 'INTENDED'"
                .formatted(Instant.now().minusSeconds(70)));
        database.change("UPDATE trading_state SET last_check = NULL");
        try (var program = ProgramUnderTest.start(folder, ProgramUnderTest.tradingAt(alpaca))) {
            database.await("SELECT last_check IS NOT NULL FROM trading_state");
            assertThat(database.texts("SELECT ticker FROM orders WHERE state = 'FILLED'"))
                    .contains(UNANSWERED, ACCEPTED, PARTLY_FILLED, FILLED_UNBOOKED);
            database.await("SELECT count(*) = %d FROM orders WHERE state = 'FILLED'".formatted(TICKERS.size()));
            program.stop();
        }
        assertThat(alpaca.journal().requests("POST", "/v2/orders")).hasSize(TICKERS.size() + 1);
    }

    private void killWhileAPositionIsSold() throws Exception {
        database.change("UPDATE trading_state SET entries_paused = 1, last_check = NULL, closing_since = '%s'"
                .formatted(Instant.now()));
        killAt(Match.submit().symbol(PARTLY_FILLED), Fault.HOLD_AFTER);
        try (var program = ProgramUnderTest.start(folder, ProgramUnderTest.tradingAt(alpaca))) {
            database.await("SELECT closing_since IS NULL FROM trading_state");
            program.stop();
        }
        assertBooksAreTheBrokers();
        assertThat(database.texts("SELECT ticker FROM own_holdings")).isEmpty();
        assertThat(alpaca.journal().booked()).hasSize(2 * TICKERS.size());
    }

    /** What the killed program had asked for, and had not arrived, never gets further. */
    private void killAt(Match match, Fault fault) throws InterruptedException {
        FaultRule rule = alpaca.faults().add(match.once(), fault);
        try (var program = ProgramUnderTest.start(folder, ProgramUnderTest.tradingAt(alpaca))) {
            assertThat(rule.awaitStrike(PATIENCE)).isTrue();
            program.kill();
        }
        rule.drop();
        alpaca.faults().clear();
    }

    /** Each order is at Alpaca once, each execution is booked once, and what is owned is in the account. */
    private void assertBooksAreTheBrokers() throws SQLException {
        assertThat(database.texts("SELECT client_order_id FROM orders"))
                .containsExactlyInAnyOrderElementsOf(alpaca.journal().booked().stream()
                        .map(BookedOrder::clientOrderId)
                        .toList());
        assertThat(alpaca.journal().booked())
                .extracting(BookedOrder::clientOrderId)
                .doesNotHaveDuplicates();
        assertThat(database.texts("SELECT execution_id FROM trade_history"))
                .containsExactlyInAnyOrderElementsOf(alpaca.journal().executions().stream()
                        .map(Execution::activityId)
                        .toList());
        assertThat(database.texts("SELECT ticker || ' ' || quantity FROM own_holdings"))
                .containsExactlyInAnyOrderElementsOf(TICKERS.stream()
                        .filter(ticker -> inAccount(ticker).signum() > 0)
                        .map(ticker -> ticker + " "
                                + inAccount(ticker).stripTrailingZeros().toPlainString())
                        .toList());
    }

    private BigDecimal inAccount(String ticker) {
        return alpaca.account().holdings().qty(ticker);
    }

    private String state(String ticker) throws SQLException {
        return database.text("SELECT state FROM orders WHERE ticker = '%s'".formatted(ticker));
    }
}
