package livetrading.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The databases in src/test/resources/released were made by the versions of those days, with a row in each table. They are
 * never changed: somebody may have one like it.
 */
class ReleasedSchemasTest {

    private static final Path RELEASED = Path.of("src", "test", "resources", "released");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-11-28"})
    void f85_aDatabaseOfAnEarlierVersionBecomesOneLikeANewOneAndKeepsItsRows(String version) throws Exception {
        Path old = released(version);
        Map<String, List<Map<String, Object>>> before = rows(old);
        assertThat(before)
                .hasSizeGreaterThan(20)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

        migrate(old);

        Path fresh = folder.resolve("fresh.db");
        migrate(fresh);
        assertThat(schema(old)).isEqualTo(schema(fresh));
        Map<String, List<Map<String, Object>>> after = rows(old);
        before.forEach((table, rows) -> assertKept(table, rows, after.getOrDefault(table, List.of())));
        assertThat(answer(old, "PRAGMA foreign_key_check")).isEmpty();
    }

    /** At first when it begins to write, then later each time. */
    @Test
    void f85_anUpdateThatIsKilledIsMadeByTheNextStartWithEveryRow() throws Exception {
        Path fresh = folder.resolve("fresh.db");
        migrate(fresh);
        for (long millis : new long[] {0, 30, 90}) {
            Path old = released("2026-11-22");
            Map<String, List<Map<String, Object>>> before = rows(old);
            Path journal = old.resolveSibling(old.getFileName() + "-journal");
            long[] seen = {Long.MAX_VALUE};
            CopyingProcess.killWhen(CopyingProcess.update(old), () -> {
                if (seen[0] == Long.MAX_VALUE && Files.exists(journal)) {
                    seen[0] = System.nanoTime();
                }
                return seen[0] != Long.MAX_VALUE && System.nanoTime() - seen[0] >= millis * 1_000_000;
            });
            assertThat(seen[0]).as("it had begun to write").isNotEqualTo(Long.MAX_VALUE);

            migrate(old);

            assertThat(schema(old)).isEqualTo(schema(fresh));
            Map<String, List<Map<String, Object>>> after = rows(old);
            before.forEach((table, rows) -> assertKept(table, rows, after.getOrDefault(table, List.of())));
            Files.delete(old);
        }
    }

    private static void assertKept(String table, List<Map<String, Object>> before, List<Map<String, Object>> after) {
        assertThat(after).as(table).hasSameSizeAs(before);
        for (Map<String, Object> row : before) {
            assertThat(after).as(table).anySatisfy(kept -> assertThat(kept).containsAllEntriesOf(row));
        }
    }

    private Path released(String version) throws IOException {
        Path file = folder.resolve(version + ".db");
        try (InputStream packed = Files.newInputStream(RELEASED.resolve(version + ".db.gz"));
                InputStream content = new GZIPInputStream(packed)) {
            Files.copy(content, file);
        }
        return file;
    }

    private static void migrate(Path file) {
        DatabaseFile.migrate(file, SqliteDataSources.plain(file));
    }

    /** Of each table its columns with type, default and key, whatever their order, and its indexes. */
    private static Map<String, Object> schema(Path file) throws SQLException {
        Map<String, Object> schema = new TreeMap<>();
        for (String table : tables(file)) {
            List<Map<String, Object>> columns = answer(file, "PRAGMA table_info(" + table + ")");
            columns.forEach(column -> column.remove("cid"));
            schema.put(table, Map.of("columns", new TreeSet<>(words(columns)), "keys", keys(file, table)));
        }
        schema.put(
                "indexes",
                words(answer(file, "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name")));
        return schema;
    }

    private static List<String> keys(Path file, String table) throws SQLException {
        return words(answer(file, "PRAGMA foreign_key_list(" + table + ")"));
    }

    private static List<String> words(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> new TreeMap<>(row).toString()).toList();
    }

    private static Map<String, List<Map<String, Object>>> rows(Path file) throws SQLException {
        Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
        for (String table : tables(file)) {
            rows.put(table, answer(file, "SELECT * FROM " + table));
        }
        return rows;
    }

    private static List<String> tables(Path file) throws SQLException {
        return answer(
                        file,
                        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'DATABASECHANGE%'"
                                + " AND name NOT LIKE 'sqlite%' ORDER BY name")
                .stream()
                .map(row -> String.valueOf(row.get("name")))
                .toList();
    }

    private static List<Map<String, Object>> answer(Path file, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, Object> row = new HashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnName(i), result.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
