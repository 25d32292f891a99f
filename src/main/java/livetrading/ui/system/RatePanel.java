package livetrading.ui.system;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import livetrading.portfolio.Mode;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Panel;
import livetrading.venue.BrokerAccess;
import livetrading.venue.BrokerAccess.Calls;

/** How many requests the broker takes at the moment, and whether its stream is connected; hidden without a broker. */
final class RatePanel extends Div {

    private final BrokerAccess access;
    private final Span words = new Span();
    private final Span stream = new Span();
    private final ProgressBar left = new ProgressBar();

    RatePanel(BrokerAccess access) {
        this.access = access;
        left.getElement().setAttribute("aria-label", "Calls left");
        stream.addClassName("quiet");
        add(new Panel("Calls to Alpaca", words, left, stream));
    }

    void show(Mode mode) {
        Optional<Calls> calls = access.calls(mode);
        setVisible(calls.isPresent());
        calls.ifPresent(use -> {
            words.setText(words(use));
            left.setMax(use.perMinute());
            left.setValue(Math.clamp(use.left(), 0, use.perMinute()));
            stream.setText(
                    use.isListening()
                            ? "News of orders come by themselves."
                            : "News of orders are asked for: the stream is not connected.");
        });
    }

    private static String words(Calls use) {
        String left = "%d of %d calls a minute are left, %d of them kept for sending and cancelling orders."
                .formatted(use.left(), use.perMinute(), use.reserved());
        return use.closedUntil()
                .map(until -> "Alpaca asked to be left alone until %s. ".formatted(Formats.time(until)) + left)
                .orElse(left);
    }
}
