package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import livetrading.ledger.AlertHow;
import livetrading.ledger.AlertKind;
import livetrading.ledger.AlertRoutes;
import livetrading.ledger.Alerts;
import livetrading.ledger.Storage;
import livetrading.notice.Channel;
import livetrading.notice.ChannelTrial;
import livetrading.notice.NewsDesk;
import livetrading.notice.Notifier;
import livetrading.notice.Webhook;
import livetrading.standin.core.Side;
import livetrading.standin.core.Ticket;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each kind of alert says, from the rows that the program itself writes while it trades. */
class KindsToldTest extends AtPaperProgram {

    private static final Duration A_CHECK = Duration.ofMinutes(3);

    private final MockWebServer hook = new MockWebServer();
    private Channel webhook;
    private Notifier notifier;

    @BeforeEach
    void tellAllOfIt() throws IOException {
        hook.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().code(204).build();
            }
        });
        hook.start();
        webhook = new Webhook(URI.create("http://127.0.0.1:" + hook.getPort()));
        AlertKind.routed()
                .forEach(kind ->
                        program.machine().bean(AlertRoutes.class).choose(kind, webhook.name(), AlertHow.NORMAL));
        notifier = new Notifier(
                () -> List.of(webhook),
                program.machine().bean(Alerts.class),
                program.machine().bean(NewsDesk.class),
                program.machine().bean(Clock.class));
        notifier.run();
    }

    @AfterEach
    void stop() {
        hook.close();
    }

    @Test
    void aWeekOfTrading() {
        update("UPDATE trading_config SET tickers = 'AAPL,MSFT,NOPE'");
        rule("stop-loss", "", "10%");
        rule("blackout", "MSFT", "2026-11-23,2026-11-26,earnings");
        program.wantsToHold(true);
        program.pass(A_CHECK);
        program.machine().bean(LockWatch.class).look();

        assertThat(told("TRADE_OPENED"))
                .singleElement()
                .asString()
                .matches("Paper: Bought \\d+ AAPL at \\$100\\.\\d\\d \\(rsi\\)");
        assertThat(told("ENTRY_REFUSED"))
                .containsExactly("Paper: MSFT, rule blackout, opens no position: no entry until 2026-11-26, earnings");
        assertThat(told("LOCK"))
                .containsExactly("MSFT: locked by the rule blackout until Wed 25 Nov 16:00 New York time: "
                        + "no entry until 2026-11-26, earnings");
        assertThat(told("EVALUATION")).anyMatch(message -> message.startsWith("Paper: NOPE: "));
        assertThat(told("STRATEGY")).isEmpty();

        program.skipTo("2026-11-23T22:00:00Z");
        program.pass(A_CHECK);
        assertThat(told("DAILY"))
                .singleElement()
                .asString()
                .satisfies(summary -> assertThat(summary.lines())
                        .anyMatch(line -> line.startsWith("Paper: Mon 23 Nov: equity $"))
                        .anyMatch(line -> line.startsWith("Trades: 1"))
                        .anyMatch(
                                line -> line.matches("- AAPL: \\d+ at \\$[\\d.]+, [-+][\\d.]+, stop \\$\\d+\\.\\d\\d"))
                        .anyMatch(line -> line.startsWith("Did nothing: MSFT: blackout: no entry until"))
                        .anyMatch(line -> line.startsWith("MSFT: locked by the rule blackout until"))
                        .contains("Next session: Tue 24 Nov"));

        rule("time-stop", "AAPL", "1");
        program.startAt("2026-11-25T15:00:00Z");
        update("UPDATE trading_config SET metric = 'total-return'");
        program.pass(A_CHECK);
        assertThat(told("RULE_ACTED"))
                .anyMatch(message -> message.startsWith("Paper: AAPL, rule time-stop, closes the position: "));
        assertThat(told("LOCK")).anyMatch(message -> message.startsWith("Paper: AAPL, rule time-stop, locked: "));
        assertThat(told("TRADE_CLOSED"))
                .singleElement()
                .asString()
                .matches(
                        "Paper: Sold \\d+ AAPL at \\$[\\d.]+, (profit|loss) \\$[\\d.]+, held 2 days: rule time-stop.*");
        assertThat(told("STRATEGY")).anyMatch(message -> message.matches("Paper: AAPL: [a-z-]+ after rsi: .+"));

        program.skipTo("2026-11-27T19:00:00Z");
        program.pass(A_CHECK);
        program.machine().bean(LockWatch.class).look();
        assertThat(told("LOCK")).contains("MSFT: the lock of the rule blackout is over");
        assertThat(told("WEEKLY")).singleElement().asString().contains("Fri 27 Nov", "week ", "Trades: 2, realised $");
    }

    @Test
    void aBadDay() throws Exception {
        program.alpaca
                .faults()
                .add(
                        Match.submit().symbol("MSFT"),
                        Effect.of(Fault.REFUSAL).with("message", "insufficient buying power"));
        program.wantsToHold(true);
        program.pass(A_CHECK);
        assertThat(told("ORDER_TROUBLE"))
                .singleElement()
                .asString()
                .matches("Paper: BUY \\d+ MSFT was refused: .*insufficient buying power.*");

        program.alpaca.faults().clear();
        BigDecimal all = program.own("AAPL");
        program.alpaca.broker().orderByHand(Ticket.market(Side.SELL, "AAPL", all.toPlainString(), ""));
        program.pass(A_CHECK);
        assertThat(told("EXTERNAL_TRADE")).anyMatch(message -> message.startsWith("AAPL: "));
        assertThat(told("DRIFT")).first().asString().matches("(?s).*AAPL: our records say \\d+ shares, the broker 0.*");

        program.alpaca.faults().add(Match.always(), Fault.STATUS_503);
        program.pass(A_CHECK);
        program.alpaca.faults().clear();
        program.pass(A_CHECK);
        assertThat(told("HALT")).singleElement().asString().contains("503");
        assertThat(told("GOES_ON")).singleElement().asString().startsWith("Trading goes on: ");

        program.alpaca.faults().add(Match.always(), Fault.CLOCK_SKEW);
        program.pass(A_CHECK);
        assertThat(told("CLOCK_OFF"))
                .singleElement()
                .asString()
                .contains("this machine's clock is 300 s behind Alpaca's");

        var disk = program.machine().bean(DiskWatch.class);
        disk.judge(0);
        disk.judge(DiskWatch.ENOUGH_BYTES);
        assertThat(told("DISK_LOW")).singleElement().asString().contains("is nearly full: 0 MB are free. Make room");
        assertThat(told("GOES_ON")).last().asString().contains("has room again");
        Files.writeString(program.machine().bean(Storage.class).backupFolder(), "a file of the user");
        program.machine().bean(DailyBackup.class).look();
        assertThat(told("BACKUP")).singleElement().asString().startsWith("No backup could be made: ");
        new ChannelTrial(program.machine().bean(Alerts.class), program.machine().bean(Clock.class)).send(webhook);
        assertThat(told("TEST")).containsExactly("This is a test: alerts of Live Trading arrive here.");
        assertThat(hook.getRequestCount())
                .isEqualTo(program.number("SELECT count(*) FROM alerts WHERE state = 'SENT'"));
    }

    /** All messages of a kind that have arrived, the oldest first; those of several lines without their headline. */
    private List<String> told(String kind) {
        program.alpaca.clock().advance(Duration.ofSeconds(10));
        notifier.run();
        return program.texts(
                "SELECT message FROM alerts WHERE state = 'SENT' AND kind = '%s' ORDER BY id".formatted(kind));
    }

    private void rule(String rule, String target, String parameters) {
        program.machine()
                .database()
                .update("INSERT INTO risk_rules (rule, target, parameters) VALUES (?, ?, ?)", rule, target, parameters);
    }

    private void update(String sql) {
        program.machine().database().update(sql);
    }
}
