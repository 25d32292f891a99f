package livetrading.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How large a table was at the end of a day. */
@Entity
@Table(name = "table_sizes")
public class TableSize {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String day;

    private String tableName;

    @Column(name = "row_count")
    private long rows;

    private @Nullable Long bytes;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected TableSize() {}

    /** @param bytes with its indexes; empty where the database does not tell */
    public TableSize(LocalDate day, String tableName, long rows, OptionalLong bytes) {
        this.day = day.toString();
        this.tableName = tableName;
        this.rows = rows;
        this.bytes = bytes.isPresent() ? bytes.getAsLong() : null;
    }

    /** In New York. */
    public LocalDate day() {
        return LocalDate.parse(day);
    }

    public String tableName() {
        return tableName;
    }

    public long rows() {
        return rows;
    }

    /** With its indexes; empty where the database does not tell. */
    public OptionalLong bytes() {
        return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes);
    }
}
