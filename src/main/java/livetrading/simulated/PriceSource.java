package livetrading.simulated;

import java.time.LocalDate;

/** Where the prices of a ticker in the built-in market come from. */
public sealed interface PriceSource {

    /** Made up; they never end. */
    record Generated() implements PriceSource {}

    /**
     * Recorded in a file.
     *
     * @param file name in the price folder
     */
    record Recorded(String file, LocalDate first, LocalDate last, int bars) implements PriceSource {}
}
