package livetrading.ui.strategies;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import livetrading.ledger.Decision;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Available;
import livetrading.ui.part.Destination;

/** The head of a ticker's page: its price, the strategy that trades it and why, and the last decision. */
final class TickerHeader extends Div {

    private final Span price = new Span();
    private final Span trader = new Span();
    private final Span why = new Span();
    private final Span stance = new Span();
    private final Span decision = new Span();
    private final Button pin;
    private final Button release;
    private final Button again;
    private final Button buy;

    /**
     * @param pin asks whether the strategy that is shown is to be pinned
     * @param release asks whether the pinned strategy is to be released
     * @param again evaluates the ticker again
     * @param buy asks whether the ticker is to be bought now
     */
    TickerHeader(String symbol, Runnable pin, Runnable release, Runnable again, Runnable buy) {
        addClassName("ticker-header");
        this.pin = new Button("Pin", click -> pin.run());
        this.release = new Button("Release", click -> release.run());
        this.again = new Button("Evaluate again", click -> again.run());
        this.buy = new Button("Buy now", click -> buy.run());
        Div title = new Div(new H1(symbol), price);
        title.addClassName("ticker-title");
        trader.addClassName("trader");
        for (Span fact : new Span[] {price, why, stance, decision}) {
            fact.addClassName("fact");
        }
        Div words = new Div(Destination.STRATEGIES.link("All strategy results"), title, new Div(trader, why));
        words.addClassName("ticker-words");
        // below the buttons: these change with each check, and a button must not move away from who presses it
        Div now = new Div(stance, decision);
        now.addClassNames("ticker-words", "ticker-now");
        Div buttons = new Div(this.buy, this.pin, this.release, this.again);
        buttons.addClassName("page-controls");
        add(words, buttons, now);
    }

    void show(StrategyRanking ranking) {
        boolean isConfigured = ranking.isConfigured();
        String who = ranking.traderInWords() + ": ";
        trader.setText(!isConfigured ? who : ranking.trader().isEmpty() ? "" : "Traded by " + who);
        Available.when(isConfigured, "It is not among the configured tickers", pin);
        Available.when(isConfigured, "It is not among the configured tickers", again);
        Available.when(isConfigured, "It is not among the configured tickers", buy);
        why.setText(ranking.reason());
        release.setVisible(ranking.pin().isPresent());
    }

    /** @param words the last price and when it was, or why there is none */
    void price(String words) {
        price.setText(words);
    }

    /**
     * What the strategy that is shown says now.
     *
     * @param isPinned then there is nothing to pin
     */
    void chosen(String strategy, boolean isPinned, String words) {
        CandidateName name = CandidateName.of(strategy);
        pin.setText("Pin %s %s".formatted(name.base(), name.inShort(true)).strip());
        pin.setVisible(!isPinned && !strategy.isEmpty());
        stance.setText(words);
    }

    void decided(Optional<Decision> last) {
        String words = last.map(one -> "Last decision %s, %s: %s"
                        .formatted(Formats.dateTime(one.barTime()), one.action(), Formats.sentence(one.reason())))
                .orElse("");
        if (!decision.getText().equals(words)) {
            decision.setText(words);
        }
    }
}
