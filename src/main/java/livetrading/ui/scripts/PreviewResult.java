package livetrading.ui.scripts;

import java.util.List;
import livetrading.review.TickerReplay;
import livetrading.script.ScriptProblem;
import livetrading.script.ScriptStrategy;
import livetrading.strategy.Parameters;

/** What came of a text. */
sealed interface PreviewResult {

    /** It is no strategy. */
    record Wrong(List<ScriptProblem> problems) implements PreviewResult {}

    /** It is one, and there is nothing to play it over; the reason is a sentence. */
    record Unplayed(ScriptStrategy script, String why) implements PreviewResult {}

    /** @param strangers tickers that it looks at and that are not traded, so that nothing is known of them */
    record Played(ScriptStrategy script, Parameters parameters, TickerReplay replay, List<String> strangers)
            implements PreviewResult {}
}
