package livetrading.engine;

import java.math.BigDecimal;

/** What would become of a purchase by hand, by the account of the last check and the bars that there are. */
public sealed interface EntryPreview {

    /**
     * It would be bought.
     *
     * @param price last close, in US dollars
     * @param limit what keeps it from being larger, in words
     * @param strategy id of the strategy that the position would belong to
     * @param wantsLong whether that wants to be long now
     * @param reason of that stance
     */
    record Allowed(BigDecimal shares, BigDecimal price, String limit, String strategy, boolean wantsLong, String reason)
            implements EntryPreview {}

    /** It would not. */
    record Refused(String reason) implements EntryPreview {}
}
