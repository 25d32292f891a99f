package livetrading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The database of a program that runs meanwhile, or has been killed: steered and looked at as by sqlite3. */
record ProgramDatabase(Path folder) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    void change(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** The first column of all rows. */
    List<String> texts(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(String.valueOf(result.getString(1)));
            }
            return texts;
        }
    }

    /** The first column of the first row; empty where there is none. */
    String text(String sql) throws SQLException {
        return texts(sql).stream().findFirst().orElse("");
    }

    /** @param condition a query whose only value becomes 1 */
    void await(String condition) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!text(condition).equals("1")) {
            assertThat(System.nanoTime()).as("patience for: " + condition).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("trading_state.db") + "?busy_timeout=10000");
    }
}
