package livetrading.ledger;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The strategies that competed once; they may do so again. */
@Transactional(readOnly = true)
public interface WithdrawnStrategies extends Repository<WithdrawnStrategy, String> {

    List<WithdrawnStrategy> findAll();

    @Transactional
    WithdrawnStrategy save(WithdrawnStrategy withdrawn);

    /**
     * Forgets all versions of a script.
     *
     * @param script without a version
     */
    @Modifying
    @Transactional
    @Query("delete from WithdrawnStrategy e where e.strategy like concat(:script, '@%')")
    int deleteByScript(String script);
}
