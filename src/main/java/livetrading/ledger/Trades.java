package livetrading.ledger;

import java.util.List;
import livetrading.portfolio.Mode;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All fills. */
@Transactional(readOnly = true)
public interface Trades extends Repository<Trade, Long> {

    Page<Trade> findAll(Specification<Trade> filter, Pageable page);

    long count(Specification<Trade> filter);

    boolean existsByModeAndExecutionId(Mode mode, String executionId);

    List<Trade> findByModeAndTickerOrderByTimestampAscIdAsc(Mode mode, String ticker);

    List<Trade> findByModeOrderByTimestampDescIdDesc(Mode mode, Pageable page);

    List<Trade> findByModeAndIdGreaterThanOrderById(Mode mode, long id);

    @Query("select distinct t.ticker from Trade t where t.mode = :mode order by t.ticker")
    List<String> tickers(Mode mode);

    @Query("select distinct t.strategy from Trade t where t.mode = :mode order by t.strategy")
    List<String> strategies(Mode mode);

    @Transactional
    Trade save(Trade trade);

    long countByMode(Mode mode);

    @Modifying
    @Transactional
    @Query("delete from Trade e where e.mode = :mode")
    int deleteByMode(Mode mode);
}
