package livetrading.ui.strategies;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.math.BigDecimal;
import livetrading.engine.EngineControl;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EntryPreview;
import livetrading.engine.EntryPreview.Allowed;
import livetrading.engine.EntryPreview.Refused;
import livetrading.engine.EntryPreviews;
import livetrading.market.Ticker;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import livetrading.ui.part.Notices;
import livetrading.ui.part.PageWork;
import livetrading.ui.part.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Buys a ticker by hand, after saying how much the rules allow and what its strategy will do with it. */
@Component
final class BuyNow {

    private static final Logger LOG = LoggerFactory.getLogger(BuyNow.class);

    private final EngineControl control;
    private final EngineMonitor monitor;
    private final EntryPreviews previews;
    private final PageWork work;
    private final AuthenticationContext session;

    BuyNow(
            EngineControl control,
            EngineMonitor monitor,
            EntryPreviews previews,
            PageWork work,
            AuthenticationContext session) {
        this.control = control;
        this.monitor = monitor;
        this.previews = previews;
        this.work = work;
        this.session = session;
    }

    /** @param page on which somebody asks */
    void ask(com.vaadin.flow.component.Component page, Ticker ticker) {
        work.compute(page, () -> previews.of(ticker), preview -> answer(ticker, preview), problem -> {
            LOG.error("It could not be worked out how much of {} can be bought", ticker, problem);
            Notices.failed("It could not be worked out how much can be bought; the reason is in the log.");
        });
    }

    private void answer(Ticker ticker, EntryPreview preview) {
        switch (preview) {
            case Refused(String reason) -> Notices.failed("%s is not bought now: %s".formatted(ticker, reason));
            case Allowed allowed ->
                Notices.begin(
                        "Buy %s now".formatted(ticker),
                        consequence(ticker, allowed),
                        "Buy " + ticker,
                        () -> buy(ticker));
        }
    }

    private void buy(Ticker ticker) {
        if (control.enter(monitor.status().mode(), ticker, SignedIn.name(session))) {
            Notices.done("%s is being bought".formatted(ticker));
        } else {
            Notices.failed("%s: something is ordered by hand already".formatted(ticker));
        }
    }

    private String consequence(Ticker ticker, Allowed allowed) {
        BigDecimal dollars = allowed.shares().multiply(allowed.price());
        return "About %s shares of %s for %s at the last close of %s are bought at the market, %s: %s. The next check decides it with the prices and the account of then, and buys nothing where a rule forbids it; while the market is closed the order waits for the next open. %s"
                .formatted(
                        Formats.quantity(allowed.shares()),
                        ticker,
                        Formats.money(dollars),
                        Formats.price(allowed.price()),
                        Names.money(monitor.status().mode()),
                        allowed.limit(),
                        afterwards(allowed));
    }

    /** What its strategy does with the position. */
    private static String afterwards(Allowed allowed) {
        String strategy = String.valueOf(Names.strategy(allowed.strategy()));
        return allowed.wantsLong()
                ? "The position belongs to %s, which wants to be in now and sells it when it wants to be out."
                        .formatted(strategy)
                : "The position belongs to %s, which wants to be out now (%s): unless it wants to be in after the next completed bar, the check after that bar sells it again."
                        .formatted(strategy, allowed.reason());
    }
}
