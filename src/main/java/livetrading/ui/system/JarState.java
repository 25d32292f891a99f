package livetrading.ui.system;

import java.util.Optional;
import livetrading.library.StrategyJar;
import livetrading.plugin.PluginJar.State;
import livetrading.ui.format.Formats;

/** What a jar of strategies is to the program, in words. */
final class JarState {

    private JarState() {}

    static String words(StrategyJar jar) {
        if (jar.jar().state() instanceof State.Refused(String why)) {
            return "Not loaded: " + why;
        }
        return switch (jar.atStart().orElse(new State.NotTrusted())) {
            case State.Loaded loaded -> loaded(jar, loaded);
            case State.Refused(String why) -> "Not loaded: " + why;
            case State.NotTrusted notTrusted ->
                jar.trusted().isPresent() ? "Trusted, loaded with the next start" : "Not trusted, not loaded";
        };
    }

    private static String loaded(StrategyJar jar, State.Loaded loaded) {
        String what = loaded.strategies().isEmpty() ? "Refused" : "Loaded";
        return what + untilWhen(jar) + (loaded.refused().isEmpty() ? "" : ". " + String.join(". ", loaded.refused()));
    }

    private static String untilWhen(StrategyJar jar) {
        if (!jar.inFolder()) {
            return " until the next start, since the file is gone or has changed";
        }
        return jar.trusted().isEmpty() ? " until the next start, since it is trusted no more" : "";
    }

    /** Who trusts it and since when. */
    static Optional<String> trust(StrategyJar jar) {
        return jar.trusted()
                .map(row -> "trusted by %s %s".formatted(row.trustedBy(), Formats.dateTime(row.trustedAt())));
    }

    /** Whether somebody should look at it. */
    static boolean isWarning(StrategyJar jar) {
        return !words(jar).equals("Loaded");
    }
}
