package livetrading.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.settings.Setting;
import livetrading.settings.SettingTexts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The configuration: the one row of {@code trading_config}, read as text, because anybody may edit it and SQLite keeps any
 * words in a column of numbers.
 */
@Component
public class Configurations {

    private static final int ONLY = 1;
    private static final String COLUMNS =
            Arrays.stream(Setting.values()).map(Setting::column).collect(Collectors.joining(", "));

    private final JdbcTemplate sql;

    Configurations(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** What stands in the database, numbers without needless zeros; empty when there is no row. */
    @Transactional(readOnly = true)
    public Optional<SettingTexts> read() {
        return sql
                .query("SELECT " + COLUMNS + " FROM trading_config WHERE id = ?", (row, number) -> texts(row), ONLY)
                .stream()
                .findFirst();
    }

    private static SettingTexts texts(ResultSet row) throws SQLException {
        var texts = new LinkedHashMap<String, String>();
        for (Setting setting : Setting.values()) {
            String text = row.getString(setting.column());
            texts.put(setting.column(), text == null ? "" : plain(setting, text));
        }
        return new SettingTexts(texts);
    }

    private static String plain(Setting setting, String text) {
        return setting.kind().isNumber() && SettingTexts.isReadable(setting, text.strip())
                ? new BigDecimal(text.strip()).stripTrailingZeros().toPlainString()
                : text;
    }

    /** @param settings whose numbers are numbers */
    @Transactional
    public void store(SettingTexts settings, Instant now) {
        List<Object> values = new ArrayList<>();
        Arrays.stream(Setting.values()).forEach(setting -> values.add(value(setting, settings.of(setting))));
        values.add(InstantText.of(now));
        values.add(ONLY);
        String assignments = COLUMNS.replace(",", " = ?,") + " = ?, updated_at = ?";
        if (sql.update("UPDATE trading_config SET " + assignments + " WHERE id = ?", values.toArray()) == 0) {
            String places = "?, ".repeat(values.size() - 1) + "?";
            sql.update(
                    "INSERT INTO trading_config (" + COLUMNS + ", updated_at, id) VALUES (" + places + ")",
                    values.toArray());
        }
    }

    private static Object value(Setting setting, String text) {
        return setting.kind().isNumber() ? new BigDecimal(text.strip()) : text;
    }
}
