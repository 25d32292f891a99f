package livetrading.ledger;

import java.util.List;
import livetrading.portfolio.Mode;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How shares of the program became more or fewer without an order of it. */
@Transactional(readOnly = true)
public interface HoldingChanges extends Repository<HoldingChange, Long>, DeletedByMode {

    List<HoldingChange> findByModeOrderById(Mode mode);

    @Transactional
    HoldingChange save(HoldingChange change);
}
