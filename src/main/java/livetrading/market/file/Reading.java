package livetrading.market.file;

/** What is wanted of a price file. */
public enum Reading {

    /** Bars of any timeframe, with the prices that are in the file. */
    AS_THEY_STAND,

    /** The same, all prices of a bar multiplied by AdjClose / Close; the file has to have adjusted closes. */
    ADJUSTED,

    /**
     * Daily bars only, adjusted where the file has adjusted closes, and with high and low widened to an open or close
     * that rounding has put outside of them.
     */
    REPLAY
}
