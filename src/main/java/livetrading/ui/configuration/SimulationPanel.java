package livetrading.ui.configuration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import livetrading.engine.SimulationReset;
import livetrading.engine.Venue;
import livetrading.engine.Venues;
import livetrading.ledger.Orders;
import livetrading.ledger.Trades;
import livetrading.portfolio.Mode;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Notices;
import livetrading.ui.part.Panel;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The built-in market: which price files it could not use, and how to begin anew. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class SimulationPanel extends Div {

    private final SimulationReset reset;
    private final Orders orders;
    private final Trades trades;

    SimulationPanel(Venues venues, SimulationReset reset, Orders orders, Trades trades) {
        this.reset = reset;
        this.orders = orders;
        this.trades = trades;
        add(new Panel("Simulated market", words(venues), button()));
    }

    private static Div words(Venues venues) {
        List<String> notes = venues.of(Mode.SIMULATED).map(Venue::notes).orElse(List.of());
        Div words = new Div(
                new Paragraph(
                        "Prices are generated, unless a file <TICKER>.csv with recorded ones is in the folder prices of the data folder."));
        if (!notes.isEmpty()) {
            words.add(new UnorderedList(notes.stream().map(ListItem::new).toArray(ListItem[]::new)));
        }
        return words;
    }

    private Button button() {
        Button button = new Button("Reset simulated market", click -> ask());
        button.addThemeVariants(ButtonVariant.ERROR);
        button.addClassName("outlined");
        return button;
    }

    private void ask() {
        String consequence =
                "Trading stops, the account goes back to the initial capital and the market to its first day; "
                        + "%s orders and %s trades of the simulated market are deleted. Evaluations stay."
                                .formatted(
                                        Formats.count(orders.countByMode(Mode.SIMULATED)),
                                        Formats.count(trades.countByMode(Mode.SIMULATED)));
        Notices.confirm("Reset simulated market", consequence, "Reset", this::reset);
    }

    private void reset() {
        reset.reset()
                .ifPresentOrElse(
                        problem -> Notices.failed("Not reset: " + problem),
                        () -> Notices.done("The simulated market starts anew"));
    }
}
