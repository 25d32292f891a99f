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

    /** All settings as text, so that they can be seen when somebody has overwritten a number with something else. */
    @Query("""
            select new livetrading.ledger.ConfigurationTexts(
                c.mode, c.tickers, cast(c.initialCapital as string), cast(c.riskPerTrade as string),
                cast(c.maxPositions as string), cast(c.checkIntervalSeconds as string), c.timeframe, c.feed,
                cast(c.historyDays as string), c.metric, cast(c.commissionRate as string),
                cast(c.slippageBps as string), cast(c.fractionalShares as string), cast(c.switchingMargin as string),
                cast(c.minimumTrades as string), cast(c.minimumDeflatedSharpe as string),
                cast(c.beatBuyAndHold as string), cast(c.reevaluateAfterDays as string),
                cast(c.sessionMillis as string))
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
