package livetrading.ledger;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Table;
import java.lang.reflect.Modifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Formula;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds rows that somebody has written and the program cannot read, in every table, and sets them aside: one of them
 * would otherwise keep all the others of its table from being read.
 */
@Component
public class RowCheck {

    /** Of each table, the newest: nobody edits older ones by hand. */
    private static final int MOST_ROWS = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(RowCheck.class);

    private final List<EntityTable> tables;
    private final JdbcTemplate sql;
    private final SoundValues sound;

    private record EntityTable(String name, List<RowRule> rules) {

        String key() {
            return rules.stream()
                    .filter(RowRule::isKey)
                    .findFirst()
                    .orElseThrow()
                    .column();
        }

        /** Finds rows that may be bad; empty when none can be. */
        Optional<String> query(SoundValues sound) {
            List<String> conditions = rules.stream()
                    .flatMap(rule -> rule.condition(sound).stream())
                    .toList();
            return conditions.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "SELECT * FROM (SELECT * FROM %s ORDER BY %s DESC LIMIT %d) newest WHERE (%s) IS NOT TRUE"
                                    .formatted(name, key(), MOST_ROWS, String.join(" AND ", conditions)));
        }
    }

    RowCheck(EntityManagerFactory entities, JdbcTemplate sql, SoundValues sound) {
        this.tables = entities.getMetamodel().getEntities().stream()
                .map(entity -> table(entity.getJavaType()))
                .toList();
        this.sql = sql;
        this.sound = sound;
    }

    private static EntityTable table(Class<?> entity) {
        return new EntityTable(
                Objects.requireNonNull(entity.getAnnotation(Table.class)).name(),
                Arrays.stream(entity.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .filter(field -> field.getType() != TradingPlan.class)
                        .filter(field -> !field.isAnnotationPresent(Formula.class))
                        .map(RowRule::new)
                        .toList());
    }

    @Transactional(readOnly = true)
    public List<BadRow> find() {
        return tables.stream().flatMap(table -> readable(table).stream()).toList();
    }

    /** A table that cannot be read at all is the trouble of whoever needs it. */
    private List<BadRow> readable(EntityTable table) {
        try {
            return find(table);
        } catch (DataAccessException e) {
            LOG.debug("{} was not looked at", table.name(), e);
            return List.of();
        }
    }

    private List<BadRow> find(EntityTable table) {
        return table.query(sound).stream()
                .flatMap(query -> sql.query(query, (row, number) -> problem(table, row)).stream())
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<BadRow> problem(EntityTable table, ResultSet row) throws SQLException {
        Object key = row.getObject(table.key());
        if (key == null) {
            return Optional.empty();
        }
        for (RowRule rule : table.rules()) {
            Optional<String> problem = rule.problem(row.getObject(rule.column()));
            if (problem.isPresent()) {
                return Optional.of(new BadRow(table.name(), table.key(), key, problem.get(), content(table, row)));
            }
        }
        return Optional.empty();
    }

    private static String content(EntityTable table, ResultSet row) throws SQLException {
        var values = new StringBuilder();
        for (RowRule rule : table.rules()) {
            values.append(rule.column())
                    .append('=')
                    .append(row.getObject(rule.column()))
                    .append('\n');
        }
        return values.toString();
    }

    /** Moves a row into {@code unreadable_rows}, from where a person can mend it and put it back. */
    @Transactional
    public void setAside(BadRow row, Instant now) {
        sql.update(
                "INSERT INTO unreadable_rows (table_name, row_key, reason, content, found_at) VALUES (?, ?, ?, ?, ?)",
                row.table(),
                row.key().toString(),
                row.reason(),
                row.content(),
                InstantText.of(now));
        sql.update("DELETE FROM %s WHERE %s = ?".formatted(row.table(), row.keyColumn()), row.key());
    }
}
