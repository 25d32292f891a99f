package livetrading.library;

import java.util.List;
import livetrading.strategy.Strategy;

/**
 * Strategies of users that are not written in the language of strategies.
 *
 * @param all their ids say which build each is of, so that what one opened is led to its exit by the same
 */
public record ProvidedStrategies(List<Strategy> all) {

    public ProvidedStrategies {
        all = List.copyOf(all);
    }
}
