package livetrading.ledger;

import jakarta.persistence.EntityManager;
import java.util.List;
import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tickers and strategies that occur in paged tables. Each is found by one step into an index, where {@code select
 * distinct} would read all of it: half a million rows for a handful of names.
 */
@Component
@Transactional(readOnly = true)
public class FilterOptions {

    private static final String EACH = """
            with recursive each(name) as (
                select min(%1$s) from %2$s where mode = :mode
                union all
                select (select min(%1$s) from %2$s where mode = :mode and %1$s > each.name) from each
                where each.name is not null)
            select name from each where name is not null""";

    private final EntityManager entities;

    FilterOptions(EntityManager entities) {
        this.entities = entities;
    }

    public List<String> tradedTickers(Mode mode) {
        return each("ticker", "trade_history", mode);
    }

    public List<String> tradedStrategies(Mode mode) {
        return each("strategy", "trade_history", mode);
    }

    public List<String> orderedTickers(Mode mode) {
        return each("ticker", "orders", mode);
    }

    public List<String> decidedTickers(Mode mode) {
        return each("ticker", "decisions", mode);
    }

    public List<String> decidedStrategies(Mode mode) {
        return each("strategy", "decisions", mode);
    }

    /** In alphabetical order. */
    private List<String> each(String column, String table, Mode mode) {
        List<?> names = entities.createNativeQuery(EACH.formatted(column, table), String.class)
                .setParameter("mode", mode.name())
                .getResultList();
        return names.stream().map(String.class::cast).toList();
    }
}
