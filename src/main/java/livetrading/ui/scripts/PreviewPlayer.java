package livetrading.ui.scripts;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import livetrading.engine.EngineMonitor;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.review.PreviewPrices;
import livetrading.review.Previews;
import livetrading.script.BadScript;
import livetrading.script.ScriptStrategy;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.ui.format.Formats;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Scope;

/** Reads a text and plays it over the prices of a ticker, which it keeps from one key to the next. */
@SpringComponent
@Scope(BeanDefinition.SCOPE_PROTOTYPE)
final class PreviewPlayer {

    /** An id that no stored strategy has: it stands nowhere. */
    private static final String DRAFT = "draft";

    private final Previews previews;
    private final EngineMonitor monitor;
    private final AtomicReference<Optional<Kept>> kept = new AtomicReference<>(Optional.empty());

    PreviewPlayer(Previews previews, EngineMonitor monitor) {
        this.previews = previews;
        this.monitor = monitor;
    }

    private record Key(Ticker ticker, List<Ticker> peers, Optional<Instant> until) {}

    private record Kept(Key key, PreviewPrices prices) {}

    /** @param inputs values for some of the inputs, as they were typed; those that do not fit are as the text says */
    PreviewResult play(String text, Optional<Ticker> ticker, Map<String, String> inputs) {
        try {
            ScriptStrategy script = ScriptStrategy.read(DRAFT, text);
            return ticker.map(one -> play(script, one, parameters(script, inputs)))
                    .orElseGet(() -> new PreviewResult.Unplayed(
                            script, "No ticker is configured: add one in the configuration to see trades here."));
        } catch (BadScript bad) {
            return new PreviewResult.Wrong(bad.problems());
        }
    }

    private PreviewResult play(ScriptStrategy script, Ticker ticker, Parameters parameters) {
        try {
            return played(script, parameters, prices(ticker, script.peers()));
        } catch (MissingPricesException e) {
            return new PreviewResult.Unplayed(
                    script, "There is nothing to play it over: %s.".formatted(e.getMessage()));
        }
    }

    private static PreviewResult.Played played(ScriptStrategy script, Parameters parameters, PreviewPrices prices) {
        return new PreviewResult.Played(
                script, parameters, prices.play(script, parameters), strangers(script.peers(), prices));
    }

    private static List<String> strangers(List<Ticker> peers, PreviewPrices prices) {
        return peers.stream()
                .filter(peer -> !prices.peers().containsKey(peer))
                .map(Ticker::symbol)
                .toList();
    }

    /** The same over the prices of any ticker, which are not kept. */
    PreviewResult playOnce(String text, Ticker ticker, Map<String, String> inputs) {
        try {
            ScriptStrategy script = ScriptStrategy.read(DRAFT, text);
            return playOnce(script, ticker, parameters(script, inputs));
        } catch (BadScript bad) {
            return new PreviewResult.Wrong(bad.problems());
        }
    }

    private PreviewResult playOnce(ScriptStrategy script, Ticker ticker, Parameters parameters) {
        try {
            return played(script, parameters, previews.prices(ticker, script.peers()));
        } catch (MissingPricesException e) {
            return new PreviewResult.Unplayed(
                    script, "%s.".formatted(Formats.sentence(String.valueOf(e.getMessage()))));
        }
    }

    /** The same until there are newer ones. */
    private PreviewPrices prices(Ticker ticker, List<Ticker> peers) throws MissingPricesException {
        var key = new Key(ticker, peers, monitor.status().external().pricesUntil());
        Optional<Kept> known = kept.get().filter(one -> one.key().equals(key));
        if (known.isPresent()) {
            return known.get().prices();
        }
        PreviewPrices prices = previews.prices(ticker, peers);
        kept.set(Optional.of(new Kept(key, prices)));
        return prices;
    }

    private static Parameters parameters(ScriptStrategy script, Map<String, String> inputs) {
        Parameters parameters = Parameters.defaults(script.parameters());
        for (Parameter input : script.parameters()) {
            parameters = with(parameters, input.name(), inputs);
        }
        return parameters;
    }

    private static Parameters with(Parameters parameters, String input, Map<String, String> inputs) {
        try {
            String typed = inputs.get(input);
            return typed == null ? parameters : parameters.with(Map.of(input, typed));
        } catch (IllegalArgumentException e) {
            // its field says what is wrong with it
            return parameters;
        }
    }
}
