package livetrading.ui.analytics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import livetrading.portfolio.Mode;
import livetrading.review.DeviationWatch;
import livetrading.ui.part.Notices;

/** The strategies whose entries are paused because live trading deviates, each with why, until somebody lifts that. */
final class PausedStrategies extends Div {

    private final DeviationWatch watch;
    private final Mode mode;
    private final Supplier<String> user;

    /** @param user who is signed in */
    PausedStrategies(DeviationWatch watch, Mode mode, Supplier<String> user) {
        this.watch = watch;
        this.mode = mode;
        this.user = user;
    }

    void refresh() {
        removeAll();
        watch.paused(mode).forEach((strategy, why) -> {
            Span reason = new Span(why);
            reason.addClassName("warning");
            add(new Paragraph(reason, new Span(" "), new Button("Lift the pause", click -> askToLift(strategy))));
        });
    }

    private void askToLift(String strategy) {
        Notices.confirm("Lift the pause?", "From the next check on the strategy opens positions again.", "Lift", () -> {
            watch.lift(mode, strategy, user.get());
            refresh();
        });
    }
}
