package livetrading.settings;

/**
 * A group of tickers as it stands in the database, where anybody may have edited it.
 *
 * @param tickers comma-separated
 */
public record StoredGroup(String name, String tickers) {

    /** As a file of rules has it. */
    public String line() {
        return "group %s: %s".formatted(name, tickers);
    }
}
