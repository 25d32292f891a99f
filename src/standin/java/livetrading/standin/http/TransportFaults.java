package livetrading.standin.http;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.proxy.TcpFaultProxy;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.SocketEffect;

/** Answers that come late, in part, or not at all. */
final class TransportFaults {

    static final Set<Fault> DELAYS = EnumSet.of(Fault.LATENCY, Fault.FILL_BEFORE_RESPONSE);
    static final Set<Fault> LOSSES = EnumSet.of(
            Fault.RESPONSE_LOST,
            Fault.TRUNCATED_BODY,
            Fault.STALL_HEADERS,
            Fault.STALL_BODY,
            Fault.DRIP,
            Fault.RESET_AFTER_ACCEPT);

    private static final SocketEffect CLOSE = new SocketEffect.CloseSocket();
    private static final int PRESET_LATENCY = 1000;
    private static final int PRESET_DELAY_OF_RESPONSE = 200;
    private static final int PRESET_DRIP = 1000;

    private TransportFaults() {}

    static void delay(MockResponse.Builder response, Effect effect) {
        int preset = effect.fault() == Fault.LATENCY ? PRESET_LATENCY : PRESET_DELAY_OF_RESPONSE;
        int jitter = effect.number("jitter", 0);
        int more = jitter == 0 ? 0 : RandomGenerator.getDefault().nextInt(jitter);
        response.headersDelay(effect.number("ms", preset) + more, TimeUnit.MILLISECONDS);
    }

    static void lose(MockResponse.Builder response, Effect effect) {
        switch (effect.fault()) {
            case RESPONSE_LOST -> response.onResponseStart(CLOSE);
            case TRUNCATED_BODY -> truncate(response);
            case STALL_HEADERS -> response.onResponseStart(SocketEffect.Stall.INSTANCE);
            case STALL_BODY -> response.onResponseBody(SocketEffect.Stall.INSTANCE);
            case DRIP -> response.throttleBody(1, effect.number("ms", PRESET_DRIP), TimeUnit.MILLISECONDS);
            case RESET_AFTER_ACCEPT -> response.addHeader(TcpFaultProxy.RESET_HEADER, "now");
            default -> throw new IllegalStateException(effect.fault() + " is not about connections");
        }
    }

    /** A body of one byte has no middle in which the server could close: another one is announced and does not come. */
    private static void truncate(MockResponse.Builder response) {
        MockResponseBody body = response.getBody();
        if (body != null && body.getContentLength() == 1) {
            response.setHeader("Content-Length", 2).onResponseEnd(CLOSE);
        } else {
            response.onResponseBody(CLOSE);
        }
    }
}
