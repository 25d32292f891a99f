package livetrading.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.portfolio.Mode;

/** With whose money is traded, what the market does, and what time it is there: on every page. */
final class MarketStrip extends Div {

    private static final Map<Mode, String> MEANING = Map.of(
            Mode.SIMULATED, "The built-in market: no real money, no real prices of today",
            Mode.PAPER, "Alpaca's paper account: real prices, no real money",
            Mode.LIVE, "Real money at Alpaca");

    private final Span mode = new Span();
    private final MarketWords market = new MarketWords();
    private final Span clock = new Span(new NewYorkClock(), new Span(" New York"));

    private Optional<Boolean> painted = Optional.empty();

    MarketStrip(EngineMonitor monitor) {
        addClassName("market-strip");
        mode.addClassName("mode");
        clock.addClassName("clock");
        clock.setTitle("The time in New York now");
        add(mode, market, clock);
        Live.follow(this, monitor, this::show);
    }

    private void show(EngineStatus status) {
        mode.setText(status.mode().name());
        mode.setTitle(MEANING.getOrDefault(status.mode(), ""));
        mode.setClassName("live-mode", status.mode() == Mode.LIVE);
        market.show(status.market());
        paintHeader(status.mode() == Mode.LIVE);
    }

    private void paintHeader(boolean isLive) {
        if (!Optional.of(isLive).equals(painted)) {
            painted = Optional.of(isLive);
            getElement().executeJs("document.documentElement.classList.toggle('live-money', $0)", isLive);
        }
    }
}
