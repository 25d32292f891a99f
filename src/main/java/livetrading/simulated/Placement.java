package livetrading.simulated;

import java.time.LocalDate;
import java.util.List;

/** Where the simulated time was put at the start. */
public sealed interface Placement {

    /**
     * Time was put at the close of a session.
     *
     * @param leftOut in words, why some tickers cannot be traded from there
     */
    record Placed(LocalDate session, List<String> leftOut) implements Placement {

        public Placed {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Time stays where it is: it was placed for the same before, or there has been an order. */
    record Kept(LocalDate session) implements Placement {}

    /** No ticker has enough prices; nothing was changed. */
    record Impossible(String reason) implements Placement {}
}
