package livetrading.ui.format;

import livetrading.portfolio.Mode;
import livetrading.strategy.StrategyCatalog;
import org.jspecify.annotations.Nullable;

/** The names of strategies as they are shown. */
public final class Names {

    private Names() {}

    /** The name of a strategy's id; an id that is no longer known stands for itself. */
    public static @Nullable String strategy(@Nullable String id) {
        return id == null ? null : StrategyCatalog.name(id);
    }

    /** What is at stake in a mode, for instance {@code with real money}. */
    public static String money(Mode mode) {
        return switch (mode) {
            case LIVE -> "with real money";
            case PAPER -> "with paper money";
            case SIMULATED -> "in the simulated market";
        };
    }
}
