package livetrading.engine;

import java.time.Instant;
import java.util.List;
import livetrading.ledger.EquityHistory;
import livetrading.ledger.EquityHistory.Day;
import livetrading.ledger.RiskReleases;
import livetrading.portfolio.Mode;
import livetrading.risk.rule.RuleType;
import org.springframework.stereotype.Component;

/** The equity at the end of each day, as far as a drawdown looks back at it: not before a user has ended its last lock. */
@Component
public class DrawdownHistory {

    /** In releases, of a lock of the whole account. */
    static final String WHOLE_ACCOUNT = "";

    private final EquityHistory history;
    private final RiskReleases releases;

    DrawdownHistory(EquityHistory history, RiskReleases releases) {
        this.history = history;
        this.releases = releases;
    }

    /** Oldest first; empty when nothing has been stored since. */
    public List<Day> of(Mode mode) {
        Instant since =
                releases.last(mode, WHOLE_ACCOUNT, RuleType.DRAWDOWN.id()).orElse(Instant.MIN);
        return history.of(mode).stream().filter(day -> day.at().isAfter(since)).toList();
    }
}
