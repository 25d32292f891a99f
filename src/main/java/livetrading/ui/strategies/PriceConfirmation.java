package livetrading.ui.strategies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import livetrading.engine.EngineControl;
import livetrading.engine.EngineMonitor;
import livetrading.ledger.ImplausiblePrice;
import livetrading.ledger.ImplausiblePrices;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.ui.part.Notices;
import livetrading.ui.part.Panel;
import livetrading.ui.part.SignedIn;

/** Shows the prices of a ticker that look wrong, and lets a user say that they are right. */
@SpringComponent
final class PriceConfirmation {

    private final ImplausiblePrices prices;
    private final EngineControl control;
    private final EngineMonitor monitor;
    private final AuthenticationContext session;

    PriceConfirmation(
            ImplausiblePrices prices, EngineControl control, EngineMonitor monitor, AuthenticationContext session) {
        this.prices = prices;
        this.control = control;
        this.monitor = monitor;
        this.session = session;
    }

    /** Empty where no price looks wrong. */
    Optional<Component> of(Ticker ticker) {
        Mode mode = monitor.status().mode();
        List<ImplausiblePrice> found = prices.findByModeAndTickerOrderByPriceDay(mode, ticker.symbol());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        boolean open = found.stream().anyMatch(price -> !price.isConfirmed());
        var list = new UnorderedList();
        found.forEach(price -> list.add(new ListItem(words(price))));
        return Optional.of(new Panel(
                open ? "Prices that look wrong" : "Prices that look wrong and were confirmed",
                new Paragraph(
                        open
                                ? "Nothing is traded on these prices. Mend them, or say that they are right."
                                : "They are traded on, because somebody said that they are right."),
                list,
                open ? confirm(mode, ticker) : doubt(mode, ticker)));
    }

    private static String words(ImplausiblePrice price) {
        return price.isConfirmed()
                ? "%s. Confirmed%s".formatted(price.reason(), by(price.confirmedBy()))
                : price.reason();
    }

    private static String by(String user) {
        return user.isEmpty() ? "" : " by " + user;
    }

    private Button confirm(Mode mode, Ticker ticker) {
        return new Button(
                "These prices are right",
                click -> Notices.confirm(
                        "Trade %s on these prices".formatted(ticker),
                        "From the next check its strategies are chosen by these prices, and bought and sold on them. A split that they are not adjusted for looks like a crash to every strategy.",
                        "They are right",
                        () -> {
                            control.confirmPrices(mode, ticker, SignedIn.name(session));
                            UI.getCurrent().refreshCurrentRoute(false);
                        }));
    }

    private Button doubt(Mode mode, Ticker ticker) {
        return new Button("Doubt them again", click -> {
            control.doubtPrices(mode, ticker, SignedIn.name(session));
            UI.getCurrent().refreshCurrentRoute(false);
        });
    }
}
