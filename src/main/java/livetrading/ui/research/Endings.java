package livetrading.ui.research;

import java.util.Locale;
import livetrading.review.ResearchDesk.End;

/** How a research ended, in words; none for one that is done. */
final class Endings {

    private Endings() {}

    static String words(End end) {
        return switch (end) {
            case End.Done done -> "";
            case End.Cancelled cancelled -> "Cancelled. Nothing was kept.";
            case End.Refused(String why) -> sentence(why);
            case End.Failed failed ->
                "It could not be found out. The log on the System page says why; trading is not concerned.";
        };
    }

    /** What an error says, as a sentence. */
    static String sentence(String error) {
        return error.substring(0, 1).toUpperCase(Locale.ROOT) + error.substring(1) + ".";
    }
}
