package livetrading.app.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import livetrading.ledger.TableSize;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.UncategorizedSQLException;

/** Asks a database file how large its tables are, on a connection of its own that writes nothing. */
final class SqliteTables {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteTables.class);

    private static final String TABLES = """
            SELECT name FROM sqlite_master WHERE type = 'table'
            AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'DATABASECHANGELOG%' ORDER BY name
            """;

    /** With the pages of their indexes. */
    private static final String BYTES = """
            SELECT m.tbl_name, sum(s.pgsize) FROM dbstat s JOIN sqlite_master m ON m.name = s.name
            WHERE s.aggregate = TRUE GROUP BY m.tbl_name
            """;

    private SqliteTables() {}

    static List<TableSize> of(Path database, LocalDate day) {
        try (Connection connection = SqliteDataSources.plain(database).getConnection();
                Statement statement = connection.createStatement()) {
            Map<String, Long> bytes = bytes(statement);
            List<TableSize> sizes = new ArrayList<>();
            for (String table : names(statement)) {
                Long known = bytes.get(table);
                sizes.add(new TableSize(
                        day,
                        table,
                        rows(statement, table),
                        known == null ? OptionalLong.empty() : OptionalLong.of(known)));
            }
            return sizes;
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Measuring the tables", TABLES, e);
        }
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static long rows(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** SQLite can be built without what tells it. */
    private static Map<String, Long> bytes(Statement statement) {
        Map<String, Long> bytes = new HashMap<>();
        try (ResultSet row = statement.executeQuery(BYTES)) {
            while (row.next()) {
                bytes.put(row.getString(1), row.getLong(2));
            }
        } catch (SQLException e) {
            LOG.debug("The database does not tell how many bytes a table takes", e);
        }
        return bytes;
    }
}
