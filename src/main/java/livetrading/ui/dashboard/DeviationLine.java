package livetrading.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.stream.Collectors;
import livetrading.portfolio.Mode;
import livetrading.review.DeviationFindings;
import livetrading.review.DeviationWatch;
import livetrading.review.DeviationWatch.Finding;
import livetrading.ui.account.DeviationWords;
import livetrading.ui.part.Destination;

/** Whether live trading is still what was tested, in a line. */
final class DeviationLine extends Div {

    private final DeviationWatch watch;
    private final Span words = new Span();
    private final RouterLink more = Destination.ANALYTICS.link("Live against its back-test");

    DeviationLine(DeviationWatch watch) {
        this.watch = watch;
        addClassNames("facts", "deviation-line");
        words.getElement().setAttribute("role", "status");
        add(more, words);
    }

    void show(Mode mode) {
        words.setClassName("warning", watch.isAlarmed(mode));
        words.setText(watch.latest(mode)
                .map(DeviationLine::words)
                .orElse(
                        watch.isAlarmed(mode)
                                ? "deviates; being judged again since the program was started"
                                : "not judged yet since the program was started"));
    }

    private static String words(Finding finding) {
        return switch (finding) {
            case Finding.Found(DeviationFindings findings) ->
                findings.states().entrySet().stream()
                        .map(state -> DeviationWords.brief(state.getKey(), state.getValue()))
                        .collect(Collectors.joining(" · "));
            case Finding.Nothing(String reason) -> reason;
        };
    }
}
