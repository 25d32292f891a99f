package livetrading.ui.strategies;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import livetrading.engine.EngineControl;
import livetrading.engine.EngineMonitor;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.Orders;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import livetrading.ui.part.Notices;
import livetrading.ui.part.SignedIn;
import org.springframework.stereotype.Component;

/** Pins a strategy to a ticker and releases it, after saying what that means for the money. */
@Component
final class Pinning {

    private final EngineControl control;
    private final EngineMonitor monitor;
    private final OwnHoldings holdings;
    private final Orders orders;
    private final AuthenticationContext session;

    Pinning(
            EngineControl control,
            EngineMonitor monitor,
            OwnHoldings holdings,
            Orders orders,
            AuthenticationContext session) {
        this.control = control;
        this.monitor = monitor;
        this.holdings = holdings;
        this.orders = orders;
        this.session = session;
    }

    /** @param done called when it was confirmed and is done */
    void pin(Ticker ticker, String strategy, Runnable done) {
        String name = String.valueOf(Names.strategy(strategy));
        Notices.confirm(
                "Pin %s to %s".formatted(name, ticker),
                "From the next check %s decides when %s is bought and sold, %s, whatever is selected. %sIt stays so over"
                                .formatted(
                                        name,
                                        ticker,
                                        Names.money(monitor.status().mode()),
                                        position(ticker, strategy, name))
                        + " new evaluations and restarts until you release it.",
                "Pin " + name,
                () -> {
                    control.pin(monitor.status().mode(), ticker, strategy, SignedIn.name(session));
                    Notices.done("%s is pinned to %s".formatted(name, ticker));
                    done.run();
                });
    }

    /**
     * @param selected id of the selected strategy, empty for cash
     * @param done called when it was confirmed and is done
     */
    void release(Ticker ticker, Optional<String> selected, Runnable done) {
        String name = selected.map(Names::strategy).orElse("");
        String then = name.isEmpty()
                ? "From the next check no position in %s is opened: the comparison chose to stay in cash. "
                        .formatted(ticker)
                : "From the next check %s, which was selected, decides when %s is bought and sold, %s. "
                        .formatted(name, ticker, Names.money(monitor.status().mode()));
        Notices.confirm(
                "Release " + ticker, then + position(ticker, selected.orElse(""), name), "Release " + ticker, () -> {
                    control.release(monitor.status().mode(), ticker, SignedIn.name(session));
                    Notices.done(ticker + " is traded by the selected strategy again");
                    done.run();
                });
    }

    private String position(Ticker ticker, String next, String nextName) {
        Mode mode = monitor.status().mode();
        return holdings.findByModeAndTicker(mode, ticker.symbol())
                .map(holding -> position(holding, next, nextName))
                .orElse("There is no open position. ");
    }

    private String position(OwnHolding holding, String next, String nextName) {
        String shares = Formats.quantity(holding.quantity());
        Optional<String> opener =
                orders.findById(holding.entryOrder()).map(JournaledOrder::plan).map(one -> one.strategy());
        if (opener.isEmpty() || opener.get().equals(next)) {
            return "The open position of %s shares stays. ".formatted(shares);
        }
        String after = nextName.isEmpty() ? "" : "; %s takes over after that".formatted(nextName);
        return "The open position of %s shares stays with %s, which opened it and leads it to its exit%s. "
                .formatted(shares, Names.strategy(opener.get()), after);
    }
}
