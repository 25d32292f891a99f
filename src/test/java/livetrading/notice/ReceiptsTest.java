package livetrading.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import livetrading.SteppedClock;
import livetrading.engine.OnOneMachine;
import livetrading.ledger.Alert;
import livetrading.ledger.AlertHow;
import livetrading.ledger.AlertKind;
import livetrading.ledger.AlertRoutes;
import livetrading.ledger.Alerts;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F87: what a provider says of a message long after it has taken it. */
class ReceiptsTest extends OnOneMachine {

    private static final Patience PATIENCE = new Patience(1, Duration.ofMillis(1));
    private static final String QUEUED = "{\"sid\":\"SM0123\",\"status\":\"queued\"}";
    private static final String SENT = "{\"status\":\"sent\"}";
    private static final String DELIVERED = "{\"status\":\"delivered\"}";
    private static final String UNREGISTERED = "{\"status\":\"undelivered\",\"error_code\":30034}";

    private final MockWebServer provider = new MockWebServer();
    private final MockWebServer hook = new MockWebServer();

    @BeforeEach
    void open() throws Exception {
        provider.start();
        hook.start();
        machine.database().update("delete from alerts");
        machine.database().update("delete from alert_causes");
        AlertRoutes routes = machine.bean(AlertRoutes.class);
        AlertKind.routed().forEach(kind -> routes.choose(kind, "sms", AlertHow.OFF));
        AlertKind.routed().stream()
                .filter(kind -> kind != AlertKind.ALARM)
                .forEach(kind -> routes.choose(kind, "webhook", AlertHow.OFF));
    }

    @AfterEach
    void close() {
        provider.close();
        hook.close();
    }

    @Test
    void f87_aShortMessageIsAskedAfterUntilTheCarrierHasItAlsoByAProgramThatWasStartedAgain() throws Exception {
        answers(QUEUED, SENT);
        send(sms());
        assertThat(rows()).containsExactly("SENT TAKEN 1 null");

        answers(SENT);
        look(sms());
        assertThat(provider.getRequestCount()).as("it was asked just now").isEqualTo(2);
        pass(Word.FIRST_ASK);
        look(sms());
        assertThat(provider.getRequestCount()).isEqualTo(3);
        look(sms());
        pass(Word.FIRST_ASK);
        look(sms());
        assertThat(provider.getRequestCount()).as("it is left alone for longer").isEqualTo(3);
        answers(DELIVERED);
        pass(Word.FIRST_ASK);
        look(sms());
        pass(Duration.ofHours(1));
        look(sms());

        assertThat(rows()).containsExactly("SENT DELIVERED 1 null");
        assertThat(paths())
                .containsOnlyOnce("POST /2010-04-01/Accounts/AC1/Messages.json")
                .contains("GET /2010-04-01/Accounts/AC1/Messages/SM0123.json")
                .hasSize(4);
    }

    @Test
    void f87_nobodyIsAskedForEver() {
        answers(QUEUED);
        provider.enqueue(new MockResponse.Builder().code(503).build());
        send(sms());
        for (int minute = 0; minute < 600; minute++) {
            provider.enqueue(new MockResponse.Builder()
                    .code(minute % 2 == 0 ? 503 : 200)
                    .body(SENT)
                    .build());
            pass(Duration.ofMinutes(1));
            look(sms());
        }
        assertThat(provider.getRequestCount()).isEqualTo(2 + 8);
        assertThat(rows()).containsExactly("SENT TAKEN 1 null");
    }

    @Test
    void f88_whatACarrierDropsForGoodIsNotSentAgainAndTheOtherChannelsSaySoOnce() throws Exception {
        hook.enqueue(new MockResponse.Builder().code(204).build());
        answers(QUEUED, SENT, QUEUED, UNREGISTERED, UNREGISTERED);
        Channel webhook = new Webhook(URI.create("http://127.0.0.1:" + hook.getPort()));
        Channel sms = sms();
        send(sms);
        alerts().save(Alert.test("sms", "x", clock().instant()));
        notifier(webhook, sms).run();
        pass(Word.FIRST_ASK);
        new Receipts(() -> List.of(webhook, sms), alerts(), desk(), clock()).look();
        for (int hour = 0; hour < 30; hour++) {
            pass(Duration.ofHours(1));
            notifier(webhook, sms).run();
        }

        String why = "the carrier dropped it (Twilio's error 30034): register the number"
                + " (toll-free verification or 10DLC)";
        assertThat(rows("sms")).containsExactly("GIVEN_UP DROPPED 2 " + why, "GIVEN_UP DROPPED 1 " + why);
        assertThat(paths()).filteredOn(path -> path.startsWith("POST")).hasSize(2);
        assertThat(machine.database()
                        .queryForList(
                                "select message from alerts where channel = 'webhook' and kind = 'ALARM'",
                                String.class))
                .containsExactly("An alert by SMS to +15005550006 did not arrive and is not tried again: " + why);
    }

    @Test
    void f88_whatACarrierDroppedForAPassingReasonIsSentAgain() throws Exception {
        answers(QUEUED, SENT, "{\"status\":\"failed\",\"error_code\":30008}");
        send(sms());
        pass(Word.FIRST_ASK);
        look(sms());
        assertThat(rows()).containsExactly("WAITING TAKEN 2 the carrier did not deliver it (Twilio's error 30008)");

        answers("{\"sid\":\"SM0124\"}", DELIVERED);
        pass(Duration.ofMinutes(2));
        notifier(sms()).run();
        assertThat(rows()).containsExactly("SENT DELIVERED 3 null");
    }

    @Test
    void f87_itIsSeenThatSomebodyHasAcknowledgedAnUrgentOne() throws Exception {
        answers("{\"status\":1,\"receipt\":\"rec1\"}", "{\"acknowledged\":0}", "{\"acknowledged\":1}");
        Channel pushover = new Pushover("sms", "tok", "user", provider.url("/").uri(), PATIENCE);
        machine.database()
                .update(
                        "insert into alerts (channel, at, kind, severity, message, state, attempts, next_try)"
                                + " values ('sms', ?, 'HALT', 'URGENT', 'x', 'WAITING', 0, ?)",
                        text(),
                        text());
        notifier(pushover).run();
        assertThat(rows()).containsExactly("SENT TAKEN 1 null");
        pass(Word.FIRST_ASK);
        look(pushover);
        assertThat(rows()).containsExactly("SENT ACKNOWLEDGED 1 null");
    }

    private String text() {
        return clock().instant().toString().replaceFirst("(\\d\\d)Z", "$1.000Z");
    }

    private void send(Channel channel) {
        alerts().save(Alert.test(channel.name(), "This is a test.", clock().instant()));
        notifier(channel).run();
    }

    private Notifier notifier(Channel... channels) {
        return new Notifier(() -> List.of(channels), alerts(), desk(), clock());
    }

    /** As a program that has just been started. */
    private void look(Channel channel) {
        new Receipts(() -> List.of(channel), alerts(), desk(), clock()).look();
    }

    private static Alerts alerts() {
        return machine.bean(Alerts.class);
    }

    private static NewsDesk desk() {
        return machine.bean(NewsDesk.class);
    }

    private static SteppedClock clock() {
        return (SteppedClock) machine.bean(Clock.class);
    }

    private static void pass(Duration time) {
        clock().advance(time);
    }

    private Channel sms() {
        return new Sms(
                "sms",
                new Sms.Account("AC1", "token", "+15005550001", "+15005550006"),
                provider.url("/").uri(),
                PATIENCE);
    }

    private void answers(String... bodies) {
        for (String body : bodies) {
            provider.enqueue(new MockResponse.Builder().body(body).build());
        }
    }

    private List<String> paths() throws InterruptedException {
        List<String> paths = new ArrayList<>();
        for (int i = provider.getRequestCount(); i > 0; i--) {
            RecordedRequest request = provider.takeRequest();
            paths.add(request.getMethod() + " " + request.getTarget());
        }
        return paths;
    }

    private static List<String> rows() {
        return rows("sms");
    }

    /** State, the provider's word, attempts and problem. */
    private static List<String> rows(String channel) {
        return machine
                .database()
                .queryForList(
                        "select state || ' ' || coalesce(word, '-') || ' ' || attempts || ' '"
                                + " || coalesce(problem, 'null') as row from alerts where channel = ? order by id",
                        channel)
                .stream()
                .map(row -> String.valueOf(row.get("row")))
                .toList();
    }
}
