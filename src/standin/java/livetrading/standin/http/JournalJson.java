package livetrading.standin.http;

import livetrading.standin.core.BookedOrder;
import livetrading.standin.core.Execution;
import livetrading.standin.core.FrameEntry;
import livetrading.standin.core.Journal;
import livetrading.standin.core.RequestEntry;
import livetrading.standin.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/** The journal as the controls give it out. */
final class JournalJson {

    private JournalJson() {}

    static ObjectNode of(Journal journal) {
        ObjectNode json = Json.bare();
        json.set("requests", Json.array(journal.requests(), JournalJson::request));
        json.set("frames", Json.array(journal.frames(), JournalJson::frame));
        json.set("postsPerClientOrderId", Json.of(journal.postsPerClientOrderId()));
        json.set("booked", Json.array(journal.booked(), JournalJson::order));
        json.set("executions", Json.array(journal.executions(), JournalJson::execution));
        return json;
    }

    private static ObjectNode request(RequestEntry entry) {
        ObjectNode json = Json.bare();
        json.put("number", entry.number());
        json.put("at", entry.at().toString());
        json.put("requestId", entry.requestId());
        json.put("connection", entry.connection());
        json.put("method", entry.method());
        json.put("path", entry.path());
        json.put("query", entry.query());
        json.put("clientOrderId", entry.clientOrderId());
        json.put("withKeys", entry.isWithKeys());
        json.put("answered", entry.isAnswered());
        json.put("status", entry.status());
        json.set("done", Json.of(entry.done()));
        return json;
    }

    private static ObjectNode frame(FrameEntry entry) {
        ObjectNode json = Json.bare();
        json.put("at", entry.at().toString());
        json.put("stream", entry.stream());
        json.put("connection", entry.connection());
        json.put("sent", entry.sent());
        json.put("text", entry.text());
        return json;
    }

    private static ObjectNode order(BookedOrder order) {
        ObjectNode json = Json.bare();
        json.put("id", order.id().toString());
        json.put("clientOrderId", order.clientOrderId());
        json.put("symbol", order.symbol());
        json.put("side", order.side().wire());
        Json.putText(json, "qty", order.qty());
        json.put("filledQty", Json.text(order.filledQty()));
        Json.putText(json, "averagePrice", order.averagePrice());
        json.put("status", order.status().wire());
        json.put("source", order.source());
        return json;
    }

    private static ObjectNode execution(Execution execution) {
        ObjectNode json = Json.bare();
        json.put("id", execution.id().toString());
        json.put("activityId", execution.activityId());
        json.put("orderId", execution.order().id().toString());
        json.put("clientOrderId", execution.order().clientOrderId());
        json.put("symbol", execution.order().symbol());
        json.put("side", execution.order().side().wire());
        json.put("qty", Json.text(execution.qty()));
        json.put("price", Json.text(execution.price()));
        json.put("at", execution.at().toString());
        return json;
    }
}
