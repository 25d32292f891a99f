package livetrading.ui.research;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.ledger.ResearchHead;
import livetrading.library.OwnStrategies;
import livetrading.review.KeptResearch;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import livetrading.tuning.Grid;
import livetrading.ui.account.KnownTickers;
import livetrading.ui.part.Available;
import livetrading.ui.part.Destination;
import livetrading.ui.part.EmptyState;
import livetrading.ui.part.Page;
import livetrading.ui.part.Panel;

/** All results that are kept, and where the next one begins. */
@Route("research")
@PageTitle("Research · Live Trading")
@PermitAll
final class ResearchView extends Page implements BeforeEnterObserver {

    private final ComboBox<String> ticker = new ComboBox<>("Ticker");
    private final ComboBox<Strategy> strategy = new ComboBox<>("Strategy");
    private final Button next = new Button("Go on", click -> goOn());
    private final Paragraph problem = new Paragraph();
    private final List<Strategy> tunable;

    ResearchView(KeptResearch kept, KnownTickers tickers, Strategies strategies, OwnStrategies own) {
        super("Research");
        tunable = tunable(strategies, own);
        addClassName("research");
        ticker.setItems(tickers.all());
        ticker.addValueChangeListener(change -> check());
        strategy.setItems(tunable);
        strategy.setItemLabelGenerator(Strategy::name);
        strategy.addValueChangeListener(change -> check());
        next.addThemeVariants(ButtonVariant.PRIMARY);
        problem.addClassName("warning");
        Div choice = new Div(ticker, strategy, next);
        choice.addClassName("research-choice");
        add(about(), new Panel("Find out", choice, problem), new Panel("Results", results(kept.heads())));
        check();
    }

    private static List<Strategy> tunable(Strategies strategies, OwnStrategies own) {
        return Stream.of(
                        StrategyCatalog.all().stream(),
                        own.scripts().stream()
                                .filter(script -> !script.archived())
                                .flatMap(script ->
                                        strategies.find(script.newest().strategy()).stream()),
                        strategies.all().stream())
                .flatMap(some -> some)
                .filter(Grid::isDeclared)
                .distinct()
                .toList();
    }

    private static Paragraph about() {
        Paragraph words = new Paragraph(
                "Whether tuning a strategy is worth anything: all combinations of its parameters are played, chosen again"
                        + " and again by what they earned before, and judged by what came after. ");
        words.add(new Anchor("help/docs/research", "How to read it"));
        words.addClassName("quiet");
        return words;
    }

    private static Div results(List<ResearchHead> heads) {
        if (heads.isEmpty()) {
            return new EmptyState("Nothing was found out yet. Choose a ticker and a strategy above, and go on.");
        }
        ResearchGrid grid = new ResearchGrid();
        grid.show(heads);
        Paragraph bound = new Paragraph("The newest %d results are kept; with each further one the oldest is removed."
                .formatted(KeptResearch.MOST));
        bound.addClassName("quiet");
        return new Div(grid, bound);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> wanted = event.getLocation().getQueryParameters().getSingleParameter(Destination.STRATEGY);
        wanted.flatMap(id -> tunable.stream().filter(one -> one.id().equals(id)).findFirst())
                .ifPresent(strategy::setValue);
        wanted.filter(id -> strategy.isEmpty())
                .ifPresent(id -> problem.setText(
                        "The strategy '%s' has nothing to tune, or there is none of that name.".formatted(id)));
    }

    private void check() {
        problem.setText("");
        Available.when(!ticker.isEmpty() && !strategy.isEmpty(), "Choose a ticker and a strategy", next);
    }

    private void goOn() {
        UI.getCurrent()
                .navigate(Destination.ofResearch(
                        ticker.getValue(), strategy.getValue().id()));
    }
}
