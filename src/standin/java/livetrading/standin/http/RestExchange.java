package livetrading.standin.http;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.Refusal;
import livetrading.standin.core.RequestEntry;
import livetrading.standin.core.Terms;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.faults.FaultRule;
import livetrading.standin.faults.Occasion;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** One request: written down, refused or carried out, and answered as the faults allow. */
final class RestExchange {

    private static final String KEY_ID = "APCA-API-KEY-ID";
    private static final String SECRET_KEY = "APCA-API-SECRET-KEY";
    private static final int PRESET_LATENESS = 300;
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    private final BrokerCore broker;
    private final FaultPlan faults;
    private final Terms terms;
    private final Routes routes;
    private final Occasions occasions;
    private final RateLimit trading;
    private final RateLimit data;

    RestExchange(BrokerCore broker, FaultPlan faults, Terms terms, Routes routes) {
        this.broker = broker;
        this.faults = faults;
        this.terms = terms;
        this.routes = routes;
        this.occasions = new Occasions(broker);
        this.trading = new RateLimit(terms);
        this.data = new RateLimit(terms);
    }

    MockResponse answer(Call call) throws InterruptedException {
        Occasion occasion = occasions.of(call);
        RequestEntry entry = writeDown(call, occasion);
        if (!lets(Fault.HOLD_BEFORE, occasion, entry)) {
            return closed();
        }
        RateLimit.Reading reading =
                broker.turn().get(() -> rate(call).count(broker.clock().instant()));
        Optional<Effect> late = strike(Set.of(Fault.CARRIED_OUT_LATE), occasion, entry);
        if (late.isPresent()) {
            broker.clock().after(late.get().seconds(PRESET_LATENESS), () -> carryOut(call, entry, reading));
            return closed();
        }
        Answer answer = answer(call, occasion, entry, reading);
        lets(Fault.HOLD_AFTER, occasion, entry);
        MockResponse response = response(answer, occasion, entry, reading);
        broker.journal().answered(entry, answer.status());
        return response;
    }

    private static MockResponse closed() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    private RequestEntry writeDown(Call call, Occasion occasion) {
        String requestId = broker.newId().toString().replace("-", "");
        boolean withKeys =
                call.header(KEY_ID).isPresent() || call.header(SECRET_KEY).isPresent();
        return broker.journal()
                .arrived(
                        requestId,
                        call.connection(),
                        call.method(),
                        call.path(),
                        call.queryText(),
                        occasion.clientOrderId(),
                        withKeys);
    }

    /** Waits where a rule holds the request; false when it is to be dropped. */
    private boolean lets(Fault fault, Occasion occasion, RequestEntry entry) throws InterruptedException {
        Optional<FaultRule> rule = faults.strikingRule(Set.of(fault), occasion);
        if (rule.isEmpty()) {
            return true;
        }
        entry.note(fault.wire());
        return rule.get().awaitRelease();
    }

    private RateLimit rate(Call call) {
        boolean isData = call.path().startsWith("/v2/stocks/") || call.path().startsWith("/v1/");
        return isData ? data : trading;
    }

    private Answer answer(Call call, Occasion occasion, RequestEntry entry, RateLimit.Reading reading) {
        Optional<Effect> instead = strike(StatusFaults.ALL, occasion, entry);
        if (instead.isPresent()) {
            if (StatusFaults.isCarriedOut(instead.get())) {
                carryOut(call, entry, reading);
            }
            return StatusFaults.answer(instead.get(), call, broker.clock().instant());
        }
        Answer answer = carryOut(call, entry, reading);
        return strike(BodyFaults.ALL, occasion, entry)
                .map(effect -> BodyFaults.apply(answer, effect))
                .orElse(answer);
    }

    private Answer carryOut(Call call, RequestEntry entry, RateLimit.Reading reading) {
        try {
            if (!terms.areKeys(
                    call.header(KEY_ID).orElse(""), call.header(SECRET_KEY).orElse(""))) {
                throw Refusal.unauthorized();
            }
            if (reading.exceeded()) {
                throw Refusal.tooManyRequests();
            }
            Answer answer = broker.turn().get(() -> routes.answer(call));
            if (entry.isSubmission() && answer.isSuccess()) {
                entry.note("booked");
            }
            return answer;
        } catch (Refusal refusal) {
            return Answer.of(refusal);
        }
    }

    private MockResponse response(Answer answer, Occasion occasion, RequestEntry entry, RateLimit.Reading reading) {
        MockResponse.Builder response = new MockResponse.Builder()
                .code(answer.status())
                .setHeader("X-Request-ID", entry.requestId())
                .setHeader("X-RateLimit-Limit", reading.limit())
                .setHeader("X-RateLimit-Remaining", reading.remaining())
                .setHeader("X-RateLimit-Reset", reading.reset().getEpochSecond());
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response.setHeader(header.getKey(), header.getValue());
        }
        if (WITHOUT_BODY.contains(answer.status())) {
            response.removeHeader("Content-Length").removeHeader("Content-Type");
        } else {
            response.body(answer.text());
        }
        strike(TransportFaults.DELAYS, occasion, entry).ifPresent(effect -> TransportFaults.delay(response, effect));
        strike(TransportFaults.LOSSES, occasion, entry).ifPresent(effect -> TransportFaults.lose(response, effect));
        return response.build();
    }

    private Optional<Effect> strike(Set<Fault> kinds, Occasion occasion, RequestEntry entry) {
        Optional<Effect> effect = faults.strike(kinds, occasion);
        effect.ifPresent(each -> entry.note(each.fault().wire()));
        return effect;
    }
}
