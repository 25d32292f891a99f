package livetrading.ledger;

import java.util.Optional;
import livetrading.portfolio.Mode;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The last comparison of cash with the broker, one row a mode. */
@Transactional(readOnly = true)
public interface CashComparisons extends Repository<CashComparison, Mode> {

    Optional<CashComparison> findById(Mode mode);

    @Transactional
    CashComparison save(CashComparison comparison);
}
