package livetrading.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livetrading.broker.Broker;
import livetrading.broker.BrokerException;
import livetrading.broker.Contact;
import livetrading.market.LoadingProgress;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.settings.TradingSettings;

/** Where a mode trades: its prices, its broker, and when to look at them. */
public interface Venue {

    Mode mode();

    MarketData marketData();

    Broker broker();

    /** Whether its broker can be asked at all, which takes keys where it is outside. */
    boolean isConnected();

    /** Whether something may have happened to an order since this was asked last; asked often, answered at once. */
    boolean hasNews();

    /** Whether a check is due, or when to ask again. Asking moves the clock of the simulated market. */
    Check next(Instant now, TradingSettings settings, Optional<Instant> lastCheck) throws BrokerException;

    /** Tells that the cycle of the check that was due is complete. */
    void checked();

    /** What the market does now; asked often, answered at once. */
    MarketState market();

    /** Whether the broker answers; asked often, answered at once. */
    Contact contact();

    /** How far the loading of prices has come, empty when none is under way; asked often, answered at once. */
    default Optional<LoadingProgress> loading() {
        return Optional.empty();
    }

    /** Where the prices of a ticker come from, in words; empty where that goes without saying. */
    String origin(Ticker ticker);

    /** What a user should know about the prices, for instance which files were refused and why. */
    List<String> notes();

    /** Whether to check signals now. */
    sealed interface Check {

        record Due() implements Check {}

        /** @param reason why nothing is to be done until then, in words */
        record Wait(Instant until, String reason) implements Check {}

        /** @param reason what has to be put right before anything can be traded, in words */
        record Blocked(HaltCause cause, String reason) implements Check {}
    }
}
