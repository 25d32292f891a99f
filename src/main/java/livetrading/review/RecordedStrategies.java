package livetrading.review;

import java.util.List;
import java.util.Optional;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;

/** The strategies that competed at a time, as they were written down. */
record RecordedStrategies(List<Strategy> all, int dropped, Strategies known) implements Strategies {

    /** @throws GoneException when one of them is not known any more */
    static RecordedStrategies of(List<String> ids, int dropped, Strategies known) throws GoneException {
        for (String id : ids) {
            if (known.find(id).isEmpty()) {
                throw new GoneException("the strategy '%s', which competed then, is not known any more".formatted(id));
            }
        }
        return new RecordedStrategies(
                ids.stream().flatMap(id -> known.find(id).stream()).toList(), dropped, known);
    }

    @Override
    public Optional<Strategy> find(String id) {
        return known.find(id);
    }

    /** Something that was in force is not there any more. */
    static final class GoneException extends Exception {

        private static final long serialVersionUID = 1L;

        GoneException(String message) {
            super(message);
        }

        /** In words. */
        String words() {
            return String.valueOf(getMessage());
        }
    }
}
