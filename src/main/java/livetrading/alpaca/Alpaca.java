package livetrading.alpaca;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import livetrading.broker.Broker;
import livetrading.broker.BrokerException;
import livetrading.broker.Contact;
import livetrading.market.Feed;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;

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
        this.broker = new AlpacaBroker(trading);
        this.calendar = new BrokerCalendar(trading, clock);
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

    /** Brings the bars of several tickers up to date with as few calls as possible. */
    public void fetch(Collection<Ticker> tickers, Timeframe timeframe, Instant start) {
        prices.fetch(tickers, timeframe, start);
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
