package livetrading.app.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much a database holds of what cannot be had again, to compare a copy with.
 *
 * @param numbers for each table in {@link #COUNTED} its rows, or its newest id; 0 where there is no such table
 */
record DatabaseContent(List<Long> numbers) {

    private static final List<String> COUNTED = List.of("orders", "order_events", "trade_history", "own_holdings");

    static DatabaseContent of(Path file) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = SqliteDataSources.plain(file).getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : COUNTED) {
                boolean exists = number(
                                statement,
                                "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '" + table + "'")
                        > 0;
                numbers.add(exists ? number(statement, "SELECT count(*) FROM " + table) : 0);
                numbers.add(exists ? number(statement, "SELECT coalesce(max(rowid), 0) FROM " + table) : 0);
            }
        }
        return new DatabaseContent(numbers);
    }

    /** Whether it has what every version of the program makes. */
    static boolean isOfTheProgram(Path file) throws SQLException {
        try (Connection connection = SqliteDataSources.plain(file).getConnection();
                Statement statement = connection.createStatement()) {
            return number(
                            statement,
                            "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN"
                                    + " ('DATABASECHANGELOG', 'trading_config', 'orders')")
                    == 3;
        }
    }

    /** Others may have written while the copy was made: it has at least what was there before, or what is left since. */
    boolean isBetween(DatabaseContent before, DatabaseContent after) {
        return IntStream.range(0, numbers.size())
                .allMatch(i -> numbers.get(i) >= Math.min(before.numbers.get(i), after.numbers.get(i))
                        && numbers.get(i) <= Math.max(before.numbers.get(i), after.numbers.get(i)));
    }

    /**
     * Reads the whole file.
     *
     * @throws IOException if it is damaged, or a row refers to one that is not there
     */
    static void verify(Path file) throws SQLException, IOException {
        try (Connection connection = SqliteDataSources.plain(file).getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet verdict = statement.executeQuery("PRAGMA integrity_check(1)")) {
                if (!verdict.next() || !"ok".equals(verdict.getString(1))) {
                    throw new IOException("%s is damaged".formatted(file.getFileName()));
                }
            }
            try (ResultSet broken = statement.executeQuery("PRAGMA foreign_key_check")) {
                if (broken.next()) {
                    throw new IOException("%s has rows in %s that refer to what is not there"
                            .formatted(file.getFileName(), broken.getString(1)));
                }
            }
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }
}
