package livetrading.ledger;

/**
 * A row that cannot be read, because somebody has written something into it that means nothing.
 *
 * @param table its table
 * @param keyColumn the column that identifies it there
 * @param key as it stands in that column
 * @param reason in words, without what stands in the row
 * @param content all of the row, for a person
 */
public record BadRow(String table, String keyColumn, Object key, String reason, String content) {}
