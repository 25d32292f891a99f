package livetrading.ledger;

import livetrading.portfolio.Mode;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.transaction.annotation.Transactional;

/** A repository whose rows belong to a mode, and go with it. */
@NoRepositoryBean
interface DeletedByMode {

    /** @return how many there were */
    @Modifying
    @Transactional
    @Query("delete from #{#entityName} e where e.mode = :mode")
    int deleteByMode(Mode mode);
}
