package livetrading.standin.http;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import livetrading.standin.core.Refusal;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/** Answers that take the place of the broker's own. */
final class StatusFaults {

    static final Set<Fault> ALL = EnumSet.of(
            Fault.STATUS,
            Fault.STATUS_500_BEFORE,
            Fault.STATUS_500_AFTER,
            Fault.STATUS_502_HTML,
            Fault.STATUS_503,
            Fault.STATUS_504_AFTER,
            Fault.STATUS_429,
            Fault.STATUS_401,
            Fault.STATUS_403_BLOCKED,
            Fault.REFUSAL,
            Fault.REDIRECT);

    private static final int INTERNAL_ERROR = 50010000;
    private static final int FORBIDDEN = 40310000;

    private StatusFaults() {}

    /** Whether the request is carried out all the same. */
    static boolean isCarriedOut(Effect effect) {
        return switch (effect.fault()) {
            case STATUS_500_AFTER, STATUS_504_AFTER -> true;
            case STATUS -> effect.text("booked").filter("true"::equals).isPresent();
            default -> false;
        };
    }

    static Answer answer(Effect effect, Call call, Instant now) {
        return switch (effect.fault()) {
            case STATUS -> custom(effect);
            case STATUS_500_BEFORE, STATUS_500_AFTER ->
                Answer.of(Refusal.of(500, INTERNAL_ERROR, "internal server error occurred"));
            case STATUS_502_HTML -> Answer.html(502);
            case STATUS_503 -> Answer.empty(503);
            case STATUS_504_AFTER -> Answer.html(504);
            case STATUS_429 -> tooMany(effect, now);
            case STATUS_401 -> Answer.of(401, Json.object().put("message", "unauthorized."));
            case STATUS_403_BLOCKED -> Answer.of(Refusal.forbidden("account is blocked from trading"));
            case REFUSAL ->
                Answer.of(Refusal.of(
                        effect.number("status", 403),
                        effect.number("code", FORBIDDEN),
                        effect.text("message").orElse("refused by a rule of the test")));
            case REDIRECT ->
                Answer.empty(effect.number("code", 307))
                        .withHeader("Location", effect.text("to").orElse("http://127.0.0.1:9") + call.path());
            default -> throw new IllegalStateException(effect.fault() + " is not a status");
        };
    }

    private static Answer custom(Effect effect) {
        Answer usual =
                Answer.of(Refusal.of(effect.number("code", 500), INTERNAL_ERROR, "internal server error occurred"));
        return effect.text("body").map(usual::withText).orElse(usual);
    }

    private static Answer tooMany(Effect effect, Instant now) {
        ObjectNode body = Json.object().put("message", "too many requests.");
        Answer answer = Answer.of(429, body).withHeader("X-RateLimit-Remaining", "0");
        Answer timed = effect.text("retryAfter")
                .map(seconds -> answer.withHeader("Retry-After", seconds))
                .orElse(answer);
        return effect.text("reset")
                .map(Long::valueOf)
                .map(seconds -> timed.withHeader(
                        "X-RateLimit-Reset",
                        String.valueOf(now.plusSeconds(seconds).getEpochSecond())))
                .orElse(timed);
    }
}
