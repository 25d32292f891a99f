package livetrading.ui.format;

import com.vaadin.flow.server.VaadinService;
import livetrading.portfolio.Mode;
import livetrading.strategy.Strategies;
import org.jspecify.annotations.Nullable;

/** The names of strategies as they are shown. */
public final class Names {

    private Names() {}

    /** The name of a strategy's id; an id that is no longer known stands for itself. */
    public static @Nullable String strategy(@Nullable String id) {
        return id == null ? null : known().name(id);
    }

    /** Tables and sentences all over the pages name strategies: handed to each, it would be in every constructor. */
    private static Strategies known() {
        return VaadinService.getCurrent().getInstantiator().getOrCreate(Strategies.class);
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
