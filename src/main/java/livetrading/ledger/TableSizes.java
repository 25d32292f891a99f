package livetrading.ledger;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How large each table was, a row a table and day. */
@Transactional(readOnly = true)
public interface TableSizes extends Repository<TableSize, Long> {

    long count();

    boolean existsByDay(String day);

    /** Since a day, the oldest first. */
    List<TableSize> findByDayGreaterThanEqualOrderByDayAscTableNameAsc(String day);

    @Transactional
    void saveAll(Iterable<TableSize> sizes);

    @Transactional
    int deleteByDayLessThan(String day);
}
