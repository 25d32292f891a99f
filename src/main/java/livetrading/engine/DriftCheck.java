package livetrading.engine;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares our books with what the broker says is held. Shares above our books are the user's own and left alone. When
 * there are fewer, they were sold elsewhere or the broker's list lags; once that has lasted, our books follow.
 */
@Component
class DriftCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DriftCheck.class);

    /** Positions at the broker have been seen to lag behind orders by ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final OwnHoldings holdings;
    private final EngineEvents events;
    private final Clock clock;
    private final Map<String, Instant> since = new HashMap<>();

    DriftCheck(OwnHoldings holdings, EngineEvents events, Clock clock) {
        this.holdings = holdings;
        this.events = events;
        this.clock = clock;
    }

    /** Brings our books in line where they have been wrong for long enough. */
    void check(Desk desk, Mode mode) {
        for (OwnHolding own : holdings.findByModeOrderByTicker(mode)) {
            Ticker ticker = new Ticker(own.ticker());
            String key = mode + " " + ticker;
            BigDecimal held = desk.available(ticker).max(BigDecimal.ZERO);
            if (held.compareTo(own.quantity()) >= 0 || desk.openOrder(ticker).isPresent()) {
                since.remove(key);
            } else if (hasLasted(key, own, held)) {
                since.remove(key);
                follow(own, held);
            }
        }
    }

    private boolean hasLasted(String key, OwnHolding own, BigDecimal held) {
        Instant now = clock.instant();
        if (since.putIfAbsent(key, now) == null) {
            note(
                    "DRIFT",
                    "%s: our books say %s shares, the broker %s"
                            .formatted(own.ticker(), own.quantity().toPlainString(), held.toPlainString()));
        }
        return !now.isBefore(since.getOrDefault(key, now).plus(PATIENCE));
    }

    private void follow(OwnHolding own, BigDecimal held) {
        note(
                "DRIFT",
                "%s: %s of %s shares were sold elsewhere; our books follow"
                        .formatted(
                                own.ticker(),
                                own.quantity().subtract(held).toPlainString(),
                                own.quantity().toPlainString()));
        if (held.signum() == 0) {
            holdings.delete(own);
        } else {
            own.reduceTo(held);
            holdings.save(own);
        }
    }

    private void note(String kind, String message) {
        LOG.warn("Drift: {}", message);
        events.save(new EngineEvent(clock.instant(), kind, message));
    }
}
