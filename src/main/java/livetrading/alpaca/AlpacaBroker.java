package livetrading.alpaca;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import livetrading.alpaca.Answer.Denied;
import livetrading.alpaca.Answer.Ok;
import livetrading.broker.Broker;
import livetrading.broker.BrokerException;
import livetrading.broker.BrokerOrder;
import livetrading.broker.CashActivity;
import livetrading.broker.ListedOrder;
import livetrading.market.Ticker;
import livetrading.portfolio.Account;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Fill;
import livetrading.portfolio.Holding;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.Portfolio;
import livetrading.portfolio.Side;
import livetrading.risk.ApprovedOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An account at Alpaca.
 *
 * <p>Orders are market orders for the regular session of the day, or of the next one when sent before it begins. Each
 * has our client order id, which Alpaca takes only once, and says whether it opens or closes, so that it can never sell
 * short. Executions are taken from the account's activities, where each has an id of its own.
 */
final class AlpacaBroker implements Broker {

    private static final String SEEN_BEFORE = "client_order_id must be unique";

    /** Alpaca's lists have been seen to lag by ten seconds. */
    private static final Duration VISIBLE_AFTER = Duration.ofSeconds(60);

    /** So late an order may still be booked: sent shortly before a close, it may have become one for the next session. */
    private static final Duration BOOKED_WITHIN = Duration.ofMinutes(30);

    private final TradingApi api;
    private final BrokerCalendar calendar;

    AlpacaBroker(TradingApi api, BrokerCalendar calendar) {
        this.api = api;
        this.calendar = calendar;
    }

    @Override
    public Portfolio portfolio() throws BrokerException {
        JsonNode account = api.account();
        Map<Ticker, JsonNode> symbols = new HashMap<>();
        Map<Ticker, Holding> holdings = new HashMap<>();
        for (JsonNode position : api.positions()) {
            ticker(Json.required(position, "symbol")).ifPresent(symbol -> symbols.put(symbol, position));
        }
        for (Map.Entry<Ticker, JsonNode> position : symbols.entrySet()) {
            holdings.put(position.getKey(), holding(position.getKey(), position.getValue()));
        }
        return new Portfolio(
                new Account(
                        Json.requiredDecimal(account, "cash"),
                        Json.requiredDecimal(account, "equity"),
                        Json.requiredDecimal(account, "buying_power")),
                holdings);
    }

    /** Options and other things that its owner may hold have symbols that are no tickers; they are none of our business. */
    private static Optional<Ticker> ticker(String symbol) {
        try {
            return Optional.of(Ticker.of(symbol));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Holding holding(Ticker ticker, JsonNode position) throws BrokerException {
        BigDecimal average = Json.requiredDecimal(position, "avg_entry_price");
        return new Holding(
                ticker,
                Json.requiredDecimal(position, "qty"),
                average,
                Json.decimal(position, "current_price").orElse(average));
    }

    @Override
    public BrokerOrder submit(ApprovedOrder order) throws BrokerException {
        OrderIntent intent = order.intent();
        Answer answer = api.submit(ticket(intent));
        if (answer instanceof Ok(JsonNode body)) {
            return adopt(intent, OrderReading.of(body));
        }
        if (answer instanceof Denied denied) {
            if (denied.message().toLowerCase(Locale.ROOT).contains(SEEN_BEFORE)) {
                return sentBefore(intent);
            }
            throw Failures.refusal(denied);
        }
        throw Failures.unreadable(answer);
    }

    private static ObjectNode ticket(OrderIntent intent) {
        boolean buys = intent.side() == Side.BUY;
        return JsonNodeFactory.instance
                .objectNode()
                .put("symbol", intent.ticker().symbol())
                .put("qty", intent.quantity().toPlainString())
                .put("side", buys ? "buy" : "sell")
                .put("type", "market")
                .put("time_in_force", "day")
                .put("position_intent", buys ? "buy_to_open" : "sell_to_close")
                .put("client_order_id", intent.clientOrderId().value());
    }

    /** An earlier attempt has arrived after all. */
    private BrokerOrder sentBefore(OrderIntent intent) throws BrokerException {
        OrderReading before = api.orderByClientId(intent.clientOrderId().value())
                .orElseThrow(() -> new BrokerException.UnknownOutcome(
                        "Alpaca has had this client order id before and does not show the order yet"));
        return adopt(intent, before);
    }

    /** An answer that does not fit the order is no answer: what became of ours has to be looked up. */
    private BrokerOrder adopt(OrderIntent intent, OrderReading reading) throws BrokerException {
        boolean ours = reading.clientOrderId().equals(intent.clientOrderId().value())
                && reading.symbol().equals(intent.ticker().symbol())
                && reading.side() == intent.side()
                && reading.quantity().compareTo(intent.quantity()) == 0;
        if (!ours) {
            throw new BrokerException.UnknownOutcome("Alpaca answered with another order: " + reading);
        }
        return complete(reading);
    }

    @Override
    public Optional<BrokerOrder> order(ClientOrderId id) throws BrokerException {
        Optional<OrderReading> found = api.orderByClientId(id.value());
        return found.isEmpty() ? Optional.empty() : Optional.of(complete(found.get()));
    }

    @Override
    public Duration visibleAfter() {
        return VISIBLE_AFTER;
    }

    @Override
    public Instant lastsUntil(Instant sent) throws BrokerException {
        calendar.refresh();
        return calendar.days().closingAfter(sent.plus(BOOKED_WITHIN)).close();
    }

    @Override
    public List<ListedOrder> ordersSince(Instant since) throws BrokerException {
        return listed(api.ordersAfter(since));
    }

    @Override
    public List<ListedOrder> openOrders() throws BrokerException {
        return listed(api.openOrders());
    }

    private static List<ListedOrder> listed(List<OrderReading> orders) {
        return orders.stream()
                .filter(OrderReading::isOurs)
                .map(OrderReading::listed)
                .toList();
    }

    private BrokerOrder complete(OrderReading reading) throws BrokerException {
        List<Fill> fills = reading.filled().signum() > 0 ? api.fills(reading.id()) : List.of();
        return reading.with(fills);
    }

    @Override
    public Optional<String> obstacle(Ticker ticker) throws BrokerException {
        Optional<JsonNode> asset = api.asset(ticker.symbol());
        if (asset.isEmpty()) {
            return Optional.of("Alpaca does not know " + ticker);
        }
        String status = Json.required(asset.get(), "status");
        if (!status.equals("active")) {
            return Optional.of("Alpaca says that %s is %s".formatted(ticker, status));
        }
        return Json.flag(asset.get(), "tradable")
                ? Optional.empty()
                : Optional.of("Alpaca says that %s cannot be traded now".formatted(ticker));
    }

    @Override
    public void activities(Optional<LocalDate> from, Consumer<List<CashActivity>> page) throws BrokerException {
        api.cashActivities(from, page);
    }

    @Override
    public void cancel(ClientOrderId id) throws BrokerException {
        OrderReading order = api.orderByClientId(id.value())
                .orElseThrow(() -> new BrokerException.Refused("Alpaca has no order " + id));
        Answer answer = api.cancel(order.id());
        switch (answer) {
            case Ok taken -> {}
            // it has ended meanwhile, which its state will show
            case Denied denied when !denied.isUnauthorised() -> {}
            default -> throw Failures.unreadable(answer);
        }
    }
}
