package livetrading.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import livetrading.standin.core.OrderStatus;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultRule;
import livetrading.standin.faults.Match;
import livetrading.standin.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a client sees of each fault of a submission, and whether the order is there afterwards. */
class RequestFaultsTest extends StandinTest {

    private static final Duration IMPATIENCE = Duration.ofMillis(300);

    @ParameterizedTest
    @EnumSource(names = {"RESPONSE_LOST", "RESET_AFTER_ACCEPT", "TRUNCATED_BODY"})
    void booksAnOrderWhoseAnswerIsLost(Fault fault) throws Exception {
        alpaca.faults().add(Match.submit().once(), fault);

        assertThatThrownBy(() -> rest.buy("mine")).isInstanceOf(IOException.class);

        assertThat(rest.get(Rest.lookUp("mine")).path("status").stringValue()).isEqualTo("filled");
        assertThat(alpaca.journal().postsPerClientOrderId()).containsEntry("mine", 1);
        assertThat(alpaca.journal().requests("POST", "/v2/orders").getFirst().done())
                .containsExactly("booked", fault.wire());
    }

    @Test
    void cutsOffEvenAnAnswerOfOneCharacter() {
        // of [] there is [ left, which has no middle
        alpaca.faults().add(Match.always(), Fault.MALFORMED_JSON);
        alpaca.faults().add(Match.always(), Fault.TRUNCATED_BODY);

        assertThatThrownBy(() -> rest.get("/v2/orders?status=open"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"STALL_HEADERS", "STALL_BODY", "DRIP", "LATENCY", "FILL_BEFORE_RESPONSE"})
    void booksAnOrderWhoseAnswerComesTooLate(Fault fault) throws Exception {
        alpaca.faults().add(Match.submit().once(), Effect.of(fault).with("ms", 1000));
        try (Rest impatient = new Rest(alpaca, IMPATIENCE)) {
            assertThatThrownBy(() -> impatient.buy("mine")).isInstanceOf(HttpTimeoutException.class);
        }
        assertThat(alpaca.journal().await(journal -> journal.booked("mine").isPresent(), PATIENCE))
                .isTrue();
        assertThat(rest.get(Rest.lookUp("mine")).path("status").stringValue()).isEqualTo("filled");
    }

    @Test
    void booksNothingWhenTheConnectionIsResetBeforeTheRequestIsRead() {
        FaultRule rule = alpaca.faults().add(Match.submit().once(), Fault.RESET_BEFORE_READ);

        assertThatThrownBy(() -> rest.buy("mine")).isInstanceOf(IOException.class);

        assertThat(rule.struck()).isEqualTo(1);
        assertThat(alpaca.journal().requests()).isEmpty();
        assertThat(alpaca.journal().booked()).isEmpty();
    }

    @Test
    void booksNothingWhenAnOldConnectionCloses() throws Exception {
        rest.get("/v2/clock");
        alpaca.faults().add(Match.submit().once(), Fault.KEEP_ALIVE_DROP);

        assertThatThrownBy(() -> rest.buy("mine")).isInstanceOf(IOException.class);

        assertThat(alpaca.journal().booked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS_500_BEFORE, 500, false",
        "STATUS_500_AFTER, 500, true",
        "STATUS_502_HTML, 502, false",
        "STATUS_503, 503, false",
        "STATUS_504_AFTER, 504, true",
        "STATUS_429, 429, false",
        "STATUS_401, 401, false",
        "STATUS_403_BLOCKED, 403, false",
        "REFUSAL, 403, false",
        "REDIRECT, 307, false",
        "EMPTY_BODY, 200, true",
        "MALFORMED_JSON, 200, true",
        "MISSING_FIELD, 200, true",
        "UNKNOWN_STATUS, 200, true",
        "UNKNOWN_ORDER_CLASS, 200, true",
        "NUMBERS_AS_STRINGS, 200, true",
        "STRINGS_AS_NUMBERS, 200, true"
    })
    void answersWithAStatusWhetherBookedOrNot(Fault fault, int status, boolean booked) throws Exception {
        alpaca.faults().add(Match.submit().once(), fault);

        assertThat(rest.buy("mine").statusCode()).isEqualTo(status);

        assertThat(alpaca.journal().booked("mine").isPresent()).isEqualTo(booked);
    }

    @Test
    void spoilsTheBodyAsAsked() throws Exception {
        alpaca.faults()
                .add(
                        Match.submit().nth(1).once(),
                        Effect.of(Fault.MISSING_FIELD).with("field", "id"));
        assertThat(Json.read(rest.buy("a").body()).has("id")).isFalse();
        alpaca.faults().add(Match.submit().once(), Fault.UNKNOWN_STATUS);
        assertThat(Json.read(rest.buy("b").body()).path("status").stringValue()).isEqualTo("quantum_hold");
        alpaca.faults().add(Match.submit().once(), Fault.STRINGS_AS_NUMBERS);
        assertThat(Json.read(rest.buy("c").body()).path("qty").isNumber()).isTrue();
        alpaca.faults().add(Match.submit().once(), Fault.MALFORMED_JSON);
        String text = rest.buy("d").body();
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void saysWhenToComeBack() throws Exception {
        alpaca.faults().add(Match.submit().once(), Effect.of(Fault.STATUS_429).with("retryAfter", 3));
        HttpResponse<String> withHeader = rest.buy("a");
        alpaca.faults().add(Match.submit().once(), Fault.STATUS_429);
        HttpResponse<String> without = rest.buy("a");

        assertThat(withHeader.headers().firstValue("Retry-After")).hasValue("3");
        assertThat(without.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void sendsTheClientElsewhereAndNotesWhetherKeysCome() throws Exception {
        try (Standin elsewhere = Standin.start(8)) {
            alpaca.faults().add(Match.submit().once(), Effect.of(Fault.REDIRECT).with("to", elsewhere.url()));
            HttpResponse<String> response = rest.buy("mine");

            assertThat(response.headers().firstValue("Location")).hasValue(elsewhere.url() + "/v2/orders");
            assertThat(elsewhere.journal().requests()).isEmpty();
            new Stranger(elsewhere).get("/v2/account");
            assertThat(elsewhere.journal().requests().getFirst().isWithKeys()).isTrue();
        }
    }

    @Test
    void hidesAnOrderForAWhile() throws Exception {
        alpaca.faults().add(Match.submit().once(), Fault.SLOW_VISIBILITY);
        rest.buy("mine");
        assertThat(rest.status("GET", Rest.lookUp("mine"))).isEqualTo(404);
        assertThat(rest.get("/v2/orders?status=all")).isEmpty();

        alpaca.clock().advance(Duration.ofSeconds(10));

        assertThat(rest.status("GET", Rest.lookUp("mine"))).isEqualTo(200);
    }

    @Test
    void booksAnOrderLongAfterItsConnectionWasClosed() throws Exception {
        alpaca.faults()
                .add(Match.submit().once(), Effect.of(Fault.CARRIED_OUT_LATE).with("seconds", 120));
        assertThatThrownBy(() -> rest.buy("mine")).isInstanceOf(IOException.class);
        alpaca.clock().advance(Duration.ofSeconds(119));
        assertThat(rest.status("GET", Rest.lookUp("mine"))).isEqualTo(404);

        alpaca.clock().advance(Duration.ofSeconds(1));

        assertThat(rest.get(Rest.lookUp("mine")).path("status").stringValue()).isEqualTo("filled");
    }

    @Test
    void refusesALateOrderWhoseIdWasUsedMeanwhile() throws Exception {
        alpaca.faults().add(Match.submit().once(), Fault.CARRIED_OUT_LATE);
        assertThatThrownBy(() -> rest.buy("mine")).isInstanceOf(IOException.class);
        rest.buy("mine");
        alpaca.clock().advance(Duration.ofMinutes(10));

        assertThat(alpaca.journal().booked()).hasSize(1);
    }

    @Test
    void showsPositionsOfBefore() throws Exception {
        alpaca.faults().add(Match.always(), Fault.STALE_READS);
        rest.buy("mine");
        alpaca.clock().advance(Duration.ofSeconds(9));
        assertThat(rest.get("/v2/positions")).isEmpty();
        assertThat(rest.get("/v2/account").path("cash").stringValue()).isEqualTo("100000");

        alpaca.clock().advance(Duration.ofSeconds(2));

        assertThat(rest.get("/v2/positions")).hasSize(1);
    }

    @Test
    void holdsARequestAtTheChosenPoint() throws Exception {
        FaultRule before = alpaca.faults().add(Match.submit().once(), Fault.HOLD_BEFORE);
        FaultRule after = alpaca.faults().add(Match.submit().once(), Fault.HOLD_AFTER);
        Thread sender = Thread.ofVirtual().start(() -> {
            try {
                rest.buy("mine");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(before.awaitStrike(PATIENCE)).isTrue();
        assertThat(alpaca.journal().booked()).isEmpty();
        before.release();
        assertThat(after.awaitStrike(PATIENCE)).isTrue();
        assertThat(alpaca.journal().booked("mine").orElseThrow().status()).isEqualTo(OrderStatus.FILLED);
        after.release();
        assertThat(sender.join(PATIENCE)).isTrue();
    }

    @Test
    void forgetsARequestThatItHeld() throws Exception {
        FaultRule held = alpaca.faults().add(Match.submit().once(), Fault.HOLD_BEFORE);
        held.drop();

        assertThatThrownBy(() -> rest.buy("mine")).isInstanceOf(IOException.class);

        assertThat(alpaca.journal().postsPerClientOrderId()).containsEntry("mine", 1);
        assertThat(alpaca.journal().booked()).isEmpty();
    }

    @Test
    void strikesTheOrderThatARuleNames() throws Exception {
        alpaca.faults().add(Match.always().clientOrderId("bad"), Fault.STATUS_503);

        assertThat(rest.buy("good").statusCode()).isEqualTo(200);
        assertThat(rest.buy("bad").statusCode()).isEqualTo(503);
        assertThat(rest.status("GET", Rest.lookUp("bad"))).isEqualTo(503);
    }

    @Test
    void drawsTheSameFaultsForTheSameSeed() throws Exception {
        alpaca.faults().add(Match.submit().probability(0.5), Fault.STATUS_503);
        StringBuilder outcome = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            outcome.append(rest.buy("o" + i).statusCode() == 200 ? '.' : 'x');
        }
        assertThat(outcome.toString()).contains(".").contains("x");
        assertThat(alpaca.faults().rules().getFirst().struck())
                .isEqualTo((int) outcome.chars().filter(c -> c == 'x').count());
    }
}
