package livetrading.ledger;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads in transactions that do not keep others from writing, however long they take. */
@Component
final class QuietReads {

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    QuietReads(JdbcTemplate sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    <T> List<T> list(String query, RowMapper<T> mapper, Object... values) {
        return Objects.requireNonNull(transaction.execute(status -> sql.query(query, mapper, values)));
    }

    List<Long> ids(String query, Object... values) {
        return list(query, (row, i) -> row.getLong(1), values);
    }

    List<String> texts(String query, Object... values) {
        return list(query, (row, i) -> Objects.requireNonNullElse(row.getString(1), ""), values);
    }
}
