package livetrading.app.metrics;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import livetrading.engine.EngineMonitor;
import livetrading.ledger.EquityPoints;
import livetrading.ledger.Positions;
import livetrading.ledger.RiskRuleRows;
import livetrading.portfolio.Mode;
import livetrading.review.AccountRisk;
import livetrading.review.AccountRisks;
import livetrading.risk.rule.RuleType;
import org.springframework.stereotype.Component;

/** How the accounts stand, as of the last checks. */
@Component
final class AccountReadings implements Readings {

    private final EngineMonitor monitor;
    private final EquityPoints points;
    private final Positions positions;
    private final AccountRisks risks;
    private final RiskRuleRows rules;

    AccountReadings(
            EngineMonitor monitor, EquityPoints points, Positions positions, AccountRisks risks, RiskRuleRows rules) {
        this.monitor = monitor;
        this.points = points;
        this.positions = positions;
        this.risks = risks;
        this.rules = rules;
    }

    @Override
    public void into(Readout readout) {
        Mode mode = monitor.status().mode();
        readout.gauge("equity_dollars", "Equity in US dollars as of the last check", "mode", equity());
        readout.gauge(
                "positions",
                "Positions as of the last check",
                positions.findByModeOrderByTicker(mode).size());
        AccountRisk risk = risks.of(mode, rules.read().list());
        var values = new LinkedHashMap<String, Double>();
        var limits = new LinkedHashMap<String, Double>();
        gauges(risk).forEach((type, gauge) -> {
            put(values, type, gauge.now());
            put(limits, type, gauge.limit());
        });
        readout.gauge("rule_value_ratio", "What a rule of the account looks at, as a fraction", "rule", values);
        readout.gauge("rule_limit_ratio", "Where the rule acts, as a fraction", "rule", limits);
    }

    private Map<String, BigDecimal> equity() {
        var equity = new LinkedHashMap<String, BigDecimal>();
        for (Mode mode : Mode.values()) {
            points.findFirstByModeOrderByAtDesc(mode).ifPresent(point -> equity.put(mode.name(), point.equity()));
        }
        return equity;
    }

    private static Map<RuleType, AccountRisk.Gauge> gauges(AccountRisk risk) {
        return Map.of(
                RuleType.DAY_LOSS, risk.dayLoss(),
                RuleType.DRAWDOWN, risk.drawdown(),
                RuleType.EXPOSURE, risk.exposure());
    }

    private static void put(Map<String, Double> values, RuleType type, OptionalDouble value) {
        value.ifPresent(number -> values.put(type.id(), number));
    }
}
