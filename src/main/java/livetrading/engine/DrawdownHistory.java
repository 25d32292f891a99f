package livetrading.review;

import java.time.Instant;
import java.util.List;
import livetrading.ledger.EquityHistory;
import livetrading.ledger.RiskReleases;
import livetrading.portfolio.Mode;
import livetrading.risk.rule.RuleType;
import org.springframework.stereotype.Component;

/** The equity at the end of each day, as far as a drawdown looks back at it: not before a user has ended its last lock. */
@Component
final class DrawdownHistory {

    /** In releases, of a lock of the whole account. */
    static final String WHOLE_ACCOUNT = "";

    private final EquityHistory history;
    private final RiskReleases releases;

    DrawdownHistory(EquityHistory history, RiskReleases releases) {
        this.history = history;
        this.releases = releases;
    }

    /** Oldest first; the last one is now. */
    List<EquityHistory.Day> of(Mode mode) {
        Instant since =
                releases.last(mode, WHOLE_ACCOUNT, RuleType.DRAWDOWN.id()).orElse(Instant.MIN);
        List<EquityHistory.Day> days = history.of(mode);
        // what there is now counts in any case
        return days.stream()
                .filter(day -> day.at().isAfter(since) || day.equals(days.getLast()))
                .toList();
    }
}
