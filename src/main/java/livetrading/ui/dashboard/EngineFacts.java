package livetrading.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livetrading.broker.Contact;
import livetrading.engine.EngineStatus;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EventKind;
import livetrading.ledger.Orders;
import livetrading.portfolio.Mode;
import livetrading.ui.account.OpenOrders;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Destination;
import livetrading.ui.part.MarketWords;
import livetrading.ui.part.TimeAge;

/** How fresh everything is: the check, the prices, the broker; and whether there is something to look at. */
final class EngineFacts extends Div {

    private static final Duration NOTED = Duration.ofDays(1);

    private final EngineEvents events;
    private final OpenOrders orders;
    private final Clock clock;

    private final MarketWords market = new MarketWords();
    private final TimeAge lastCheck = new TimeAge();
    private final TimeAge nextCheck = TimeAge.countdown();
    private final Span next = new Span(new Span("next "), nextCheck);
    private final TimeAge priceAge = new TimeAge();
    private final Span priceDate = new Span();
    private final Span prices = new Span(new Span("prices "), priceDate, priceAge);
    private final Span brokerWords = new Span();
    private final TimeAge answered = new TimeAge();
    private final Span broker = new Span(brokerWords, answered);
    private final RouterLink open = Destination.ORDERS.link("");
    private final RouterLink notes = Destination.SYSTEM.link("");

    EngineFacts(EngineEvents events, Orders orders, Clock clock) {
        this.events = events;
        this.clock = clock;
        this.orders = new OpenOrders(orders);
        addClassName("facts");
        market.addClassName("only-phone");
        notes.addClassName("warning");
        add(market, new Span(new Span("last check "), lastCheck), next, prices, broker, open, notes);
    }

    void show(EngineStatus status) {
        market.show(status.market());
        lastCheck.show(status.lastCheck());
        nextCheck.show(status.nextCheck());
        next.setVisible(status.nextCheck().isPresent());
        showPrices(status.mode(), status.external().pricesUntil());
        showBroker(status.external().contact());
        open.setText(orders.words(status.mode()));
        showNotes();
    }

    /** Simulated prices have a date, and no age that would mean anything. */
    private void showPrices(Mode mode, Optional<Instant> until) {
        boolean isSimulated = mode == Mode.SIMULATED;
        prices.setVisible(until.isPresent());
        priceDate.setText(isSimulated ? until.map(Formats::date).orElse("") : "");
        priceAge.setVisible(!isSimulated);
        priceAge.show(until);
    }

    private void showBroker(Contact contact) {
        boolean isSilent = contact.silentSince().isPresent();
        broker.setVisible(isSilent || contact.answered().isPresent());
        broker.setClassName("warning", isSilent);
        brokerWords.setText(contact.silentSince()
                .map(since -> "broker not answering since " + Formats.time(since))
                .orElse("broker ok "));
        answered.setVisible(!isSilent);
        answered.show(contact.answered());
    }

    private void showNotes() {
        Instant since = clock.instant().minus(NOTED);
        List<String> words = new ArrayList<>();
        count(words, events.countByKindAndAtAfter(EventKind.ALARM, since), "alarm");
        count(words, events.countByKindAndAtAfter(EventKind.DRIFT, since), "difference");
        notes.setText(String.join(" and ", words) + " in the last day");
        notes.setVisible(!words.isEmpty());
    }

    private static void count(List<String> words, long number, String what) {
        if (number > 0) {
            words.add("%d %s%s".formatted(number, what, number == 1 ? "" : "s"));
        }
    }
}
