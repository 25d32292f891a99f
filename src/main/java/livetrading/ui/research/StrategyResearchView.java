package livetrading.ui.research;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import livetrading.market.Ticker;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import livetrading.tuning.Grid;
import livetrading.ui.part.AddressPart;
import livetrading.ui.part.Destination;
import livetrading.ui.part.EmptyState;
import org.springframework.beans.factory.ObjectProvider;

/** How tuning a strategy fares on a ticker. */
@Route("research/:ticker/:strategy")
@PermitAll
final class StrategyResearchView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** Parameter in the address: the number of a result that is kept. */
    static final String RESULT = "result";

    private final Strategies strategies;
    private final ObjectProvider<StrategyResearch> pages;

    private String title = "";

    StrategyResearchView(Strategies strategies, ObjectProvider<StrategyResearch> pages) {
        this.strategies = strategies;
        this.pages = pages;
        addClassNames("view", "research");
    }

    @Override
    public String getPageTitle() {
        return title + " · Live Trading";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String symbol = part(event, "ticker");
        String id = part(event, "strategy");
        Optional<String> result = event.getLocation().getQueryParameters().getSingleParameter(RESULT);
        removeAll();
        title = "Research";
        try {
            Ticker ticker = Ticker.of(symbol);
            strategies
                    .find(id)
                    .ifPresentOrElse(strategy -> show(ticker, strategy, result), () -> unknown(ticker, id, result));
        } catch (IllegalArgumentException e) {
            explain(e.getMessage() == null ? "This is not a ticker." : e.getMessage());
        }
    }

    private void show(Ticker ticker, Strategy strategy, Optional<String> result) {
        title = "%s on %s".formatted(strategy.name(), ticker);
        Paragraph words = new Paragraph(
                "Plays all combinations of its parameters and asks whether choosing among them was worth anything"
                        + " on bars that came later. Nothing is ordered, and nothing is changed. ");
        words.add(new Anchor("help/docs/research", "How to read it"));
        words.addClassName("quiet");
        add(header(ticker), words);
        StrategyResearch page = pages.getObject();
        add(page);
        page.show(ticker, strategy.id(), Grid.isDeclared(strategy) ? Optional.of(strategy) : Optional.empty(), result);
    }

    private Div header(Ticker ticker) {
        Div links = new Div(
                Destination.RESEARCH.link("All research"),
                new Anchor(Destination.ofTicker(ticker.symbol()), ticker.symbol()));
        links.addClassName("page-controls");
        Div header = new Div(new H1(title), links);
        header.addClassName("page-header");
        return header;
    }

    /** A result that is kept is shown although its strategy is gone. */
    private void unknown(Ticker ticker, String id, Optional<String> result) {
        title = "%s on %s".formatted(id, ticker);
        add(
                header(ticker),
                new EmptyState("There is no strategy '%s': it was deleted, or the address is wrong.".formatted(id)));
        StrategyResearch page = pages.getObject();
        add(page);
        page.show(ticker, id, Optional.empty(), result);
    }

    private void explain(String why) {
        add(new H1(title), new EmptyState(why, "All research", Destination.RESEARCH));
    }

    /** As it was meant, from the text of an address. */
    private static String part(BeforeEnterEvent event, String name) {
        return AddressPart.decoded(event.getRouteParameters().get(name).orElse(""));
    }
}
