package livetrading.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import livetrading.risk.rule.RuleAction;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What risk rules did. */
@Transactional(readOnly = true)
public interface RiskActions extends Repository<RiskAction, Long>, DeletedByMode {

    /** The newest first. */
    List<RiskAction> findByModeOrderByIdDesc(Mode mode, Limit most);

    Optional<RiskAction> findFirstByModeAndRuleOrderByIdDesc(Mode mode, String rule);

    List<RiskAction> findByModeAndTickerAndBarTime(Mode mode, String ticker, Instant barTime);

    boolean existsByModeAndTickerAndRuleAndActionAndBarTime(
            Mode mode, String ticker, String rule, RuleAction action, Instant barTime);

    /** Notes what a rule did; what it does again after the same close is the same. */
    @Transactional
    default void note(RiskAction action) {
        if (!existsByModeAndTickerAndRuleAndActionAndBarTime(
                action.mode(), action.ticker(), action.rule(), action.action(), action.barTime())) {
            save(action);
        }
    }

    /** Those of all modes after one, the oldest first. */
    List<RiskAction> findByIdGreaterThanOrderById(long id, Limit most);

    /** Grows with every action; 0 without any. */
    @Query("select coalesce(max(a.id), 0) from RiskAction a")
    long newest();

    @Transactional
    RiskAction save(RiskAction action);
}
