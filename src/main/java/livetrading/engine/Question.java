package livetrading.engine;

import livetrading.ledger.JournaledOrder;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.OrderState;
import livetrading.risk.rule.EntryRule;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The questions to circumstances as they are stored, and their answers as text. */
final class Question {

    static final String STOPPED = "stopped";
    static final String CLOSING = "closing";
    static final String KEPT_OUT = "kept out";
    static final String BY_HAND = "by hand";
    static final String BOUGHT_BY_HAND = "bought by hand";
    static final String PAUSED = "paused";
    static final String OPENER = "opener";
    static final String EXCESS = "excess";
    static final String BOUGHT = "bought";
    static final String UNFINISHED = "unfinished";
    static final String WASHABLE = "washable";

    private static final JsonMapper JSON = StoredText.JSON;

    private Question() {}

    /** The state of an order, and the order where it was sent. */
    record State(String state, String reason, String order) {

        static State of(OrderState state, String order) {
            return new State(state.code(), state.reason(), order);
        }

        OrderState asState() {
            return OrderState.of(state, reason);
        }
    }

    static String trades(EntryRule rule) {
        return "trades " + rule.text();
    }

    static String before(ClientOrderId order) {
        return "before " + order.value();
    }

    static String takenBack(ClientOrderId id) {
        return "taken back " + id.value();
    }

    static String objection(OrderIntent order) {
        return "objection " + order.clientOrderId().value();
    }

    static String sent(OrderIntent order) {
        return "sent " + order.clientOrderId().value();
    }

    static String again(JournaledOrder order) {
        return "again " + order.clientOrderId();
    }

    /** What an order says, in one line. */
    static String words(OrderIntent order) {
        return "%s %s %s, %s on the bar of %s"
                .formatted(
                        order.side(),
                        order.quantity().toPlainString(),
                        order.ticker(),
                        order.strategy(),
                        order.barTime());
    }

    static String text(Object answer) {
        return JSON.writeValueAsString(answer);
    }

    static <T> T value(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }

    static <T> T value(String text, TypeReference<T> type) {
        return JSON.readValue(text, type);
    }
}
