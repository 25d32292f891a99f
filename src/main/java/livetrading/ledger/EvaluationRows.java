package livetrading.ledger;

import java.util.List;
import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what the evaluation of a ticker gave, all of it or nothing. */
@Component
public class EvaluationRows {

    private final Evaluations evaluations;
    private final BestStrategies best;

    EvaluationRows(Evaluations evaluations, BestStrategies best) {
        this.evaluations = evaluations;
        this.best = best;
    }

    /** Replaces the results of the winner's ticker in its mode. */
    @Transactional
    public void store(List<StrategyEvaluation> results, BestStrategy winner) {
        best.findByModeAndTicker(winner.mode(), winner.ticker()).ifPresent(winner::follows);
        forget(winner.mode(), winner.ticker());
        evaluations.saveAll(results);
        best.save(winner);
    }

    /** Forgets the results of a ticker in a mode; the next cycle evaluates it anew. */
    @Transactional
    public void forget(Mode mode, String ticker) {
        evaluations.deleteByModeAndTicker(mode, ticker);
        best.deleteByModeAndTicker(mode, ticker);
    }
}
