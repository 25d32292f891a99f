package livetrading.deviation;

import java.util.List;
import java.util.Locale;

/** Whether each deal is that of the back-test, or differs for a cause that was recorded: one that does not is an alarm. */
public final class HardTest {

    private HardTest() {}

    public static DeviationState of(DealComparison comparison) {
        if (comparison.deals() == 0) {
            return new DeviationState.TooLittle(1, "nothing was traded yet, and the back-test does not trade either");
        }
        List<DealDifference> unexplained = comparison.unexplained();
        if (!unexplained.isEmpty()) {
            DealDifference first = unexplained.getFirst();
            return new DeviationState.Alarm(String.format(
                    Locale.ROOT,
                    "%,d of %,d deals differ without a recorded cause, the first: %s %s of %s (%s)",
                    unexplained.size(),
                    comparison.deals(),
                    first.side(),
                    first.ticker(),
                    first.session(),
                    first.kind().title().toLowerCase(Locale.ROOT)));
        }
        int explained = comparison.differences().size();
        String equal = String.format(Locale.ROOT, "%,d of %,d deals equal", comparison.equal(), comparison.deals());
        return new DeviationState.AsTested(
                explained == 0
                        ? equal
                        : String.format(Locale.ROOT, "%s, %,d differ for a recorded cause", equal, explained));
    }
}
