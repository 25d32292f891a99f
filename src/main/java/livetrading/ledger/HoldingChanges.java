package livetrading.ledger;

import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How shares of the program became more or fewer without an order of it. */
@Transactional(readOnly = true)
public interface HoldingChanges extends Repository<HoldingChange, Long>, DeletedByMode {

    @Transactional
    HoldingChange save(HoldingChange change);
}
