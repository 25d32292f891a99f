package livetrading.simulated;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import livetrading.account.OpenOutcome;
import livetrading.backtest.Costs;
import livetrading.broker.Broker;
import livetrading.broker.BrokerOrder;
import livetrading.market.Bars;
import livetrading.market.MarketData;
import livetrading.market.MissingPricesException;
import livetrading.market.Session;
import livetrading.market.Sessions;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;

/**
 * The built-in market: replays generated and recorded daily prices one session after the other, and fills orders at the
 * next open. Its time stands at the close of a session until {@link #advance} is called. Its state is in the store, so a
 * new market over the same store goes on where the old one stood.
 *
 * <p>One thread steers it and sends its orders, any thread may read. Each step is stored as a whole: who puts several into
 * one transaction of the store must not roll it back, because the market would not know.
 */
public final class SimulatedMarket implements MarketData {

    private final PriceFolder folder;
    private final PriceLibrary prices;
    private final RecordKeeper keeper;
    private final SimulatedBroker broker;

    public SimulatedMarket(GeneratedPrices generated, PriceFolder folder, SimulationStore store) {
        this.folder = folder;
        this.prices = new PriceLibrary(generated, folder);
        this.keeper = new RecordKeeper(store);
        this.broker = new SimulatedBroker(keeper, prices);
    }

    public Broker broker() {
        return broker;
    }

    /** Whether time has begun. */
    public boolean isPlaced() {
        return keeper.records().isPresent();
    }

    /** The session whose close is now; before the first start, the first session of the generated prices. */
    public Session session() {
        return Sessions.of(
                keeper.records().map(records -> records.account().session()).orElse(GeneratedRun.BEGIN));
    }

    @Override
    public Instant now() {
        return session().close();
    }

    @Override
    public Instant completeUntil() {
        return now();
    }

    @Override
    public Bars bars(Ticker ticker, Timeframe timeframe, Instant start) throws MissingPricesException {
        if (!timeframe.isDaily()) {
            throw new MissingPricesException(
                    "the built-in market has daily bars only: set the timeframe to %s instead of %s"
                            .formatted(Timeframe.DAY_1.code(), timeframe.code()));
        }
        return prices.bars(ticker, start, session().date());
    }

    @Override
    public Optional<Bars> stored(Ticker ticker, Timeframe timeframe) {
        return timeframe.isDaily() ? prices.until(ticker, session().date()) : Optional.empty();
    }

    /** All bars of a ticker's file, those too that are still to come; empty when it has none. */
    public Optional<Bars> recorded(Ticker ticker) {
        return prices.recorded(ticker);
    }

    @Override
    public Set<Ticker> tickers() {
        return prices.tickers();
    }

    /** Where the prices of a ticker come from; empty when it has none. */
    public Optional<PriceSource> source(Ticker ticker) {
        return prices.source(ticker);
    }

    /** The last date with a price of a ticker; empty when its prices never end, or when it has none. */
    public Optional<LocalDate> lastDate(Ticker ticker) {
        return prices.lastDate(ticker);
    }

    /** The price files that are not used, and why. */
    public List<RefusedFile> refusedFiles() {
        return folder.refused();
    }

    /** What one should know about the price files that are used. */
    public List<String> fileNotes() {
        return folder.notes();
    }

    /** Reads price files that are new or have changed. {@link #place} and {@link #advance} do it by themselves. */
    public void refresh() {
        folder.refresh();
    }

    /**
     * Puts time at the first session at which as many of the tickers as possible have enough prices behind them, and
     * cash at the capital. Does so again when the arguments or the prices' beginnings differ from the last time, as long
     * as nothing was ever ordered; after the first order time only goes on, whatever the arguments.
     *
     * @param warmUpBars bars before the evaluation
     * @param evaluationDays calendar days after the warm-up
     * @param capital in US dollars
     */
    public Placement place(Collection<Ticker> tickers, int warmUpBars, int evaluationDays, BigDecimal capital) {
        StartRequest request = new StartRequest(tickers, warmUpBars, evaluationDays, capital);
        synchronized (keeper) {
            folder.refresh();
            Optional<SimulatedAccount> account = keeper.records().map(AccountRecords::account);
            boolean kept = account.isPresent()
                    && (account.get().orders() > 0 || account.get().placement().equals(request.name(folder)));
            return kept ? new Placement.Kept(account.get().session()) : startOver(request);
        }
    }

    /**
     * Sells nothing and forgets everything: holdings, orders, and the time, which is placed anew. When that is
     * impossible, nothing is forgotten.
     */
    public Placement reset(Collection<Ticker> tickers, int warmUpBars, int evaluationDays, BigDecimal capital) {
        StartRequest request = new StartRequest(tickers, warmUpBars, evaluationDays, capital);
        synchronized (keeper) {
            folder.refresh();
            return startOver(request);
        }
    }

    private Placement startOver(StartRequest request) {
        Placement placement = new StartFinder(prices, request).find();
        if (placement instanceof Placement.Placed placed) {
            int run = keeper.records().map(records -> records.account().run()).orElse(0) + 1;
            keeper.startOver(SimulatedAccount.fresh(run, request.name(folder), placed.session(), request.capital()));
        }
        return placement;
    }

    /** Whether the engine has completed its cycle on this session, so that time may go on. */
    public boolean isChecked() {
        return keeper.records().map(records -> records.account().checked()).orElse(false);
    }

    /** The engine has completed its cycle on this session. */
    public void markChecked() {
        synchronized (keeper) {
            AccountRecords records = started();
            if (!records.account().checked()) {
                keeper.save(records.with(records.account().afterCheck()), List.of());
            }
        }
    }

    /**
     * Goes on to the next session that has a price of a watched, held or ordered ticker, and fills the open orders at
     * its open. An order whose ticker has no price in that session waits; one whose prices have ended expires.
     *
     * @throws IllegalStateException when the market was not placed, or this session is not checked yet
     */
    public MarketStep advance(Collection<Ticker> watched, Costs costs) {
        synchronized (keeper) {
            AccountRecords records = started();
            if (!records.account().checked()) {
                throw new IllegalStateException(
                        "the session of " + records.account().session() + " is not checked yet");
            }
            folder.refresh();
            Set<Ticker> concerned = concerned(watched, records);
            LocalDate now = records.account().session();
            Optional<LocalDate> next = concerned.stream()
                    .flatMap(ticker -> prices.nextDate(ticker, now).stream())
                    .min(LocalDate::compareTo);
            return next.isPresent() ? goTo(Sessions.of(next.get()), records, costs) : end(concerned, records);
        }
    }

    private static Set<Ticker> concerned(Collection<Ticker> watched, AccountRecords records) {
        Set<Ticker> concerned = new TreeSet<>(watched);
        concerned.addAll(records.holdings().keySet());
        records.open().forEach(order -> concerned.add(order.ticker()));
        return concerned;
    }

    private MarketStep goTo(Session session, AccountRecords records, Costs costs) {
        PlayedSession played = PlayedSession.of(session, records, prices, costs);
        keeper.save(played.after(), played.changed());
        List<BrokerOrder> changed =
                played.changed().stream().map(SimulatedOrder::toBrokerOrder).toList();
        return new MarketStep.Moved(session, changed);
    }

    private MarketStep end(Set<Ticker> concerned, AccountRecords records) {
        if (!records.open().isEmpty()) {
            List<SimulatedOrder> expired = records.open().stream()
                    .map(order -> order.after(new OpenOutcome.Expired(order.ticker()), now()))
                    .toList();
            keeper.save(records.with(records.account(), records.holdings(), expired), expired);
        }
        return new MarketStep.Ended(EndOfPrices.of(concerned, prices));
    }

    private AccountRecords started() {
        return keeper.records().orElseThrow(() -> new IllegalStateException("the simulated market has not begun"));
    }
}
