package livetrading.standin.http;

import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import livetrading.standin.core.BrokerCore;
import livetrading.standin.core.Terms;
import livetrading.standin.faults.FaultPlan;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;

/** Hands requests to the streams, the controls, or the broker's interface. */
public final class AlpacaDispatcher extends Dispatcher {

    private final MockWebServer server;
    private final RestExchange rest;
    private final AdminRoutes controls;
    private final BiFunction<String, Headers, MockResponse> streams;

    /** @param streams answers the request for a stream at a path */
    public AlpacaDispatcher(
            MockWebServer server,
            BrokerCore broker,
            FaultPlan faults,
            Terms terms,
            AdminLevers levers,
            BiFunction<String, Headers, MockResponse> streams) {
        this.server = server;
        this.streams = streams;
        this.rest = new RestExchange(broker, faults, terms, routes(broker, faults, terms));
        this.controls = new AdminRoutes(broker, faults, levers);
    }

    private static Routes routes(BrokerCore broker, FaultPlan faults, Terms terms) {
        Routes routes = new Routes();
        new AccountRoutes(broker, faults).addTo(routes);
        new DayRoutes(broker, faults).addTo(routes);
        new AssetRoutes(broker).addTo(routes);
        new OrderRoutes(broker).addTo(routes);
        new PositionRoutes(broker, faults).addTo(routes);
        new ActivityRoutes(broker).addTo(routes);
        new HistoryRoutes(broker).addTo(routes);
        new BarRoutes(broker, faults, terms).addTo(routes);
        new LatestRoutes(broker, faults).addTo(routes);
        new CorporateActionRoutes(broker).addTo(routes);
        return routes;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        // the server remembers every request for a test to take: nobody does
        server.takeRequest(0, TimeUnit.NANOSECONDS);
        Call call = new Call(request);
        if (call.path().startsWith("/_admin/")) {
            return controls.answer(call);
        }
        return call.asksForStream() ? streams.apply(call.path(), request.getHeaders()) : rest.answer(call);
    }
}
