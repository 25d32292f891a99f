package livetrading.plugin;

import java.util.List;
import livetrading.strategy.Strategy;

/**
 * A file in the folder of jars, as it was when the program started.
 *
 * @param file its name
 * @param size in bytes
 * @param sha256 the hash of its bytes, 64 hexadecimal digits; empty when it could not be read
 */
public record PluginJar(String file, long size, String sha256, State state) {

    /** What became of it. */
    public sealed interface State {

        /**
         * Its code runs.
         *
         * @param strategies those that passed the checks
         * @param refused sentences on those that did not
         */
        record Loaded(List<Strategy> strategies, List<String> refused) implements State {
            public Loaded {
                strategies = List.copyOf(strategies);
                refused = List.copyOf(refused);
            }
        }

        /** Nobody has said that its code may run. */
        record NotTrusted() implements State {}

        /** It is trusted, or cannot be read, and no strategy comes of it. */
        record Refused(String why) implements State {}
    }

    /** The strategies that it brings. */
    public List<Strategy> strategies() {
        return state instanceof State.Loaded loaded ? loaded.strategies() : List.of();
    }
}
