package livetrading.app.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Counts what is committed to the database, by whomever. SQLite tells a connection whether any other has written, those of
 * the same program included; so this has a connection of its own, which never writes.
 */
final class WriteCounter implements AutoCloseable {

    private static final String QUESTION = "PRAGMA data_version";

    private final DataSource source;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement question;
    private long version;
    private long count;

    WriteCounter(DataSource source) {
        this.source = source;
    }

    /**
     * A number that has grown if anything was committed since it was given last.
     *
     * @throws UncategorizedSQLException if the database does not answer; it has grown then, whatever was written
     */
    synchronized long count() {
        try {
            PreparedStatement asked = question;
            if (asked == null) {
                asked = open();
                // the numbers of another connection say nothing
                count++;
                version = ask(asked);
            }
            long now = ask(asked);
            if (now != version) {
                count++;
                version = now;
            }
            return count;
        } catch (SQLException e) {
            close();
            throw new UncategorizedSQLException("Counting what was written", QUESTION, e);
        }
    }

    private PreparedStatement open() throws SQLException {
        Connection opened = source.getConnection();
        connection = opened;
        PreparedStatement prepared = opened.prepareStatement(QUESTION);
        question = prepared;
        return prepared;
    }

    private static long ask(PreparedStatement question) throws SQLException {
        try (ResultSet answer = question.executeQuery()) {
            answer.next();
            return answer.getLong(1);
        }
    }

    @Override
    public synchronized void close() {
        JdbcUtils.closeStatement(question);
        JdbcUtils.closeConnection(connection);
        question = null;
        connection = null;
    }
}
