package livetrading.ledger;

import java.util.List;
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

    /** Replaces the results of the winner's ticker. */
    @Transactional
    public void store(List<StrategyEvaluation> results, BestStrategy winner) {
        evaluations.deleteByTicker(winner.ticker());
        evaluations.saveAll(results);
        best.save(winner);
    }

    /** Forgets the results of a ticker; the next cycle evaluates it anew. */
    @Transactional
    public void forget(String ticker) {
        evaluations.deleteByTicker(ticker);
        best.deleteByTicker(ticker);
    }
}
