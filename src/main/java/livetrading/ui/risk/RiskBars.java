package livetrading.ui.risk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.OptionalDouble;
import livetrading.review.AccountRisk;
import livetrading.review.AccountRisk.Gauge;
import livetrading.risk.rule.AccountState;
import livetrading.ui.format.Formats;

/** How near the account is to what limits it: loss of the session, drawdown, exposure. */
final class RiskBars extends Div {

    private final Bar dayLoss = new Bar("Loss of the last session", 0.03);
    private final Bar drawdown = new Bar("Drawdown", 0.15);
    private final Bar exposure = new Bar("Exposure", 1);

    RiskBars() {
        addClassName("risk-bars");
        add(dayLoss, drawdown, exposure);
    }

    void show(AccountRisk risk) {
        dayLoss.show(risk.dayLoss());
        drawdown.show(risk.drawdown());
        exposure.show(risk.exposure());
    }

    /** One of them. */
    private static final class Bar extends Div {

        private static final int PER_CENT = 100;

        private final double whole;
        private final Span value = new Span();
        private final Span state = new Span();
        private final Span note = new Span();
        private final Div fill = new Div();
        private final Div track = new Div(fill);

        /** @param whole what fills the bar while nothing limits it */
        Bar(String name, double whole) {
            this.whole = whole;
            addClassName("risk-bar");
            Span title = new Span(name);
            title.addClassName("figure-name");
            value.addClassName("figure-value");
            state.addClassName("risk-state");
            note.addClassName("figure-note");
            fill.addClassName("allocation-fill");
            track.addClassName("allocation-track");
            track.getElement().setAttribute("role", "img");
            Div head = new Div(value, state);
            head.addClassName("risk-bar-head");
            add(title, head, track, note);
        }

        void show(Gauge gauge) {
            value.setText(Formats.percent(Formats.boxed(gauge.now())));
            boolean isLimited = gauge.limit().isPresent();
            state.setText(isLimited && gauge.now().isPresent() ? gauge.state().name() : "");
            setClassName("reducing", gauge.state() == AccountState.REDUCING);
            setClassName("halted", gauge.state() == AccountState.HALTED);
            String words = gauge.limit().isEmpty()
                    ? "no rule limits it"
                    : "limit " + Formats.percent(Formats.boxed(gauge.limit()));
            note.setText(words);
            setClassName("unlimited", !isLimited);
            fill.getStyle().setWidth(width(gauge.now(), gauge.limit().orElse(whole)));
            track.getElement().setAttribute("aria-label", value.getText() + ", " + words);
        }

        private static String width(OptionalDouble now, double full) {
            return String.format(Locale.ROOT, "%.2f%%", Math.clamp(now.orElse(0) / full, 0, 1) * PER_CENT);
        }
    }
}
