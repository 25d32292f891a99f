package livetrading.ledger;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The back-tests of all strategies. */
@Transactional(readOnly = true)
public interface Evaluations extends Repository<StrategyEvaluation, Long> {

    List<StrategyEvaluation> findAll();

    List<StrategyEvaluation> findByTicker(String ticker);

    @Transactional
    void saveAll(Iterable<StrategyEvaluation> evaluations);

    @Modifying
    @Transactional
    @Query("delete from StrategyEvaluation e where e.ticker = :ticker")
    int deleteByTicker(String ticker);

    long count();

    /** The tickers that have so many evaluations. */
    @Query("select e.ticker from StrategyEvaluation e group by e.ticker having count(e) = :count")
    List<String> tickersWith(long count);
}
