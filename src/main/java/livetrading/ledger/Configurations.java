package livetrading.ledger;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The configuration, one row. */
@Transactional(readOnly = true)
public interface Configurations extends Repository<ConfigurationRow, Integer> {

    int ONLY = 1;

    Optional<ConfigurationRow> findById(int id);

    /** The decimal numbers as text, for telling which of them somebody has overwritten with something else. */
    @Query("""
            select new livetrading.ledger.ConfigurationTexts(
                cast(c.initialCapital as string), cast(c.riskPerTrade as string), cast(c.commissionRate as string),
                cast(c.slippageBps as string), cast(c.switchingMargin as string),
                cast(c.minimumDeflatedSharpe as string))
            from ConfigurationRow c where c.id = :id
            """)
    Optional<ConfigurationTexts> textsOf(int id);

    /** Replaces a row without reading it first. */
    @Transactional
    default void overwrite(ConfigurationRow row) {
        clear();
        save(row);
    }

    @Modifying
    @Transactional
    @Query("delete from ConfigurationRow c")
    int clear();

    @Transactional
    ConfigurationRow save(ConfigurationRow row);
}
