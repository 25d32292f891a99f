package livetrading.ui;

import com.vaadin.flow.component.UI;
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
import java.util.Map;
import java.util.Optional;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus.Phase;
import livetrading.market.Ticker;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One ticker: its prices with the trades of a strategy, and all strategies beside each other. */
@Route("strategies/:ticker")
@PermitAll
public final class TickerView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String STRATEGY = "strategy";

    private final EngineMonitor monitor;
    private final Standings standings;
    private final Unevaluated unevaluated;
    private final ObjectProvider<TickerPage> pages;

    private String symbol = "";

    TickerView(EngineMonitor monitor, Standings standings, Unevaluated unevaluated, ObjectProvider<TickerPage> pages) {
        this.monitor = monitor;
        this.standings = standings;
        this.unevaluated = unevaluated;
        this.pages = pages;
        addClassName("view");
    }

    /** The address of a ticker's page, from the root of all. */
    static String address(String ticker) {
        return "strategies/" + ticker;
    }

    static void open(String ticker) {
        UI.getCurrent().navigate(address(ticker));
    }

    /** @param strategy id of the one that is to be shown; none shows the one that trades */
    static void open(String ticker, @Nullable String strategy) {
        if (strategy == null) {
            open(ticker);
        } else {
            UI.getCurrent().navigate(address(ticker), QueryParameters.simple(Map.of(STRATEGY, strategy)));
        }
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
            Optional<String> strategy = event.getLocation().getQueryParameters().getSingleParameter(STRATEGY);
            standings.of(symbol).ifPresentOrElse(found -> show(ticker, found, strategy), this::explainAbsence);
        } catch (IllegalArgumentException e) {
            symbol = "No such ticker";
            explain(
                    e.getMessage() == null ? "This is not a ticker." : e.getMessage(),
                    new RouterLink("All strategy results", StrategiesView.class));
        }
    }

    private void show(Ticker ticker, Standing standing, Optional<String> strategy) {
        TickerPage page = pages.getObject();
        add(page);
        page.show(ticker, standing, strategy);
    }

    private void explainAbsence() {
        String why = unevaluated.reasons(monitor.status()).get(symbol);
        if (why == null) {
            explain(
                    "%s is not among the configured tickers, so nothing is known of it. Add it to the configuration to have it evaluated."
                            .formatted(symbol),
                    new RouterLink("Configuration", ConfigurationView.class));
        } else {
            explain(
                    "It has no evaluation yet: %s.".formatted(why),
                    monitor.status().phase() == Phase.STOPPED
                            ? new RouterLink("Start trading on the dashboard", DashboardView.class)
                            : new RouterLink("All strategy results", StrategiesView.class));
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
