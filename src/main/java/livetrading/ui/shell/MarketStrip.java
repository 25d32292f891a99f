package livetrading.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.portfolio.Mode;
import livetrading.ui.format.Preferences;
import livetrading.ui.part.Live;
import livetrading.ui.part.MarketWords;

/** With whose money is traded, what the market does, and what time it is: on every page. */
final class MarketStrip extends Div {

    private static final Map<Mode, String> MEANING = Map.of(
            Mode.SIMULATED, "The built-in market: no real money, no real prices of today",
            Mode.PAPER, "Alpaca's paper account: real prices, no real money",
            Mode.LIVE, "Real money at Alpaca");

    private final Span mode = new Span();
    private final MarketWords market = new MarketWords();
    private final Span clock = clock();

    private Optional<Boolean> painted = Optional.empty();

    MarketStrip(EngineMonitor monitor) {
        addClassName("market-strip");
        mode.addClassName("mode");
        add(following(), mode, market, clock);
        Live.follow(this, monitor, this::show);
    }

    private void show(EngineStatus status) {
        mode.setText(status.mode().name());
        mode.setTitle(MEANING.getOrDefault(status.mode(), ""));
        mode.setClassName("live-mode", status.mode() == Mode.LIVE);
        market.show(status.market());
        paintHeader(status.mode() == Mode.LIVE);
    }

    /** One sign that what is shown is of now, so that figures need not say so themselves whenever they change. */
    private static Span following() {
        Span dot = new Span();
        dot.addClassName("following");
        dot.setTitle("This page follows the program by itself");
        dot.getElement().setAttribute("role", "img").setAttribute("aria-label", "Follows the program");
        return dot;
    }

    /** In the zone that was chosen for all times. */
    private static Span clock() {
        Preferences now = Preferences.current();
        Span clock = new Span(new ZoneClock(now.zone()), new Span(" " + now.zoneName()));
        clock.addClassName("clock");
        clock.setTitle("The time now; all times are those of %s".formatted(now.zoneName()));
        return clock;
    }

    private void paintHeader(boolean isLive) {
        if (!Optional.of(isLive).equals(painted)) {
            painted = Optional.of(isLive);
            getElement().executeJs("document.documentElement.classList.toggle('live-money', $0)", isLive);
        }
    }
}
