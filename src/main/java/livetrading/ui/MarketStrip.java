package livetrading.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.portfolio.Mode;
import livetrading.ui.format.Formats;

/** With whose money is traded, what the market does, and what time it is there: on every page. */
final class MarketStrip extends Div {

    private final Span mode = new Span();
    private final Span market = new Span();
    private final Span clock = new Span(new NewYorkClock(), new Span(" New York"));

    MarketStrip(EngineMonitor monitor) {
        addClassName("market-strip");
        mode.addClassName("mode");
        market.addClassName("market-words");
        clock.addClassName("clock");
        clock.setTitle("The time in New York now");
        add(mode, market, clock);
        Live.follow(this, monitor, this::show);
    }

    private void show(EngineStatus status) {
        mode.setText(status.mode().name());
        mode.setClassName("live-mode", status.mode() == Mode.LIVE);
        market.setText(status.market());
        market.setTitle(status.marketTime().map(Formats::full).orElse(""));
        getElement()
                .executeJs("document.documentElement.classList.toggle('live-money', $0)", status.mode() == Mode.LIVE);
    }
}
