package livetrading.ui.decisions;

import java.time.LocalDate;
import java.util.Optional;
import livetrading.portfolio.Mode;

/**
 * A day whose decisions are to be made again.
 *
 * @param day of the market, in New York
 * @param ticker empty for all
 */
record DayAgain(LocalDate day, Mode mode, Optional<String> ticker) {

    String title() {
        return "%s decided again%s"
                .formatted(day, ticker.map(symbol -> ", only " + symbol).orElse(""));
    }
}
