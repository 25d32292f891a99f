package livetrading.alpaca;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import livetrading.broker.Broker;
import livetrading.broker.BrokerException;
import livetrading.broker.Contact;
import livetrading.market.Feed;
import livetrading.market.LoadingProgress;
import livetrading.market.MarketData;

/** One account at Alpaca with its prices. All calls share one budget. */
public final class Alpaca implements AutoCloseable {

    private final Connection connection;
    private final TradingApi trading;
    private final AlpacaBroker broker;
    private final BrokerCalendar calendar;
    private final AlpacaMarketData prices;
    private final TradeUpdates updates;
    private final RateBudget budget;
    private final Clock clock;

    public Alpaca(AlpacaEndpoints endpoints, AlpacaKeys keys, Feed feed, BarStore store, Clock clock) {
        this.budget = new RateBudget(clock);
        this.connection = new Connection(endpoints.trading(), keys, budget, clock);
        this.trading = new TradingApi(connection);
        this.calendar = new BrokerCalendar(trading, clock);
        this.broker = new AlpacaBroker(trading, calendar);
        var data = new DataApi(new Connection(endpoints.data(), keys, budget, clock));
        this.prices = new AlpacaMarketData(data, calendar, store, feed, clock);
        this.updates = new TradeUpdates(endpoints.stream(), keys);
        this.clock = clock;
    }

    /**
     * Whether something may have happened to an order since this was asked last. Has to be called often, because it also
     * tends the stream that tells; it does not wait for anything.
     */
    public boolean hasNews() {
        updates.tend(clock.instant());
        return updates.takeNews();
    }

    /** Whether news of orders come by themselves; without that they are found a little later by asking. */
    public boolean isListening() {
        return updates.isListening();
    }

    /** Whether the account's side of Alpaca answers; the prices come from another one. */
    public Contact contact() {
        return connection.contact();
    }

    /** How far the budget of calls is used up. */
    public RateUse rate() {
        return budget.use();
    }

    @Override
    public void close() {
        updates.close();
    }

    public Broker broker() {
        return broker;
    }

    public MarketData marketData() {
        return prices;
    }

    /** How far the loading of prices has come; empty when none is under way. */
    public Optional<LoadingProgress> loading() {
        return prices.loading();
    }

    /** Whether prices have become complete since they were fetched last, and nothing more is being loaded. */
    public boolean hasAllPrices() {
        return prices.hasArrivals() && prices.loading().isEmpty();
    }

    /** Whether prices have become complete since they were fetched last. */
    public boolean hasNewPrices() {
        return prices.hasArrivals();
    }

    public AccountStatus account() throws BrokerException {
        return AccountStatus.of(trading.account());
    }

    /**
     * Brings the sessions that the prices go by up to date.
     *
     * @throws BrokerException when Alpaca does not tell them
     */
    public void fetchCalendar() throws BrokerException {
        calendar.refresh();
    }

    public MarketHours hours() throws BrokerException {
        Instant asked = clock.instant();
        return MarketHours.of(trading.clock(), asked, clock.instant());
    }
}
