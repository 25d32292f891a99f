package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import livetrading.engine.EngineStatus.Phase;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.standin.core.BarLength;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A strategy that never ends to order, and a broker that never ends to refuse. */
class RunawayTest {

    private static final LocalDate FIRST_BAR = LocalDate.of(2026, 11, 9);
    private static final LocalDate LAST_BAR = LocalDate.of(2026, 11, 25);
    private static final List<String> TICKERS = List.of("AAPL", "AMD", "MSFT");

    @TempDir
    Path folder;

    private PaperProgram program;

    @BeforeEach
    void open() {
        program = new PaperProgram(folder, Instant.parse("2026-11-23T16:00:00Z"), true, TICKERS);
        var days = program.alpaca.calendar().between(FIRST_BAR, LAST_BAR);
        TICKERS.forEach(symbol ->
                program.alpaca.bars().walkWithin(symbol, BarLength.of("1Min"), days, "100", symbol.hashCode()));
        // no strategy trades by itself
        program.machine().database().update("UPDATE trading_config SET timeframe = '1Min', minimum_trades = 1000");
    }

    private void begin(String rule, String parameters) {
        program.machine()
                .database()
                .update("INSERT INTO risk_rules (rule, target, parameters) VALUES (?, '', ?)", rule, parameters);
        program.wantsToHold(false);
    }

    @AfterEach
    void end() {
        program.close();
    }

    @Test
    void f61aStrategyThatFlipsEachBarIsHaltedBeforeItsTwentyFirstOrder() {
        begin("order-rate", "20,60,100");

        flip(20);

        assertThat(program.alpaca.journal().postsPerClientOrderId()).hasSize(20);
        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(program.machine().status().message())
                .isEqualTo("order-rate: 20 orders were sent within 60 minutes, and more than 20 are not sent;"
                        + " nothing is sent until that is over, or trading is stopped and started");
        assertThat(program.lastReason("AMD")).startsWith("order-rate: 20 orders were sent within 60 minutes");
        assertThat(events("HALT")).hasSize(1);

        program.restart();
        flip(3);
        assertThat(program.alpaca.journal().postsPerClientOrderId()).hasSize(20);
        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);
        program.assertBooksAgree();
    }

    @Test
    void f61soManyOfOneTickerAndSideInASessionHaltToo() {
        begin("order-rate", "");

        flip(12);

        // bought, sold, bought, sold, bought: the third purchase of the first ticker is the last order of all
        assertThat(program.texts("SELECT ticker || ' ' || side FROM orders ORDER BY created_at, client_order_id"))
                .hasSize(13)
                .filteredOn("AAPL BUY"::equals)
                .hasSize(3);
        assertThat(program.machine().status().message()).startsWith("order-rate: 3 orders to buy AAPL were sent");
    }

    @Test
    void f61itGoesOnWhenTheMinutesHavePassedAndSaysSoOnce() {
        begin("order-rate", "3,10,100");

        flip(3);
        assertThat(program.sent()).hasSize(3);
        assertThat(events("HALT")).hasSize(1);
        assertThat(events("GOES_ON")).isEmpty();

        wants(true);
        program.pass(Duration.ofMinutes(12));
        assertThat(program.sent()).hasSizeLessThanOrEqualTo(6);
        assertThat(events("GOES_ON"))
                .singleElement()
                .asString()
                .startsWith("Trading goes on: too many orders were sent for ");
    }

    @Test
    void f61whoHasLookedMayStopAndStartItAndCloseByHandMeanwhile() {
        begin("order-rate", "3,60,100");
        flip(2);
        assertThat(program.sent()).hasSize(3);
        assertThat(program.own("AAPL")).isPositive();

        program.machine().control().closePosition(Mode.PAPER, new Ticker("AAPL"), "somebody");
        program.pass(Duration.ofMinutes(1));
        assertThat(program.own("AAPL")).isZero();
        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(events("GOES_ON")).isEmpty();

        program.machine().control().stop();
        program.pass(Duration.ofSeconds(10));
        program.machine().control().start();
        flip(1);
        assertThat(program.sent()).hasSizeGreaterThan(4);
    }

    @Test
    void f62aBrokerThatRefusesOneOrderAfterAnotherIsLeftAlone() {
        begin("broker-refusals", "2");
        program.alpaca.faults().add(Match.submit(), Fault.REFUSAL);

        wants(true);
        program.pass(Duration.ofMinutes(5));

        assertThat(program.alpaca.journal().postsPerClientOrderId()).hasSize(2);
        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);
        assertThat(program.machine().status().message())
                .startsWith("broker-refusals: the broker has refused 2 orders in a row, the last one because: ");
        assertThat(program.lastReason("MSFT")).startsWith("broker-refusals: ");
        assertThat(events("HALT")).hasSize(1);

        program.alpaca.faults().clear();
        program.skipTo("2026-11-24T14:33:00Z");
        program.pass(Duration.ofMinutes(3));
        assertThat(program.sent()).hasSize(3);
        assertThat(events("GOES_ON")).hasSize(1);
    }

    @Test
    void f62aBrokerThatAnswersOtherQuestionsInTheEveningHasNotTakenAnOrder() {
        begin("broker-refusals", "2");
        program.skipTo("2026-11-23T21:10:00Z");
        program.alpaca.faults().add(Match.submit(), Fault.REFUSAL);
        wants(true);

        program.pass(Duration.ofMinutes(20));

        assertThat(program.alpaca.journal().postsPerClientOrderId()).hasSize(2);
        assertThat(events("HALT")).hasSize(1);
        assertThat(events("GOES_ON")).isEmpty();
        assertThat(program.machine().status().phase()).isEqualTo(Phase.HALTED);
    }

    /** Each minute has a bar, after which all strategies want the opposite. */
    private void flip(int bars) {
        for (int bar = 0; bar < bars; bar++) {
            wants(program.number("SELECT count(*) FROM own_holdings") == 0);
            program.pass(Duration.ofMinutes(1));
        }
    }

    private void wants(boolean hold) {
        String parameters = hold ? "{\"lower\":98,\"upper\":99}" : "{\"lower\":1,\"upper\":2}";
        program.machine().database().update("UPDATE best_strategies SET strategy = 'rsi', parameters = ?", parameters);
        // the strategy that opened a position leads it to its end
        program.machine().database().update("UPDATE orders SET parameters = ?", parameters);
    }

    private List<String> events(String kind) {
        return program.texts("SELECT message FROM engine_events WHERE kind = '%s' ORDER BY id".formatted(kind));
    }
}
