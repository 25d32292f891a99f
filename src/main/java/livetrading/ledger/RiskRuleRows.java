package livetrading.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import livetrading.settings.RiskRules;
import livetrading.settings.StoredGroup;
import livetrading.settings.StoredRule;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stored risk rules, as text, because anybody may edit them and SQLite keeps any words in any column. */
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

    /** The rules as they are stored. */
    @Transactional(readOnly = true)
    public List<StoredRule> rules() {
        return sql.query("SELECT id, rule, target, parameters, enabled FROM risk_rules ORDER BY id", (row, number) -> {
            // whatever does not say that it is off is on: a word in place of a number must not switch a rule off
            boolean enabled = !text(row, "enabled").strip().matches("0+(\\.0*)?");
            return new StoredRule(
                    row.getLong("id"), text(row, "rule"), text(row, "target"), text(row, "parameters"), enabled);
        });
    }

    @Transactional
    public void add(StoredRule rule, Instant now) {
        sql.update(
                "INSERT INTO risk_rules (rule, target, parameters, enabled, changed_at) VALUES (?, ?, ?, ?, ?)",
                rule.rule(),
                rule.target(),
                rule.parameters(),
                rule.enabled() ? 1 : 0,
                InstantText.of(now));
    }

    /** Stores a rule in place of the one with the same id. */
    @Transactional
    public void change(StoredRule rule, Instant now) {
        sql.update(
                "UPDATE risk_rules SET rule = ?, target = ?, parameters = ?, enabled = ?, changed_at = ? WHERE id = ?",
                rule.rule(),
                rule.target(),
                rule.parameters(),
                rule.enabled() ? 1 : 0,
                InstantText.of(now),
                rule.id());
    }

    @Transactional
    public void remove(StoredRule rule) {
        sql.update("DELETE FROM risk_rules WHERE id = ?", rule.id());
    }

    @Transactional
    public void add(StoredGroup group) {
        sql.update("INSERT INTO risk_groups (name, tickers) VALUES (?, ?)", group.name(), group.tickers());
    }

    /** Stores a group in place of the one with the same name. */
    @Transactional
    public void change(StoredGroup group) {
        sql.update("UPDATE risk_groups SET tickers = ? WHERE name = ?", group.tickers(), group.name());
    }

    @Transactional
    public void remove(StoredGroup group) {
        sql.update("DELETE FROM risk_groups WHERE name = ?", group.name());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
