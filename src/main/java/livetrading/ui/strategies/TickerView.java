package livetrading.ui.strategies;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus.Phase;
import livetrading.market.Ticker;
import livetrading.ui.part.Destination;
import livetrading.ui.part.EmptyState;
import org.springframework.beans.factory.ObjectProvider;

/** One ticker: its prices with the trades of a strategy, and all strategies beside each other. */
@Route("strategies/:ticker")
@PermitAll
final class TickerView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final EngineMonitor monitor;
    private final StrategyRankings rankings;
    private final Unevaluated unevaluated;
    private final PriceConfirmation confirmation;
    private final ObjectProvider<TickerPage> pages;

    private String symbol = "";

    TickerView(
            EngineMonitor monitor,
            StrategyRankings rankings,
            Unevaluated unevaluated,
            PriceConfirmation confirmation,
            ObjectProvider<TickerPage> pages) {
        this.monitor = monitor;
        this.rankings = rankings;
        this.unevaluated = unevaluated;
        this.confirmation = confirmation;
        this.pages = pages;
        addClassName("view");
    }

    @Override
    public String getPageTitle() {
        return symbol + " · Live Trading";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        symbol = decoded(event.getRouteParameters().get("ticker").orElse(""));
        removeAll();
        try {
            Ticker ticker = Ticker.of(symbol);
            symbol = ticker.symbol();
            QueryParameters address = event.getLocation().getQueryParameters();
            rankings.of(symbol).ifPresentOrElse(found -> show(ticker, found, address), this::explainAbsence);
            confirmation.of(ticker).ifPresent(this::add);
        } catch (IllegalArgumentException e) {
            symbol = "No such ticker";
            explain(
                    e.getMessage() == null ? "This is not a ticker." : e.getMessage(),
                    Destination.STRATEGIES.link("All strategy results"));
        }
    }

    private void show(Ticker ticker, StrategyRanking ranking, QueryParameters address) {
        TickerPage page = pages.getObject();
        add(page);
        page.show(ticker, ranking, address);
    }

    private void explainAbsence() {
        String why = unevaluated.reasons(monitor.status()).get(symbol);
        if (why == null) {
            explain(
                    "%s is not among the configured tickers, so nothing is known of it. Add it to the configuration to have it evaluated."
                            .formatted(symbol),
                    Destination.CONFIGURATION.link("Configuration"));
        } else {
            explain(
                    "It has no evaluation yet: %s.".formatted(why),
                    monitor.status().phase() == Phase.STOPPED
                            ? Destination.DASHBOARD.link("Start trading on the dashboard")
                            : Destination.STRATEGIES.link("All strategy results"));
        }
    }

    /** As it was meant, from the text of an address. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private void explain(String why, RouterLink step) {
        EmptyState state = new EmptyState(why);
        state.add(step);
        add(new H1(symbol), state);
    }
}
