package livetrading.market;

import java.math.BigDecimal;
import java.time.Instant;

/** The latest known price of a ticker in US dollars, and when it was made. */
public record Quote(Ticker ticker, BigDecimal price, Instant at) {

    public Quote {
        if (price.signum() <= 0) {
            throw new IllegalArgumentException(ticker + ": price " + price + " is not positive");
        }
    }
}
