package livetrading.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The research results that are kept. They stay when a mode's history goes: they are of prices, not of trades. */
@Transactional(readOnly = true)
public interface ResearchResults extends Repository<ResearchResult, Long> {

    @Transactional
    ResearchResult save(ResearchResult result);

    Optional<ResearchResult> findById(long id);

    /** The newest first. */
    @Query("select new livetrading.ledger.ResearchHead(e.id, e.at, e.ticker, e.strategy, e.verdict)"
            + " from ResearchResult e order by e.id desc")
    List<ResearchHead> heads();

    @Modifying
    @Transactional
    @Query("delete from ResearchResult e where e.id in :ids")
    int deleteByIds(List<Long> ids);
}
