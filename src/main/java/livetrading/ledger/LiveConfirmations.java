package livetrading.ledger;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The confirmations that real money may be traded. */
@Transactional(readOnly = true)
public interface LiveConfirmations extends Repository<LiveConfirmation, Long> {

    Optional<LiveConfirmation> findFirstByOrderByIdDesc();

    @Transactional
    LiveConfirmation save(LiveConfirmation confirmation);
}
