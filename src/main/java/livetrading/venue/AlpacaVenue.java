package livetrading.venue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livetrading.alpaca.AccountStatus;
import livetrading.alpaca.Alpaca;
import livetrading.alpaca.AlpacaAccounts;
import livetrading.alpaca.MarketHours;
import livetrading.broker.Broker;
import livetrading.broker.BrokerException;
import livetrading.broker.Contact;
import livetrading.engine.HaltCause;
import livetrading.engine.MarketState;
import livetrading.engine.Venue;
import livetrading.ledger.LiveConfirmations;
import livetrading.ledger.Orders;
import livetrading.market.Feed;
import livetrading.market.LoadingProgress;
import livetrading.market.MarketCalendar;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.settings.TradingSettings;

/**
 * An account at Alpaca as a venue. While the market is open, every check interval is a check; while it is closed, there is
 * one more when the last bars of the session are complete, and what is decided then is queued for the next open. There is
 * one as well after a start of the program and for tickers that are new, so that a load that was broken off goes on, and
 * prices and evaluations do not wait for the open. Where an order that is queued has no answer there are more checks, which
 * send it again; and where a purchase waits there are more before the open, which see whether its shares have been split
 * in the night.
 */
public final class AlpacaVenue implements Venue {

    /** Prices are told in shares of after a split by then, and a broker still cancels. */
    private static final Duration BEFORE_OPEN = Duration.ofHours(1);

    private final Mode mode;
    private final AlpacaAccounts accounts;
    private final Orders orders;
    private final TradingObstacles obstacles;
    private final Clock clock;
    private volatile Feed feed = Feed.SIP;
    private volatile Optional<MarketHours> hours = Optional.empty();
    private boolean mayTrade;
    /** What the check that is due looks at, and what the last one that came to its end looked at since the start. */
    private Set<Ticker> due = Set.of();

    private Set<Ticker> checked = Set.of();

    public AlpacaVenue(
            Mode mode, AlpacaAccounts accounts, Orders orders, LiveConfirmations confirmations, Clock clock) {
        this.mode = mode;
        this.accounts = accounts;
        this.orders = orders;
        this.obstacles = new TradingObstacles(mode, accounts, confirmations);
        this.clock = clock;
    }

    @Override
    public Mode mode() {
        return mode;
    }

    @Override
    public MarketData marketData() {
        return accounts.of(mode, feed).map(Alpaca::marketData).orElseGet(() -> new PricesWithoutKeys(mode, clock));
    }

    @Override
    public Broker broker() {
        return alpaca().broker();
    }

    private Alpaca alpaca() {
        return accounts.of(mode, feed)
                .orElseThrow(() -> new IllegalStateException("there are no keys for " + mode + " trading"));
    }

    @Override
    public boolean isConnected() {
        return accounts.keys(mode).isPresent();
    }

    @Override
    public boolean hasNews() {
        return accounts.of(mode, feed).map(Alpaca::hasNews).orElse(false);
    }

    @Override
    public Check next(Instant now, TradingSettings settings, Optional<Instant> lastCheck) throws BrokerException {
        feed = settings.feed();
        Optional<Alpaca> alpaca = accounts.of(mode, feed);
        if (alpaca.isEmpty()) {
            mayTrade = false;
            return new Check.Blocked(
                    HaltCause.Known.NO_KEYS,
                    "%s trading needs Alpaca's keys: enter them on the Configuration page, or set APCA_API_KEY_ID and APCA_API_SECRET_KEY"
                            .formatted(mode));
        }
        boolean waits = !alpaca.get().hasAllPrices()
                && lastCheck
                        .filter(check -> now.isBefore(check.plus(settings.checkInterval())))
                        .isPresent();
        if (waits && mayTrade) {
            return wait(settings, lastCheck.get());
        }
        // what stands in the way is said at once, not when a check is due
        Optional<Check.Blocked> obstacle = look(alpaca.get());
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        return waits ? wait(settings, lastCheck.get()) : ask(alpaca.get(), now, settings, lastCheck);
    }

    private Check wait(TradingSettings settings, Instant lastCheck) {
        return new Check.Wait(
                lastCheck.plus(settings.checkInterval()),
                loading().isPresent()
                        ? "Prices are being loaded; tickers whose prices are there are traded meanwhile"
                        : "");
    }

    /** Looks at the account, and says what stands in the way of trading in it. */
    private Optional<Check.Blocked> look(Alpaca alpaca) throws BrokerException {
        mayTrade = false;
        AccountStatus account = alpaca.account();
        MarketHours told = alpaca.hours();
        hours = Optional.of(told);
        Optional<Check.Blocked> obstacle = obstacles.first(account, told);
        mayTrade = obstacle.isEmpty();
        return obstacle;
    }

    private Check ask(Alpaca alpaca, Instant now, TradingSettings settings, Optional<Instant> lastCheck)
            throws BrokerException {
        alpaca.fetchCalendar();
        MarketHours told = hours.orElseThrow();
        if (!told.open()
                && !hasNewBars(alpaca.marketData(), lastCheck)
                && !alpaca.hasNewPrices()
                && checked.containsAll(settings.tickers())
                && !waitsForAnswer(alpaca.marketData())
                && !waitsForOpen(told, now)) {
            Instant again = now.plus(settings.checkInterval());
            return new Check.Wait(again.isBefore(told.nextOpen()) ? again : told.nextOpen(), "");
        }
        due = Set.copyOf(settings.tickers());
        return new Check.Due();
    }

    /** Whether the last session's bars have been completed since the last check. */
    private static boolean hasNewBars(MarketData data, Optional<Instant> lastCheck) {
        Instant delay = data.completeUntil();
        Instant closed = data.days().lastClosed(delay).close();
        Duration late = Duration.between(delay, data.now());
        return lastCheck.isEmpty() || lastCheck.get().isBefore(closed.plus(late));
    }

    /** Whether an order that was decided since the close may have to be sent again, so that it is there at the open. */
    private boolean waitsForAnswer(MarketData data) {
        return orders.anyUnanswered(mode, data.days().lastClosed(data.now()).close());
    }

    /** Whether a purchase is filled soon whose size may have become wrong since it was decided. */
    private boolean waitsForOpen(MarketHours told, Instant now) {
        return !now.isBefore(told.nextOpen().minus(BEFORE_OPEN)) && orders.anyEntryWaits(mode);
    }

    @Override
    public void checked() {
        checked = due;
    }

    /** What the broker's clock said, until the moment at which that changes; then, and before it is asked, by the rules. */
    @Override
    public MarketState market() {
        Instant now = clock.instant();
        Optional<MarketHours> told = hours.filter(one -> now.isBefore(one.turn()));
        boolean open = told.map(MarketHours::open).orElseGet(() -> MarketCalendar.isOpen(now));
        return MarketState.real(open, told.map(MarketHours::turn).orElseGet(() -> MarketCalendar.turn(now)));
    }

    @Override
    public Contact contact() {
        return accounts.inUse(mode).map(Alpaca::contact).orElse(Contact.NONE);
    }

    @Override
    public Optional<LoadingProgress> loading() {
        return accounts.inUse(mode).flatMap(Alpaca::loading);
    }

    /** The feed stands in the configuration. */
    @Override
    public String origin(Ticker ticker) {
        return "";
    }

    @Override
    public List<String> notes() {
        return List.of();
    }
}
