package livetrading.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The back-tests of all strategies. */
@Transactional(readOnly = true)
public interface Evaluations extends Repository<StrategyEvaluation, Long> {

    Page<StrategyEvaluation> findAll(Specification<StrategyEvaluation> filter, Pageable page);

    long count(Specification<StrategyEvaluation> filter);

    List<StrategyEvaluation> findByModeAndTickerIn(Mode mode, Collection<String> tickers);

    /** The score that is farthest from 0, without its sign. */
    @Query("select max(abs(e.score)) from StrategyEvaluation e where e.mode = :mode")
    Optional<Double> strongestScore(Mode mode);

    List<StrategyEvaluation> findByModeAndTicker(Mode mode, String ticker);

    @Transactional
    void saveAll(Iterable<StrategyEvaluation> evaluations);

    @Modifying
    @Transactional
    @Query("delete from StrategyEvaluation e where e.mode = :mode and e.ticker = :ticker")
    int deleteByModeAndTicker(Mode mode, String ticker);

    long count();

    /** The tickers that have so many evaluations. */
    @Query("select e.ticker from StrategyEvaluation e where e.mode = :mode group by e.ticker having count(e) = :count")
    List<String> tickersWith(Mode mode, long count);
}
