package livetrading.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds fills up in the database. Money is in US dollars. */
@Component
@Transactional(readOnly = true)
public class TradeSums {

    /** Of {@code 2026-11-29}. */
    private static final int DATE_LENGTH = 10;

    private final EntityManager entities;

    TradeSums(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What a set of fills comes to.
     *
     * @param fills number of fills
     * @param fees of all fills
     * @param realized profit of all sales, fees deducted
     * @param wins number of sales with a profit
     * @param losses number of sales with a loss
     * @param gained sum of the profits
     * @param lost sum of the losses, at most 0
     */
    public record Totals(
            long fills,
            BigDecimal fees,
            BigDecimal realized,
            long wins,
            long losses,
            BigDecimal gained,
            BigDecimal lost) {

        /** Share of the sales with a profit among those with a profit or a loss. */
        public OptionalDouble winRate() {
            return wins + losses == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) wins / (wins + losses));
        }

        /** The profits over the losses. */
        public OptionalDouble profitFactor() {
            return lost.signum() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(gained.doubleValue() / -lost.doubleValue());
        }
    }

    /**
     * Shares times price of those of each day. They are made in regular sessions, in which the day of UTC is that of New
     * York.
     */
    public Map<LocalDate, BigDecimal> tradedByDay(TradeFilter filter) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Object[]> query = builder.createQuery(Object[].class);
        Root<Trade> trade = query.from(Trade.class);
        Path<BigDecimal> quantity = trade.get("quantity");
        Expression<String> day = builder.function(
                "substr", String.class, trade.get("timestamp"), builder.literal(1), builder.literal(DATE_LENGTH));
        query.select(builder.array(day, sum(builder, builder.prod(quantity, trade.get("price")))))
                .where(filter.predicate(trade, builder))
                .groupBy(day);
        return entities.createQuery(query).getResultList().stream()
                .collect(Collectors.toMap(row -> LocalDate.parse((String) row[0]), row -> (BigDecimal) row[1]));
    }

    public Totals totals(TradeFilter filter) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Totals> query = builder.createQuery(Totals.class);
        Root<Trade> trade = query.from(Trade.class);
        Path<BigDecimal> profit = trade.get("realizedProfit");
        Predicate won = builder.gt(profit, BigDecimal.ZERO);
        Predicate lost = builder.lt(profit, BigDecimal.ZERO);
        query.select(builder.construct(
                        Totals.class,
                        builder.count(trade),
                        sum(builder, trade.get("fees")),
                        sum(builder, profit),
                        count(builder, won),
                        count(builder, lost),
                        sumIf(builder, won, profit),
                        sumIf(builder, lost, profit)))
                .where(filter.predicate(trade, builder));
        return entities.createQuery(query).getSingleResult();
    }

    private static Expression<BigDecimal> sum(CriteriaBuilder builder, Expression<BigDecimal> value) {
        return builder.coalesce(builder.sum(value), BigDecimal.ZERO);
    }

    private static Expression<BigDecimal> sumIf(
            CriteriaBuilder builder, Predicate condition, Expression<BigDecimal> value) {
        return sum(
                builder, builder.<BigDecimal>selectCase().when(condition, value).otherwise(BigDecimal.ZERO));
    }

    private static Expression<Long> count(CriteriaBuilder builder, Predicate condition) {
        Expression<Long> one = builder.<Long>selectCase().when(condition, 1L).otherwise(0L);
        return builder.coalesce(builder.sum(one), 0L);
    }
}
