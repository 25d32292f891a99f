package livetrading.ledger;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The account in the built-in market, one row once it has begun. */
@Transactional(readOnly = true)
public interface SimulatedAccounts extends Repository<SimulatedAccountRow, Integer> {

    int ONLY = 1;

    Optional<SimulatedAccountRow> findById(int id);

    @Transactional
    SimulatedAccountRow save(SimulatedAccountRow account);
}
