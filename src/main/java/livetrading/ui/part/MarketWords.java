package livetrading.ui.part;

import com.vaadin.flow.component.html.Span;
import livetrading.engine.MarketState;
import livetrading.ui.format.Formats;

/** The state of the market, and the time until it changes. */
public final class MarketWords extends Span {

    private final Span words = new Span();
    private final Span verb = new Span();
    private final TimeAge turn = TimeAge.countdown();
    private final Span until = new Span(verb, turn);

    public MarketWords() {
        addClassName("market-words");
        add(words, until);
    }

    public void show(MarketState market) {
        setVisible(!market.words().isEmpty());
        words.setText(market.words());
        words.setTitle(market.time().map(Formats::full).orElse(market.words()));
        verb.setText(market.turn().map(next -> ", %s ".formatted(next.verb())).orElse(""));
        turn.show(market.turn().map(MarketState.Turn::at));
        until.setVisible(market.turn().isPresent());
    }
}
