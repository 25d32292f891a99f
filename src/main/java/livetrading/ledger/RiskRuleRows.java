package livetrading.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import livetrading.settings.RiskRules;
import livetrading.settings.StoredGroup;
import livetrading.settings.StoredRule;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stored risk rules, read as text, because anybody may edit them and SQLite keeps any words in any column. */
@Component
public class RiskRuleRows {

    private final JdbcTemplate sql;

    RiskRuleRows(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** What stands in the database, checked. */
    @Transactional(readOnly = true)
    public RiskRules read() {
        return RiskRules.of(groups(), rules());
    }

    /** The groups as they are stored. */
    @Transactional(readOnly = true)
    public List<StoredGroup> groups() {
        return sql.query(
                "SELECT name, tickers FROM risk_groups ORDER BY name",
                (row, number) -> new StoredGroup(text(row, "name"), text(row, "tickers")));
    }

    private List<StoredRule> rules() {
        return sql.query("SELECT id, rule, target, parameters, enabled FROM risk_rules ORDER BY id", (row, number) -> {
            // whatever does not say that it is off is on: a word in place of a number must not switch a rule off
            boolean enabled = !text(row, "enabled").strip().matches("0+(\\.0*)?");
            return new StoredRule(
                    row.getLong("id"), text(row, "rule"), text(row, "target"), text(row, "parameters"), enabled);
        });
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
