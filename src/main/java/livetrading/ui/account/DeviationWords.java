package livetrading.ui.account;

import java.util.Locale;
import livetrading.deviation.DeviationState;
import livetrading.review.DeviationFindings.Test;
import livetrading.ui.format.Formats;

/** What the tests of live trading against its back-test say, for people. */
public final class DeviationWords {

    private DeviationWords() {}

    /** In a few words, to stand beside those of the other tests. */
    public static String brief(Test test, DeviationState state) {
        String name = test.title().toLowerCase(Locale.ROOT).replace("sharpe", "Sharpe");
        return switch (state) {
            case DeviationState.AsTested fine -> name + " fine";
            case DeviationState.Warning warning -> name + " worth a look";
            case DeviationState.TooLittle(int more, String sentence) ->
                "%s not enough yet, %s more".formatted(name, count(test, more));
            case DeviationState.Alarm(String sentence) -> "%s: %s".formatted(name, sentence);
        };
    }

    /** What a test counts. */
    private static String count(Test test, int number) {
        String unit = switch (test) {
            case DEALS -> "deal";
            case COSTS -> "order";
            case RETURN -> "session";
        };
        return "%s %s%s".formatted(Formats.count(number), unit, number == 1 ? "" : "s");
    }

    /** One word for a state. */
    public static String verdict(DeviationState state) {
        return switch (state) {
            case DeviationState.AsTested fine -> "Fine";
            case DeviationState.Warning warning -> "Worth a look";
            case DeviationState.TooLittle little -> "Not enough yet";
            case DeviationState.Alarm alarm -> "Deviates";
        };
    }

    public static boolean isAlarm(DeviationState state) {
        return state instanceof DeviationState.Alarm;
    }
}
