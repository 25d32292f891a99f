package livetrading.venue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.broker.Broker;
import livetrading.broker.Contact;
import livetrading.engine.MarketState;
import livetrading.engine.Simulation;
import livetrading.engine.Venue;
import livetrading.ledger.ModeHistory;
import livetrading.market.Bars;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.settings.TradingSettings;
import livetrading.simulated.MarketStep;
import livetrading.simulated.Placement;
import livetrading.simulated.PriceSource;
import livetrading.simulated.RefusedFile;
import livetrading.simulated.SimulatedMarket;
import livetrading.strategy.Strategies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The simulated market as a venue: time moves one session at a time, at the pace of the settings, and the close of each
 * session is a check. It stands still while trading is off.
 */
@Component
class SimulatedVenue implements Venue, Simulation {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedVenue.class);
    private static final Duration PAUSE_AT_THE_END = Duration.ofSeconds(5);

    private final SimulatedMarket market;
    private final ModeHistory history;
    private final TransactionTemplate transaction;
    private final Strategies strategies;
    private Instant lastStep = Instant.MIN;
    private volatile String state = "";

    SimulatedVenue(
            SimulatedMarket market, ModeHistory history, TransactionTemplate transaction, Strategies strategies) {
        this.strategies = strategies;
        this.market = market;
        this.history = history;
        this.transaction = transaction;
    }

    @Override
    public Mode mode() {
        return Mode.SIMULATED;
    }

    @Override
    public MarketData marketData() {
        return market;
    }

    @Override
    public Broker broker() {
        return market.broker();
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    /** Orders are filled when time moves, and then a check is due anyway. */
    @Override
    public boolean hasNews() {
        return false;
    }

    @Override
    public Check next(Instant now, TradingSettings settings, Optional<Instant> lastCheck) {
        return switch (place(settings)) {
            case Placement.Impossible(String reason) -> closed(now, reason);
            case Placement.Placed placed -> begin(placed);
            case Placement.Kept kept -> market.isChecked() ? goOn(now, settings) : new Check.Due();
        };
    }

    private Check begin(Placement.Placed placed) {
        state = "";
        LOG.info("The simulated market begins on {}", placed.session());
        placed.leftOut().forEach(reason -> LOG.warn("Not traded: {}", reason));
        return new Check.Due();
    }

    /** What was noted at another simulated time does not belong to the new one, and goes in the same moment. */
    private Placement place(TradingSettings settings) {
        return transaction.execute(status -> {
            Placement placement = market.place(
                    settings.tickers(),
                    settings.competitors(strategies).requiredWarmUp(Timeframe.DAY_1),
                    settings.historyDays(),
                    settings.initialCapital());
            if (placement instanceof Placement.Placed) {
                history.forget(Mode.SIMULATED);
            }
            return placement;
        });
    }

    private Check goOn(Instant now, TradingSettings settings) {
        Instant due = lastStep.equals(Instant.MIN) ? now : lastStep.plus(settings.sessionLength());
        if (now.isBefore(due)) {
            return new Check.Wait(due, "");
        }
        return switch (market.advance(settings.tickers(), settings.costs())) {
            case MarketStep.Ended(String reason) -> closed(now, reason);
            case MarketStep.Moved moved -> {
                lastStep = now;
                state = "";
                yield new Check.Due();
            }
        };
    }

    private Check closed(Instant now, String reason) {
        state = "The simulated market is closed: " + reason;
        return new Check.Wait(now.plus(PAUSE_AT_THE_END), state);
    }

    @Override
    public void checked() {
        market.markChecked();
    }

    @Override
    public MarketState market() {
        return market.isPlaced()
                ? MarketState.simulated(words(), market.now())
                : new MarketState("The simulated market has not begun", Optional.empty(), Optional.empty());
    }

    private String words() {
        return state.isEmpty()
                ? "Session of %s closed (simulated)".formatted(market.session().date())
                : state;
    }

    /** It is built in, and cannot fall silent. */
    @Override
    public Contact contact() {
        return Contact.NONE;
    }

    @Override
    public String origin(Ticker ticker) {
        return market.source(ticker)
                .map(source -> switch (source) {
                    case PriceSource.Generated generated -> "simulated prices";
                    case PriceSource.Recorded recorded -> "recorded prices of " + recorded.file();
                })
                .orElse("");
    }

    @Override
    public List<String> notes() {
        return Stream.concat(market.refusedFiles().stream().map(RefusedFile::toString), market.fileNotes().stream())
                .toList();
    }

    @Override
    public Optional<String> reset(TradingSettings settings) {
        Placement placement = market.reset(
                settings.tickers(),
                settings.competitors(strategies).requiredWarmUp(Timeframe.DAY_1),
                settings.historyDays(),
                settings.initialCapital());
        return placement instanceof Placement.Impossible(String reason) ? Optional.of(reason) : Optional.empty();
    }

    @Override
    public Optional<Bars> recorded(Ticker ticker) {
        return market.recorded(ticker);
    }
}
