package livetrading.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of a table that are written many at a time. */
final class ManyRows implements AutoCloseable {

    private static final int BATCH = 10_000;

    private final PreparedStatement statement;
    private int waiting;

    /** @param columns separated by commas */
    ManyRows(Connection connection, String table, String columns) throws SQLException {
        int count = columns.split(",").length;
        statement = connection.prepareStatement("insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        columns,
                        String.join(
                                ",",
                                IntStream.range(0, count).mapToObj(i -> "?").toList())));
    }

    /** @param values of the columns; times are written as the program writes them */
    void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant at ? text(at) : value);
        }
        statement.addBatch();
        if (++waiting == BATCH) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    private static String text(Instant at) {
        return at.toString().replace("Z", ".000Z");
    }

    @Override
    public void close() throws SQLException {
        statement.executeBatch();
        statement.close();
    }
}
