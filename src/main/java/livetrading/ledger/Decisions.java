package livetrading.ledger;

import java.util.List;
import livetrading.portfolio.Mode;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was decided, and why. */
public interface Decisions extends Repository<Decision, Long> {

    Page<Decision> findAll(Specification<Decision> filter, Pageable page);

    long count(Specification<Decision> filter);

    List<Decision> findByModeOrderByIdDesc(Mode mode, Pageable page);

    void saveAll(Iterable<Decision> decisions);

    @Modifying
    @Query("delete from Decision e where e.mode = :mode")
    int deleteByMode(Mode mode);
}
