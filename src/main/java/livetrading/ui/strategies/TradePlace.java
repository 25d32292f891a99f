package livetrading.ui.strategies;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Destination;

/**
 * When a trade was made around which prices are wanted.
 *
 * @param closed empty while it is open
 */
record TradePlace(Instant opened, Optional<Instant> closed) {

    /**
     * From an address.
     *
     * @return empty where it names none
     * @throws DateTimeException when what it names is no time
     */
    static Optional<TradePlace> read(QueryParameters address) {
        return address.getSingleParameter(Destination.AT)
                .map(at -> new TradePlace(
                        Instant.parse(at),
                        address.getSingleParameter(Destination.UNTIL).map(Instant::parse)));
    }

    void write(Map<String, String> parameters) {
        parameters.put(Destination.AT, opened.toString());
        closed.ifPresent(at -> parameters.put(Destination.UNTIL, at.toString()));
    }

    /** For instance {@code the trade of 2019-03-04 09:30 to 2019-04-01 09:30}. */
    String words() {
        return "the trade of %s to %s"
                .formatted(
                        Formats.dateTime(opened), closed.map(Formats::dateTime).orElse("now"));
    }
}
