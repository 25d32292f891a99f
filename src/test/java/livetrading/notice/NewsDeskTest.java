package livetrading.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import livetrading.SteppedClock;
import livetrading.engine.Machine;
import livetrading.engine.OnOneMachine;
import livetrading.ledger.AlertHow;
import livetrading.ledger.AlertKind;
import livetrading.ledger.AlertRoutes;
import livetrading.ledger.AlertSettings;
import livetrading.ledger.AlertSettingsStore;
import livetrading.ledger.Alerts;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F73 to F77: what is told, how often, and when. */
class NewsDeskTest extends OnOneMachine {

    private static final String CHANNEL = "mail";
    private static final Instant START = Instant.parse("2026-11-23T15:00:00Z");

    private Instant now = START;
    private int number;

    @BeforeEach
    void clear() {
        for (String table : List.of(
                "alerts",
                "alert_causes",
                "alert_cursors",
                "alert_routes",
                "alert_settings",
                "trade_history",
                "engine_events",
                "risk_actions",
                "decisions")) {
            machine.database().update("delete from " + table);
        }
        collect();
    }

    @Test
    void aChannelIsNotToldOfTradesFromBeforeItAndOfEachLaterOneOnce() {
        machine.database().update("delete from alert_cursors");
        fill("OLD", "BUY", null);
        pass(Duration.ofMinutes(1));
        collect();
        fill("NEW", "BUY", null);
        pass(Duration.ofMinutes(1));
        collect();
        collect();

        assertThat(messages()).containsExactly("Simulated: Bought 10 NEW at $41.50 (rsi)");
    }

    @Test
    void f74thirtyFillsOfACheckAreOneMessageOfThirtyLines() {
        for (int i = 0; i < 15; i++) {
            fill("T" + i, "BUY", null);
        }
        collect();
        for (int i = 15; i < 30; i++) {
            fill("T" + i, "BUY", null);
        }
        pass(Duration.ofSeconds(5));
        collect();

        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message.lines())
                        .hasSize(31)
                        .startsWith("Trade opened: 30")
                        .endsWith("Simulated: Bought 10 T29 at $41.50 (rsi)"));
    }

    @Test
    void f74aThousandFillsInAMinuteAreAtMostTwelveMessagesAtAChannelThatIsToldOfAll() throws Exception {
        try (var hook = hook()) {
            AlertKind.routed().forEach(kind -> routes().choose(kind, "webhook", AlertHow.NORMAL));
            Notifier notifier = notifier(machine, hook);
            var clock = (SteppedClock) machine.bean(Clock.class);
            now = clock.instant();
            notifier.run();
            List<String> told = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                fill("T" + i, i % 2 == 0 ? "BUY" : "SELL", i % 2 == 0 ? null : 12.5);
                if (i % 2 == 1) {
                    closedByRule("T" + i);
                }
                if (i % 17 == 0) {
                    clock.advance(Duration.ofSeconds(1));
                    now = clock.instant();
                    notifier.run();
                }
            }
            for (int i = 0; i < 130; i++) {
                clock.advance(Duration.ofSeconds(5));
                notifier.run();
            }
            for (int i = hook.getRequestCount(); i > 0; i--) {
                told.add(body(hook));
            }

            assertThat(told).hasSizeLessThanOrEqualTo(12);
            assertThat(String.join("\n", told))
                    .contains("Bought 10 T0 ", "Sold 10 T1 ", "T1, rule stop-loss, closes", " more");
        }
    }

    @Test
    void f74moreThanFiveOfAKindWithinTenMinutesBecomeOne() {
        for (int i = 0; i < 12; i++) {
            fill("T" + i, "BUY", null);
            pass(Duration.ofSeconds(40));
            collect();
        }
        assertThat(messages()).hasSize(5);
        pass(Duration.ofMinutes(10));
        collect();

        assertThat(messages())
                .hasSize(6)
                .last()
                .satisfies(last -> assertThat(last.lines()).hasSize(8).startsWith("Trade opened: 7"));
    }

    @Test
    void f75whatHaltsTradingIsToldAfterAnHourFourHoursAndThenDailyUntilItIsOver() {
        routes().choose(AlertKind.DAILY, CHANNEL, AlertHow.OFF);
        event("HALT", "the broker is silent (1 times)", "SILENT");
        collect();
        event("HALT", "the broker is silent (2 times)", "SILENT");
        assertThat(toldWithin(Duration.ofMinutes(59))).isZero();
        assertThat(toldWithin(Duration.ofMinutes(1))).isOne();
        assertThat(toldWithin(Duration.ofMinutes(239))).isZero();
        assertThat(toldWithin(Duration.ofMinutes(1))).isOne();
        assertThat(toldWithin(Duration.ofHours(23))).isZero();
        assertThat(toldWithin(Duration.ofHours(1))).isOne();
        assertThat(messages().getLast()).isEqualTo("Still, since 29 h: the broker is silent (2 times)");

        event("GOES_ON", "Trading goes on", null);
        collect();
        assertThat(toldWithin(Duration.ofDays(3))).isZero();
        event("HALT", "the broker is silent", "SILENT");
        collect();
        assertThat(messages()).endsWith("Trading goes on", "the broker is silent");
    }

    @Test
    void f75alarmsOfTheirOwnKindsAreToldOncePerCauseInTheirNewestWordsAndTheirAllClear() {
        routes().choose(AlertKind.DAILY, CHANNEL, AlertHow.OFF);
        event("ALARM", "A: no prices", "PRICES A");
        event("ALARM", "AA: no prices", "PRICES AA");
        event("ALARM", "No backup could be made: no room", "BACKUP");
        event("ALARM", "The disk is nearly full: 900 MB", "DISK");
        collect();
        event("ALARM", "No backup could be made: no folder", "BACKUP");
        event("GOES_ON", "A has prices again", "PRICES A");
        collect();
        assertThat(kinds()).containsExactly("ALARM", "BACKUP", "DISK_LOW", "GOES_ON");

        machine.database().update("delete from alerts");
        pass(Duration.ofHours(1));
        collect();
        assertThat(messages())
                .containsExactly(
                        "Still, since 1 h: AA: no prices",
                        "Still, since 1 h: No backup could be made: no folder",
                        "Still, since 1 h: The disk is nearly full: 900 MB");
        event("GOES_ON", "A backup was made again", "BACKUP");
        event("GOES_ON", "There is room again", "DISK");
        event("GOES_ON", "AA has prices again", "PRICES AA");
        collect();
        machine.database().update("delete from alerts");
        assertThat(toldWithin(Duration.ofDays(2))).isZero();
    }

    private static List<String> kinds() {
        return machine.database().queryForList("select kind from alerts order by id", String.class).stream()
                .map(String::valueOf)
                .toList();
    }

    @Test
    void f75aRuleThatRefusesAfterEachBarIsToldOnceForAWhile() {
        routes().choose(AlertKind.ENTRY_REFUSED, CHANNEL, AlertHow.NORMAL);
        for (int i = 0; i < 12; i++) {
            block("ALFA", i);
            pass(Duration.ofMinutes(5));
            collect();
        }
        assertThat(messages()).containsExactly("Simulated: ALFA, rule cooldown, opens no position: 2 of 5 bars");
    }

    @Test
    void whatIsOffIsNotToldAndNotCaughtUpWith() {
        routes().choose(AlertKind.TRADE_OPENED, CHANNEL, AlertHow.OFF);
        routes().choose(AlertKind.TRADE_CLOSED, CHANNEL, AlertHow.OFF);
        fill("ALFA", "BUY", null);
        pass(Duration.ofMinutes(1));
        collect();
        routes().choose(AlertKind.TRADE_OPENED, CHANNEL, AlertHow.NORMAL);
        collect();

        assertThat(messages()).isEmpty();
    }

    @Test
    void aClosedTradeIsToldWithProfitAndDays() {
        fill("ALFA", "BUY", null);
        pass(Duration.ofDays(3));
        fill("ALFA", "SELL", -12.5);
        pass(Duration.ofMinutes(1));
        collect();

        assertThat(messages()).contains("Simulated: Sold 10 ALFA at $41.50, loss $12.50, held 3 days");
    }

    @Test
    void theDailySummaryComesOnceAfterTheCloseAndSaysWhatDidNothingAndWhy() {
        machine.database().update("delete from equity_points");
        equity("2026-11-20", 100_000);
        equity("2026-11-23", 101_000);
        fill("ALFA", "BUY", null);
        decision("BRAV", "RSI(14) 41.2 is not below 30");
        decision("CHAR", "RSI(14) 55 is not below 30");
        decision("DELT", "5 of 5 positions open");
        now = Instant.parse("2026-11-23T21:29:00Z");
        collect();
        assertThat(messages()).hasSize(1);
        now = Instant.parse("2026-11-23T21:30:00Z");
        collect();
        assertThat(messages()).hasSize(1);
        now = Instant.parse("2026-11-23T22:00:00Z");
        collect();
        now = Instant.parse("2026-11-24T14:00:00Z");
        collect();

        assertThat(messages()).hasSize(2).last().isEqualTo("""
                        Simulated: Mon 23 Nov: equity $101,000.00, day +$1,000.00 (+1.00 %)
                        Trading is off
                        Trades: 1, realised $0.00
                        No positions
                        Did nothing: BRAV, CHAR: RSI(14) 41.2 is not below 30
                        Did nothing: DELT: 5 of 5 positions open
                        Next session: Tue 24 Nov""");
    }

    @Test
    void theWeeklyReportComesAfterTheLastSessionOfAWeekAlsoOfAHalfDay() {
        routes().choose(AlertKind.DAILY, CHANNEL, AlertHow.OFF);
        routes().choose(AlertKind.WEEKLY, CHANNEL, AlertHow.NORMAL);
        now = Instant.parse("2026-11-25T23:00:00Z");
        collect();
        assertThat(messages()).isEmpty();
        now = Instant.parse("2026-11-27T18:30:00Z");
        collect();
        now = Instant.parse("2026-11-29T18:30:00Z");
        collect();
        assertThat(messages()).singleElement().asString().contains("Fri 27 Nov").contains("Next session: Mon 30 Nov");
    }

    @Test
    void f76inQuietHoursOnlyWhatIsUrgentIsToldAndTheRestInOneDigestAtTheirEnd() throws Exception {
        try (var hook = hook()) {
            Notifier notifier = notifier(machine, hook);
            notifier.run();
            Instant clock = machine.bean(Clock.class).instant();
            now = clock;
            machine.bean(AlertSettingsStore.class).save(new AlertSettings("15:00", "18:00", "UTC", ""));
            event("HALT", "the broker is silent", "SILENT");
            event("DRIFT", "ALFA: 10 shares, the broker says 12", null);
            event("GOES_ON", "Trading goes on", null);
            notifier.run();

            assertThat(hook.getRequestCount()).isOne();
            assertThat(body(hook)).contains("the broker is silent");
            ((SteppedClock) machine.bean(Clock.class)).advance(Duration.ofHours(3));
            notifier.run();
            assertThat(hook.getRequestCount()).isEqualTo(2);
            assertThat(body(hook))
                    .contains("Digest: 2\\nDrift: ALFA: 10 shares, the broker says 12\\nAll clear: Trading goes on");
        }
    }

    @Test
    void whatQuietHoursHoldIsToldAtTheEndOfTheNewOnesOrAtOnceWhenTheyAreSwitchedOff() throws Exception {
        try (var hook = hook()) {
            Notifier notifier = notifier(machine, hook);
            notifier.run();
            QuietTime quiet = machine.bean(QuietTime.class);
            Instant clock = machine.bean(Clock.class).instant();
            now = clock;
            LocalTime time = clock.atZone(ZoneOffset.UTC).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
            String from = time.minusHours(1).toString();
            quiet.save(true, from, time.plusHours(5).toString(), "UTC");
            event("DRIFT", "ALFA: 10 shares, the broker says 12", null);
            event("GOES_ON", "Trading goes on", null);
            notifier.run();
            assertThat(hook.getRequestCount()).isZero();

            quiet.save(true, from, time.plusHours(2).toString(), "UTC");
            assertThat(quiet.waiting()).singleElement().satisfies(waiting -> {
                assertThat(waiting.count()).isEqualTo(2);
                assertThat(Duration.between(clock, waiting.at())).isBetween(Duration.ofHours(1), Duration.ofHours(2));
            });
            quiet.save(false, from, time.plusHours(2).toString(), "UTC");
            notifier.run();
            assertThat(body(hook)).contains("Digest: 2");
            assertThat(quiet.waiting()).isEmpty();
        }
    }

    @Test
    void f73aCrashBetweenSendingAndBookingTellsItAgainAndSaysSo(@TempDir Path folder) throws Exception {
        try (var hook = hook()) {
            try (var first = new Machine(folder)) {
                Notifier notifier = notifier(first, hook);
                notifier.run();
                now = first.bean(Clock.class).instant();
                insert(first, "HALT", "the broker is silent", "SILENT");
                first.database()
                        .execute("create trigger crash before update on alerts when new.state = 'SENT'"
                                + " begin select raise(abort, 'crash'); end");
                assertThatThrownBy(notifier::run).hasMessageContaining("crash");
                first.database().execute("drop trigger crash");
            }
            try (var second = new Machine(folder)) {
                Notifier notifier = notifier(second, hook);
                notifier.run();
                notifier.run();
            }
            assertThat(hook.getRequestCount()).isEqualTo(2);
            assertThat(body(hook)).contains("the broker is silent").doesNotContain("already");
            assertThat(body(hook)).contains("the broker is silent\\n(You may have this already");
        }
    }

    private static MockWebServer hook() throws Exception {
        var hook = new MockWebServer();
        for (int i = 0; i < 100; i++) {
            hook.enqueue(new MockResponse.Builder().code(204).build());
        }
        hook.start();
        return hook;
    }

    private static String body(MockWebServer hook) throws InterruptedException {
        return Objects.requireNonNull(hook.takeRequest().getBody()).utf8();
    }

    private static Notifier notifier(Machine machine, MockWebServer hook) {
        Channel webhook = new Webhook(URI.create("http://127.0.0.1:" + hook.getPort()));
        return new Notifier(
                () -> List.of(webhook),
                machine.bean(Alerts.class),
                machine.bean(NewsDesk.class),
                machine.bean(Clock.class));
    }

    private void collect() {
        machine.bean(NewsDesk.class).collect(CHANNEL, now);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    /** How many messages come in steps of a minute. */
    private int toldWithin(Duration time) {
        int before = messages().size();
        for (long minute = 0; minute < time.toMinutes(); minute++) {
            pass(Duration.ofMinutes(1));
            collect();
        }
        return messages().size() - before;
    }

    private static AlertRoutes routes() {
        return machine.bean(AlertRoutes.class);
    }

    /** What is to be delivered, in order. */
    private static List<String> messages() {
        return machine
                .database()
                .queryForList("select message from alerts where state = 'WAITING' order by id", String.class)
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private void fill(String ticker, String side, @Nullable Double profit) {
        number++;
        machine.database()
                .update(
                        "insert into trade_history (timestamp, ticker, strategy, side, quantity, price, fees,"
                                + " realized_profit, order_id, client_order_id, execution_id, mode, recorded_at)"
                                + " values (?, ?, 'rsi', ?, 10, 41.5, 1.25, ?, ?, ?, ?, 'SIMULATED', ?)",
                        text(),
                        ticker,
                        side,
                        profit,
                        "broker-" + number,
                        "client-" + number,
                        "execution-" + number,
                        text());
    }

    private static void equity(String day, double equity) {
        machine.database()
                .update(
                        "insert into equity_points (mode, at, equity, cash, buying_power, market_value)"
                                + " values ('SIMULATED', ?, ?, ?, ?, 0)",
                        day + "T21:00:00.000Z",
                        equity,
                        equity,
                        equity);
    }

    private void decision(String ticker, String reason) {
        machine.database()
                .update(
                        "insert into decisions (decided_at, mode, ticker, action, reason, times)"
                                + " values (?, 'SIMULATED', ?, 'HOLD', ?, 1)",
                        text(),
                        ticker,
                        reason);
    }

    private void block(String ticker, int bar) {
        machine.database()
                .update(
                        "insert into risk_actions (mode, ticker, rule, action, bar_time, acted_at, reason)"
                                + " values ('SIMULATED', ?, 'cooldown', 'BLOCK', ?, ?, '2 of 5 bars')",
                        ticker,
                        "bar " + bar,
                        text());
    }

    private void closedByRule(String ticker) {
        machine.database()
                .update(
                        "insert into risk_actions (mode, ticker, rule, action, bar_time, acted_at, reason)"
                                + " values ('SIMULATED', ?, 'stop-loss', 'CLOSE', 'bar', ?, 'close 9 is below 10')",
                        ticker,
                        text());
    }

    private void event(String kind, String message, @Nullable String cause) {
        insert(machine, kind, message, cause);
    }

    private void insert(Machine machine, String kind, String message, @Nullable String cause) {
        machine.database()
                .update(
                        "insert into engine_events (at, mode, kind, message, cause) values (?, 'SIMULATED', ?, ?, ?)",
                        text(),
                        kind,
                        message,
                        cause);
    }

    private String text() {
        String text = now.toString();
        return text.length() == 20 ? text.replace("Z", ".000Z") : text;
    }
}
